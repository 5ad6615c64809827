"""How an article is to be laid out.

What the reader asked for, plus the clock and language that renderers lack.
"""

from __future__ import annotations

from datetime import datetime
from typing import Literal

import msgspec

Links = Literal["inline", "footnote", "none"]
Protocol = Literal["kitty", "iterm2", "sixel"]
"""The ways in which terminals take pictures."""


class Layout(msgspec.Struct, frozen=True, kw_only=True):
    """Options of every renderer of lines."""

    width: int = 88
    """Columns of text; 0 sets each paragraph on one line, for pipes."""
    room: int = 0
    """Columns of the screen: code, which is not to be torn, may reach this far; never less than `width`."""
    colour: bool = False
    """Colours will be shown: code is worth colouring, levels need no digits."""
    hyperlinks: bool = False
    """The terminal makes links of text: addresses need not be spelt out beside pictures."""
    images: bool = False
    """The terminal draws pictures: a line stands for each."""
    links: Links = "none"
    """How the addresses of links in the text are shown."""
    now: datetime | None = None
    """The reader's time of day with its offset; None leaves ages away."""
    language: str = "en"
    """In which dates are written."""


class Parts(msgspec.Struct, frozen=True, kw_only=True):
    """Which parts of an article are shown."""

    head: bool = True
    body: bool = True
    related: bool = False
    summary: bool = False
