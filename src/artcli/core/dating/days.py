"""A day as a text writes it, and which days there are."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from artcli.core.dating import calendars


class Day(NamedTuple):
    """A day of our calendar, and the characters ``start`` to ``end`` of a text that name it."""

    year: int
    month: int
    day: int
    start: int
    end: int


def possible(year: int, month: int, day: int) -> date | None:
    """Return the day, be it of the Buddhist era; None for one that is none, or that no page speaks of."""
    found = calendars.gregorian(year, month, day)
    # 1970-01-01 and earlier zeros are how machines write "no date".
    return found if found and 1800 <= found.year <= 2100 and found != date(1970, 1, 1) else None
