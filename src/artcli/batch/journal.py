"""The rows of the shard at hand, on disk as they come: what a killed run had done of it is not done again."""

from __future__ import annotations

import errno
import os
from io import RawIOBase
from pathlib import Path

_FULL = 1 << 18
"""Bytes kept back before they are written."""


class Journal:
    """Lines of JSON appended to one file; `left` counts those of an earlier run."""

    def __init__(self, path: Path) -> None:
        """Open nothing yet."""
        self.path = path
        self._waiting: list[bytes] = []
        self._size = 0

    def left(self) -> int:
        """Return how many whole lines an earlier run left; a last one without its end is cut off."""
        if not self.path.exists():
            return 0
        with self.path.open("rb+") as file:
            count = whole = 0
            for line in file:
                if line.endswith(b"\n"):
                    count += 1
                    whole += len(line)
            file.truncate(whole)
        return count

    def add(self, line: bytes) -> None:
        """Append one line."""
        self._waiting.append(line + b"\n")
        self._size += len(line)
        if self._size > _FULL:
            self.flush()

    def flush(self) -> None:
        """Write what was kept back. Raises OSError on a full disk, and then nothing of it stays."""
        if not self._waiting:
            return
        with self.path.open("ab", buffering=0) as file:
            before = file.tell()
            try:
                write_whole(file, b"".join(self._waiting))
            except OSError:
                file.truncate(before)  # half of it would be written twice when there is room again
                raise
        self._waiting.clear()
        self._size = 0


def write_whole(file: RawIOBase, data: bytes) -> None:
    """Write all of `data`. Raises OSError where a file takes a part only, as on a disk that gets full."""
    written = file.write(data)
    if written != len(data):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
