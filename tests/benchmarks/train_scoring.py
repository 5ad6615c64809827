"""Train the block model of core/content/scoring.py and print what it is worth on domains it has not seen.

``PYTHONPATH=src python tests/benchmarks/train_scoring.py [--write] [--each FILE]``: needs lightgbm, numpy and ../shared; takes a few
minutes. All figures are of five folds grouped by registered domain. ``--write`` trains on everything and
writes src/artcli/core/content/weights.py.
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
from artcli.core.content import features, surroundings
from artcli.core.content.scoring import NEVER, chosen, cut_of, in_doubt, probability
from artcli.core.content.surroundings import Layout
from artcli.core.draft import Draft, Role
from artcli.core.page import Page
from artcli.model import Thread

WEIGHTS = Path(__file__).resolve().parents[2] / "src/artcli/core/content/weights.py"
FOLDS = 5


class Stage(NamedTuple):
    """One stage of the cascade; a later one is trained on, and asked about, what those before leave in doubt."""

    trees: int
    leaves: int
    depth: int
    rate: float
    doubt: float
    """Log-odds, on either side of the page's cut, within which a run goes on to the next stage."""


STAGES = (Stage(12, 12, 4, 0.35, 2.4), Stage(30, 16, 5, 0.15, 2.4))
LAST = Stage(80, 31, 8, 0.12, 0.0)
"""Asked about what the others leave in doubt, with the surroundings that they give it. Those are worth .002 on all pages
and .01 on collections and listings, and make 80 trees as good as 240 were without."""
PARTS = 3
"""The surroundings that the last stage learns from are of early stages that have not seen the domain: parts of the data."""
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
        size = [min(run.letters, 600) ** 0.5 for run in page.runs]
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


class Prepared(NamedTuple):
    """A page as the training sees it."""

    x: np.ndarray
    """A row for each run that may be content."""
    y: np.ndarray
    """Whether the truth holds it."""
    w: np.ndarray
    index: list[int]
    """The run of each row."""
    layout: Layout
    part: int


class Answers:
    """What the stages so far say of a page."""

    def __init__(self, page: Prepared) -> None:
        self.odds = [NEVER] * len(page.layout.sizes)
        for run in page.index:
            self.odds[run] = 0.0
        self.asked = page.index
        self.cut = 0.5

    def rows(self, page: Prepared) -> np.ndarray:
        """Return which rows of the page are still asked about."""
        return np.searchsorted(page.index, self.asked) if self.asked else np.zeros(0, dtype=int)

    def add(self, more: np.ndarray) -> None:
        """Add log-odds for the runs that were asked about."""
        for run, odd in zip(self.asked, more, strict=True):
            self.odds[run] += float(odd)


def prepare(pages: list[Case]) -> tuple[list[Prepared], Tokens]:
    """Return the pages prepared; pages are walked twice, not kept: trees are large."""
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
        rows, layout = features.see(page, draft, tokens.table(case.domain))
        index = [i for i, row in enumerate(rows) if row is not None]
        x = np.array([rows[i] for i in index], dtype=np.float32).reshape(-1, len(features.NAMES))
        y = np.array([kept[i] for i in index], dtype=np.float32)
        w = np.array([max(1.0, layout.sizes[i] / 6) ** 0.5 for i in index])
        w *= PAGE_WEIGHT.get(case.kind, 1.0) / max(w.sum(), 5.0)
        data.append(Prepared(x, y, w, index, layout, group(case.domain + "x", PARTS)))
        vars(case).pop("html", None)
    return data, tokens


def group(name: str, count: int) -> int:
    """Return one of `count` groups, the same for the same name in every run."""
    return zlib.crc32(name.encode()) % count


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
    options.add_argument("--each", type=Path, metavar="FILE", help="write every page's F1 there, a line each")
    options = options.parse_args()
    pages = cases()
    data, tokens = prepare(pages)
    if options.write:
        export(fit(data), tokens.table(""))
    fold = [group(case.domain, FOLDS) for case in pages]
    scores, each = defaultdict(list), []
    for k in range(FOLDS):
        cascade = fit([d for d, f in zip(data, fold, strict=True) if f != k])
        for case, page, f in zip(pages, data, fold, strict=True):
            if f == k:
                report(scores, case, predict(cascade, page))
                each.append((case.name, case.kind, scores[case.kind][-1][2]))
    if options.each:
        options.each.write_text("".join(f"{name} {kind} {f1:.3f}\n" for name, kind, f1 in each), "utf-8")
    for kind, found in sorted(scores.items()):
        print(kind, len(found), *(f"{sum(part) / len(found):.4f}" for part in zip(*found, strict=True)))


def fit(data: list[Prepared]) -> list[lightgbm.Booster]:
    """Train all stages; the last on what the early ones say of pages that they have not seen."""
    answers: dict[int, Answers] = {}
    for part in range(PARTS):
        stages = early([page for page in data if page.part != part])
        answers |= {i: asked(stages, page) for i, page in enumerate(data) if page.part == part}
    found = [answers[i] for i in range(len(data))]
    rows = [
        np.concatenate([page.x[answer.rows(page)], around(page, answer)], axis=1)
        for page, answer in zip(data, found, strict=True)
    ]
    names = [*features.NAMES, *surroundings.NAMES]
    return [*early(data), train(LAST, names, rows, data, found)]


def early(data: list[Prepared]) -> list[lightgbm.Booster]:
    """Train the early stages, each on the rows that those before it leave in doubt."""
    answers = [Answers(page) for page in data]
    boosters = []
    for stage in STAGES:
        rows = [page.x[answer.rows(page)] for page, answer in zip(data, answers, strict=True)]
        boosters.append(train(stage, list(features.NAMES), rows, data, answers))
        for page, answer in zip(data, answers, strict=True):
            ask(stage, boosters[-1], page, answer)
    return boosters


def train(
    stage: Stage, names: list[str], rows: list[np.ndarray], data: list[Prepared], answers: list[Answers]
) -> lightgbm.Booster:
    """Train one stage on `rows` of the pages, those that are still asked about."""
    few = {"feature_fraction": 0.8, "bagging_fraction": 1.0} if stage is STAGES[0] else {}
    params = {"num_leaves": stage.leaves, "max_depth": stage.depth, "learning_rate": stage.rate}
    kept = [answer.rows(page) for page, answer in zip(data, answers, strict=True)]
    y = np.concatenate([page.y[k] for page, k in zip(data, kept, strict=True)])
    w = np.concatenate([page.w[k] for page, k in zip(data, kept, strict=True)])
    mean = np.concatenate([page.w for page in data]).mean()
    before = np.array([answer.odds[run] for answer in answers for run in answer.asked])
    known = lightgbm.Dataset(np.concatenate(rows), y, weight=w / mean, init_score=before, feature_name=names)
    return lightgbm.train({**PARAMS, **params, **few}, known, stage.trees)


def ask(stage: Stage, booster: lightgbm.Booster, page: Prepared, answer: Answers) -> None:
    """Add an early stage's trees to what is known of a page; what is clear then is asked about no more."""
    if answer.asked:
        answer.add(booster.predict(page.x[answer.rows(page)], raw_score=True))
    answer.cut = cut_of(answer.odds, page.layout.sizes)
    answer.asked = in_doubt(answer.odds, answer.asked, answer.cut, stage.doubt)


def asked(stages: list[lightgbm.Booster], page: Prepared) -> Answers:
    """Return what the early stages say of a page."""
    answer = Answers(page)
    for stage, booster in zip(STAGES, stages, strict=True):
        ask(stage, booster, page, answer)
    return answer


def around(page: Prepared, answer: Answers) -> np.ndarray:
    """Return the surroundings of the runs that are still asked about."""
    chances = [probability(odd) for odd in answer.odds]
    rows = list(surroundings.rows(page.layout, chances, answer.odds, answer.asked, answer.cut))
    return np.array(rows, dtype=np.float32).reshape(-1, len(surroundings.NAMES))


def predict(cascade: list[lightgbm.Booster], page: Prepared) -> dict[int, float]:
    """Return for each run of a page the probability that core/content/scoring.py gives it."""
    answer = asked(cascade[:-1], page)
    if answer.asked:
        x = np.concatenate([page.x[answer.rows(page)], around(page, answer)], axis=1)
        answer.add(cascade[-1].predict(x, raw_score=True))
    return {run: probability(answer.odds[run]) for run in page.index}


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
        arguments = ",".join(f"f{i}: float" for i in range(booster.num_feature()))
        trees = [expression(tree["tree_structure"]) for tree in booster.dump_model()["tree_info"]]
        lines += [f"def _stage{number}({arguments}) -> float:", f'    """Return the sum of {len(trees)} trees, in log-odds."""', "    return (",
                  "\n        + ".join(f"({tree})" for tree in trees), "    )", "", ""]  # fmt: skip
    doubts = [f"(_stage{number}, {stage.doubt})" for number, stage in enumerate(STAGES)]
    lines += [
        f"STAGES = ({', '.join(doubts)})",
        '"""The early stages, and the log-odds around the cut of the page within which a run goes on to the next one."""',
        f"LAST = _stage{len(STAGES)}",
        '"""The stage that sees the surroundings too."""',
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
