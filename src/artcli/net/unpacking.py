"""gzip, deflate and br, unpacked with a bound on what comes out: a bomb stops at the cap, not in memory."""

from __future__ import annotations

import zlib
from typing import Any, Protocol

from artcli.errors import FetchError

ACCEPTED = "gzip, deflate, br"
"""What the client asks for; anything else that comes is refused."""
_STEP = 1 << 18
_GZIP_MAGIC = b"\x1f\x8b"


class Unpacker(Protocol):
    """Takes the bytes of the wire piece by piece."""

    def feed(self, packed: bytes) -> bytes:
        """Return what `packed` unpacks to. Raises FetchError: ``too_large``, ``bad_encoding``."""

    def finish(self) -> None:
        """Raise FetchError (``truncated``) when the stream broke off."""


def unpacker(encoding: str, limit: int) -> Unpacker:
    """Return what unpacks one Content-Encoding, `limit` bytes at most.

    Raises FetchError (``bad_encoding``) for an encoding not asked for, or several one over another.
    """
    names = [
        name.strip().lower() for name in encoding.split(",") if name.strip().lower() not in ("", "identity")
    ]
    if not names:
        return _Plain(limit)
    if len(names) > 1 or names[0] not in ("gzip", "x-gzip", "deflate", "br"):
        raise FetchError("the answer is packed in a way that was not asked for", code="bad_encoding")
    return _Brotli(limit) if names[0] == "br" else _Zlib(limit, gzip="gzip" in names[0])


def too_large(limit: int) -> FetchError:
    """Return the error for an answer above `limit` bytes."""
    size = f"{limit / 1_000_000:g} MB" if limit >= 100_000 else f"{limit} bytes"
    return FetchError(f"larger than {size}", hint="--max-bytes N allows more", code="too_large")


class _Plain:
    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._left = limit

    def feed(self, packed: bytes) -> bytes:
        self._left -= len(packed)
        if self._left < 0:
            raise too_large(self._limit)
        return packed

    def finish(self) -> None:
        return None


class _Zlib(_Plain):
    def __init__(self, limit: int, *, gzip: bool) -> None:
        super().__init__(limit)
        self._gzip = gzip
        self._inner: Any = None
        self._plain = False

    def feed(self, packed: bytes) -> bytes:
        if self._inner is None and packed:
            self._start(packed)
        if self._plain:
            return super().feed(packed)
        out: list[bytes] = []
        while packed:
            try:
                piece = self._inner.decompress(packed, _STEP)
            except zlib.error as error:
                raise FetchError("the answer cannot be unpacked", code="bad_encoding") from error
            out.append(super().feed(piece))
            if self._inner.eof:
                rest = self._inner.unused_data
                if not rest.startswith(_GZIP_MAGIC):
                    break  # what stands behind the stream is not part of it
                self._inner, packed = zlib.decompressobj(31), rest
            else:
                packed = self._inner.unconsumed_tail
        return b"".join(out)

    def _start(self, packed: bytes) -> None:
        if self._gzip:
            # Servers that say gzip and send plain text exist; curl fails on them, browsers too, but it is harmless.
            self._plain = not packed.startswith(_GZIP_MAGIC[: len(packed)])
            self._inner = zlib.decompressobj(31)
            return
        # "deflate" means zlib, and many servers send it without the zlib header: RFC 9110, 8.4.1.2.
        header = len(packed) < 2 or ((packed[0] << 8 | packed[1]) % 31 == 0 and packed[0] & 15 == 8)
        self._inner = zlib.decompressobj(15 if header else -15)

    def finish(self) -> None:
        if self._inner is not None and not self._plain and not self._inner.eof:
            raise _broken_off()


class _Brotli(_Plain):
    def __init__(self, limit: int) -> None:
        super().__init__(limit)
        import brotli

        self._error = brotli.error
        self._inner: Any = brotli.Decompressor()
        self._fed = False

    def feed(self, packed: bytes) -> bytes:
        self._fed = self._fed or bool(packed)
        out: list[bytes] = []
        try:
            piece = self._inner.process(packed, output_buffer_limit=_STEP)
            out.append(super().feed(piece))
            while not self._inner.can_accept_more_data():
                piece = self._inner.process(b"", output_buffer_limit=_STEP)
                out.append(super().feed(piece))
        except self._error as error:
            raise FetchError("the answer cannot be unpacked", code="bad_encoding") from error
        return b"".join(out)

    def finish(self) -> None:
        if self._fed and not self._inner.is_finished():
            raise _broken_off()


def _broken_off() -> FetchError:
    return FetchError("the answer broke off before its end", code="truncated")
