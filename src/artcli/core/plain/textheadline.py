"""Which paragraph of a plain-text page is its headline: a weighed sum of signs, the weights learned from dumps.

A dump says nothing of type sizes (lynx sets headings further left), so the place decides: above byline, date and the
first long paragraph, below the menus, short, no item of a list, its words taken up again in the text.
The weights are those of `tests/benchmarks/train_plaintext.py`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from artcli.core.comparing import as_cue
from artcli.core.plain import textcues as cues
from artcli.core.plain.textsheet import Sheet

_ABOVE, _BELOW = 60, 40
"""Paragraphs looked at above and below the first of the body."""
_LONG = 160
"""Weight of a paragraph that is no headline."""
_SHORTEST, _LONGEST = 6, 260
_LEAST = 0.0
"""Score of the worst headline; a text can have none."""

_GIVEN = {"first heading": 6.0, "heading": 2.0, "echoed at the top": 4.0}
"""Signs that dumps do not show: a heading marked as one, and (in WET records) the page's title above all."""

WEIGHTS: dict[str, float] = _GIVEN | {
    "taken up": 3.6,
    "set out": 2.8,
    "alone": 2.2,
    "opens block": 0.2,
    "opens page": -0.8,
    "said again": 0.3,
    "said often": 0.3,
    "inside another": 1.4,
    "byline next": 1.5,
    "byline near": 1.0,
    "byline below": 0.5,
    "tiny": -2.6,
    "short": -1.5,
    "lengthy": -0.7,
    "prose": -0.4,
    "stops": -2.2,
    "colon": -0.4,
    "linked": -1.1,
    "item": -1.7,
    "caption": -0.9,
    "picture": -0.7,
    "lead follows": 0.5,
    "list follows": -0.4,
    "in body": -0.8,
    "text above": -2.1,
    "text below": 1.3,
    "text soon": 0.3,
    "near": -0.7,
}


def find(sheet: Sheet, start: int, end: int) -> int | None:
    """Return the headline of the article whose text was found from paragraph `start` to `end`."""
    best, best_at = _LEAST, None
    for at, signs in candidates(sheet, start, end):
        score = sum(WEIGHTS[name] * value for name, value in signs.items())
        if score > best:
            best, best_at = score, at
    return best_at


def candidates(sheet: Sheet, start: int, end: int) -> Iterator[tuple[int, dict[str, float]]]:
    """Yield the paragraphs that can be the headline with the signs that each one shows."""
    units = sheet.units
    body = cues.vocabulary(
        " ".join(
            unit.text
            for unit, prose, weight in zip(
                units[start : end + 1],
                sheet.prose[start : end + 1],
                sheet.weights[start : end + 1],
                strict=True,
            )
            if prose and weight >= _LONG
        )[:20_000]
    )
    page = _Page(sheet, body)
    for at in range(max(0, start - _ABOVE), min(start + _BELOW, len(units))):
        weight = sheet.weights[at]
        if not _SHORTEST <= weight <= _LONGEST or sheet.dates[at] or sheet.bylines[at]:
            continue
        if (sheet.prose[at] and weight >= _LONG) or units[at].text == sheet.name:
            continue
        yield at, page.signs(at, start)


class _Page:
    """What is the same for all candidates of a page."""

    def __init__(self, sheet: Sheet, body: set[str]) -> None:
        self.sheet = sheet
        self.body = body
        units = sheet.units
        self.keys = [as_cue(unit.text) for unit in units[:400]]
        self.seen = Counter(self.keys)
        self.long = [
            prose and weight >= _LONG for prose, weight in zip(sheet.prose, sheet.weights, strict=True)
        ]
        indents = Counter(unit.indent for unit, prose in zip(units, sheet.prose, strict=True) if prose)
        self.indent = indents.most_common(1)[0][0] if indents else 0

    def signs(self, at: int, start: int) -> dict[str, float]:
        """Return the signs of paragraph `at`, most of them 0 or 1."""
        sheet, units = self.sheet, self.sheet.units
        unit, weight = units[at], sheet.weights[at]
        words = cues.vocabulary(unit.text)
        told = [sheet.dates[n] or sheet.bylines[n] for n in range(at + 1, min(at + 9, len(units)))]
        long = self.long
        follows = units[at + 1] if at + 1 < len(units) else None
        key = self.keys[at] if at < len(self.keys) else ""
        heading = unit.marker == "heading"
        return {
            "first heading": float(heading and unit.level <= 1),
            "heading": float(heading and unit.level > 1),
            "taken up": len(words & self.body) / max(4, len(words)),
            "set out": float(0 <= unit.indent < self.indent and not heading),
            "alone": float(unit.alone),
            "opens block": float(at == 0 or units[at - 1].block != unit.block),
            "opens page": float(at == 0),
            "echoed at the top": float(bool(at) and len(key) >= 12 and self.keys[0].startswith(key)),
            "said again": float(self.seen[key] == 2),
            "said often": float(self.seen[key] > 2),
            "inside another": float(
                len(key) >= 15 and any(key in other and key != other for other in self.keys)
            ),
            "byline next": float(any(told[:1])),
            "byline near": float(any(told[1:3])),
            "byline below": float(any(told[3:])),
            "tiny": float(weight < 15),
            "short": float(15 <= weight < 28),
            "lengthy": float(weight >= 120),
            "prose": float(sheet.prose[at]),
            "stops": float(unit.text.endswith((".", "…", "。"))),
            "colon": float(unit.text.endswith((":", ","))),
            "linked": float(unit.linked),
            "item": float(unit.marker in ("item", "number")),
            "caption": float(sheet.captions[at]),
            "picture": float(unit.after_picture),
            "lead follows": float(follows is not None and 50 <= sheet.weights[at + 1] <= 500 and not follows.marker),
            "list follows": float(follows is not None and follows.marker in ("item", "number")),
            "in body": float(at > start),
            "text above": float(sum(long[max(0, start - _ABOVE) : at])),
            "text below": min(4, sum(long[at + 1 : at + 25])) / 4,
            "text soon": float(any(long[at + 1 : at + 4])),
            "near": float(any(long[at + 1 : at + 12])),
        }  # fmt: skip
