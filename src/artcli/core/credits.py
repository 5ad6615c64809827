"""A caption parted from who made the picture."""

from __future__ import annotations

import re
from typing import NamedTuple

from artcli.core.words.captions import CREDIT_CUES

_CUES = "|".join(re.escape(cue) for cue in sorted(CREDIT_CUES, key=len, reverse=True))
_WHO = r"[^:：()（）]{2,90}"
_BRACKETED = re.compile(
    rf"[(（\[]\s*(?:(?:{_CUES})\s*(?:by|von|par|:|：|/|\s)\s*|©\s*)({_WHO})[)）\]]\s*\.?\s*$", re.IGNORECASE
)
_CUED = re.compile(rf"(?:^|[\s.,;|/–—―_\-)»”\"。、])(?:{_CUES})\s*[:：]\s*({_WHO})$", re.IGNORECASE)
_SIGN = re.compile(r"(?:^|\s)[©Ⓒ]\s*([^©]{2,90})$")
_SOURCE_CUE = re.compile(
    rf"^\W{{0,3}}(?:{_CUES})\s*[:：/]|[©Ⓒ]|(?:\s|[.(（])(?:{_CUES})\s*[:：/]\s*\S[^:：]{{1,60}}$",
    re.IGNORECASE,
)
_TRAILING_CUE = re.compile(r"(?:^|[.!?…]\s+)(?:Ảnh|Nguồn)(?:\s+\S+){1,5}\.?$")
_TAIL = 220  # characters at the end of a caption in which a credit stands


class Credited(NamedTuple):
    """A caption and who made the picture."""

    caption: str | None
    credit: str | None


def split_credit(text: str) -> Credited:
    """Part "Caption. Photo: Name" and its kin in twenty languages; what names no cue stays caption whole."""
    for pattern in (_BRACKETED, _CUED, _SIGN):
        if match := pattern.search(text, max(0, len(text) - _TAIL)):
            caption = text[: match.start()].rstrip(" |/–—―-_;,(（").strip()
            credit = match[1].strip(" .)）]|/")
            if credit:
                return Credited(caption or None, credit)
    return Credited(text or None, None)


def has_credit(text: str) -> bool:
    """Tell whether a line names who made a picture, which article text does not end with."""
    return bool(_SOURCE_CUE.search(text) or _BRACKETED.search(text) or _TRAILING_CUE.search(text))
