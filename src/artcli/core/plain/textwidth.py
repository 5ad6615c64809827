"""How many columns lines of text take, and at which column the lines of a dump were broken."""

from __future__ import annotations

import unicodedata
from itertools import accumulate, pairwise
from typing import NamedTuple

_WIDEST_DUMP = 140
"""Columns; texts with longer lines are not wrapped (dumps have 72 to 132)."""
_LONG_LINE = 40
"""Columns; what is shorter says little of the width."""
_CHAINED = 8
_AGREEING = 0.2
"""Pairs of lines in a row, and the share of all pairs, that prove a width in a page full of menus."""
_OPENERS = frozenset("*+•‣◦▪□■☆★○●[│|#")
"""Marks of a new item: the line before such a one ends of itself and says nothing of the width."""


class Margin(NamedTuple):
    """Where the lines of a dump were broken, 0 for nowhere, and how many columns its maker gave a wide letter."""

    at: int
    wide: int = 2


def columns(text: str, wide: int = 2) -> int:
    """Return how many terminal columns `text` takes: `wide` for a wide letter, none for a mark."""
    if text.isascii():
        return len(text)
    return sum(
        wide if unicodedata.east_asian_width(c) in "WF" else 0 if unicodedata.combining(c) else 1
        for c in text
    )


def margin(lines: list[str]) -> Margin:
    """Return where `lines` were broken: by the columns that their letters take, or (lynx) by their number."""
    width = wrap_width(lines)
    if width or all(len(line) == columns(line) for line in lines):
        return Margin(width)
    return Margin(wrap_width(lines, 1), 1)


def wrap_width(lines: list[str], wide: int = 2) -> int:
    """Return the column at which the lines of a dump were broken, 0 when they were not.

    In a wrapped text the first word of the next line would not have fitted. Every pair of lines says so of some
    columns; at the one where the text was broken most of them agree, and paragraphs give several pairs in a row.
    """
    sizes = [columns(line, wide) for line in lines]
    if sum(size >= _LONG_LINE for size in sizes) < 3 or _unbroken(sizes):
        return 0
    pairs = [
        (size, size + _first_word(following, wide))
        for size, following in zip(sizes, lines[1:], strict=False)
        if size >= _LONG_LINE // 2 and following.strip() and following.lstrip()[0] not in _OPENERS
    ]
    votes = [0] * (_WIDEST_DUMP + 2)
    for size, beyond in pairs:
        if size <= _WIDEST_DUMP:
            votes[size] += 1
            votes[min(beyond, _WIDEST_DUMP + 1)] -= 1
    totals = list(accumulate(votes))
    width = max(range(_WIDEST_DUMP + 1), key=totals.__getitem__)
    near = sum(1 for size, _ in pairs if 2 * size >= width)
    chained = sum(
        size <= width < beyond and lower_size <= width < lower_beyond
        for (size, beyond), (lower_size, lower_beyond) in pairwise(pairs)
    )
    enough = totals[width] >= 0.5 * near or (chained >= _CHAINED and totals[width] >= _AGREEING * near)
    return width if totals[width] >= 2 and enough else 0


def _unbroken(sizes: list[int]) -> bool:
    """Whether paragraphs stand in one line each: lines beyond any terminal are more than a few."""
    return sum(size > _WIDEST_DUMP for size in sizes) > 0.05 * sum(size >= _LONG_LINE for size in sizes)


def room(line: str, following: str, edge: Margin) -> int:
    """Return the columns left at the end of `line` after the first word of `following`; below 0 for no room."""
    return edge.at - columns(line, edge.wide) - _first_word(following, edge.wide)


def _first_word(line: str, wide: int) -> int:
    """Return the columns of the first word and the space before it; in scripts without spaces, of one letter."""
    word = line.split(None, 1)[0] if line.strip() else ""
    if word and unicodedata.east_asian_width(word[0]) in "WF":
        return wide
    return columns(word, wide) + 1
