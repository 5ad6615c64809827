"""Network options and config -> the one HTTP client of the process."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from artcli.cli.config import Config, load_config
from artcli.cli.options import Network
from artcli.cli.terminal import Terminal
from artcli.errors import UsageError

if TYPE_CHECKING:
    from artcli.net.client import Client


def open_client(network: Network, terminal: Terminal) -> Client:
    """Return the client that options and config ask for. Raises UsageError for a value that cannot be."""
    from artcli.net.client import Client, Options

    config = load_config()
    if network.timeout is not None and network.timeout != network.timeout:  # only NaN is not itself
        raise UsageError("--timeout: nan is no number of seconds")
    if network.render and network.offline:
        raise UsageError("--render loads the page anew, and --offline asks nobody")
    return Client(
        Options(
            timeout=network.timeout or config.timeout,
            retries=config.retries if network.retries is None else network.retries,
            headers=dict(map(_header, [*_lines(config.headers), *(network.header or [])])),
            cookies=network.cookies,
            user_agent=_sendable(network.user_agent or config.user_agent),
            proxy=proxy_of(network, config),
            offline=network.offline,
            refresh=network.refresh,
            max_bytes=network.max_bytes or config.max_bytes,
            allow_private=network.allow_private,
            per_host=config.per_host,
            pause=config.pause,
            render=network.render,
            chromium=os.environ.get("ARTCLI_CHROMIUM"),
            archived=network.archived,
            archive=_archive(os.environ.get("ARTCLI_ARCHIVE") or config.archive),
            cache=_cache_folder(),
            on_event=terminal.detail,
        )
    )


def proxy_of(network: Network, config: Config) -> str | None:
    """Return the proxy that is named. Raises UsageError for one that cannot be."""
    proxy = network.proxy or config.proxy
    if proxy is not None and _PROXY.match(proxy) is None:
        raise UsageError(f"{proxy!r} is not a proxy's address", hint="--proxy http://HOST:PORT")
    return proxy


def _cache_folder() -> Path:
    home = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    return Path(home).expanduser() / "artcli"


def _archive(base: str | None) -> str | None:
    if base is not None and not base.lower().startswith(("http://", "https://")):
        raise UsageError(f"{base!r} is not a web archive's address", hint='archive = "https://archive.org"')
    return base


def _header(text: str) -> tuple[str, str]:
    name, colon, value = text.partition(":")
    if not colon or _NAME.fullmatch(name.strip()) is None:
        raise UsageError(f"{text!r} is not a header", hint="--header 'Name: value'")
    return name.strip(), _sendable(value.strip()) or ""


def _lines(headers: Mapping[str, str]) -> list[str]:
    return [f"{name}: {value}" for name, value in headers.items()]


def _sendable(value: str | None) -> str | None:
    """Return the value of a header, which goes over the wire as ASCII. Raises UsageError for any other."""
    if value is not None and not (value.isascii() and value.replace("\t", " ").isprintable()):
        raise UsageError(f"{value!r} cannot be sent in a header: plain ASCII only")
    return value


_PROXY = re.compile(r"(?:https?|socks5h?)://[^/\s]", re.IGNORECASE)
_NAME = re.compile(r"[\w!#$%&'*+.^`|~-]+", re.ASCII)
"""A header's name by RFC 9110: a token."""
