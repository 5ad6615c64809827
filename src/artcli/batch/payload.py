"""The bytes of a page as an archive or a server stored them -> the bytes of the page, unpacked with a bound."""

from __future__ import annotations

import io
import re
from typing import BinaryIO, cast

from artcli.batch.streams import is_zstd, unpacked
from artcli.core.source.decode import MAX_BYTES
from artcli.errors import FetchError, NothingToExtract
from artcli.net import unpacking

_CHUNK = re.compile(rb"([0-9a-fA-F]{1,8})[^\r\n]{0,200}\r?\n")
_MAGIC = {"gzip": b"\x1f\x8b", "x-gzip": b"\x1f\x8b"}


def page_bytes(body: bytes, encoding: str) -> bytes:
    """Return `body` without the codings named in `encoding`, which archives often name after removing them.

    Raises NothingToExtract above the cap, or where the body is packed in a way that cannot be unpacked.
    """
    codings = [coding.strip() for coding in encoding.split(",") if coding.strip()]
    if "chunked" in codings:
        body = _joined(body)
    for coding in reversed([coding for coding in codings if coding not in {"chunked", "identity"}]):
        body = _unpacked(body, coding)
    return body


def unpacked_page(data: bytes) -> bytes:
    """Return the page that a file holds: itself, or what its gzip or Zstandard packing unpacks to, up to the cap.

    Raises OSError or EOFError for damage, NothingToExtract above the cap.
    """
    if not (data.startswith(_MAGIC["gzip"]) or is_zstd(data[:8])):
        return data
    page = unpacked(cast("BinaryIO", io.BytesIO(data))).read(MAX_BYTES + 1)
    if len(page) > MAX_BYTES:
        raise NothingToExtract(f"larger than {MAX_BYTES // 1_000_000} MB", code="too_large")
    return page


def _joined(body: bytes) -> bytes:
    """Join the chunks of HTTP/1.1; a body that is not in chunks (any more) stays as it is."""
    pieces: list[bytes] = []
    at = 0
    while found := _CHUNK.match(body, at):
        size = int(found[1], 16)
        if size == 0:
            return b"".join(pieces)
        pieces.append(body[found.end() : found.end() + size])
        at = found.end() + size
        at += 2 if body.startswith(b"\r\n", at) else 1 if body.startswith(b"\n", at) else 0
    return b"".join(pieces) if pieces and at >= len(body) else body


def _unpacked(body: bytes, coding: str) -> bytes:
    if coding == "zstd":
        try:
            return unpacked_page(body)
        except (OSError, EOFError) as error:
            raise NothingToExtract("cannot unpack it (zstd)", code="encoding") from error
    magic = _MAGIC.get(coding)
    if magic is not None and not body.startswith(magic):
        return body
    try:
        unpacker = unpacking.unpacker(coding, MAX_BYTES)
        page = unpacker.feed(body)
        unpacker.finish()
    except FetchError as error:
        if error.code == "too_large":
            raise NothingToExtract(error.message, code="too_large") from error
        if coding in {"deflate", "br"} and b"<" in body[:2000]:
            return body  # markup: it was unpacked already
        raise NothingToExtract(f"cannot unpack it ({coding})", code="encoding") from error
    return page
