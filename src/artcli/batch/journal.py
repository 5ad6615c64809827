"""The rows of the shard at hand, on disk as they come: what a killed run had done of it is not done again."""

from __future__ import annotations

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
        """Write what was kept back."""
        if self._waiting:
            with self.path.open("ab") as file:
                file.writelines(self._waiting)
            self._waiting.clear()
            self._size = 0
