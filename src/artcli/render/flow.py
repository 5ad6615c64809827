"""Running text broken into lines while it still comes: what a model says, word by word."""

from __future__ import annotations

import re

from artcli.render.cells import columns
from artcli.render.wrap import CLOSING, WIDE

_ATOM = re.compile(rf"\n|[^\S\n]+|[{WIDE}]|[^\s{WIDE}]+")
_WIDE_LETTER = re.compile(f"[{WIDE}]")


class Flow:
    """Takes pieces cut anywhere and gives back what can be shown of them.

    `width` 0 breaks nothing; `margin` stands before every line.
    """

    def __init__(self, width: int, margin: str = "") -> None:
        self._width = width
        self._margin = margin
        self._column = 0
        self._gap = ""
        self._word = ""
        self.begun = False
        """Whether anything was given back."""

    def feed(self, piece: str) -> str:
        """Return the text up to the last word that is whole, with line breaks where the width asks for them."""
        atoms = _ATOM.findall(self._word + piece)
        self._word = ""
        if atoms and not atoms[-1].isspace() and _WIDE_LETTER.match(atoms[-1]) is None:
            self._word = atoms.pop()
        return "".join(map(self._placed, atoms))

    def rest(self) -> str:
        """Return what was held back: the last word."""
        word, self._word = self._word, ""
        return self._placed(word) if word else ""

    def _placed(self, atom: str) -> str:
        if atom == "\n":
            self._column, self._gap = 0, ""
            return atom
        if atom.isspace():
            self._gap = " " if self._column else ""
            return ""
        self.begun = True
        size, gap, self._gap = columns(atom), self._gap, ""
        if not self._column:
            self._column = size
            return self._margin + atom
        full = self._width and self._column + len(gap) + size > self._width
        if full and atom[0] not in CLOSING:
            self._column = size
            return "\n" + self._margin + atom
        self._column += len(gap) + size
        return gap + atom
