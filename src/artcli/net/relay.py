"""The proxy that a rendering browser is given: whatever a page's scripts ask for passes our address guard here.

A browser resolves names and follows redirects by itself; behind this relay it does neither unwatched. It listens
on loopback while one page is rendered, speaks plain HTTP and CONNECT, and stops at a number of bytes. Where the user
has a proxy it hands on to that one, which resolves the names: then only spelled-out addresses can be judged.
"""

from __future__ import annotations

import select
import socket
import ssl
import threading
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType
from typing import NamedTuple, Self
from urllib.parse import urlsplit

from artcli.errors import ArtcliError, FetchError
from artcli.net import guard
from artcli.net.connection import Deadline, resolve
from artcli.net.guard import Passport, Place
from artcli.net.upstream import Upstream

_HEAD = 65_536
_PIECE = 65_536
_AT_ONCE = 32
_HOP_HEADERS = ("connection:", "proxy-connection:", "proxy-authorization:", "keep-alive:")


class _Ask(NamedTuple):
    """The head of one request to the relay."""

    host: str
    port: int
    head: bytes
    """What goes on to the server; b"" for a tunnel."""
    rest: bytes
    """What came behind the head."""
    upstream: Upstream | None = None
    """The user's proxy for this host."""


ProxyFor = Callable[[str, str], str | None]
"""Takes a scheme and a host; returns the address of the user's proxy for it, None for none."""


class Relay:
    """A context manager for the page at `home`; `passport` says who chose it, `limit` bytes go through in all."""

    def __init__(
        self,
        home: guard.Target,
        passport: Passport,
        deadline: Deadline,
        limit: int,
        proxy_for: ProxyFor = lambda _scheme, _host: None,
    ) -> None:
        self._home = home
        self._passport = passport
        self._deadline = deadline
        self._left = limit
        self._proxy_for = proxy_for
        self._place: Place | None = None
        self._lock = threading.Lock()
        self._slots = threading.Semaphore(_AT_ONCE)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._open: set[socket.socket] = set()
        self.port: int = self._listener.getsockname()[1]
        self.faults: dict[str, ArtcliError] = {}
        """Host -> why it was not asked."""

    def __enter__(self) -> Self:
        """Listen."""
        threading.Thread(target=self._listen, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close everything at once."""
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        with self._lock:
            waiting = list(self._open)
        for one in waiting:
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)

    def _listen(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client: socket.socket) -> None:
        with self._slots, suppress(OSError, FetchError), self._kept(client):
            ask = self._read(client)
            if ask is None:
                client.sendall(b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n")
                return
            try:
                server = self._connect(ask)
            except (ArtcliError, OSError) as error:
                known = (
                    error if isinstance(error, ArtcliError) else FetchError("the server cannot be reached")
                )
                self.faults.setdefault(ask.host, known)
                client.sendall(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                return
            with self._kept(server):
                if ask.head:
                    server.sendall(ask.head)
                else:
                    client.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
                if ask.rest:
                    server.sendall(ask.rest)
                self._carry(client, server)

    def _read(self, client: socket.socket) -> _Ask | None:
        """Read the head of a request; None for what is not one."""
        data = b""
        while b"\r\n\r\n" not in data:
            client.settimeout(self._deadline.left())
            piece = client.recv(_PIECE)
            if not piece or len(data) > _HEAD:
                return None
            data += piece
        head, _, rest = data.partition(b"\r\n\r\n")
        lines = head.decode("latin-1").split("\r\n")
        words = lines[0].split(" ")
        if len(words) != 3:
            return None
        method, address, version = words
        target = guard.target_of(f"https://{address}" if method == "CONNECT" else address)
        via = self._proxy_for(target.scheme, target.host)
        upstream = Upstream.at(via) if via else None
        if method == "CONNECT":
            return _Ask(target.host, target.port, b"", rest, upstream)
        path = urlsplit(address)._replace(scheme="", netloc="").geturl() or "/"
        kept = [line for line in lines[1:] if not line.lower().startswith(_HOP_HEADERS)]
        forward = "\r\n".join(
            [f"{method} {address if upstream else path} {version}", *kept, "Connection: close", ""]
        )
        forward += f"{upstream.greeting if upstream else ''}\r\n"
        return _Ask(target.host, target.port, forward.encode("latin-1"), rest, upstream)

    def _connect(self, ask: _Ask) -> socket.socket:
        """Connect after the guard has seen every address of the name.

        The first connection is the page's own and as trusted as whoever chose it; all later ones were chosen by
        the page, those to its own name too, which may resolve to somewhere else by then.
        """
        host, port = ask.host, ask.port
        addresses = [None] if ask.upstream else resolve(host, port, self._deadline)
        with self._lock:
            first = self._place is None and (host, port) == (self._home.host, self._home.port)
            passport = self._passport if first else self._passport._replace(came_from=self._place or _NOWHERE)
            zones = [passport.check(host, port, address) for address in addresses]
            if first:
                self._place = Place(host, port, max(zones, key=lambda zone: zone is not guard.Zone.PUBLIC))
        if ask.upstream is not None:
            through = ask.upstream
            return (
                through.connected(self._deadline) if ask.head else through.tunnel(host, port, self._deadline)
            )
        for number, address in enumerate(addresses, 1):
            try:
                return socket.create_connection((address, port), min(10, self._deadline.left()))
            except OSError:
                if number == len(addresses):
                    raise
        raise AssertionError("resolving gives an address or raises")

    def _carry(self, client: socket.socket, server: socket.socket) -> None:
        """Carry bytes both ways until one side is done, the time is up, or too many have come."""
        both = {client: server, server: client}
        while True:
            ready = [one for one in both if isinstance(one, ssl.SSLSocket) and one.pending()]
            for one in ready or select.select(list(both), [], [], self._deadline.left())[0]:
                data = one.recv(_PIECE)
                with self._lock:
                    self._left -= len(data)
                if not data or self._left < 0:
                    return
                both[one].settimeout(self._deadline.left())
                both[one].sendall(data)

    def _kept(self, one: socket.socket) -> _Kept:
        return _Kept(one, self._open, self._lock)


class _Kept:
    """Keeps a socket among the open ones, so that leaving the relay can end it, and closes it."""

    def __init__(self, one: socket.socket, opened: set[socket.socket], lock: threading.Lock) -> None:
        self._one = one
        self._opened = opened
        self._lock = lock

    def __enter__(self) -> None:
        with self._lock:
            self._opened.add(self._one)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._lock:
            self._opened.discard(self._one)
        self._one.close()


_NOWHERE = Place("a page", 0, guard.Zone.PUBLIC)
