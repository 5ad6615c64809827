"""The pager: its words as they are, never through a shell, fed while the text is still being made."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import chain, islice


def unpaged(pieces: Iterator[bytes], words: tuple[str, ...], rows: int) -> Iterator[bytes]:
    """Show lines by the pager if they fill a screen of `rows`.

    Returns what is left to print: all of them, or none.
    """
    head = list(islice(pieces, rows))
    pieces = chain(head, pieces)
    return iter(()) if len(head) >= rows and run_pager(words, pieces) else pieces


def run_pager(words: tuple[str, ...], pieces: Iterable[bytes]) -> bool:
    """Feed `pieces` to the pager and wait until the reader leaves it.

    Returns False, with nothing taken from `pieces`, when the pager cannot be started.
    """
    import signal
    import subprocess

    environment = {**os.environ, "LESSCHARSET": os.environ.get("LESSCHARSET", "utf-8")}
    environment.setdefault("LESS", "FRX")
    try:
        process = subprocess.Popen(words, stdin=subprocess.PIPE, env=environment)  # noqa: S603  # the user's own pager, as words
    except (OSError, ValueError):
        return False
    # Ctrl-C belongs to the pager while it runs: there it stops a search, it does not end the reading.
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    assert process.stdin is not None
    try:
        with suppress(BrokenPipeError, OSError), process.stdin as feed:
            feed.writelines(pieces)
        process.wait()
    finally:
        signal.signal(signal.SIGINT, before)
    return True
