"""A caption parted from who made the picture."""

from __future__ import annotations

import re
from typing import NamedTuple

from artcli.core.dom import Node, attribute
from artcli.core.page import Box, Run
from artcli.core.sayings import Sayings
from artcli.core.words.bylines import AGENCIES as NEWS_AGENCIES
from artcli.core.words.captions import AGENCIES, CREDIT_CUES, CREDIT_NAMES
from artcli.patterns import lazy
from artcli.sanitize import clean_line

_CUES = "|".join(re.escape(cue) for cue in sorted(CREDIT_CUES, key=len, reverse=True))
_WHO = r"[^:：()（）]{2,90}"
_BY = "by|von|par|de|di|por|oleh|av|af|door|bởi|przez|от|از|โดย"
_CAPITAL = "[A-Z\u00c0-\u00de\u0391-\u03a9\u0400-\u042f\u0490]"
_NAME = rf"(?-i:{_CAPITAL}[\w.'’-]*(?:\s+(?:de|van|von|da)?\s*{_CAPITAL}[\w.'’-]*){{0,3}})"
"""One to four words with capitals."""
_AGENCY = "|".join(re.escape(name) for name in sorted(AGENCIES, key=len, reverse=True))
_HOUSE = "|".join(re.escape(name) for name in sorted(NEWS_AGENCIES, key=len, reverse=True))
_PATTERNS = (
    # (Photo: Name), (Photo by Name), (© Name)
    lazy(rf"[(（\[]\s*(?:(?:{_CUES})\s*(?:{_BY}|:|：|/|\s)\s*|©\s*)({_WHO})[)）\]]\s*\.?\s*$", re.IGNORECASE),
    # Photo: Name
    lazy(rf"(?:^|[\s.,;|/–—―_\-)»”\"。、])(?:{_CUES})\s*[:：/=＝・]\s*({_WHO}?)(?:\s기자)?$", re.IGNORECASE),
    # Photo by Name
    lazy(rf"(?:^|(?<=[.!?…])\s*|[–—―|)]\s*)(?:{_CUES})\s+(?:{_BY})\s+({_WHO})$", re.IGNORECASE),
    # A sentence, then Photo Name
    lazy(rf"(?<=[.!?…])\s+(?:{_CUES})\s+({_NAME})\s*$", re.IGNORECASE),
    # A sentence, then / NAME
    lazy(rf"(?<=[.!?…])\s*/\s*({_NAME}|{_HOUSE})\s*$", re.IGNORECASE),
    # (Agency)
    lazy(rf"[(（]({_HOUSE})[)）]\s*$", re.IGNORECASE),
    # 記者某某攝
    lazy(r"[(（\s](?:記者|记者)?\s?([\u4e00-\u9fff]{2,4})[攝摄]影?[)）]?$"),
    lazy(r"(?:^|\s)[©Ⓒ]\s*([^©]{2,90})$"),
    # A sentence, then (Name/Agency)
    lazy(r"(?<=[.!?…。”\"])\s*[(（]([^()（）]{2,80})[)）]\s*$"),
    # A sentence, then an agency alone or Name / Agency
    lazy(
        rf"(?:(?<=[.!?…»)”])|(?<=[.!?…»)”]\s))((?:[^\W\d_][^.!?/]{{1,40}}\s?/\s?)?(?:{_AGENCY})"
        r"(?:\s?/\s?[^.!?/]{2,40})?|[^\W\d_][^.!?/]{1,40}\s?/\s?[^\W\d_][^.!?/]{1,30})\s*$"
    ),
    # Japanese: ＝AP, ＝name撮影
    lazy(r"＝((?:[A-ZＡ-Ｚa-z・／/\s]{2,20}|[^＝]{0,20}(?:撮影|提供)|共同|ロイター|時事))$"),
)
_LABEL = lazy(
    rf"^(?:\W{{0,3}}(?:{_CUES})(?:\s*[:：/=＝・]\s*|\s+(?={_NAME}$)|\s+(?:{_BY})\s+)|/\s+|[©Ⓒ]\s*)",
    re.IGNORECASE,
)
_SOURCE_CUE = lazy(
    rf"^\W{{0,3}}(?:{_CUES})\s*[:：/]|[©Ⓒ]|(?:\s|[.(（])(?:{_CUES})\s*[:：/]\s*\S[^:：]{{1,60}}$",
    re.IGNORECASE,
)
_TRAILING_CUE = lazy(r"(?:^|[.!?…]\s+)(?:Ảnh|Nguồn)(?:\s+\S+){1,5}\.?$")
_SAID_OF_CREDITS = Sayings((*(cue.lower() for cue in CREDIT_CUES), "©", "ⓒ", "ảnh", "nguồn"))
"""One of them is in each line that names who made a picture; most lines have none."""
_CREDIT_NAMED = lazy("|".join(map(re.escape, (*CREDIT_NAMES, "copyrightholder", "credittext"))))
_STYLING = frozenset(("a", "b", "strong", "i", "em", "u", "sup", "sub", "abbr", "mark"))
_MAX_CREDIT = 80
_TAIL = 220  # characters at the end of a caption in which a credit stands


class Credited(NamedTuple):
    """A caption and who made the picture."""

    caption: str | None
    credit: str | None


def split_credit(text: str) -> Credited:
    """Part "Caption. Photo: Name" and its kin in twenty languages; what names no cue stays caption whole."""
    for pattern in _PATTERNS:
        if match := pattern.search(text, max(0, len(text) - _TAIL)):
            caption = text[: match.start()].rstrip(" |/–—―-_;,(（").strip()
            credit = match[1].strip(" .)）]|/")
            if credit:
                return Credited(caption or None, credit)
    return Credited(text or None, None)


def has_credit(text: str) -> bool:
    """Tell whether a line names who made a picture, which article text does not end with."""
    return _SAID_OF_CREDITS.stand_in(text.lower()) and bool(
        _SOURCE_CUE.search(text)
        or _PATTERNS[0].search(text, max(0, len(text) - _TAIL))
        or _TRAILING_CUE.search(text)
    )


def caption_of(runs: list[Run]) -> Credited:
    """Return what the runs of one caption say: what is named or set as a credit apart from the rest."""
    said: list[str] = []
    makers: list[str] = []
    for run in runs:
        if len(runs) > 1 and _box_names_credit(run):
            makers.append(run.text)
            continue
        for text, is_credit in _parted(run):
            (makers if is_credit else said).append(text)
    caption = clean_line(" ".join(said))
    credit = clean_line(" ".join(makers))
    if not credit:
        return split_credit(caption)
    maker = split_credit(credit)
    if maker.credit and not maker.caption:
        return Credited(caption or None, maker.credit)
    return Credited(caption or None, _LABEL.sub("", credit).strip(" .|()[]") or credit)


class _Segment(NamedTuple):
    """Text of one inline element directly in the caption's box, or between two of them."""

    text: str
    tag: str
    names: str


def _parted(run: Run) -> list[tuple[str, bool]]:
    """Part a caption at its inline elements: each text with whether it is the credit."""
    segments = _segments(run)
    if len(segments) < 2:
        return [(run.text, False)]
    found = [(one.text, bool(one.names and _CREDIT_NAMED.search(one.names))) for one in segments]
    if any(credit for _, credit in found):
        return found if not all(credit for _, credit in found) else [(run.text, False)]
    last, before = segments[-1], segments[-2]
    set_apart = last.tag in ("span", "small", "cite", "font") and len(last.text) <= _MAX_CREDIT
    if set_apart and before.text[-1:] in '.!?…»)”"。' and last.text[-1:] not in ".!?…":
        return [(clean_line(" ".join(one.text for one in segments[:-1])), False), (last.text, True)]
    return [(run.text, False)]


def _segments(run: Run) -> list[_Segment]:
    """Group the run's text nodes by the inline element around them that stands directly in the box."""
    end = run.box.node.mem_id if run.box.node is not None else 0
    found: list[_Segment] = []
    open_id = -1
    for piece in run.pieces:
        if isinstance(piece, str):
            return []
        text = (piece.text_content or "") if piece.tag == "-text" else " "
        top: Node | None = None
        names = ""
        above = piece.parent
        for _ in range(12):
            if above is None or above.mem_id == end:
                break
            top = above
            names += f" {attribute(above, 'class')} {attribute(above, 'itemprop')}"
            above = above.parent
        key = top.mem_id if top is not None and top.tag not in _STYLING else 0
        if key == open_id and found:
            found[-1] = found[-1]._replace(text=found[-1].text + text, names=found[-1].names + names)
        else:
            found.append(_Segment(text, (top.tag or "") if top is not None else "", names))
            open_id = key
    cleaned = [one._replace(text=clean_line(one.text), names=one.names.lower()) for one in found]
    return [one for one in cleaned if one.text]


def _box_names_credit(run: Run) -> bool:
    """Whether the run stands in a box named a credit and not a caption."""
    box: Box | None = run.box
    for _ in range(2):
        if box is None:
            break
        if _CREDIT_NAMED.search(box.names) and "caption" not in box.names:
            return True
        if (box.attrs.get("itemprop") or "").lower() in (
            "copyrightholder",
            "credittext",
            "author",
            "creator",
        ):
            return True
        box = box.parent
    return False
