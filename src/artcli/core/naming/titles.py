"""The title: chosen among the page's own wordings by what speaks for each.

A newspaper's own headline is what its editors tell machines; elsewhere weights decide, learned from both
development sets by ``tests/benchmarks/train_titles.py``, which prints their held-out figures.
"""

from __future__ import annotations

from artcli.core.comparing import fold, overlap
from artcli.core.naming.headlines import Wording, is_news, wordings
from artcli.core.page import Page

WEIGHTS = {
    "address": 0.62, "beyond address": -0.55, "end of h2": -0.04, "h1": 0.52, "h1 again": -0.20,
    "h2": 0.36, "head of og": 0.31, "head of title": 0.27, "head of twitter": 0.21,
    "heading like address": 0.71, "heading like machines": 0.61, "itemprop": 0.09, "json-ld": 0.32,
    "later heading like machines": 0.26, "length": 0.20, "longer": -0.03, "meta": -0.01, "og": 0.39,
    "one voice": -0.51, "shown": 0.60, "part of og": 0.06, "part of title": 0.46, "part of twitter": -0.05,
    "short": -0.20, "shorter": 0.28, "title": -0.01, "twitter": 0.02, "with kicker": -0.18,
    "without kicker": -0.04, "site name": -3.0, "too long": -3.0,
}  # fmt: skip
"""What each evidence in `headlines.Wording` counts. Fitted, but for the last two, which too few pages show."""


def choose(page: Page, site_name: str | None) -> Wording | None:
    """Return the title, None when the page has none; of equals the first on the page."""
    found = wordings(page, site_name)
    told = headline_told(found) if is_news(page) else None
    return told or max(found, key=_worth, default=None)


def _worth(wording: Wording) -> float:
    return sum(WEIGHTS.get(name, 0.0) * much for name, much in wording.evidence.items())


def headline_told(found: list[Wording]) -> Wording | None:
    """Return the headline that a newspaper's JSON-LD tells, None when it tells none.

    Right on 62 of 71 publishers' pages, the first heading on 51 of 64. What heading and OpenGraph agree on
    overrules it; so does a second heading that OpenGraph tells, where the first is the end of a breadcrumb.
    """
    told = next((wording for wording in found if "json-ld" in wording.evidence), None)
    if told is None or "site name" in told.evidence:
        return None
    evidence = told.evidence
    if "breadcrumb" in evidence and "h2" not in evidence:
        shown = (other for other in found if other.evidence.keys() & {"h2", "end of h2"})
        return next((other for other in shown if "og" in other.evidence), told)
    if "h1" in evidence or "og" in evidence:
        return told
    return next((other for other in found if {"h1", "og"} <= other.evidence.keys()), told)


def runs_of(page: Page, chosen: Wording) -> list[int]:
    """Return the runs that show the title: its heading's, else the first short run with the same wording."""
    key = fold(chosen.text)
    headings: list[int] = []
    for box in page.boxes:
        if box.tag in ("h1", "h2", "h3", "h4") and box.last > box.first:
            runs = list(range(box.first, box.last))
            said = fold(" ".join(page.runs[index].text for index in runs))
            if said == key or (box is chosen.box):
                return runs
            if (
                box.tag == "h1"
                and not headings
                and said
                and len(runs) <= 3
                and len(page.runs[box.first].text) < 300
            ):
                headings = runs
    for run in page.runs:
        if len(run.text) <= len(chosen.text) + 20 and fold(run.text) == key:
            return [run.index]
    if headings and overlap(" ".join(page.runs[index].text for index in headings), chosen.text) >= 0.4:
        return headings
    return []
