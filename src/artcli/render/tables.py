"""Tables that fit: columns shrink, then their cells wrap; records where even that has no room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from artcli.render.cells import columns, cut, pad
from artcli.render.lines import Line, Segment, one
from artcli.render.wrap import wrap_text

_GAP = 2
_NARROWEST = 8
"""Columns under which a column of running text cannot be read."""
_LONGEST_CELL = 4000
_SAMPLE = 500
"""Rows that decide the columns' widths: a table of 10,000 rows begins at once."""


def table_lines(header: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> Iterator[Line]:
    """Yield the lines of a table in `width` columns.

    0 gives rows of cells parted by tabs, as a pipe reads them.
    """
    if not width:
        for number, row in enumerate((header, *rows) if header else rows):
            yield one("\t".join(_flat(cell) for cell in row), "table.head" if header and not number else "")
        return
    count = max((len(row) for row in (header, *rows)), default=0)
    if not count:
        return
    widths = _widths(header, rows, count, width - _GAP * (count - 1))
    if widths is None:
        yield from _records(header, rows, width)
        return
    right = [_is_numeric(rows, column) for column in range(count)]
    if header:
        yield from _row(header, widths, right, "table.head")
        yield one((" " * _GAP).join("─" * size for size in widths), "table.rule")
    for row in rows:
        yield from _row(row, widths, right, "")


def _widths(header: Sequence[str], rows: Sequence[Sequence[str]], count: int, room: int) -> list[int] | None:
    """Return columns that fill at most `room`; None when some would be too narrow to read."""
    natural = [1] * count
    least = [1] * count
    for row in (header, *rows[:_SAMPLE]):
        for column, cell in enumerate(row):
            text = _flat(cell)[:400]
            natural[column] = max(natural[column], columns(text))
            longest = max((columns(word) for word in text.split()), default=1)
            least[column] = max(least[column], longest)
    if sum(natural) <= room:
        return natural
    # A column keeps what its longest word needs, up to what can be read; the rest is shared by want.
    floor = [
        min(size, want, max(_NARROWEST, min(size, 16))) for size, want in zip(least, natural, strict=True)
    ]
    spare = room - sum(floor)
    if spare < 0:
        floor = [min(size, _NARROWEST) for size in floor]
        spare = room - sum(floor)
    if spare < 0:
        return None
    wants = [want - have for want, have in zip(natural, floor, strict=True)]
    order = sorted(range(count), key=lambda column: wants[column])
    left = count
    for column in order:  # small wants are met whole, large ones share what is left
        share = min(wants[column], spare // left)
        floor[column] += share
        spare -= share
        left -= 1
    return floor


def _row(row: Sequence[str], widths: Sequence[int], right: Sequence[bool], style: str) -> Iterator[Line]:
    cells = [
        [_joined(line) for line in wrap_text(_flat(cell)[:_LONGEST_CELL], size)]
        for cell, size in zip([*row, *[""] * (len(widths) - len(row))], widths, strict=False)
    ]
    for number in range(max(map(len, cells), default=0)):
        pieces = []
        for column, cell in enumerate(cells):
            text = cell[number] if number < len(cell) else ""
            size = widths[column]
            pieces.append(" " * (size - columns(text)) + text if right[column] else pad(text, size))
        yield one((" " * _GAP).join(pieces).rstrip(), style)


def _joined(line: Sequence[Segment]) -> str:
    return "".join(text for text, _, _ in line)


def _is_numeric(rows: Sequence[Sequence[str]], column: int) -> bool:
    """Tell whether a column holds figures, which stand right."""
    cells = [row[column] for row in rows[:_SAMPLE] if column < len(row) and row[column].strip()]
    digits = sum(
        1 for cell in cells if len(cell) <= 24 and sum(c.isdigit() for c in cell) * 2 >= len(cell.strip())
    )
    return bool(cells) and digits == len(cells)


def _records(header: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> Iterator[Line]:
    """Yield each row as its cells one under another, each with the name of its column."""
    for number, row in enumerate(rows or [header]):
        if number:
            yield one("─" * min(width, 8), "table.rule")
        for column, cell in enumerate(row):
            name = cut(_flat(header[column]), max(8, width // 2)) if rows and column < len(header) else ""
            text = _flat(cell)[:_LONGEST_CELL]
            if not text:
                continue
            label: Line = ((f"{name}: ", "table.head", None),) if name else ()
            indent = "  "
            first = True
            for line in wrap_text(text, max(1, width - columns(name) - 2 if name else width - 2)):
                yield (*label, *line) if first else ((indent, "", None), *line)
                first = False


def _flat(cell: str) -> str:
    return " ".join(cell.split())
