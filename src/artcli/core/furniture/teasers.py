"""Headlines of other articles, each set as a link between two paragraphs of this one."""

from __future__ import annotations

from urllib.parse import urlsplit

from artcli.core import dom
from artcli.core.draft import Draft
from artcli.core.furniture.notices import BULLETS
from artcli.core.furniture.prose import is_prose
from artcli.core.page import Page, Run
from artcli.core.scripts import letters
from artcli.core.signposts import HEADINGS
from artcli.sanitize import clean_url

_HEADLINE = (25, 160)
"""Letters of a headline."""
_PROSE = 40
"""Letters of the runs before and after it."""
_MOST = 3
"""More such lines are what the text is about."""
_NEVER = frozenset(("pre", "code", "td", "th", "li", "dt", "dd"))


def find(page: Page, _draft: Draft, content: list[Run]) -> list[Run]:
    """Return the lone linked headlines between two paragraphs; none where there are many."""
    found = [
        run
        for before, run, after in zip(content, content[1:], content[2:], strict=False)
        if run.links
        and run.box.tag not in _NEVER
        and is_prose(before, _PROSE)
        and is_prose(after, _PROSE)
        and _is_linked_headline(run, page)
        and _is_card(run)
    ]
    return found if len(found) <= _MOST else []


def _is_linked_headline(run: Run, page: Page) -> bool:
    """Say whether a run is one link to the site's articles, of a headline's length, with signs before it at most."""
    text = run.text.lstrip(BULLETS)
    if run.link_chars * 20 < len(text) * 19 or not _HEADLINE[0] <= letters(text) <= _HEADLINE[1]:
        return False
    places = {dom.attribute(link, "href") for link in run.links}
    url = (clean_url(places.pop(), page.base_url) or "") if len(places) == 1 else ""
    here = urlsplit(page.address or url).hostname
    return url.startswith("http") and urlsplit(url).hostname == here and text[-1:] not in ".:"


def _is_card(run: Run) -> bool:
    """Say whether a line is no heading of the text's own: none at all, or one in an ``<article>`` of few lines."""
    if run.box.tag not in HEADINGS:
        return True
    around = (box for box, _ in zip(run.box.up(), range(4), strict=False) if box.tag == "article")
    return any(box.last - box.first <= 3 for box in around)
