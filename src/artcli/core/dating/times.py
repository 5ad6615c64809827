"""Times of day and zones as pages write them: "13:58", "13h58", "1.58 PM ET", "下午 1 点", "[GMT+7]"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from artcli.core.words.dates import AFTERNOON, AMERICAN_ZONES, FORENOON, ZONES
from artcli.patterns import lazy


class TimeOfDay(NamedTuple):
    """A time found in a text, and the characters it stands at."""

    hour: int
    minute: int
    second: int
    start: int
    end: int


_TIME = lazy(
    r"""
    (?<![\d:.])(\d{1,2})\s?(?:[:h：]|giờ)\s?(\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?(?!\d)['’]?
        (?:\s?(a\.?m|p\.?m|sa|ch|[πμ]\.?μ|م|ص|مساء|صباحا|[بق]\.?ظ)\b|\s(?:uhr|h)\b)?  # 13:58:00, 1:58 pm, 13h58
    |(?<![\d:.])(\d{1,2})\.(\d{2})(?![\d.])(?:\s?(a\.?m|p\.?m)\b|\s?uhr\b)?  # 13.58 Uhr
    |(?:(上午|下午|午前|午後|오전|오후|凌晨|晚上)\s?)?
        (\d{1,2})\s?[:時时点點시]\s?(?:(\d{1,2})\s?[分분]?)?               # 下午1点58分
    |(?<![\d:.])(\d{1,2})\s?(a\.?m|p\.?m|uhr)\b                        # 2 pm, 14 Uhr
    """,
    re.IGNORECASE | re.VERBOSE,
)
_OFFSET = lazy(
    r"[\s,(\[']{0,3}(?:(?:utc|gmt)\s?([+\-−]\d{1,2})(?::?(\d{2}))?(?!\d)|([+\-−]\d{2}):?(\d{2})(?![\d/.-]))",
    re.IGNORECASE,
)
_WORD = lazy(r"[^\W\d_]{2,}")
_DIGIT = lazy(r"\d")
_ZONE_NAME = lazy(r"[\s,(\[']{0,3}([A-Z]{1,4})\b")
_STATED_ZONE = lazy(r"\b(?:utc|gmt)\s?([+\-−])\s?(\d{1,2})(?::?([0-5]\d))?(?!\d)", re.IGNORECASE)


def zone_of(text: str) -> str | None:
    """Return the offset that `text` states as GMT+7, UTC+07:00 and the like, or None."""
    found = _STATED_ZONE.search(text)
    return offset(found[1] + found[2], found[3]) if found else None


def stamp(day: date, hour: int, minute: int, second: int, zone: str | None, *, stated: bool) -> str:
    """Return day and time; midnight sharp without a zone is how machines write a day without a time."""
    if not stated and hour == minute == second == 0:
        return day.isoformat()
    return f"{day.isoformat()}T{hour:02}:{minute:02}:{second:02}{zone or ''}"


def offset(hours: str, minutes: str | None) -> str | None:
    """Return "+07:00" for "+7" and None or "00"; None for what no clock on Earth shows."""
    hours = hours.replace("−", "-")
    sign = "-" if hours.startswith("-") else "+"
    count = int(hours.lstrip("+-") or 0)
    return f"{sign}{count:02}:{int(minutes or 0):02}" if count <= 14 and int(minutes or 0) < 60 else None


def time_beside(text: str, start: int, end: int, *, first: bool) -> TimeOfDay | None:
    """Return hour, minute, second and place of the time next to a day: two words between them at most."""
    times = [time for match in _TIME.finditer(text, start, end) if (time := _time(match))]
    if not times:
        return None
    nearest = times[0] if first else times[-1]
    gap = text[start : nearest.start] if first else text[nearest.end : end]
    return nearest if len(_WORD.findall(gap)) <= 2 and not _DIGIT.search(gap) else None


def _time(match: re.Match[str]) -> TimeOfDay | None:
    (
        hour,
        minute,
        second,
        half,
        dot_hour,
        dot_minute,
        dot_half,
        sign,
        cjk_hour,
        cjk_minute,
        bare,
        bare_half,
    ) = match.groups()
    if hour is None:
        second = None
        hour, minute, half = (
            (dot_hour, dot_minute, dot_half)
            if dot_hour
            else (cjk_hour, cjk_minute, sign)
            if cjk_hour
            else (bare, None, bare_half)
        )
    half = (half or "").lower().replace(".", "")
    hours, minutes, seconds = int(hour), int(minute or 0), int(second or 0)
    if half in AFTERNOON and hours < 12:
        hours += 12
    elif half in FORENOON and hours == 12:
        hours = 0
    if hours > 23 or minutes > 59 or seconds > 59:
        return None
    return TimeOfDay(hours, minutes, seconds, match.start(), match.end())


def zone_after(text: str, end: int, day: date) -> tuple[str | None, int]:
    """Return the zone written right after a time, and where it ends."""
    found = _OFFSET.match(text, end)
    if found:
        return offset(found[1] or found[3], found[2] or found[4]), found.end()
    found = _ZONE_NAME.match(text, end)
    if found and found[1] in ZONES:
        return ZONES[found[1]], found.end()
    if found and found[1] in AMERICAN_ZONES:
        hours = AMERICAN_ZONES[found[1]] + _american_summer(day)
        return f"-{-hours:02}:00", found.end()
    return None, end


def _american_summer(day: date) -> bool:
    """Say whether American clocks are on summer time: second Sunday of March to first Sunday of November."""
    march, november = date(day.year, 3, 8), date(day.year, 11, 1)
    start = march + timedelta(days=(6 - march.weekday()) % 7)
    end = november + timedelta(days=(6 - november.weekday()) % 7)
    return start <= day < end
