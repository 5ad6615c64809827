"""How a caption is told from a line of text: what markup calls it, how it is set, where it stands."""

from __future__ import annotations

import re
from itertools import islice

from artcli.core.dom import Node, attribute
from artcli.core.once import once
from artcli.core.page import Box, Page, Run
from artcli.core.sayings import Sayings
from artcli.core.words.captions import CAPTION_NAMES, CREDIT_NAMES
from artcli.patterns import lazy

NEAR = 6
"""Boxes around a picture or a line in which its caption's or its picture's box is looked for."""
_NAMES = (*CAPTION_NAMES, *CREDIT_NAMES)
_NAMED = Sayings(_NAMES)
_MAX_NAMES = 200
"""Characters of a class and id that name a caption; longer ones are lists of styles."""
_CAPTIONS = frozenset(("p", "div", "span", "figcaption", "td", "small", "dd", "h6"))
_LOOKS_SET_APART = lazy(r"text-align\s*:\s*center|font-style\s*:\s*italic", re.IGNORECASE)
_SLANTED = frozenset(("i", "em", "small", "cite", "font"))


def is_inside(box: Box, outer: Box) -> bool:
    """Whether `box` is `outer` or stands a few levels below it."""
    return any(one is outer for one in islice(box.up(), NEAR))


def above(box: Box, tag: str) -> Box | None:
    """Return the nearest box of `tag` at or a few levels above `box`."""
    return next((one for one in islice(box.up(), NEAR) if one.tag == tag), None)


def holds_text(box: Box | None) -> bool:
    """Whether a figure holds code, a table or a quotation, whose caption is text."""
    return (
        box is not None and box.node is not None and box.node.css_first("pre, table, blockquote") is not None
    )


@once
def caption_names(page: Page) -> frozenset[str]:
    """Return those of the page's names that are of a caption or a credit."""
    return frozenset(names for names in page.names_holding(_NAMES) if len(names) < _MAX_NAMES)


def is_caption(box: Box) -> bool:
    """Whether a ``<figcaption>``, or a box that is named caption, is one: neither of code nor what holds an article."""
    if box.tag == "figcaption":
        return not holds_text(box.parent)
    return box.tag in _CAPTIONS and "video" not in box.names


def is_named(page: Page, run: Run, top: Box | None) -> bool:
    """Whether a box from the run's up to `top` (None: ``<figcaption>``) is named caption or credit."""
    names = caption_names(page)
    for box in islice(run.box.up(), NEAR):
        if top is None and box.tag in ("figcaption", "figure"):
            return False
        if box.names in names:
            return True
        if box is top:
            break
    return any(map(_NAMED.stand_in, _inline_names(run)))


def _inline_names(run: Run) -> list[str]:
    """Classes of the inline elements around the run's first piece of text, lower case."""
    piece = run.pieces[0]
    if isinstance(piece, str):
        return []
    end = run.box.node.mem_id if run.box.node is not None else 0
    names: list[str] = []
    node: Node | None = piece.parent
    while node is not None and node.mem_id != end and len(names) < 8:
        names.append(f"{attribute(node, 'class')} {attribute(node, 'itemprop')}".lower())
        node = node.parent
    return names


def is_slanted(run: Run) -> bool:
    """Whether all text of the run stands in ``<i>``, ``<em>``, ``<small>`` or ``<font>``."""
    end = run.box.node.mem_id if run.box.node is not None else 0
    for piece in run.pieces:
        if isinstance(piece, str):
            return False
        if piece.tag == "br" or not (piece.text_content or "").strip():
            continue
        node = piece.parent
        for _ in range(8):
            if node is None or node.mem_id == end:
                return False
            if node.tag in _SLANTED:
                break
            node = node.parent
    return True


def is_centred(box: Box) -> bool:
    """Whether the box itself is centred or slanted by attribute, style or tag."""
    return (
        box.tag == "center"
        or (box.attrs.get("align") or "").lower() == "center"
        or bool(_LOOKS_SET_APART.search(box.attrs.get("style") or ""))
    )


def in_same_column(picture: Box, line: Box) -> bool:
    """Whether the line stands in the picture's box, its parent or the parent's parent."""
    near = list(islice(picture.up(), 3))
    return any(box in near for box in islice(line.up(), 3))
