"""The table of contents: a box that is named so, whose links lead to places of this page."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from artcli.core import dom
from artcli.core.draft import Draft
from artcli.core.page import Box, Page, Run
from artcli.patterns import lazy

_NAMED = lazy(r"(?<![a-z])(?:toc|muc-?luc|table-of-contents)(?![a-z])")


def find(page: Page, _draft: Draft, content: list[Run]) -> list[Run]:
    """Return the runs of tables of contents, with what heads them."""
    named = [box for box in _around(content) if box.link_chars and _is_named(box.names)]
    if not named:
        return []
    away = [run.index for run in page.runs if not all(map(_stays, run.links))]
    tables: list[Box] = []
    for box in sorted(named, key=lambda box: box.index):
        inside_last = bool(tables) and box.first < tables[-1].last
        if not inside_last and bisect_left(away, box.first) == bisect_left(away, box.last):
            tables.append(box)
    inside = {index for box in tables for index in range(box.first, box.last)}
    return [run for run in content if run.index in inside]


def _around(content: list[Run]) -> Iterator[Box]:
    """Yield the boxes around the content, each once."""
    seen: set[int] = set()
    for run in content:
        box: Box | None = run.box
        while box is not None and box.index not in seen:
            seen.add(box.index)
            yield box
            box = box.parent


def _is_named(names: str) -> bool:
    # The pattern alone takes four times as long, and few boxes are called anything like it.
    if "toc" in names or "muc" in names or "table-of" in names:
        return _NAMED.search(names) is not None
    return False


def _stays(link: dom.Node) -> bool:
    return dom.attribute(link, "href").startswith("#")
