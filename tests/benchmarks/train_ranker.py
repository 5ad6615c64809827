"""Tries to learn better weights for artcli.summary.rank from ../shared/corpus/summaries: coordinate ascent on ROUGE.

Two ways were measured (2026-11-23, 300 to 500 articles a language) and neither is used, because neither holds on
articles it has not seen: listwise softmax on each sentence's own ROUGE (vi -0.5, fr +0.5, id -0.3 points), and
steps of one feature at a time that raise the ROUGE of the picked sentences (other half: vi -0.6, fr +0.1, id 0.0;
en standfirsts -1). So `rank.WEIGHTS` are the hand formula of the notes. Run it again when features change:
``python tests/benchmarks/train_ranker.py [COUNT] [--untitled] [--check]``.
"""

import math
import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[2] / "src"), str(Path(__file__).parent)]

import summaries  # noqa: E402  # after the path above

from artcli.summary import rank  # noqa: E402  # after the path above
from artcli.summary.sentences import split  # noqa: E402  # after the path above

START = {
    "first": 0.3, "place": -0.4, "title": 1.3, "title_pairs": 0.5, "centroid": 0.5, "graph": 0.5, "recurrence": 0.15,
    "long": -0.25, "short": -0.4, "opens_quote": -0.5, "has_quote": -0.1, "question": -0.1, "caption": -1.0,
    "first_person": -0.1,
}  # fmt: skip
"""The formula of the notes."""
FIXED = {"caption", "short"}
"""Rare in the training sets, plain to a reader: kept as they are."""
STEPS = (0.3, -0.3, 0.12, -0.12)
LEAST_GAIN = 0.015
"""ROUGE points (of the mean of three) for which a weight is moved: less is noise."""


class Example:
    """One article: feature rows, and what is needed to measure a choice; choices are measured once."""

    def __init__(self, row: dict, *, titled: bool) -> None:
        self.row = row
        self.sentences = summaries.sentences(row)
        self.rows, vectors = rank.features(self.sentences, row["title"] if titled else None)
        self.count = max(1, len(split(row["ref"], row["lang"])))
        self.blank = [
            rank.Scored(text, vector, math.sqrt(sum(v * v for v in vector.values())) or 1.0, 0.0)
            for text, vector in zip(self.sentences, vectors, strict=True)
        ]
        self.known: dict[tuple[int, ...], tuple[float, float, float]] = {}

    def measured(self, weights: list[float]) -> tuple[float, float, float]:
        """Return the ROUGE of the sentences that `weights` pick."""
        worth = [sum(map(float.__mul__, weights, row)) for row in self.rows]
        if self.count == 1:
            order: tuple[int, ...] = (max(range(len(worth)), key=worth.__getitem__),)
        else:
            scored = [one._replace(worth=value) for one, value in zip(self.blank, worth, strict=True)]
            order = tuple(sorted(rank.pick(scored, self.count)))
        if order not in self.known:
            self.known[order] = summaries.rouge(" ".join(self.sentences[at] for at in order), self.row["ref"])
        return self.known[order]


def means(examples: list[Example], weights: list[float]) -> list[float]:
    """Return mean ROUGE-1, 2, L."""
    rows = [example.measured(weights) for example in examples]
    return [sum(column) / max(1, len(rows)) for column in zip(*rows, strict=True)]


def worth(sets: list[list[Example]], weights: list[float]) -> float:
    """Return what is maximised: ROUGE points, languages alike, with a small price on large weights."""
    rouge = sum(sum(means(examples, weights)) / 3 for examples in sets) / len(sets)
    return rouge - 0.01 * sum(weight * weight for weight in weights)


def learn(sets: list[list[Example]], start: list[float]) -> list[float]:
    """Return weights from which no single step gains any more (three rounds at most)."""
    weights = list(start)
    best = worth(sets, weights)
    for _ in range(3):
        before = best
        for at, name in enumerate(rank.FEATURES):
            if name in FIXED:
                continue
            for step in STEPS:
                while True:
                    tried = [*weights[:at], weights[at] + step, *weights[at + 1 :]]
                    value = worth(sets, tried)
                    if value < best + LEAST_GAIN:
                        break
                    weights, best = tried, value
        if best < before + 2 * LEAST_GAIN:
            break
    return weights


def show(label: str, examples: list[Example], weights: list[float]) -> None:
    """Print one line of results."""
    print(f"{label}: " + " / ".join(f"{value:.2f}" for value in means(examples, weights)), flush=True)


def main() -> None:
    """Train, cross-validate, print."""
    counts = [int(word) for word in sys.argv[1:] if word.isdigit()]
    titled = "--untitled" not in sys.argv
    start = [START.get(name, 0.0) for name in rank.FEATURES]
    if "--check" in sys.argv:
        start = [float(weight) for weight in (rank.WEIGHTS if titled else rank.UNTITLED_WEIGHTS)]
    limit = counts[0] if counts else None
    sets = {
        name: [Example(row, titled=titled) for row in list(summaries.articles(name))[:limit]]
        for name in summaries.LANGUAGES
    }
    checks = {
        "de": [Example(row, titled=titled) for row in summaries.standfirsts("de at ch")],
        "en": [Example(row, titled=titled) for row in summaries.standfirsts("uk us ca za na ls my tz")],
    }
    for name, examples in (sets | checks).items():
        show(f"{name} before", examples, start)
    if "--check" in sys.argv:
        return
    weights = learn(list(sets.values()), start)
    for name, examples in (sets | checks).items():
        show(f"{name} after (de, en not trained on)", examples, weights)
    print(dict(zip(rank.FEATURES, (round(weight, 2) for weight in weights), strict=True)))
    print(tuple(round(weight, 2) for weight in weights), flush=True)
    for half in (0, 1):
        learned = learn([examples[half::2] for examples in sets.values()], start)
        for name, examples in sets.items():
            show(f"{name} other half, before", examples[1 - half :: 2], start)
            show(f"{name} other half, learned on half {half}", examples[1 - half :: 2], learned)


if __name__ == "__main__":
    main()
