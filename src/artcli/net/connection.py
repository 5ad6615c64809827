"""Sockets under the client: resolve once, check every address, connect to one of them, never read past a deadline.

The classes have the shape of httpcore's network backend and stream, without importing it.
"""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterable
from typing import Any

from artcli.errors import FetchError
from artcli.net.guard import Passport, Zone, literal_address
from artcli.sanitize import clean_line


class Deadline:
    """A point in time by which one page must be there, retries and redirects included."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._end = time.monotonic() + seconds

    def left(self) -> float:
        """Return the seconds left. Raises FetchError (``timeout``) when none are."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise self.passed()
        return left

    def extend(self, seconds: float) -> None:
        """Leave out `seconds` that were spent waiting for other requests of our own."""
        self._end += seconds

    def passed(self) -> FetchError:
        """Return the error that says so."""
        return FetchError(
            f"no whole answer within {self.seconds:g} seconds",
            hint="--timeout SECONDS allows more",
            code="timeout",
        )


class Errand(threading.local):
    """What the request running in this thread may do: set by the client, obeyed by the sockets."""

    def __init__(self) -> None:
        self.deadline = Deadline(30)
        self.passport = Passport(None)


class GuardedBackend:
    """Connects for one connection pool. `inner` is httpcore's own backend; `zones` remembers what was connected."""

    def __init__(self, inner: Any, errand: Errand, *, proxied: bool = False) -> None:
        self._inner = inner
        self._errand = errand
        self._proxied = proxied
        self.zones: dict[tuple[str, int], Zone] = {}

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> Stream:
        """Connect to the first address of `host` that answers. Raises FetchError when any of them is unsafe."""
        name = host.lower().removesuffix(".")
        addresses = [host] if self._proxied else resolve(name, port, self._errand.deadline)
        if not self._proxied:
            zones = [self._errand.passport.check(name, port, address) for address in addresses]
            self.zones[name, port] = next((zone for zone in zones if zone is not Zone.PUBLIC), Zone.PUBLIC)
        for number, address in enumerate(addresses, 1):
            left = self._errand.deadline.left()
            limit = left if timeout is None else min(timeout, left)
            try:
                stream = self._inner.connect_tcp(address, port, limit, local_address, socket_options)
            except Exception:
                if number == len(addresses):
                    raise
                continue
            return Stream(stream, self._errand)
        raise AssertionError("resolving gives an address or raises")

    def connect_unix_socket(self, *_: Any, **__: Any) -> Stream:
        """Raise FetchError: nothing of the web is there."""
        raise FetchError("unix sockets are not asked", code="bad_url")

    def sleep(self, seconds: float) -> None:
        """Wait, as httpcore does between its own tries."""
        time.sleep(seconds)


class Stream:
    """A connection whose every read and write ends with the errand's deadline."""

    def __init__(self, inner: Any, errand: Errand) -> None:
        self._inner = inner
        self._errand = errand

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read what has come, `max_bytes` at most."""
        found: bytes = self._until_deadline(lambda limit: self._inner.read(max_bytes, limit), timeout)
        return found

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write all of `buffer`."""
        self._until_deadline(lambda limit: self._inner.write(buffer, limit), timeout)

    def start_tls(
        self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None
    ) -> Stream:
        """Return the same connection under TLS."""
        stream = self._until_deadline(
            lambda limit: self._inner.start_tls(ssl_context, server_hostname, limit), timeout
        )
        return Stream(stream, self._errand)

    def get_extra_info(self, info: str) -> Any:
        """Return what httpcore asks about the socket."""
        return self._inner.get_extra_info(info)

    def close(self) -> None:
        """Close the connection."""
        self._inner.close()

    def _until_deadline(self, act: Callable[[float], Any], timeout: float | None) -> Any:
        left = self._errand.deadline.left()
        return act(left if timeout is None else min(timeout, left))


def resolve(host: str, port: int, deadline: Deadline) -> list[str]:
    """Return the addresses of `host`, at least one. The system's resolver has no timeout, hence the thread."""
    literal = literal_address(host)
    if literal is not None:
        return [literal if ":" not in host else host]
    if host == "localhost" or host.endswith(".localhost"):
        return ["127.0.0.1", "::1"]  # RFC 6761: never asked of DNS
    found: list[str] = []
    failed: list[Exception] = []

    def look_up() -> None:
        try:
            rows = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            found.extend(dict.fromkeys(str(row[4][0]) for row in rows))
        except (OSError, UnicodeError) as error:
            failed.append(error)

    thread = threading.Thread(target=look_up, daemon=True)
    thread.start()
    thread.join(deadline.left())
    if thread.is_alive():
        raise deadline.passed()
    if not found:
        error = failed[0] if failed else None
        temporary = isinstance(error, socket.gaierror) and error.errno == socket.EAI_AGAIN
        raise FetchError(
            f"no such host: {clean_line(host)}"
            if not temporary
            else f"cannot look up {clean_line(host)} (no network?)",
            hint="check the spelling of the address" if not temporary else None,
            code="dns",
        ) from error
    return found
