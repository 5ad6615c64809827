"""Which paragraph of a plain-text page is its standfirst: a weighed sum of signs, the weights learned from pages.

Text shows no bold type. A standfirst stands below the headline, is shorter than the paragraphs, is parted from them
by the byline, the date or the first picture, says in advance what they say, and the dateline comes after it.
The weights are those of `tests/benchmarks/train_textlead.py`.
"""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from artcli.core.draft import Role
from artcli.core.plain import textcues as cues
from artcli.core.plain.textsheet import Sheet
from artcli.patterns import lazy

_SHORTEST, _LONGEST = 30, 600
_FEWEST = 2
"""Paragraphs that must follow."""
_NEAR = 16
"""Paragraphs below the headline among which it is."""
_NEXT = 3
"""Paragraphs after it that are longer, as a rule."""
_KNOWN = 8_000
"""Characters of the text whose words are looked at."""
_AGENCY = lazy(r"\(?[^\W\d_a-z]{2,10}\)?\s?[-–—]|\([^()]{2,20}\)\s?[-–—]")
_DATELINE = lazy(
    r"[^\W\d_a-z][^\W\d_a-z ,/()-]{2,39}[^\W\d_a-z)]\s?(?:\([^()]{2,20}\)\s?)?[.,]?\s?[-–—.:]|【[^】]{2,12}】"
)
"""Opens the body: "BERLIN. Am", "SEVILLA.- La"."""

_LEAST = -0.25
"""Score of the worst standfirst; a page can have none."""

_GIVEN = {"starred": 5.0}
"""A sign that no page of the training shows: a paragraph set in Markdown's bold."""

WEIGHTS: dict[str, float] = _GIVEN | {
    "one": -5.36,
    "tiny": -1.43,
    "short": 0.20,
    "shorter": 1.16,
    "longer": -0.59,
    "shortest": 1.36,
    "single": -0.20,
    "stops": 0.75,
    "quotes": -0.78,
    "first": 1.40,
    "opens": 2.01,
    "joined": -0.67,
    "joined alone": 1.41,
    "told below": 1.65,
    "told above": 0.66,
    "picture below": -0.10,
    "before the text": -1.16,
    "dateline": -1.24,
    "dateline below": 1.58,
    "agency": 1.80,
    "of the headline": 0.23,
    "known words": 0.57,
}


def find(sheet: Sheet, headline: int, end: int) -> int | None:
    """Return the standfirst below the headline of the article whose text ends at paragraph `end`; None for none."""
    best, best_at = _LEAST, None
    for at, signs in candidates(sheet, headline, end):
        score = sum(WEIGHTS[name] * value for name, value in signs.items())
        if score > best:
            best, best_at = score, at
    return best_at


def candidates(sheet: Sheet, headline: int, end: int) -> Iterator[tuple[int, dict[str, float]]]:
    """Yield the paragraphs that can be the standfirst with the signs that each one shows."""
    text = [at for at in range(headline + 1, end + 1) if sheet.prose[at] and sheet.roles[at] is Role.CONTENT]
    told = cues.vocabulary(sheet.units[headline].text)
    for at in range(headline + 1, min(headline + _NEAR, end)):
        unit, weight = sheet.units[at], sheet.weights[at]
        below = [n for n in text if n > at]
        if len(below) < _FEWEST or (text and at > text[min(1, len(text) - 1)]):
            return
        if not _SHORTEST <= weight <= _LONGEST or unit.linked or unit.marker or sheet.captions[at]:
            continue
        if sheet.dates[at] or sheet.bylines[at] or sheet.roles[at] is Role.BYLINE:
            continue
        yield at, _signs(sheet, at, headline, below, told)


def _signs(sheet: Sheet, at: int, headline: int, below: list[int], told: set[str]) -> dict[str, float]:
    """Return the signs of paragraph `at`, most of them 0 or 1."""
    unit, units = sheet.units[at], sheet.units
    usual = median(sheet.weights[n] for n in below)
    size = sheet.weights[at] / usual
    ends = len(cues.sentence_ends(unit.text))
    single = ends <= 1 < median(len(cues.sentence_ends(units[n].text)) for n in below)
    body = cues.vocabulary(" ".join(units[n].text for n in below)[:_KNOWN])
    words = cues.vocabulary(unit.text)
    between = {sheet.roles[n] for n in range(at + 1, below[0])}
    above = {sheet.roles[n] for n in range(headline + 1, at)}
    same = units[at - 1].block == unit.block and not sheet.dense
    return {
        "one": 1.0,
        "tiny": float(size < 0.35 and not sheet.prose[at]),
        "short": float(size < 0.65),
        "shorter": float(0.65 <= size < 0.9),
        "longer": float(size >= 1.2),
        "shortest": float(sheet.weights[at] < min(sheet.weights[n] for n in below[:_NEXT])),
        "single": float(single),
        "stops": float(cues.ends_as_sentence(unit.text)),
        "quotes": float(unit.text[:1] in "\"'“„«»‘「–—-"),
        "first": float(at == headline + 1),
        "opens": float(all(sheet.roles[n] is not Role.CONTENT for n in range(headline + 1, at))),
        "joined": float(same),
        "joined alone": float(same and units[at + 1].block != unit.block),
        "told below": float(Role.BYLINE in between or Role.DATE in between),
        "told above": float(Role.BYLINE in above or Role.DATE in above),
        "picture below": float(Role.CAPTION in between or units[below[0]].after_picture),
        "before the text": float(not sheet.prose[at]),
        "dateline": float(_DATELINE.match(unit.text) is not None),
        "dateline below": float(_DATELINE.match(units[below[0]].text) is not None),
        "agency": float(_AGENCY.match(unit.text) is not None and sheet.weights[at] < 350),
        "starred": float(unit.text.startswith(("**", "__")) and unit.text.endswith(("**", "__"))),
        "of the headline": len(words & told) / max(4, len(told)),
        "known words": len(words & body) / max(1, len(words)),
    }
