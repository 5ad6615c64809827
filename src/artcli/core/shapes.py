"""What a paragraph's boxes are called: equal for all paragraphs that one template sets."""

from __future__ import annotations

from collections import Counter

from artcli.core.page import Page, Run
from artcli.patterns import lazy

Shape = tuple[str, str, str, str]
"""Tag and names of a run's box and of the box around it, digits left out."""

_DIGITS = lazy(r"\d+")
PARAGRAPH = 80
"""Letters from which on a run is a paragraph."""


def shape_of(run: Run) -> Shape:
    """Return the shape of the run's place."""
    return _without_digits(_place_of(run))


def _place_of(run: Run) -> Shape:
    above = run.box.parent
    return run.box.tag, run.box.names, above.tag if above else "", above.names if above else ""


def _without_digits(place: Shape) -> Shape:
    tag, names, above, names_above = place
    return tag, _DIGITS.sub("", names), above, _DIGITS.sub("", names_above)


def common_shape(page: Page, content: list[int]) -> Shape | None:
    """Return the shape that most of the content's paragraphs have; None without paragraphs."""
    places: Counter[Shape] = Counter()
    for index in content:
        run = page.runs[index]
        if run.letters >= PARAGRAPH:
            places[_place_of(run)] += len(run.text)
    share: Counter[Shape] = Counter()
    for place, chars in places.items():  # few beside the paragraphs
        share[_without_digits(place)] += chars
    return share.most_common(1)[0][0] if share else None
