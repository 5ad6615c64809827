"""Cards: boxes that hold one link to another page with a headline, maybe a teaser, a date and a picture."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple
from urllib.parse import urlsplit

from artcli.core.dom import attribute, line_of
from artcli.core.draft import Draft, Role
from artcli.core.images import is_furniture, picture_url
from artcli.core.page import Box, Page, Run
from artcli.core.words.related import NOT_ARTICLE_PATHS, RELATED_HEADINGS
from artcli.sanitize import clean_line, clean_url

_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_MIN_WORDS = 4
_MIN_UNSPACED = 8
_MAX_TITLE = 250
_MAX_TEASER = 600
_FRAMES = frozenset(
    ("ul", "ol", "section", "aside", "main", "body", "nav", "table", "tbody", "header", "footer")
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_MAX_CUE = 40
_RELATED_WORDS = re.compile("|".join(map(re.escape, RELATED_HEADINGS)))
_MAX_CARD_RUNS = 8
_MAX_CARDS = 400
_DATE = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}:\d{2}|\b(?:19|20)\d\d\b|\d+\s*(?:年|月|日|min|giờ|phút|ngày)"
)


class Card(NamedTuple):
    """One recommended link."""

    title: str
    url: str
    teaser: str | None
    published: str | None
    image: str | None
    run: Run
    """The headline's run."""
    runs: range
    """All runs of the card."""
    around: Box
    """The list it stands in."""
    cue: str | None = None
    """The words before the link in the same line ("Read also: "), where they recommend it."""

    @property
    def first(self) -> int:
        """The index of the card's first run."""
        return self.runs.start


def cards_of(page: Page, draft: Draft) -> list[Card]:
    """Return the cards outside the thread and the article's own paragraphs, in page order."""
    host = _site(page.url)
    heads = [run for run in page.runs if _is_headline(run, draft)]
    heads = [run for run in heads if _leads_away(run, page, host)][:_MAX_CARDS]
    media = [medium.at for medium in page.media]
    starts = [run.index for run in heads]
    return [card for run in heads if (card := _card(page, draft, run, starts, media)) is not None]


def _is_headline(run: Run, draft: Draft) -> bool:
    """Whether a run is as a linked headline is: nearly all link, one place, four words or more."""
    if not run.links or len(run.text) > _MAX_TITLE + _MAX_TEASER:
        return False
    if (run.link_chars * 10 < len(run.text) * 8 or len(run.text) > _MAX_TITLE) and not (
        linked_line(run) or _cue_of(run)
    ):
        return False
    if draft.roles.get(run.index) not in (None, Role.CONTENT, Role.FURNITURE, Role.RELATED, Role.CAPTION):
        return False
    if len({attribute(link, "href") for link in run.links}) > 1:
        return False
    title = linked_line(run) or run.text
    return title.count(" ") + 1 >= _MIN_WORDS or len(_UNSPACED.findall(title)) >= _MIN_UNSPACED


def _cue_of(run: Run) -> str:
    """Return the words that recommend the link after them in one line ("Read also: ..."); '' for none."""
    if len(run.links) != 1 or len(run.text) > _MAX_TITLE:
        return ""
    head, colon, _ = run.text.partition(":")
    if not colon or len(head) > _MAX_CUE or not _RELATED_WORDS.search(folded(head)):
        return ""
    rest = len(run.text) - len(head) - 1
    return head + colon if run.link_chars * 10 >= rest * 8 else ""


def folded(text: str) -> str:
    """Return `text` for comparing with cue words: lower case, Turkish dotted I as i."""
    return text.casefold().replace("i\u0307", "i")


def linked_line(run: Run) -> str:
    """Return the first line of a run where it is one link and a ``<br>`` parts it from its teaser; '' otherwise."""
    if len(run.links) != 1 or run.link_chars >= len(run.text) or run.link_chars > _MAX_TITLE:
        return ""
    line: list[str] = []
    for piece in run.pieces:
        if isinstance(piece, str):
            return ""
        if piece.tag == "br":
            break
        line.append(piece.text_content or "")
    else:
        return ""
    title = clean_line("".join(line))
    return title if title and title == line_of(run.links[0]) else ""


def _leads_away(run: Run, page: Page, host: str) -> bool:
    """Whether the link leads to another page of the same site (or, with no address known, to any page)."""
    href = attribute(run.links[-1], "href")
    if not href or href.startswith(("#", "javascript:", "mailto:", "tel:")):
        return False
    url = clean_url(href, page.base_url)
    if url is None:
        return page.url is None  # relative, and nothing to resolve it with
    parts = urlsplit(url)
    if page.url is not None and _site(url) != host:
        return False
    folders = parts.path.lower().strip("/").split("/")
    if any(folder in NOT_ARTICLE_PATHS for folder in folders[:2]):
        return False
    return len(parts.path) > 1 or bool(parts.query)


def _card(page: Page, draft: Draft, run: Run, starts: list[int], media: list[int]) -> Card | None:
    """Return the card around a headline: the largest box with no other headline's address in it."""
    url = clean_url(attribute(run.links[-1], "href"), page.base_url)
    if url is None:
        return None
    href = attribute(run.links[-1], "href")
    if cue := _cue_of(run):
        title = run.text.removeprefix(cue).strip()
        return Card(title, url, None, None, None, run, range(run.index, run.index + 1), run.box, cue)
    box: Box = run.box
    card: Box | None = None
    for _ in range(8):
        if box.last - box.first > _MAX_CARD_RUNS or box.tag in _FRAMES or _others(page, box, starts, href):
            break
        if card is not None and _is_headed(page, draft, box, card, run):
            break
        card = box
        if box.parent is None:
            break
        box = box.parent
    if card is None:
        # Headlines that share their box, parted by <br>: the list is the box, the card the line.
        return Card(
            clean_line(run.text), url, None, None, None, run, range(run.index, run.index + 1), run.box
        )
    around = card.parent or card
    teaser, published = _teaser(page, draft, card, run)
    title, below = _lines_of(run)
    return Card(
        title=title,
        url=url,
        teaser=below or teaser,
        published=published,
        image=_image(page, card, media),
        run=run,
        runs=range(card.first, card.last),
        around=around,
    )


def _is_headed(page: Page, draft: Draft, box: Box, card: Box, head: Run) -> bool:
    """Whether `box` adds what is no part of the card: the heading of the list, or the article's text."""
    for index in (*range(box.first, card.first), *range(card.last, box.last)):
        run = page.runs[index]
        if run.box.tag in _HEADINGS and not run.links:
            return True
        if draft.roles.get(index) is Role.CONTENT and draft.roles.get(head.index) is not Role.CONTENT:
            return True
        if index < head.index and not run.links and _RELATED_WORDS.search(folded(run.text)):
            return True
    return False


def _lines_of(run: Run) -> tuple[str, str]:
    """Part a run into its linked first line and the teaser below it; the whole run is the title when it is one line."""
    title = linked_line(run)
    return (title, run.text.removeprefix(title).strip()) if title else (run.text, "")


def _others(page: Page, box: Box, starts: list[int], href: str) -> bool:
    """Whether another headline, to another place, stands in `box`."""
    for index in starts[bisect_left(starts, box.first) : bisect_left(starts, box.last)]:
        if attribute(page.runs[index].links[-1], "href") != href:
            return True
    return False


def _teaser(page: Page, draft: Draft, card: Box, head: Run) -> tuple[str | None, str | None]:
    """The text under the headline inside its card, and the day a ``<time>`` there gives."""
    parts: list[str] = []
    for index in range(card.first, card.last):
        run = page.runs[index]
        if index <= head.index or draft.roles.get(index) in (Role.COMMENT, Role.BYLINE, Role.DATE):
            continue
        short = len(run.text) < 30 and not _UNSPACED.search(run.text)
        if short or run.text == head.text or (_DATE.search(run.text) and len(run.text) < 40):
            continue
        parts.append(run.text)
    teaser = " ".join(parts)
    published = None
    if card.node is not None and "<time" in page.html:
        time = card.node.css_first("time[datetime]")
        if time is not None:
            published = _iso(attribute(time, "datetime"))
    return (teaser if teaser and len(teaser) <= _MAX_TEASER else None), published


_ISO = re.compile(r"\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?$")


def _iso(value: str) -> str | None:
    """Return a time stamp that is in ISO 8601 already; any other says nothing here."""
    value = clean_line(value).replace(" ", "T", 1)
    return value if _ISO.match(value) else None


def _image(page: Page, card: Box, media: list[int]) -> str | None:
    """The first picture inside the card."""
    for medium in page.media[bisect_left(media, card.first) :]:
        if medium.at > card.last:
            break
        if medium.tag == "img" and _within(medium.box, card):
            url = picture_url(page, medium.node)
            if url is not None and not is_furniture(medium.node, url):
                return url
    return None


def _within(box: Box, outer: Box) -> bool:
    above: Box | None = box
    while above is not None and above.depth >= outer.depth:
        if above is outer:
            return True
        above = above.parent
    return False


def _site(url: str | None) -> str:
    """The registered part of a host, near enough: the last two labels, three under short ones (co.uk, com.vn)."""
    host = (urlsplit(url).hostname or "") if url else ""
    labels = host.split(".")
    short = len(labels) > 2 and len(labels[-2]) <= 3 and len(labels[-1]) == 2
    return ".".join(labels[-3:] if short else labels[-2:])
