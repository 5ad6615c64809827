"""Days in numbers: 2021/7/2, 2.7.2021, 令和3年7月2日, the Solar Hijri 1400/4/11."""

from __future__ import annotations

import re

from artcli.core.dating import calendars
from artcli.core.dating.days import Day, possible
from artcli.core.words.dates import MONTH_FIRST
from artcli.patterns import lazy

_YEAR_FIRST = lazy(
    r"(?<!\d)((?:1[89]|2[0-6])\d\d)\s?([./年년-])\s?(\d{1,2})\s?[./月월-]\s?(\d{1,2})(?!\d)\s?[日일]?"
)
_YEAR_LAST = lazy(r"(?<![\d.,:])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?((?:1[89]|2[0-6])\d\d|\d\d)(?![\d:])")
_SOLAR = lazy(r"(?<!\d)(1[34]\d\d)\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d)")
_ERA = lazy(rf"({calendars.ERAS})\s?(\d{{1,3}}|元)\s?年\s?(\d{{1,2}})\s?月\s?(\d{{1,2}})\s?日")


def find(text: str, language: str | None) -> list[Day]:
    """Return the first day of each form in `text`; `language` ("en-US") decides 7/2 against 2/7."""
    found: list[Day] = []
    for pattern in (_YEAR_FIRST, _YEAR_LAST, _ERA, _SOLAR):
        day = next(
            (day for match in pattern.finditer(text) if (day := _numeric(pattern, match, language))), None
        )
        found += [day] if day else []
    return found


def _numeric(pattern: re.Pattern[str], match: re.Match[str], language: str | None) -> Day | None:
    if pattern is _YEAR_FIRST:
        year, month, day = int(match[1]), int(match[3]), int(match[4])
    elif pattern is _ERA:
        year, month, day = calendars.year_of(match[1], match[2]), int(match[3]), int(match[4])
    elif pattern is _SOLAR:
        if not calendars.is_solar(int(match[1]), language):
            return None
        solar = calendars.from_solar(int(match[1]), int(match[3]), int(match[4]))
        return Day(solar.year, solar.month, solar.day, *match.span()) if solar else None
    else:
        first, second, year = int(match[1]), int(match[3]), int(match[4])
        if len(match[4]) == 2:
            year += 2000 if year < 70 else 1900
        day, month = first, second
        if month > 12 or (day <= 12 and match[2] != "." and month_first(language)):
            day, month = month, day
    valid = possible(year, month, day)
    return Day(valid.year, valid.month, valid.day, match.start(), match.end()) if valid else None


def month_first(language: str | None) -> bool:
    """Tell whether the month stands before the day in numbers, as in the United States."""
    return (language or "").lower().replace("_", "-") in MONTH_FIRST
