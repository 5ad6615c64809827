"""Pictures of an article on the screen: fetched by the guarded client, drawn in the protocol of the terminal.

Only with ``--images``, only as many and as large as a reader would look at; one that cannot be had or shown
costs nothing but itself, and is said with ``-v``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from artcli.cli.streams import cell_pixels
from artcli.cli.terminal import Terminal
from artcli.errors import ArtcliError, UsageError
from artcli.exchange import Request
from artcli.render.graphics import Box, drawn

if TYPE_CHECKING:
    from artcli.cli.inputs import Inputs

MOST = 40
"""Pictures drawn by one command."""


class Painter:
    """Address of a picture -> what draws it on this terminal; b"" for what cannot be drawn."""

    def __init__(self, terminal: Terminal, inputs: Inputs) -> None:
        """Fetch nothing yet."""
        self._terminal = terminal
        self._inputs = inputs
        self._left = MOST
        columns, rows = terminal.policy.screen
        # Three quarters of the screen at most, so that the caption stands beside its picture.
        self._box = Box(min(columns, terminal.width or columns), max(1, rows * 3 // 4), cell_pixels())
        self.origin = ""
        """The page that names the pictures: it may not send the client to private addresses."""

    def __call__(self, url: str) -> bytes:
        """Return the bytes that draw the picture, the cursor on a new line after it."""
        protocol = self._terminal.policy.graphics
        if not protocol or self._left <= 0:
            return b""
        self._left -= 1
        try:
            answer = self._inputs.client.get(Request(url=url, origin=self.origin))
            return drawn(answer.body, protocol, self._box)
        except UsageError as error:  # Pillow is missing: said once
            self._left = 0
            self._terminal.error(error)
        except ArtcliError as error:
            self._terminal.detail(f"{url}: {error}")
        return b""
