"""How much each sentence says of its article: one linear formula over features that hold in every language.

The features are those that were measured to matter: words shared with the title, place, centrality, length. The
weights are a hand formula; learning them from 1,300 articles gained nothing on unseen ones, which
tests/benchmarks/train_ranker.py shows.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise
from math import log, sqrt
from typing import NamedTuple

from artcli.summary import terms, words

GRAPH_LIMIT = 120
"""Sentences that are compared with each other, at most: the graph part is quadratic."""

FEATURES = (
    "first", "place", "title", "title_pairs", "centroid", "graph", "recurrence", "long", "short", "opens_quote",
    "has_quote", "question", "caption", "first_person",
)  # fmt: skip
"""What is known of a sentence; `features` says how each is measured."""

WEIGHTS = (0.3, -0.4, 1.3, 0.5, 0.5, 0.5, 0.15, -0.25, -0.4, -0.5, -0.1, -0.1, -1.0, -0.1)
"""One a feature, in the order of `FEATURES`; with a title."""

UNTITLED_WEIGHTS = (0.45, -0.45, 0.1, 0.0, 0.6, 0.6, 0.15, -0.25, -0.4, -0.5, -0.1, -0.1, -1.0, -0.1)
"""Without a title: the first sentence stands for it, and place says more."""

_OPENING_QUOTES = tuple("\"“„«»‚‘'「『-–—")
_QUOTES = frozenset('"“”„«»「」『』')


class Scored(NamedTuple):
    """A sentence with its stems and its worth."""

    text: str
    vector: dict[str, float]
    norm: float
    worth: float


def features(sentences: Sequence[str], title: str | None) -> tuple[list[list[float]], list[dict[str, float]]]:
    """Return a row of `FEATURES` for each sentence, and its vector of weighted stems."""
    if not sentences:
        return [], []
    stems = [terms.stems(sentence) for sentence in sentences]
    spread = Counter(stem for found in stems for stem in set(found))
    count = len(sentences)
    rarity = {stem: log(1 + count / among) for stem, among in spread.items()}
    vectors = [{stem: (1 + log(n)) * rarity[stem] for stem, n in Counter(found).items()} for found in stems]
    heading = terms.stems(title or (sentences[0] if sentences else ""))
    wanted = {stem: rarity.get(stem, 0.0) for stem in heading}
    total = sum(wanted.values()) or 1.0
    pairs = set(pairwise(heading))
    central = _centroid(vectors)
    graph = _graph(vectors) if count <= GRAPH_LIMIT else [0.0] * count
    rows: list[list[float]] = []
    for at, (sentence, found) in enumerate(zip(sentences, stems, strict=True)):
        own = set(found)
        size = terms.length(sentence)
        folded = sentence[:40].lower()
        rows.append(
            [
                1 / (1 + at),
                at / count,
                sum(weight for stem, weight in wanted.items() if stem in own) / total,
                len(pairs.intersection(pairwise(found))) / len(pairs) if pairs else 0.0,
                central[at],
                graph[at],
                sum(spread[stem] > 1 for stem in own) / len(own) if own else 0.0,
                max(0.0, size - 28) / 30,
                float(size < 8),
                float(sentence.startswith(_OPENING_QUOTES)),
                float(not _QUOTES.isdisjoint(sentence)),
                float(sentence.rstrip('"”» ').endswith(("?", "？"))),
                float(folded.startswith(words.CAPTION_CUES) or folded.strip(" .").startswith("©")),
                float(not words.FIRST_PERSON.isdisjoint(sentence.lower().split())),
            ]
        )
    return rows, vectors


def _norm(vector: dict[str, float]) -> float:
    return sqrt(sum(value * value for value in vector.values())) or 1.0


def _centroid(vectors: Sequence[dict[str, float]]) -> list[float]:
    """Return the cosine of each vector with the sum of all, the greatest being 1."""
    middle: defaultdict[str, float] = defaultdict(float)
    for vector in vectors:
        for stem, value in vector.items():
            middle[stem] += value
    found = [
        sum(value * middle[stem] for stem, value in vector.items()) / _norm(vector) if vector else 0.0
        for vector in vectors
    ]
    top = max(found, default=0.0) or 1.0
    return [value / top for value in found]


def _graph(vectors: Sequence[dict[str, float]]) -> list[float]:
    """Return the LexRank of each sentence over the cosines of all pairs, the greatest being 1."""
    count = len(vectors)
    norms = [_norm(vector) for vector in vectors]
    posts: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for at, vector in enumerate(vectors):
        for stem, value in vector.items():
            posts[stem].append((at, value / norms[at]))
    near = [[0.0] * count for _ in range(count)]
    for places in posts.values():
        if len(places) < 2:
            continue
        for at, value in places:
            row = near[at]
            for other, theirs in places:
                row[other] += value * theirs
    sums = [sum(row) or 1.0 for row in near]
    rank = [1.0 / count] * count
    for _ in range(8):  # settles to the third digit
        shares = [value / total for value, total in zip(rank, sums, strict=True)]
        rank = [0.15 / count + 0.85 * sum(map(float.__mul__, row, shares)) for row in near]
    top = max(rank, default=0.0) or 1.0
    return [value / top for value in rank]


def score(sentences: Sequence[str], title: str | None) -> list[Scored]:
    """Return the sentences with their worth; 4 ms for 43 sentences, linear above `GRAPH_LIMIT`."""
    rows, vectors = features(sentences, title)
    weights = WEIGHTS if title else UNTITLED_WEIGHTS
    return [
        Scored(sentence, vector, _norm(vector), sum(map(float.__mul__, weights, row)))
        for sentence, vector, row in zip(sentences, vectors, rows, strict=True)
    ]


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
        best = max(open_, key=lambda at: scored[at].worth - penalty * echo[at])
        open_.remove(best)
        picked.append(best)
        for at in open_:
            echo[at] = max(echo[at], cosine(scored[at], scored[best]))
    return picked
