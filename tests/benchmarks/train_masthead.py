"""Fit `artcli.core.naming.masthead.WEIGHTS`: which of the wordings that a page shows is the name of its site.

``python tests/benchmarks/train_masthead.py`` (needs numpy) prints the table and the held-out figures in ten folds by
domain. The truth is what a page declares (og:site_name, the publisher in JSON-LD), which `masthead` never reads. Each
page is seen three times: as it is, without what else its head tells machines of the site, and so under a host that
says nothing of the name, as of papers that share one. Logistic regression over all wordings, fitted by gradient descent with weight decay, no randomness.
"""

import sys
import zlib
from collections import Counter
from pathlib import Path

import numpy as np

sys.path[:0] = [str(Path(__file__).resolve().parents[2] / "src"), str(Path(__file__).parent)]

from corpus import cases  # noqa: E402  # after the path above
from sitenames import SIGHTS, agree, declared, same  # noqa: E402  # after the path above

from artcli.core.naming import masthead, siteclaims  # noqa: E402  # after the path above
from artcli.core.page import Page  # noqa: E402  # after the path above

FOLDS = 10
DECAY = 0.0003
STEPS = 800
RATE = 0.05
LEAST = 12
"""Evidence of fewer wordings than this is not weighed."""


def examples() -> list[dict]:
    found = []
    for case in cases():
        page = Page.from_html(case.html, case.url or None)
        truth = declared(page)
        if truth:
            told = siteclaims.claims(page)
            for sight, seen in SIGHTS.items():
                names = masthead.names(page, *seen(told, siteclaims.host_of(page)))
                found.append({"domain": case.domain, "sight": sight, "truth": truth, "names": names})
    return found


def fit(matrix: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Return the weights, the last for all alike, under which the right wordings are likeliest (Adam, full batches)."""
    weights = np.zeros(matrix.shape[1])
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    decays = DECAY * (np.arange(len(weights)) < len(weights) - 1)
    for step in range(1, STEPS + 1):
        gradient = matrix.T @ (1 / (1 + np.exp(-matrix @ weights)) - right) / len(right) + decays * weights
        mean = 0.9 * mean + 0.1 * gradient
        square = 0.999 * square + 0.001 * gradient**2
        weights -= RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-9)
    return weights


def main() -> None:
    pages = examples()
    counted = Counter(one for page in pages for name in page["names"] for one in name.evidence)
    kinds = sorted(one for one, count in counted.items() if count >= LEAST)
    rows = [(page, name) for page in pages for name in page["names"]]
    matrix = np.array([[one in name.evidence for one in kinds] + [True] for _, name in rows], dtype=float)
    right = np.array([same(name.text, page["truth"]) for page, name in rows], dtype=float)
    folds = np.array([zlib.crc32(page["domain"].encode()) % FOLDS for page, _ in rows])
    held = np.zeros(len(rows))
    for number in range(FOLDS):
        held[folds == number] = matrix[folds == number] @ fit(matrix[folds != number], right[folds != number])
    best: dict[int, tuple[float, dict, masthead.Name]] = {}
    for worth, (page, name) in zip(held, rows, strict=True):
        if worth > best.get(id(page), (-99.0,))[0]:
            best[id(page)] = (worth, page, name)
    weights = fit(matrix, right)
    for least in (-1.0, -0.5, 0.0, 0.5):
        for sight in SIGHTS:
            given = [
                (page["truth"], name.text)
                for worth, page, name in best.values()
                if worth >= least and page["sight"] == sight
            ]
            exact, near = (
                sum(test(text, truth) for truth, text in given) / len(given) for test in (same, agree)
            )
            share = len(given) / sum(page["sight"] == sight for page in pages)
            print(
                f"ENOUGH {least - weights[-1]:.2f} {sight:14} given {share:.3f}  exact {exact:.3f}  agrees {near:.3f}"
            )
    print("WEIGHTS = {")
    for one, weight in zip(kinds, weights, strict=False):
        print(f'    "{one}": {weight:.2f},')
    print("}")


if __name__ == "__main__":
    main()
