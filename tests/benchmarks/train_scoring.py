"""Train the block model of core/scoring.py and print what it is worth on domains it has not seen.

``PYTHONPATH=src python tests/benchmarks/train_scoring.py [--write]``: needs lightgbm, numpy and ../shared; takes a few
minutes. All figures are of five folds grouped by registered domain. ``--write`` trains on everything and
writes src/artcli/core/weights.py.
"""

import argparse
import math
import re
import zlib
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

import lightgbm
import numpy as np
from corpus import Case, cases, word_f1

from artcli import pipeline
from artcli.core import features
from artcli.core.draft import Draft, Role
from artcli.core.page import Page
from artcli.core.scoring import chosen, in_doubt
from artcli.model import Thread

WEIGHTS = Path(__file__).resolve().parents[2] / "src/artcli/core/weights.py"
FOLDS = 5


class Stage(NamedTuple):
    """One stage of the cascade; a later one is trained on, and asked about, what those before leave in doubt."""

    trees: int
    leaves: int
    depth: int
    rate: float
    doubt: float
    """Log-odds, on either side of the page's cut, within which a run goes on to the next stage."""


STAGES = (Stage(12, 12, 4, 0.35, 2.4), Stage(30, 16, 5, 0.15, 2.4), Stage(240, 31, 8, 0.06, 0.0))
"""Chosen of four by the folds themselves, so their figures flatter it a little. Exits at 1.2, 60 last trees and a weight
of 4 for newspapers, all three together, were .004 worse on all pages and .009 on publishers, for half of the time."""
SIZE = features.NAMES.index("width")
# One thread: on a busy machine two wait for each other ten times as long as they work.
PARAMS = {"objective": "binary", "min_data_in_leaf": 120, "feature_fraction": 0.5, "bagging_fraction": 0.7,
          "bagging_freq": 1, "lambda_l2": 5.0, "max_bin": 127, "num_threads": 1, "seed": 7, "deterministic": True,
          "force_row_wise": True, "verbose": -1}  # fmt: skip
PAGE_WEIGHT = {"publishers": 7.0, "article": 1.3}
_LETTERS = re.compile(
    r"[\u0e00-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]|[^\W\u0e00-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]+"
)


def labels(page: Page, truth: str) -> list[bool]:
    """Tell which runs the truth holds: long ones by their four-word shingles, short ones between those, in order."""
    theirs = _LETTERS.findall(truth.lower())
    places = defaultdict(list)
    for size in (1, 2, 3, 4):
        for at in range(len(theirs) - size + 1):
            places[tuple(theirs[at : at + size])].append(at)
    ours = [_LETTERS.findall(run.text.lower()) for run in page.runs]
    kept, anchor = [False] * len(ours), [-1] * len(ours)
    for i, words in enumerate(ours):
        if len(words) < 6:
            continue
        shingles = [tuple(words[at : at + 4]) for at in range(len(words) - 3)]
        hits = [places[s] for s in shingles if s in places]
        if len(hits) >= 0.55 * len(shingles):
            kept[i], anchor[i] = True, min(hits, key=len)[0]
    before, last = [-1] * len(ours), -1
    for i in range(len(ours)):
        before[i] = last
        last = anchor[i] if kept[i] else last
    after, coming = [-1] * len(ours), -1
    for i in reversed(range(len(ours))):
        after[i] = coming
        coming = anchor[i] if kept[i] and len(ours[i]) >= 6 else coming
    for i, words in enumerate(ours):
        if kept[i] or not words or len(words) >= 6:
            continue
        size = min(4, len(words))
        for at in places.get(tuple(words[:size]), ()):
            if theirs[at : at + len(words)] != words:
                continue
            if (before[i] < 0 or before[i] <= at <= before[i] + 400) and (
                after[i] < 0 or after[i] - 150 <= at <= after[i]
            ):
                kept[i] = True
                break
    return kept


class Tokens:
    """The share of content under each class, id or tag word: mean over domains, so that one big site counts once."""

    def __init__(self) -> None:
        self.sums: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(lambda: [0.0, 0.0]))

    def add(self, case: Case, page: Page, kept: list[bool]) -> None:
        """Count a page."""
        seen: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
        size = [min(features.width(run.text), 600) ** 0.5 for run in page.runs]
        total, full = [0.0], [0.0]
        for weight, keep in zip(size, kept, strict=True):
            total.append(total[-1] + weight * keep)
            full.append(full[-1] + weight)
        for box in page.boxes:
            if box.last > box.first and box.parent is not None:
                for token in features.words_of([features.name_of(box)])[0]:
                    seen[token][0] += total[box.last] - total[box.first]
                    seen[token][1] += full[box.last] - full[box.first]
        for token, (share, weight) in seen.items():
            self.sums[token][case.domain][0] += share
            self.sums[token][case.domain][1] += weight

    def finish(self) -> None:
        """Keep the 700 words that say most, of those that stand on eight domains or more."""
        self.domains = {
            token: {d: a / b for d, (a, b) in found.items()}
            for token, found in self.sums.items()
            if len(found) >= 8
        }
        shares = [s for found in self.domains.values() for s in found.values()]
        self.prior = sum(shares) / len(shares)
        every = self.table("")
        best = sorted(every, key=lambda t: -abs(every[t]) * len(self.domains[t]) ** 0.5)[:700]
        self.domains = {token: self.domains[token] for token in sorted(best)}

    def table(self, without: str) -> dict[str, int]:
        """Return the scores as a page of the domain `without` may see them."""
        scores = {}
        for token, found in self.domains.items():
            own = found.get(without)
            n, share = len(found) - (own is not None), sum(found.values()) - (own or 0.0)
            scores[token] = round(1000 * ((share + 6 * self.prior) / (n + 6) - self.prior))
        return scores


Prepared = tuple[np.ndarray, np.ndarray, np.ndarray, list[int]]


def prepare(pages: list[Case]) -> tuple[list[Prepared], Tokens]:
    """Return rows, labels, weights and run indexes a page; pages are walked twice, not kept: trees are large."""
    tokens, truths, drafts = Tokens(), [], []
    for case in pages:
        page = Page.from_html(case.html, case.url)
        truths.append(labels(page, case.text))
        drafts.append(before_scoring(page))
        tokens.add(case, page, truths[-1])
        vars(case).pop("html", None)
    tokens.finish()
    data = []
    for case, kept, draft in zip(pages, truths, drafts, strict=True):
        page = Page.from_html(case.html, case.url)
        rows = list(features.rows(page, draft, tokens.table(case.domain)))
        index = [i for i, row in enumerate(rows) if row is not None]
        x = np.array([rows[i] for i in index], dtype=np.float32).reshape(-1, len(features.NAMES))
        y = np.array([kept[i] for i in index], dtype=np.float32)
        w = np.array([max(1.0, features.width(page.runs[i].text) / 6) ** 0.5 for i in index])
        w *= PAGE_WEIGHT.get(case.kind, 1.0) / max(w.sum(), 5.0)
        data.append((x, y, w, index))
        vars(case).pop("html", None)
    return data, tokens


def before_scoring(page: Page) -> Draft:
    """Return what the steps before the scoring find: the headline and the thread."""
    draft = Draft(url=page.url)
    for name, step in pipeline.STEPS:
        if name == "score":
            break
        draft = step(page, draft)
    return draft.but(comments=Thread())


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--write", action="store_true")
    write = options.parse_args().write
    pages = cases()
    data, tokens = prepare(pages)
    if write:
        export(fit(data), tokens.table(""))
    fold = [zlib.crc32(case.domain.encode()) % FOLDS for case in pages]
    scores = defaultdict(list)
    for k in range(FOLDS):
        cascade = fit([d for d, f in zip(data, fold, strict=True) if f != k])
        for case, (x, _, _, index), f in zip(pages, data, fold, strict=True):
            if f == k:
                p = dict(zip(index, predict(cascade, x), strict=True)) if index else {}
                report(scores, case, p)
    for kind, found in sorted(scores.items()):
        print(kind, len(found), *(f"{sum(part) / len(found):.4f}" for part in zip(*found, strict=True)))


def fit(data: list[Prepared]) -> list[lightgbm.Booster]:
    """Train the stages, each on the rows that those before it leave in doubt."""
    mean = np.concatenate([d[2] for d in data]).mean()
    odds = [np.zeros(len(d[1])) for d in data]
    asked = [list(range(len(d[1]))) for d in data]
    cascade = []
    for stage in STAGES:
        few = {"feature_fraction": 0.8, "bagging_fraction": 1.0} if stage is STAGES[0] else {}
        params = {"num_leaves": stage.leaves, "max_depth": stage.depth, "learning_rate": stage.rate}
        x, y, w = (
            np.concatenate([d[part][rows] for d, rows in zip(data, asked, strict=True)]) for part in range(3)
        )
        before = np.concatenate([odd[rows] for odd, rows in zip(odds, asked, strict=True)])
        rows = lightgbm.Dataset(x, y, weight=w / mean, init_score=before, feature_name=list(features.NAMES))
        cascade.append(lightgbm.train({**PARAMS, **params, **few}, rows, stage.trees))
        asked = [
            answer(stage, cascade[-1], d[0], odd, page)
            for d, odd, page in zip(data, odds, asked, strict=True)
        ]
    return cascade


def answer(
    stage: Stage, booster: lightgbm.Booster, x: np.ndarray, odds: np.ndarray, asked: list[int]
) -> list[int]:
    """Add a stage's trees to the log-odds of the rows of a page that it is asked about; return what is in doubt."""
    if asked:
        odds[asked] += booster.predict(x[asked], raw_score=True)
    return in_doubt(odds.tolist(), x[:, SIZE].tolist(), asked, stage.doubt)


def predict(cascade: list[lightgbm.Booster], x: np.ndarray) -> np.ndarray:
    """Return the probabilities that core/scoring.py gives the rows of one page."""
    odds, asked = np.zeros(len(x)), list(range(len(x)))
    for stage, booster in zip(STAGES, cascade, strict=True):
        asked = answer(stage, booster, x, odds, asked)
    return 1 / (1 + np.exp(-odds))


def report(scores: dict, case: Case, p: dict[int, float]) -> None:
    """Score the article's text as the whole pipeline gives it, with the scores of a model that never saw the domain."""
    page = Page.from_html(case.html, case.url)
    vars(case).pop("html", None)

    def score(page: Page, draft: Draft) -> Draft:
        found = [float(p.get(i, 0.0)) for i in range(len(page.runs))]
        return draft.but(scores=tuple(found)).mark(chosen(page, found, draft.roles), Role.CONTENT)

    draft = Draft(url=page.url)
    for name, step in pipeline.STEPS:
        draft = (score if name == "score" else step)(page, draft)
    text = draft.text
    if case.kind == "forum":  # WCXB counts the thread as the forum page's body
        text = "\n\n".join([text, *(comment.text for comment in draft.comments.items)])
    result = word_f1(text, case.text)
    scores[case.kind].append(result)
    if case.kind != "publishers":
        scores["~all"].append(result)


def export(cascade: list[lightgbm.Booster], tokens: dict[str, int]) -> None:
    """Write the trees as nested conditions, which Python evaluates several times faster than a table."""
    arguments = ",".join(f"f{i}: float" for i in range(len(features.NAMES)))
    lines = [
        '"""Learned by tests/benchmarks/train_scoring.py: how likely words in class, id and tag mean content, and the trees."""',
        "# ruff: noqa: E501, PLR0917, PLR0913, ARG001, FURB136  - written by a program, not read",
        "# fmt: off",
        "",
        "from __future__ import annotations",
        "",
        "TOKENS: dict[str, int] = {",
        *(f"{token!r}: {score}," for token, score in sorted(tokens.items()) if score),
        "}",
        "",
        "",
    ]
    for number, booster in enumerate(cascade):
        trees = [expression(tree["tree_structure"]) for tree in booster.dump_model()["tree_info"]]
        lines += [f"def _stage{number}({arguments}) -> float:", f'    """Return the sum of {len(trees)} trees, in log-odds."""', "    return (",
                  "\n        + ".join(f"({tree})" for tree in trees), "    )", "", ""]  # fmt: skip
    doubts = [f"(_stage{number}, {stage.doubt})" for number, stage in enumerate(STAGES)]
    lines += [
        f"STAGES = ({', '.join(doubts)})",
        '"""The stages, and the log-odds around the cut of the page within which a run goes on to the next one."""',
    ]
    WEIGHTS.write_text("\n".join(lines).rstrip() + "\n", "utf-8")
    print(WEIGHTS, WEIGHTS.stat().st_size, flush=True)


def expression(node: dict) -> str:
    if "leaf_value" in node:
        return f"{node['leaf_value']:.3g}"
    assert node["decision_type"] == "<="
    cut = node["threshold"]
    cut = f"{cut:.3g}" if abs(cut) < 1000 else str(math.floor(cut))
    return f"{expression(node['left_child'])} if f{node['split_feature']}<={cut} else {expression(node['right_child'])}" if "leaf_value" in node["left_child"] else (
        f"({expression(node['left_child'])}) if f{node['split_feature']}<={cut} else {expression(node['right_child'])}")  # fmt: skip


if __name__ == "__main__":
    main()
