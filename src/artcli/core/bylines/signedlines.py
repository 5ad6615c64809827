"""Whether a line is a signature: the names of one or two people, or of a source, and nothing else."""

from __future__ import annotations

import unicodedata

from artcli.core.bylines import easternbylines
from artcli.core.bylines.bylinenames import names_in
from artcli.core.bylines.bywords import NEXT_PART, after_by, said_by, source_in
from artcli.core.bylines.namelooks import is_bracketed_name, is_house
from artcli.core.words.bylines import AND, PARTICLES

LONGEST = 60
"""Characters of a line that can be a signature."""
_MAX_SOURCE_WORDS = 6
_MAX_WORDS = 8
_CASELESS_NAME = 24
"""Characters of a name in a script without capitals that stands alone."""


def is_signature(text: str) -> bool:
    """Say whether a line is only one or two names: "Lan Anh", "Lò Dinh (theo TTXVN)", or a "by" with one."""
    if is_bracketed_name(text) or easternbylines.names(text):
        return True
    if not 4 <= len(text) <= LONGEST or text[-1] in ".!?:;…,":
        return False
    if text[0].islower() or text[0].isdigit() or _is_phrase(text):
        return False
    names = names_in(text)
    if not names:
        return False
    if _is_said(text, names):
        return True
    if names == [text] and not any(char.isupper() or char.islower() for char in text):
        return _is_caseless_name(text)
    return (
        len(_words(text)) <= _MAX_WORDS
        and not is_house(names[0])
        and all(_is_capitalised(name) for name in names if name is names[0] or not is_house(name))
    )


def _is_phrase(text: str) -> bool:
    """Say whether a line goes on in lower case after its first word, which no "by", particle or "and" explains."""
    second = (text.split(" ", 2)[1:2] or [""])[0]
    if not second.islower() or not second.isalpha() or ":" in text:
        return False
    return second not in PARTICLES and second not in AND and after_by(text) is None


def _is_said(text: str, names: list[str]) -> bool:
    """Say whether a line says whose it is: "Bài, ảnh: Lan Anh", "Theo TTXVN", "(Theo Công an nhân dân)"."""
    said = NEXT_PART.split(said_by(text) or "")[0]
    if not said or sum(map(len, names)) * 2 <= len(said):
        return False
    short = source_in(text) is not None and len(said.split()) <= _MAX_SOURCE_WORDS
    return ":" in text or is_house(names[0]) or (short and (text[0] in "(（" or names[0].isupper()))


def _is_caseless_name(text: str) -> bool:
    is_short = 2 <= len(_words(text)) <= 3 and len(text) <= _CASELESS_NAME
    return is_short and unicodedata.category(text[-1])[0] in "LM"


def _is_capitalised(name: str) -> bool:
    words = name.split()
    return 2 <= len(words) <= 4 and all(word[0].isupper() for word in words)


def _words(text: str) -> list[str]:
    return text.replace("-", " ").split()
