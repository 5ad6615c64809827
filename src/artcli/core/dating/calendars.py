"""Years of other calendars: the Buddhist era, the Solar Hijri year, the years of Japanese reigns and of the ROC."""

from __future__ import annotations

from datetime import date, timedelta

_BUDDHIST = range(2400, 2651)
_BUDDHA = 543
"""Years by which the Buddhist era of Thailand is ahead."""
_SOLAR_HIJRI = range(1250, 1476)
"""Years in which the rule of 33 years below gives the calendar of Iran; 1250 began in 1871."""
_NOWRUZ_1400 = date(2021, 3, 21)
_SOLAR_LANGUAGES = frozenset(("fa", "ps", "prs"))
_BEFORE_FIRST = {"令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911}
ERAS = "|".join(_BEFORE_FIRST)
"""Names that stand before a year of a reign or of the Republic of China, as a regular expression."""


def gregorian(year: int, month: int, day: int) -> date | None:
    """Return the day that a date of our calendar or of the Buddhist era names; None when there is none such."""
    try:
        return date(year - _BUDDHA if year in _BUDDHIST else year, month, day)
    except ValueError:
        return None


def is_solar(year: int, language: str | None) -> bool:
    """Tell whether a year is one of Iran's calendar: by its number, in a language that is dated so."""
    return year in _SOLAR_HIJRI and (language or "").partition("-")[0] in _SOLAR_LANGUAGES


def from_solar(year: int, month: int, day: int) -> date | None:
    """Return the day that a date of Iran's calendar names; None when there is none such."""
    if year not in _SOLAR_HIJRI or not 1 <= month <= 12 or not 1 <= day <= (31 if month <= 6 else 30):
        return None
    into = 31 * (month - 1) if month <= 7 else 186 + 30 * (month - 7)
    leaps = _leaps(year) - _leaps(1400)
    return _NOWRUZ_1400 + timedelta(days=365 * (year - 1400) + leaps + into + day - 1)


def year_of(era: str, count: str) -> int:
    """Return our year for "令和" and "3", "民國" and "110"; the first year of a reign is "元"."""
    return _BEFORE_FIRST[era] + (1 if count == "元" else int(count))


def _leaps(year: int) -> int:
    """Return how many leap years end before `year` begins, less a constant: eight in 33 years."""
    return (8 * year + 21) // 33
