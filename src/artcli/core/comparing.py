"""Wordings reduced to what makes them alike: letters and digits, words, letters without their marks."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from artcli.patterns import lazy

WORD = lazy(r"[^\W_]+")
_COUNT = lazy(r"^[\s(]*\d[\d.,\s]*[)\s]*|[\s(:]*\d[\d.,\s]*[)\s]*$")
_STROKED = str.maketrans("đĐøØłŁ", "dDoOlL")


def fold(text: str) -> str:
    """Return `text` as letters and digits alone, without case, for comparison."""
    return "".join(WORD.findall(text.casefold()))


@lru_cache(maxsize=512)
def as_cue(text: str) -> str:
    """Return a line as the tables of cue words have it: lower case, no count, no punctuation around."""
    folded = text.casefold().replace("i\u0307", "i")  # the dotted capital of Turkish
    return _COUNT.sub("", folded.strip(' \t#*-–—:.!?…»›>|▼▾+[]()"“”')).strip(" :()-–—.?!")


def plain(text: str) -> str:
    """Return `text` without marks on its letters, as addresses spell it: "xây dựng" as "xay dung"."""
    if text.isascii():
        return text
    letters = unicodedata.normalize("NFKD", text)
    return "".join(char for char in letters if not unicodedata.combining(char)).translate(_STROKED)


def overlap(one: str, other: str) -> float:
    """Return what share of the shorter wording's words stand in the other; of its letters where no spaces part them."""
    ours, theirs = words(one), words(other)
    return len(ours & theirs) / min(len(ours), len(theirs)) if ours and theirs else 0.0


@lru_cache(maxsize=64)
def words(text: str) -> frozenset[str]:
    """Return the words of `text`, folded; single letters where no spaces part words."""
    found = WORD.findall(text.casefold())
    return frozenset(part for word in found for part in (word if word[0] > "\u0e00" else (word,)))
