"""A line of facts (`author · OP · 3 h`), broken between two facts where it is too long, never inside a short one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from artcli.render.cells import columns
from artcli.render.lines import Line, Segment, plain
from artcli.render.wrap import add, wrap

_BETWEEN: Segment = (" · ", "meta", None)


def fact_lines(facts: Iterable[Line], width: int, before: Line = ()) -> Iterator[list[Segment]]:
    """Yield `facts` on as few lines of `width` columns as they need (0: one line), `before` leading the first."""
    facts = tuple(facts)
    line: list[Segment] = list(before)
    for number, fact in enumerate(facts):
        if number:
            add(line, _BETWEEN)
        for piece in fact:
            add(line, piece)
    if line and (not width or _size(line) <= width):  # nearly always
        yield line
    else:
        yield from _broken(facts, width, before)


def _broken(facts: Sequence[Line], width: int, before: Line) -> Iterator[list[Segment]]:
    line: list[Segment] = list(before)
    begun = False
    for fact in facts:
        if begun and _size(line) + columns(_BETWEEN[0]) + _size(fact) > width:
            yield from wrap(line, width)
            line, begun = [], False
        if begun:
            line.append(_BETWEEN)
        line += fact
        begun = True
    if line:
        yield from wrap(line, width)


def _size(line: Line) -> int:
    return columns(plain(line))
