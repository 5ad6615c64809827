"""Single values as pages write them -> what the model holds: names, times, numbers, ids."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from functools import lru_cache
from urllib.parse import urlsplit

from artcli.core.dating import dates, dateshapes
from artcli.core.words.comments import BY, CREDITS, SAYS
from artcli.patterns import lazy
from artcli.sanitize import clean_line

_ISO = lazy(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?\s?(?:Z|[+-]\d\d:?\d\d)?)?")
_WRITTEN = lazy(r"[^.]{19}(?:\+..:..)?")
"""What `isoformat` would give again."""
_DIGIT = lazy(r"\d")
_EPOCH = lazy(r"\d{9,10}(?:\.\d+)?|\d{12,13}")
_NUMBER = lazy(r"([+\-−–]?)\s?(\d[\d.,\u00a0\u202f']*)\s?([kKmM]\b|tr\b|nghìn)?")
_ONE_NUMBER = lazy(r"\D*(\d+)\D*")
_LAST_PART = lazy(r"[-_/=#?&]")
_SAYS_TAIL = lazy(
    r"\s*(?:\b|(?<=\W))(?:"
    + "|".join(map(re.escape, sorted(SAYS, key=len, reverse=True)))
    + r")\s*[::：]?\s*\Z",
    re.IGNORECASE,
)
_BY_HEAD = lazy(
    r"\A(?:" + "|".join(map(re.escape, sorted(BY, key=len, reverse=True))) + r")[:\s]\s*", re.IGNORECASE
)
_CREDIT = lazy(
    r"\A\W*(?:" + "|".join(map(re.escape, sorted(CREDITS, key=len, reverse=True))) + r")\b[:：\s]*",
    re.IGNORECASE,
)
_WHEN = "at|on|am|um|vom|le|du|à|el|la|em|no|às|il|alle|op|om|dnia|dne|в|lúc|vào|pada|kl|den|d"
_AFTER_CREDIT = lazy(
    r"\s*[—–|•·@,(-]\s*[^\d\W]{0,12}[\s.,]*\d.*"
    rf"|\s+(?:{_WHEN})\.?\s+(?:[^\d\W]{{3,12}}[.,]?\s+)?\d.*"
    rf"|\s+(?:{_WHEN})\.?\Z"
    r"|\s+\d{1,4}(?:[.:/-]\d|\s?[年년]|\s+[^\d\W]{3,}\.?\s+\d{4}).*"
)
"""The time behind a name, with a mark or a short word before it: " — May 3, 2011 @ 9:15", " am 3. Mai um 9:15"."""
_COMMA_YEAR = lazy(r"(?<=\d[./]\d\d),\s(?=(?:19|20)\d\d\b)")
_TAG = lazy(r"</?[a-z][^<>]*>")
_SAYS_ENDS = tuple(SAYS)
_HOME = lazy(r"(?<=\w)\s+@[\w-]+(?:\.[\w-]+)+\Z")
"""Where a reader of the fediverse is at home: "Ada @social.example"."""
MAX_NAME = 120
"""Longer than this is a sentence, not a name."""


def name(raw: str) -> str | None:
    """Return an author's name without "Comment by" before it or "says:" behind it; None when nothing is left."""
    text = without_tags(clean_line(raw))
    credit = _CREDIT.match(text)
    if credit is not None and credit.end() < len(text):
        text = _AFTER_CREDIT.split(text[credit.end() :], maxsplit=1)[0]
    if len(text) > MAX_NAME:
        return None
    stated = text.endswith((":", "："))
    if stated:
        text = text.rstrip(":： ")
    if text.lower().endswith(_SAYS_ENDS) and (stated or " " in text):
        text = _SAYS_TAIL.sub("", text) or text
    if "@" in text:
        text = _HOME.sub("", text)
    return text.strip(" ,·•|–—-:@") or None


def without_tags(text: str) -> str:
    """Return a line without markup that its page shows as text by mistake: "&lt;span>Ada&lt;/span>"."""
    return clean_line(_TAG.sub("", text)) if "<" in text else text


def name_after_by(raw: str) -> str | None:
    """Return the name in "by NAME", for places where a by-word is sure to be one and no part of the name."""
    return name(_BY_HEAD.sub("", clean_line(raw).lstrip(" ,·•|–—-:@")))


def iso_of_epoch(seconds: float) -> str | None:
    """Return seconds (or milliseconds) since 1970 as ISO 8601 in UTC; None when no calendar has it."""
    try:
        if seconds > 1e11:
            seconds /= 1000
        return datetime.fromtimestamp(int(seconds), UTC).isoformat() if seconds > 0 else None
    except (ValueError, OverflowError, OSError):
        return None


def moment(raw: object, language: str | None = None) -> str | None:
    """Return a stated time as ISO 8601: ISO forms, epochs, then dates in words; None for relative ones.

    Without a zone there, there is none here.
    """
    if isinstance(raw, bool) or raw is None:
        return None
    if isinstance(raw, int | float):
        return iso_of_epoch(raw)
    if not isinstance(raw, str):
        return None
    return moment_of_line(clean_line(raw), language)


def moment_of_line(text: str, language: str | None) -> str | None:
    """Return what `moment` says of a text that is clean already."""
    text = text[:160]
    if not _DIGIT.search(text):
        return None
    if _EPOCH.fullmatch(text):
        return iso_of_epoch(float(text))
    found = _ISO.fullmatch(text)
    if found is not None:
        try:
            iso = found[0].replace(" ", "T", 1).replace(" ", "").replace("Z", "+00:00")
            if len(iso) == 10:
                return iso
            time = datetime.fromisoformat(iso)
            return iso if _WRITTEN.fullmatch(iso) else time.replace(microsecond=0).isoformat()
        except ValueError:
            return None
    return dateshapes.find(_COMMA_YEAR.sub(".", text), language)


@lru_cache(maxsize=64)
def date_in(text: str, language: str | None) -> dates.Reading | None:
    """Return the date in words that stands in a text; the same post asks for it twice."""
    return dates.find(text, language)


def number(raw: object) -> int | None:
    """Return the first number of "1,204 points", "3.4k", "−2"; None when there is none."""
    if isinstance(raw, bool) or raw is None:
        return None
    if isinstance(raw, int | float):
        return int(raw) if abs(raw) < 1e15 else None
    if not isinstance(raw, str):
        return None
    found = _NUMBER.search(raw[:200])
    if found is None:
        return None
    sign, digits, unit = found.groups()
    digits = digits.strip(".,\u00a0\u202f'")
    scale = {"k": 1000, "m": 1_000_000, "tr": 1_000_000, "nghìn": 1000}.get((unit or "").lower(), 1)
    if scale > 1:
        value = (
            float(re.sub(r"[.,]", ".", digits, count=1).replace(",", "")) if digits.count(".") < 2 else 0.0
        )
        return int(value * scale)
    digits = re.sub(r"\D", "", digits)
    return int(digits) * (-1 if sign in ("-", "−", "–") else 1) if 0 < len(digits) < 16 else None


def own_id(raw: str) -> str:
    """Return the number in an element's id or address (``comment-12`` gives ``12``), else its last part."""
    raw = clean_line(raw[:300]).rstrip("/")
    single = _ONE_NUMBER.fullmatch(raw)
    return single[1] if single else _LAST_PART.split(raw)[-1][:100] or raw[:100]


def host_of(url: str | None) -> str:
    """Return the host of an address in lower case, '' for none."""
    try:
        return (urlsplit(url or "").hostname or "").lower()
    except ValueError:
        return ""
