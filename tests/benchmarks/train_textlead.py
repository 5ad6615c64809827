"""Fit the weights of `artcli.core.plain.textlead` on pages copied out of a browser and dumped by w3m and lynx.

``python tests/benchmarks/train_textlead.py FOLDER`` (needs numpy, w3m, lynx) keeps dumps in FOLDER, fits on half of the
publishers and of 160 articles of wcxb-dev, on twelve of the drawn papers' languages, on portals and on provincial pages,
and prints the weights with precision and recall on what taught them and on the rest. What the HTML page shows as its
standfirst is the truth. No randomness.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from train_plaintext import BROWSERS, dumped, fit_each, matrix  # which finds src and tests/core too

sys.setrecursionlimit(20_000)  # pages nest deeper than Python's own limit

import newspaper  # noqa: E402  # after train_plaintext, which sets the path
import portals  # noqa: E402  # after train_plaintext, which sets the path
import worldpress  # noqa: E402  # after train_plaintext, which sets the path
from copies import FORMS, copied  # noqa: E402  # after train_plaintext, which sets the path
from corpus import Case, cases  # noqa: E402  # after train_plaintext, which sets the path

import artcli  # noqa: E402  # after train_plaintext, which sets the path
from artcli.core.plain import plaintext, textlead  # noqa: E402  # after train_plaintext, which sets the path

SWAY = {"publishers": 1.0, "article": 0.7, "paper": 1.5, "portal": 8.0, "provincial": 0.7}
"""What a paragraph of each set counts, so that no set of few texts is lost beside the others."""
DRAWN = range(2000, 2050)
"""Seeds of provincial pages; the tests draw others."""
_SAME = 40
"""Characters that two wordings of a standfirst share at their beginning."""


class Page(NamedTuple):
    """The candidates of one text: which set it is of, whether it teaches, their signs, and which one is the lead."""

    kind: str
    teaches: bool
    rows: list[dict[str, float]]
    right: list[bool]


def page_of(kind: str, text: str, lead: str | None, *, teaches: bool) -> Page:
    """Return the candidates of `text`, whose standfirst is `lead`."""
    found: list[tuple[str, dict[str, float]]] = []
    find = textlead.find

    def noted(sheet: textlead.Sheet, headline: int, end: int) -> None:
        found.extend((sheet.units[at].text, row) for at, row in textlead.candidates(sheet, headline, end))

    textlead.find = noted  # type: ignore[assignment]  # to see the sheet as it is when the lead is looked for
    try:
        plaintext.read(text)
    finally:
        textlead.find = find
    own = _opening(lead)
    return Page(
        kind, teaches, [row for _, row in found], [bool(own) and _opening(one) == own for one, _ in found]
    )


def _opening(text: str | None) -> str:
    return " ".join((text or "").split())[:_SAME]


def _texts(case: Case, folder: Path) -> Iterator[str]:
    yield from (copied(case.html, form) for form in FORMS)
    yield from (dumped(case, browser, folder) for browser in BROWSERS)


def pages(folder: Path) -> Iterator[Page]:
    """Yield the real pages and the drawn ones, as every form of text."""
    for kind, some in (("publishers", cases(None, ["publishers"])), ("article", cases(160, ["article"]))):
        for number, case in enumerate(some):
            lead = artcli.parse(case.html, url=case.url).lead
            for text in _texts(case, folder):
                yield page_of(kind, text, lead, teaches=number % 2 == 0)
    for form in FORMS:
        for number, language in enumerate(worldpress.papers()):
            for layout in ("semantic", "flat"):
                sheet = worldpress.Sheet(language, 0)
                text = copied(sheet.html(layout), form)
                yield page_of("paper", text, sheet.paper["lead"], teaches=number % 2 == 0)
        portal = portals.Portal()
        yield page_of("portal", copied(portal.html(), form), portal.story.lead, teaches=True)
        for seed in DRAWN:
            setting = newspaper.Setting.drawn(seed)
            text = copied(setting.html(), form)
            if seed % 2:  # many papers have long paragraphs
                text = _lengthened(text, newspaper.STORIES[setting.story])
            yield page_of("provincial", text, setting.shown_lead, teaches=seed % 4 < 2)
    for seed in DRAWN:  # as a reader saves a page: the standfirst under the line of the date
        setting = newspaper.Setting.drawn(seed)
        text = newspaper.text_of(setting)
        text = _lengthened(text, newspaper.STORIES[setting.story]) if seed % 2 else text
        yield page_of("provincial", text, setting.shown_lead, teaches=True)


def _lengthened(text: str, story: newspaper.Story) -> str:
    """Return the page with every two paragraphs set as one."""
    for above, below in zip(story.paragraphs[::2], story.paragraphs[1::2], strict=False):
        for gap in ("\n\n", "\n"):
            text = text.replace(above + gap + below, f"{above} {below}")
    return text


def report(found: list[Page], names: list[str], weights: np.ndarray) -> None:
    """Print recall and precision of each set, of what taught and of the rest."""
    for kind in SWAY:
        for teaches in (True, False):
            right = said = wanted = 0
            for page in found:
                if page.kind != kind or page.teaches is not teaches or not page.rows:
                    continue
                scores = matrix(page.rows, names) @ weights
                best = int(np.argmax(scores))
                wanted += any(page.right)
                if scores[best] > textlead._LEAST:
                    said += 1
                    right += page.right[best]
            which = "taught" if teaches else "rest"
            print(
                f"{kind:11} {which:7} R {right / max(1, wanted):.2f}  P {right / max(1, said):.2f}  n={wanted}"
            )


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    found = [page for page in pages(folder) if page.rows]
    taught = [page for page in found if page.teaches]
    names = [name for name in taught[0].rows[0] if name not in textlead._GIVEN]
    signs = np.concatenate([matrix(page.rows, names) for page in taught])
    right = np.concatenate([np.array(page.right, float) for page in taught])
    sway = np.concatenate([np.full(len(page.rows), SWAY[page.kind]) for page in taught])
    weights = fit_each(signs, right, sway)
    report(found, names, weights)
    print(*(f'    "{name}": {weight:.2f},' for name, weight in zip(names, weights, strict=True)), sep="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
