"""What is known of each sentence of an article: words shared with the title, place, centrality, length, marks.

Language-free but for a few cue words: the same figures in every script, so that what is learned from three languages
holds in others.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import log, sqrt
from typing import NamedTuple, TypeAlias

from artcli.summary import terms, words

GRAPH_LIMIT = 120
"""Sentences that are compared with each other, at most: the graph part is quadratic."""

NAMES = (
    "first", "place", "title", "title_pairs", "centroid", "graph", "recurrence", "long", "short", "opens_quote",
    "has_quote", "question", "caption", "first_person", "from_end", "title_whole", "title_count", "title_share",
    "near_title", "near_lead", "forward", "rarity", "size", "relative", "title_before", "title_after",
)  # fmt: skip
"""The columns of a row. Those of the title are shares of it: weighted by how rare a word is in the article (`title`;
`title_whole` counts words that the article lacks too), plain (`title_count`), of the sentence (`title_share`), of the
sentences beside (`title_before`, `title_after`). `near_title` and `near_lead` are cosines with the sentences that share
words with the title, or stand first. `recurrence` and `forward`: words that stand in other, in later sentences too."""

OPENING_QUOTES = tuple("\"“„«»‚‘'「『-–—")
_QUOTES = frozenset('"“”„«»「」『』')

Vector: TypeAlias = dict[str, float]


class Known(NamedTuple):
    """All that is known of an article's sentences, one entry a sentence each."""

    rows: list[list[float]]
    """In the order of `NAMES`."""
    vectors: list[Vector]
    """Weighted stems."""
    norms: list[float]


class _Title:
    """What of the title the sentences can share; all 0 without one."""

    def __init__(self, title: str | None, rarity: Vector, unknown: float) -> None:
        stems = terms.stems(title or "")
        self.stems = frozenset(stems)
        self._pairs = frozenset(pairwise(stems))
        self._rarity = rarity
        self._known = sum(rarity.get(stem, 0.0) for stem in self.stems) or 1.0
        self._whole = sum(rarity.get(stem, unknown) for stem in self.stems) or 1.0

    def measured(self, stems: Sequence[str], own: frozenset[str], mass: float) -> tuple[float, ...]:
        """Return title, title_pairs, title_whole, title_count and title_share of one sentence."""
        if not self.stems:
            return (0.0,) * 5
        common = own & self.stems
        weight = sum(self._rarity[stem] for stem in common)
        pairs = len(self._pairs.intersection(pairwise(stems))) / len(self._pairs) if self._pairs else 0.0
        return (
            weight / self._known,
            pairs,
            weight / self._whole,
            len(common) / len(self.stems),
            weight / mass,
        )


def known(sentences: Sequence[str], title: str | None) -> Known:
    """Return what is known of `sentences`; linear but for the graph, which longer articles go without."""
    count = len(sentences)
    if not count:
        return Known([], [], [])
    stems = [terms.stems(sentence) for sentence in sentences]
    owns = [frozenset(found) for found in stems]
    spread = Counter(stem for own in owns for stem in own)
    last = {stem: at for at, own in enumerate(owns) for stem in own}
    rarity = {stem: log(1 + count / among) for stem, among in spread.items()}
    vectors = [{stem: (1 + log(n)) * rarity[stem] for stem, n in Counter(found).items()} for found in stems]
    norms = [_norm(vector.values()) for vector in vectors]
    masses = [sum(rarity[stem] for stem in own) or 1.0 for own in owns]
    sizes = [terms.length(sentence) for sentence in sentences]
    mean = sum(sizes) / count or 1.0
    heading = _Title(title, rarity, log(1 + count))
    shared = [heading.measured(*each) for each in zip(stems, owns, masses, strict=True)]
    titles = [share[0] for share in shared]
    central = _nearness(vectors, norms, norms)
    graph = _graph(vectors, norms) if count <= GRAPH_LIMIT else [0.0] * count
    near_title = _nearness(vectors, norms, [share * share for share in titles])
    near_lead = _nearness(vectors, norms, [1 / (1 + at) for at in range(count)])
    rows: list[list[float]] = []
    for at, (sentence, own) in enumerate(zip(sentences, owns, strict=True)):
        title_, pairs, whole, plain, share = shared[at]
        size, mass, several = sizes[at], masses[at], len(own) or 1
        rows.append(
            [
                1 / (1 + at), at / count, title_, pairs, central[at], graph[at],
                sum(spread[stem] > 1 for stem in own) / several,
                max(0.0, size - 28) / 30, float(size < 8), *_marks(sentence),
                1 / (count - at), whole, plain, share, near_title[at], near_lead[at],
                sum(rarity[stem] for stem in own if last[stem] > at) / mass,
                mass / several / log(1 + count), size, size / mean,
                titles[at - 1] if at else 0.0, titles[at + 1] if at + 1 < count else 0.0,
            ]
        )  # fmt: skip
    return Known(rows, vectors, norms)


def _marks(sentence: str) -> tuple[float, ...]:
    """Return opens_quote, has_quote, question, caption and first_person of a sentence."""
    beginning = sentence[:40].lower()
    return (
        float(sentence.startswith(OPENING_QUOTES)),
        float(not _QUOTES.isdisjoint(sentence)),
        float(sentence.rstrip('"”» ').endswith(("?", "？"))),
        float(beginning.startswith(words.CAPTION_CUES) or beginning.strip(" .").startswith("©")),
        float(not words.FIRST_PERSON.isdisjoint(sentence.lower().split())),
    )


def _norm(values: Iterable[float]) -> float:
    return sqrt(sum(value * value for value in values)) or 1.0


def _nearness(vectors: Sequence[Vector], norms: Sequence[float], weights: Sequence[float]) -> list[float]:
    """Return the cosine of each vector with the sum of all unit vectors times `weights`, the greatest being 1."""
    middle: defaultdict[str, float] = defaultdict(float)
    for vector, norm, weight in zip(vectors, norms, weights, strict=True):
        if weight:
            share = weight / norm
            for stem, value in vector.items():
                middle[stem] += share * value
    found = [
        sum(value * middle.get(stem, 0.0) for stem, value in vector.items()) / norm
        for vector, norm in zip(vectors, norms, strict=True)
    ]
    top = max(found, default=0.0) or 1.0
    return [value / top for value in found]


def _graph(vectors: Sequence[Vector], norms: Sequence[float]) -> list[float]:
    """Return the LexRank of each sentence over the cosines of all pairs, the greatest being 1."""
    count = len(vectors)
    posts: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for at, vector in enumerate(vectors):
        for stem, value in vector.items():
            posts[stem].append((at, value / norms[at]))
    near = [[0.0] * count for _ in range(count)]
    for places in posts.values():
        if len(places) < 2:
            continue
        for number, (at, value) in enumerate(places):
            row = near[at]
            for other, theirs in places[number:]:
                row[other] += value * theirs
    for at, row in enumerate(near):  # each pair was counted once, from its earlier sentence
        row[:at] = [near[other][at] for other in range(at)]
    sums = [sum(row) or 1.0 for row in near]
    rank = [1.0 / count] * count
    for _ in range(8):  # settles to the third digit
        shares = [value / total for value, total in zip(rank, sums, strict=True)]
        rank = [0.15 / count + 0.85 * sum(map(float.__mul__, row, shares)) for row in near]
    top = max(rank, default=0.0) or 1.0
    return [value / top for value in rank]
