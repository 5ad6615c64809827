"""Cards: boxes that hold one link to another page with a headline, maybe a teaser, a date and a picture."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple, cast

from artcli.core.dom import attribute
from artcli.core.draft import Draft, Role
from artcli.core.links.headlinelinks import cue_of, is_headline, leads_away, parted, site_of
from artcli.core.links.linelists import listed_in
from artcli.core.links.linkwords import folded, heads_related
from artcli.core.page import Box, Page, Run
from artcli.core.signposts import HEADINGS

_FRAMES = frozenset(
    ("ul", "ol", "section", "aside", "main", "body", "nav", "table", "tbody", "header", "footer")
)
_MAX_CARD_RUNS = 8
_MAX_CARDS = 400
_MIN_TEASER = 40
_MAX_TEASER = 400
"""Letters and characters of a teaser that stands in a box of its own."""
_FREE = (None, Role.CONTENT, Role.FURNITURE, Role.RELATED, Role.CAPTION)
"""What a run may be so far that turns out to be another article's headline."""


class Card(NamedTuple):
    """One recommended link."""

    title: str
    href: str
    """As it stands in the page."""
    below: str
    """The text after the headline in the same run."""
    run: Run
    """The headline's run."""
    runs: range
    """All runs of the card."""
    box: Box | None
    """The card; None where headlines share a box."""
    around: Box
    """The list it stands in."""
    is_shown: bool
    """Whether it has more than the headline: a text below, a picture."""
    cue: str | None = None
    """The words before the link in the same line ("Read also: "), where they recommend it."""

    @property
    def first(self) -> int:
        """The index of the card's first run."""
        return self.runs.start


def cards_of(page: Page, draft: Draft) -> list[Card]:
    """Return the cards outside the thread, in page order, at most 400; found once a page.

    The first step that asks knows what is thread, title and byline; steps after it change nothing about that.
    """
    if cards_of not in page.known:
        page.known[cards_of] = _read(page, draft)
    return cast("list[Card]", page.known[cards_of])


def _read(page: Page, draft: Draft) -> list[Card]:
    site = site_of(page.address)
    linked = [run for run in page.runs if run.links and draft.roles.get(run.index) in _FREE]
    heads = [run for run in linked if is_headline(run) and leads_away(run.links[-1], site)]
    del heads[_MAX_CARDS:]
    starts = [run.index for run in heads]
    images = [medium.at for medium in page.media if medium.tag == "img"]
    cards = [_card(page, draft, run, starts, images) for run in heads]
    for run in linked:
        if len(run.links) > 1:
            cards += [_in_line(run, *one) for one in listed_in(run, site)]
    return cards[:_MAX_CARDS]


def _in_line(run: Run, title: str, href: str, cue: str | None, below: str = "") -> Card:
    """Return the card of a headline without a box of its own: its box is the list, its line the card."""
    line = range(run.index, run.index + 1)
    return Card(title, href, below, run, line, None, run.box, bool(below), cue)


def _card(page: Page, draft: Draft, run: Run, starts: list[int], images: list[int]) -> Card:
    """Return the card around a headline: the largest box with no other headline's address in it."""
    href = attribute(run.links[-1], "href")
    if cue := cue_of(run):
        return _in_line(run, run.text.removeprefix(cue).strip(), href, cue)
    title, below = parted(run)
    card = _box_of(page, draft, run, starts, href)
    if card is None:
        return _in_line(run, title, href, None, below)
    last = card.last + _has_teaser_below(page, draft, card, starts)
    pictured = bisect_left(images, card.first) < bisect_left(images, card.last)
    is_shown = bool(below) or pictured or last - run.index > 1
    return Card(title, href, below, run, range(card.first, last), card, card.parent or card, is_shown)


def _box_of(page: Page, draft: Draft, run: Run, starts: list[int], href: str) -> Box | None:
    box: Box = run.box
    card: Box | None = None
    for _ in range(8):
        if box.last - box.first > _MAX_CARD_RUNS or box.tag in _FRAMES or _others(page, box, starts, href):
            break
        repeats = box.tag == "li" or _repeats(page, box, starts)
        if card is not None and _is_headed(page, draft, box, card, run, repeats=repeats):
            break
        card = box
        if box.parent is None:
            break
        box = box.parent
    return card


def _has_teaser_below(page: Page, draft: Draft, card: Box, starts: list[int]) -> bool:
    """Whether a headline alone in its box has its teaser in the box below, as one beside it has: ``<dt>``, ``<dd>``."""
    if card.last - card.first != 1 or card.last >= len(page.runs):
        return False
    below = page.runs[card.last]
    if below.links or len(below.text) > _MAX_TEASER or below.letters < _MIN_TEASER:
        return False
    if below.box.parent is not card.parent or draft.roles.get(below.index) not in _FREE:
        return False
    twin = page.runs[card.first - 1]  # the teaser of the headline before
    alike = twin.box.tag == below.box.tag and not twin.links and _holds(starts, card.first - 2)
    return (alike and twin.box.parent is card.parent) or (
        _holds(starts, card.last + 1) and page.runs[card.last + 1].box.parent is card.parent
    )


def _holds(starts: list[int], index: int) -> bool:
    at = bisect_left(starts, index)
    return at < len(starts) and starts[at] == index


def _others(page: Page, box: Box, starts: list[int], href: str) -> bool:
    """Whether another headline, to another place, stands in `box`."""
    return any(
        attribute(page.runs[index].links[-1], "href") != href
        for index in starts[bisect_left(starts, box.first) : bisect_left(starts, box.last)]
    )


def _repeats(page: Page, box: Box, starts: list[int]) -> bool:
    """Whether the headline before or after those of `box` opens a box beside it of the same tag and names."""
    low, high = bisect_left(starts, box.first), bisect_left(starts, box.last)
    for near in (low - 1, high):
        if not 0 <= near < len(starts):
            continue
        other: Box | None = page.runs[starts[near]].box
        while other is not None and other.depth > box.depth:
            other = other.parent
        if (
            other is not None
            and other.parent is box.parent
            and other.tag == box.tag
            and other.names == box.names
        ):
            return True
    return False


def _is_headed(page: Page, draft: Draft, box: Box, card: Box, head: Run, *, repeats: bool) -> bool:
    """Whether `box` adds what is no part of the card: the heading of the list, or the article's text.

    What stands in one of several boxes alike belongs together, however likely a teaser is content.
    """
    for index in (*range(box.first, card.first), *range(card.last, box.last)):
        run = page.runs[index]
        if run.box.tag in HEADINGS and not run.links:
            return True
        is_text = draft.roles.get(index) is Role.CONTENT and draft.roles.get(head.index) is not Role.CONTENT
        if is_text and not repeats:
            return True
        if index < head.index and not run.links and heads_related(folded(run.text)):
            return True
    return False
