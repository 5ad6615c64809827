"""httpx's transport with our sockets under it: one pool for direct connections, one for each proxy."""

from __future__ import annotations

import os
import threading
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

import httpcore
import httpx

from artcli.errors import UsageError
from artcli.net.connection import Errand, GuardedBackend

if TYPE_CHECKING:
    import ssl

    from artcli.net.guard import Zone


# h11 stops at 100 kB of headers; browsers take 256 kB, and sites that set thousands of cookies exist.
httpcore.HTTP11Connection.MAX_INCOMPLETE_EVENT_SIZE = 262_144
_keep_or_close = httpcore.HTTP11Connection._response_closed  # noqa: SLF001  # httpcore has no public hook there


def _response_closed(connection: httpcore.HTTP11Connection) -> None:
    """Close a connection on which more came than its answer: httpcore would believe it for the next request."""
    if connection._h11_state.trailing_data[0]:  # noqa: SLF001
        connection.close()
    else:
        _keep_or_close(connection)


httpcore.HTTP11Connection._response_closed = _response_closed  # type: ignore[method-assign,assignment]  # noqa: SLF001
_HTTP2 = find_spec("h2") is not None
"""The extra ``artcli[http2]`` installs it."""


class Transport(httpx.BaseTransport):
    """Sends each request over the pool that its scheme and host call for."""

    def __init__(self, errand: Errand, *, proxy: str | None = None) -> None:
        self._errand = errand
        self._proxy = proxy
        self._tls: ssl.SSLContext | None = None
        self._pools: dict[str | None, httpx.HTTPTransport] = {}
        self._lock = threading.Lock()
        self.zones: dict[tuple[str, int], Zone] = {}
        """The zone of every host and port connected to directly."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send `request`; called by httpx."""
        with self._lock:
            pool = self._pool(self.proxy_for(request.url.scheme, request.url.host))
        return pool.handle_request(request)

    def proxy_for(self, scheme: str, host: str) -> str | None:
        """Return the proxy that the options or the environment name for this host, None for a direct connection."""
        if self._proxy:
            return self._proxy
        names = (
            f"{scheme}_proxy",
            f"{scheme.upper()}_PROXY" if scheme == "https" else "",
            "all_proxy",
            "ALL_PROXY",
        )
        proxy = next((os.environ[name] for name in names if name and os.environ.get(name)), None)
        return None if proxy is None or _excepted(host) else proxy

    def close(self) -> None:
        """Close every connection."""
        for pool in self._pools.values():
            pool.close()

    def _pool(self, proxy: str | None) -> httpx.HTTPTransport:
        if proxy not in self._pools:
            if self._tls is None:
                self._tls = httpx.create_ssl_context()
            limits = httpx.Limits(max_connections=64, max_keepalive_connections=16, keepalive_expiry=15)
            try:
                pool = httpx.HTTPTransport(
                    verify=self._tls, http2=_HTTP2, limits=limits, proxy=proxy, trust_env=False
                )
            except (ValueError, ImportError, httpx.InvalidURL) as error:
                raise UsageError(f"not a proxy that can be used: {error}") from error
            inner: Any = pool._pool  # noqa: SLF001  # the only way to set httpcore's network_backend through httpx
            backend = GuardedBackend(inner._network_backend, self._errand, proxied=proxy is not None)  # noqa: SLF001
            backend.zones = self.zones
            inner._network_backend = backend  # noqa: SLF001
            self._pools[proxy] = pool
        return self._pools[proxy]


def _excepted(host: str) -> bool:
    """Tell whether NO_PROXY names `host`; loopback is never asked of a proxy."""
    listed = (os.environ.get("no_proxy") or os.environ.get("NO_PROXY") or "").split(",")
    names = [name.strip().lower().lstrip(".") for name in listed if name.strip()]
    if host in ("localhost", "127.0.0.1", "::1") or "*" in names:
        return True
    return any(host == name or host.endswith("." + name) for name in names)
