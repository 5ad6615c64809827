"""What a paragraph's boxes are called: equal for all paragraphs that one template sets."""

from __future__ import annotations

from collections import Counter

from artcli.core.page import Page, Run
from artcli.patterns import lazy

Shape = tuple[str, str, str, str]
"""Tag and names of a run's box and of the box around it, digits left out."""

_DIGITS = lazy(r"\d+")
_UNSPACED = lazy("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
PARAGRAPH = 80
"""Characters from which on a run is a paragraph; those of scripts without spaces count twice."""


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
        if is_long(run.text, PARAGRAPH):
            share[shape_of(run)] += len(run.text)
    return share.most_common(1)[0][0] if share else None


def is_long(text: str, least: int) -> bool:
    """Whether `text` has `least` characters, those of scripts without spaces between words counted twice."""
    length = len(text)
    if length >= least or length * 2 < least or text.isascii():
        return length >= least
    return length + len(_UNSPACED.findall(text)) >= least
