"""How much each sentence says of its article, by one formula, and which of them together say most without repeating.

The weights were set by hand on the training halves of ../shared and on newspapers' own standfirsts
(tests/benchmarks/summaries.py has the figures). Boosted trees on top, linear weights learned listwise, and the expected
ROUGE of a model of words each gained .2 points on one set and lost as much on another; trees that had seen three
languages lost a point in a fourth. Held out by article in five folds, neither trees of sixty figures nor weights
learned anew gained more; and to fill a budget of words otherwise (what fits preferred, what exceeds it made dear,
weights between those for one sentence and for several) moved no large set.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import inf
from typing import NamedTuple

from artcli.summary import features
from artcli.summary.features import Vector

_MARKS = {"opens_quote": -0.5, "has_quote": -0.1, "question": -0.1, "caption": -1.0, "first_person": -0.1,
    "refers_back": -0.3, "announces": -0.4,
}  # fmt: skip

Weights = Mapping[str, float]

ONE: Weights = {
    "first": 0.3, "place": -0.4, "title": 2.0, "title_pairs": 0.5, "title_share": -0.4, "centroid": 0.5, "graph": 0.5,
    "recurrence": 0.15, "rarity": -0.1, "long": -0.25, "short": -0.4, **_MARKS,
}  # fmt: skip
"""For a summary of one sentence: the one that says what the title says."""
SEVERAL: Weights = {
    "first": 0.5, "place": -0.42, "title": 0.75, "title_pairs": 0.45, "title_share": 0.4, "centroid": 0.3, "graph": 0.5,
    "recurrence": 0.15, "echo": 0.06, "rarity": -1.2, "long": -0.8, "short": -0.1, "names": -0.3, **_MARKS,
    "has_quote": -0.3, "first_person": -0.05,
}  # fmt: skip
"""For several: after that one others are wanted, and each shorter, in words that are not rare and few names."""
UNTITLED_ONE: Weights = {
    "first": 0.45, "place": -0.45, "centroid": 0.9, "graph": 0.8, "recurrence": 0.15, "rarity": -0.1, "long": -0.25,
    "short": -0.4, **_MARKS,
}  # fmt: skip
UNTITLED_SEVERAL: Weights = {
    "first": 0.45, "place": -0.5, "centroid": 0.65, "graph": 0.6, "recurrence": 0.15, "rarity": -0.5, "long": -0.8,
    "short": -0.1, "names": -0.3, **_MARKS,
}  # fmt: skip
"""Without a title: place and the middle of the article say more."""
_WHEN_LONG = {"title": 0.6, "centroid": 0.4, "graph": 0.4, "first": 1.3, "place": 1.5}
"""Times what in an article of 45 sentences or more, of one in an article of 25: much of a long one is told around its
theme, its title only draws the reader in, and most of it is far from the point."""
_BY_LANGUAGE: Mapping[str, Weights] = {
    "fr": {"centroid": 0.8, "title_share": -0.3, "has_quote": -0.15, "long": 0.2},
}
"""What a language's newspapers add to these: French standfirsts tell the theme in other words than the title's. Chosen
on halves and tested on the others such additions gained in all of six trials; for Vietnamese and Indonesian they lost,
so that those have none."""
_TWICE = 0.7
"""Cosine from which a sentence is another over again, and comes after all that are not."""
_LAST = 10.0
SAME = 0.6
"""Cosine of stems from which two sentences say the same."""


class Scored(NamedTuple):
    """A sentence with its stems and its worth."""

    text: str
    vector: Vector
    norm: float
    worth: float


def weights(sentences: int, count: int, language: str | None = None, *, titled: bool) -> list[float]:
    """Return the weights of `features.NAMES` for a summary of `count` sentences of an article that has `sentences`."""
    if not titled:
        chosen = UNTITLED_ONE if count == 1 else UNTITLED_SEVERAL
        return [chosen.get(name, 0.0) for name in features.NAMES]
    chosen = ONE if count == 1 else SEVERAL
    added = _BY_LANGUAGE.get((language or "").lower()[:2], {})
    long = min(1.0, max(0.0, (sentences - 25) / 20))
    return [
        (chosen.get(name, 0.0) + added.get(name, 0.0)) * (1 + long * (_WHEN_LONG.get(name, 1.0) - 1))
        for name in features.NAMES
    ]


def score(
    sentences: Sequence[str], title: str | None, count: int = 3, language: str | None = None
) -> list[Scored]:
    """Return the sentences with their worth for a summary of `count` of them."""
    found = features.known(sentences, title)
    weighed = weights(len(sentences), count, language, titled=bool(title))
    worths = [sum(map(float.__mul__, weighed, row)) for row in found.rows]
    return list(map(Scored, sentences, found.vectors, found.norms, worths))


def cosine(one: Scored, other: Scored) -> float:
    """Return how alike two sentences are, 0 to 1."""
    small, large = sorted((one.vector, other.vector), key=len)
    return sum([value * large.get(stem, 0.0) for stem, value in small.items()]) / (one.norm * other.norm)


def pick(
    scored: Sequence[Scored], count: int, taken: Sequence[int] = (), *, penalty: float = 0.6
) -> list[int]:
    """Return `count` indexes in the order they were picked: most worth, less what the picked ones say already (MMR).

    `taken` are picked beforehand and not returned. Only the best 4 * count + 40 are weighed against each other.
    """
    chosen = list(taken)
    open_ = sorted(
        (at for at in range(len(scored)) if at not in set(taken)), key=lambda at: -scored[at].worth
    )
    open_ = open_[: 4 * count + 40]
    echo = dict.fromkeys(open_, 0.0)
    compared = dict.fromkeys(open_, 0)
    picked: list[int] = []
    while open_ and len(picked) < count:
        best, most = open_[0], -inf
        for at in open_:
            one = scored[at]
            if one.worth <= most:
                break  # an echo takes away, and all that follow are worth less
            for had in chosen[compared[at] :]:
                echo[at] = max(echo[at], cosine(one, scored[had]))
            compared[at] = len(chosen)
            value = one.worth - penalty * echo[at] - _LAST * (echo[at] > _TWICE)
            if value > most:
                best, most = at, value
        open_.remove(best)
        picked.append(best)
        chosen.append(best)
    return picked


def distinct(scored: Sequence[Scored], picked: Sequence[int], count: int) -> list[int]:
    """Return the first `count` of `picked` of which none says what an earlier one says."""
    kept: list[int] = []
    for at in picked:
        if len(kept) < count and all(cosine(scored[at], scored[had]) < SAME for had in kept):
            kept.append(at)
    return kept
