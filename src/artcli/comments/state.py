"""What the words around a thread say: open, closed, nobody yet, and how many comments there are.

The words are trusted only where the caller has found the comment area or the form: the same ones stand in
listing cards, menus and cookie texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from artcli.core.words.comments import THREAD_WORDS
from artcli.model import ThreadState
from artcli.patterns import lazy

MAX_PHRASE = 220
"""Longer than this is somebody's text, not a label."""
MAX_HEADING = 60
MAX_LABEL = 40
_SHORT_HEADING = 16

_UNSPACED = 0x2E80
"""Scripts from this code point on (Chinese, Japanese, Korean) put no space between words."""


_COUNT = lazy(r"(?<![\w.,/:-])\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+(?!\d)|(?<![\d.,/:-])\d{1,9}(?!\d)")
_DIGIT = lazy(r"\d")
_ZERO = lazy(r"\A\D*[0۰٠०]\D*\Z")
_BETWEEN = lazy(r"[\d()（）\[\]|·•.,:/👍👎♥❤▲▼+]+")
"""What may stand between one button and the next."""
_TRIM = " 0123456789۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩०१२३४५६७८९·•|()[]»«#:.,…↩↪▲▼👍👎♥❤+-–（）："
"""What may stand around a label's words."""


class Said(NamedTuple):
    """What the labels of a thread say."""

    state: ThreadState = "unknown"
    total: int | None = None


class _Cues(NamedTuple):
    closed: tuple[str, ...]
    none_yet: tuple[str, ...]
    write: tuple[str, ...]
    counted: dict[str, list[tuple[str, str]]]
    """What stands before and after a total, by the first letter after it.

    By the last before where none is after.
    """
    buttons: frozenset[str]
    button_heads: frozenset[str]
    """Their first words."""
    headings: frozenset[str]
    nouns: frozenset[str]
    """The first three letters of what stands beside a total."""


@cache
def _cues() -> _Cues:
    rows = THREAD_WORDS.values()
    buttons = frozenset(word for row in rows for word in (*row.reply, *row.like))
    counted: dict[str, list[tuple[str, str]]] = {}
    for form in sorted({form for row in rows for form in row.counted}):
        before, after = (part.strip() for part in form.split("#"))
        counted.setdefault(after[:1] or "#" + before[-1:], []).append((before, after))
    return _Cues(
        closed=tuple(sorted({phrase for row in rows for phrase in row.closed})),
        none_yet=tuple(sorted({phrase for row in rows for phrase in row.none_yet})),
        write=tuple(sorted({phrase for row in rows for phrase in row.write})),
        counted=counted,
        buttons=buttons,
        button_heads=frozenset(word.split()[0] for word in buttons),
        headings=frozenset(word for row in rows for word in row.heading),
        nouns=frozenset(
            word[:3]
            for pairs in counted.values()
            for before, after in pairs
            for word in (after.strip(_TRIM), before.strip(_TRIM).rpartition(" ")[2])
            if word
        ),
    )


def stated_count(text: str) -> int | None:
    """Return the total that a label states ("12 bình luận", "Comments (3)"); None when it states none."""
    if len(text) > MAX_PHRASE:
        return None
    if not _DIGIT.search(text):
        return None
    lowered = text.lower()
    counted = _cues().counted
    for found in _COUNT.finditer(lowered):
        before = lowered[: found.start()].rstrip()
        after = lowered[found.end() :].lstrip()
        forms = (*counted.get(after[:1], ()), *counted.get("#" + before[-1:], ()))
        if any(_stands_beside(form, before, after) for form in forms):
            return int(re.sub(r"\D", "", found[0]))
    return None


def _stands_beside(form: tuple[str, str], before: str, after: str) -> bool:
    """Tell whether the words of `form` stand directly around a number, each as a whole word."""
    left, right = form
    if left and not (before.endswith(left) and not before[: -len(left)][-1:].isalpha()):
        return False
    if not right:
        # "Comments 3" is a total only where nothing follows: "comment 3 of 9", "comments 3 days ago" are not.
        return bool(left) and not after[:1].isalnum()
    if not after.startswith(right):
        return False
    return ord(right[-1]) >= _UNSPACED or not after[len(right) :][:1].isalpha()


def read(labels: Iterable[str]) -> Said:
    """Return what the labels of a comment area say together.

    "closed" outweighs a form that is still there.
    """
    texts = [label for label in labels if len(label) <= MAX_PHRASE]
    joined = "\n".join(texts).lower()
    if not joined:
        return Said()
    cues = _cues()
    closed, nobody, write = (_says(joined, phrases) for phrases in (cues.closed, cues.none_yet, cues.write))
    count = next((found for text in texts if (found := stated_count(text)) is not None), None)
    if count is None and any(map(says_zero, texts)):
        count = 0
    state: ThreadState = "closed" if closed else "open" if write else "unknown"
    if nobody and not count:
        # "Be the first" is said where one can be the first.
        return Said("open" if state == "unknown" else state, 0)
    return Said(state, count)


def says_zero(text: str) -> bool:
    """Tell whether a label is a thread's name and a nought, in any order: "Kommentare [0]", "评论（0）"."""
    if not _ZERO.search(text) or len(text) > MAX_HEADING:
        return False
    return text.lower().strip(_TRIM) in _cues().headings or stated_count(text) == 0


def _says(text: str, phrases: tuple[str, ...]) -> bool:
    """Tell whether one of `phrases` stands in `text`.

    Not within a longer word where the script parts words.
    """
    for phrase in phrases:
        at = text.find(phrase)
        while at >= 0:
            if not at or not text[at - 1].isalnum() or ord(phrase[0]) >= _UNSPACED:
                return True
            at = text.find(phrase, at + 1)
    return False


def is_label(text: str) -> bool:
    """Tell whether a short text is a thread's buttons or labels: reply, like, report, a number of them."""
    if len(text) > MAX_LABEL:
        return False
    bare = text.lower().strip(_TRIM)
    cues = _cues()
    if not bare or bare in cues.buttons:
        return True
    first = _BETWEEN.split(bare.split(maxsplit=1)[0])[0]
    return first in cues.button_heads and all(_are_buttons(part) for part in _BETWEEN.split(bare))


def _are_buttons(text: str) -> bool:
    """Tell whether a text is nothing but what stands on buttons, one after the other."""
    buttons = _cues().buttons
    words = text.strip(_TRIM).split()
    start = 0
    while start < len(words):
        end = next((end for end in range(len(words), start, -1) if " ".join(words[start:end]) in buttons), 0)
        if not end:
            return False
        start = end
    return True


class _Index(NamedTuple):
    """Phrases by one word of each, so that the words of a page tell which of them to look for."""

    by_word: dict[str, list[str]]
    words: frozenset[str]
    unspaced: tuple[str, ...]
    """Phrases of scripts that put no space between words: each is looked for."""


def _indexed(phrases: Iterable[str], *, whole: bool) -> _Index:
    """Index `phrases`: those that are all of a label, or those that may stand in the middle of one."""
    by_word: dict[str, list[str]] = {}
    unspaced: list[str] = []
    for phrase in sorted(set(phrases)):
        if ord(max(phrase)) >= _UNSPACED:
            unspaced.append(phrase)
        else:
            # The last word of a phrase may go on in the page: "yorum yap" in "yorum yapın".
            words = phrase.strip(_TRIM).split()
            inner = words if whole else words[:-1] or words
            by_word.setdefault(max(inner, key=len), []).append(phrase)
    return _Index(by_word, frozenset(by_word), tuple(unspaced))


_UNSPACED_LETTER = lazy("[\u2e80-\ud7ff\uf900-\uffef]")


def _in_unspaced(index: _Index, text: str) -> list[str]:
    """Return the phrases of unspaced scripts that stand in `text`; few pages have such letters."""
    if text.isascii() or not _UNSPACED_LETTER.search(text):
        return []
    return [phrase for phrase in index.unspaced if phrase in text]


@cache
def _heading_index() -> _Index:
    cues = _cues()
    nouns = {noun.strip(_TRIM) for pairs in cues.counted.values() for pair in pairs for noun in pair}
    return _indexed(filter(None, cues.headings | nouns), whole=True)


def may_hold_heading(text: str, words: set[str]) -> bool:
    """Tell whether a page's labels, lower case, may hold a thread's heading; `words` are the words of `text`."""
    index = _heading_index()
    return not words.isdisjoint(index.words) or bool(_in_unspaced(index, text))


def is_heading(text: str) -> bool:
    """Tell whether a short text is what a thread is called: "Bình luận", "Kommentare (12)", "3 comments"."""
    return bool(headings((text.lower(),)))


def headings(texts: Sequence[str]) -> list[int]:
    """Return which of `texts`, lower case, are what a thread is called; all labels of a page are asked at once."""
    known = _cues().headings
    bare = [text.strip(_TRIM) for text in texts]
    return [
        at
        for at, word in enumerate(bare)
        if word in known or (_has_noun(texts[at], word) and stated_count(texts[at]) is not None)
    ]


def _has_noun(text: str, bare: str) -> bool:
    """Tell whether the word of a total stands where one has it, beside what is trimmed off or between digits."""
    nouns = _cues().nouns
    # A total stands at an end of the label: "3 comments on this", "Comments (3)".
    if len(bare) != len(text) <= MAX_HEADING and (bare[:3] in nouns or bare.rpartition(" ")[2][:3] in nouns):
        return True
    # Scripts without spaces may have it in the middle: "댓글 4개", "共12条评论".
    return len(text) <= _SHORT_HEADING and not text.isascii() and ord(max(text)) >= _UNSPACED


@cache
def _empty_index() -> _Index:
    """Return what an empty comment area says in any language."""
    rows = THREAD_WORDS.values()
    phrases = {phrase for row in rows for phrase in (*row.none_yet, *row.closed, *row.write)}
    phrases = {phrase for phrase in phrases if len(phrase) > 6 or ord(phrase[0]) > _UNSPACED}
    return _indexed(phrases, whole=False)


def empty_phrases(text: str, words: set[str]) -> list[str]:
    """Return the phrases in `text`, lower case, that an empty comment area says; `words` are its words.

    Nobody yet, closed, or an invitation to write.
    """
    index = _empty_index()
    said = _in_unspaced(index, text)
    for word in words & index.words:
        said += [phrase for phrase in index.by_word[word] if phrase in text]
    return said
