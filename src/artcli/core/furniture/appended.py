"""Other articles on the page of one: sites that scroll without end set them below, whole, as siblings of the first."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from artcli.core import structured
from artcli.core.draft import Draft, Role
from artcli.core.page import Box, Page, Run
from artcli.core.signposts import HEADINGS

_LEAST = 300
"""Characters of content that make an article of an element."""
_MOST = 60
"""Headlines that are looked at: each is followed up to what it has in common with the first."""


def find(page: Page, draft: Draft, content: list[Run]) -> list[Run]:
    """Return the runs of the articles that follow the page's own.

    One follows when it is an element like the one with the headline and beside it, has a headline of the same kind,
    and holds an article's text; and when the page calls itself by the first headline, since a list of articles does
    not.
    """
    titles = draft.marked(Role.TITLE)
    if not titles:
        return []
    headline = page.runs[titles[0]]
    if headline.box.tag not in HEADINGS or not _is_named(page, headline.text):
        return []
    found: list[Run] = []
    for own, other in _siblings(page, headline.box):
        theirs = [run for run in content if other.first <= run.index < other.last]
        ours = [run for run in content if own.first <= run.index < own.last]
        if min(_size(ours), _size(theirs)) >= _LEAST:
            found += theirs
    return found


def _is_named(page: Page, headline: str) -> bool:
    """Tell whether the page's own title holds the headline."""
    return headline.casefold() in structured.of(page).title.casefold()


def _siblings(page: Page, headline: Box) -> Iterator[tuple[Box, Box]]:
    """Yield the element that holds the headline with each later one beside it that holds a headline of its kind."""
    above = {box.index: inner for inner, box in _steps(headline)}
    seen: set[int] = set()
    later = (
        box
        for box in page.boxes[headline.index + 1 :]
        if box.tag == headline.tag and box.attrs.get("class") == headline.attrs.get("class")
    )
    for box in islice(later, _MOST):
        for other, common in _steps(box):
            own = above.get(common.index)
            if own is None:
                continue
            if own is not headline and other.index not in seen and _alike(own, other, headline):
                seen.add(other.index)
                yield own, other
            break


def _steps(box: Box) -> Iterator[tuple[Box, Box]]:
    """Yield each box from `box` up with the one around it."""
    while box.parent is not None:
        yield box, box.parent
        box = box.parent


def _alike(own: Box, other: Box, headline: Box) -> bool:
    """Tell whether two elements are called the same, and can be articles: by their tag, or by first headings."""
    if own.tag != other.tag or (own.tag != "article" and headline.tag != "h1"):
        return False
    return own.names.split()[:1] == other.names.split()[:1] and own.last <= other.first


def _size(runs: list[Run]) -> int:
    return sum(len(run.text) for run in runs)
