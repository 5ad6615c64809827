"""What parent and worker say to each other: MessagePack records, each after its length in four bytes."""

from __future__ import annotations

import os

import msgspec

from artcli.batch.records import Record, Row
from artcli.batch.settings import Settings


class Hello(msgspec.Struct, frozen=True):
    """The first frame to a worker."""

    settings: Settings


class Sent(msgspec.Struct, frozen=True, array_like=True):
    """One record to parse; `ticket` comes back with its row."""

    ticket: int
    record: Record


class Done(msgspec.Struct, frozen=True, array_like=True):
    """One row; ticket -1 says that the worker is ready."""

    ticket: int
    row: Row | None = None
    retires: bool = False
    """The worker ends after this row, and no page is to blame."""


_encoder = msgspec.msgpack.Encoder()
_LENGTH = 4


def frame(message: msgspec.Struct) -> bytes:
    """Return a message with its length before it."""
    body = _encoder.encode(message)
    return len(body).to_bytes(_LENGTH, "little") + body


def read_frame(source: int) -> bytes | None:
    """Return the next message from a file number, waiting for it; None at the end."""
    head = _exactly(source, _LENGTH)
    return _exactly(source, int.from_bytes(head, "little")) if head is not None else None


class Frames:
    """Joins what comes from a pipe in pieces into messages."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._data = bytearray()

    def feed(self, piece: bytes) -> list[bytes]:
        """Return the messages that are whole now."""
        self._data += piece
        found: list[bytes] = []
        at = 0
        while len(self._data) - at >= _LENGTH:
            size = int.from_bytes(self._data[at : at + _LENGTH], "little")
            if len(self._data) - at - _LENGTH < size:
                break
            found.append(bytes(self._data[at + _LENGTH : at + _LENGTH + size]))
            at += _LENGTH + size
        del self._data[:at]
        return found


def _exactly(source: int, size: int) -> bytes | None:
    pieces: list[bytes] = []
    while size:
        piece = os.read(source, min(size, 1 << 20))
        if not piece:
            return None
        pieces.append(piece)
        size -= len(piece)
    return b"".join(pieces)
