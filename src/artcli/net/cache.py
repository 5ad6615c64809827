"""The HTTP cache: RFC 9111 by hishel's state machine, over one small file an address in the cache folder.

Bodies are kept unpacked, error answers never. The extra ``artcli[cache]`` installs hishel.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from artcli.errors import FetchError, UsageError
from artcli.exchange import Request, Response

if TYPE_CHECKING:
    from hishel import Entry, Headers

MAX_FILES = 2_000
"""More than these and the oldest tenth goes."""
_VARIANTS = 4
"""Answers kept for one address (by language, say)."""
_NOT_KEPT = frozenset(("content-encoding", "content-length", "transfer-encoding", "connection"))

Ask = Callable[[Request], Response]


class Kept(msgspec.Struct, frozen=True):
    """One stored answer."""

    id: str
    asked: dict[str, str]
    """Headers of the request, which Vary may name."""
    answer: Response


class Cache:
    """The answers kept in one folder; safe under several processes, since files are replaced whole."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @classmethod
    def open(cls, folder: Path) -> Cache:
        """Return the cache of `folder`, which is made when missing. Raises UsageError when it cannot be."""
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UsageError(f"{folder}: cannot be the cache: {error.strerror}", code="no_cache") from error
        return cls(folder)

    def close(self) -> None:
        """Drop the oldest tenth when there are too many files."""
        with contextlib.suppress(OSError):
            files = [
                (entry.stat().st_mtime, entry.path) for entry in os.scandir(self._folder) if entry.is_file()
            ]
            if len(files) > MAX_FILES:
                for _, path in sorted(files)[: len(files) // 10]:
                    Path(path).unlink(missing_ok=True)

    def answer(
        self, request: Request, ask: Ask, *, offline: bool, refresh: bool, tell: Callable[[str], None]
    ) -> Response:
        """Return the answer to a GET: kept and fresh, kept and revalidated through `ask`, or asked for anew.

        `offline` takes what is kept, however old, and raises FetchError (``offline``) for nothing; `refresh`
        revalidates also what is fresh. Raises what `ask` raises.
        """
        kept = self._load(request.url)
        if offline:
            if not kept:
                raise FetchError("not in the cache, and --offline asks nobody", code="offline")
            tell("taken from the cache: nobody asked")
            return _from_cache(kept[-1].answer)
        return self._by_rfc_9111(request, kept, ask, refresh=refresh, tell=tell)

    def _by_rfc_9111(
        self, request: Request, kept: list[Kept], ask: Ask, *, refresh: bool, tell: Callable[[str], None]
    ) -> Response:
        """Walk through hishel's states, which decide; only asking, reading and writing is done here."""
        import hishel

        headers = dict(request.headers) | ({"cache-control": "no-cache"} if refresh else {})
        asked = hishel.Request("GET", request.url, _headers(headers))
        bodies = {one.id: one.answer.body for one in kept}
        options: hishel.CacheOptions = {"shared": False}
        state: hishel.AnyState = hishel.IdleClient(options=options)
        fresh: Response | None = None
        while True:
            if isinstance(state, hishel.IdleClient):
                state = state.next(asked, [_entry(request.url, one) for one in kept])
            elif isinstance(state, hishel.CacheMiss | hishel.NeedRevalidation):
                wanted = dict(state.request.headers.items())
                fresh = ask(msgspec.structs.replace(request, headers=wanted))
                if fresh.status == 304:
                    tell("not changed since: taken from the cache")
                elif isinstance(state, hishel.NeedRevalidation):
                    tell("changed since it was cached")
                state = state.next(hishel.Response(fresh.status, _headers(fresh.headers)))
            elif isinstance(state, hishel.NeedToBeUpdated):
                self._refreshed(request.url, kept, state.updating_entries)
                state = state.next()
            elif isinstance(state, hishel.FromCache):
                if fresh is None:
                    tell("fresh in the cache: nobody asked")
                entry = state.entry
                return _from_cache(_answer(request.url, entry, bodies[str(entry.id)]))
            elif isinstance(state, hishel.StoreAndUse):
                assert fresh is not None
                self._store(request.url, kept, dict(request.headers), fresh)
                return fresh
            elif isinstance(state, hishel.CouldNotBeStored):
                assert fresh is not None
                return fresh
            else:
                gone = {str(one) for one in state.entry_ids}
                kept = [one for one in kept if one.id not in gone]
                state = state.next()

    def _store(self, url: str, kept: list[Kept], asked: dict[str, str], answer: Response) -> None:
        headers = {name: value for name, value in answer.headers.items() if name not in _NOT_KEPT}
        answer = msgspec.structs.replace(answer, headers=headers)
        varying = "vary" in headers
        before = kept[-(_VARIANTS - 1) :] if varying else []
        secret = ("authorization", "cookie")
        asked = {name: value for name, value in asked.items() if name.lower() not in secret}
        self._save(url, [*before, Kept(str(uuid.uuid4()), asked, answer)])

    def _refreshed(self, url: str, kept: list[Kept], entries: list[Entry]) -> None:
        new = {str(entry.id): dict(entry.response.headers.items()) for entry in entries}
        self._save(
            url,
            [
                Kept(
                    one.id,
                    one.asked,
                    msgspec.structs.replace(one.answer, headers=new.get(one.id, one.answer.headers)),
                )
                for one in kept
            ],
        )

    def _file(self, url: str) -> Path:
        return self._folder / hashlib.sha256(url.encode("utf-8", "replace")).hexdigest()

    def _load(self, url: str) -> list[Kept]:
        try:
            found = msgspec.msgpack.decode(self._file(url).read_bytes(), type=tuple[str, list[Kept]])
        except (OSError, msgspec.DecodeError):
            return []
        return found[1] if found[0] == url else []

    def _save(self, url: str, kept: list[Kept]) -> None:
        """Write the answers of an address; a full disk or a read-only folder only means no cache."""
        with contextlib.suppress(OSError):
            handle, name = tempfile.mkstemp(dir=self._folder)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(msgspec.msgpack.encode((url, kept)))
                Path(name).replace(self._file(url))
            except OSError:
                Path(name).unlink(missing_ok=True)
                raise


def _headers(headers: object) -> Headers:
    import hishel

    return hishel.Headers(dict(headers))  # type: ignore[call-overload]  # any mapping of strings


def _entry(url: str, one: Kept) -> Entry:
    import hishel

    return hishel.Entry(
        id=uuid.UUID(one.id),
        request=hishel.Request("GET", url, _headers(one.asked)),
        response=hishel.Response(one.answer.status, _headers(one.answer.headers), iter((one.answer.body,))),
    )


def _answer(url: str, entry: Entry, body: bytes) -> Response:
    headers = {name.lower(): value for name, value in entry.response.headers.items()}
    return Response(url=url, status=entry.response.status_code, headers=headers, body=body)


def _from_cache(answer: Response) -> Response:
    return msgspec.structs.replace(answer, from_cache=True)
