"""Blocks put into the lists and quotations they stand in, as they come."""

from __future__ import annotations

from artcli.core.body.places import Container
from artcli.core.body.spans import Text, joined
from artcli.core.page import Box
from artcli.model import Block, Heading, ListBlock, ListItem, Paragraph, Quote, Rule


class _Item:
    """A list item while it is being filled."""

    def __init__(self) -> None:
        self.text = Text("")
        self.blocks: list[Block] = []

    def add(self, block: Block) -> None:
        if isinstance(block, Paragraph) and not self.text.text and not self.blocks:
            self.text = Text(block.text, block.spans)
        else:
            self.blocks.append(block)


class _Open:
    """A container that may take more: an item with the items before it, or a quotation's paragraphs."""

    def __init__(self, container: Container) -> None:
        self.container = container
        self.items: list[_Item] = [_Item()] if container.kind == "item" else []
        self.parts: list[Text] = []

    def close(self) -> list[Block]:
        """Return the finished block; nothing when nothing came, the pictures alone of a list without text."""
        if self.container.kind == "quote":
            if not self.parts:
                return []
            text = joined(self.parts, "\n\n")
            return [Quote(text=text.text, spans=text.spans)]
        items = tuple(
            ListItem(text=item.text.text, spans=item.text.spans, blocks=tuple(item.blocks))
            for item in self.items
            if item.text.text or item.blocks
        )
        if not any(item.text or any(block.text for block in item.blocks) for item in items):
            return [block for item in items for block in item.blocks]
        box = self.container.list_box
        ordered = box is not None and box.tag == "ol"
        return [ListBlock(text="\n".join(filter(None, map(item_text, items))), ordered=ordered, items=items)]


class Nesting:
    """Takes blocks in page order with the containers around each, and gives the nested blocks back."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.open: list[_Open] = []

    @property
    def started(self) -> bool:
        """Whether anything has been set."""
        return bool(self.blocks or self.open)

    def add(self, containers: tuple[Container, ...], block: Block) -> None:
        """Add `block`, which stands in `containers`, outermost first."""
        same = 0
        for opened, container in zip(self.open, containers, strict=False):
            if opened.container.box is container.box:
                same += 1
            elif _next_item(opened.container, container):
                # Another item of the list that is open: its depth stays open, what is deeper closes.
                self._close_to(same + 1)
                opened.container = container
                opened.items.append(_Item())
                same += 1
            else:
                break
        self._close_to(same)
        for container in containers[same:]:
            self.open.append(_Open(container))
        self._put(block)

    def finish(self) -> list[Block]:
        """Close everything and return the blocks; a rule never stands first, last or twice."""
        self._close_to(0)
        while self.blocks and isinstance(self.blocks[-1], Rule):
            self.blocks.pop()
        return self.blocks

    def _close_to(self, depth: int) -> None:
        while len(self.open) > depth:
            for block in self.open.pop().close():
                self._put(block)

    def _put(self, block: Block) -> None:
        if not self.open:
            self.blocks.append(block)
            return
        top = self.open[-1]
        if top.container.kind == "item":
            top.items[-1].add(block)
            return
        if isinstance(block, Paragraph | Heading):
            top.parts.append(Text(block.text, block.spans))
        elif block.text:
            top.parts.append(Text(block.text))
        else:
            # A quotation holds text only: what else stands in it comes before it.
            quote = self.open.pop()
            self._put(block)
            self.open.append(quote)


def item_text(item: ListItem) -> str:
    """Return an item as lines of text, what is nested in it indented by two spaces."""
    parts = [item.text] if item.text else []
    for block in item.blocks:
        if not block.text:
            continue
        if not parts:
            parts.append(block.text)  # an item without text of its own is its first block
        else:
            parts.append("\n".join(f"  {line}" if line else line for line in block.text.split("\n")))
    return "\n".join(parts)


def _next_item(opened: Container, container: Container) -> bool:
    return opened.kind == container.kind == "item" and _list_of(opened) is _list_of(container)


def _list_of(container: Container) -> Box | None:
    return container.list_box
