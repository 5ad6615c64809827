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

from artcli.core.dating import calendars, datelanguages, namedmonths, numericdays
from artcli.core.dating.days import Day, possible
from artcli.core.dating.times import offset, stamp, time_beside, zone_after, zone_of
from artcli.patterns import lazy

__all__ = ["Reading", "ascii_digits", "day_of", "find", "may_hold", "parse", "with_zone", "zone_of"]


class Reading(NamedTuple):
    """A date found in a text: `iso`, and the characters ``start`` to ``end`` of date and time."""

    iso: str
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
    valid = possible(int(year), int(month), int(day))
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


def _day_in(text: str, language: str | None) -> Day | None:
    """Return the earliest day in `text`, of whatever form."""
    named = namedmonths.find(text, language)
    found = [*numericdays.find(text, language), *([named] if named else [])]
    return min(found, key=lambda day: day.start, default=None)


def _day_around_time(text: str, language: str | None) -> Day | None:
    """Return the day of ``Fri Jul 2 13:58:00 2021``, where a time splits it."""
    if not _YEAR.search(text) or ":" not in text:
        return None
    return namedmonths.find(_CLOCK.sub(lambda m: " " * len(m[0]), text), language)


def _with_time(text: str, day: Day, zone: str | None) -> Reading | None:
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
        "DATE_ORDER": "MDY" if numericdays.month_first(language) else "DMY",
        "RETURN_AS_TIMEZONE_AWARE": False,
    }
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            found = dateparser.parse(text, languages=datelanguages.of(text, language), settings=settings)
    except Exception:  # noqa: BLE001  # third-party parser on hostile text: any failure means "no date"
        return None
    valid = possible(found.year, found.month, found.day) if found else None
    if found is None or valid is None:
        return None
    return stamp(valid, found.hour, found.minute, 0, zone, stated=False)
