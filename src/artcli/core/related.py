"""The related step: links to other articles that the page itself recommends, with their teasers."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate
from typing import NamedTuple
from urllib.parse import urlsplit

from msgspec.structs import replace

from artcli.core import dates, structured
from artcli.core.cards import DAY_AFTER, Card, cards_of, folded, link_of
from artcli.core.draft import Draft, Role
from artcli.core.page import Box, Page, Run
from artcli.core.shapes import PARAGRAPH
from artcli.core.words.related import (
    NOT_ARTICLE_HEADINGS,
    NOT_ARTICLE_NAMES,
    POPULAR_HEADINGS,
    POPULAR_NAMES,
    RELATED_HEADINGS,
    RELATED_NAMES,
)
from artcli.model import RelatedLink
from artcli.patterns import lazy

MAX_LINKS = 12

_RELATED_WORDS = lazy("|".join(map(re.escape, RELATED_HEADINGS)))
_POPULAR_WORDS = lazy("|".join(map(re.escape, POPULAR_HEADINGS)))
_OTHER_WORDS = lazy("|".join(map(re.escape, NOT_ARTICLE_HEADINGS)))
_RELATED_NAMES = lazy("|".join(map(re.escape, RELATED_NAMES)))
_POPULAR_NAMES = lazy("|".join(map(re.escape, POPULAR_NAMES)))
_OTHER_NAMES = lazy(rf"(?<![a-z])(?:{'|'.join(map(re.escape, NOT_ARTICLE_NAMES))})(?![a-z])")
_LABEL = 24  # characters at the beginning of a run in which its label stands
_HEADING_LENGTH = 60  # characters; a list's heading is short
_RANKED = lazy(r"#?(\d{1,2})(?:[.)]\s*|\s+)(?=\D)(.+)")
_ROW = 3
_SENTENCE = 25
_MAX_CLIMB = 8
_NAMED = 3
_NEAREST = 2
"""Boxes around a list whose names are nearer to it than its heading's "latest"."""
_BELOW = 2
_STATED = 2  # articles that a page is of; the front page of a blog states more
_SEVERAL = 3  # cards of a list whose looks alone say what it is
_SLIGHT = 4  # runs: headline, teaser, day, section


class _List(NamedTuple):
    """Cards that stand in one list, and how surely it recommends: 3 it says so, 2 it looks so, 1 popular."""

    trust: int
    cards: list[Card]


def find(page: Page, draft: Draft) -> Draft:
    """Find the recommended articles and mark RELATED on their runs; content stays content.

    A list is repeated boxes, each with one link to another page of a headline's length. It recommends when
    its heading or name says so, or when it stands after the article. "Most read" lists count
    only when there is nothing else.
    """
    if page.tree is None:
        return draft.but(related=_plain(page, draft))
    lists = [one for one in _lists(page, draft) if one.trust]
    if not lists:
        return draft
    best = max(one.trust for one in lists)
    if best < _NAMED and draft.kind in ("listing", "page"):
        return draft  # there the cards are the content
    chosen = [card for one in lists if one.trust == best for card in one.cards]
    links, runs = _links(page, draft, chosen, {draft.url, draft.canonical_url, page.url})
    if not links:
        return draft
    free = (index for index in runs if draft.roles.get(index) in (None, Role.FURNITURE, Role.CAPTION))
    return draft.mark(list(free), Role.RELATED).but(related=tuple(links))


def claim(page: Page, draft: Draft) -> Draft:
    """Mark RELATED on content runs that are cards of a recommending list, so that they are not article text.

    Only whole cards (a linked headline and what stands below) are claimed: of a list whose heading or name
    recommends, below the thread's beginning, or below the last paragraph. Never a third of the content (of lists that
    say so below the last paragraph: a half): then the cards are the content.
    """
    content = draft.marked(Role.CONTENT)
    if page.tree is None or not content or draft.kind in ("listing", "page"):
        return draft
    lists = _lists(page, draft)
    stated = len(structured.of(page).articles)
    if 0 < stated <= _STATED and (below := _below_article(page, lists, content)):
        draft = draft.mark(sorted(below), Role.RELATED)
        content = draft.marked(Role.CONTENT)
    thread = min(draft.marked(Role.COMMENT), default=len(page.runs))
    total = sum(len(page.runs[index].text) for index in content)
    prose = [0, *accumulate(_told(page.runs[index]) for index in content)]
    named: set[int] = set()
    looking: set[int] = set()
    for one in lists:
        before = prose[bisect_left(content, one.cards[0].first)]
        lone = len(one.cards) < 2 and one.cards[0].cue is None and one.cards[0].around.tag != "ul"
        if lone or before * 4 < total:
            continue  # what a page begins with, it does not merely recommend
        below_thread = one.cards[0].run.index > thread > content[0]
        signed = one.trust == 1 and bool(_signpost_above(page, one.cards[0]))
        into = named if one.trust == _NAMED or below_thread or signed or _is_links_only(one) else looking
        slight = all(len(card.runs) <= _SLIGHT for card in one.cards)
        if into is named or (one.trust == _BELOW and slight):
            into.update(index for card in one.cards for index in card.runs)
            into.update(_heading_of(page, one.cards[0]))
    named.update(index for index in content if _is_list_of_links(page.runs[index]))
    for claimed in (named | looking, named):
        found = [index for index in content if index in claimed]
        lost = sum(len(page.runs[index].text) for index in found)
        paragraphs = (index for index in content if index not in claimed and _prose(page.runs[index]))
        most = 2 if claimed is named and found and found[0] > max(paragraphs, default=-1) else 3
        if found and lost * most <= total:
            return draft.mark(found, Role.RELATED)
    return draft


def _below_article(page: Page, lists: list[_List], content: list[int]) -> set[int]:
    """Return the content runs that are lists of linked headlines below the last paragraph, with their headings.

    However many they are: a short report on a newspaper's page stands above five times its length of them.
    """
    carded = {index for one in lists for card in one.cards for index in card.runs}
    last = max((index for index in content if index not in carded and _prose(page.runs[index])), default=-1)
    if last < 0:
        return set()
    runs: set[int] = set()
    for one in lists:
        around = one.cards[0].around
        if (
            one.cards[0].first > last
            and len(one.cards) >= _SEVERAL
            and around.link_chars * 10 >= around.chars * 8
        ):
            runs.update(index for card in one.cards for index in card.runs)
            runs.update(_heading_of(page, one.cards[0]))
    return runs.intersection(content)


def _heading_of(page: Page, card: Card) -> list[int]:
    """Return the run of the heading straight above a list, where it is one of the words for related articles."""
    at = card.first - 1
    if (
        at < 0
        or len(page.runs[at].text) > _HEADING_LENGTH
        or not _RELATED_WORDS.search(folded(page.runs[at].text))
    ):
        return []
    return [at]


def _is_list_of_links(run: Run) -> bool:
    """Whether a run is a heading such as "Most read" and links below it, parted by ``<br>``."""
    if len(run.links) < 2 or run.link_chars * 10 < len(run.text) * 7:
        return False
    head = folded(run.text[:_LABEL])
    return bool(_POPULAR_WORDS.search(head) or _RELATED_WORDS.search(head))


def _is_links_only(one: _List) -> bool:
    """Whether a list in the article's own column holds linked headlines and nothing else."""
    around = one.cards[0].around
    return around.tag in ("ul", "ol", "div", "section") and around.link_chars * 10 >= around.chars * 9


def _prose(run: Run) -> int:
    """The length of a run that is a paragraph, not a link or a label; else 0."""
    is_paragraph = run.letters >= PARAGRAPH and run.link_chars * 2 < len(run.text)
    return len(run.text) if is_paragraph else 0


def _told(run: Run) -> int:
    """The length of a run that is a paragraph or a sentence by itself, as captions of a photo story are; else 0."""
    sentence = len(run.text) >= _SENTENCE and not run.links and run.text[-1] in ".!?…"
    return len(run.text) if sentence else _prose(run)


def _plain(page: Page, draft: Draft) -> tuple[RelatedLink, ...]:
    """Pair titles (``h3``) with the teasers (``p``) under them, as the reader of plain text marked them."""
    found: list[RelatedLink] = []
    for index in draft.marked(Role.RELATED):
        run = page.runs[index]
        if run.box.tag == "h3" or not found:
            day = DAY_AFTER.search(run.text) if run.text[-3:].strip(" )]").isdigit() else None
            title = (
                run.text[: day.start()] if day and day.start() and day.end() == len(run.text) else run.text
            )
            published = dates.parse(run.text[len(title) :]) if title != run.text else None
            found.append(RelatedLink(title=title, url=_href(run.box, page), published=published))
        else:
            last = found[-1]
            teaser = f"{last.teaser} {run.text}" if last.teaser else run.text
            found[-1] = RelatedLink(title=last.title, url=last.url, teaser=teaser)
    return tuple(found[:MAX_LINKS])


def _href(box: Box, page: Page) -> str | None:
    from artcli.sanitize import clean_url

    return clean_url(box.attrs.get("href"), page.base_url)


def _lists(page: Page, draft: Draft) -> list[_List]:
    """Group the page's cards by the list they stand in and weigh each list."""
    cards = cards_of(page, draft)
    content = draft.marked(Role.CONTENT)
    first = min(content, default=0)
    carded = {index for card in cards if card.is_shown for index in card.runs}
    last = max((index for index in content if index not in carded and _prose(page.runs[index])), default=-1)
    groups: dict[object, list[Card]] = {}
    boxes: dict[object, Box] = {}
    for card in cards:
        # A headline between two paragraphs is of no list below them, though one box holds both.
        key: object = id(card.run) if card.cue is not None else (id(card.around), card.run.index > last)
        groups.setdefault(key, []).append(card)
        boxes[key] = card.around
    found: list[_List] = []
    for group, members in groups.items():
        found.append(_List(_trust(page, boxes[group], members, first, last), members))
    return found


def _trust(page: Page, around: Box, cards: list[Card], first: int, last: int) -> int:
    """Weigh a list: 3 named related, 2 cards after the article, 1 popular, 0 none."""
    if cards[0].cue is not None:
        return _NAMED
    names, heading = _named(page, around, cards[0])
    if heading:
        if _OTHER_WORDS.search(heading) and not _RELATED_WORDS.search(heading):
            return 0
        if _RELATED_WORDS.search(heading):
            return _NAMED
        if any(_RELATED_NAMES.search(name) for name in names[:_NEAREST]):
            return _NAMED
        if _POPULAR_WORDS.search(heading):
            return 1
    if any(_RELATED_NAMES.search(name) for name in names):
        return _NAMED
    if any(_POPULAR_NAMES.search(name) for name in names):
        return 1
    if len(cards) < 2 or _in_furniture(around):
        return 0
    shown = sum(card.is_shown for card in cards)
    if cards[0].run.index > last >= 0 and (shown * 2 >= len(cards) or len(cards) >= 3):
        return 2
    inside = first <= cards[0].run.index <= last
    return 0 if inside or not shown else 1


def _named(page: Page, around: Box, card: Card) -> tuple[list[str], str]:
    """The names of the boxes around a list and the short line above it."""
    names: list[str] = []
    heading = _signpost_above(page, card)
    box: Box | None = around
    for _ in range(_MAX_CLIMB):
        if box is None or box.last - box.first > 120:
            break
        if box.names:
            names.append(box.names)
        if not heading:
            for run in page.runs[box.first : card.run.index][:3]:
                if len(run.text) <= _HEADING_LENGTH and run.index not in card.runs:
                    heading = folded(run.text)
                    break
        box = box.parent
    if not heading:
        for run in reversed(page.runs[max(0, card.first - 2) : card.first]):
            if len(run.text) <= _HEADING_LENGTH:
                heading = folded(run.text)
                break
    return names, heading


def _signpost_above(page: Page, card: Card) -> str:
    """The line straight above a list, where it says related or popular articles; else ''."""
    if not card.first or len(page.runs[card.first - 1].text) > _HEADING_LENGTH:
        return ""
    line = folded(page.runs[card.first - 1].text)
    return line if _RELATED_WORDS.search(line) or _POPULAR_WORDS.search(line) else ""


def _in_furniture(around: Box) -> bool:
    """Whether the list stands in navigation, a header or footer, or is named a menu, tags or the like."""
    for box in list_up(around):
        if box.tag in ("nav", "header", "footer", "form", "select"):
            return True
        if box.names and box.last - box.first < 80 and _OTHER_NAMES.search(box.names):
            return True
    return False


def list_up(box: Box) -> list[Box]:
    """The box and up to seven above it."""
    found: list[Box] = []
    above: Box | None = box
    while above is not None and len(found) < _MAX_CLIMB:
        found.append(above)
        above = above.parent
    return found


def _links(
    page: Page, draft: Draft, cards: list[Card], own: set[str | None]
) -> tuple[list[RelatedLink], list[int]]:
    """One link an address, with whatever teaser, date and picture any of its cards has."""
    merged: dict[str, RelatedLink] = {}
    runs: list[int] = []
    mine = {_address(url) for url in own if url}
    title = folded(draft.title or "")
    for card in cards[: MAX_LINKS * 4]:
        if folded(card.title) == title or (link := link_of(page, draft, card)) is None:
            continue
        key = _address(link.url or "")
        if key in mine:
            continue
        runs.extend(card.runs)
        before = merged.get(key)
        if before is None:
            if len(merged) < MAX_LINKS:
                merged[key] = link
            continue
        # One link around a headline and its teaser makes two runs.
        said = link.title if before.url == link.url and len(link.title) > len(before.title) else None
        merged[key] = RelatedLink(
            title=before.title,
            url=before.url,
            teaser=before.teaser or link.teaser or said,
            published=before.published or link.published,
            image=before.image or link.image,
        )
    return _unranked(list(merged.values())), runs


def _unranked(links: list[RelatedLink]) -> list[RelatedLink]:
    """Return `links` without the ranks of a list of the most read ("3 Choir sings ..."): three in a row or more."""
    found = [_RANKED.match(link.title) for link in links]
    ranks = [int(rank[1]) if rank else None for rank in found]
    in_row = [
        rank is not None and sum(near in ranks for near in range(rank - 2, rank + 3)) >= _ROW
        for rank in ranks
    ]
    return [
        replace(link, title=rank[2]) if rank and ranked else link
        for link, rank, ranked in zip(links, found, in_row, strict=True)
    ]


def _address(url: str) -> str:
    """An address without scheme, ``www.``, query marks of tracking and the like, for comparing."""
    parts = urlsplit(url)
    query = "&".join(
        part for part in parts.query.split("&") if part and not part.startswith(("utm_", "ref", "from"))
    )
    return f"{(parts.hostname or '').removeprefix('www.')}{parts.path.rstrip('/')}?{query}"
