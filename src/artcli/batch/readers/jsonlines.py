"""JSON lines, or one array of objects: ``{"url", "html"}`` is a page, ``{"url"}`` alone one to fetch."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

import msgspec

from artcli.batch.lines import lines
from artcli.batch.readers.addresses import to_fetch
from artcli.batch.records import Failure, Record, Unit
from artcli.batch.settings import Settings
from artcli.batch.streams import opened
from artcli.sanitize import clean_line


def read(unit: Unit, settings: Settings) -> Iterator[Record]:  # noqa: ARG001  # a reader's shape
    """Yield one record a line, undecoded: the worker does that."""
    last = 0
    try:
        with opened(unit.files[0]) as stream:
            for record in from_stream(stream, unit.name):
                last += 1
                yield record
    except (OSError, EOFError) as error:
        failure = Failure("unreadable", clean_line(f"after {last} records: {error}"))
        yield Record(source=f"{unit.name}:end", failure=failure)


def from_stream(stream: BinaryIO, name: str) -> Iterator[Record]:
    """Yield the records of an open file of JSON lines, or of one JSON array."""
    found = lines(stream)
    for number, line, at in found:
        if number == 1 and line is not None and line.lstrip(b"\xef\xbb\xbf \t").startswith(b"["):
            yield from _array(line + b"\n" + stream.read(), name)
            return
        yield _record(line, f"{name}:{number}", at)


def _record(line: bytes | None, source: str, at: int) -> Record:
    if line is None:
        return Record(source=source, at=at, failure=Failure("too_large", "the line is too long for a page"))
    line = line.removeprefix(b"\xef\xbb\xbf")
    if b'"html"' not in line and b'"blocks"' not in line and b'"error"' not in line:
        # Nothing to parse yet: an address, as `artcli feed` writes it, or a line that the worker will explain.
        found = _object(line)
        if found is not None and isinstance(found.get("url"), str):
            name = found.get("id")
            return to_fetch(found["url"], source, at, None if name is None else clean_line(str(name)))
    return Record(source=source, body=line, kind="json", size=len(line), at=at)


def _array(data: bytes, name: str) -> Iterator[Record]:
    try:
        items = msgspec.json.decode(data, type=list[msgspec.Raw])
    except (msgspec.DecodeError, RecursionError) as error:
        yield Record(source=name, failure=Failure("bad_json", clean_line(f"not valid JSON: {error}")))
        return
    for number, item in enumerate(items, 1):
        yield _record(bytes(item), f"{name}:{number}", 0)


def _object(line: bytes) -> dict[str, Any] | None:
    try:
        found = msgspec.json.decode(line)
    except (msgspec.DecodeError, RecursionError):
        return None
    return found if isinstance(found, dict) else None
