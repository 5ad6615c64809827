"""Rows in the order of their records -> shards: each made beside its place and moved there when it is complete.

A shard holds the rows of one unit, at most `shard_size`, so that it is the same in whatever order units are done. With
one file in place of a folder, that file is the only shard. What is done stands in the store's ``.artcli/done``: a mark
a shard, and one a unit when it was read to its end.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import NamedTuple

import msgspec

from artcli.batch.counts import Counts
from artcli.batch.journal import Journal
from artcli.batch.records import Outcome, Row, Unit
from artcli.batch.settings import Settings
from artcli.batch.sinks import converted
from artcli.batch.storage import STATE, Store

_DONE = f"{STATE}/done"
_JOURNAL = "rows-"
_ALL = "all"
"""The shard that one file is."""


def is_begun(store: Store) -> bool:
    """Tell whether a run that wrote to `store` has anything to go on from."""
    return bool(store.names(_DONE)) or any(
        name.startswith((_JOURNAL, "drafts")) for name in store.names(STATE)
    )


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    """What a finished shard, or (without `shard`) a unit read to its end, came to."""

    unit: int
    shard: str = ""
    counts: Counts = msgspec.field(default_factory=Counts)
    records: int = 0


class _Begun(msgspec.Struct):
    """As much of a row in a journal as counting takes."""

    error: dict[str, str] | None = None
    skipped: dict[str, str] | None = None


class Target(NamedTuple):
    """Where rows go."""

    store: Store
    single: str = ""
    """The name of the one file, from the store's root; '' for shards in the store."""


class Output:
    """Takes rows one by one; `skip` says what an earlier run did already."""

    def __init__(
        self,
        target: Target,
        settings: Settings,
        folder: Path,
        *,
        only: int | None = None,
        journals: bool = True,
    ) -> None:
        """Read the marks of the store; `folder` keeps the journal, and is on the store's file system.

        `only` reads those of one unit; without `journals` what an earlier run left of a shard is not taken up.
        """
        self._target = target
        self._settings = settings
        self._folder = folder
        self._journal: Journal | None = None
        self._shard = Counts()
        self._name = ""
        self.counts = Counts()
        self.shards = 0
        self._units: dict[int, Mark] = {}
        self._begun: Counter[int] = Counter()
        """Rows that an earlier run left of each unit that was begun and not ended."""
        marks = (
            self._marks(only)
            if only is not None
            else (f"{_DONE}/{name}" for name in target.store.names(_DONE))
        )
        for name in marks:
            self._remember(target.store.read(name))
        found = folder.glob(f"{_JOURNAL}*.jsonl") if journals else ()
        self._left = {path.name: Journal(path).left() for path in found}
        self._finish_what_is_full()
        self._ended_before = frozenset(self._units)
        self._begun += self._where_it_stopped()

    @property
    def rows_so_far(self) -> int:
        """Rows of this run and of earlier ones, those in journals included."""
        return self.counts.rows + sum(self._left.values())

    def skip(self, unit: Unit) -> int | None:
        """Return how many records of a unit are done; None when all are."""
        return None if unit.number in self._ended_before else self._begun[unit.number]

    def records_of(self, unit: int) -> int:
        """Return how many records a finished unit had."""
        return self._units[unit].records

    def row(self, unit: int, index: int, row: Row) -> None:
        """Write the row of record `index` of a unit."""
        name = self._shard_of(unit, index)
        if name != self._name:
            self._open(name)
        if row.file:
            self._target.store.write(row.file, row.content)
        assert self._journal is not None
        self._journal.add(row.json)
        self._shard.add(row)
        self.counts.add(row)
        if not self._target.single and index % self._settings.shard_size == self._settings.shard_size - 1:
            self._finish(unit)

    def end_unit(self, unit: int, records: int) -> None:
        """Note that a unit has no more records."""
        if not self._target.single:
            left = self._shard_of(unit, max(0, records - 1))
            if self._name == "" and self._left.get(_journal_name(left)):
                self._open(left)  # a run that was killed between the unit's last row and this
            if self._name:
                self._finish(unit)
        elif self._journal is not None:
            self._journal.flush()
        mark = Mark(unit=unit, records=records)
        self._units[unit] = mark
        self._target.store.write(_mark_name(f"{unit:05d}"), msgspec.json.encode(mark))

    def flush(self) -> None:
        """Put what is done on disk, for a run that goes on later."""
        if self._journal is not None:
            self._journal.flush()

    def close(self) -> None:
        """Finish the one file; shards are finished already."""
        if self._target.single and not self.shards:
            if not self._name:
                self._open(_ALL)
            self._finish(0)

    def _finish_what_is_full(self) -> None:
        """Finish what an earlier run had whole and, killed at that moment, did not publish, mark and tidy up."""
        for name, rows in [*self._left.items()]:
            shard = _shard_name(name)
            if self._target.store.read(_mark_name(shard)) is not None:
                del self._left[name]
                if self._target.single:  # which is marked before it is published
                    self._publish(Journal(self._folder / name), self._target.single)
                Journal(self._folder / name).path.unlink(missing_ok=True)
            elif not self._target.single and rows == self._settings.shard_size:
                self._open(shard)
                self._finish(_unit_of(shard))
                self._begun[_unit_of(shard)] += rows

    def _where_it_stopped(self) -> Counter[int]:
        """Return how many rows of each unit lie in journals."""
        if self._target.single:  # units are done one after the other there
            rows = self._left.get(_journal_name(_ALL), 0)
            return Counter({len(self._units): rows - sum(mark.records for mark in self._units.values())})
        return Counter({_unit_of(_shard_name(name)): rows for name, rows in self._left.items()})

    def _shard_of(self, unit: int, index: int) -> str:
        return _ALL if self._target.single else f"{unit:05d}-{index // self._settings.shard_size:04d}"

    def _open(self, name: str) -> None:
        self._name = name
        self._journal = Journal(self._folder / _journal_name(name))
        self._shard = Counts()
        if self._left.pop(_journal_name(name), 0):
            self._shard = _counted(self._journal.path)
            self.counts.join(self._shard)
        else:
            self._journal.path.write_bytes(b"")

    def _finish(self, unit: int) -> None:
        """Give the shard its form and its name, and mark it as done.

        The one file is marked before, a shard of a folder after it is published: without its mark it is made again.
        """
        assert self._journal is not None
        self._journal.flush()
        extension = "jsonl" if self._settings.form.is_files else str(self._settings.form)
        name = self._target.single or f"part-{self._name}.{extension}"
        mark = msgspec.json.encode(Mark(unit=unit, shard=name, counts=self._shard))
        if self._target.single:
            self._target.store.write(_mark_name(self._name), mark)
            self._publish(self._journal, name)
        else:
            self._publish(self._journal, name)
            self._target.store.write(_mark_name(self._name), mark)
        self._journal.path.unlink(missing_ok=True)
        self.shards += 1
        self._journal = None
        self._name = ""

    def _publish(self, journal: Journal, name: str) -> None:
        """Give a journal its form and its name."""
        self._target.store.publish(converted(journal.path, self._settings), name)

    def _marks(self, unit: int) -> Iterator[str]:
        """Yield the names of the marks of a unit's shards, without a listing of all that is done."""
        for part in count():
            name = _mark_name(f"{unit:05d}-{part:04d}")
            if self._target.store.read(name) is None:
                return
            yield name

    def _remember(self, content: bytes | None) -> None:
        mark = msgspec.json.decode(content or b"", type=Mark)
        if not mark.shard:
            self._units[mark.unit] = mark
            return
        self._begun[mark.unit] += mark.counts.rows
        self.counts.join(mark.counts)
        self.shards += 1


def _journal_name(shard: str) -> str:
    return f"{_JOURNAL}{shard}.jsonl"


def _shard_name(journal: str) -> str:
    return journal.removeprefix(_JOURNAL).removesuffix(".jsonl")


def _unit_of(shard: str) -> int:
    return int(shard.partition("-")[0])


def _mark_name(done: str) -> str:
    return f"{_DONE}/{done}.json"


def _counted(path: Path) -> Counts:
    """Return the figures of rows that an earlier run left; how large their pages were is not known any more."""
    counts = Counts()
    decoder = msgspec.json.Decoder(_Begun)
    with path.open("rb") as lines:
        for line in lines:
            row = decoder.decode(line)
            told = row.error or row.skipped or {}
            outcome: Outcome = "error" if row.error else "skipped" if row.skipped else "article"
            counts.add(Row(json=b"", outcome=outcome, code=told.get("code", ""), source=""))
    return counts
