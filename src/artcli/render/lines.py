"""A line of output before any terminal is known: pieces of text, each with the name of a style and a link."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from operator import itemgetter
from typing import TypeAlias

Segment: TypeAlias = tuple[str, str, str | None]
"""Text, style names parted by spaces ('' for none), and where it leads (None for nowhere)."""
Line: TypeAlias = Sequence[Segment]
"""One line without its line break; ``()`` is an empty one."""

PICTURE = "picture"
"""The style of a piece that stands for a picture: its link is the picture's address, it has no text."""


_TEXT: Callable[[Segment], str] = itemgetter(0)


def plain(line: Line) -> str:
    """Return the text of a line alone."""
    return "".join(map(_TEXT, line))  # asked for every line that is printed


def plain_text(lines: Iterable[Line]) -> str:
    """Return lines as text, each closed by a line break."""
    return "".join(f"{plain(line).rstrip()}\n" for line in lines)


def one(text: str, style: str = "", link: str | None = None) -> Line:
    """Return a line of one piece."""
    return ((text, style, link),)
