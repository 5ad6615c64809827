"""Stdin or another pipe, whatever comes through it: an archive, JSON lines, addresses, Parquet, or one page."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, cast

from artcli.batch.kinds import sniff
from artcli.batch.records import Failure, Record, Unit
from artcli.batch.settings import Settings
from artcli.batch.streams import has_dictionary, opened_raw, unpacked
from artcli.core.source.decode import MAX_BYTES
from artcli.sanitize import clean_line


def read(unit: Unit, settings: Settings) -> Iterator[Record]:
    """Yield what a pipe holds, while it comes in."""
    try:
        with _opened(unit) as raw:
            if raw is None:
                yield Record(source=unit.name, failure=Failure("unreadable", "stdin is closed"))
            elif has_dictionary(raw.peek(8)[:8]):  # type: ignore[attr-defined]  # it is buffered
                from artcli.batch.readers import warc

                yield from warc.from_stream(raw, unit.name, seekable=False)
            else:
                yield from _records(unpacked(raw), unit.name, settings)
    except (OSError, EOFError) as error:
        yield Record(source=f"{unit.name}:end", failure=Failure("unreadable", clean_line(str(error))))


@contextmanager
def _opened(unit: Unit) -> Iterator[BinaryIO | None]:
    """Yield the stream of a unit; None for a stdin that is closed."""
    if unit.paths[0] == b"-":
        yield cast("BinaryIO", sys.stdin.buffer) if sys.stdin is not None else None
    else:
        with opened_raw(unit.files[0]) as raw:
            yield raw


def _records(stream: BinaryIO, name: str, settings: Settings) -> Iterator[Record]:
    kind = sniff(stream.peek(4096)[:4096])  # type: ignore[attr-defined]  # `unpacked` streams are buffered
    if kind == "warc":
        from artcli.batch.readers import warc

        yield from warc.from_stream(stream, name, seekable=False)
    elif kind == "json":
        from artcli.batch.readers import jsonlines

        yield from jsonlines.from_stream(stream, name, settings)
    elif kind == "list":
        from artcli.batch.readers import addresses

        yield from addresses.from_lines(stream, name)
    elif kind == "parquet":
        import tempfile

        from artcli.batch.readers import parquet

        with tempfile.TemporaryFile() as whole:  # Parquet begins at its end
            while piece := stream.read(1 << 20):
                whole.write(piece)
            size = whole.tell()
            whole.seek(0)
            yield from parquet.from_stream(cast("BinaryIO", whole), name, settings, size)
    else:
        page = stream.read(MAX_BYTES + 1)
        if page.strip():  # nothing was piped in: a list without an address, say
            yield Record(source=name, body=page, size=len(page))
