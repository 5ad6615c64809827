"""The words of a command line that are read as they stand: numbers, files, stdin."""

from __future__ import annotations

import sys
from pathlib import Path

from artcli.errors import UsageError


def is_number(word: str) -> bool:
    """Tell whether a word is a library id or the N of ``+N``: ASCII digits, as many as the library counts."""
    return word.isascii() and word.isdigit() and len(word) <= _MOST_DIGITS


_MOST_DIGITS = 18
"""SQLite counts to 2**63 - 1."""


def read_file(name: str) -> bytes:
    """Return the bytes of a file. Raises UsageError when there is none to read."""
    if not name:
        raise UsageError("a file has a name: this argument is empty")
    try:
        return Path(name).read_bytes()
    except FileNotFoundError as error:
        raise UsageError(
            "no such file", where=name, hint="a file, a library id (artcli list) or a URL"
        ) from error
    except IsADirectoryError as error:
        raise UsageError(
            "this is a folder, not a file", where=name, hint=f"artcli batch {name} -o OUT"
        ) from error
    except (OSError, ValueError) as error:
        raise UsageError(
            f"cannot read it: {getattr(error, 'strerror', None) or error}", where=name
        ) from error


def read_stdin() -> bytes:
    """Return all of stdin. Raises UsageError when nobody pipes anything in."""
    if sys.stdin is None or sys.stdin.isatty():
        raise UsageError("nothing is piped in", where="-", hint="artcli fetch URL | artcli show -")
    return sys.stdin.buffer.read()
