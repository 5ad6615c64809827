"""JSON lines, an array, or objects over many lines: ``{"url", "html"}`` is a page, ``{"url"}`` alone one to fetch."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from artcli.batch.leniently import decoded, first_objects
from artcli.batch.lines import lines
from artcli.batch.readers.addresses import to_fetch
from artcli.batch.records import Failure, Record, Unit
from artcli.batch.settings import Settings
from artcli.batch.streams import opened
from artcli.errors import UsageError
from artcli.sanitize import clean_line

_BOM = b"\xef\xbb\xbf"


def read(unit: Unit, settings: Settings) -> Iterator[Record]:
    """Yield one record a line, undecoded: the worker does that."""
    last = 0
    try:
        with opened(unit.files[0]) as stream:
            for record in from_stream(stream, unit.name, settings):
                last += 1
                yield record
    except (OSError, EOFError) as error:
        failure = Failure("unreadable", clean_line(f"after {last} records: {error}"))
        yield Record(source=f"{unit.name}:end", failure=failure)


def from_stream(stream: BinaryIO, name: str, settings: Settings) -> Iterator[Record]:
    """Yield the records of an open file."""
    marks = [f'"{key}"'.encode() for key in (*settings.html_keys, "blocks", "error")]
    first = True
    for number, line, at in lines(stream):
        whole = line.removeprefix(_BOM).strip() if line is not None and first else b""
        if whole.startswith(b"["):
            yield from _array(whole + b"\n" + stream.read(), name, settings, marks)
            return
        if whole == b"{":  # laid out over many lines, as jq and others print it
            yield from _laid_out(whole + b"\n" + stream.read(), name, settings, marks)
            return
        first = False
        yield _record(line, f"{name}:{number}", at, settings, marks)


def _record(line: bytes | None, source: str, at: int, settings: Settings, marks: list[bytes]) -> Record:
    if line is None:
        return Record(source=source, at=at, failure=Failure("too_large", "the line is too long for a page"))
    line = line.removeprefix(_BOM)
    if not any(mark in line for mark in marks):
        # Nothing to parse yet: an address, as `artcli feed` writes it, or a line that the worker will explain.
        found = _object(line)
        url = next((found[key] for key in settings.url_keys if key in found), None)
        if isinstance(url, str):
            name = found.get("id")
            return to_fetch(url, source, at, None if name is None else clean_line(str(name)))
    return Record(source=source, body=line, kind="json", size=len(line), at=at)


def _array(data: bytes, name: str, settings: Settings, marks: list[bytes]) -> Iterator[Record]:
    try:
        items = msgspec.json.decode(data, type=list[msgspec.Raw])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        yield _broken(name, str(error))
        return
    for number, item in enumerate(items, 1):
        yield _record(bytes(item), f"{name}:{number}", 0, settings, marks)


def _laid_out(data: bytes, name: str, settings: Settings, marks: list[bytes]) -> Iterator[Record]:
    found, rest = first_objects(data.decode("utf-8", "replace"))
    for number, item in enumerate(found, 1):
        yield _record(item.encode("utf-8", "replace"), f"{name}:{number}", 0, settings, marks)
    if rest:
        yield _broken(f"{name}:{len(found) + 1}", f"it begins {rest[:60]!r}")


def _broken(source: str, told: str) -> Record:
    return Record(source=source, failure=Failure("bad_json", clean_line(f"not valid JSON: {told}")))


def _object(line: bytes) -> dict[str, object]:
    """Return the object of a line; an empty one when it holds none."""
    try:
        found = decoded(line)
    except UsageError:
        return {}
    return found if isinstance(found, dict) else {}
