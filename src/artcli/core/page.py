"""The page as the steps see it: its source, its tree, and the boxes, runs and media of one walk.

Nothing is removed from the page: steps write what a run is into the draft.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from urllib.parse import urlsplit

from artcli.core import dom
from artcli.core.boxes import Box, Medium, Run
from artcli.core.dom import Node
from artcli.core.visible import unseen
from artcli.core.walk import INLINE, walk

__all__ = ["Box", "Medium", "Page", "Run", "is_front_page"]


class Page:
    """One parsed page. `url` is where it came from, for relative links; None when unknown."""

    def __init__(
        self,
        *,
        url: str | None,
        html: str,
        tree: dom.Tree | None,
        boxes: list[Box],
        runs: list[Run],
        media: list[Medium],
        unseen: frozenset[int] = frozenset(),
    ) -> None:
        self.url = url
        self.html = html
        """The source text (for substring tests, which cost nothing beside a query)."""
        self.tree = tree
        """None on a page of plain text."""
        self.boxes = boxes
        """In page order; ``boxes[0]`` is the body."""
        self.runs = runs
        self.media = media
        self.unseen = unseen
        """The ``mem_id`` of elements that were passed over as hidden; they have no boxes, runs and media."""
        self.known: dict[object, object] = {}
        """What was read of the page already, by who read it: see `once`."""

    @classmethod
    def from_html(cls, html: str, url: str | None = None, *, visible_only: bool = False) -> Page:
        """Parse `html` and walk it once, with `visible_only` past what it hides.

        Raises NothingToExtract when it cannot be parsed.
        """
        tree = dom.parse(html)
        hidden: frozenset[int] = unseen(tree) if visible_only else frozenset()
        boxes, runs, media = walk(tree, hidden)
        return cls(url=url, html=html, tree=tree, boxes=boxes, runs=runs, media=media, unseen=hidden)

    def css(self, selector: str) -> list[Node]:
        """Return the elements that match, in page order; [] on a page of plain text."""
        return dom.css(self.tree, selector)

    def css_first(self, selector: str) -> Node | None:
        """Return the first element that matches, or None."""
        return None if self.tree is None else self.tree.css_first(selector)

    @cached_property
    def base_url(self) -> str | None:
        """What relative links are resolved against: ``<base href>``, else `url`."""
        from artcli.core import structured
        from artcli.sanitize import clean_url

        # From the one query that reads the head: a search of the source costs 0.3 ms where it is not ASCII.
        return clean_url(structured.of(self).base, self.address) or self.address

    @cached_property
    def address(self) -> str | None:
        """Where the page came from; for one out of a file or a pipe, where it says it is.

        None when it says nothing, or names a site's front page, as many templates do on every page.
        """
        from artcli.core import structured
        from artcli.sanitize import clean_url

        if self.url is not None or self.tree is None:
            return self.url
        own = (clean_url(address) for address in structured.of(self).own_addresses())
        return next((url for url in own if url and url.startswith("http") and not is_front_page(url)), None)

    @cached_property
    def names(self) -> frozenset[str]:
        """Class and id of each box, lower case, in no order: a page has few for many boxes."""
        return frozenset([box.names for box in self.boxes])

    @cached_property
    def _all_names(self) -> str:
        return "\n".join(self.names)

    def names_holding(self, stems: Iterable[str]) -> set[str]:
        """Return those of `names` that hold one of `stems`; most pages have few of them, which is seen at once."""
        every = self._all_names
        return {names for stem in stems if stem in every for names in self.names if stem in names}

    def boxes_named(self, stems: Iterable[str], pattern: re.Pattern[str]) -> list[Box]:
        """Return the boxes whose class and id `pattern` finds, in page order; one of `stems` is in each of those."""
        called = {names for names in self.names_holding(stems) if pattern.search(names)}
        return [box for box in self.boxes if box.names in called] if called else []

    @cached_property
    def _box_of(self) -> dict[int, Box]:
        return {box.node.mem_id: box for box in self.boxes if box.node is not None}

    def box_of(self, node: Node) -> Box | None:
        """Return the box of `node`, or of the nearest box around an inline one; None outside the walk."""
        found: Node | None = node
        while found is not None:
            box = self._box_of.get(found.mem_id)
            if box is not None:
                return box
            if found.tag not in INLINE:
                return None
            found = found.parent
        return None

    def span_of(self, node: Node) -> range:
        """Return the indexes of the runs inside `node`; empty when the walk skipped it."""
        box = self.box_of(node)
        return range(0) if box is None else range(box.first, box.last)


def is_front_page(url: str) -> bool:
    """Tell whether an address is that of a whole site."""
    parts = urlsplit(url)
    return parts.path in ("", "/") and not parts.query
