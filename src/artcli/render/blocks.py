"""The blocks of an article -> lines.

Paragraphs, headings, nested lists, quotes, code, tables, figures, embeds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from artcli import model
from artcli.render.cells import columns
from artcli.render.inline import Footnotes, address_after, pieces
from artcli.render.lines import PICTURE, Line, Segment, one
from artcli.render.options import Layout
from artcli.render.syntax import code_lines
from artcli.render.tables import table_lines
from artcli.render.wrap import folded, prefixed, wrap

_LEAST = 16
"""Columns that nested text keeps, however deep it lies."""
_BULLETS = ("•", "◦", "▪")
_CONTINUED: Segment = ("↪ ", "rule", None)


def blocks_lines(blocks: Iterable[model.Block], layout: Layout, notes: Footnotes) -> Iterator[Line]:
    """Yield the lines of blocks, a blank line between two; lists in lists to any depth, without recursion."""
    began = False
    before: model.Block | None = None
    for block in blocks:
        if isinstance(block, model.Figure) and _repeats(block, before, layout):
            continue
        before = block
        lines = _lines(block, layout, notes)
        first = next(lines, None)
        if first is None:
            continue
        if began:
            yield ()
        began = True
        yield first
        yield from lines


def _lines(block: model.Block, layout: Layout, notes: Footnotes) -> Iterator[Line]:
    if isinstance(block, model.ListBlock):
        return _list(block, layout, notes)
    return _plain_block(block, layout, notes, layout.width)


def _plain_block(block: model.Block, layout: Layout, notes: Footnotes, width: int) -> Iterator[Line]:
    """Return the lines of any block but a list, in `width` columns."""
    match block:
        case model.Paragraph():
            text = block.text
            return wrap(pieces(text, block.spans, layout, notes), width) if text.strip() else iter(())
        case model.Heading():
            return _heading(block, layout, notes, width)
        case model.Quote():
            bar = one("│ " if width else "> ", "bar")  # a thread's bars are thicker
            inner = max(_LEAST, width - 2) if width else 0
            return prefixed(wrap(pieces(block.text, block.spans, layout, notes, "quote"), inner), bar, bar)
        case model.Code():
            return _code(block, layout, width)
        case model.Table():
            return table_lines(block.header, block.rows, width)
        case model.Figure():
            return _figure(block, layout, notes, width)
        case model.Embed():
            return _embed(block, layout, notes, width)
        case model.Rule():
            return iter((one("─" * min(width, 24) if width else "* * *", "rule"),))
        case _:
            return wrap([(block.text, "", None)], width)


def _code(block: model.Code, layout: Layout, width: int) -> Iterator[Line]:
    """Yield code as it stands, set in by four; lines that even the screen has no room for go on under a mark."""
    indent = one("    " if width else "")
    room = max(width, layout.room - (layout.width - width)) - 4 if width else 0
    for line in code_lines(block.text, block.language, colour=layout.colour):
        for part in folded(line, room, _CONTINUED):
            yield (*indent, *part) if part else ()


def _heading(block: model.Heading, layout: Layout, notes: Footnotes, width: int) -> Iterator[Line]:
    longest = 0
    style = "heading" if block.level <= 2 else f"heading heading{min(4, block.level)}"
    for line in wrap(pieces(block.text, block.spans, layout, notes, style), width):
        longest = max(longest, sum(columns(text) for text, _, _ in line))
        yield line
    if width and not layout.colour:  # without colour, a line tells a heading from a short paragraph
        yield one(("─" if block.level <= 2 else "┄") * min(longest, width), "rule")  # of six levels


def _figure(block: model.Figure, layout: Layout, notes: Footnotes, width: int) -> Iterator[Line]:
    if layout.images and block.url:
        yield one("", PICTURE, block.url)
    said = block.caption or block.alt or ""
    parts = [part for part in (said, block.credit) if part]
    text = " — ".join(parts)
    if not text and not (block.url and (layout.hyperlinks or layout.links != "none")):
        return  # a picture of which nothing is said shows nothing in text
    line: list[Segment] = [(text or "picture", "caption", block.url)]
    line += address_after(block.url, text, layout, notes)
    inner = max(_LEAST, width - 2) if width else 0
    yield from prefixed(wrap(line, inner), one("▣ ", "figure"), one("  ") if width else ())


def _repeats(block: model.Figure, before: model.Block | None, layout: Layout) -> bool:
    """Tell whether a figure says what the one before it said, as two sizes of one picture do."""
    if not isinstance(before, model.Figure):
        return False
    said = (block.caption or block.alt, block.credit)
    is_drawn = layout.images and block.url != before.url
    return bool(said[0]) and said == (before.caption or before.alt, before.credit) and not is_drawn


def _embed(block: model.Embed, layout: Layout, notes: Footnotes, width: int) -> Iterator[Line]:
    name = block.provider or "embedded"
    text = f"{name}: {block.text}" if block.text else name
    # An embed is nothing but its address, so that is always there to follow or copy.
    line: list[Segment] = [(text, "caption", block.url)]
    if block.url and not layout.hyperlinks and layout.links != "footnote":
        line += [(" ", "", None), (block.url, "meta", block.url)]
    else:
        line += address_after(block.url, text, layout, notes)
    inner = max(_LEAST, width - 2) if width else 0
    yield from prefixed(wrap(line, inner), one("▶ ", "figure"), one("  ") if width else ())


def _list(block: model.ListBlock, layout: Layout, notes: Footnotes) -> Iterator[Line]:
    """Yield the lines of a list: a stack of what is still to come, each with its indent."""
    stack: list[Iterator[tuple[model.ListItem | model.Block, str, str]]] = [_items(block, "", 0)]
    while stack:
        entry = next(stack[-1], None)
        if entry is None:
            stack.pop()
            continue
        thing, mark, indent = entry
        if isinstance(thing, model.ListItem):
            rest = indent + " " * columns(mark)
            inner = max(_LEAST, layout.width - columns(rest)) if layout.width else 0
            lines = wrap(pieces(thing.text, thing.spans, layout, notes), inner)
            if thing.text or not thing.blocks:
                hanging = one(rest) if layout.width else ()
                yield from prefixed(lines, ((indent, "", None), (mark, "bullet", None)), hanging)
                mark, indent = "", rest
            if thing.blocks:
                stack.append(_inside(thing, mark, indent, rest))
        elif isinstance(thing, model.ListBlock):
            stack.append(_items(thing, indent + " " * columns(mark), len(stack) // 2))
        else:
            rest = indent + " " * columns(mark)
            inner = max(_LEAST, layout.width - columns(rest)) if layout.width else 0
            first = ((indent, "", None), (mark, "bullet", None))
            yield from prefixed(_plain_block(thing, layout, notes, inner), first, one(rest))


def _inside(
    item: model.ListItem, mark: str, indent: str, rest: str
) -> Iterator[tuple[model.Block, str, str]]:
    """Yield the blocks of an item; the first stands behind its mark when the item has no text of its own."""
    for number, block in enumerate(item.blocks):
        yield (block, mark, indent) if number == 0 else (block, "", rest)


def _items(block: model.ListBlock, indent: str, depth: int) -> Iterator[tuple[model.ListItem, str, str]]:
    if len(indent) > 40:  # deeper nesting is told by nobody; text needs the room
        indent = indent[:40]
    size = len(str(len(block.items)))
    for number, item in enumerate(block.items, 1):
        mark = f"{number:>{size}}. " if block.ordered else f"{_BULLETS[min(depth, 2)]} "
        yield item, mark, indent
