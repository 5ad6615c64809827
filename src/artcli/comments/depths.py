"""How deep each post of unknown markup stands, and which one it says that it answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from artcli.comments import values
from artcli.comments.habits import where_any
from artcli.core import dom
from artcli.core.page import Box, Run
from artcli.patterns import lazy

_MARGIN = lazy(r"(?:margin|padding)-(?:left|inline-start)\s*:\s*(\d+(?:\.\d+)?)")
_PROPERTY = lazy(r"--[\w-]*(?:depth|level|indent)[\w-]*\s*:\s*(\d+)")
_DEPTH = lazy(r"(?:^|\s)(?:depth|level|indent|lvl)[-_]?(\d+)")
_LEVELS = dict.fromkeys("data-depth data-level data-indent depth level indent aria-level".split())
_IDS = dict.fromkeys(
    "id data-id data-comment-id data-comment data-cid data-post-id data-post data-key key".split()
)
_PARENTS = dict.fromkeys(
    "data-parent-id data-parent data-parentid data-reply-to data-in-reply-to data-parent-comment-id parent-id "
    "parentid parent".split()
)


def ids(boxes: Sequence[Box]) -> list[str]:
    """Return an id for each post: the number in one that its element states, else its place."""
    return [values.own_id(next(iter(_stated(box, _IDS)), "")) or f"c{at + 1}" for at, box in enumerate(boxes)]


def parents(
    boxes: Sequence[Box], names: Sequence[str], head: Callable[[int], Sequence[Run]]
) -> list[str | None]:
    """Return the id of what each post answers, as it states or a link in its head shows; None for none.

    `names` are the posts' ids, and `head` gives the runs of a post up to its first words.
    """

    def claims(index: int) -> list[str] | None:
        stated = [parent for raw in _stated(boxes[index], _PARENTS) for parent in (raw, values.own_id(raw))]
        linked = [dom.attribute(link, "href") for run in head(index) for link in run.links]
        return stated + [href[1:] for href in linked if href.startswith("#")] or None

    claimed = where_any(claims, len(boxes))
    if not any(claimed):
        return [None] * len(boxes)
    known = dict(zip(names, names, strict=True))
    for box, name in zip(boxes, names, strict=True):
        known.update(dict.fromkeys(_stated(box, _IDS), name))
    meant = ([known[one] for one in stated or () if one in known] for stated in claimed)
    return [
        next((parent for parent in found if parent != name), None)
        for found, name in zip(meant, names, strict=True)
    ]


def _stated(box: Box, keys: dict[str, None]) -> list[str]:
    attrs = box.attrs
    return [] if attrs.keys().isdisjoint(keys) else [said for key in keys if (said := attrs.get(key))]


def indents(boxes: Sequence[Box]) -> list[float]:
    """Return a number that grows with each post's depth: level, margin, width of a spacer, place in the tree."""
    stated = [_level(box) for box in boxes]
    if all(level is not None for level in stated):
        return [level for level in stated if level is not None]
    margins = [_margin(box) for box in boxes]
    if len(set(margins)) > 1:
        return margins
    depths = [float(box.depth) for box in boxes]
    return (_spacers(boxes) if len(set(depths)) == 1 else None) or depths


def _level(box: Box) -> float | None:
    """Return the level that an element states: in an attribute, a class, or a property of its style."""
    stated = next(iter(_stated(box, _LEVELS)), None)
    if stated is not None and stated.isdecimal() and stated.isascii():
        return float(stated[:6])
    found = _DEPTH.search(box.names) or _PROPERTY.search(box.attrs.get("style") or "")
    return float(found[1][:6]) if found else None


def _margin(box: Box) -> float:
    margin = 0.0
    for steps, outer in enumerate(box.up()):
        if steps > 2:
            break
        style = outer.attrs.get("style")
        found = _MARGIN.search(style) if style else None
        margin += float(found[1][:9]) if found else 0.0
    return margin


def _spacers(boxes: Sequence[Box]) -> list[float] | None:
    """Return the widths of the pictures before the posts, where all have one, which push the words."""
    widths: list[float] = []
    for box in boxes:
        picture = box.node.css_first("img[width]") if box.node is not None else None
        width = dom.attribute(picture, "width") if picture is not None else ""
        if not (width.isdecimal() and width.isascii()):
            return None
        widths.append(float(width[:6]))
    return widths if len(set(widths)) > 1 else None
