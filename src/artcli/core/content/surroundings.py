"""What the last trees see of a run beyond its own features: how likely content what stands around it is.

A caption between two paragraphs, the one long text of a menu, the tenth of ten cards that look alike: once every run
has a first score, its neighbours tell more of it than its own words.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from artcli.core.page import Page

NAMES = (
    "odds before before2 after after2 around_level1 around_level2 around_level3 around_alike earlier expected cut"
).split()
"""The features in the order of a row."""
_NOTHING = (0.0, 0.0)


class Layout(NamedTuple):
    """Where the runs of a page stand; what the surroundings need of it, without its tree."""

    sizes: Sequence[float]
    """Width of every run."""
    boxes: Sequence[int]
    """The box of every run."""
    spans: Sequence[tuple[int, int]]
    """The runs in every box: the first, and the one after the last."""
    levels: Sequence[int]
    """The level above every box: the nearest box around it that holds more."""
    names: Sequence[str]
    """How every box names itself."""


def layout_of(page: Page, sizes: Sequence[float], levels: Sequence[int], names: Sequence[str]) -> Layout:
    """Return the layout of `page`, whose runs have `sizes`."""
    spans = [(box.first, box.last) for box in page.boxes]
    return Layout(sizes, [run.box.index for run in page.runs], spans, levels, names)


def rows(
    layout: Layout, chances: Sequence[float], odds: Sequence[float], asked: Sequence[int], cut: float
) -> Iterator[tuple[float, ...]]:
    """Yield a row for each run of `asked`: `chances` and log-odds are every run's so far, `cut` is the page's."""
    sizes, boxes, spans, levels, names = layout
    likely = [0.0, *accumulate([p * size for p, size in zip(chances, sizes, strict=True)])]
    widths = [0.0, *accumulate(sizes)]
    alike = _alike(layout, chances)
    expected, total = likely[-1] or 1.0, widths[-1] or 1.0
    middle = math.log(cut / (1 - cut))
    beside = (0.0, 0.0, *chances, 0.0, 0.0)
    shares: dict[int, float] = {}

    def share(box: int) -> float:
        """Return how much of the text in a box is likely to be content."""
        found = shares.get(box)
        if found is None:
            first, last = spans[box]
            found = shares[box] = (likely[last] - likely[first]) / max(widths[last] - widths[first], 1.0)
        return found

    for i in asked:
        box = boxes[i]
        first = levels[box]
        second = levels[first]
        yield (
            odds[i] - middle, beside[i + 1], beside[i], beside[i + 3], beside[i + 4],
            share(first), share(second), share(levels[second]), alike[names[box]],
            likely[i] / expected, likely[-1] / total, cut,
        )  # fmt: skip


def _alike(layout: Layout, chances: Sequence[float]) -> dict[str, float]:
    """Return for every name of boxes how likely content the runs in them are, all over the page."""
    sums: dict[str, tuple[float, float]] = {}
    names = layout.names
    for box, size, p in zip(layout.boxes, layout.sizes, chances, strict=True):
        weight = math.sqrt(size)
        name = names[box]
        likely, of = sums.get(name, _NOTHING)
        sums[name] = (likely + weight * p, of + weight)
    return {name: likely / (of or 1.0) for name, (likely, of) in sums.items()}
