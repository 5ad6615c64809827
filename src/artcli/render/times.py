"""Times as a reader says them: "2 July 2021, 13:58", "3 h"."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import lru_cache

from artcli.render.words import AGES, BEFORE_TIME, DATES, READING


@lru_cache(maxsize=1024)  # the comments of a day often say no more than the day
def parse(stamp: str | None) -> datetime | None:
    """Return an ISO time of the model, None for what is none; a date alone has midnight."""
    if not stamp:
        return None
    try:
        return datetime.fromisoformat(stamp)
    except ValueError:
        return None


def written(stamp: str | None, language: str) -> str:
    """Return a time of the model in words of `language` (else English), as the page's own clock had it.

    What is no ISO time is returned as it stands.
    """
    when = parse(stamp)
    if when is None or stamp is None:
        return stamp or ""
    months, pattern = DATES.get(language, DATES["en"])
    date = pattern.format(d=when.day, m=months.split()[when.month - 1] if months else when.month, y=when.year)
    if "T" not in stamp and ":" not in stamp:
        return date
    return f"{date}{BEFORE_TIME.get(language, ', ')}{when:%H:%M}"


def seconds_ago(stamp: str | None, now: datetime) -> float | None:
    """Return how long before `now` a time was; a time without offset is taken to be in that of `now`."""
    when = parse(stamp)
    if when is None:
        return None
    if now.tzinfo is None:
        now = now.replace(tzinfo=UTC)
    if when.tzinfo is None:
        when = when.replace(tzinfo=now.tzinfo)
    return (now - when).total_seconds()


_STEPS = ((60, "min"), (3600, "h"), (86400, "d"), (30.44 * 86400, "mo"), (365.25 * 86400, "y"))


def age(stamp: str | None, now: datetime | None) -> str:
    """Return the age of a time in its largest unit, short: ``3 h``; '' when unknown or in the future."""
    found = _largest(stamp, now)
    if found is None:
        return ""
    return "now" if found[0] == 0 else f"{found[0]} {found[1]}"


def ago(stamp: str | None, now: datetime | None, language: str) -> str:
    """Return the age of a time in words of `language` (else English): ``3 hours ago``; '' when unknown."""
    found = _largest(stamp, now)
    if found is None or stamp is None:
        return ""
    count, unit = found
    if "T" not in stamp and unit in {"min", "h"}:
        return ""  # a date alone does not know its hours
    ages = AGES.get(language, AGES["en"])
    if count == 0:
        return ages["now"]
    forms = ages[unit].split("|")
    if len(forms) == 4 and count <= 2:
        return ages["ago"].format(forms[count - 1])
    form = forms[2 if count <= 10 else 3] if len(forms) == 4 else forms[0 if count == 1 else -1]
    gap = "" if language in {"ja", "zh"} else " "
    return ages["ago"].format(f"{count}{gap}{form}")


def reading(minutes: int, language: str) -> str:
    """Return how long an article takes to read, in words of `language` (else English): ``4 min read``."""
    return READING.get(language, READING["en"]).format(minutes)


def _largest(stamp: str | None, now: datetime | None) -> tuple[int, str] | None:
    seconds = seconds_ago(stamp, now) if now is not None else None
    if seconds is None or seconds < -300:  # clocks may differ by minutes; a later time has no age
        return None
    best = (0, "min")
    for size, unit in _STEPS:
        if seconds >= size:
            best = (int(seconds // size), unit)
    return best
