"""Standard input, whatever is piped in: an archive, JSON lines, addresses, Parquet, or one page."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import BinaryIO, cast

from artcli.batch.kinds import sniff
from artcli.batch.records import Failure, Record, Unit
from artcli.batch.settings import Settings
from artcli.batch.streams import has_dictionary, unpacked
from artcli.core.decode import MAX_BYTES
from artcli.sanitize import clean_line


def read(unit: Unit, settings: Settings) -> Iterator[Record]:  # noqa: ARG001  # a reader's shape
    """Yield what stdin holds, while it comes in."""
    if sys.stdin is None:
        yield Record(source="-", failure=Failure("unreadable", "stdin is closed"))
        return
    try:
        raw = cast("BinaryIO", sys.stdin.buffer)
        if has_dictionary(raw.peek(8)[:8]):  # type: ignore[attr-defined]  # stdin is buffered
            from artcli.batch.readers import warc

            yield from warc.from_stream(raw, "-", seekable=False)
        else:
            yield from _records(unpacked(raw), settings)
    except (OSError, EOFError) as error:
        yield Record(source="-:end", failure=Failure("unreadable", clean_line(str(error))))


def _records(stream: BinaryIO, settings: Settings) -> Iterator[Record]:
    kind = sniff(stream.peek(4096)[:4096])  # type: ignore[attr-defined]  # `unpacked` streams are buffered
    if kind == "warc":
        from artcli.batch.readers import warc

        yield from warc.from_stream(stream, "-", seekable=False)
    elif kind == "json":
        from artcli.batch.readers import jsonlines

        yield from jsonlines.from_stream(stream, "-", settings)
    elif kind == "list":
        from artcli.batch.readers import addresses

        yield from addresses.from_lines(stream, "-")
    elif kind == "parquet":
        import tempfile

        from artcli.batch.readers import parquet

        with tempfile.TemporaryFile() as whole:  # Parquet begins at its end
            while piece := stream.read(1 << 20):
                whole.write(piece)
            size = whole.tell()
            whole.seek(0)
            yield from parquet.from_stream(cast("BinaryIO", whole), "-", settings, size)
    else:
        page = stream.read(MAX_BYTES + 1)
        if page.strip():  # nothing was piped in: a list without an address, say
            yield Record(source="-", body=page, size=len(page))
