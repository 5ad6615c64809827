"""A web archive's copy of a page that is gone: its availability API, then the copy itself.

The API is the Wayback Machine's, which others speak too: ``BASE/wayback/available?url=...`` answers with the closest
copy. A page behind a wall or refused for safety is not gone, and the archive is not asked to get around that.
"""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote, urlsplit

import msgspec

from artcli.errors import ArtcliError, FetchError
from artcli.exchange import Request, Response
from artcli.net import guard
from artcli.sanitize import clean_url

if TYPE_CHECKING:
    from artcli.net.client import Client

BASE = "https://archive.org"
_GONE = frozenset(
    "http_404 http_410 http_451 dns refused reset timeout tls network soft_404 parked empty".split()
)
_STAMP = re.compile(r"/(\d{14})(?=/)")
_NO_COPY = "the web archive has no copy either"


class Copy(NamedTuple):
    """A page as the archive kept it; `response` bears the page's own address."""

    response: Response
    day: str
    """ISO 8601; "" when the archive does not say."""


class _Snapshot(msgspec.Struct):
    url: str
    available: bool = True
    timestamp: str = ""


class _Closest(msgspec.Struct):
    closest: _Snapshot | None = None


class _Answer(msgspec.Struct):
    archived_snapshots: _Closest = msgspec.field(default_factory=_Closest)


def is_gone(error: ArtcliError) -> bool:
    """Tell whether an error means that the page, its site or its server is not there any more."""
    return error.code in _GONE or error.code.startswith("http_5")


def copy_of(url: str, client: Client, gone: ArtcliError) -> Copy:
    """Return the archive's copy of `url`. Raises `gone`, with what the archive said as its hint, when there is none."""
    base = client.options.archive or BASE
    parts = urlsplit(url)
    public = parts._replace(netloc=parts.netloc.rpartition("@")[2], fragment="").geturl()
    if _is_private(public) and not _is_private(base):
        raise gone  # nobody else's business
    api = f"{base.rstrip('/')}/wayback/available?url={quote(public, safe='', errors='replace')}"
    try:
        answer = client.get(Request(url=api), "any")
        found = msgspec.json.decode(answer.body, type=_Answer).archived_snapshots.closest
    except (ArtcliError, msgspec.MsgspecError) as error:
        reason = error.message if isinstance(error, ArtcliError) else "not an answer of its API"
        gone.hint = f"the web archive cannot be asked: {reason}"
        raise gone from error
    place = clean_url(found.url, api) if found is not None and found.available else None
    if found is None or place is None:
        gone.hint = _NO_COPY
        raise gone
    try:
        response = _unchanged(place, api, client)
    except ArtcliError as error:
        gone.hint = f"the web archive's copy cannot be read: {error.message}"
        raise gone from error
    stamp = found.timestamp
    day = f"{stamp[:4]}-{stamp[4:6]}-{stamp[6:8]}" if stamp.isdigit() and len(stamp) >= 8 else ""
    return Copy(msgspec.structs.replace(response, url=url), day)


def _is_private(url: str) -> bool:
    return guard.zone_of_host(guard.target_of(url).host) not in (None, guard.Zone.PUBLIC)


def _unchanged(place: str, api: str, client: Client) -> Response:
    """Return a copy as it was, without the archive's own bar and links where it offers that (``id_``)."""
    plain = _STAMP.sub(r"/\1id_", place, count=1)
    if plain != place:
        with suppress(FetchError):
            return client.get(Request(url=plain, origin=api), "page")
    return client.get(Request(url=place, origin=api), "page")
