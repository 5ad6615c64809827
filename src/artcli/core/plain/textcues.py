"""What a single line of a plain-text page says it is: a date, a name, a caption, a heading over comments, ..."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

from artcli.core.bylines import signedlines
from artcli.core.bylines.bylinenames import names_in
from artcli.core.bylines.bywords import said_by
from artcli.core.bylines.namelooks import initials_in, is_house, is_office, looks_personal
from artcli.core.comparing import as_cue
from artcli.core.dating import dates
from artcli.core.dating.datewords import may_hold_day
from artcli.core.media.credits import has_credit, split_credit
from artcli.core.words import plaintext as words
from artcli.core.words.bylines import AGENCIES, NAME_SYLLABLES, NOT_NAMES
from artcli.core.words.related import POPULAR_HEADINGS, RELATED_HEADINGS
from artcli.patterns import lazy

_CLOCK = lazy(r"\d{1,2}\s?(?::|h|時|giờ)\s?\d\d")
_ZONE = lazy(r"\b(?:GMT|UTC)\s?[+-]\d|\bGMT\b|\bUTC\b|[+-]\d\d:\d\d\b", re.IGNORECASE)
_STOP = lazy(r"[.!?…]+[\"”’»)\]]*(?=\s|$)|[。！？।؟۔]")
_RELATED = lazy("|".join(sorted((re.escape(cue) for cue in RELATED_HEADINGS), key=len, reverse=True)))
_AROUND = 12
"""Letters around the words of a heading over recommended articles that may belong to it: "Tin bài liên quan"."""
_NAMES = 80
"""Characters of the names of several people."""
_MOSTLY = 0.7
"""Of such a line that are their names, not what stands between them."""
_PARAGRAPH = 80
"""Weight of a paragraph."""
_HEADLINE = 18
"""Weight of a short headline."""
_SHORT_CAPTION = 100
"""Weight of a caption whose credit no word announces: "The hall at noon. (dpa)"."""
_LAST = tuple(".!?…。！？।؟۔")
_CLOSERS = '"”’»)]』」）*_ '
_SEPARATORS = " \t|·•–—-,/:;()[]"
_CONTACT = lazy(r"\S@\S+\.\w|\b(?:tel|fax|đt|phone)\b\.?\s*:", re.IGNORECASE)
_DAY_BEHIND = lazy(r"[(\[][^()\[\]]{6,20}[)\]]$")
_UNMARKED = lazy("[\u0e00-\u0eff]")
"""Letters of Thai and Lao, which end a sentence with a space."""
_PERSIAN = lazy("[۰-۹]")
"""Digits of a page whose days are those of the solar calendar."""
_WORD = lazy(r"\w+")


def weight(text: str) -> float:
    """Return how much `text` says, in letters of an alphabet: a letter of a script without spaces counts 2.5."""
    if text.isascii():
        return float(len(text))
    wide = sum(1 for c in text if unicodedata.east_asian_width(c) in "WF")
    return len(text) + 1.5 * wide


def vocabulary(text: str) -> set[str]:
    """Return the words of `text`; pairs of letters where a word is a whole clause (scripts without spaces)."""
    found: set[str] = set()
    for word in _WORD.findall(text.casefold()):
        if len(word) > 1 and weight(word) > 1.5 * len(word):
            found.update(a + b for a, b in pairwise(word))
        else:
            found.add(word)
    return found


def ends_as_sentence(text: str) -> bool:
    """Whether the text stops where a sentence does; a long one of Thai or Lao does so with a letter."""
    bare = text.rstrip(_CLOSERS)
    return bare.endswith(_LAST) or (
        len(bare) >= _PARAGRAPH and _UNMARKED.match(bare, len(bare) - 1) is not None
    )


def sentence_ends(text: str) -> list[str]:
    """Return the marks at which sentences of `text` end, more or less."""
    return _STOP.findall(text)


def is_cut_off(text: str) -> bool:
    """Whether the text breaks off as teasers do."""
    return text.rstrip(_CLOSERS).endswith(("...", "…", "[…]", ".."))


def is_prose(text: str) -> bool:
    """Whether it is a paragraph: long, with at least one end of a sentence, or in a script that marks none."""
    return weight(text) >= _PARAGRAPH and (_STOP.search(text) or _UNMARKED.search(text)) is not None


def date_in(text: str) -> dates.Reading | None:
    """Return the first date with a year in `text`, in whatever calendar and language."""
    if not may_hold_day(text):
        return None
    return dates.find(text, "fa" if _PERSIAN.search(text) else None)


def is_date_line(text: str) -> bool:
    """Whether the line says when, and little else."""
    if len(text) > 110:
        return False
    day = date_in(text)
    if day is None:
        return False
    if day.start > 20 and _DAY_BEHIND.search(text, day.start - 2):
        return False  # a headline with its day: "Title (10/06/2021)"
    rest = _CLOCK.sub("", text[: day.start] + text[day.end :])
    return sum(c.isalpha() for c in rest) <= 36 and len(rest.split()) <= 8


def opens_with_day(text: str) -> bool:
    """Whether a headline follows the day that opens the line: "10/06/2021 Title of an article"."""
    day = date_in(text)
    return day is not None and day.start == 0 and weight(text[day.end :]) >= _HEADLINE


def tells_the_time(text: str) -> bool:
    """Whether a date line has a time of day with its zone, as a page clock has."""
    return _CLOCK.search(text) is not None and _ZONE.search(text) is not None


def is_name(text: str) -> bool:
    """Whether it can be a person's name in a script with capitals: two to six words, each with a capital."""
    parts = text.strip(" .,–-").split()
    if (
        not 2 <= len(parts) <= 6
        or len(text) > 48
        or any(not (c.isalpha() or c in " .'’-") for c in text.strip(" .,–-"))
    ):
        return False
    if all(part.casefold() in NOT_NAMES or part.casefold() in NAME_SYLLABLES for part in parts):
        return False  # "Thứ Sáu": a day of the week
    capitals = sum(part[0].isupper() for part in parts)
    return capitals >= 2 and all(part[0].isupper() or len(part) <= 3 for part in parts)


def is_signature(text: str) -> bool:
    """Whether the line under a text says who wrote it: a name, two, an agency after "by", a name with its office."""
    return (
        is_name(text)
        or signedlines.is_signature(text)
        or is_office(text)
        or ("." in text and bool(initials_in(text)))
    )


def is_imprint(text: str) -> bool:
    """Whether the line is of the page's foot: the house, its licence, its telephone."""
    folded = text.casefold().lstrip(" -–*•")
    return "©" in text or folded.startswith(words.IMPRINT) or _CONTACT.search(text) is not None


def has_byline_cue(text: str) -> bool:
    """Whether the line opens with "by" and a name follows, by the words of HTML pages or by those of texts."""
    said = said_by(text)
    names = names_in(said) if said else []
    if names and (looks_personal(names[0]) or is_house(names[0])):
        return True
    return _opens_with_cue(text)


def names_somebody(text: str) -> bool:
    """Whether the line is names and nothing else, of people or of an agency."""
    return is_name(text) or is_agency(text) or _are_names(text)


def _are_names(text: str) -> bool:
    """Whether the line is the names of several people: "Lenka Malá, Petr Hájek"."""
    names = names_in(text) if len(text) <= _NAMES and not ends_as_sentence(text) else []
    said = sum(map(len, names))
    return len(names) > 1 and all(map(is_name, names)) and said >= _MOSTLY * len(text)


def is_agency(text: str) -> bool:
    """Whether the line is the name of an agency or a newsroom, and nothing else: "dpa", "EFE"."""
    return text.casefold().strip(" ()（）-–—") in AGENCIES


def _opens_with_cue(text: str) -> bool:
    """Whether a cue of texts opens the line: before a colon, before capitals, or in a wide script."""
    folded = text.casefold()
    if not folded.startswith(words.BY_CUES):
        return False
    for cue in words.BY_CUES:
        if not folded.startswith(cue):
            continue
        rest = text[len(cue) :]
        if weight(rest) > 120 or not rest.strip(_SEPARATORS):
            continue
        if rest.lstrip()[0] in ":：/":
            return True
        name = rest.lstrip("* ").strip()
        wide = unicodedata.east_asian_width(name[0]) in "WF"
        if wide and len(name) <= 12:
            return True
        if rest[0].isspace() and is_name(name.partition(",")[0].partition("|")[0].partition(" and ")[0]):
            return True
    return False


def split_header(text: str) -> tuple[str, str] | None:
    """Split a line that has name and date ("By Ann Lee | 2 May 2024") into the two; None when it is no such line."""
    day = date_in(text) if len(text) <= 140 else None
    if day is None:
        return None
    at = day.start
    before = text[:at]
    for separator in ("|", "·", "•", "–", "—", " - ", ","):
        cut = before.find(separator)
        if cut > 0:
            name = before[:cut].strip(_SEPARATORS)
            if names_somebody(name) or has_byline_cue(name):
                return name, text[cut + len(separator) :].strip(" |·•–—-,")
    name = before.strip(_SEPARATORS)
    return (name, text[at:]) if name and has_byline_cue(name) else None


def is_caption(text: str) -> bool:
    """Whether it ends, after its last sentence, with the picture's source, or opens with the word for picture."""
    size = weight(text)
    if size > 400:
        return False
    if (has_credit(text) or size <= _SHORT_CAPTION) and (said := split_credit(text)).credit and said.caption:
        return True
    folded = text.casefold()
    opening = folded.partition(":")[0] if ":" in folded[:24] else ""
    if opening and opening in words.PICTURE_CUES:
        return True
    if size <= 40 and ("©" in text or as_cue(text) in words.PICTURE_CUES):
        return True
    body = folded.rstrip(_CLOSERS + ".")
    tail = body[
        max(body.rfind(". "), body.rfind("。"), body.rfind(" ("), body.rfind("（"), body.rfind(" | ")) + 1 :
    ].lstrip(" (（|")
    if not tail or len(tail) > 60 or (tail == body and len(body) > 60):
        return "© " in folded[-60:]
    if tail.startswith(("©", "(c)")):
        return True
    first, _, rest = tail.replace("：", ":").replace("/", ":").partition(":")
    if rest and (first.strip() in words.PICTURE_CUES or rest.strip() in words.PICTURE_CUES):
        return True
    if ends_as_sentence(text) or not tail.startswith(words.PICTURE_CUES):
        return False
    return any(
        tail.startswith(cue)
        and (len(tail) == len(cue) or not tail[len(cue)].isalpha() or ord(cue[0]) > 0x2E00)
        for cue in words.PICTURE_CUES
    )


def is_related_heading(text: str) -> bool:
    """Whether the line is a heading over recommended articles."""
    if len(text) > 60:
        return False
    said = as_cue(text)
    if said in words.RELATED_HEADINGS:
        return True
    match = _RELATED.search(said)
    return match is not None and len(said) - len(match[0]) <= _AROUND and not ends_as_sentence(text)


def is_popular_heading(text: str) -> bool:
    """Whether the line is a heading over what is read most."""
    return len(text) <= 60 and any(cue in as_cue(text) for cue in POPULAR_HEADINGS)


def opens_related(text: str) -> bool:
    """Whether the line recommends one article: "Read also: Title"."""
    head, colon, rest = text[:60].replace("：", ":").partition(":")
    return bool(colon and rest.strip()) and as_cue(head) in words.RELATED_HEADINGS


def topics_in(text: str) -> list[str]:
    """Return the topics of a line such as "Tags: one, two"; [] for another line."""
    head, colon, rest = text[:400].replace("：", ":").partition(":")
    if not colon or len(head) > 24 or as_cue(head) not in words.TOPIC_CUES:
        return []
    parts = re.split(r"[,;|#、，]", rest)
    return [part.strip() for part in parts if part.strip() and len(part) <= 80]
