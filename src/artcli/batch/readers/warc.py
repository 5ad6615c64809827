"""Web archives: WARC and WET, plain, gzip or Zstandard, read by FastWARC; past damage, on to the next whole record.

A page record is a response, a resource or a conversion (the text of a WET file); what else an archive holds
(requests, metadata, revisits) is no page and gives no row.
"""

from __future__ import annotations

import io
import os
import re
import zlib
from collections.abc import Iterator
from typing import Any, BinaryIO, cast

from msgspec.structs import replace

from artcli.batch.records import Failure, Record, Unit
from artcli.batch.settings import Settings
from artcli.batch.streams import is_zstd, needs, opened_raw
from artcli.core.source.decode import MAX_BYTES
from artcli.sanitize import clean_line, clean_url

_WINDOW = 1 << 20
_HEAD = 4096
_START = re.compile(rb"WARC/\d\.\d\r?\n")
_SCHEME = re.compile(r"([a-z][a-z0-9+-]{0,30}):(?!\d)", re.IGNORECASE)
_SCHEMES = frozenset(("http", "https", "file", "ftp"))
"""Of the addresses of pages; crawlers keep look-ups, settings and logs under ``dns:``, ``metadata:``, ``urn:``."""
_SWALLOWED = re.compile(rb"\r?\n\r?\nWARC/\d\.\d\r?\n")
"""What a body holds that runs into the next record, because its length is wrong."""


def read(unit: Unit, settings: Settings) -> Iterator[Record]:  # noqa: ARG001  # a reader's shape
    """Yield one record a page of the archive, in its order."""
    try:
        with opened_raw(unit.files[0]) as stream:
            yield from from_stream(stream, unit.name)
    except OSError as error:
        yield Record(source=f"{unit.name}:end", failure=Failure("unreadable", clean_line(str(error))))


def from_stream(stream: BinaryIO, name: str, *, seekable: bool = True) -> Iterator[Record]:
    """Yield the page records of an open archive; each damage is one record more, with a failure.

    After damage the next record is looked for where `stream` can be searched, else the rest is given up.
    """
    reading = _Reading(stream, name, seekable=seekable)
    start: int | None = 0
    told = False  # the damage has its row already, and what is found next may be the broken record itself
    while start is not None:
        yield from reading.until_damage(start, told=told)
        if reading.damage is None:
            return
        told = reading.read or not told
        start = _next(stream, reading.last_start + 1) if seekable else None


class _OneWay(io.RawIOBase):
    """A stream that cannot be searched, as FastWARC wants it: it asks where it is by seeking from there by nothing."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def readinto(self, into: Any) -> int:
        piece: bytes = self._stream.read1(len(into))  # type: ignore[attr-defined]  # it is buffered
        into[: len(piece)] = piece
        self._at += len(piece)
        return len(piece)

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        if (offset, whence) not in {(0, os.SEEK_CUR), (self._at, os.SEEK_SET)}:
            raise io.UnsupportedOperation("seek")
        return self._at


class _Reading:
    """One archive on its way: how many pages it had, where the last began, what was wrong behind it."""

    def __init__(self, stream: BinaryIO, name: str, *, seekable: bool) -> None:
        # Unbuffered: what was read before a damage would be lost in the buffer.
        self._stream = stream if seekable else cast("BinaryIO", _OneWay(stream))
        self._name = name
        self._pages = 0
        self._wanted: tuple[Any, ...] = ()
        head = _head(stream, 0) if seekable else stream.peek(_HEAD)[:_HEAD]  # type: ignore[attr-defined]
        # Lines that end in a bare line feed are against the standard and need a patient reader.
        self._patient = b"\n" in head and b"\r\n" not in head[: head.index(b"\n") + 1]
        self.last_start = 0
        self.damage: str | None = None
        self.read = False
        """Whether there was a record before the damage."""

    def until_damage(self, start: int, *, told: bool) -> Iterator[Record]:
        """Yield the pages from byte `start` on, and where the archive is damaged a failure in place of the next.

        `told` keeps silent of damage that shows at `start` already.
        """
        self.damage = None
        self.last_start = start
        last: Record | None = None
        self.read = False
        try:
            for record in self._records(start):
                at = record.stream_pos if record.stream_pos >= start else start + record.stream_pos
                self.last_start = at
                self.read = True
                if last is not None:
                    yield last
                    last = None
                if record.record_type in self._wanted:
                    self._pages += 1
                    last = _page(record, f"{self._name}:{self._pages}", at)
        except OSError as error:  # FastWARC's word for anything that is no archive
            self.damage = clean_line(f"damaged after byte {self.last_start}: {error}")
        if last is not None and (self.damage or last.failure) and _SWALLOWED.search(last.body):
            self.damage = "its length is wrong: it runs into the next record"
            yield _failed(last, Failure("damaged", self.damage))
            return
        if last is not None:
            yield last
            if self.damage is not None and last.failure is not None and last.failure.code == "damaged":
                return  # the same damage
        if self.damage is not None and (self.read or not told):
            self._pages += 1
            source = f"{self._name}:{self._pages}"
            yield Record(source=source, failure=Failure("damaged", self.damage), at=self.last_start)

    def _records(self, start: int) -> Iterator[Any]:
        """Yield FastWARC's records of every type. Raises OSError where there is none though there should be."""
        try:
            from fastwarc.warc import ArchiveIterator, WarcRecordType
        except ImportError as error:
            raise needs("warc", "web archives") from error
        self._wanted = (WarcRecordType.response, WarcRecordType.resource, WarcRecordType.conversion)
        if start:
            self._stream.seek(start)
        found = False
        for record in ArchiveIterator(self._stream, fsspec_args=False, quirks_mode=self._patient):
            if record.record_type is WarcRecordType.unknown and "WARC-Type" not in record.headers:
                raise OSError("a record without a type")
            found = True
            yield record
        if not found:
            raise OSError("there is no record")


def _page(record: Any, source: str, at: int) -> Record:
    """Return one page of an archive, its body read up to the cap; packed and chunked as it was stored."""
    body = record.reader.read(MAX_BYTES + 1)
    http = record.http_headers
    page = Record(
        source=source,
        id=clean_line(record.record_id.strip("<>")) if record.record_id else None,
        url=clean_url(record.headers.get("WARC-Target-URI", "").strip("<>")),
        at=at,
        size=len(body),
        body=body,
        content_type=_media_type(record),
        charset=record.http_charset,
        encoding=_encoding(http),
    )
    if "Content-Length" not in record.headers:
        return replace(page, failure=Failure("damaged", "its header is cut short: it tells no length"))
    if len(body) < record.content_length and len(body) <= MAX_BYTES:
        told = f"cut short: {len(body)} of {record.content_length} bytes"
        return replace(page, failure=Failure("damaged", told))
    if len(body) > MAX_BYTES:
        return _failed(page, Failure("too_large", f"larger than {MAX_BYTES // 1_000_000} MB"))
    scheme = _SCHEME.match(record.headers.get("WARC-Target-URI", "").strip("<>"))
    if scheme is not None and scheme[1].lower() not in _SCHEMES:
        return _failed(page, Failure("not_a_page", f"{scheme[1]}: is what a crawler noted, not a page"))
    if http is None:
        return page
    status = http.status_code
    if not isinstance(status, int):
        return _failed(page, Failure("damaged", "an HTTP answer without a status"))
    if not 200 <= status < 300:
        return _failed(page, Failure(f"http_{status}", f"HTTP {status}"))
    return page


def _media_type(record: Any) -> str:
    """Return the media type of the page: the server's word, else the archive's."""
    told = record.http_content_type if record.http_headers is not None else None
    if told is None and not (record.headers.get("Content-Type") or "").startswith("application/http"):
        told = record.headers.get("Content-Type")
    return (told or "").partition(";")[0].strip().lower()


def _encoding(http: Any) -> str:
    """Return how the stored body is packed: the content codings, then ``chunked`` where it still is."""
    if http is None:
        return ""
    codings = [http.get("Content-Encoding") or "", http.get("Transfer-Encoding") or ""]
    return ", ".join(coding.strip().lower() for coding in codings if coding.strip())


def _failed(page: Record, failure: Failure) -> Record:
    return replace(page, failure=failure, body=b"")


def _next(stream: BinaryIO, after: int) -> int | None:
    """Return the byte at or after `after` where a record begins: a line ``WARC/1.0``, or a packed one."""
    before = b""
    stream.seek(after)
    position = after
    while window := stream.read(_WINDOW):
        data = before + window
        base = position - len(before)
        for found in _CANDIDATE.finditer(data):
            if _begins_record(stream, base + found.start()):
                return base + found.start()
        position += len(window)
        stream.seek(position)
        before = data[-16:]
    return None


_CANDIDATE = re.compile(rb"\x1f\x8b\x08|\x28\xb5\x2f\xfd|(?<=\n)WARC/\d\.\d\r?\n")


def _begins_record(stream: BinaryIO, at: int) -> bool:
    """Tell whether the bytes at `at`, unpacked if packed, open with a record's first line."""
    stream.seek(at)
    if is_zstd(stream.read(8)):
        return True  # FastWARC says so if it is none
    return _START.match(_head(stream, at)) is not None


def _head(stream: BinaryIO, at: int) -> bytes:
    """Return the first bytes of what lies at `at`, unpacked from gzip; the stream is at `at` afterwards."""
    stream.seek(at)
    head = stream.read(_HEAD)
    stream.seek(at)
    if not head.startswith(b"\x1f\x8b"):
        return head
    try:
        return zlib.decompressobj(31).decompress(head, 256)
    except zlib.error:
        return b""
