"""Addresses, from the command line or one a line in a file: records that are still to be fetched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from artcli.batch.kinds import listed
from artcli.batch.lines import lines
from artcli.batch.records import Failure, Record, Unit
from artcli.batch.settings import Settings
from artcli.batch.streams import opened
from artcli.net import sources
from artcli.sanitize import clean_line, clean_url


def read(unit: Unit, settings: Settings) -> Iterator[Record]:  # noqa: ARG001  # a reader's shape
    """Yield one record an address."""
    if unit.kind == "urls":
        for url in unit.urls:
            yield to_fetch(url, url)
        return
    try:
        with opened(unit.files[0]) as stream:
            yield from from_lines(stream, unit.name)
    except (OSError, EOFError) as error:
        yield Record(source=unit.name, failure=Failure("unreadable", clean_line(str(error))))


def from_lines(stream: BinaryIO, name: str) -> Iterator[Record]:
    """Yield the addresses of a list; blank lines and ``#`` comments are none, other lines are failures."""
    return _listed(lines(stream), name)


def _listed(found: Iterable[tuple[int, bytes | None, int]], name: str) -> Iterator[Record]:
    for number, line, at in found:
        if word := listed((line or b"?").decode("utf-8", "replace")):
            yield to_fetch(word, f"{name}:{number}", at)


def to_fetch(word: str, source: str, at: int = 0, name: str | None = None) -> Record:
    """Return the record of an address that is still to be fetched; `name` is the id the input gives it."""
    url = clean_url(sources.address(word) or "")
    if url is None or not url.startswith("http"):
        failure = Failure("bad_url", f"{clean_line(word)[:200]!r} is not an address")
        return Record(source=source, id=name, at=at, failure=failure)
    return Record(source=source, id=name, url=url, kind="url", at=at)
