"""Cards -> related links: the address, the teaser below the headline, the day and the picture that a card shows."""

from __future__ import annotations

from bisect import bisect_left

from artcli.core import structured
from artcli.core.dating import dates
from artcli.core.dom import attribute
from artcli.core.draft import Draft, Role
from artcli.core.links.cards import Card
from artcli.core.links.headlinelinks import BULLETS, DAY_AFTER, MAX_TEASER, UNSPACED
from artcli.core.media.images import is_furniture, picture_url
from artcli.core.page import Box, Medium, Page
from artcli.model import RelatedLink
from artcli.patterns import lazy
from artcli.sanitize import clean_line, clean_url

_DATE = lazy(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}:\d{2}|\b(?:19|20)\d\d\b|\d+\s*(?:年|月|日|min|giờ|phút|ngày)"
)
_ISO = lazy(r"\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?$")


def link_of(page: Page, draft: Draft, card: Card) -> RelatedLink | None:
    """Return the card as a link with its teaser, date and picture; None when its address is unsafe."""
    url = clean_url(card.href, page.base_url)
    if url is None:
        return None
    teaser, published, image = card.below or None, None, None
    if card.box is not None:
        teaser = teaser or _teaser(page, draft, card)
        published = _published(page, card.box)
        image = _image(page, card.box)
    if published is None and (day := DAY_AFTER.match(card.run.text.lstrip(BULLETS), len(card.title))):
        published = dates.parse(day[0])
    return RelatedLink(title=card.title, url=url, teaser=teaser, published=published, image=image)


def _teaser(page: Page, draft: Draft, card: Card) -> str | None:
    """Return the text under the headline inside its card."""
    parts: list[str] = []
    for index in range(card.run.index + 1, card.runs.stop):
        run = page.runs[index]
        if draft.roles.get(index) in (Role.COMMENT, Role.BYLINE, Role.DATE):
            continue
        short = len(run.text) < 30 and not UNSPACED.search(run.text)
        if short or run.text == card.run.text or (_DATE.search(run.text) and len(run.text) < 40):
            continue
        parts.append(run.text)
    teaser = " ".join(parts)
    return teaser if teaser and len(teaser) <= MAX_TEASER else None


def _published(page: Page, card: Box) -> str | None:
    """Return the day a ``<time>`` inside the card gives."""
    if card.node is None or not structured.of(page).timed:
        return None
    time = card.node.css_first("time[datetime]")
    return _iso(attribute(time, "datetime")) if time is not None else None


def _iso(value: str) -> str | None:
    """Return a time stamp that is in ISO 8601 already; any other says nothing here."""
    value = clean_line(value).replace(" ", "T", 1)
    return value if _ISO.match(value) else None


def _image(page: Page, card: Box) -> str | None:
    """Return the first picture inside the card."""
    for medium in page.media[bisect_left(page.media, card.first, key=_place) :]:
        if medium.at > card.last:
            break
        if medium.tag == "img" and _within(medium.box, card):
            url = picture_url(page, medium.node)
            if url is not None and not is_furniture(medium.node, url):
                return url
    return None


def _place(medium: Medium) -> int:
    return medium.at


def _within(box: Box, outer: Box) -> bool:
    above: Box | None = box
    while above is not None and above.depth >= outer.depth:
        if above is outer:
            return True
        above = above.parent
    return False
