"""Fit `artcli.core.naming.titles.WEIGHTS`: which of a page's own wordings is its title.

``python tests/benchmarks/train_titles.py`` (needs numpy) prints the table, and the share of exact titles in ten folds
by domain. A choice among the wordings of each page (conditional logit, fitted by gradient descent with weight decay,
no randomness), over the articles of wcxb-dev and the publishers. Newspapers go by a rule, `titles.headline_told`,
which stands in front of the weights here as in the program.
"""

import sys
import zlib
from collections import Counter
from pathlib import Path

import numpy as np

sys.path[:0] = [str(Path(__file__).resolve().parents[2] / "src"), str(Path(__file__).parent)]

from corpus import cases  # noqa: E402  # after the path above

from artcli.core import metadata  # noqa: E402  # after the path above
from artcli.core.naming import headlines, titles  # noqa: E402  # after the path above
from artcli.core.page import Page  # noqa: E402  # after the path above

FOLDS = 10
DECAY = 0.01
STEPS = 800
RATE = 0.05
LEAST = 8
"""Evidence on fewer pages than this is not weighed."""


def fold(text: str | None) -> str:
    return "".join(char for char in (text or "").casefold() if char.isalnum())


def examples() -> list[dict]:
    found = []
    for case in cases(None, ["article", "publishers"]):
        page = Page.from_html(case.html, case.url)
        truth = fold(case.truth["title"])
        wordings = headlines.wordings(page, metadata.site_name(page))
        found.append(
            {
                "kind": case.kind,
                "name": case.name,
                "fold": zlib.crc32(case.domain.encode()) % FOLDS,
                "truth": case.truth["title"],
                "texts": [wording.text for wording in wordings],
                "right": [fold(wording.text) == truth for wording in wordings],
                "evidence": [wording.evidence for wording in wordings],
                "told": titles.headline_told(wordings) if headlines.is_news(page) else None,
            }
        )
    return found


class Ground:
    """All wordings of all pages as one matrix; pages are slices of it."""

    def __init__(self, pages: list[dict], names: list[str]) -> None:
        rows = [
            [evidence.get(name, 0.0) for name in names] for page in pages for evidence in page["evidence"]
        ]
        self.matrix = np.array(rows)
        self.owner = np.array([index for index, page in enumerate(pages) for _ in page["texts"]])
        self.right = np.array([right for page in pages for right in page["right"]], dtype=float)
        self.told = [page["told"] and fold(page["told"].text) == fold(page["truth"]) for page in pages]
        self.pages = len(pages)

    def shares(self, worth: np.ndarray) -> np.ndarray:
        top = np.full(self.pages, -1e9)
        np.maximum.at(top, self.owner, worth)
        powers = np.exp(worth - top[self.owner])
        sums = np.bincount(self.owner, powers, self.pages)
        return powers / sums[self.owner]

    def fit(self, used: np.ndarray) -> np.ndarray:
        """Return the weights by which the right wordings of the used pages are likeliest (Adam, full batches)."""
        rights = np.bincount(self.owner, self.right, self.pages)
        pages = used & (rights > 0)
        rows = pages[self.owner]
        total = float(pages.sum())
        weights = np.zeros(self.matrix.shape[1])
        mean, square = np.zeros_like(weights), np.zeros_like(weights)
        for step in range(1, STEPS + 1):
            shares = self.shares(self.matrix @ weights)
            correct = shares * self.right
            correct /= np.maximum(np.bincount(self.owner, correct, self.pages)[self.owner], 1e-12)
            gradient = ((shares - correct) * rows) @ self.matrix / total + DECAY * weights
            mean = 0.9 * mean + 0.1 * gradient
            square = 0.999 * square + 0.001 * gradient**2
            weights -= RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-9)
        return weights

    def exact(self, weights: np.ndarray) -> np.ndarray:
        """Return for each page whether what is chosen is right: the headline told, else the first of the best."""
        worth = self.matrix @ weights
        best = np.full(self.pages, -1)
        top = np.full(self.pages, -1e9)
        for row, (owner, value) in enumerate(zip(self.owner, worth, strict=True)):
            if value > top[owner] + 1e-9:
                top[owner], best[owner] = value, row
        by_weights = [row >= 0 and self.right[row] > 0 for row in best]
        return np.array(
            [ours if told is None else told for ours, told in zip(by_weights, self.told, strict=True)]
        )


def main() -> None:
    pages = examples()
    counted = Counter(name for page in pages for name in set().union(*page["evidence"]))
    names = sorted(name for name, count in counted.items() if count >= LEAST)
    ground = Ground(pages, names)
    folds = np.array([page["fold"] for page in pages])
    kinds = np.array([page["kind"] == "publishers" for page in pages])
    held = np.zeros(len(pages), dtype=bool)
    for number in range(FOLDS):
        held |= ground.exact(ground.fit(folds != number)) & (folds == number)
    weights = ground.fit(folds >= 0)
    known = ground.exact(weights)
    possible = np.bincount(ground.owner, ground.right, len(pages)) > 0
    for label, chosen in (("wcxb-dev articles", ~kinds), ("publishers", kinds)):
        print(f"{label:20} held out {held[chosen].mean():.3f}  trained on {known[chosen].mean():.3f}  "
              f"among the wordings {possible[chosen].mean():.3f}")  # fmt: skip
    print("WEIGHTS = {")
    for name, weight in zip(names, weights, strict=True):
        print(f'    "{name}": {weight:.2f},')
    print("}")


if __name__ == "__main__":
    main()
