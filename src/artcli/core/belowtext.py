"""What stands below an article's text without being part of it, known by a line that announces it or by its form.

Small papers set all in one column: text, a bar of buttons, a newsletter's form, comments, other articles, the imprint.
"""

from __future__ import annotations

import re
from weakref import WeakKeyDictionary

from artcli.core import dom, signposts
from artcli.core.dom import Node
from artcli.core.draft import Draft, Role
from artcli.core.page import Box, Page, Run
from artcli.core.scripts import MOST
from artcli.patterns import lazy

_PARAGRAPH = 120
"""Letters of a run that is a paragraph."""
_BUTTON = 40
"""Letters of a button; a question that opens its answer is longer."""
_SURE = 0.8
"""Probability from which on a paragraph is the article's, whatever stands above it."""
_PITCH = 300
"""Characters of a box that asks for an address, with what it promises."""
_BAR = lazy(r"\s[|•·»›/]\s")
_BAR_PARTS = 3
_RIGHTS = lazy(r"©|\(c\)\s?(?:19|20)\d\d|copyright", re.IGNORECASE)
_IMPRINT = lazy(r"^\W*copyright|(?:©|\(c\)|copyright)\s*\d{4}", re.IGNORECASE)
_INITIALS = lazy(r"[(\[]?(?:[^\W\d_]\.\s?){1,3}[)\]]?|[(\[][^\W\d_]{2,4}[)\]]|[A-ZÀ-Þ]{2,3}")
_ADDRESS_ASKED = "input[type=email], input[name*=email], input[name*=mail]"


def find(page: Page, draft: Draft) -> set[int]:
    """Return the content runs that stand below the text and are no part of it."""
    content = draft.marked(Role.CONTENT)
    paragraphs = [at for at in content if _is_paragraph(page.runs[at])]
    if not paragraphs:
        return set()
    gone = {at for at in content if _is_buttons(page, page.runs[at]) or _is_menu(page.runs[at])}
    gone.update(_asking(page, draft, content))
    kept = _signed_off(page, [at for at in content if at not in gone], paragraphs[0])
    announced = _announced(page, draft, kept, [at for at in paragraphs if at not in gone])
    kept = _signed_off(page, [at for at in kept if at not in announced], paragraphs[0])
    return set(content).difference(kept)


def _signed_off(page: Page, content: list[int], first: int) -> list[int]:
    """Return the content runs without the last ones that state rights or are initials, below the run `first`."""
    end = len(content)
    while end and content[end - 1] > first and _ends_all(page.runs[content[end - 1]]):
        end -= 1
    return content[:end]


def _ends_all(run: Run) -> bool:
    """Tell whether a run is a line of rights or initials; a paragraph that speaks of © without a year is neither."""
    rights = _IMPRINT if _is_paragraph(run) else _RIGHTS
    return rights.search(run.text) is not None or _INITIALS.fullmatch(run.text) is not None


def _is_paragraph(run: Run) -> bool:
    size = len(run.text)
    long = size >= _PARAGRAPH or (size * MOST >= _PARAGRAPH and run.letters >= _PARAGRAPH)
    return long and run.link_chars * 2 < size


def _is_buttons(page: Page, run: Run) -> bool:
    """Tell whether a run is nothing but links that lead nowhere: to a script, or to a place the page does not have."""
    return (
        run.link_chars * 10 >= len(run.text) * 7
        and run.letters <= _BUTTON
        and run.box.tag not in signposts.HEADINGS
        and all(_leads_nowhere(page, link) for link in run.links)
    )


def _leads_nowhere(page: Page, link: Node) -> bool:
    target = dom.attribute(link, "href").strip()
    if target.lower().startswith("javascript:"):
        return True
    return target.startswith("#") and target[1:] not in _places(page)


_PLACE = lazy(r"""\b(?:id|name)\s*=\s*["']?([^\s"'>]+)""", re.IGNORECASE)
_places_of: WeakKeyDictionary[Page, frozenset[str]] = WeakKeyDictionary()


def _places(page: Page) -> frozenset[str]:
    """Return the places that links of the page may lead to; looked for once."""
    found = _places_of.get(page)
    if found is None:
        found = _places_of[page] = frozenset(_PLACE.findall(page.html))
    return found


def _is_menu(run: Run) -> bool:
    """Tell whether a run is links in a row: "Home | Politics | Sport"."""
    return (
        len(run.links) >= _BAR_PARTS
        and run.link_chars * 2 >= len(run.text) - 3 * len(run.links)
        and len(_BAR.findall(run.text)) >= len(run.links) - 1
    )


def _asking(page: Page, draft: Draft, content: list[int]) -> set[int]:
    """Return the content runs of boxes that ask for a mail address: what a newsletter promises."""
    if "mail" not in page.html:
        return set()
    kept = {*draft.marked(Role.TITLE), *draft.marked(Role.LEAD), *draft.marked(Role.BYLINE)}
    found: set[int] = set()
    for field in page.css(_ADDRESS_ASKED):
        box = page.box_of(field)
        while box is not None and box.parent is not None and _is_pitch(box.parent, kept):
            box = box.parent
        if box is not None and _is_pitch(box, kept):
            found.update(range(box.first, box.last))
    return found.intersection(content)


def _is_pitch(box: Box, kept: set[int]) -> bool:
    return box.chars <= _PITCH and kept.isdisjoint(range(box.first, box.last))


def _announced(page: Page, draft: Draft, content: list[int], paragraphs: list[int]) -> set[int]:
    """Return the content runs from the first line on that announces comments or other articles and keeps its word.

    It does when no paragraph below is surely the article's own, none is longer than a teaser or a comment, and all of
    it is less than the text above, which begins with the first of `paragraphs`.
    """
    signs = signposts.find(page)
    sure = max((at for at in paragraphs if draft.scores and draft.scores[at] >= _SURE), default=-1)
    least = max(paragraphs[0], sure) if paragraphs else len(page.runs)
    if not any(at > least and at in signs for at in content):
        return set()
    long = set(paragraphs)
    sizes = [page.runs[index].letters for index in content]
    below = sum(sizes)
    above = 0.0
    for place, (at, size) in enumerate(zip(content, sizes, strict=True)):
        if at > least and at in signs and at not in long:
            short = below * 2 <= above + _PITCH * 2
            if (
                short
                and _is_followed(page, at)
                and all(_keeps(page, at, one) for one in paragraphs if one > at)
            ):
                return set(content[place:])
        above += size
        below -= size
    return set()


_NEAR = 4
"""Runs below an announcement in which the first link or day stands."""
_DAY = lazy(r"\d{1,4}\s?[./年-]\s?\d{1,2}|\d\s?[^\W\d_]+\.?\s?\d{4}|\d{1,2}:\d\d")


def _is_followed(page: Page, at: int) -> bool:
    """Tell whether links or days stand straight below an announcement, or nothing at all."""
    following = page.runs[at + 1 : at + 1 + _NEAR]
    return not following or any(run.links or _DAY.search(run.text) for run in (page.runs[at], *following))


def _keeps(page: Page, at: int, index: int) -> bool:
    """Tell whether a long run below an announcement is a teaser or a comment: a link or a day stands in or above it."""
    return index - at <= _NEAR * 8 and any(
        run.links or _DAY.search(run.text) for run in page.runs[max(at + 1, index - 2) : index + 1]
    )
