"""The text of a byline or an author field -> the names in it, without "by", roles, dates and handles."""

from __future__ import annotations

import re
from functools import lru_cache

from artcli.core.bylines import easternbylines
from artcli.core.bylines.bywords import NEXT_PART, PICTURES_BY, after_by, source_in, undated
from artcli.core.bylines.namelooks import (
    BRACKETS,
    initials_in,
    is_anonymous,
    is_house,
    is_office,
    plausible,
    says_house,
)
from artcli.core.dating import dates
from artcli.core.words.bylines import AGENCIES, AND, NOT_NAMES, PARTICLES, ROLES
from artcli.patterns import lazy
from artcli.sanitize import clean_line

MAX_NAMES = 20
MAX_TEXT = 1500
"""Characters of an author field that are looked at."""
MAX_PARTED = 400
"""Characters of a byline in which its names stand."""
_SOURCE_AND = lazy(r"\s*[,;/]\s*")
_AND = lazy(
    r"\s+(?:AND|And|UND|Und|Và|"
    + "|".join(sorted((re.escape(word) for word in AND), key=len, reverse=True))
    + r")\s+|\s*(?:[,;/|•·⋅、，；＋]|\s&|&\s|\s[-–—]\s)\s*"
)  # case counts: "y" joins names, "Y" begins one
_EMAIL = lazy(r"\S+@\S+\.\S+|(?<!\w)@\w+|https?://\S+|www\.\S+")
_ROLE = lazy(r"(?<!\w)(?:" + "|".join(re.escape(word) for word in ROLES) + r")(?!\w)", re.IGNORECASE)
_SUFFIX = lazy(
    r"^(?:jr|sr|ph\.?\s?d|m\.?d|md|mba|rn|rd|esq|ii|iii|iv|cpa|cfp|cfa|dds|dvm|msc?|ma|ba|bsc?|lcsw|rdn|cscs|mph|pt|"
    r"dpt|phd|facp|do|np|jd|ms|cpt|edd)\.?$",
    re.IGNORECASE,
)
_TITLE_BEFORE = lazy(
    r"^(?:(?:mr|mrs|ms|ctv|pv|nhóm pv|phóng viên|bs|ths|ts|pgs|gs|ls|kts)(?:\.\s*|\s+)(?=\S))+", re.IGNORECASE
)
_AND_FIRST = lazy(r"^(?:and|und|et|và)\s+")
_INNER_BY = lazy(r"^.{0,40}?\b(?i:by|bởi|oleh|przez)\s+(?=[^\W\d_a-z])")
_CREDENTIAL = lazy(r"^[A-Z][A-Za-z.\- ]{0,3}[A-Z][A-Z.\-]{0,6}$")
_TRAILING = lazy(r"\s*(?:[-–—|•·:,]+|\bfor\b.*|\bin\s+[A-Z].*|\bof\s+[A-Z].*|\bat\s+[A-Z].*)$")


def names_in(text: str) -> list[str]:
    """Return the names in a byline or an author field, cleaned; [] when nothing in it is like a name."""
    return list(_names(clean_line(text[:MAX_TEXT])))


@lru_cache(maxsize=128)
def _names(text: str) -> list[str]:
    """Read a line once: a page names its author in three places."""
    if eastern := easternbylines.names(text):
        return eastern
    if text[:1] in "([（【" and BRACKETS.fullmatch(text):
        text = text[1:-1]  # "(Theo TTXVN)": all of a signature
    if is_anonymous(text):
        return []
    if initials := initials_in(text):
        return initials
    source = source_in(text)
    return _people(text) if source is None else _houses(source)


def _houses(text: str) -> list[str]:
    """Return the houses that "Theo ..." names, whose names are phrases: "Công an nhân dân"."""
    date = dates.find(text)
    text = text[: date.start] if date else text
    parts = (part.strip(" .:|-–—)") for part in _SOURCE_AND.split(BRACKETS.sub(" ", text)))
    return [part for part in parts if plausible(part)][:MAX_NAMES]


def _people(text: str) -> list[str]:
    """Return who is named one after the other, without what each is: "By Ann Lee, editor, and Bo Ek"."""
    text = _EMAIL.sub(" ", BRACKETS.sub(" ", text))[:MAX_PARTED]
    for _ in range(2):
        text = after_by(text) or text
    text = NEXT_PART.sub(" | ", text)
    date = dates.find(text)
    if date:
        text = undated(text, date)
    found: list[str] = []
    for part in _AND.split(text):
        name = "" if PICTURES_BY.match(part) else _name(part)
        if name and name not in found and not (found and _is_of_the_last(name)) and plausible(name):
            found.append(name)
    alone = len(found) == 2 and not any(" " in name or is_house(name) for name in found)
    if alone and "," in text and text.isascii():
        return [f"{found[1]} {found[0]}"]  # "Lastname, Firstname"
    return found[:MAX_NAMES]


def _is_of_the_last(part: str) -> bool:
    """Say whether a part is what the person before it is or holds: "editor", "PhD", "BBC"."""
    if _SUFFIX.match(part) or _ROLE.search(part):
        return True
    return _CREDENTIAL.match(part) is not None and part.casefold() not in AGENCIES


def _name(part: str) -> str:
    """Return the name in one part of a byline, without title, role and place."""
    part = _AND_FIRST.sub(
        "", _INNER_BY.sub("", _TITLE_BEFORE.sub("", part.strip(" \t.,;:|-–—•·⋅*\"“”„'’‘<>+_")))
    )
    while True:
        shorter = _TRAILING.sub("", part).strip()
        if shorter == part:
            break
        part = shorter
    if is_office(part):
        return part
    role = _ROLE.search(part)
    if role and role.start() > 3 and not part[: role.start()].isspace():
        before = part[: role.start()].strip(" ,-–—|")
        part = before if len(before.split()) >= 2 else part
    return _cut(part)


def _cut(name: str) -> str:
    """Return `name` up to the first word that is in lower case and no particle: "Ann Lee on behalf of ..."."""
    words = name.split()
    if not words or not any(word[0].isupper() for word in words[:1]):
        return name
    for at, word in enumerate(words):
        if at and word[0].islower() and word.strip("'’.") not in PARTICLES and word.isalpha():
            words = words[:at]
            break
    if len(words) == 1 and says_house(name):
        return name  # "Guardian staff reporter"
    while len(words) > 1 and (
        (words[-1].islower() and "." not in words[-1]) or words[-1].casefold().strip(":") in NOT_NAMES
    ):
        words.pop()
    return " ".join(words)
