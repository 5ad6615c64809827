"""Learn the trees of artcli.summary.trees from the training halves of ../shared, and say what they are worth.

``PYTHONPATH=src python tests/benchmarks/train_ranker.py [--check] [COUNT]``: needs lightgbm, numpy and ../shared. The
trees correct the hand formula of artcli.summary.rank: each article goes in with and without its title, each language
with the same weight. A sentence's worth is its own ROUGE, or what the formula's choice gains by it in the place of one
of its sentences. ``--check`` writes nothing and prints ROUGE-1, 2, L of the formula and of the trees on articles they
have not seen (three folds), and on languages they have not seen (trained on the other two).

Measured before and left: listwise softmax over linear weights, coordinate ascent on ROUGE, weights tied to the
formula, weights of their own for one sentence and for several, expected ROUGE against the other sentences: each gains
up to 0.3 points in one language and loses as much in another.
"""

import sys
from collections import Counter
from pathlib import Path

import lightgbm
import numpy as np
import summaries

from artcli.summary import features, rank
from artcli.summary.sentences import split

TREES = Path(__file__).resolve().parents[2] / "src/artcli/summary/trees.py"
PARAMS = {"objective": "regression", "learning_rate": 0.05, "num_leaves": 8, "min_data_in_leaf": 150, "lambda_l2": 20,
          "feature_fraction": 0.4, "bagging_fraction": 0.7, "bagging_freq": 1, "max_bin": 63, "num_threads": 1,
          "seed": 3, "deterministic": True, "force_row_wise": True, "verbose": -1}  # fmt: skip
ROUNDS = 100
SCALE = 0.1
"""Of the formula's units in a point of ROUGE."""
COLUMNS = (*features.NAMES, "wanted", "lag")


class Example:
    """One article, with or without its title: what is known of its sentences, and what each is worth."""

    def __init__(self, row: dict, *, titled: bool) -> None:
        self.ref = row["ref"]
        self.sentences = summaries.sentences(row)
        self.count = max(1, len(split(row["ref"], row["lang"])))
        self.known = features.known(self.sentences, row["title"] if titled else None)
        self.plain = np.array(rank.formula(self.known.rows, self.count, titled=titled))
        lag = self.plain - self.plain.max()
        wanted = np.full(len(lag), min(self.count, rank.SEVERAL))
        self.table = np.c_[np.array(self.known.rows), wanted, lag]
        self.gain = self._single() if self.count == 1 else self._joint()
        self._measured: dict[tuple[int, ...], np.ndarray] = {}

    def _single(self) -> np.ndarray:
        return np.array([np.mean(summaries.rouge(sentence, self.ref)) for sentence in self.sentences])

    def _joint(self) -> np.ndarray:
        """Return the ROUGE of the formula's choice with each sentence in the place of one of its own, on average."""
        wanted = [Counter(_grams(self.ref, n)) for n in (1, 2)]
        own = [[Counter(_grams(sentence, n)) for sentence in self.sentences] for n in (1, 2)]
        top = np.argsort(-self.plain)[: self.count]
        sums, times = np.zeros(len(self.plain)), np.zeros(len(self.plain))
        for left in top:
            rest = [at for at in top if at != left]
            for at in range(len(self.plain)):
                if at not in rest:
                    sums[at] += self._overlap(own, wanted, [*rest, at])
                    times[at] += 1
        return sums / np.maximum(times, 1)

    def _overlap(self, own: list[list[Counter]], wanted: list[Counter], chosen: list[int]) -> float:
        scores = []
        for grams, gold in zip(own, wanted, strict=True):
            found = sum((grams[at] for at in chosen), Counter())
            scores.append(200 * (found & gold).total() / max(1, found.total() + gold.total()))
        return 0.6 * scores[0] + 0.4 * scores[1]

    def rouge(self, worth: np.ndarray) -> np.ndarray:
        """Return ROUGE-1, 2, L of what is picked by `worth`."""
        scored = [
            rank.Scored(*each)
            for each in zip(self.sentences, self.known.vectors, self.known.norms, worth, strict=True)
        ]
        order = tuple(sorted(rank.pick(scored, self.count)))
        if order not in self._measured:
            text = " ".join(self.sentences[at] for at in order)
            self._measured[order] = np.array(summaries.rouge(text, self.ref))
        return self._measured[order]


def _grams(text: str, n: int) -> list[tuple[str, ...]]:
    words = summaries.tokens(text)
    return list(zip(*(words[at:] for at in range(n)), strict=False))


Sets = dict[str, list[Example]]


def fit(sets: Sets) -> lightgbm.Booster:
    """Return trees that predict how much more a sentence is worth than its article's mean."""
    tables, gains, weights = [], [], []
    for examples in sets.values():
        for example in examples:
            tables.append(example.table)
            gains.append(example.gain - example.gain.mean())
            weights.append(np.full(len(example.gain), 1 / len(example.gain) / len(examples)))
    weight = np.concatenate(weights)
    data = lightgbm.Dataset(np.concatenate(tables), np.concatenate(gains), weight=weight / weight.mean())
    return lightgbm.train(PARAMS, data, ROUNDS)


def show(label: str, examples: list[Example], worths: list[np.ndarray]) -> None:
    """Print one line of results."""
    means = np.mean([one.rouge(worth) for one, worth in zip(examples, worths, strict=True)], axis=0)
    print(f"{label}: " + " / ".join(f"{value:.2f}" for value in means), flush=True)


def corrected(examples: list[Example], trees: lightgbm.Booster) -> list[np.ndarray]:
    """Return the worths that the product gives."""
    return [one.plain + SCALE * trees.predict(one.table) for one in examples]


def check(sets: Sets) -> None:
    """Print what formula and trees are worth on unseen articles and unseen languages."""
    folds = [
        fit({name: [one for at, one in enumerate(each) if at % 3 != fold] for name, each in sets.items()})
        for fold in range(3)
    ]
    for name, examples in sets.items():
        show(f"{name} formula", examples, [one.plain for one in examples])
        thirds = [corrected(examples, trees) for trees in folds]
        show(f"{name} trees, three folds", examples, [thirds[at % 3][at] for at in range(len(examples))])
        others = fit({other: each for other, each in sets.items() if other.split()[0] != name.split()[0]})
        show(f"{name} trees, trained on the other languages", examples, corrected(examples, others))


def code(trees: lightgbm.Booster) -> str:
    """Return the trees as a module with one function."""
    whole = [_expression(tree["tree_structure"]) for tree in trees.dump_model()["tree_info"]]
    names = ", ".join(f"{name}: float" for name in COLUMNS)
    return (
        '"""Learned by tests/benchmarks/train_ranker.py: what is added to the formula of `rank`."""\n'
        "# ruff: noqa: E501, PLR0917, PLR0913, ARG001, FURB136  - written by a program, not read\n"
        "# fmt: off\n\nfrom __future__ import annotations\n\n\n"
        f"def correction({names}) -> float:\n"
        '    """Return it for one sentence: its features, how many are wanted, how far behind the best it is."""\n'
        "    return (\n        " + "\n        + ".join(whole) + "\n    )\n"
    )


def _expression(node: dict) -> str:
    if "leaf_value" in node:
        return f"{SCALE * node['leaf_value']:.4f}"
    name = COLUMNS[node["split_feature"]]
    left, right = _expression(node["left_child"]), _expression(node["right_child"])
    return f"({left} if {name} <= {node['threshold']:.4g} else {right})"


def main() -> None:
    """Train and write, or check."""
    counts = [int(word) for word in sys.argv[1:] if word.isdigit()]
    limit = counts[0] if counts else None
    sets = {
        f"{name}{'' if titled else ' untitled'}": [
            Example(row, titled=titled) for row in list(summaries.articles(name))[:limit]
        ]
        for name in summaries.LANGUAGES
        for titled in (True, False)
    }
    if "--check" in sys.argv:
        check(sets)
        return
    TREES.write_text(code(fit(sets)), "utf-8")
    for prefix, label in (("de at ch", "de"), ("uk us ca za na ls my tz", "en")):
        pages = [Example(row, titled=True) for row in summaries.standfirsts(prefix)]
        trees = fit(sets)
        show(f"{label} standfirsts, formula", pages, [one.plain for one in pages])
        show(f"{label} standfirsts, trees", pages, corrected(pages, trees))


if __name__ == "__main__":
    main()
