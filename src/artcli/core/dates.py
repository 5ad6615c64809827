"""Dates as pages write them -> ISO 8601, without a clock of our own.

Own rules read ISO 8601, RFC 2822, numeric forms, year-month-day with CJK signs, and month names of thirty
languages; `dateparser` is asked only for what is short, holds a year, and fits none of these. What has no
year, or is relative to now ("3 hours ago"), is no date here.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

from artcli.core import calendars, datelanguages
from artcli.core.times import offset, stamp, time_beside, zone_after, zone_of
from artcli.core.words.dates import (
    DATE_FILLERS,
    MONTH_FIRST,
    MONTHS,
    SOLAR_MONTHS,
    TWO_WORD_MONTHS,
    VIETNAMESE_MONTHS,
)
from artcli.patterns import lazy

__all__ = ["Reading", "ascii_digits", "day_of", "find", "may_hold", "parse", "with_zone", "zone_of"]


class Reading(NamedTuple):
    """A date found in a text: `iso`, and the characters ``start`` to ``end`` of date and time."""

    iso: str
    start: int
    end: int


class _Day(NamedTuple):
    year: int
    month: int
    day: int
    start: int
    end: int


MAX_TEXT = 400
"""Characters of a text that are looked at: a date in a byline stands near its beginning."""

_MAYBE = lazy(rf"\d{{4}}|\d\W{{1,3}}\w{{1,12}}\W{{1,3}}\d\d|{calendars.ERAS}")
"""What every form has: a year of four digits, or three groups."""
_ONE_NUMBER = lazy(r"[^0-9]*[0-9]{1,7}[^0-9]*")
"""A number alone is no day, unless it has the eight digits of one."""
_EPOCH = lazy(r"1\d{9}(?:\d{3})?")
_ISO = lazy(
    r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})"
    r"(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z\b|[+-]\d{2}:?\d{2}\b|[+-]\d{2}\b(?![:/.-]))?)?",
    re.IGNORECASE,
)
_COMPACT = lazy(
    r"(?<!\d)((?:19|20)\d\d)([01]\d)([0-3]\d)(?:T?([0-2]\d)([0-5]\d)([0-5]\d)?)?(Z|[+-]\d{4})?(?!\d)"
)
_YEAR_FIRST = lazy(
    r"(?<!\d)((?:1[89]|2[0-6])\d\d)\s?([./年년-])\s?(\d{1,2})\s?[./月월-]\s?(\d{1,2})(?!\d)\s?[日일]?"
)
_YEAR_LAST = lazy(r"(?<![\d.,:])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?((?:1[89]|2[0-6])\d\d|\d\d)(?![\d:])")
_SOLAR = lazy(r"(?<!\d)(1[34]\d\d)\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d)")
_ERA = lazy(rf"({calendars.ERAS})\s?(\d{{1,3}}|元)\s?年\s?(\d{{1,2}})\s?月\s?(\d{{1,2}})\s?日")
_TOKEN = lazy(r"\d+|เ?[ก-ฮ][ิีึ]?\.\s?[ก-ฮ]\.|[^\s\d.,;:/()\[\]{}|<>«»\"'’`´·•–—−+*=_-]+")
_YEAR = lazy(r"(?<!\d)(?:1[89]|20|2[456])\d\d(?!\d)")
_CLOCK = lazy(r"\d{1,2}:\d\d(?::\d\d)?(?: ?[A-Z]{3,4}\b)?")
_OTHER_DIGITS = lazy(r"[^\D0-9]")


def parse(text: str, language: str | None = None, zone: str | None = None) -> str | None:
    """Return the first date in `text` as ISO 8601, or None.

    `language` ("vi", "en-GB") decides 7/2 against 2/7; `zone` ("+07:00") is added to a time of day that has
    none. The answer has no time when `text` has none.
    """
    found = find(text, language, zone)
    return found.iso if found else _by_dateparser(text, language, zone)


def find(text: str, language: str | None = None, zone: str | None = None) -> Reading | None:
    """Return the first date in `text` by our own rules, with where it stands; None when there is none."""
    return _find(text[:MAX_TEXT], language, zone)


@lru_cache(maxsize=256)
def _find(text: str, language: str | None, zone: str | None) -> Reading | None:
    """Read a text once: a page gives one stamp in three places, and its steps ask for one line in turn."""
    text = ascii_digits(text)
    if not _MAYBE.search(text) or _ONE_NUMBER.fullmatch(text):
        return None
    stripped = text.strip()
    if _EPOCH.fullmatch(stripped):
        moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=int(stripped[:10]))
        return Reading(moment.isoformat(), 0, len(text))
    for pattern in (_ISO, _COMPACT):
        exact = pattern.search(text)
        if exact and (exact[4] or pattern is _COMPACT):
            iso = _iso(exact, zone)
            if iso:
                return Reading(iso, exact.start(), exact.end())
    day = _day_in(text, language) or _day_around_time(text, language)
    return _with_time(text, day, zone) if day else None


def may_hold(text: str) -> bool:
    """Tell whether `find` may find a date in `text`: a test that costs a hundredth of it."""
    text = ascii_digits(text)
    return _MAYBE.search(text) is not None and _ONE_NUMBER.fullmatch(text) is None


def day_of(iso: str | None) -> str:
    """Return the day of an ISO date, '' for none."""
    return (iso or "")[:10]


def with_zone(iso: str | None, zone: str | None) -> str | None:
    """Return `iso` with `zone` added when it has a time of day and no zone yet."""
    if iso and zone and len(iso) == 19:
        return iso + zone
    return iso


def ascii_digits(text: str) -> str:
    """Return `text` with the digits of every script as 0 to 9, length unchanged."""
    if text.isascii():
        return text
    return _OTHER_DIGITS.sub(lambda m: str(int(m[0])), text)


def _iso(found: re.Match[str], zone: str | None) -> str | None:
    year, month, day, hour, minute, second, stated = found.groups()
    valid = _valid(int(year), int(month), int(day))
    if valid is None:
        return None
    if hour is None:
        return valid.isoformat()
    if int(hour) > 23 or int(minute) > 59 or int(second or 0) > 59:
        return valid.isoformat()
    own = None
    if stated:
        own = "+00:00" if stated in "Zz" else offset(stated[:3], stated[3:].removeprefix(":"))
    return stamp(valid, int(hour), int(minute), int(second or 0), own or zone, stated=bool(own))


def _valid(year: int, month: int, day: int) -> date | None:
    found = calendars.gregorian(year, month, day)
    # 1970-01-01 and earlier zeros are how machines write "no date".
    return found if found and 1800 <= found.year <= 2100 and found != date(1970, 1, 1) else None


def _day_in(text: str, language: str | None) -> _Day | None:
    """Return the earliest day in `text`, of whatever form."""
    found: list[_Day] = []
    for pattern in (_YEAR_FIRST, _YEAR_LAST, _ERA, _SOLAR):
        for match in pattern.finditer(text):
            day = _numeric(pattern, match, language)
            if day:
                found.append(day)
                break
    named = _named(text, language)
    if named:
        found.append(named)
    return min(found, key=lambda day: day.start, default=None)


def _numeric(pattern: re.Pattern[str], match: re.Match[str], language: str | None) -> _Day | None:
    if pattern is _YEAR_FIRST:
        year, month, day = int(match[1]), int(match[3]), int(match[4])
    elif pattern is _ERA:
        year, month, day = calendars.year_of(match[1], match[2]), int(match[3]), int(match[4])
    elif pattern is _SOLAR:
        if not calendars.is_solar(int(match[1]), language):
            return None
        solar = calendars.from_solar(int(match[1]), int(match[3]), int(match[4]))
        return _Day(solar.year, solar.month, solar.day, *match.span()) if solar else None
    else:
        first, second, year = int(match[1]), int(match[3]), int(match[4])
        if len(match[4]) == 2:
            year += 2000 if year < 70 else 1900
        day, month = first, second
        if month > 12 or (day <= 12 and match[2] != "." and _month_first(language)):
            day, month = month, day
    valid = _valid(year, month, day)
    return _Day(valid.year, valid.month, valid.day, match.start(), match.end()) if valid else None


def _month_first(language: str | None) -> bool:
    return (language or "").lower().replace("_", "-") in MONTH_FIRST


@lru_cache(maxsize=64)
def _month_names(language: str | None) -> dict[str, int]:
    """Return name -> month, every beginning of three letters and more included where it is not ambiguous."""
    tables = [MONTHS[language]] if language in MONTHS else list(MONTHS.values()) if language is None else []
    names: dict[str, int] = {}
    beginnings: dict[str, int] = {}
    for table in tables:
        own: dict[str, int] = {}
        for month, forms in enumerate(table, 1):
            for form in forms.split():
                names.setdefault(form, month)
                for length in range(3, len(form)):
                    start = form[:length]
                    own[start] = month if own.get(start, month) == month else 0
        for start, month in own.items():
            beginnings.setdefault(start, month)
    return {**{start: month for start, month in beginnings.items() if month}, **names}


def _month(word: str, language: str | None) -> int:
    own = _month_names((language or "").lower().partition("-")[0]).get(word)
    return own or _month_names(None).get(word, 0)


def _named(text: str, language: str | None) -> _Day | None:
    """Return the first day whose month is a word."""
    lower = text.lower()
    tokens = list(_TOKEN.finditer(lower if len(lower) == len(text) else text))
    words = [token[0] for token in tokens]
    for at, word in enumerate(words):
        if word[0].isdigit():
            continue
        month, last = _month_at(words, at, language)
        if not month:
            continue
        before, after = _number(words, at, -1), _number(words, last, +1)
        beyond = _number(words, after, +1) if after is not None else None
        day = _arranged(words, month, before, after, beyond)
        if day:
            used = [i for i in (before, at, last, *((after,) if after is not None else ())) if i is not None]
            if day[3] == "mdy" and beyond is not None:
                used = [at, last, beyond]
            valid = calendars.from_solar(*day[:3]) if word in SOLAR_MONTHS else _valid(*day[:3])
            if valid:
                start, end = tokens[min(used)].start(), tokens[max(used)].end()
                return _Day(valid.year, valid.month, valid.day, start, end)
    return None


def _month_at(words: list[str], at: int, language: str | None) -> tuple[int, int]:
    """Return the month that begins at `at` and the index of its last word; month 0 for none."""
    word = words[at]
    if word in ("tháng", "th", "thg"):
        return _vietnamese_month(words, at)
    if at + 1 < len(words) and f"{word} {words[at + 1]}" in TWO_WORD_MONTHS:
        return TWO_WORD_MONTHS[f"{word} {words[at + 1]}"], at + 1
    return SOLAR_MONTHS.get(word) or _month(word, language), at


def _arranged(
    words: list[str], month: int, before: int | None, after: int | None, beyond: int | None
) -> tuple[int, int, int, str] | None:
    """Return year, month, day from the numbers around a month, and which order they stand in."""
    left = words[before] if before is not None else ""
    right = words[after] if after is not None else ""
    far = words[beyond] if beyond is not None else ""
    if 0 < len(left) <= 2 and len(right) == 4:
        return int(right), month, int(left), "dmy"
    if 0 < len(right) <= 2 and len(far) == 4:
        return int(far), month, int(right), "mdy"
    if len(left) == 4 and 0 < len(right) <= 2:
        return int(left), month, int(right), "ymd"
    if 0 < len(left) <= 2 and len(right) == 2 and before is not None and after == before + 2:
        return 2000 + int(right), month, int(left), "dmy"
    return None


def _number(words: list[str], at: int, step: int) -> int | None:
    """Return the index of the number next to `at`, over two fillers at most."""
    for distance in range(1, 4):
        index = at + step * distance
        if not 0 <= index < len(words):
            return None
        if words[index][0].isdigit():
            return index
        if words[index] not in DATE_FILLERS:
            return None
    return None


def _vietnamese_month(words: list[str], at: int) -> tuple[int, int]:
    """Return the month after "tháng" and the index of its last word; (0, at) when there is none."""
    following = words[at + 1 : at + 3]
    if not following:
        return 0, at
    if following[0].isdigit():
        return (
            (int(following[0]), at + 1)
            if len(following[0]) <= 2 and 1 <= int(following[0]) <= 12
            else (0, at)
        )
    if following[0] == "mười" and following[1:] in (["một"], ["hai"]):
        return (11 if following[1] == "một" else 12), at + 2
    return VIETNAMESE_MONTHS.get(following[0], 0), at + 1


def _day_around_time(text: str, language: str | None) -> _Day | None:
    """Return the day of ``Fri Jul 2 13:58:00 2021``, where a time splits it."""
    if not _YEAR.search(text) or ":" not in text:
        return None
    return _named(_CLOCK.sub(lambda m: " " * len(m[0]), text), language)


def _with_time(text: str, day: _Day, zone: str | None) -> Reading | None:
    """Return the reading of `day` with the time of day that stands next to it."""
    valid = date(day.year, day.month, day.day)
    after = time_beside(text, day.end, min(len(text), day.end + 32), first=True)
    inside = time_beside(text, day.start + 3, day.end, first=True) if day.end - day.start > 14 else None
    found = after or time_beside(text, max(0, day.start - 36), day.start, first=False) or inside
    if not found:
        return Reading(valid.isoformat(), day.start, day.end)
    hour, minute, second, start, end = found
    stated, end = zone_after(text, end, valid)
    if stated is None and day.end > end - 1:
        stated, end = zone_after(text, day.end, valid)  # "13:58, 02/07/2021 (GMT+7)"
    iso = stamp(valid, hour, minute, second, stated or zone, stated=bool(stated))
    return Reading(iso, min(start, day.start), max(end, day.end))


def _by_dateparser(text: str, language: str | None, zone: str | None) -> str | None:
    """Ask `dateparser` for what is short and may be a date; it is slow, so the doors are narrow."""
    text = ascii_digits(text.strip())
    if not 6 <= len(text) <= 60 or not _YEAR.search(text) or len(re.findall(r"\d+", text)) < 2:
        return None
    import warnings

    import dateparser

    settings: dict[str, object] = {
        "REQUIRE_PARTS": ["day", "month", "year"],
        "PARSERS": ["absolute-time"],
        "DATE_ORDER": "MDY" if _month_first(language) else "DMY",
        "RETURN_AS_TIMEZONE_AWARE": False,
    }
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            found = dateparser.parse(text, languages=datelanguages.of(text, language), settings=settings)
    except Exception:  # noqa: BLE001  # third-party parser on hostile text: any failure means "no date"
        return None
    valid = _valid(found.year, found.month, found.day) if found else None
    if found is None or valid is None:
        return None
    return stamp(valid, found.hour, found.minute, 0, zone, stated=False)
