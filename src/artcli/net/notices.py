"""Walls that say what they are, in words: pages with hardly any text but "not found", "for sale", "log in", "accept".

A title or headline counts when it says nothing else, a sentence when the page has next to no other text; so an article
about any of these is none.
"""

from __future__ import annotations

import html
import re
from typing import Literal

from artcli.core.words.walls import (
    ACCEPT,
    FILLERS,
    FOR_SALE,
    HUMAN,
    LOGIN,
    NOT_FOUND,
    NOTHING_FOUND,
    PRIVACY,
)
from artcli.patterns import lazy
from artcli.sanitize import nfc

Notice = Literal["soft_404", "parked", "login", "consent", "challenge"]

MOST = 3000
"""Bytes of visible text above which a page is no notice."""
_FEW = 1400
"""The same where its headline alone speaks, or a sentence of it."""
_HUMAN = 900
_MORE = 16
"""Characters that a headline may have beside the phrase: "Oops!", "Error", the page's name."""
_HEADLINE = lazy(r"<h1\b[^<>]{0,1000}>(.{0,400}?)</h1", re.IGNORECASE | re.DOTALL)
_TITLE = lazy(r"<title\b[^<>]{0,1000}>([^<]{0,400})", re.IGNORECASE)
_TAG = lazy(r"<[^<>]{0,2000}>")
_BETWEEN = lazy(r"\s[-–—·•/]+\s|[|｜»«]")
_FIELD = lazy(r"type\s?=\s?[\"']?(?:password|email)|<form\b", re.IGNORECASE)
_BESIDE = lazy(r"[\W\d_]+")


def found(source: str, text: str) -> Notice | None:
    """Return what a page says it is, None for a page to read; `text` is all of `source` that a reader sees."""
    size = len(text.encode("utf-8", "replace"))
    if size > MOST:
        return None
    titles, headlines = _parts(_TITLE.search(source)), _parts(_HEADLINE.search(source))
    if _is_missing(titles) or (size < _FEW and _is_missing(headlines)):
        return "soft_404"
    if size > _FEW:
        return None
    lower = _plain(text)
    if any(phrase in lower for phrase in FOR_SALE):
        return "parked"
    if size < _HUMAN and any(phrase in lower for phrase in HUMAN):
        return "challenge"
    if _FIELD.search(source) and ({*titles, *headlines} & _LOGIN):
        return "login"
    said = sum(lower.count(word) for word in PRIVACY)
    # A short note under a banner speaks of other things too.
    if said >= max(2, size // 300) and any(phrase in lower for phrase in ACCEPT):
        return "consent"
    return None


def _parts(match: re.Match[str] | None) -> list[str]:
    """Return the parts of a title or headline, in lower case, without numbers and marks at their ends."""
    if match is None:
        return []
    said = _TAG.sub(" ", match[1])
    return [" ".join(_BESIDE.sub(" ", _plain(part)).split()) for part in _BETWEEN.split(html.unescape(said))]


def _is_missing(parts: list[str]) -> bool:
    """Tell whether a part says that the page is not there, and hardly more."""
    return any(
        (phrase in part and len(part) <= len(phrase) + _MORE)
        for phrase in (" ".join(_BESIDE.sub(" ", one).split()) for one in NOT_FOUND)
        for part in parts
    ) or any(
        " ".join(word for word in part.split() if word not in FILLERS) in NOTHING_FOUND for part in parts
    )


def _plain(text: str) -> str:
    return nfc(html.unescape(text)).lower()


_LOGIN = {" ".join(_BESIDE.sub(" ", one).split()) for one in LOGIN}
