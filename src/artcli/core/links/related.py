"""The related step: links to other articles that the page itself recommends, with their teasers."""

from __future__ import annotations

from urllib.parse import urlsplit

from msgspec.structs import replace

from artcli.core.dating import dates
from artcli.core.draft import Draft, Role
from artcli.core.links.cardlinks import link_of
from artcli.core.links.cardlists import NAMED, lists_of
from artcli.core.links.cards import Card
from artcli.core.links.headlinelinks import DAY_AFTER
from artcli.core.links.linkwords import folded
from artcli.core.page import Page
from artcli.model import RelatedLink
from artcli.patterns import lazy
from artcli.sanitize import clean_url

MAX_LINKS = 12
_RANKED = lazy(r"#?(\d{1,2})(?:[.)]\s*|\s+)(?=\D)(.+)")
_ROW = 3
"""Ranks in a row that make a list one of the most read."""


def find(page: Page, draft: Draft) -> Draft:
    """Find the recommended articles and mark RELATED on their runs; content stays content.

    A list is repeated boxes, each with one link to another page of a headline's length. It recommends when
    its heading or name says so, or when it stands after the article. "Most read" lists count
    only when there is nothing else.
    """
    if page.tree is None:
        return draft.but(related=_plain(page, draft))
    lists = [one for one in lists_of(page, draft) if one.trust]
    if not lists:
        return draft
    best = max(one.trust for one in lists)
    if best < NAMED and draft.kind in ("listing", "page"):
        return draft  # there the cards are the content
    chosen = [card for one in lists if one.trust == best for card in one.cards]
    links, runs = _links(page, draft, chosen, {draft.url, draft.canonical_url, page.url})
    if not links:
        return draft
    free = [index for index in runs if draft.roles.get(index) in (None, Role.FURNITURE, Role.CAPTION)]
    return draft.mark(free, Role.RELATED).but(related=tuple(links))


def _plain(page: Page, draft: Draft) -> tuple[RelatedLink, ...]:
    """Pair titles (``h3``) with the teasers (``p``) under them, as the reader of plain text marked them."""
    found: list[RelatedLink] = []
    for index in draft.marked(Role.RELATED):
        run = page.runs[index]
        if run.box.tag == "h3" or not found:
            title, published = _undated(run.text)
            url = clean_url(run.box.attrs.get("href"), page.base_url)
            found.append(RelatedLink(title=title, url=url, published=published))
        else:
            last = found[-1]
            teaser = f"{last.teaser} {run.text}" if last.teaser else run.text
            found[-1] = RelatedLink(title=last.title, url=last.url, teaser=teaser)
    return tuple(found[:MAX_LINKS])


def _undated(text: str) -> tuple[str, str | None]:
    """Return a headline without the day before or after it, and the day: "Title (10/06/2021)"."""
    day = DAY_AFTER.search(text) if text[-3:].strip(" )]").isdigit() else None
    if day and day.start() and day.end() == len(text):
        return text[: day.start()], dates.parse(text[day.start() :])
    first = dates.find(text) if text[:1].isdigit() else None
    if first and first.start == 0 and (title := text[first.end :].lstrip(" -–—|:·)]")):
        return title, first.iso
    return text, None


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
