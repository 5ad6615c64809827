"""How a byline opens ("By", "Von", "Tác giả:", "Theo"), and which of its words are of its date."""

from __future__ import annotations

import re
from collections.abc import Iterable

from artcli.core.bylines import easternbylines
from artcli.core.dating import dates
from artcli.core.words.bylines import ALSO_MADE, BY, BY_WITH_COLON, MODIFIED, PUBLISHED, SOURCES
from artcli.core.words.dates import WEEKDAYS
from artcli.patterns import lazy


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted((re.escape(word) for word in words), key=len, reverse=True))


_ALSO = rf"(?:\s*(?:,|/|&|-|\+|và)\s*(?:{_any(ALSO_MADE)}))"
_BY = lazy(
    rf"^\W*(?:(?:{_any(BY)}){_ALSO}*(?:\s*[:：/]\s*|\s+(?=\S)|$)"
    rf"|(?:{_any(BY_WITH_COLON)})(?:{_ALSO}*\s*[:：]\s*|{_ALSO}+\s+(?=\S)))",
    re.IGNORECASE,
)
_LETTER = lazy(r"\w")
_OPENINGS = frozenset(word[:3] for word in (*BY, *BY_WITH_COLON))
_SOURCE = lazy(rf"^\W*(?:{_any(SOURCES)})(?:\s*[:：]\s*|\s+(?=\S))", re.IGNORECASE)
PICTURES_BY = lazy(rf"\s*(?:{_any(ALSO_MADE)})\s*[:：]", re.IGNORECASE)
"""Opens the part of a byline that names who took the pictures: "Bài: A - Ảnh: B"."""
NEXT_PART = lazy(rf"(?<=\w)\s+(?=(?:{_any(ALSO_MADE)})\s*[:：])", re.IGNORECASE)
"""Parts that which names the authors from that: "Bài: A Ảnh: B"."""
_SAID_OF_DATES = frozenset((*WEEKDAYS, *PUBLISHED, *MODIFIED))
_DATE_FILLERS = frozenset(
    "le il el am den em on op på dne at la à ngày tarihi 日時 日期 時間 时间 日".split()
)
_AFTER_DATES = frozenset(("น", "uhr", "h", "hs", "час", "часов", "配信", "公開", "掲載", "更新", "uur"))
_BARS = frozenset("|•·–—-/")
_AROUND_LABELS = " \t:：,.،()|•·–—-"


def said_by(text: str) -> str | None:
    """Return what follows "By", "Von", "Tác giả:" and the like at the start of `text`; None when none stands there."""
    rest = after_by(text)
    if rest is None and (eastern := easternbylines.names(text)):
        return "、".join(eastern)
    return rest


def after_by(text: str) -> str | None:
    """Return what follows a "by" in words of its own, '' for nothing; None when none opens `text`."""
    found = _BY.match(text) if _may_open(text) else None
    return text[found.end() :] if found else None


def _may_open(text: str) -> bool:
    """Say whether the first letters of `text` are those of a "by": a hundredth of what the pattern costs."""
    letter = 0 if text[:1].isalnum() else found.start() if (found := _LETTER.search(text)) else len(text)
    first = text[letter : letter + 3].lower()
    return first in _OPENINGS or first[:2] in _OPENINGS or first[:1] in _OPENINGS


def source_in(text: str) -> str | None:
    """Return where a byline tells that the text was taken from: "TTXVN" of "Theo TTXVN"; None when it does not."""
    found = _SOURCE.match(text)
    return text[found.end() :] if found else None


def undated(text: str, reading: dates.Reading) -> str:
    """Return a byline without its date and the words that go with it: "Ann Lee | Published Friday, 2 July"."""
    before = text[: reading.start].split()
    while before and (length := _label(before)):
        del before[-length:]
    after = text[reading.end :].split()
    if after and after[0].lower().strip(_AROUND_LABELS) in _AFTER_DATES:
        del after[0]
    return f"{' '.join(before)} | {' '.join(after)}"


def _label(words: list[str]) -> int:
    """Return how many of the last words say what the date after them is; 0 for none."""
    for length in (4, 3, 2, 1):
        said = " ".join(words[-length:]).lower().strip(_AROUND_LABELS).removesuffix("ที่")
        if said in _SAID_OF_DATES or (said in _DATE_FILLERS and (len(words) == 1 or words[-2] in _BARS)):
            return length
        filler = said.rpartition(" ")
        if filler[2] in _DATE_FILLERS and filler[0].strip(_AROUND_LABELS) in _SAID_OF_DATES:
            return length
    return 0
