"""Files that are a page each: named here, opened by the worker that parses them."""

from __future__ import annotations

from collections.abc import Iterator

from artcli.batch.records import Failure, Record, Unit
from artcli.batch.settings import Settings
from artcli.batch.streams import shown


def read(unit: Unit, settings: Settings) -> Iterator[Record]:  # noqa: ARG001  # a reader's shape
    """Yield one record a file; a file that is not there is one with a failure."""
    at = 0
    for path, file, size in zip(unit.paths, unit.files, unit.sizes, strict=True):
        at += size
        failure = Failure("unreadable", "no such file") if unit.kind == "missing" else None
        yield Record(source=shown(path), path=file, size=size, at=at, failure=failure)
