"""Days whose month is a word, in thirty languages: "2 July 2021", "ngày 2 tháng 7 năm 2021"."""

from __future__ import annotations

from functools import lru_cache

from artcli.core.dating import calendars
from artcli.core.dating.days import Day, possible
from artcli.core.words.dates import DATE_FILLERS, MONTHS, SOLAR_MONTHS, TWO_WORD_MONTHS, VIETNAMESE_MONTHS
from artcli.patterns import lazy

_TOKEN = lazy(r"\d+|เ?[ก-ฮ][ิีึ]?\.\s?[ก-ฮ]\.|[^\s\d.,;:/()\[\]{}|<>«»\"'’`´·•–—−+*=_-]+")


def find(text: str, language: str | None) -> Day | None:
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
            valid = calendars.from_solar(*day[:3]) if word in SOLAR_MONTHS else possible(*day[:3])
            if valid:
                start, end = tokens[min(used)].start(), tokens[max(used)].end()
                return Day(valid.year, valid.month, valid.day, start, end)
    return None


def _month_at(words: list[str], at: int, language: str | None) -> tuple[int, int]:
    """Return the month that begins at `at` and the index of its last word; month 0 for none."""
    word = words[at]
    if word in ("tháng", "th", "thg"):
        return _vietnamese_month(words, at)
    if at + 1 < len(words) and f"{word} {words[at + 1]}" in TWO_WORD_MONTHS:
        return TWO_WORD_MONTHS[f"{word} {words[at + 1]}"], at + 1
    return SOLAR_MONTHS.get(word) or _month(word, language), at


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


def _month(word: str, language: str | None) -> int:
    own = _month_names((language or "").lower().partition("-")[0]).get(word)
    return own or _month_names(None).get(word, 0)


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
