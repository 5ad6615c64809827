"""What the short runs around a headline show of author and dates."""

from __future__ import annotations

import re
from itertools import islice
from typing import NamedTuple

from artcli.core.bylines.bylinenames import names_in
from artcli.core.bylines.bylineplaces import MAX_BYLINE, Place, first_link, zone_of_headline
from artcli.core.bylines.bywords import said_by, source_in, undated
from artcli.core.bylines.namelooks import is_office, looks_personal
from artcli.core.dating import dates
from artcli.core.dating.datewords import may_hold_day, says_changed, says_published
from artcli.core.draft import Draft, Role
from artcli.core.page import Box, Page, Run
from artcli.patterns import lazy

MAX_DATES = 8
"""Runs of a page that are read for a date."""
FIRST_PAGES = "1990"
"""Days before that are of what a page tells."""
CLOCK = lazy(r"\[?\b(?:GMT|UTC)\s?[+-]", re.IGNORECASE)
"""The zone of the page's clock."""
_DATE_NAMES = lazy(r"date|time|publish|posted|meta|byline|ngay|datum|fecha", re.IGNORECASE)
_CELLS = frozenset(("td", "th"))
_LEAST_CELLS = 6
"""Cells of a table of data; one that sets the page has fewer beside each other without paragraphs."""
_HEADLINE = 25
"""Characters of a link that is a headline."""
_MAX_CLIMB = 8
_PARAGRAPH = 120
"""Characters of a run that is a paragraph."""
_LABEL = 24
"""Characters in which a byline's label ends: "Biên soạn: toà soạn"."""
_MAX_SAID = 140
"""Characters of what a "by" is followed by, and of what stands beside a date in a byline."""
_TAKEN = (Role.TITLE, Role.COMMENT, Role.RELATED, Role.LEAD)


class Visible(NamedTuple):
    """The runs that show author and dates, read."""

    authors: list[Place]
    published: list[tuple[int, dates.Reading]]
    modified: list[tuple[int, dates.Reading]]
    date_runs: list[int]
    """Runs that are essentially a date."""
    byline_runs: list[int]
    """Runs that are essentially a byline (a date may stand in them too)."""


def read(page: Page, draft: Draft, locale: str | None) -> Visible:
    """Read the short runs around the headline; `locale` ("en-GB") tells the order of day and month."""
    found = Visible([], [], [], [], [])
    read = 0
    titles = draft.marked(Role.TITLE)
    start, end = _text_of(page, draft)
    for index in zone_of_headline(page, draft):
        run = page.runs[index]
        text = run.text
        if len(text) > MAX_BYLINE or draft.roles.get(index) in _TAKEN:
            continue
        if index > end and (found.published or found.modified):
            read = MAX_DATES  # of other articles
        elif run.link_chars * 2 > len(text) and (
            index > start or (titles and index > titles[-1] and _is_linked_headline(run))
        ):
            continue  # another article's headline with its day
        if run.box.tag in _CELLS and _in_table_of_cells(page, run):
            continue
        before = bool(titles) and index < titles[0]
        reading = None
        if read < MAX_DATES and may_hold_day(text):
            read += 1
            reading = dates.find(text, locale)
            reading = reading if reading is None or reading.iso >= FIRST_PAGES else None
        if reading and (not before or _is_of_article(run, titles)) and _mostly_byline(run, reading):
            _note_date(found, index, text, reading, locale)
        if not before and len(text) < MAX_BYLINE:
            _note_author(found, run, reading)
    return found


def _note_author(found: Visible, run: Run, reading: dates.Reading | None) -> None:
    """File who a run says that the article is by."""
    said = said_by(run.text)
    if not said:
        return
    rest = said if reading is None else undated(run.text, reading)
    names = names_in(rest)
    somebody = bool(names) and (
        looks_personal(names[0]) or is_office(names[0]) or ":" in run.text[:_LABEL].rstrip(": ")
    )
    if somebody and len(rest) < _MAX_SAID:
        text = rest if source_in(run.text) is None else run.text
        found.authors.append(Place(text, first_link(run), run.index, 0))
        found.byline_runs.append(run.index)


def _note_date(found: Visible, index: int, text: str, reading: dates.Reading, locale: str | None) -> None:
    """File one reading, and a second date in the same run, under published or modified."""
    label = text[max(0, reading.start - 40) : reading.start]
    into = found.modified if says_changed(label) else found.published
    into.append((index, reading))
    rest = text[reading.end :]
    if may_hold_day(rest):
        second = dates.find(rest, locale)
        if second:
            label = rest[max(0, second.start - 40) : second.start]
            into = found.modified if says_changed(label) else found.published
            into.append((index, second))
    beside = sum(char.isalpha() for char in text[: reading.start] + rest)
    if beside <= 45:
        found.date_runs.append(index)


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


def _text_of(page: Page, draft: Draft) -> tuple[int, int]:
    """Return the first and last paragraph of the content; beyond the last run where the content has none."""
    content, beyond = draft.marked(Role.CONTENT), len(page.runs)
    first = next((at for at in content if page.runs[at].letters >= _PARAGRAPH), beyond)
    return first, next((at for at in reversed(content) if page.runs[at].letters >= _PARAGRAPH), beyond)


def _mostly_byline(run: Run, reading: dates.Reading) -> bool:
    """Say whether the run is a byline with a date in it, and not a sentence that mentions one."""
    text = run.text
    rest = len(text) - (reading.end - reading.start)
    if rest <= 60 or rest > _MAX_SAID:
        return rest <= 60
    named = reading.start == 0 and _DATE_NAMES.search(run.box.names) is not None
    return named or says_published(text) or said_by(text) is not None


def _is_of_article(run: Run, titles: list[int]) -> bool:
    """Say whether the date of a run above the headline is the article's, not the page's clock.

    It is when markup or words say so, when it stands straight above the headline in the same column, or in one
    small box with it.
    """
    around = next((box for box in _boxes(run.box, 5) if box.first <= titles[0] < box.last), None)
    inside = around is not None and around.tag not in ("body", "main")
    if inside and titles[0] - run.index == 1:
        return True
    if CLOCK.search(run.text):
        return False
    if around is not None and titles[0] - run.index <= 4 and inside and around.last - around.first <= 14:
        return True
    if any(box.tag == "header" and box.last <= titles[0] for box in _boxes(run.box, _MAX_CLIMB)):
        return False  # of the site
    return any(_DATE_NAMES.search(box.names) for box in _boxes(run.box, 3)) or says_published(run.text)


def _boxes(box: Box, limit: int) -> list[Box]:
    return list(islice(box.up(), limit))
