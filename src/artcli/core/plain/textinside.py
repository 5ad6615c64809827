"""What stands inside the text of a dumped page and is none of it: teasers, alternative texts, calls to subscribe.

A weighed sum of signs of each paragraph and its neighbours, the weights from `tests/benchmarks/train_plaintext.py`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from statistics import median

from artcli.core.comparing import as_cue
from artcli.core.plain import textcues as cues
from artcli.core.plain.textsheet import Sheet

_LONG = 160
"""Weight of a paragraph that is text beyond doubt."""
_SHORTER = 0.75
"""Of the usual weight of the page's paragraphs, which is enough where that is below."""
_AROUND = 4
_LEAST = -0.75
"""Score of what is still kept: where in doubt it stays."""
_MENUS = 20
"""Paragraphs outside the text that make a page of it: a pasted text is taken as it is."""

WEIGHTS: dict[str, float] = {
    "one": -2.37,
    "size": 2.49,
    "middling": -0.47,
    "stops": 1.32,
    "broken off": -0.63,
    "linked": -1.12,
    "item": 1.12,
    "alone": 1.41,
    "after picture": -0.35,
    "rights": -3.20,
    "capitals": -0.86,
    "said inside another": -1.18,
    "doubled": -3.16,
    "known words": 1.91,
    "text above": 0.62,
    "text below": 0.79,
    "text next": 0.35,
    "text last": 0.36,
    "items around": 2.94,
    "dates around": -3.15,
    "late": -0.94,
}


def strangers(sheet: Sheet, start: int, end: int) -> set[int]:
    """Return the paragraphs from `start` to `end` that are none of the article's."""
    if len(sheet.units) - (end - start + 1) < _MENUS:
        return set()
    found = {
        at
        for at, signs in signs_of(sheet, start, end)
        if sum(WEIGHTS[name] * value for name, value in signs.items()) < _LEAST
    }
    kept = any(sheet.prose[at] and at not in found for at in range(start, end + 1))
    return found if kept else set()  # never the whole text


def signs_of(sheet: Sheet, start: int, end: int) -> Iterator[tuple[int, dict[str, float]]]:
    """Yield the paragraphs of the text with the signs that each one shows, from 0 to 1."""
    units, weights = sheet.units, sheet.weights
    size = _length(sheet, start, end)
    long = [prose and weight >= size for prose, weight in zip(sheet.prose, weights, strict=True)]
    texts = {at: as_cue(units[at].text) for at in range(max(0, start - 3), min(end + 4, len(units)))}
    told = [cues.vocabulary(units[at].text) for at in range(start, end + 1)]
    spread = Counter(word for at, words in enumerate(told, start) if long[at] for word in words)
    for at in range(start, end + 1):
        unit, weight, words = units[at], weights[at], told[at - start]
        above = range(max(0, at - _AROUND), at)
        below = range(at + 1, min(len(units), at + 1 + _AROUND))
        stops = cues.ends_as_sentence(unit.text)
        own = 1 if long[at] else 0
        known = sum(spread[word] > own for word in words) / len(words) if words else 0.0
        yield (
            at,
            {
                "one": 1.0,
                "size": min(weight, 600) / 600,
                "middling": float(60 <= weight < size),
                "stops": float(stops),
                "broken off": float(cues.is_cut_off(unit.text)),
                "linked": float(unit.linked),
                "item": float(unit.marker == "item"),
                "alone": float(unit.alone),
                "after picture": float(unit.after_picture),
                "rights": float("©" in unit.text),
                "capitals": sum(word[0].isupper() for word in unit.text.split())
                / max(1, len(unit.text.split())),
                "said inside another": float(weight >= 20 and _said_near(texts, at)),
                "doubled": float(weight >= 40 and _doubled(unit.text)),
                "known words": known,
                "text above": sum(long[n] for n in above) / _AROUND,
                "text below": sum(long[n] for n in below) / _AROUND,
                "text next": float(any(long[n] for n in below[:1])),
                "text last": float(any(long[n] for n in above[-1:])),
                "items around": sum(units[n].marker == "item" for n in (*above, *below)) / (2 * _AROUND),
                "dates around": sum(sheet.dates[n] for n in (*above, *below)) / (2 * _AROUND),
                "late": (at - start) / max(1, end - start),
            },
        )


def _length(sheet: Sheet, start: int, end: int) -> float:
    """Return the weight from which a paragraph is text beyond doubt: less where all the page's are short."""
    prose = [sheet.weights[at] for at in range(start, end + 1) if sheet.prose[at]]
    return min(_LONG, _SHORTER * median(prose)) if prose else _LONG


def _said_near(texts: dict[int, str], at: int) -> bool:
    """Whether a neighbour holds the whole text of paragraph `at`, or the other way round: a title and its picture's."""
    own = texts[at]
    near = (texts.get(n, "") for n in (at - 2, at - 1, at + 1, at + 2))
    return any(len(other) >= 20 and (own in other or other in own) for other in near)


def _doubled(text: str) -> bool:
    """Whether the words come twice in a row: a picture's text and the title beside it."""
    words = text.split()
    first = words[:4]
    return len(words) >= 8 and any(words[at : at + 4] == first for at in range(4, len(words) - 3))
