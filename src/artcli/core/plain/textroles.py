"""What each paragraph of a plain-text page is, by its form, its place, and the cue words of twenty languages."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from artcli.core.draft import Role
from artcli.core.plain import textbelow, textheadline, textinside, textlead, textthread
from artcli.core.plain import textcues as cues
from artcli.core.plain.textlines import Unit
from artcli.core.plain.textsheet import Sheet

_TITLE = 120
"""Weight of the longest title of a teaser."""


def read(units: Sequence[Unit]) -> Sheet:
    """Return the sheet of `units` with role and tag of each."""
    sheet = Sheet(units)
    start, end = _body(sheet)
    if start < 0:
        _all_is_content(sheet)
        return sheet
    end = _before_teasers(sheet, start, end)
    headline = textheadline.find(sheet, start, end)
    if headline is not None:
        sheet.set(headline, Role.TITLE, "h1")
        start = max(start, headline + 1)
    _header(sheet, headline, start)
    strange = textinside.strangers(sheet, start, end)
    while end in strange and end > start:
        end -= 1
    _content(sheet, start, end, strange)
    _lead(sheet, headline, end)
    _date_above(sheet, headline)
    last = textbelow.signature(sheet, end)
    textbelow.tail(sheet, last + 1)
    textbelow.ending(sheet, start, last)
    return sheet


def _all_is_content(sheet: Sheet) -> None:
    """A page without one paragraph of prose: a poem, a list, a note; nothing tells its parts."""
    for at, unit in enumerate(sheet.units):
        sheet.set(at, Role.CONTENT, "li" if unit.marker in ("item", "number") else "p")
    if (
        len(sheet.units) > 1
        and (sheet.units[0].alone or sheet.units[0].marker == "heading")
        and sheet.weights[0] <= 200
    ):
        sheet.set(0, Role.TITLE, "h1")


def _worth(sheet: Sheet, at: int, harsh: float) -> float:
    """Return how much paragraph `at` speaks for (or against) the stretch around it being the article."""
    unit, weight = sheet.units[at], sheet.weights[at]
    if sheet.prose[at] and not (unit.linked and weight < 160):
        return min(weight, 600) / 60
    if unit.marker == "heading":
        return 0.0
    if cues.is_related_heading(unit.text) or textthread.is_reply_button(unit.text):
        return -5.0
    if "©" in unit.text and not sheet.captions[at]:
        return -8.0
    if cues.ends_as_sentence(unit.text) and weight >= 25 and not unit.linked:
        return 0.5
    return -1.5 * harsh if unit.linked else -harsh


def _body(sheet: Sheet) -> tuple[int, int]:
    """Return first and last paragraph of the article's text; (-1, -1) when there is no prose.

    The stretch with the greatest sum of worth (Kadane), looked for between the headings over comments: what
    stands below one is the thread, however long, if there is an article above it.
    """
    count = len(sheet.units)
    short = sum(1 for at in range(count) if not sheet.prose[at] and sheet.weights[at] < 60)
    harsh = min(1.0, 1.4 * short / count) if count else 1.0
    found: list[tuple[float, int, int]] = []
    best, best_start, best_end = 0.0, -1, -1
    total, start = 0.0, 0
    for at, unit in enumerate(sheet.units):
        if not sheet.prose[at] and (
            textthread.is_comment_heading(unit.text)
            or textthread.says_no_comments(unit.text)
            or textthread.opens_comment_form(unit.text)
        ):
            found.append((best, best_start, best_end))
            best, best_start, best_end, total, start = 0.0, -1, -1, 0.0, at + 1
            continue
        total += _worth(sheet, at, harsh)
        if total > best:
            best, best_start, best_end = total, start, at
        if total <= 0:
            total, start = 0.0, at + 1
    found.append((best, best_start, best_end))
    most = max(worth for worth, _, _ in found)
    for worth, first, last in found:
        if first >= 0 and worth > 0 and (worth >= 8 or worth >= 0.25 * most):
            opens = (
                at for at in range(first, last) if sheet.prose[at] or sheet.units[at].marker == "heading"
            )
            return next(opens, last), last
    return -1, -1


def _before_teasers(sheet: Sheet, start: int, end: int) -> int:
    """Return the last paragraph before the titles with teasers that end the body, `end` where none do."""
    for at in range(start + 2, end):
        if (
            sheet.weights[at] <= _TITLE
            and (pairs := textbelow.pairs_of(sheet, at))
            and pairs[-1][1] >= end - 1
        ):
            return next((n for n in range(at - 1, start, -1) if sheet.prose[n]), at - 1)
    return end


def _header(sheet: Sheet, headline: int | None, start: int) -> None:
    """Roles of what stands between the headline and the body, and of a byline or date among the first paragraphs."""
    first = 0 if headline is None else headline + 1
    for at in range(max(first, start - 15), start):
        unit = sheet.units[at]
        if sheet.dates[at]:
            if headline is not None or start - at <= 3:
                sheet.set(at, Role.DATE)
        elif sheet.bylines[at] or (cues.names_somebody(unit.text) and _beside_date(sheet, at)):
            sheet.set(at, Role.BYLINE)
        elif headline is None:
            continue
        elif sheet.captions[at] or (unit.after_picture and sheet.weights[at] >= 25):
            sheet.set(at, Role.CAPTION)
        elif (
            cues.ends_as_sentence(unit.text) and not unit.linked and unit.marker == "" and at - headline <= 3
        ):
            sheet.set(at, Role.CONTENT)


def _lead(sheet: Sheet, headline: int | None, end: int) -> None:
    """Mark the standfirst, where the page shows one."""
    at = None if headline is None else textlead.find(sheet, headline, end)
    if at is not None:
        sheet.set(at, Role.LEAD)


def _beside_date(sheet: Sheet, at: int) -> bool:
    """Whether a date or a byline stands within two lines of paragraph `at`."""
    near = range(max(0, at - 2), min(at + 3, len(sheet.units)))
    return any(sheet.dates[n] or sheet.bylines[n] or sheet.roles[n] is Role.TITLE for n in near if n != at)


def _content(sheet: Sheet, start: int, end: int, strange: Collection[int]) -> None:
    """Roles inside the body: paragraphs, headings, items, captions; what a date or a byline is at its start."""
    seen = 0  # paragraphs of prose so far
    for at in range(start, end + 1):
        unit, weight = sheet.units[at], sheet.weights[at]
        if seen <= 1 and sheet.dates[at]:
            sheet.set(at, Role.DATE)
        elif seen <= 1 and (
            sheet.bylines[at] or (cues.names_somebody(unit.text) and _beside_date(sheet, at))
        ):
            sheet.set(at, Role.BYLINE)
        elif sheet.captions[at] or (unit.after_picture and weight < 200 and not sheet.prose[at]):
            sheet.set(at, Role.CAPTION)
        elif at in strange:
            continue
        elif unit.marker in ("item", "number"):
            lone = _lone_number(sheet, at)
            sheet.set(at, Role.CONTENT, "p" if lone else "li")
            unit.text = f"{unit.prefix} {unit.text}" if lone else unit.text
        elif unit.marker == "heading":
            sheet.set(at, Role.CONTENT, f"h{max(2, unit.level)}")
        elif sheet.prose[at] or cues.ends_as_sentence(unit.text):
            sheet.set(at, Role.CONTENT)
            seen += sheet.prose[at]
        elif (
            cues.opens_related(unit.text)
            or cues.is_related_heading(unit.text)
            or (unit.linked and weight < 100)
        ):
            continue
        else:
            follows = at < end and (sheet.prose[at + 1] or sheet.units[at + 1].marker in ("item", "number"))
            heading = follows and weight <= 120 and not unit.text.endswith((":", ","))
            sheet.set(at, Role.CONTENT, "h2" if heading and (unit.alone or weight >= 15) else "p")


def _lone_number(sheet: Sheet, at: int) -> bool:
    """Whether a numbered paragraph has no numbered neighbour: then the number is part of its text."""
    if sheet.units[at].marker != "number":
        return False
    return not any(
        unit.marker == "number" for unit in [*sheet.units[max(0, at - 1) : at], *sheet.units[at + 1 : at + 2]]
    )


def _date_above(sheet: Sheet, headline: int | None) -> None:
    """Take the date above the headline where there is none below it, unless it is the page's clock."""
    if headline is None or Role.DATE in sheet.roles:
        return
    for at in range(headline - 1, max(-1, headline - 5), -1):
        beside = at == headline - 1 > 0  # what opens the page is its clock
        if sheet.dates[at] and (beside or not cues.tells_the_time(sheet.units[at].text)):
            sheet.set(at, Role.DATE)
            return
