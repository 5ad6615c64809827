"""What a name looks like, and whose it is: a person's, a newsroom's, an office's, nobody's."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from artcli.core.words.bylines import (
    AGENCIES,
    ANONYMOUS,
    NAME_SYLLABLES,
    NOT_NAMES,
    OFFICES,
    ORGANISATIONS,
    PARTICLES,
)
from artcli.patterns import lazy

MAX_NAME = 60
MAX_OFFICE_WORDS = 8
_INITIALS = lazy(r"[A-ZĐ]{2,4}|[A-ZĐ](?:\.\s?[A-ZĐ]){1,3}\.?")
_INITIALS_AND = lazy(r"\s+[-–—]\s+|\s*,\s*")
BRACKETS = lazy(r"\([^()]{0,80}\)|\[[^\[\]]{0,80}\]|（[^（）]{0,80}）|【[^【】]{0,80}】")
"""What stands in brackets beside a name: an agency, a place, a job."""
_HOUSE = lazy(
    r"(?<!\w)(?:"
    + "|".join(re.escape(word) for word in ORGANISATIONS if word < "\u2e80")
    + r")(?!\w)|"
    + "|".join(word for word in ORGANISATIONS if word >= "\u2e80")
    + r"|\w\.(?:com|de|net|org|vn|at|tv|be|co|uk|fr|it|es|ch)\b",
    re.IGNORECASE,
)
_COUNTED = lazy(r"\d")
_BRACKETED = lazy(r"[(（\[【]\s?[\u3400-\u9fff々]{2,4}(?:\s?[\u3041-\u30fc\u3400-\u9fff]{1,5})?\s?[)）\]】]")


def plausible(name: str) -> bool:
    """Say whether `name` can be the name of a person or house: short, lettered, no sentence, no number."""
    words = name.split()
    if not 2 <= len(name) <= MAX_NAME or len(words) > 7 or (_COUNTED.search(name) and not says_house(name)):
        return False
    bare = [word.casefold().strip(".:") for word in words]
    if all(word in NOT_NAMES or word in NAME_SYLLABLES for word in bare):
        return False
    if (
        len(words) > 1
        and words[0].islower()
        and words[0] not in PARTICLES
        and words[0] not in ORGANISATIONS
        and (len(words) > 3 or not name.islower())
    ):
        return False
    # Vowel signs of Indic scripts and Thai are marks, not letters.
    letters = sum(char.isalpha() or unicodedata.category(char)[0] == "M" for char in name)
    return letters >= 2 and letters * 10 >= len(name.replace(" ", "")) * 7


@lru_cache(maxsize=256)
def looks_personal(name: str) -> bool:
    """Say whether `name` is shaped like a person's: two to five capitalised words, or a short name without spaces."""
    words = [word for word in name.split() if word]
    if is_house(name) or not plausible(name):
        return False
    if not any(char.isupper() or char.islower() for char in name):  # a script without case
        return 2 <= len(name.replace(" ", "")) <= 24
    capital = sum(word[0].isupper() for word in words)
    return 2 <= len(words) <= 5 and capital >= 2 and capital * 2 > len(words) and words[-1][0].isupper()


def says_house(name: str) -> bool:
    """Say whether a word of `name` is one of newsrooms and companies: "Guardian staff", "Anh & Co"."""
    return _HOUSE.search(name) is not None


def is_house(name: str) -> bool:
    """Say whether `name` is a newsroom's, an agency's or a company's."""
    first = name.split(None, 1)[0] if name else ""
    agency = first.isupper() and first.casefold() in AGENCIES  # "SID Nachrichtenagentur"
    return agency or name.casefold() in AGENCIES or is_office(name) or says_house(name)


def is_office(name: str) -> bool:
    """Say whether `name` opens as a Vietnamese office's does: "Phòng Quản lý du lịch"."""
    folded = name.casefold()
    short = name[:1].isupper() and len(name.split()) <= MAX_OFFICE_WORDS and name[-1] not in ".!?:;…"
    return short and any(folded.startswith(f"{word} ") for word in OFFICES)


def initials_in(text: str) -> list[str]:
    """Return the initials that a line is nothing but: of "L.P", of "L.T – V.Q (ghi)"; [] where it is more."""
    if len(text) > MAX_NAME or text.islower():
        return []
    parts = [part.strip() for part in _INITIALS_AND.split(unbracketed(text))]
    return parts if all(map(_INITIALS.fullmatch, parts)) else []


def is_anonymous(text: str) -> bool:
    """Say whether a line is a signature that names nobody: "P.V", "(Tổng hợp)"."""
    return (
        len(text) <= MAX_NAME and (unbracketed(text) or text.strip("()")).casefold().strip(" .") in ANONYMOUS
    )


def is_bracketed_name(text: str) -> bool:
    """Say whether a line is a name as Chinese and Japanese papers sign: "（王志明）", "【田村健一】"."""
    return _BRACKETED.fullmatch(text) is not None


def unbracketed(text: str) -> str:
    """Return `text` without what stands in brackets."""
    return BRACKETS.sub(" ", text).strip()
