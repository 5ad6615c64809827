"""What is known of each sentence of an article: words shared with the title, place, centrality, length, marks.

Language-free but for a few cue words: the same figures in every script, so that what holds in three languages holds in
others.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, pairwise
from math import log, sqrt
from typing import NamedTuple, TypeAlias

from artcli.summary import terms, words

NAMES = (
    "first", "place", "title", "title_pairs", "title_share", "centroid", "graph", "recurrence", "echo", "rarity",
    "long", "short", "names", "opens_quote", "has_quote", "question", "caption", "first_person", "refers_back",
    "announces",
)  # fmt: skip
"""The columns of a row. `first` is 1 for the first sentence and falls with place, `place` is 0 to 1. `title` is the
share of the title's words, weighted by how rare they are in the article, `title_pairs` that of its pairs of words, and
`title_share` how much of the sentence they make up. `centroid` and `graph`: how near it is to the middle of the
article, and to sentences that are near others. `recurrence`: the share of its words that other sentences have too;
`echo`: the logarithm of how often its pairs of words stand in other sentences; `rarity`: how rare its words are on
average. `long`: what it has above 28 words, in thirties. `names`: the share of its words behind the first that have a
capital. The rest are 0 or 1."""

OPENING_QUOTES = tuple("\"“„«»‚‘'「『-–—")
_QUOTES = frozenset('"“”„«»「」『』')

Vector: TypeAlias = dict[str, float]
Pair: TypeAlias = tuple[str, str]


class Known(NamedTuple):
    """All that is known of an article's sentences, one entry a sentence each."""

    rows: list[list[float]]
    """In the order of `NAMES`."""
    vectors: list[Vector]
    """Weighted stems."""
    norms: list[float]


class _Title:
    """What of the title the sentences can share; all 0 without one."""

    def __init__(self, title: str | None, rarity: Vector) -> None:
        stems = terms.stems(title or "")
        self._stems = frozenset(stems)
        self._pairs = frozenset(pairwise(stems))
        self._rarity = rarity
        self._known = sum(rarity.get(stem, 0.0) for stem in self._stems) or 1.0

    def measured(
        self, own: frozenset[str], pairs: frozenset[Pair], mass: float
    ) -> tuple[float, float, float]:
        """Return title, title_pairs and title_share of one sentence whose stems weigh `mass`."""
        common = own & self._stems
        if not common:
            return (0.0, 0.0, 0.0)
        weight = sum(self._rarity[stem] for stem in common)
        paired = len(self._pairs & pairs) / len(self._pairs) if self._pairs else 0.0
        return (weight / self._known, paired, weight / mass)


def known(sentences: Sequence[str], title: str | None) -> Known:
    """Return what is known of `sentences`, in time linear in their words."""
    count = len(sentences)
    stems = [terms.stems(sentence) for sentence in sentences]
    owns = [frozenset(found) for found in stems]
    pairs = [frozenset(pairwise(found)) for found in stems]
    spread = Counter(chain.from_iterable(owns))
    paired = Counter(chain.from_iterable(pairs))
    rarities = {among: log(1 + count / among) for among in set(spread.values())}
    rarity = {stem: rarities[among] for stem, among in spread.items()}
    vectors = [_vector(found, own, rarity) for found, own in zip(stems, owns, strict=True)]
    norms = [_norm(vector.values()) for vector in vectors]
    heading = _Title(title, rarity)
    central = _centrality(vectors, norms)
    graph = _graph(vectors, norms, spread)
    rows: list[list[float]] = []
    for at, (sentence, found, own, both) in enumerate(zip(sentences, stems, owns, pairs, strict=True)):
        mass, several = sum(map(rarity.__getitem__, own)) or 1.0, len(own) or 1
        size = terms.length(sentence, found)
        rows.append(
            [
                1 / (1 + at), at / count, *heading.measured(own, both, mass), central[at], graph[at],
                sum([spread[stem] > 1 for stem in own]) / several,
                log(1 + sum(map(paired.__getitem__, both)) - len(both)), mass / several / log(1 + count),
                max(0.0, size - 28) / 30, float(size < 8), _names(sentence), *_marks(sentence, own),
            ]
        )  # fmt: skip
    return Known(rows, vectors, norms)


def _vector(stems: Sequence[str], own: frozenset[str], rarity: Vector) -> Vector:
    """Return the stems of one sentence with their weights: how rare each is, and a little for coming twice."""
    if len(own) == len(stems):
        return {stem: rarity[stem] for stem in stems}
    return {stem: (1 + log(times)) * rarity[stem] for stem, times in Counter(stems).items()}


def _names(sentence: str) -> float:
    """Return the share of capitals among a sentence's words, the first of which has one anyway."""
    _, *others = sentence.split() or [""]
    return sum(word[0].isupper() for word in others) / (1 + len(others))


def _marks(sentence: str, own: frozenset[str]) -> tuple[float, ...]:
    """Return opens_quote, has_quote, question, caption, first_person, refers_back and announces of a sentence."""
    return (
        float(sentence.startswith(OPENING_QUOTES)),
        float(not _QUOTES.isdisjoint(sentence)),
        float(sentence.rstrip('"”» ').endswith(("?", "？"))),
        float(is_caption(sentence)),
        float(not words.FIRST_PERSON.isdisjoint(own)),
        float(_refers_back(sentence)),
        float(sentence.endswith((":", "："))),
    )


def _refers_back(sentence: str) -> bool:
    """Whether a sentence begins with what the one before explains: ``He``, ``But``, ``Theo bà,``; no ``Bà Mẩy``."""
    first, *others = [word.strip('"“«„,:;') for word in sentence[:60].split(None, 3)[:3]] or [""]
    if first.lower() == "theo" and others:
        first, *others = others
    if first.lower() in words.ADDRESSED:
        return not others or not others[0][:1].isupper()
    return first.lower() in words.REFERRING or sentence.startswith(words.REFERRING_UNSPACED)


def is_caption(sentence: str) -> bool:
    """Whether a line begins as a picture's caption or credit does."""
    beginning = sentence[:40].lower()
    return beginning.startswith(words.CAPTION_CUES) or beginning.lstrip(" .").startswith("©")


def _norm(values: Iterable[float]) -> float:
    return sqrt(sum([value * value for value in values])) or 1.0


def _centrality(vectors: Sequence[Vector], norms: Sequence[float]) -> list[float]:
    """Return the cosine of each vector with the sum of all, the greatest being 1."""
    middle: defaultdict[str, float] = defaultdict(float)
    for vector in vectors:
        for stem, value in vector.items():
            middle[stem] += value
    found = [
        sum([value * middle[stem] for stem, value in vector.items()]) / norm
        for vector, norm in zip(vectors, norms, strict=True)
    ]
    top = max(found, default=0.0) or 1.0
    return [value / top for value in found]


def _graph(vectors: Sequence[Vector], norms: Sequence[float], spread: Mapping[str, int]) -> list[float]:
    """Return the LexRank of each sentence over the cosines of all pairs, the greatest being 1.

    `spread` is how many sentences have a stem. The matrix of cosines is never written down: a product with it is two
    passes over the words that sentences share. Words that no other sentence has are left out, also of what a sentence
    is to itself: they vote for nobody.
    """
    places = {stem: at for at, stem in enumerate(stem for stem, among in spread.items() if among > 1)}
    shared = [
        [(places[stem], value / norm) for stem, value in vector.items() if stem in places]
        for vector, norm in zip(vectors, norms, strict=True)
    ]

    def product(shares: Sequence[float]) -> list[float]:
        pool = [0.0] * len(places)
        for parts, share in zip(shared, shares, strict=True):
            for place, value in parts:
                pool[place] += value * share
        return [sum([value * pool[place] for place, value in parts]) for parts in shared]

    count = len(vectors)
    sums = product([1.0] * count)
    rank = [1.0 / max(1, count)] * count
    for _ in range(3):  # the order has settled
        shares = [value / (total or 1.0) for value, total in zip(rank, sums, strict=True)]
        rank = [0.15 / count + 0.85 * value for value in product(shares)]
    top = max(rank, default=0.0) or 1.0
    return [value / top for value in rank]
