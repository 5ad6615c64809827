"""Rows to a stream, at once and in order, for a pipe: nothing is kept and so nothing can be resumed."""

from __future__ import annotations

from collections.abc import Callable

from artcli.batch.counts import Counts
from artcli.batch.records import Row, Unit


class Printed:
    """Gives each row to `write` as a line of JSON."""

    def __init__(self, write: Callable[[bytes], None]) -> None:
        """Write nothing yet."""
        self._write = write
        self.counts = Counts()

    def skip(self, unit: Unit) -> int | None:  # noqa: ARG002  # the shape of what takes rows
        """Return 0: nothing was done before."""
        return 0

    def row(self, unit: int, index: int, row: Row) -> None:  # noqa: ARG002  # as above
        """Write a row."""
        self.counts.add(row)
        self._write(row.json + b"\n")

    def end_unit(self, unit: int, records: int) -> None:
        """Do nothing: lines are lines."""
