"""Files as streams of bytes: here or at an fsspec address, unpacked from gzip or Zstandard by their first bytes."""

from __future__ import annotations

import gzip
import io
import os
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO, cast

from artcli.errors import UsageError
from artcli.sanitize import clean_line

_PIECE = 1 << 18

_GZIP = b"\x1f\x8b"
_ZSTD = b"\x28\xb5\x2f\xfd"
_ZSTD_SKIPPED = b"\x2a\x4d\x18"
"""Bytes 2 to 4 of a frame to skip."""
_ZSTD_DICTIONARY = b"\x5d" + _ZSTD_SKIPPED
"""What a web archive begins with whose records are packed with a dictionary: the frame to skip holds it."""


def is_remote(word: str) -> bool:
    """Tell whether a word is an address that fsspec opens: ``s3://bucket/a``, not a web page, not a path."""
    scheme, found, _ = word.partition("://")
    return bool(found) and scheme.isalnum() and scheme.lower() not in {"http", "https"}


def local_path(word: str) -> str:
    """Return the path of a ``file://`` address; any other word as it is."""
    if not word.lower().startswith("file://"):
        return word
    from urllib.parse import unquote

    return unquote(word[len("file://") :].removeprefix("localhost"), errors="surrogateescape")


def shown(path: bytes) -> str:
    r"""Return a path as text for a row or a message; bytes that are no text as ``\xe9``, so that names stay apart."""
    return clean_line(path.decode("utf-8", "backslashreplace"))


def opened_raw(path: bytes) -> BinaryIO:
    """Open a file as it is stored. Raises OSError, or UsageError when fsspec is needed and not there."""
    name = os.fsdecode(path)
    if not is_remote(name):
        return open(name, "rb")  # noqa: PTH123  # the caller closes it; a path of bytes
    return fsspec().open(name, "rb").open()  # type: ignore[no-any-return]  # fsspec ships no types


@contextmanager
def opened(path: bytes) -> Iterator[BinaryIO]:
    """Open a file unpacked. Raises as `opened_raw`; reading it raises OSError or EOFError where it is damaged."""
    with opened_raw(path) as raw, unpacked(raw) as stream:
        yield stream


def unpacked(raw: BinaryIO) -> BinaryIO:
    """Return the stream that reads what `raw` holds packed; `raw` itself, buffered, when it is not packed."""
    buffered: Any = raw if hasattr(raw, "peek") else io.BufferedReader(cast("io.RawIOBase", raw))
    head = buffered.peek(8)[:8]
    if head.startswith(_GZIP):
        buffered = io.BufferedReader(_Pieces(gzip.GzipFile(fileobj=buffered), zlib.error), _PIECE)
    elif is_zstd(head):
        module = zstd()
        buffered = io.BufferedReader(_Pieces(module.ZstdFile(buffered, "rb"), module.ZstdError), _PIECE)
    return cast("BinaryIO", buffered)


class _Pieces(io.RawIOBase):
    """Hands on what a packed stream gives, piece by piece: what stands before a damage is read before it is raised."""

    def __init__(self, packed: Any, damage: type[Exception]) -> None:
        self._packed = packed
        self._damage = damage

    def readable(self) -> bool:
        return True

    def readinto(self, into: Any) -> int:
        try:
            piece = self._packed.read1(len(into))
        except self._damage as error:
            raise OSError(str(error)) from error
        into[: len(piece)] = piece
        return len(piece)


def has_dictionary(head: bytes) -> bool:
    """Tell whether a file that begins so is a web archive with the dictionary of its records."""
    return head.startswith(_ZSTD_DICTIONARY)


def is_zstd(head: bytes) -> bool:
    """Tell whether a file that begins so is packed with Zstandard."""
    return head.startswith(_ZSTD) or head[1:4] == _ZSTD_SKIPPED


def zstd() -> Any:
    """Return the Zstandard module: the library's own from Python 3.14. Raises UsageError without the extra."""
    try:
        if sys.version_info >= (3, 14):
            from compression import zstd as own

            return own
        from backports import zstd as backport
    except ImportError as error:
        raise needs("zstd", "Zstandard") from error
    return backport


def fsspec() -> Any:
    """Return fsspec. Raises UsageError without it."""
    try:
        import fsspec as module
    except ImportError as error:
        raise needs("dask", "addresses such as s3://") from error
    return module


def needs(extra: str, what: str) -> UsageError:
    """Return the error of something that an extra brings."""
    return UsageError(
        f"{what}: needs an extra that is not installed", hint=f"pip install 'artcli[{extra}]'", code="extra"
    )
