"""Stdout and stderr of this process as they are: bytes out, words that cannot fail, what is a terminal."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import Any, BinaryIO

from artcli.errors import ArtcliError


def stdout_bytes() -> BinaryIO:
    """Return stdout for bytes. Raises ArtcliError when it is closed, or takes none (a caller's own)."""
    if sys.stdout is None:
        raise ArtcliError("it is closed", where="stdout")
    sys.stdout.flush()
    buffer: Any = getattr(sys.stdout, "buffer", None)
    if buffer is None:
        raise ArtcliError("stdout takes no bytes")
    out: BinaryIO = buffer
    return out


def stdout_encoding() -> str:
    """Return the encoding in which stdout's reader expects text."""
    return getattr(sys.stdout, "encoding", None) or "utf-8"


def silence_stdout() -> None:
    """Replace the file behind stdout by the null device."""
    with suppress(OSError, ValueError, AttributeError):
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, sys.stdout.fileno())
        os.close(null)


def write_stderr(text: str) -> None:
    """Write to stderr at once; talk is never worth failing for, so a closed stderr loses it."""
    if sys.stderr is None:
        return
    with suppress(OSError, ValueError):
        encoding = getattr(sys.stderr, "encoding", None) or "utf-8"
        sys.stderr.write(text.encode(encoding, "replace").decode(encoding))
        sys.stderr.flush()


def streams() -> dict[str, Any]:
    """Return what the streams of this process are, as `policy.decide` takes it."""
    is_tty = _isatty(sys.stdout)
    screen = None
    if is_tty:
        with suppress(OSError, ValueError, AttributeError):
            size = os.get_terminal_size(sys.stdout.fileno())
            screen = (size.columns, size.lines)
    return {"is_tty": is_tty, "talks_to_tty": _isatty(sys.stderr), "screen": screen}


def cell_pixels() -> tuple[int, int]:
    """Return the width and height of one cell of the terminal in pixels; 10 x 20 where it does not say."""
    with suppress(OSError, ValueError, AttributeError, ImportError):
        import fcntl
        import struct
        import termios

        asked = fcntl.ioctl(sys.stdout.fileno(), termios.TIOCGWINSZ, bytes(8))
        rows, columns, width, height = struct.unpack("HHHH", asked)
        if columns and rows and width >= columns and height >= rows:
            return width // columns, height // rows
    return 10, 20


def _isatty(stream: Any) -> bool:
    try:
        return stream is not None and bool(stream.isatty())
    except ValueError:  # closed
        return False
