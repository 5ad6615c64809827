"""Keywords: the page's own tags first, then the phrases that the article keeps coming back to."""

from __future__ import annotations

import heapq
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from math import log

from artcli.patterns import lazy
from artcli.summary import terms, words

_RUN = lazy(rf"[{terms.LETTERS}’'-]+|[^{terms.LETTERS}\s]+")
_DRAWER = lazy(r"^(?:[a-z][a-z-]+/)+(?=[^\s/])")
_MACHINE_NAME = lazy(r"[a-z0-9]+(?:_[a-z0-9]+)+")
_HANGUL = lazy("[\uac00-\ud7a3]{2,}")
_PARTICLED = lazy(rf"([\uac00-\ud7a3]{{2,}}?)(?:{'|'.join(words.PARTICLES)})")
_LONGEST = 4
_MOST = 30
"""Phrases of an article, unless fewer are asked for."""
_READ = 60_000
"""Characters of an article that are counted."""


def keywords(
    text: str, title: str | None = None, tags: Sequence[str] = (), count: int = 10
) -> tuple[str, ...]:
    """Return up to `count` keywords: `tags` as they stand, then phrases of `text` as it writes them, best first."""
    found = list(dict.fromkeys(_readable(tags)))[:count]
    have = {tag.casefold() for tag in found}
    for phrase in phrases(text, title, count + len(found)):
        if len(found) >= count:
            break
        if phrase.casefold() not in have:
            found.append(phrase)
            have.add(phrase.casefold())
    return tuple(found)


def _readable(tags: Iterable[str]) -> Iterator[str]:
    """Yield tags as a reader would write them: ``topic/flood`` without its drawer, no ``editors_pick``."""
    for tag in tags:
        name = _DRAWER.sub("", tag.strip())
        if name and not _MACHINE_NAME.fullmatch(name):
            yield name


def phrases(text: str, title: str | None = None, most: int = _MOST) -> list[str]:
    """Return the `most` phrases of `text` that are worth most, best first, no two of the same words; linear time.

    Worth: frequency x length x how early x share with capitals x words shared with the title. A phrase neither
    begins nor ends with a function word. Scripts without spaces: runs of their letters that recur.
    """
    body = text[:_READ]
    heading = set(terms.words(title or ""))
    wide = terms.has_unspaced(body) and len(terms.words(body)) > 3 * max(1, len(body.split()))
    first, written = _wide_candidates(body) if wide else _candidates(body, heading)
    total = max(1, len(body))
    worth: dict[str, float] = {}
    for phrase, forms in written.items():
        often = len(forms)
        parts: Sequence[str] = phrase if wide else phrase.split()
        shared = 0.0 if heading.isdisjoint(parts) else sum(map(heading.__contains__, parts)) / len(parts)
        if often < 2 and not shared:
            continue
        capitals = 1 - forms.count(phrase) / often  # the phrase itself is in small letters
        if often < 2 and not capitals:
            continue
        size = len(parts) / 2 if wide else len(parts)
        early = 1 - first[phrase] / total
        worth[phrase] = log(1 + often) * size**0.7 * (0.4 + early) * (1 + 1.2 * capitals) * (1 + 1.5 * shared)
    best = heapq.nlargest(200, worth, key=worth.__getitem__)
    apart = _apart(best, written, most, wide=wide)
    return [Counter(written[phrase]).most_common(1)[0][0] for phrase in apart]


def _apart(best: Sequence[str], written: Mapping[str, Sequence[str]], most: int, *, wide: bool) -> list[str]:
    """Return the first `most` of `best` that are not inside a better one, nor hold one, nor go on in the same phrase.

    One that comes twice as often as what it is inside of stands on its own.
    """
    found: dict[str, tuple[str, frozenset[str]]] = {}
    for phrase in best:
        whole = phrase if wide else f" {phrase} "  # whole words are compared, where there are any
        parts = frozenset(phrase.split())
        if any(
            (whole in other and len(written[phrase]) < 2 * len(written[kept]))
            or other in whole
            or (len(parts) > 1 and len(parts & theirs) >= 2)
            for kept, (other, theirs) in found.items()
        ):
            continue
        found[phrase] = (whole, parts)
        if len(found) >= most:
            break
    return list(found)


_Candidates = tuple[dict[str, int], defaultdict[str, list[str]]]
"""Of each phrase, folded: where it stands first, and how it is written each time."""


def _candidates(text: str, heading: set[str]) -> _Candidates:
    """Return phrases of one to four words between function words, punctuation, and words said but once.

    A word said once makes no phrase that recurs; those of the title are kept all the same.
    """
    forms = [form.strip("-'’") for form in _RUN.findall(text)]
    folded = [form.lower() for form in forms]
    live = {
        word
        for word, often in Counter(folded).items()
        if (often > 1 or word in heading)
        and len(word) > 1
        and word[0].isalnum()
        and word not in words.STOP_WORDS
    }
    pairs = list(pairwise(folded))
    joined = Counter(pair for pair in pairs if pair[0] in live and pair[1] in live)
    joins = {pair for pair, often in joined.items() if often > 1 or not heading.isdisjoint(pair)}
    tied = [*map(joins.__contains__, pairs), False]  # whether a word goes on into the next
    each = len(text) / max(1, len(forms))
    first: dict[str, int] = {}
    written: defaultdict[str, list[str]] = defaultdict(list)
    for at, word in enumerate(folded):
        if word not in live:
            continue
        form, phrase = forms[at], word
        if len(form) > 2 and not form.isdigit():
            first.setdefault(phrase, int(at * each))
            written[phrase].append(form)
        end = at
        while tied[end] and end + 1 < at + _LONGEST:
            end += 1
            form, phrase = f"{form} {forms[end]}", f"{phrase} {folded[end]}"
            first.setdefault(phrase, int(at * each))
            written[phrase].append(form)
    return first, written


def _wide_candidates(text: str) -> _Candidates:
    """Return runs of two to six letters of scripts without spaces that recur, and words of other scripts."""
    first: dict[str, int] = {}
    written: defaultdict[str, list[str]] = defaultdict(list)
    nouns = _korean_nouns(text)
    for match in re.finditer(
        r"[\u4e00-\u9fff]+|[\u30a0-\u30ff]+|[\uac00-\ud7a3]{2,}|[\u0e00-\u0e7f]{2,}|[A-Za-z][\w-]+", text
    ):
        run = nouns.get(match[0], match[0])
        whole = len(run) <= 6 or run[0] < "\u3000"
        pieces = (
            [run]
            if whole
            else [run[at : at + size] for size in (2, 3, 4) for at in range(len(run) - size + 1)]
        )
        for piece in pieces:
            phrase = piece.lower()
            if len(piece) < 2 or phrase in words.STOP_WORDS:
                continue
            first.setdefault(phrase, match.start())
            written[phrase].append(piece)
    return first, written


def _korean_nouns(text: str) -> dict[str, str]:
    """Return the noun of each Korean word of `text` that ends in a particle, where the noun has other endings, too."""
    seen = set(_HANGUL.findall(text))
    nouns = {run: found[1] for run in seen if (found := _PARTICLED.fullmatch(run))}
    endings = Counter([*nouns.values(), *seen])
    return {run: noun for run, noun in nouns.items() if endings[noun] > 1}
