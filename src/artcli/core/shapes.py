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
    above = run.box.parent
    if above is None:
        return run.box.tag, run.box.names, "", ""
    return run.box.tag, _DIGITS.sub("", run.box.names), above.tag, _DIGITS.sub("", above.names)


def common_shape(page: Page, content: list[int]) -> Shape | None:
    """Return the shape that most of the content's paragraphs have; None without paragraphs."""
    share: Counter[Shape] = Counter()
    for index in content:
        run = page.runs[index]
        if run.letters >= PARAGRAPH:
            share[shape_of(run)] += len(run.text)
    return share.most_common(1)[0][0] if share else None
