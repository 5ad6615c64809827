"""Short lines that are no words of the article's own: "read also", share bars, rights, subscription boxes, gaps."""

from __future__ import annotations

from artcli.core import dom
from artcli.core.dom import Node
from artcli.core.draft import Draft
from artcli.core.furniture.doubles import MAY_REPEAT
from artcli.core.page import Page, Run
from artcli.core.sayings import holding
from artcli.core.signposts import HEADINGS
from artcli.core.words.furniture import EXTERNAL, READ_ALSO, SHARE_TARGETS, SUBSCRIBE
from artcli.patterns import lazy

BULLETS = "→»>•-–*[( "
"""Signs before a line that points to another article."""
_NOTICE = 320
"""Characters up to which a run can be a notice; longer ones are prose that speaks of such things."""
_BOX_LINE = 200
"""Characters of a line in a box that asks for a subscription."""
_STATEMENT = 120
"""Characters of a line that states rights, or an agency's number."""
_LABEL = 40
"""Characters of a line that says "read also" over what follows, without a link of its own."""
_MAX_BOXES = 3
"""An article that has more lines of such boxes is about newsletters and subscriptions."""
_RIGHTS = lazy(r"\W*(?:©|\(c\)\s|copyright\b)")
_AGENCY_NUMBER = lazy(r"\bdpa[-\w]*:\d{6}-\d{2}-\d+")

_Line = tuple[Run, str]
"""A run with its text in lower case."""


def find(_page: Page, _draft: Draft, content: list[Run]) -> list[Run]:
    """Return the short runs that are no words of the article's own."""
    short = [
        (run, run.text.lower())
        for run in content
        if len(run.text) <= _NOTICE and run.box.tag not in MAY_REPEAT
    ]
    found = [run for run, said in short if _is_notice(run, said)] + _holding(short, EXTERNAL)
    boxes = _holding([line for line in short if _may_be_of_box(line[0])], SUBSCRIBE)
    return found + boxes if len(boxes) <= _MAX_BOXES else found


def _holding(lines: list[_Line], sayings: tuple[str, ...]) -> list[Run]:
    return [lines[place][0] for place in holding([said for _, said in lines], sayings)]


def _is_notice(run: Run, said: str) -> bool:
    """Tell a teaser, a share bar or a statement between paragraphs from the article's own words."""
    size = len(said)
    if size < _STATEMENT and (_RIGHTS.match(said) or ("dpa" in said and _AGENCY_NUMBER.search(said))):
        return True
    if run.link_chars > 0.8 * size and all(map(_shares, run.links)):
        return True  # one without a link of its own is the end of a card: the link began lines above
    return (size < _LABEL or bool(run.links)) and said.lstrip(BULLETS).startswith(READ_ALSO)


def _shares(link: Node) -> bool:
    """Tell whether a link hands the page on instead of leading to another."""
    target = dom.attribute(link, "href").lower()
    return any(place in target for place in SHARE_TARGETS)


def _may_be_of_box(run: Run) -> bool:
    """Say whether a run that speaks of subscribing does so as a box's line: a link, a heading, no whole sentence."""
    text = run.text
    if len(text) > _BOX_LINE or run.box.tag == "li":
        return False
    return bool(run.links) or run.box.tag in HEADINGS or text[-1] not in '."”'
