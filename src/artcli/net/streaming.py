"""One request whose answer is read as it comes: what a language model's server sends, word by word.

Beside ``client``, which gives pages whole: no cache, no retries and no redirects here, since the request carries
an article and perhaps a key, and both are meant for one address alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import msgspec

from artcli.errors import ArtcliError, FetchError
from artcli.exchange import Request
from artcli.net import failures, guard, unpacking
from artcli.net.connection import Deadline, Errand
from artcli.net.transport import Transport
from artcli.sanitize import clean_line, clean_url

MAX_BYTES = 4_000_000
"""Of an answer; a broken server can send without end."""
_CONNECT = 10.0
_ERROR_BODY = 20_000


def stream(request: Request, *, timeout: float, proxy: str | None = None) -> Iterator[bytes]:
    """Carry out `request` and yield the body as it comes; `timeout` seconds for all of it.

    Raises FetchError (exit 3) when the server is away, too slow, sends too much or elsewhere; ClientStatus and
    ServerStatus with what the server says of it. Each names the address.
    """
    try:
        yield from _chunks(request, timeout, proxy)
    except ArtcliError as error:
        raise error.at(shown(request.url)) from error.__cause__


def shown(url: str) -> str:
    """Return the address of a server for a message: without a password, without what follows the path."""
    scheme, _, rest = url.partition("?")[0].partition("//")
    host, slash, path = rest.partition("/")
    plain = f"{scheme}//{host.rpartition('@')[2]}{slash}{path}"
    return clean_line(clean_url(plain) or plain)[:200]


def _chunks(request: Request, timeout: float, proxy: str | None) -> Iterator[bytes]:
    guard.target_of(request.url)
    errand = Errand()
    errand.deadline = Deadline(timeout)
    try:
        with (
            httpx.Client(transport=Transport(errand, proxy=proxy), trust_env=False) as client,
            client.stream(
                request.method,
                request.url,
                headers={**request.headers, "accept-encoding": "identity"},
                content=request.body,
                timeout=httpx.Timeout(timeout, connect=min(timeout, _CONNECT)),
            ) as answer,
        ):
            if not 200 <= answer.status_code < 300:
                raise _refusal(answer)
            unpacker = unpacking.unpacker(answer.headers.get("content-encoding", ""), MAX_BYTES)
            for raw in answer.iter_raw():
                yield unpacker.feed(raw)
            unpacker.finish()
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, ValueError) as error:
        errand.deadline.left()
        raise failures.of_exception(error) from error


def _refusal(answer: httpx.Response) -> FetchError:
    """Return the error for an answer that is none, with the server's own words where it sends JSON."""
    if 300 <= answer.status_code < 400:
        return FetchError("the server sends elsewhere, and the article goes nowhere else", code="redirects")
    error = failures.of_status(answer.status_code, answer.headers.get("retry-after"))
    body = b""
    for raw in answer.iter_raw():
        body += raw
        if len(body) > _ERROR_BODY:
            break
    said = _said(body)
    if said:
        error.message += f" ({said})"
    error.hint = "OPENAI_API_KEY holds the key of this server" if answer.status_code in (401, 403) else None
    return error


def _said(body: bytes) -> str:
    """Return the message in ``{"error": {"message": ...}}`` or ``{"error": ...}``; '' when there is none."""
    try:
        found: Any = msgspec.json.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return ""
    error = found.get("error") if isinstance(found, dict) else None
    message = error.get("message") if isinstance(error, dict) else error
    return clean_line(message)[:200] if isinstance(message, str) else ""
