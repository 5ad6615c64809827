"""What `artcli batch` tells of a run: the figures beside its bar, the counts at its end."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from artcli.batch.counts import Counts
    from artcli.batch.local import Result
    from artcli.batch.run import Watch
    from artcli.cli.progress import Progress


class Meter:
    """Pages and bytes so far -> the figures beside the bar."""

    def __init__(self, total: int) -> None:
        """Begin with none; `total` is the size of the input in bytes, 0 when it is not known."""
        self._total = total
        self._pages = self._errors = self._bytes = self._behind = 0
        self._began: float | None = None
        self._from = 0

    def watching(self, progress: Progress) -> Watch:
        """Return what a run tells its rows to; `progress` shows how much of the input is behind."""

        def watch(done: Counts, behind: int) -> None:
            if self._began is None:  # what an earlier run did is not this one's speed
                self._began, self._from = time.monotonic(), behind
            self._pages += done.rows
            self._bytes += done.bytes
            self._errors += done.errors
            progress.advance(max(0, behind - self._behind) if self._total else done.rows)
            self._behind = max(self._behind, behind)

        return watch

    def figures(self) -> str:
        """Return pages and megabytes a second, errors, and the time left."""
        if self._began is None:
            return ""
        seconds = max(time.monotonic() - self._began, 0.001)
        parts = [f"{self._pages / seconds:.0f} pages/s", f"{self._bytes / seconds / 1e6:.1f} MB/s"]
        if self._errors:
            parts.append(f"{self._errors} errors")
        done = self._behind - self._from
        if self._total and done > 0 and seconds > 1:
            left = round((self._total - self._behind) / done * seconds)
            parts.append(f"{left // 3600}:{left // 60 % 60:02}:{left % 60:02} left")
        return " · ".join(parts)


def told(result: Result) -> list[str]:
    """Return the counts as lines for a person."""
    each = f"{result.articles} articles, {result.skipped} skipped, {result.errors} errors"
    lines = [f"{result.records} records in, {result.rows} rows out: {each}"]
    if result.codes:
        lines.append(", ".join(f"{count} {code}" for code, count in result.codes.items()))
    if result.shards:
        lines.append(f"{result.output}: {result.shards} {'shard' if result.shards == 1 else 'shards'}")
    if result.resumed:
        lines.append(f"{result.resumed} of the rows were there from an earlier run")
    if result.passed_over:
        lines.append(f"{result.passed_over} files passed over: pictures, scripts and the like by their names")
    return lines
