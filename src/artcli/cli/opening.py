"""Opens the user's library for a command, and says what takes so long where one of an earlier version comes."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from artcli.cli.terminal import Terminal
    from artcli.library import Library

_PATIENCE = 2.0
"""Seconds after which somebody who has no bar before him is told."""


def open_library(terminal: Terminal) -> Library:
    """Return the user's library, a context manager. Raises LibraryError."""
    from artcli.library import Library

    @contextmanager
    def watch(total: int) -> Iterator[Callable[[], None]]:
        tells_at = None if terminal.policy.talks_to_tty else time.monotonic() + _PATIENCE
        with terminal.progress(total, "updating the library") as progress:

            def advance() -> None:
                nonlocal tells_at
                progress.advance()
                if tells_at is not None and time.monotonic() > tells_at:
                    tells_at = None
                    terminal.note(f"updating the library to this version of artcli, once: {total} articles")

            yield advance

    return Library.open(watch=watch)
