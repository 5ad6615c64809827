"""How much each sentence says of its article: a formula by hand, and what boosted trees learned to add to it.

The formula is that of the features measured to matter. Weights learned in its place gained nothing on articles not
seen; trees that may only correct it gain a little in every language, those left out of the training too
(tests/benchmarks/train_ranker.py has the figures).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from artcli.summary import features
from artcli.summary.features import Vector

FORMULA = (0.3, -0.4, 1.3, 0.5, 0.5, 0.5, 0.15, -0.25, -0.4, -0.5, -0.1, -0.1, -1.0, -0.1)
"""Weights of the first of `features.NAMES`, for one sentence."""
FORMULA_SEVERAL = (0.38, -0.42, 0.65, 0.35, *FORMULA[4:])
"""For several: after the sentence that says what the title says, others are wanted."""
UNTITLED = (0.45, -0.45, 0.0, 0.0, 0.6, 0.6, 0.15, -0.25, -0.4, -0.5, -0.1, -0.1, -1.0, -0.1)
"""The same for an article without a title: place says more."""
_LESS_WHEN_LONG = (("title", 0.3), ("centroid", 0.6), ("graph", 0.6))
"""What says less in an article of 45 sentences than in one of 25: much of a long one is told around its theme."""
SEVERAL = 3
"""From so many sentences on, how many are asked for makes no difference to the trees."""
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


def formula(rows: Sequence[Sequence[float]], count: int, *, titled: bool) -> list[float]:
    """Return what the formula gives each row of features for a summary of `count` sentences."""
    weights = list(UNTITLED if not titled else FORMULA if count == 1 else FORMULA_SEVERAL)
    if titled:
        long = min(1.0, max(0.0, (len(rows) - 25) / 20))
        for name, less in _LESS_WHEN_LONG:
            weights[features.NAMES.index(name)] *= 1 - less * long
    return [sum(map(float.__mul__, weights, row)) for row in rows]


def score(sentences: Sequence[str], title: str | None, count: int = SEVERAL) -> list[Scored]:
    """Return the sentences with their worth for a summary of `count` of them.

    The trees are asked only of those that the formula leaves any hope: theirs is a small correction.
    """
    from artcli.summary.trees import correction

    found = features.known(sentences, title)
    plain = formula(found.rows, count, titled=bool(title))
    top = max(plain, default=0.0)
    wanted = min(count, SEVERAL)
    hopeful = sorted(range(len(plain)), key=lambda at: -plain[at])[: 4 * count + 12]
    worth = list(plain)
    for at in hopeful:
        worth[at] += correction(*[*found.rows[at], wanted, plain[at] - top])
    return list(map(Scored, sentences, found.vectors, found.norms, worth))


def cosine(one: Scored, other: Scored) -> float:
    """Return how alike two sentences are, 0 to 1."""
    small, large = sorted((one.vector, other.vector), key=len)
    return sum(value * large.get(stem, 0.0) for stem, value in small.items()) / (one.norm * other.norm)


def pick(
    scored: Sequence[Scored], count: int, taken: Sequence[int] = (), *, penalty: float = 0.5
) -> list[int]:
    """Return `count` indexes in the order they were picked: most worth, less what the picked ones say already (MMR).

    `taken` are picked beforehand and not returned. Only the best 4 * count + 40 are weighed against each other.
    """
    chosen = list(taken)
    open_ = sorted(
        (at for at in range(len(scored)) if at not in set(taken)), key=lambda at: -scored[at].worth
    )
    open_ = open_[: 4 * count + 40]
    echo = {at: max((cosine(scored[at], scored[had]) for had in chosen), default=0.0) for at in open_}
    picked: list[int] = []
    while open_ and len(picked) < count:
        best = max(open_, key=lambda at: scored[at].worth - penalty * echo[at] - _LAST * (echo[at] > _TWICE))
        open_.remove(best)
        picked.append(best)
        for at in open_:
            echo[at] = max(echo[at], cosine(scored[at], scored[best]))
    return picked


def distinct(scored: Sequence[Scored], picked: Sequence[int], count: int) -> list[int]:
    """Return the first `count` of `picked` of which none says what an earlier one says."""
    kept: list[int] = []
    for at in picked:
        if len(kept) < count and all(cosine(scored[at], scored[had]) < SAME for had in kept):
            kept.append(at)
    return kept
