"""Names of authors: split, cleaned of "By", roles, dates and handles; people before houses.

Ranking of evidence: JSON-LD `author` of the main article, `author` meta tags, marked-up bylines (itemprop,
rel,
class) near the title, a visible "By ..." near the title, a signature below the body. A name that is the
site's own
counts only when no person is named.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from artcli.core import dates, easternbylines
from artcli.core.words.bylines import (
    AGENCIES,
    ALSO_MADE,
    AND,
    ANONYMOUS,
    BY,
    BY_WITH_COLON,
    MODIFIED,
    NAME_SYLLABLES,
    NOT_NAMES,
    OFFICES,
    ORGANISATIONS,
    PARTICLES,
    PUBLISHED,
    ROLES,
    SOURCES,
)
from artcli.core.words.dates import WEEKDAYS
from artcli.model import Author
from artcli.patterns import lazy
from artcli.sanitize import clean_line, clean_url

MAX_NAME = 60
MAX_AUTHORS = 20
MAX_SOURCE_WORDS = 6
MAX_OFFICE_WORDS = 8
_CASELESS_NAME = 24
"""Characters of a name in a script without capitals that stands alone."""


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
_INITIALS = lazy(r"[A-ZĐ]{2,4}|[A-ZĐ](?:\.\s?[A-ZĐ]){1,3}\.?")
_INITIALS_AND = lazy(r"\s+[-–—]\s+|\s*,\s*")
_SOURCE_AND = lazy(r"\s*[,;/]\s*")
_AND = lazy(
    r"\s+(?:AND|And|UND|Und|Và|"
    + "|".join(sorted((re.escape(word) for word in AND), key=len, reverse=True))
    + r")\s+|\s*(?:[,;/|•·⋅、，；＋]|\s&|&\s|\s[-–—]\s)\s*"
)  # case counts: "y" joins names, "Y" begins one
_PICTURES_BY = lazy(rf"\s*(?:{_any(ALSO_MADE)})\s*[:：]", re.IGNORECASE)
"""Opens the part of a byline that names who took the pictures: "Bài: A - Ảnh: B"."""
_NEXT_PART = lazy(rf"(?<=\w)\s+(?=(?:{_any(ALSO_MADE)})\s*[:：])", re.IGNORECASE)
_EMAIL = lazy(r"\S+@\S+\.\S+|(?<!\w)@\w+|https?://\S+|www\.\S+")
_BRACKETS = lazy(r"\([^()]{0,80}\)|\[[^\[\]]{0,80}\]|（[^（）]{0,80}）|【[^【】]{0,80}】")
_ROLE = lazy(r"(?<!\w)(?:" + "|".join(re.escape(word) for word in ROLES) + r")(?!\w)", re.IGNORECASE)
_HOUSE = lazy(
    r"(?<!\w)(?:"
    + "|".join(re.escape(word) for word in ORGANISATIONS if word < "\u2e80")
    + r")(?!\w)|"
    + "|".join(word for word in ORGANISATIONS if word >= "\u2e80")
    + r"|\w\.(?:com|de|net|org|vn|at|tv|be|co|uk|fr|it|es|ch)\b",
    re.IGNORECASE,
)
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
_SAID_OF_DATES = frozenset((*WEEKDAYS, *PUBLISHED, *MODIFIED))
_DATE_FILLERS = frozenset(
    "le il el am den em on op på dne at la à ngày tarihi 日時 日期 時間 时间 日".split()
)
_AFTER_DATES = frozenset(("น", "uhr", "h", "hs", "час", "часов", "配信", "公開", "掲載", "更新", "uur"))
_BARS = frozenset("|•·–—-/")
_AROUND_LABELS = " \t:：,.،()|•·–—-"
_CREDENTIAL = lazy(r"^[A-Z][A-Za-z.\- ]{0,3}[A-Z][A-Z.\-]{0,6}$")
_TRAILING = lazy(r"\s*(?:[-–—|•·:,]+|\bfor\b.*|\bin\s+[A-Z].*|\bof\s+[A-Z].*|\bat\s+[A-Z].*)$")
_COUNTED = lazy(r"\d")


def said_by(text: str) -> str | None:
    """Return what follows "By", "Von", "Tác giả:" and the like at the start of `text`.

    None when none stands there.
    """
    found = _BY.match(text) if _may_open(text) else None
    if found is None and (eastern := easternbylines.names(text)):
        return "、".join(eastern)
    return text[found.end() :] if found else None


def _may_open(text: str) -> bool:
    """Say whether the first letters of `text` are those of a "by": a hundredth of what the pattern costs."""
    first = (
        text[:3]
        if text[:1].isalnum()
        else text[found.start() :][:3]
        if (found := _LETTER.search(text))
        else ""
    )
    first = first.lower()
    return first in _OPENINGS or first[:2] in _OPENINGS or first[:1] in _OPENINGS


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


def names(text: str) -> list[str]:
    """Return the names in a byline or an author field, cleaned; [] when nothing in it is like a name."""
    return list(_names(clean_line(text[:1500])))


@lru_cache(maxsize=128)
def _names(text: str) -> list[str]:
    """Split a line once: a page names its author in three places."""
    if eastern := easternbylines.names(text):
        return eastern
    if text[:1] in "([（【" and _BRACKETS.fullmatch(text):
        text = text[1:-1]  # "(Theo TTXVN)": all of a signature
    if is_anonymous(text):
        return []
    if is_initials(text):
        return [part.strip() for part in _INITIALS_AND.split(_bare(text))]
    source = _SOURCE.match(text)
    if source:
        return _sources(text[source.end() :])
    text = _EMAIL.sub(" ", _BRACKETS.sub(" ", text))[:400]
    for _ in range(2):
        rest = _BY.match(text) if _may_open(text) else None
        if rest and rest.end() < len(text):
            text = text[rest.end() :]
    text = _NEXT_PART.sub(" | ", text)
    date = dates.find(text)
    if date:
        text = undated(text, date)
    found: list[str] = []
    for part in _AND.split(text):
        if _PICTURES_BY.match(part):
            continue
        name = _name(part)
        if name and _SUFFIX.match(name) and found:
            continue
        if (
            name
            and found
            and (_ROLE.search(name) or (_CREDENTIAL.match(name) and name.casefold() not in AGENCIES))
        ):
            continue  # what the person before it is or holds
        if name and plausible(name) and name not in found:
            found.append(name)
    if (
        len(found) == 2
        and "," in text
        and not any(" " in name or is_house(name) for name in found)
        and text.isascii()
    ):
        return [f"{found[1]} {found[0]}"]  # "Lastname, Firstname"
    return found[:MAX_AUTHORS]


def _sources(text: str) -> list[str]:
    """Return the houses that "Theo ..." names, whose names are phrases: "Công an nhân dân"."""
    date = dates.find(text)
    text = text[: date.start] if date else text
    parts = (part.strip(" .:|-–—)") for part in _SOURCE_AND.split(_BRACKETS.sub(" ", text)))
    return [part for part in parts if plausible(part)][:MAX_AUTHORS]


def names_source(text: str) -> bool:
    """Say whether a byline tells where the text was taken from, not who wrote it: "Theo TTXVN"."""
    return _SOURCE.match(text) is not None


def is_initials(text: str) -> bool:
    """Say whether a line is nothing but the initials of one or more people: "L.P", "L.T – V.Q (ghi)"."""
    if len(text) > MAX_NAME or text.islower():
        return False
    return all(_INITIALS.fullmatch(part) for part in _INITIALS_AND.split(_bare(text)))


def is_anonymous(text: str) -> bool:
    """Say whether a line is a signature that names nobody: "P.V", "(Tổng hợp)"."""
    return len(text) <= MAX_NAME and (_bare(text) or text.strip("()")).casefold().strip(" .") in ANONYMOUS


def _bare(text: str) -> str:
    return _BRACKETS.sub(" ", text).strip()


def plausible(name: str) -> bool:
    """Say whether `name` can be the name of a person or house: short, lettered, no sentence, no number."""
    words = name.split()
    if (
        not 2 <= len(name) <= MAX_NAME
        or len(words) > 7
        or (_COUNTED.search(name) and not _HOUSE.search(name))
    ):
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


def looks_personal(name: str) -> bool:
    """Say whether `name` is shaped like a person's: two to five capitalised words.

    Or a short name without spaces.
    """
    words = [word for word in name.split() if word]
    if is_house(name) or not plausible(name):
        return False
    if not any(char.isupper() or char.islower() for char in name):  # a script without case
        return 2 <= len(name.replace(" ", "")) <= 24
    capital = sum(word[0].isupper() for word in words)
    return 2 <= len(words) <= 5 and capital >= 2 and capital * 2 > len(words) and words[-1][0].isupper()


def is_house(name: str) -> bool:
    """Say whether `name` is a newsroom's, an agency's or a company's."""
    first = name.split(None, 1)[0] if name else ""
    agency = first.isupper() and first.casefold() in AGENCIES  # "SID Nachrichtenagentur"
    return agency or name.casefold() in AGENCIES or is_office(name) or bool(_HOUSE.search(name))


_BRACKETED = lazy(r"[(（\[【]\s?[\u3400-\u9fff々]{2,4}(?:\s?[\u3041-\u30fc\u3400-\u9fff]{1,5})?\s?[)）\]】]")


def is_bracketed_name(text: str) -> bool:
    """Say whether a line is a name as Chinese and Japanese papers sign: "（王志明）", "【田村健一】"."""
    return _BRACKETED.fullmatch(text) is not None


def is_signature(text: str) -> bool:
    """Say whether a line is only one or two names: "Lan Anh", "Lò Dinh (theo TTXVN)", or a "by" with one."""
    if is_bracketed_name(text) or easternbylines.names(text):
        return True
    if not 4 <= len(text) <= 60 or text[-1] in ".!?:;…,":
        return False
    if text[0].islower() or text[0].isdigit():
        return False
    second = text.split(" ", 2)[1:2]
    if (
        second
        and second[0].islower()
        and second[0].isalpha()
        and ":" not in text
        and _is_phrase(text, second[0])
    ):
        return False
    found = names(text)
    said = said_by(text)
    said = said and _NEXT_PART.split(said)[0]
    if said and found and sum(map(len, found)) * 2 > len(said):
        short = names_source(text) and len(said.split()) <= MAX_SOURCE_WORDS
        if ":" in text or is_house(found[0]) or (short and (text[0] in "(（" or found[0].isupper())):
            return True  # "Bài, ảnh: Lan Anh", "Theo TTXVN", "(Theo Công an nhân dân)"
    words = text.replace("-", " ").split()
    if found == [text] and not any(char.isupper() or char.islower() for char in text):
        return (
            2 <= len(words) <= 3 and len(text) <= _CASELESS_NAME and unicodedata.category(text[-1])[0] in "LM"
        )
    return (
        bool(found)
        and len(words) <= 8
        and all(
            2 <= len(name.split()) <= 4 and all(word[0].isupper() for word in name.split())
            for name in found
            if name is found[0] or not is_house(name)
        )
        and not is_house(found[0])
    )


def _is_phrase(text: str, second: str) -> bool:
    """Whether a line goes on in lower case after its first word, which no "by", particle or "and" explains."""
    return second not in PARTICLES and second not in AND and not (_may_open(text) and _BY.match(text))


def cleaned(
    found: Iterable[tuple[str, str]], base: str | None, site_keys: set[str]
) -> tuple[tuple[Author, ...], tuple[Author, ...]]:
    """Return the people and the houses that (text, url) pairs name, each once."""
    people: dict[str, Author] = {}
    houses: dict[str, Author] = {}
    for text, url in found:
        split = names(text)
        for name in split:
            key = _key(name)
            house = is_house(name) or key in site_keys or names_source(text)
            link = clean_url(url, base) if url and len(split) == 1 else None
            link = link if link and link.startswith("http") else None
            into = houses if house else people
            if key not in into or (link and not into[key].url):
                into[key] = Author(name=name, url=link)
    people = _distinct(people)
    return tuple(people.values())[:MAX_AUTHORS], tuple(houses.values())[:MAX_AUTHORS]


def _distinct(people: dict[str, Author]) -> dict[str, Author]:
    """Drop "capital von Jemima Kelly" and "capital" beside "Jemima Kelly"."""
    if len(people) < 2:
        return people
    personal = [key for key, person in people.items() if looks_personal(person.name)]
    return {
        key: person
        for key, person in people.items()
        if not any(other != key and other in key for other in personal)
        and not (personal and person.name.islower() and " " not in person.name)
    }


def _key(name: str) -> str:
    return "".join(char for char in name.casefold() if char.isalnum())


def is_office(name: str) -> bool:
    """Say whether `name` opens as a Vietnamese office's does: "Phòng Quản lý du lịch"."""
    folded = name.casefold()
    short = name[:1].isupper() and len(name.split()) <= MAX_OFFICE_WORDS and name[-1] not in ".!?:;…"
    return short and any(folded.startswith(f"{word} ") for word in OFFICES)


def _cut(name: str) -> str:
    """Return `name` up to the first word that is in lower case and no particle.

    "Ann Lee on behalf of ...".
    """
    words = name.split()
    if not words or not any(word[0].isupper() for word in words[:1]):
        return name
    for at, word in enumerate(words):
        if at and word[0].islower() and word.strip("'’.") not in PARTICLES and word.isalpha():
            words = words[:at]
            break
    if len(words) == 1 and _HOUSE.search(name):
        return name  # "Guardian staff reporter"
    while len(words) > 1 and (
        (words[-1].islower() and "." not in words[-1]) or words[-1].casefold().strip(":") in NOT_NAMES
    ):
        words.pop()
    return " ".join(words)


def _name(part: str) -> str:
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
