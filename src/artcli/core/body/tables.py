"""Tables of data told from tables of layout, and read as rows of cells."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import msgspec

from artcli.core.page import Box, Page
from artcli.model import Table

_MAX_COLUMNS = 100
_LONG_CELL = 300  # characters; a cell of prose
_WIDE = 0.5  # of the whole content in one cell: the page is laid out in it


class Grid(msgspec.Struct):
    """The cells of one table as they stand in the page, row by row."""

    rows: list[list[Box]]


def grid_of(page: Page, at: int) -> Grid | None:
    """Return the cells of the table ``page.boxes[at]``; None when another stands inside, as in layouts.

    Reading stops at the inner table, so that nested tables stay linear.
    """
    table = page.boxes[at]
    rows: list[list[Box]] = []
    for index in range(at + 1, len(page.boxes)):
        box = page.boxes[index]
        if box.depth <= table.depth:
            break
        if box.tag == "table":
            return None
        if box.tag == "tr":
            rows.append([])
        elif box.tag in ("td", "th"):
            if not rows:
                rows.append([])
            rows[-1].append(box)
    return Grid([row for row in rows if row])


def is_data(table: Box, grid: Grid | None, total: int) -> bool:
    """Tell whether a table holds data; `total` is the number of characters in the page's whole content.

    Layout: nested tables, ``role=presentation``, one column or one row without header cells, a cell with half
    of the content, prose in most cells.
    """
    if grid is None or (table.attrs.get("role") or "") in ("presentation", "none"):
        return False
    cells = [cell for row in grid.rows for cell in row]
    filled = [cell for cell in cells if cell.chars]
    headed = any(cell.tag == "th" for cell in cells)
    columns = max((sum(1 for cell in row if cell.chars) for row in grid.rows), default=0)
    rows = sum(1 for row in grid.rows if any(cell.chars for cell in row))
    if columns < 2 or rows < (1 if headed else 2):
        return False
    if not headed and any(cell.chars > total * _WIDE and cell.last - cell.first > 1 for cell in filled):
        return False
    if any(cell.last - cell.first > 12 for cell in filled):
        return False
    long = sum(1 for cell in filled if cell.chars > _LONG_CELL)
    return long * 3 <= len(filled) if not headed else long * 2 <= len(filled)


def read(grid: Grid, text_of: Callable[[Box], str]) -> Table | None:
    """Return the table, rows of one width, spanned places empty; `text_of` gives a cell's text."""
    header: tuple[str, ...] = ()
    rows: list[list[str]] = []
    below: dict[int, int] = {}  # column -> rows that a cell from above still covers
    for number, boxes in enumerate(grid.rows):
        row: list[str] = []
        for cell in boxes:
            while below.get(len(row), 0) > 0 and len(row) < _MAX_COLUMNS:
                below[len(row)] -= 1
                row.append("")
            if len(row) >= _MAX_COLUMNS:
                break
            wide = min(_number(cell.attrs, "colspan"), _MAX_COLUMNS - len(row))
            high = _number(cell.attrs, "rowspan")
            if high > 1:
                for column in range(len(row), len(row) + wide):
                    below[column] = high - 1
            row.append(text_of(cell))
            row.extend([""] * (wide - 1))
        if not any(row):
            continue
        if not header and not rows and _is_header(boxes, number):
            header = tuple(row)
        else:
            rows.append(row)
    if not rows and not header:
        return None
    width = max(len(header), *(len(row) for row in rows)) if rows else len(header)
    if header:
        header += ("",) * (width - len(header))
    even = tuple(tuple(row) + ("",) * (width - len(row)) for row in rows)
    lines = ([header] if header else []) + list(even)
    return Table(text="\n".join("\t".join(line).rstrip("\t") for line in lines), header=header, rows=even)


def _is_header(row: list[Box], number: int) -> bool:
    """A first row of nothing but header cells, or one inside ``<thead>``."""
    if all(cell.tag == "th" for cell in row):
        return len(row) > 1 or number == 0
    parent = row[0].parent.parent if row[0].parent is not None else None
    return parent is not None and parent.tag == "thead"


def _number(attrs: Mapping[str, str | None], name: str) -> int:
    value = (attrs.get(name) or "").strip()
    return max(1, min(int(value), 1000)) if value.isascii() and value.isdigit() and len(value) < 6 else 1
