"""The only door to selectolax: parsing, and small readings of nodes that are safe on any tree.

Never change a tree: a node removed inside ``traverse()`` is a segfault (selectolax 1.0.2), and marks instead of
removals keep one step from changing what another finds.
"""

from __future__ import annotations

from selectolax.lexbor import LexborDocumentOptions, LexborHTMLParser, SelectolaxError
from selectolax.lexbor import LexborNode as Node

from artcli.core.source import guard
from artcli.errors import NothingToExtract
from artcli.sanitize import clean_line

__all__ = ["Node", "Tree", "ancestors", "attribute", "css", "line_of", "parse"]

Tree = LexborHTMLParser


def parse(html: str) -> Tree:
    """Parse `html` (without a byte order mark) as a browser would.

    Raises NothingToExtract for what `guard` refuses, and where Lexbor gives up, which it does cleanly, on memory
    for instance.
    """
    guard.check(html)
    try:
        # Without events a <select> of n options is linear; with them it is quadratic.
        return LexborHTMLParser(html, options=LexborDocumentOptions.WO_EVENTS)
    except (SelectolaxError, MemoryError) as error:
        raise NothingToExtract("the page is too complex to parse", code="too_complex") from error


def css(node: Node | Tree | None, selector: str) -> list[Node]:
    """Return the elements below `node` that match, in page order; [] below nothing.

    Selectors with ``:nth-child``, ``~`` or ``:has()`` are quadratic on hostile pages: leave them out.
    """
    return [] if node is None else node.css(selector)


def attribute(node: Node, name: str) -> str:
    """Return the attribute as it stands, '' when it is missing or empty."""
    return node.attributes.get(name) or ""


def line_of(node: Node | None) -> str:
    """Return all text below `node` as one clean line; '' for nothing. Scripts and styles count: ask below them."""
    return "" if node is None else clean_line(node.text(separator=" "))


def ancestors(node: Node, limit: int = 64) -> list[Node]:
    """Return parent, grandparent and so on, `limit` at most."""
    found: list[Node] = []
    above = node.parent
    while above is not None and len(found) < limit:
        found.append(above)
        above = above.parent
    return found
