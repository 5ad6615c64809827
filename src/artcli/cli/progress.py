"""A progress line on stderr: only in a terminal, only for what takes over half a second.

Written by hand, because Rich costs 0.1 s to import and its live display wants both streams for itself, while
`fetch` writes its results beside the bar.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from types import TracebackType
from typing import Self

AFTER = 0.5
"""Seconds before the line shows."""
_TICK = 0.2
_BAR = 24


class Progress:
    """Counts what is done; a context manager. `write` gets what goes to stderr, None shows nothing."""

    def __init__(self, total: int | None, label: str, write: Callable[[str], None] | None) -> None:
        """Begin to count `total` things (None when nobody knows how many)."""
        self.total = total
        self.label = label
        self.done = 0
        self.failed = 0
        self._write = write
        self._began = time.monotonic()
        self._shown = False
        self._lock = threading.RLock()
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None

    def __enter__(self) -> Self:
        """Start the clock."""
        if self._write is not None:
            self._thread = threading.Thread(target=self._run, daemon=True)
            self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take the line away."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join(timeout=1)
        self.hide()

    def advance(self, count: int = 1, *, failed: bool = False) -> None:
        """Count `count` more as done; `failed` counts them as failures too."""
        with self._lock:
            self.done += count
            self.failed += count if failed else 0

    def hide(self) -> None:
        """Take the line away until the next tick, so that something else can be written."""
        with self._lock:
            if self._shown and self._write is not None:
                self._shown = False
                self._write("\r\x1b[K")

    def line(self) -> str:
        """Return the line as it stands now."""
        seconds = int(time.monotonic() - self._began)
        failed = f" · {self.failed} failed" if self.failed else ""
        clock = f"{seconds // 60}:{seconds % 60:02d}"
        if not self.total:
            return f"{self.label} {self.done}{failed} · {clock}"
        full = min(_BAR, self.done * _BAR // self.total)
        return f"{self.label} {'━' * full}{'╌' * (_BAR - full)} {self.done}/{self.total}{failed} · {clock}"

    def _run(self) -> None:
        if self._stop.wait(AFTER):
            return
        while True:
            with self._lock:
                if self._stop.is_set() or self._write is None:
                    return
                self._write(f"\r{self.line()}\x1b[K")
                self._shown = True
            if self._stop.wait(_TICK):
                return
