"""Duplicates on a cluster: tasks leave the rows of a unit as a draft, and one machine makes shards of them in order."""

from __future__ import annotations

from pathlib import Path

import msgspec

from artcli.batch.counts import Counts
from artcli.batch.duplicates import Seen
from artcli.batch.frames import Frames, frame
from artcli.batch.job import Job
from artcli.batch.output import Output
from artcli.batch.records import Row, Unit
from artcli.batch.run import unless_duplicate
from artcli.batch.storage import STATE, Store

_DRAFTS = f"{STATE}/drafts"


class Draft:
    """Takes the rows of one unit, and publishes them as they are."""

    def __init__(self, store: Store, unit: Unit, folder: Path) -> None:
        """Begin the file in `folder`."""
        self._store = store
        self._name = _name(unit)
        self._path = folder / "draft"
        self._file = self._path.open("wb")
        self.counts = Counts()

    def skip(self, unit: Unit) -> int | None:  # noqa: ARG002  # the shape of what takes rows
        """Return 0: a draft is whole or not there."""
        return 0

    def row(self, unit: int, index: int, row: Row) -> None:  # noqa: ARG002  # as above
        """Add a row."""
        self.counts.add(row)
        self._file.write(frame(row))

    def end_unit(self, unit: int, records: int) -> None:  # noqa: ARG002  # as above
        """Publish the draft."""
        self._file.close()
        self._store.publish(self._path, f"{_DRAFTS}/{self._name}")


class Drafts:
    """The drafts of a job; `finish` makes shards of those whose turn it is."""

    def __init__(self, job: Job, output: Output, folder: Path) -> None:
        """Take the drafts that an earlier run left, and what it had seen."""
        self._store = job.target.store
        self._store.write(f"{_DRAFTS}/begun", b"")  # makes the folder
        self._output = output
        self._todo = [unit for unit in job.units if output.skip(unit) is not None]
        self._seen = Seen(folder / "keys.jsonl", output.rows_so_far)

    def has(self, unit: Unit) -> bool:
        """Tell whether the draft of a unit is there."""
        return _name(unit) in self._store.names(_DRAFTS)

    def finish(self) -> None:
        """Write the rows of every unit whose draft, and the drafts before it, are there."""
        decoder = msgspec.msgpack.Decoder(Row)
        while self._todo and self.has(self._todo[0]):
            unit = self._todo.pop(0)
            rows = Frames().feed(self._store.read(f"{_DRAFTS}/{_name(unit)}") or b"")
            begin = self._output.skip(unit) or 0
            for index, data in enumerate(rows[begin:], begin):
                row = unless_duplicate(decoder.decode(data), self._seen)
                self._output.row(unit.number, index, row)
            self._output.end_unit(unit.number, len(rows))
            self._store.remove(f"{_DRAFTS}/{_name(unit)}")

    def close(self) -> None:
        """Forget what was seen."""
        self._seen.close()


def _name(unit: Unit) -> str:
    return f"{unit.number:05d}.rows"
