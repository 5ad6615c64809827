"""Units -> records: one file a kind of input, imported when there is such input."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

from artcli.batch.records import Record, Unit
from artcli.batch.settings import Settings

_MODULES = {
    "pages": "pages",
    "missing": "pages",
    "urls": "addresses",
    "list": "addresses",
    "json": "jsonlines",
    "warc": "warc",
    "parquet": "parquet",
    "stream": "standard",
}


def read(unit: Unit, settings: Settings) -> Iterator[Record]:
    """Yield the records of `unit` in their order; what cannot be read becomes a record with a failure.

    Raises UsageError only for what the whole run lacks (an extra that is not installed).
    """
    module = import_module(f"artcli.batch.readers.{_MODULES[unit.kind]}")
    records: Iterator[Record] = module.read(unit, settings)
    return records
