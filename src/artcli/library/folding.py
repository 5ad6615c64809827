"""Text as the index sees it: without case and accents, and cut into n-grams where words have no spaces.

Folding is done here, not by FTS5's `remove_diacritics`, which knows neither đ = d nor Arabic vowel signs and
takes the marks that *are* letters (Thai and Indic vowels) for accents. NFKD and case folding are stable for
assigned characters, so text folds alike under every Python.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from artcli.patterns import lazy

# Accents that a reader leaves out when typing: Latin, Greek and Cyrillic marks, Hebrew points, Arabic vowel
# signs and tatweel.
_ACCENTS = lazy(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640"
    "\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff]"
)
# Letters with a stroke and ligatures, which no normalization takes apart.
_LETTERS = (
    ("đ", "d"),
    ("ø", "o"),
    ("ł", "l"),
    ("ħ", "h"),
    ("ŧ", "t"),
    ("ı", "i"),
    ("æ", "ae"),
    ("œ", "oe"),
    ("ð", "d"),
    ("þ", "th"),
    ("ŋ", "n"),
)
# Letters and marks only: a punctuation mark inside a run must part it, as it parts it in a query.
_HAN = (
    "\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff"
)
_THAI = (
    "\u0e01-\u0e3a\u0e40-\u0e4e\u0e50-\u0e59\u0e80-\u0eff\u1000-\u1049\u1050-\u109d\u1780-\u17d3\u17dc-\u17e9"
    "\ua9e0-\ua9fe\uaa60-\uaa76\uaa7a-\uaa7f"
)
# Such a run folds by itself: every mark that composes with an ASCII letter is one of `_ACCENTS`.
_ASCII = lazy(r"[\x00-\x7f]+")
# Latin letters and punctuation, each of which folds by itself, to one letter or to more: never to none.
_ALONE = lazy(r"[\x00-\u02ff\u1e00-\u1eff\u2000-\u206f]*")
_UNSPACED = lazy(f"([{_HAN}]+)|([{_THAI}]+)")
HAN_GRAM, THAI_GRAM = 2, 3
"""Han, kana and hangul words are often two letters long, so pairs; Thai, Lao, Khmer, Burmese take threes."""


def fold(text: str) -> str:
    """Return `text` without case and accents, compatibility forms unified; linear time."""
    if text.isascii():
        return text.lower()
    bare = _ACCENTS.sub("", unicodedata.normalize("NFKD", text.casefold()))
    folded = unicodedata.normalize("NFC", bare)
    for letter, plain in _LETTERS:  # eleven scans in C: a tenth of the time of str.translate
        folded = folded.replace(letter, plain)
    return folded


_fold_letter = lru_cache(2048)(fold)


def index_text(text: str) -> str:
    """Return `text` as it goes into the index: folded, runs without spaces as overlapping n-grams."""
    folded = fold(text)
    return folded if folded.isascii() else _UNSPACED.sub(_grams, folded)


def _grams(run: re.Match[str]) -> str:
    text, size = run[0], HAN_GRAM if run[1] else THAI_GRAM
    # The tails shorter than `size` let a single last letter be found by prefix.
    return " " + " ".join([text[at : at + size] for at in range(len(text))]) + " "


def is_unspaced(char: str) -> bool:
    """Tell whether `char` is of a script that is written without spaces, and so is indexed by n-grams."""
    return not char.isascii() and _UNSPACED.match(char) is not None


def is_word(char: str) -> bool:
    """Tell whether the index's tokenizer takes `char` as part of a word (`schema` has its setting)."""
    category = unicodedata.category(char)
    return category[0] in "LN" or category in ("Co", "Mn", "Mc")


def terms(text: str) -> list[tuple[str, bool]]:
    """Return the index terms of what somebody searches, in a row; True marks a prefix, only ever the last.

    "Tokyo 東京都" gives tokyo, 東京, 京都. A last run shorter than the n-gram, "東", is a prefix. A run that
    something follows ends there, and so is followed by its tails as in the index.
    """
    folded = "".join(char if is_word(char) else " " for char in fold(text))
    found: list[tuple[str, bool]] = []
    runs = [(run, size) for word in folded.split() for run, size in _runs(word)]
    for number, (run, size) in enumerate(runs, 1):
        if size == 0:
            found.append((run, False))
        elif number < len(runs):
            found += [(run[at : at + size], False) for at in range(len(run))]
        elif len(run) < size:
            found.append((run, True))
        else:
            found += [(run[at : at + size], False) for at in range(len(run) - size + 1)]
    return found


def _runs(word: str) -> list[tuple[str, int]]:
    """Cut a word where the kind of script changes: runs, each with its n-gram size, 0 for a whole word."""
    found: list[tuple[str, int]] = []
    at = 0
    for run in () if word.isascii() else _UNSPACED.finditer(word):
        found += [(word[at : run.start()], 0), (run[0], HAN_GRAM if run[1] else THAI_GRAM)]
        at = run.end()
    return [run for run in (*found, (word[at:], 0)) if run[0]]


def folded_with_offsets(text: str) -> tuple[str, list[int]]:
    """Return `text` folded letter by letter, and for each folded letter the index in `text` it came from.

    The list has one entry more, ``len(text)``. Slower than `fold`: for passages, not for articles.
    """
    whole = fold(text)
    if len(whole) == len(text) and _ALONE.fullmatch(text):
        return whole, [*range(len(text) + 1)]
    letters: list[str] = []
    offsets: list[int] = []
    at = 0
    while at < len(text):
        if plain := _ASCII.match(text, at):
            letters.append(plain[0].lower())
            offsets += range(at, plain.end())
            at = plain.end()
            continue
        end = at + 1
        # A letter and the marks after it fold together, as they do in the index.
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        folded = _fold_letter(text[at:end])
        letters.append(folded)
        offsets += [at] * len(folded)
        at = end
    offsets.append(len(text))
    return "".join(letters), offsets
