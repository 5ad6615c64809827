"""The lists that a page's cards stand in, and how surely each recommends other articles."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import NamedTuple

from artcli.core.draft import Draft, Role
from artcli.core.links.cards import Card, cards_of
from artcli.core.links.linkwords import (
    LONGEST,
    folded,
    heads_others,
    heads_popular,
    heads_related,
    names_others,
    names_popular,
    names_related,
)
from artcli.core.page import Box, Page, Run
from artcli.core.shapes import PARAGRAPH

NAMED = 3
"""Trust in a list whose heading or name says that it recommends."""
BELOW = 2
"""Trust in a list of cards after the article."""
POPULAR = 1
"""Trust in a list of what is read most, and in one that only looks like cards."""
_MAX_CLIMB = 8
_MAX_NAMED_RUNS = 120
_MAX_FURNITURE_RUNS = 80
_NEAREST = 2
"""Boxes around a list whose names are nearer to it than its heading's "latest"."""
_SEVERAL = 3
"""Cards below the article that need no text or picture to be a list."""
_FURNITURE = frozenset(("nav", "header", "footer", "form", "select"))


class CardList(NamedTuple):
    """Cards that stand in one list, and how surely it recommends: `NAMED`, `BELOW`, `POPULAR`, 0 not at all."""

    trust: int
    cards: list[Card]


def lists_of(page: Page, draft: Draft) -> list[CardList]:
    """Group the page's cards by the list they stand in and weigh each list."""
    cards = cards_of(page, draft)
    if not cards:
        return []
    content = draft.marked(Role.CONTENT)
    first = min(content, default=0)
    carded = {index for card in cards if card.is_shown for index in card.runs}
    last = last_prose(page, content, carded)
    groups: dict[object, list[Card]] = {}
    for card in cards:
        # A headline between two paragraphs is of no list below them, though one box holds both.
        key: object = id(card.run) if card.cue is not None else (id(card.around), card.run.index > last)
        groups.setdefault(key, []).append(card)
    return [CardList(_trust(page, members, first, last), members) for members in groups.values()]


def last_prose(page: Page, content: list[int], without: set[int]) -> int:
    """Return the last run of `content` that is a paragraph and not in `without`; -1 for none."""
    return next((at for at in reversed(content) if at not in without and prose(page.runs[at])), -1)


def prose(run: Run) -> int:
    """Return the length of a run that is a paragraph, not a link or a label; else 0."""
    is_paragraph = run.letters >= PARAGRAPH and run.link_chars * 2 < len(run.text)
    return len(run.text) if is_paragraph else 0


def signpost_above(page: Page, card: Card) -> str:
    """Return the line straight above a list, folded, where it says related or popular articles; else ''."""
    if not card.first or len(page.runs[card.first - 1].text) > LONGEST:
        return ""
    line = folded(page.runs[card.first - 1].text)
    return line if heads_related(line) or heads_popular(line) else ""


def _trust(page: Page, cards: list[Card], first: int, last: int) -> int:
    """Weigh a list: by its heading, by its names, by where it stands between `first` and `last` of the text."""
    if cards[0].cue is not None:
        return NAMED
    around = cards[-1].around
    names, heading = _named(page, around, cards[0])
    if heading:
        related = heads_related(heading)
        if heads_others(heading) and not related:
            return 0
        if related or any(map(names_related, names[:_NEAREST])):
            return NAMED
        if heads_popular(heading):
            return POPULAR
    if any(map(names_related, names)):
        return NAMED
    if any(map(names_popular, names)):
        return POPULAR
    if len(cards) < 2 or _in_furniture(around):
        return 0
    shown = sum(card.is_shown for card in cards)
    if cards[0].run.index > last >= 0 and (shown * 2 >= len(cards) or len(cards) >= _SEVERAL):
        return BELOW
    inside = first <= cards[0].run.index <= last
    return 0 if inside or not shown else POPULAR


def _named(page: Page, around: Box, card: Card) -> tuple[list[str], str]:
    """Return the names of the boxes around a list and the short line above it, folded."""
    names: list[str] = []
    heading = signpost_above(page, card)
    for box in islice(around.up(), _MAX_CLIMB):
        if box.last - box.first > _MAX_NAMED_RUNS:
            break
        if box.names:
            names.append(box.names)
        heading = heading or _first_short(
            run for run in page.runs[box.first : card.run.index][:3] if run.index not in card.runs
        )
    return names, heading or _first_short(reversed(page.runs[max(0, card.first - 2) : card.first]))


def _first_short(runs: Iterable[Run]) -> str:
    return next((folded(run.text) for run in runs if len(run.text) <= LONGEST), "")


def _in_furniture(around: Box) -> bool:
    """Whether the list stands in navigation, a header or footer, or is named a menu, tags or the like."""
    return any(
        box.tag in _FURNITURE
        or (box.names and box.last - box.first < _MAX_FURNITURE_RUNS and names_others(box.names))
        for box in islice(around.up(), _MAX_CLIMB)
    )
