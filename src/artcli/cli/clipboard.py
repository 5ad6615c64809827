"""The clipboard of the terminal that the user sits at, near or far: by OSC 52, through tmux where it runs."""

from __future__ import annotations

import os
import subprocess
from base64 import standard_b64encode
from contextlib import suppress
from typing import BinaryIO

from artcli.errors import UsageError

MOST = 1_000_000
"""Bytes that are copied; terminals differ in what they take, and none takes more."""


def terminal_of_user() -> BinaryIO:
    """Return the terminal itself, whatever stdout and stderr are. Raises UsageError when there is none."""
    try:
        return open("/dev/tty", "wb", buffering=0)  # noqa: PTH123  # a device; the caller closes it
    except OSError as error:
        raise UsageError("--copy needs a terminal", hint="-o FILE") from error


def copy(text: bytes, terminal: BinaryIO) -> None:
    """Put `text` into the clipboard. Raises UsageError when it is more than a clipboard is for."""
    if len(text) > MOST:
        raise UsageError(f"{len(text):,} bytes are too much for a clipboard", hint="-o FILE")
    if os.environ.get("TMUX"):  # by default tmux ignores the sequence, but sends it on itself when asked
        with suppress(OSError, subprocess.SubprocessError):
            command = ["tmux", "load-buffer", "-w", "-"]
            subprocess.run(command, input=text, check=True, capture_output=True, timeout=5)  # noqa: S603  # words of our own
            return
    terminal.write(b"\x1b]52;c;" + standard_b64encode(text) + b"\x07")
