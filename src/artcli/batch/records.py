"""What goes through a batch run, as frozen records: a page to read, the row that came of it, a unit of input."""

from __future__ import annotations

import os
from typing import Literal

import msgspec

Outcome = Literal["article", "skipped", "error"]


class Failure(msgspec.Struct, frozen=True, array_like=True):
    """Why there is no article: a code as in every JSON line of artcli, and a sentence."""

    code: str
    message: str


class Record(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """One page of an input, not yet parsed; what it takes to parse it lies in `body`, or in the file `path`."""

    source: str
    """Where it stands: ``crawl.warc.gz:17``, ``pages/a.html``, or the address; clean, and unique in a run."""
    id: str | None = None
    """What the input calls it (a WARC-Record-ID, an ``id`` key); it may be missing or twice there."""
    url: str | None = None
    body: bytes = b""
    path: bytes | None = None
    """A file that is read by the worker; bytes, because a file's name need not be text."""
    kind: Literal["page", "json", "url"] = "page"
    """What `body` is: a page, a JSON object that holds one, or nothing yet (a page to fetch)."""
    content_type: str = ""
    charset: str | None = None
    encoding: str = ""
    """The Content-Encoding that may still be on `body`."""
    failure: Failure | None = None
    """Reading it failed already: there is only a row to write."""
    size: int = 0
    """Bytes of the page as far as they are known before it is read."""
    at: int = 0
    """Bytes of the unit's file that lie before the end of this record: how far the reader has come."""
    name: str = ""
    """``00003-000017``: number of the unit and of the record in it; begins the name of a file of its own."""


class Keys(msgspec.Struct, frozen=True, array_like=True):
    """What two duplicates have in common; empty where not asked for, or where there is nothing to compare."""

    url: str = ""
    text: bytes = b""
    near: bytes = b""
    """A MinHash: `duplicates.PERMUTATIONS` numbers of four bytes."""


class Row(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """What came of one record: a line of JSON, and whatever else the output needs of it."""

    json: bytes
    """One JSON object without its line break."""
    outcome: Outcome
    code: str = ""
    """Of the failure, or why the page was skipped."""
    source: str
    id: str | None = None
    url: str | None = None
    file: str = ""
    """The name of the file that `content` goes to, where every article has one."""
    content: bytes = b""
    keys: Keys | None = None
    size: int = 0
    """Bytes of the page."""


class Unit(msgspec.Struct, frozen=True, kw_only=True):
    """A piece of the input that one reader takes from end to end: one container, or a handful of pages."""

    number: int
    kind: Literal["pages", "urls", "json", "warc", "parquet", "list", "stream", "missing"]
    """``list`` is a file of addresses, ``urls`` are addresses of the command line, ``stream`` is stdin or a pipe."""
    name: str
    """What the user would call it."""
    paths: tuple[bytes, ...] = ()
    urls: tuple[str, ...] = ()
    sizes: tuple[int, ...] = ()
    """Bytes of each path."""
    base: bytes = b""
    """The folder that relative paths start from: a task of a cluster runs in another."""
    changed: int = 0
    """When the container was last changed, in nanoseconds since 1970; 0 where that does not matter."""

    @property
    def size(self) -> int:
        """Bytes of all."""
        return sum(self.sizes)

    @property
    def files(self) -> tuple[bytes, ...]:
        """The paths as they can be opened from anywhere."""
        return tuple(path if b"://" in path else os.path.join(self.base, path) for path in self.paths)  # noqa: PTH118
