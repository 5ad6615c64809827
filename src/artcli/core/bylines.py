"""Where a page shows who wrote it and when.

Marked-up elements and short runs near the headline or below the body.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from artcli.core import authors, calendars, dates, dom, structured
from artcli.core.dom import Node
from artcli.core.draft import Draft, Role
from artcli.core.page import Box, Page, Run
from artcli.core.words.bylines import MODIFIED, PUBLISHED
from artcli.patterns import lazy

ABOVE = 8
"""Runs before the headline that may hold a byline or a date."""
BELOW = 16
MAX_BYLINE = 220
"""Characters of a run that can still be a byline."""
MAX_FAR = 30
"""Marked elements far from the headline that are looked at: cards and comments can mark hundreds."""
MAX_MARKED = 400
"""Characters of a marked box that can still be a byline."""
MAX_DATES = 8
"""Runs of a page that are read for a date."""

_MAYBE_DATE = lazy(
    r"(?:1[89]|20|25)\d\d|\d\s?[./-]\s?\d{1,2}\s?[./-]\s?\d\d|[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u0e50-\u0e59]"
    rf"|(?:{calendars.ERAS})\s?[\d元]"
)
_DIGIT = lazy(r"[\d元]")
_MODIFIED = lazy("|".join(rf"(?<![^\W\d_]){re.escape(word)}" for word in MODIFIED), re.IGNORECASE)
_PUBLISHED = lazy("|".join(rf"(?<!\w){re.escape(word)}" for word in PUBLISHED), re.IGNORECASE)
_AUTHOR_NAMES = lazy(r"author|byline|writer|contributor|tac-?gia|redakt", re.IGNORECASE)
_NOT_AUTHOR_NAMES = lazy(
    r"comment|bio|related|avatar|image|img|widget|social|share|desc|sidebar", re.IGNORECASE
)
_DATE_NAMES = lazy(r"date|time|publish|posted|meta|byline|ngay|datum|fecha", re.IGNORECASE)
_CLOCK = lazy(r"\[?\b(?:GMT|UTC)\s?[+-]", re.IGNORECASE)


class Shown(NamedTuple):
    """One thing the page shows: its text, where it leads, the run it stands in (-1 unknown).

    How good the place is.
    """

    text: str
    url: str
    run: int
    rank: int


class Marked(NamedTuple):
    """What the page's markup says of author and dates."""

    authors: list[Shown]
    published: list[Shown]
    modified: list[Shown]


def zone_of_headline(page: Page, draft: Draft) -> range:
    """Return the runs around the headline; the first ones of a page without a headline."""
    titles = draft.marked(Role.TITLE)
    at = titles[0] if titles else 0
    last = titles[-1] if titles else 8
    return range(max(0, at - ABOVE), min(len(page.runs), last + 1 + BELOW))


def marked_up(page: Page, draft: Draft) -> Marked:
    """Return what itemprop, rel=author, <time> and author classes mark, the best places first."""
    found = Marked([], [], [])
    around = zone_of_headline(page, draft)
    titles = draft.marked(Role.TITLE)
    far = 0
    for node in structured.of(page).marks:
        attrs = node.attributes
        box = page.box_of(node)
        if box is None or draft.roles.get(box.first) in (Role.COMMENT, Role.RELATED):
            continue
        if box.chars > MAX_MARKED and (box.node is None or box.node.mem_id == node.mem_id):
            continue  # an author's box with a life in it, or all of the article
        near = box.first in around
        after = bool(titles) and box.first >= titles[0]
        if not near:
            far += 1
            if far > MAX_FAR:
                continue
        rank = (0 if near and after else 1 if near else 2) if box.first < len(page.runs) else 2
        prop = (attrs.get("itemprop") or "").lower().split()
        if "datepublished" in prop or "datecreated" in prop or "dateposted" in prop:
            found.published.append(Shown(_value(node, attrs), "", box.first, rank))
        elif "datemodified" in prop or "dateupdated" in prop:
            found.modified.append(Shown(_value(node, attrs), "", box.first, rank))
        elif node.tag == "time":
            text = attrs.get("datetime") or dom.line_of(node)
            into = found.modified if says_changed(_label(page, node, box)) else found.published
            into.append(Shown(text, "", box.first, rank + 3 if "datetime" in attrs else rank + 4))
        elif "author" in prop or "creator" in prop:
            found.authors.append(Shown(*_person(node), box.first, rank))
        elif _is_author_place(node, attrs):
            found.authors.append(Shown(*_person(node), box.first, rank + 1))
    for shown in found:
        shown.sort(key=lambda place: place.rank)
    return found


def _label(page: Page, node: Node, box: Box) -> str:
    """Return what stands before and in a <time>: its classes, the words before it, its own text."""
    before = node.prev
    words = ""
    if before is not None and before.tag in ("-text", "span", "b", "strong", "em", "i", "small", "label"):
        words = (before.text_content or "" if before.tag == "-text" else dom.line_of(before))[-60:]
    if not words.strip() and box.first < box.last:
        words = page.runs[box.first].text[:80]
    return f"{node.attributes.get('class') or ''} {words} {dom.line_of(node)[:40]}"


def _is_author_place(node: Node, attrs: dict[str, str | None]) -> bool:
    if "author" in (attrs.get("rel") or "").lower().split():
        return True
    names = attrs.get("class") or ""
    if not _AUTHOR_NAMES.search(names):
        return False
    return not _NOT_AUTHOR_NAMES.search(names) and node.tag not in (
        "body",
        "html",
        "article",
        "main",
        "section",
        "img",
    )


def _person(node: Node) -> tuple[str, str]:
    """Return the name that a marked element holds, and where it leads."""
    inner = node.css_first("[itemprop=name]") or (node if node.tag == "a" else None)
    link = node if node.tag == "a" else node.css_first("a[href]")
    text = (node.attributes.get("content") or "") if node.tag == "meta" else ""
    text = text or (dom.attribute(inner, "content") if inner is not None and inner.tag == "meta" else "")
    text = text or dom.line_of(inner if inner is not None else node)
    return (text if len(text) <= MAX_BYLINE else "", dom.attribute(link, "href") if link is not None else "")


def _value(node: Node, attrs: dict[str, str | None]) -> str:
    return attrs.get("content") or attrs.get("datetime") or dom.line_of(node)[:120]


def says_changed(text: str) -> bool:
    """Say whether the words around a date are of a change ("Updated"), not of the publication."""
    found = _MODIFIED.search(text) if _holds(text, MODIFIED) else None
    published = _PUBLISHED.search(text, 0, found.start()) if found else None
    return found is not None and published is None


def _holds(text: str, words: tuple[str, ...]) -> bool:
    """Say whether one of `words` is in `text`, be it inside another: an eighth of what their pattern costs."""
    lower = text.lower()
    return any(word in lower for word in words)


def may_hold_date(text: str) -> bool:
    """Say whether a text may hold a date; most lines have no digit, which is seen at once."""
    return _DIGIT.search(text) is not None and _MAYBE_DATE.search(text) is not None


class Visible(NamedTuple):
    """The runs that show author and dates, read."""

    authors: list[Shown]
    published: list[tuple[int, dates.Reading]]
    modified: list[tuple[int, dates.Reading]]
    date_runs: list[int]
    """Runs that are essentially a date."""
    byline_runs: list[int]
    """Runs that are essentially a byline (a date may stand in them too)."""


def visible(page: Page, draft: Draft, locale: str | None) -> Visible:
    """Read the short runs around the headline."""
    found = Visible([], [], [], [], [])
    read = 0
    titles = draft.marked(Role.TITLE)
    start, end = _text_of(page, draft)
    for index in zone_of_headline(page, draft):
        run = page.runs[index]
        text = run.text
        role = draft.roles.get(index)
        if index > end and (found.published or found.modified):
            read = MAX_DATES  # of other articles
        elif run.link_chars * 2 > len(text) and (
            index > start or (titles and index > titles[-1] and _is_linked_headline(run))
        ):
            continue  # another article's headline with its day
        if run.box.tag in _CELLS and _in_table_of_cells(page, run):
            continue
        if len(text) > MAX_BYLINE or role in (Role.TITLE, Role.COMMENT, Role.RELATED, Role.LEAD):
            continue
        before = bool(titles) and index < titles[0]
        reading = None
        if read < MAX_DATES and may_hold_date(text):
            read += 1
            reading = dates.find(text, locale)
            reading = reading if reading is None or reading.iso >= _FIRST_PAGES else None
        if reading and not (before and not _dated_place(run, titles)) and _mostly_byline(run, reading):
            _note_date(found, index, text, reading, locale)
        said = authors.said_by(text) if len(text) < MAX_BYLINE else None
        if said and not before:
            rest = said if reading is None else authors.undated(text, reading)
            names = authors.names(rest)
            if names and (_names_somebody(names[0]) or ":" in text[:24]) and len(rest) < 140:
                found.authors.append(
                    Shown(text if authors.names_source(text) else rest, first_link(run), index, 0)
                )
                found.byline_runs.append(index)
    return found


def _names_somebody(name: str) -> bool:
    return authors.looks_personal(name) or authors.is_office(name)


_CELLS = frozenset(("td", "th"))
_HEADLINE = 25
"""Characters of a link that is a headline."""
_LEAST_CELLS = 6
"""Cells of a table of data; one that sets the page has fewer beside each other without paragraphs."""


def _in_table_of_cells(page: Page, run: Run) -> bool:
    """Say whether a run stands in a table of nothing but cells: the days in it are data."""
    table = next((box for box in run.box.up() if box.tag == "table"), None)
    if table is None or table.last - table.first < _LEAST_CELLS:
        return False
    cells = page.runs[table.first : table.last]
    return all(cell.box.tag in _CELLS and cell.letters < _PARAGRAPH for cell in cells)


def _is_linked_headline(run: Run) -> bool:
    """Say whether most of a run is one link of a headline's length, and not of a date."""
    if len(run.links) != 1 or run.link_chars * 2 <= len(run.text) or run.link_chars < _HEADLINE:
        return False
    reading = dates.find(run.text)
    return reading is None or (reading.end - reading.start) * 2 < run.link_chars


_PARAGRAPH = 120
"""Characters of a run that is a paragraph."""


def _text_of(page: Page, draft: Draft) -> tuple[int, int]:
    """Return the first and last paragraph of the content; beyond the last run where the content has none."""
    content, beyond = draft.marked(Role.CONTENT), len(page.runs)
    first = next((at for at in content if page.runs[at].letters >= _PARAGRAPH), beyond)
    return first, next((at for at in reversed(content) if page.runs[at].letters >= _PARAGRAPH), beyond)


_FAR = 120
"""Characters in which a run far from the headline says when it was published."""
_FIRST_PAGES = "1990"
"""Days before that are of what a page tells."""


def far_date(page: Page, draft: Draft, locale: str | None) -> str | None:
    """Return the first date anywhere that words or class names call the day of publication."""
    read = 0
    for run in page.runs:
        # Longer ones go on to say where the article is filed, and how to be told of answers.
        text = run.text[:_FAR]
        if len(run.text) > MAX_MARKED or not may_hold_date(text):
            continue
        if draft.roles.get(run.index) in (Role.COMMENT, Role.RELATED) or run.link_chars * 2 > len(run.text):
            continue
        named = re.search(r"(?:publish|post|article|entry)\S*date|date\S*publish", run.box.names)
        if _PUBLISHED.search(text) or (named and len(run.text) <= _FAR):
            read += 1
            found = dates.find(text, locale)
            if found or read > MAX_DATES:
                return found.iso if found else None
    return None


MAX_LONE = 60
"""Characters of a run that is a date, or a date and that of a change."""


def lone_date(page: Page, draft: Draft, locale: str | None) -> str | None:
    """Return the one day that runs of nothing but a date give, anywhere on the page; None for several days.

    The signature below an essay, the line above a post: right on all four pages of wcxb-dev that say no more.
    """
    found: set[str] = set()
    for run in page.runs:
        if len(run.text) > MAX_LONE or run.links or not may_hold_date(run.text):
            continue
        if draft.roles.get(run.index) in (Role.COMMENT, Role.RELATED):
            continue
        reading = dates.find(run.text, locale)
        if reading is None or reading.start:
            continue
        if reading.end >= len(run.text) - 1 or says_changed(run.text[reading.end :]):
            found.add(reading.iso[:10])
            if len(found) > 1:
                return None
    return found.pop() if found else None


def worded_date(page: Page, draft: Draft, locale: str | None) -> str | None:
    """Return a date near the headline in words that our own tables lack; asks `dateparser` twice at most."""
    asked = 0
    top = (draft.marked(Role.TITLE) or [0])[0]
    for index in zone_of_headline(page, draft):
        run = page.runs[index]
        if len(run.text) > 48 or run.text.isascii() or not may_hold_date(run.text) or _CLOCK.search(run.text):
            continue
        if index < top or draft.roles.get(index) in (Role.TITLE, Role.COMMENT, Role.RELATED):
            continue
        asked += 1
        found = dates.parse(run.text, locale)
        if found or asked == 2:
            return found
    return None


def _note_date(found: Visible, index: int, text: str, reading: dates.Reading, locale: str | None) -> None:
    """File one reading, and a second date in the same run, under published or modified."""
    label = text[max(0, reading.start - 40) : reading.start]
    into = found.modified if says_changed(label) else found.published
    into.append((index, reading))
    rest = text[reading.end :]
    if may_hold_date(rest):
        second = dates.find(rest, locale)
        if second:
            label = rest[max(0, second.start - 40) : second.start]
            into = found.modified if says_changed(label) else found.published
            into.append((index, second))
    beside = sum(char.isalpha() for char in text[: reading.start] + rest)
    if beside <= 45:
        found.date_runs.append(index)


def _mostly_byline(run: Run, reading: dates.Reading) -> bool:
    """Say whether the run is a byline with a date in it, and not a sentence that mentions one."""
    text = run.text
    rest = len(text) - (reading.end - reading.start)
    return rest <= 60 or (
        rest <= 140
        and (
            bool(_PUBLISHED.search(text))
            or authors.said_by(text) is not None
            or (reading.start == 0 and _DATE_NAMES.search(run.box.names) is not None)
        )
    )


def _dated_place(run: Run, titles: list[int]) -> bool:
    """Say whether a run above the headline is the article's date, not the page's clock.

    It is when markup or words say so, when it stands straight above the headline in the same column, or in one
    small box with it.
    """
    around = next((box for box in _boxes(run.box, 5) if box.first <= titles[0] < box.last), None)
    inside = around is not None and around.tag not in ("body", "main")
    if inside and titles[0] - run.index == 1:
        return True
    if _CLOCK.search(run.text):
        return False
    if around is not None and titles[0] - run.index <= 4 and inside and around.last - around.first <= 14:
        return True
    return any(_DATE_NAMES.search(box.names) for box in _boxes(run.box, 3)) or bool(
        _PUBLISHED.search(run.text)
    )


def _boxes(box: Box, limit: int) -> list[Box]:
    return [found for found, _ in zip(box.up(), range(limit), strict=False)]


def first_link(run: Run) -> str:
    """Return where the first link of a run leads, as it stands; '' for none."""
    return dom.attribute(run.links[0], "href") if run.links else ""
