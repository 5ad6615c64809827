"""How many liked a post of unknown markup: a number beside a sign, a word, or in an element that is called so."""

from __future__ import annotations

import re
from collections.abc import Iterable

from artcli.comments import values
from artcli.core import dom
from artcli.core.dom import Node
from artcli.core.words.comments import LIKES
from artcli.patterns import lazy

_NUMBER = r"\d[\d.,]*k?"
_WORDS = "|".join(re.escape(word) for word in sorted(LIKES, key=len, reverse=True))
_UP = rf"(?:[👍♥❤▲⬆△💙🧡🔥]\ufe0f?|(?<![^\W\d_])(?:{_WORDS})(?![^\W\d_]))"
_SAID = lazy(rf"{_UP}\s*[:：(（]?\s*({_NUMBER})|(?<![\w.,])({_NUMBER})\s*{_UP}", re.IGNORECASE)
_ALONE = lazy(rf"[+±]?\s?({_NUMBER})")
_CALLED = lazy(r"(?:^|[\s_-])(?:up)?(?:vote|like|thumb|heart|score|karma|zan)", re.IGNORECASE)
_AGAINST = lazy(r"dislike|down|unlike|-no(?:$|\s)", re.IGNORECASE)
QUERY = (
    "[class*=vote i], [class*=like i], [class*=score i], [class*=thumb i], [class*=heart i], [class*=karma i], "
    "[class*=zan i], [aria-label]"
)
"""Elements that may say it."""
_LONGEST = 80


def count(texts: Iterable[str], nodes: Iterable[Node]) -> int | None:
    """Return what short texts beside a post's words, and elements that `QUERY` finds in it, say; None for nothing."""
    for node in nodes:
        attributes = node.attributes
        name = attributes.get("class") or ""
        told = attributes.get("aria-label")
        if _AGAINST.search(name) or (told and _AGAINST.search(told)):
            continue
        found = _said(told) if told else None
        if found is None and _CALLED.search(name):
            text = dom.line_of(node)
            alone = _ALONE.fullmatch(text) if len(text) < 12 else None
            found = values.number(alone[1]) if alone else None
        if found is not None:
            return found
    return next((found for text in texts if (found := _said(text)) is not None), None)


def _said(text: str) -> int | None:
    if len(text) > _LONGEST or not any(letter.isdigit() for letter in text):
        return None
    found = _SAID.search(text)
    return values.number(found[1] or found[2]) if found else None
