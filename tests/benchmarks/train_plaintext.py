"""Fit the weights of `artcli.core.plain.textheadline` and `artcli.core.plain.textinside` on dumps of real pages.

``python tests/benchmarks/train_plaintext.py FOLDER`` (needs numpy, w3m, lynx) dumps the publishers and 60 articles of
wcxb-dev into FOLDER once, fits on half of the domains and prints both tables with what they reach on the other half.
No randomness: a conditional logit over the candidates of each page, and a logistic regression over paragraphs.
"""

import re
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path

import numpy as np

sys.path[:0] = [
    str(Path(__file__).resolve().parents[2] / "src"),
    str(Path(__file__).resolve().parents[1] / "core"),
]
sys.path.insert(0, str(Path(__file__).parent))

import newspaper  # noqa: E402  # after the path above
from corpus import Case, cases  # noqa: E402  # after the path above
from metadata import fold  # noqa: E402  # after the path above
from plaintext import BROWSERS  # noqa: E402  # after the path above

import artcli  # noqa: E402  # after the path above
from artcli.core.plain import plaintext, textheadline, textinside, textlines, textroles  # noqa: E402  # after the path above
from artcli.core.plain.textsheet import Sheet  # noqa: E402  # after the path above

DRAWN = range(1000, 1060)
"""Seeds of drawn provincial pages that teach the headline too; the tests draw others."""
_WORD = re.compile(r"\w+")


def dumped(case: Case, browser: str, folder: Path) -> str:
    """Return the dump of a page, made once."""
    kept = folder / f"{case.name}.{browser}.txt"
    if not kept.exists():
        with tempfile.NamedTemporaryFile(suffix=".html") as file:
            file.write(case.html.encode("utf-8", "replace"))
            file.flush()
            run = subprocess.run([*BROWSERS[browser], file.name], capture_output=True, timeout=60)
        kept.write_bytes(run.stdout)
    return kept.read_text("utf-8", "replace")


def sheet_of(text: str) -> tuple[Sheet, int, int]:
    """Return a page's paragraphs, and the first and last of its text, as they are before the weights speak."""
    units, _ = textlines.units(text)
    sheet = Sheet(plaintext._parted(units))
    start, end = textroles._body(sheet)
    return sheet, start, textroles._before_teasers(sheet, start, end) if start >= 0 else end


def headline_rows(
    sheet: Sheet, start: int, end: int, titles: set[str]
) -> tuple[list[dict[str, float]], list[bool]]:
    """Return signs of the candidates, and whether each one is the title."""
    found = list(textheadline.candidates(sheet, start, end))
    said = [fold(sheet.units[at].text) for at, _ in found]
    right = [any(own == t or (len(t) >= 20 and own[:25] == t[:25]) for t in titles) for own in said]
    return [signs for _, signs in found], right


def inside_rows(sheet: Sheet, start: int, end: int, text: str) -> tuple[list[dict[str, float]], list[bool]]:
    """Return signs of the paragraphs of the text, and whether each one is in the page's own `text`."""
    words = _WORD.findall(text.lower())
    threes = {tuple(words[at : at + 3]) for at in range(len(words) - 2)}
    lines = {fold(line) for line in text.split("\n")}
    headline = textheadline.find(sheet, start, end)
    found = list(textinside.signs_of(sheet, max(start, headline + 1) if headline is not None else start, end))
    right = []
    for at, _ in found:
        own = _WORD.findall(sheet.units[at].text.lower())
        shared = sum(tuple(own[n : n + 3]) in threes for n in range(len(own) - 2))
        right.append(shared >= 0.6 * (len(own) - 2) if len(own) >= 5 else fold(sheet.units[at].text) in lines)
    return [signs for _, signs in found], right


def examples(folder: Path) -> tuple[list[tuple], list[tuple]]:
    """Return (half, signs, right) of each dump's headline candidates, and of its paragraphs; drawn pages are half 0."""
    headlines, insides = [], []
    for case in cases(None, ["publishers"]) + cases(60, ["article"]):
        half = zlib.crc32(case.domain.encode()) % 2
        article = artcli.parse(case.html, url=case.url)
        titles = {fold(case.truth["title"]), fold(article.title)} - {""}
        for browser in BROWSERS:
            sheet, start, end = sheet_of(dumped(case, browser, folder))
            if start >= 0:
                headlines.append((half, *headline_rows(sheet, start, end, titles)))
                insides.append((half, *inside_rows(sheet, start, end, article.text)))
    for seed in DRAWN:
        setting = newspaper.Setting.drawn(seed)
        titles = {fold(newspaper.STORIES[setting.story].title)}
        headlines.append((0, *headline_rows(*sheet_of(newspaper.text_of(setting)), titles)))
    return headlines, insides


def matrix(rows: list[dict[str, float]], names: list[str]) -> np.ndarray:
    return np.array([[row[name] for name in names] for row in rows]).reshape(-1, len(names))


def fit_choice(pages: list[tuple[np.ndarray, np.ndarray]], steps: int = 1500) -> np.ndarray:
    """Return the weights under which the right candidates of each page win, by gradient ascent with decay."""
    weights = np.zeros(pages[0][0].shape[1])
    for _ in range(steps):
        slope = np.zeros_like(weights)
        for signs, right in pages:
            scores = signs @ weights
            chance = np.exp(scores - scores.max())
            chance /= chance.sum()
            wanted = chance * right
            slope += (wanted / max(wanted.sum(), 1e-12) - chance) @ signs
        weights += 0.3 * (slope / len(pages) - 0.002 * weights)
    return weights


def fit_each(signs: np.ndarray, right: np.ndarray, sway: np.ndarray) -> np.ndarray:
    """Return the weights of a logistic regression, by Newton's method with decay; `sway` weighs the rows."""
    weights = np.zeros(signs.shape[1])
    for _ in range(25):
        chance = 1 / (1 + np.exp(-signs @ weights))
        slope = signs.T @ (sway * (chance - right)) + 2 * weights
        bend = (signs * (sway * chance * (1 - chance))[:, None]).T @ signs + 2 * np.eye(len(weights))
        weights -= np.linalg.solve(bend, slope)
    return weights


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    headlines, insides = examples(folder)
    names = list(headlines[0][1][0])
    pages = [(half, matrix(rows, names), np.array(right, float)) for half, rows, right in headlines if rows]
    weights = fit_choice([(signs, right) for half, signs, right in pages if half == 0 and right.any()])
    won = [right[np.argmax(signs @ weights)] for half, signs, right in pages if half == 1]
    print(f"headline, the other half: {np.mean(won):.3f}")
    print(*(f'    "{n}": {w:.1f},' for n, w in zip(names, weights, strict=True) if abs(w) >= 0.05), sep="\n")
    names = list(insides[0][1][0])
    parts = [(half, matrix(rows, names), np.array(right, float)) for half, rows, right in insides]
    signs, right = (np.concatenate([part[n] for part in parts if part[0] == 0]) for n in (1, 2))
    size = names.index("size")
    sway = np.concatenate(
        [
            np.minimum(600 * p[1][:, size] + 10, 400) ** 0.5 / max(1, len(p[2])) ** 0.5
            for p in parts
            if p[0] == 0
        ]
    )
    weights = fit_each(signs, right, sway)
    told = np.concatenate([(p[1] @ weights > 0) == p[2] for p in parts if p[0] == 1])
    print(f"paragraphs told apart, the other half: {told.mean():.3f}")
    print(*(f'    "{name}": {weight:.2f},' for name, weight in zip(names, weights, strict=True)), sep="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
