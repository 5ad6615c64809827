"""Lines of a file that may be of any length, one of which must not fill the memory."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

MAX_LINE = 64_000_000
"""Bytes; a page of the largest size, escaped as JSON, fits."""


def lines(stream: BinaryIO, limit: int = MAX_LINE) -> Iterator[tuple[int, bytes | None, int]]:
    """Yield the number of each line, the line without its break, and the bytes read so far.

    A line above `limit` bytes is None. Blank lines are counted but not yielded.
    """
    number = at = 0
    while line := stream.readline(limit + 1):
        number += 1
        at += len(line)
        kept: bytes | None = line
        while len(line) > limit and not line.endswith(b"\n"):
            kept = None
            line = stream.readline(limit + 1)  # the rest of the same line
            at += len(line)
        if kept is None or kept.strip():
            yield number, kept.rstrip(b"\r\n") if kept is not None else None, at
