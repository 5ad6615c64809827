"""Columns that a terminal browser set side by side -> one below the other: the cells of a layout table."""

from __future__ import annotations

from collections import Counter

from artcli.patterns import lazy

_GAP = lazy(r"(?<=\S) {2,}(?=\S)")
_LEAST = 3
"""Lines with text on both sides that prove a column."""
_FAR = 50
"""A column that begins beyond is one of the layout, however short what stands left of it."""
_NARROW = 30
"""Columns of text left of the gap at least: what is narrower is a table of words and numbers, not of the layout."""


def unfolded(lines: list[str]) -> list[str]:
    """Return `lines` with every right-hand column below the lines that it stood beside."""
    found = lines
    for _ in range(2):  # three columns are two gaps
        start = _column(found)
        if start is None:
            break
        found = _apart(found, start)
    return found


def _column(lines: list[str]) -> int | None:
    """Return where the right-hand column begins, counted in characters; None where the text has one column."""
    starts = Counter(
        match.end()
        for line in lines
        if "  " in line.strip()
        for match in _GAP.finditer(line)
        if match.end() > _NARROW
    )
    for start, count in starts.most_common(3):
        if count < _LEAST:
            return None
        beside = [
            line
            for line in lines
            if len(line) > start and line[start - 2 : start] == "  " and line[:start].strip()
        ]
        long = sum(len(line[:start].strip()) >= _NARROW for line in beside)
        crossing = sum(
            len(line) > start and line[start - 1] != " " and line[start] != " "
            for line in _around(lines, start)
        )
        if (start >= _FAR or 2 * long >= len(beside)) and crossing == 0:
            return start
    return None


def _around(lines: list[str], start: int) -> list[str]:
    """Return the lines from the first to the last that have text in the right-hand column."""
    at = [n for n, line in enumerate(lines) if _beside(line, start)]
    return lines[at[0] : at[-1] + 1] if at else []


def _beside(line: str, start: int) -> bool:
    return len(line) > start and line[start - 2 : start] == "  " and line[start] != " "


def _apart(lines: list[str], start: int) -> list[str]:
    """Part the lines that hold the column; what stands right comes after what stands left."""
    at = [n for n, line in enumerate(lines) if _beside(line, start)]
    first, last = at[0], at[-1] + 1
    left = [line[:start].rstrip() for line in lines[first:last]]
    right = [line[start:] for line in lines[first:last]]
    rest = last
    while rest < len(lines) and lines[rest].strip() and len(lines[rest]) <= start:
        rest += 1  # the left column goes on
    return [*lines[:first], *left, *lines[last:rest], "", *right, "", *lines[rest:]]
