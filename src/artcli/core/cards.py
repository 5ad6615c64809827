"""Cards: boxes that hold one link to another page with a headline, maybe a teaser, a date and a picture."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple
from urllib.parse import urlsplit
from weakref import WeakKeyDictionary

from artcli.core import dates, structured
from artcli.core.dom import Node, ancestors, attribute, line_of
from artcli.core.draft import Draft, Role
from artcli.core.images import is_furniture, picture_url
from artcli.core.page import Box, Medium, Page, Run
from artcli.core.scripts import letters
from artcli.core.words.bylines import AND
from artcli.core.words.related import NOT_ARTICLE_PATHS, RELATED_HEADINGS
from artcli.model import RelatedLink
from artcli.patterns import lazy
from artcli.sanitize import clean_line, clean_url

_UNSPACED = lazy("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_MIN_WORDS = 4
_LONG_WORDS = 24
"""Letters of three words that are a headline, where they do not name two subjects: "Economy and finance"."""
_MIN_UNSPACED = 6
_MAX_TITLE = 250
_MAX_TEASER = 600
_FRAMES = frozenset(
    ("ul", "ol", "section", "aside", "main", "body", "nav", "table", "tbody", "header", "footer")
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_MAX_CUE = 40
_BULLETS = " -–—•·●▪■►▸»>+*"
"""Signs that papers set before the headlines of a list."""
_RELATED_WORDS = lazy("|".join(map(re.escape, RELATED_HEADINGS)))
_MAX_CARD_RUNS = 8
_MAX_CARDS = 400
_MAX_INLINE = 6
"""Elements around a text among which its link is looked for."""
_FREE = (None, Role.CONTENT, Role.FURNITURE, Role.RELATED, Role.CAPTION)
"""What a run may be so far that turns out to be another article's headline."""
_DATE = lazy(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}:\d{2}|\b(?:19|20)\d\d\b|\d+\s*(?:年|月|日|min|giờ|phút|ngày)"
)


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


_cache: WeakKeyDictionary[Page, list[Card]] = WeakKeyDictionary()


def cards_of(page: Page, draft: Draft) -> list[Card]:
    """Return the cards outside the thread, in page order, at most 400; found once a page.

    The first step that asks knows what is thread, title and byline; steps after it change nothing about that.
    """
    found = _cache.get(page)
    if found is None:
        found = _cache[page] = _read(page, draft)
    return found


def _read(page: Page, draft: Draft) -> list[Card]:
    host = _site(page.address)
    heads = [
        run
        for run in page.runs
        if run.links and _is_headline(run, draft) and _leads_away(run.links[-1], page, host)
    ]
    del heads[_MAX_CARDS:]
    starts = [run.index for run in heads]
    images = [medium.at for medium in page.media if medium.tag == "img"]
    cards = [_card(page, draft, run, starts, images) for run in heads]
    for run in page.runs:
        if len(run.links) > 1 and draft.roles.get(run.index) in _FREE:
            cards += _listed(page, run, host)
    return cards[:_MAX_CARDS]


def _listed(page: Page, run: Run, host: str) -> list[Card]:
    """Return the headlines of a run that holds a list: each opens a line (``<br>``) that says no more than its day."""
    lines = _parted_by_breaks(run)
    cards: list[Card] = []
    cue = ""
    for number, (text, links) in enumerate(lines):
        if not links:
            if number or not _RELATED_WORDS.search(folded(text)):
                return []
            cue = text
            continue
        title = line_of(links[0])
        said = text.lstrip(_BULLETS)
        rest = said.removeprefix(title)
        if len(links) > 1 or not said.startswith(title) or not _has_words(title):
            return []
        if (rest and not DAY_AFTER.fullmatch(rest)) or not _leads_away(links[0], page, host):
            return []
        line = range(run.index, run.index + 1)
        cards.append(
            Card(
                title,
                attribute(links[0], "href"),
                "",
                run,
                line,
                None,
                run.box,
                is_shown=False,
                cue=cue or None,
            )
        )
    return cards if len(cards) > 1 else []


def _parted_by_breaks(run: Run) -> list[tuple[str, list[Node]]]:
    """Return the lines of a run as a browser breaks them, each with its links."""
    lines: list[tuple[list[str], list[Node]]] = [([], [])]
    links = {link.mem_id: link for link in run.links}
    for piece in run.pieces:
        if isinstance(piece, str):
            return []
        if piece.tag == "br":
            lines.append(([], []))
            continue
        texts, linked = lines[-1]
        texts.append(piece.text_content or "")
        link = next((one for one in ancestors(piece, _MAX_INLINE) if one.mem_id in links), None)
        if link is not None and all(one.mem_id != link.mem_id for one in linked):
            linked.append(link)
    shown = [(clean_line("".join(texts)), linked) for texts, linked in lines]
    return [(text, linked) for text, linked in shown if text]


def link_of(page: Page, draft: Draft, card: Card) -> RelatedLink | None:
    """Return the card as a link with its teaser, date and picture; None when its address is unsafe."""
    url = clean_url(card.href, page.base_url)
    if url is None:
        return None
    teaser, published, image = card.below or None, None, None
    if card.box is not None:
        teaser = teaser or _teaser(page, draft, card.box, card.run)
        published = _published(page, card.box)
        image = _image(page, card.box)
    if published is None and (day := DAY_AFTER.match(card.run.text.lstrip(_BULLETS), len(card.title))):
        published = dates.parse(day[0])
    return RelatedLink(title=card.title, url=url, teaser=teaser, published=published, image=image)


def _is_headline(run: Run, draft: Draft) -> bool:
    """Whether a run is as a linked headline is: nearly all link, one place, four words or more."""
    if not run.links or len(run.text) > _MAX_TITLE + _MAX_TEASER:
        return False
    if draft.roles.get(run.index) not in _FREE:
        return False
    if not _has_words(run.text):
        return False
    if (run.link_chars * 10 < len(run.text) * 8 or len(run.text) > _MAX_TITLE) and not (
        headline_in(run) or _cue_of(run)
    ):
        return False
    if len({attribute(link, "href") for link in run.links}) > 1:
        return False
    title = headline_in(run)
    return not title or _has_words(title)


def _has_words(title: str) -> bool:
    """Whether a title has the words of a headline, or as many letters where no spaces part them."""
    words = title.split()
    if len(words) >= _MIN_WORDS:
        return True
    if len(words) == _MIN_WORDS - 1 and letters(title) >= _LONG_WORDS and words[1].casefold() not in AND:
        return True
    return not title.isascii() and len(_UNSPACED.findall(title)) >= _MIN_UNSPACED


DAY_AFTER = lazy(
    r"[\s(\[|,–—-]{1,4}(?:\d{1,2}[:h]\d\d[\s,|-]{0,3})?\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?\W{0,3}"
    r"(?:\d{1,2}[:h]\d\d\W{0,2})?"
)
"""A day behind a headline, in brackets or not: "(10/06/2021)"."""
DAY_BEFORE = lazy(r"[(\[]?\d{1,2}[./-]\d{1,2}[./-]\d{2,4}[)\]]?[\s:|–—-]{1,4}")
"""A day before a headline in its line."""


def headline_in(run: Run) -> str:
    """Return the linked headline that opens a run: all of its first line (``<br>``), a day after it; '' otherwise."""
    if len(run.links) != 1 or run.link_chars >= len(run.text) or run.link_chars > _MAX_TITLE:
        return ""
    line: list[str] = []
    parted = False
    for piece in run.pieces:
        if isinstance(piece, str):
            return ""
        if piece.tag == "br":
            parted = True
            break
        line.append(piece.text_content or "")
    shown = clean_line("".join(line)).lstrip(_BULLETS)
    title = line_of(run.links[0]) if shown else ""
    if title and (before := DAY_BEFORE.match(shown)):
        shown = shown[before.end() :]
        parted = parted or shown == title
    if not title or not shown.startswith(title):
        return ""
    dated = DAY_AFTER.fullmatch(shown, len(title)) is not None
    return title if dated or (parted and shown == title) else ""


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


def _leads_away(link: Node, page: Page, host: str) -> bool:
    """Whether a link leads to another page of the same site (or, with no address known, to any page)."""
    href = attribute(link, "href").strip()
    if not href or href[0] == "#" or _OTHER_SCHEME.match(href):
        return False
    path = href
    if (start := _ABSOLUTE.match(href)) is not None:
        if page.address is not None and _site_of_host(start[1].lower()) != host:
            return False
        path = href[start.end() :]
    folders = path.lower().partition("?")[0].strip("/").split("/")
    if any(folder in NOT_ARTICLE_PATHS for folder in folders[:2]):
        return False
    return len(path) > 1


_ABSOLUTE = lazy(r"(?:https?:)?//([^/?#:]+)(?::\d+)?", re.IGNORECASE)
_OTHER_SCHEME = lazy(r"(?!https?:)[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def _card(page: Page, draft: Draft, run: Run, starts: list[int], images: list[int]) -> Card:
    """Return the card around a headline: the largest box with no other headline's address in it."""
    href = attribute(run.links[-1], "href")
    line = range(run.index, run.index + 1)
    if cue := _cue_of(run):
        title = run.text.removeprefix(cue).strip()
        return Card(title, href, "", run, line, None, run.box, False, cue)
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
    title, below = _lines_of(run)
    title = title.lstrip(_BULLETS) or title
    if card is None:
        # Headlines that share their box, parted by <br>: the list is the box, the card the line.
        return Card(title, href, below, run, line, None, run.box, bool(below))
    pictured = bisect_left(images, card.first) < bisect_left(images, card.last)
    is_shown = bool(below) or pictured or card.last - run.index > 1
    return Card(title, href, below, run, range(card.first, card.last), card, card.parent or card, is_shown)


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
        if run.box.tag in _HEADINGS and not run.links:
            return True
        is_text = draft.roles.get(index) is Role.CONTENT and draft.roles.get(head.index) is not Role.CONTENT
        if is_text and not repeats:
            return True
        if index < head.index and not run.links and _RELATED_WORDS.search(folded(run.text)):
            return True
    return False


def _lines_of(run: Run) -> tuple[str, str]:
    """Part a run into its linked first line, else the whole run, and the teaser below it."""
    title = headline_in(run)
    if not title:
        return run.text, ""
    line = run.text.lstrip(_BULLETS)
    day = DAY_BEFORE.match(line)
    below = line[day.end() if day else 0 :].removeprefix(title)
    day = DAY_AFTER.match(below)
    return title, below[day.end() if day else 0 :].strip()


def _others(page: Page, box: Box, starts: list[int], href: str) -> bool:
    """Whether another headline, to another place, stands in `box`."""
    for index in starts[bisect_left(starts, box.first) : bisect_left(starts, box.last)]:
        if attribute(page.runs[index].links[-1], "href") != href:
            return True
    return False


def _teaser(page: Page, draft: Draft, card: Box, head: Run) -> str | None:
    """Return the text under the headline inside its card."""
    parts: list[str] = []
    for index in range(head.index + 1, card.last):
        run = page.runs[index]
        if draft.roles.get(index) in (Role.COMMENT, Role.BYLINE, Role.DATE):
            continue
        short = len(run.text) < 30 and not _UNSPACED.search(run.text)
        if short or run.text == head.text or (_DATE.search(run.text) and len(run.text) < 40):
            continue
        parts.append(run.text)
    teaser = " ".join(parts)
    return teaser if teaser and len(teaser) <= _MAX_TEASER else None


def _published(page: Page, card: Box) -> str | None:
    """Return the day a ``<time>`` inside the card gives."""
    if card.node is None or not structured.of(page).timed:
        return None
    time = card.node.css_first("time[datetime]")
    return _iso(attribute(time, "datetime")) if time is not None else None


_ISO = lazy(r"\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?$")


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


def _site(url: str | None) -> str:
    """The registered part of an address's host."""
    return _site_of_host((urlsplit(url).hostname or "") if url else "")


def _site_of_host(host: str) -> str:
    """The registered part of a host, near enough: two labels, three under short ones (co.uk)."""
    labels = host.split(".")
    short = len(labels) > 2 and len(labels[-2]) <= 3 and len(labels[-1]) == 2
    return ".".join(labels[-3:] if short else labels[-2:])
