"""A line of facts (`author · OP · 3 h`), broken between two facts where it is too long, never inside a short one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from artcli.render.cells import columns
from artcli.render.lines import Line, Segment
from artcli.render.wrap import wrap

_BETWEEN: Segment = (" · ", "meta", None)


def fact_lines(facts: Iterable[Line], width: int, before: Line = ()) -> Iterator[list[Segment]]:
    """Yield `facts` on as few lines of `width` columns as they need (0: one line), `before` leading the first."""
    line: list[Segment] = list(before)
    begun = False
    for fact in facts:
        if begun and width and _size(line) + columns(_BETWEEN[0]) + _size(fact) > width:
            yield from wrap(line, width)
            line, begun = [], False
        if begun:
            line.append(_BETWEEN)
        line += fact
        begun = True
    if line:
        yield from wrap(line, width)


def _size(line: Line) -> int:
    return sum(columns(text) for text, _, _ in line)
