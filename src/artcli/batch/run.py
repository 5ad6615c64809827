"""Units -> rows -> output, on this machine: read ahead, parse in the pool, put in order, find duplicates, write."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack
from itertools import islice
from typing import Protocol

import msgspec

from artcli.batch.ahead import Ahead, Item
from artcli.batch.counts import Counts
from artcli.batch.pool import Pool
from artcli.batch.readers import read
from artcli.batch.records import Failure, Record, Row, Unit
from artcli.batch.rows import skipped
from artcli.batch.settings import Settings

GRACE = 3.0
"""Seconds that pages already begun get after the wish to stop."""
_WAITING = 128_000_000
"""Bytes of rows that may wait for one before them, while a page takes long."""
_END = Record(source="", failure=Failure("end", ""))
"""Goes through the pool behind the last record of a unit, as one that needs no worker."""


class Stop:
    """The wish to end early, which may come from a signal."""

    def __init__(self) -> None:
        """Nobody wishes it yet."""
        self.since: float | None = None

    def set(self) -> None:
        """Wish it."""
        self.since = self.since or time.monotonic()


class Rows(Protocol):
    """What takes rows in their order."""

    def skip(self, unit: Unit) -> int | None:
        """Return how many records of a unit are done; None when all are."""

    def row(self, unit: int, index: int, row: Row) -> None:
        """Take the row of record `index` of a unit."""

    def end_unit(self, unit: int, records: int) -> None:
        """Note that a unit has no more records."""


class Fetching(Protocol):
    """What downloads the pages of addresses, beside the reading."""

    def take(self, item: Item) -> bool:
        """Take an item whose page is to be fetched; False for any other."""

    def start(self, deliver: Callable[[Item], None]) -> None:
        """Begin; each item goes to `deliver` with its page, or with a failure."""

    def stop(self) -> None:
        """Begin no more downloads."""


class Duplicates(Protocol):
    """What remembers articles."""

    def duplicate(self, row: Row) -> tuple[str, str] | None:
        """Return why an article is a duplicate and of which source; None when it is none."""


Lend = Callable[[Settings, int], AbstractContextManager[Pool]]
"""Gives a pool of so many workers for a while."""
Watch = Callable[[Counts, int], None]
"""Told what was done since the last time, and how many bytes of the input are behind."""


class Run:
    """One pass over `units`; `records` counts what was read, for the comparison with the rows."""

    def __init__(
        self,
        units: Sequence[Unit],
        settings: Settings,
        rows: Rows,
        *,
        workers: int,
        pools: Lend = Pool,
        fetching: Fetching | None = None,
        duplicates: Duplicates | None = None,
        watch: Watch | None = None,
        stop: Stop | None = None,
    ) -> None:
        """Do nothing yet."""
        self._units = units
        self._settings = settings
        self._rows = rows
        self._workers = workers
        self._pools = pools
        self._fetching = fetching
        self._duplicates = duplicates
        self._watch = watch
        self._stop = stop or Stop()
        self._places: dict[int, tuple[int, int, bool, int]] = {}
        """Unit, index, whether it ends the unit, and bytes behind it, of each ticket on its way."""
        self._waiting: dict[int, Row] = {}
        self._waiting_bytes = 0
        self._next = 0
        self.records = 0

    def run(self) -> None:
        """Run until the end or the wish to stop. Raises ArtcliError or OSError when it cannot go on."""
        ahead = Ahead(self._items(), self._fetching.take if self._fetching is not None else None)
        with ExitStack() as stack:
            stack.callback(ahead.close)
            if self._fetching is not None:
                stack.callback(self._fetching.stop)
                self._fetching.start(ahead.put)
            pool = stack.enter_context(self._pools(self._settings, self._workers))
            for ticket, row in pool.run(_Held(ahead, self)):
                self._waiting[ticket] = row
                self._waiting_bytes += len(row.json) + len(row.content)
                self._release()

    @property
    def stopped(self) -> float | None:
        """When somebody wished to end early."""
        return self._stop.since

    @property
    def is_full(self) -> bool:
        """Whether so many rows wait for one before them that no more records should be given out."""
        return self._waiting_bytes > _WAITING

    def _items(self) -> Iterator[Item]:
        """Number the records of all units that are not done."""
        ticket = behind = 0
        for unit in self._units:
            index = self._rows.skip(unit)
            if index is not None:
                for record in islice(read(unit, self._settings), index, None):
                    self._places[ticket] = unit.number, index, False, behind + record.at
                    self.records += 1
                    yield Item(ticket, _named(record, unit.number, index, self._settings))
                    ticket += 1
                    index += 1
                self._places[ticket] = unit.number, index, True, behind + unit.size
                yield Item(ticket, _END)
                ticket += 1
            behind += unit.size

    def _release(self) -> None:
        """Write the rows whose turn it is."""
        while (row := self._waiting.pop(self._next, None)) is not None:
            self._waiting_bytes -= len(row.json) + len(row.content)
            unit, index, ends, behind = self._places.pop(self._next)
            self._next += 1
            if ends:
                self._rows.end_unit(unit, index)
                continue
            row = unless_duplicate(row, self._duplicates)
            self._rows.row(unit, index, row)
            if self._watch is not None:
                counts = Counts()
                counts.add(row)
                self._watch(counts, behind)


def unless_duplicate(row: Row, duplicates: Duplicates | None) -> Row:
    """Return the row, or the one that stands in its place when it is a duplicate of an earlier one."""
    found = duplicates.duplicate(row) if duplicates is not None else None
    return row if found is None else skipped(row, found[0], f"as {found[1]}")


class _Held:
    """The feed of the pool: `Ahead`, held back while rows wait, and ended by the wish to stop."""

    def __init__(self, ahead: Ahead, run: Run) -> None:
        self._ahead = ahead
        self._run = run

    def take(self) -> Item | None:
        return None if self._run.is_full or self._run.stopped is not None else self._ahead.take()

    @property
    def finished(self) -> bool:
        return self._run.stopped is not None or self._ahead.finished

    @property
    def given_up(self) -> bool:
        since = self._run.stopped
        return since is not None and time.monotonic() - since > GRACE

    def fileno(self) -> int:
        return self._ahead.fileno()

    def woken(self) -> None:
        self._ahead.woken()


def _named(record: Record, unit: int, index: int, settings: Settings) -> Record:
    """Return the record with the number that its own file will begin with, where it gets one."""
    if not settings.form.is_files:
        return record
    return msgspec.structs.replace(record, name=f"{unit:05d}-{index:06d}")
