"""What the walk over a page finds: boxes, runs and media.

A *box* is a block-level element; a *run* is the text between two box borders, what a browser would set as one
paragraph; a *medium* is a picture, frame, player or rule between runs.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from artcli.core.dom import Node
from artcli.core.scripts import letters
from artcli.sanitize import clean_line


class Box:
    """A block-level element and the runs inside it: ``page.runs[box.first:box.last]``."""

    __slots__ = (
        "attrs",
        "chars",
        "depth",
        "first",
        "index",
        "last",
        "link_chars",
        "names",
        "node",
        "parent",
        "tag",
    )

    def __init__(
        self,
        node: Node | None,
        tag: str,
        attrs: dict[str, str | None],
        parent: Box | None,
        first: int,
        index: int = 0,
    ) -> None:
        self.node = node
        """The element; None on a page of plain text."""
        self.tag = tag
        self.attrs = attrs
        self.names = f"{attrs.get('class') or ''} {attrs.get('id') or ''}".lower() if attrs else ""
        """Class and id, lower case, for whole-word evidence."""
        self.parent = parent
        self.index = index
        """Its place in `page.boxes`."""
        self.depth: int = 0 if parent is None else parent.depth + 1
        self.first = first
        self.last = first
        self.chars = 0
        """Characters of text in all runs below."""
        self.link_chars = 0

    def __repr__(self) -> str:
        return f"<Box {self.tag} {self.names.strip()!r} {self.first}:{self.last}>"

    def up(self) -> Iterator[Box]:
        """This box, its parent, and so on to the root."""
        box: Box | None = self
        while box is not None:
            yield box
            box = box.parent


def _begins(text: str) -> bool:
    """Say whether a text opens as one of its own does: a capital, a digit, a quotation mark."""
    return text[:1].isupper() or text[:1].isdigit() or text[:1] in tuple("\"“„«‘'")


class Run:
    """The text between two box borders."""

    __slots__ = ("box", "index", "letters", "link_chars", "links", "pieces", "text")

    def __init__(
        self, index: int, text: str, box: Box, pieces: list[Node | str], links: list[Node], link_chars: int
    ) -> None:
        self.index = index
        self.text = text
        """Clean, white space folded; a line break is a space here."""
        self.letters = letters(text)
        """How much `text` says, whatever its script: its length as an alphabet would need it."""
        self.box = box
        """The nearest box around it."""
        self.pieces = pieces
        """Its text nodes and ``<br>`` elements in order; plain strings on a page of plain text."""
        self.links = links
        """Its ``<a href>`` elements."""
        self.link_chars = link_chars
        """Characters of `text` that stand inside links."""

    def parted(self) -> str:
        """Return the text with a space between what only a style sheet parts, as a name and a day.

        Two inline elements of one kind, the second of which begins anew.
        """
        parts: list[str] = []
        before: Node | None = None
        for piece in self.pieces:
            if isinstance(piece, str) or piece.tag != "-text":
                return self.text
            text = piece.text_content or ""
            if before is not None and parts[-1][-1:].strip() and _begins(text):
                mine, theirs = piece.parent, before.parent
                if (
                    mine is not None
                    and theirs is not None
                    and mine.mem_id != theirs.mem_id
                    and mine.tag == theirs.tag
                ):
                    parts.append(" ")
            parts.append(text)
            before = piece
        return clean_line("".join(parts))

    def __repr__(self) -> str:
        return f"<Run {self.index} {self.box.tag} {self.text[:40]!r}>"


class Medium(NamedTuple):
    """A picture, frame, player, formula or rule; it stands before ``page.runs[at]``."""

    node: Node
    tag: str
    box: Box
    at: int
