"""Where a box stands: in which lists, quotations, tables and headings, with layout told from meaning."""

from __future__ import annotations

from typing import NamedTuple

from artcli.core.body import tables
from artcli.core.page import Box, Page

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_PREFORMATTED = frozenset(("pre", "listing", "xmp", "plaintext"))
_LISTS = frozenset(("ul", "ol", "menu", "dir"))
_MEANT = _PREFORMATTED | _HEADINGS.keys() | {"table", "blockquote", "li"}
"""Elements that say something of what stands in them."""
_MAX_NESTING = 12  # lists in lists; what is deeper is set at this depth
_MOSTLY = 0.6  # of the whole content: a list item, quotation or table cell that holds so much is layout


class Container(NamedTuple):
    """A list item or quotation that holds blocks."""

    kind: str
    """``item`` or ``quote``."""
    box: Box
    list_box: Box | None = None
    """The list around an item."""


class Place(NamedTuple):
    """What stands around a box, outermost first, and the table or ``<pre>`` that takes it whole."""

    containers: tuple[Container, ...] = ()
    leaf: Box | None = None
    level: int = 0
    """Of the heading it is in; 0 for none."""


class Places:
    """Looks up places, each box once; never recurses, so a page may nest as deep as it likes."""

    def __init__(self, page: Page, prefix: list[int]) -> None:
        """`prefix` gives the characters of kept text before each run."""
        self.page = page
        self.prefix = prefix
        self.total = prefix[-1]
        self._places: dict[int, Place] = {}
        self._grids: dict[int, tables.Grid | None] = {}

    def of(self, box: Box) -> Place:
        """Return the place of what stands in `box`."""
        known = self._places
        todo: list[Box] = []
        above: Box | None = box
        while above is not None and above.index not in known:
            todo.append(above)
            above = above.parent
        place = Place() if above is None else known[above.index]
        for one in reversed(todo):
            place = known[one.index] = self._inside(place, one)
        return place

    def chars(self, box: Box) -> int:
        """Return how many characters of kept text stand in `box`."""
        return self.prefix[box.last] - self.prefix[box.first]

    def grid(self, table: Box) -> tables.Grid | None:
        """Return the cells of a table; None for one with a table inside."""
        if table.index not in self._grids:
            self._grids[table.index] = tables.grid_of(self.page, table.index)
        return self._grids[table.index]

    def _inside(self, place: Place, box: Box) -> Place:
        """Return the place inside `box`, which stands at `place`."""
        tag = box.tag
        if tag not in _MEANT or place.leaf is not None:
            return place
        if tag in _HEADINGS:
            return place._replace(level=_HEADINGS[tag])
        if tag in _PREFORMATTED:
            return place._replace(leaf=box)
        if tag == "table" and self._is_data(box):
            return place._replace(leaf=box)
        if tag == "blockquote" and not self._is_layout(box):
            if any(container.kind == "quote" for container in place.containers):
                return place
            return place._replace(containers=(*place.containers, Container("quote", box)))
        if tag == "li" and not self._is_layout(box):
            around = box.parent
            items = sum(1 for container in place.containers if container.kind == "item")
            if items >= _MAX_NESTING or any(container.kind == "quote" for container in place.containers):
                return place
            listed = around if around is not None and around.tag in _LISTS else None
            return place._replace(containers=(*place.containers, Container("item", box, listed or around)))
        return place

    def _is_layout(self, box: Box) -> bool:
        """Whether the box holds so much of the content that it is the page's frame."""
        return box.last - box.first > 2 and self.chars(box) > self.total * _MOSTLY

    def _is_data(self, box: Box) -> bool:
        """Whether a table is data, and most of it kept."""
        if box.node is None or self.chars(box) * 2 < box.chars:
            return False
        return tables.is_data(box, self.grid(box), self.total)
