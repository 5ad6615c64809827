"""The user's own proxy as the relay of a rendering browser uses it: where it is, how it is greeted, how it tunnels."""

from __future__ import annotations

import base64
import socket
import ssl
from typing import NamedTuple, Self
from urllib.parse import unquote

from artcli.errors import FetchError, UsageError
from artcli.net import guard
from artcli.net.connection import Deadline

_HEAD = 16_384
"""Bytes of a proxy's answer to CONNECT."""


class Upstream(NamedTuple):
    """An HTTP proxy."""

    target: guard.Target

    @classmethod
    def at(cls, address: str) -> Self:
        """Return the proxy at `address`. Raises UsageError for a kind that is not spoken here."""
        if not address.lower().startswith(("http://", "https://")):
            kind = address.partition(":")[0]
            raise UsageError(f"--render goes through http and https proxies, not through {kind}")
        return cls(guard.target_of(address))

    @property
    def greeting(self) -> str:
        """The header line that logs in, with its line end; '' for a proxy without a password."""
        if not self.target.user:
            return ""
        secret = base64.b64encode(unquote(self.target.user).encode()).decode()
        return f"Proxy-Authorization: Basic {secret}\r\n"

    def connected(self, deadline: Deadline) -> socket.socket:
        """Return a connection to the proxy itself. Raises OSError, or FetchError when it cannot be found in time."""
        limit = min(10, deadline.left())
        plain = socket.create_connection((self.target.host, self.target.port), limit)
        if self.target.scheme == "http":
            return plain
        return ssl.create_default_context().wrap_socket(plain, server_hostname=self.target.host)

    def tunnel(self, host: str, port: int, deadline: Deadline) -> socket.socket:
        """Return a connection to `host` that the proxy carries. Raises FetchError (``proxy``) when it will not."""
        place = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
        connection = self.connected(deadline)
        try:
            connection.sendall(f"CONNECT {place} HTTP/1.1\r\nHost: {place}\r\n{self.greeting}\r\n".encode())
            _until_open(connection, deadline)
        except BaseException:
            connection.close()
            raise
        return connection


def _until_open(connection: socket.socket, deadline: Deadline) -> None:
    """Read a proxy's answer to CONNECT, and no byte more: what comes behind it is the server's."""
    head = b""
    while not head.endswith(b"\r\n\r\n"):
        connection.settimeout(deadline.left())
        piece = connection.recv(1)
        if not piece or len(head) > _HEAD:
            raise FetchError("the proxy does not answer as one", code="proxy")
        head += piece
    if not head.partition(b" ")[2].startswith(b"2"):
        raise FetchError("the proxy refused", code="proxy")
