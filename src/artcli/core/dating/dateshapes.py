"""Dates written like one that was read before: which number of a text is the year or the hour, learnt from it.

A thread writes all its times in one form. Reading the next one of a known form costs a tenth of reading the first.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from artcli.core.dating import dates

_NUMBER = re.compile(r"[0-9]+")
_LETTERS = re.compile(r"[^\W\d_]")
MAX_FORMS = 512
"""Forms that are remembered; the texts of any further ones are read one by one."""


class _Form(NamedTuple):
    """Which number of a text is what; numbers that are none of these must be the same again."""

    year: int
    month: int
    """-1 where the month is a word, which is part of the form."""
    day: int
    clock: tuple[int, ...]
    named: int
    """The month that the word says, 0 for none."""
    zone: str
    fixed: tuple[tuple[int, str], ...]
    ordered: bool
    """Day and month are told apart by the order of the form, not by a number above 12."""
    worded: bool
    """It holds letters: one may be the mark of the forenoon, in which 12 is 0."""


_Key = tuple[str, str | None]
_forms: dict[_Key, _Form] = {}
_failed: dict[_Key, int] = {}
_tails: dict[str | None, re.Pattern[str]] = {}
"""By language: what the date that was learnt last looks like, where it stands at the end of a text."""
_TRIES = 200
"""Texts of one form that are looked at before it is given up."""
_OF_A_TIME = re.compile(r"\d\s?[:.hH]")


def find(text: str, language: str | None) -> str | None:
    """Return the first date in `text` as ISO 8601, None for none: what `dates.find` says, sooner."""
    return _known(text, language) or _known(_tail(text, language), language) or _read(text, language)


def _tail(text: str, language: str | None) -> str:
    """Return the date at the end of a text whose other words hold no part of one: "Name 7 01.06.2024 10:30"."""
    known = _tails.get(language)
    found = known.search(text) if known is not None else None
    if found is None or not found.start():
        return ""
    before = text[: found.start()]
    dated = dates.may_hold(before) and dates.find(before, language) is not None
    return "" if dated or _OF_A_TIME.search(before) else found[0]


def _known(text: str, language: str | None) -> str | None:
    form = _forms.get((_NUMBER.sub("0", text), language))
    return _applied(form, _NUMBER.findall(text)) if form is not None else None


def _learn(text: str, language: str | None, iso: str) -> None:
    """Remember the form of a text that was read as `iso`."""
    key = (_NUMBER.sub("0", text), language)
    known = _forms.get(key)
    if (known is not None and known.ordered) or len(_forms) >= MAX_FORMS or _failed.get(key, 0) >= _TRIES:
        return
    form = _learnt(text, key[0], iso)
    if form is not None:
        _forms[key] = form
        pattern = re.escape(key[0]).replace("0", "[0-9]{1,4}")
        _tails[language] = re.compile(rf"(?<![\w.,:/-]){pattern}\Z")
    elif len(_failed) < MAX_FORMS:
        _failed[key] = _failed.get(key, 0) + 1


@lru_cache(maxsize=4096)
def _read(text: str, language: str | None) -> str | None:
    found = dates.find(text, language)
    if found is None:
        return None
    _learn(text, language, found.iso)
    if found.start and found.end == len(text):
        _learn(text[found.start :], language, found.iso)
    return found.iso


def _learnt(text: str, form: str, iso: str) -> _Form | None:
    """Return which number of `text` is which part of `iso`; None where two could be the same part."""
    numbers = _NUMBER.findall(text)
    if len(numbers) > 8 or any(len(number) > 4 for number in numbers):
        return None
    year, month, day = int(iso[:4]), int(iso[5:7]), int(iso[8:10])
    clock = [int(part) for part in _NUMBER.findall(iso[10:19])]
    if clock and clock[2] == 0:
        clock = clock[:2]  # not shown, most often
    free = list(range(len(numbers)))

    def place(value: int, *, short: bool = False) -> int:
        meant = [at for at in free if int(numbers[at]) == value]
        if short and not meant and value >= 2000:
            meant = [at for at in free if len(numbers[at]) == 2 and int(numbers[at]) == value - 2000 < 70]
        if len(meant) != 1:
            return -1
        free.remove(meant[0])
        return meant[0]

    at_year, at_day, at_month = place(year, short=True), place(day), place(month)
    at_clock = tuple([place(value) for value in clock])
    if at_month < 0 and any(int(number) == month for number in numbers):
        return None
    if at_year < 0 or at_day < 0 or -1 in at_clock or (free and not iso[19:]):
        return None
    if at_month >= 0 and abs(at_month - at_day) != 1:
        return None
    if any(later != at_clock[0] + step for step, later in enumerate(at_clock)):
        return None  # 06:18 in the evening: that minute is no hour
    worded = _LETTERS.search(form) is not None
    if worded and clock and clock[0] in (0, 12):
        return None
    if (at_month < 0 and not worded) or (iso[19:] and not (free or iso.endswith("+00:00"))):
        return None
    return _Form(
        at_year, at_month, at_day, at_clock, month if at_month < 0 else 0, iso[19:],
        tuple([(at, numbers[at]) for at in free]), at_month < 0 or day <= 12, worded,
    )  # fmt: skip


def _applied(form: _Form, numbers: list[str]) -> str | None:
    """Return the date that the numbers give in this form; None where they may mean something else."""
    for at, same in form.fixed:
        if numbers[at] != same:
            return None
    year = int(numbers[form.year])
    if len(numbers[form.year]) == 2:
        year += 2000 if year < 70 else 1900
    month, day = form.named or int(numbers[form.month]), int(numbers[form.day])
    if month > 12 or not 1971 <= year <= 2100 or not (form.ordered or day > 12):
        return None
    try:
        found = date(year, month, day).isoformat()
    except ValueError:
        return None
    if not form.clock:
        return found
    clock = [int(numbers[at]) for at in form.clock]
    if clock[0] > 23 or max(clock) > 59 or not any(clock) or (form.worded and clock[0] in (0, 12)):
        return None
    seconds = clock[2] if len(clock) > 2 else 0
    return f"{found}T{clock[0]:02}:{clock[1]:02}:{seconds:02}{form.zone}"
