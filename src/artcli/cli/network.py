"""Network options and config -> the one HTTP client of the process."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from artcli.cli.config import load_config
from artcli.cli.options import Network
from artcli.cli.terminal import Terminal
from artcli.errors import UsageError

if TYPE_CHECKING:
    from artcli.net.client import Client


def open_client(network: Network, terminal: Terminal) -> Client:
    """Return the client that the options and the config ask for. Raises UsageError for a header that is none."""
    from artcli.net.client import Client, Options

    config = load_config()
    return Client(
        Options(
            timeout=network.timeout or config.timeout,
            retries=config.retries if network.retries is None else network.retries,
            headers={**config.headers, **dict(map(_header, network.header or []))},
            cookies=network.cookies,
            user_agent=network.user_agent or config.user_agent,
            proxy=network.proxy or config.proxy,
            offline=network.offline,
            refresh=network.refresh,
            max_bytes=network.max_bytes or config.max_bytes,
            allow_private=network.allow_private,
            per_host=config.per_host,
            pause=config.pause,
            cache=_cache_folder(),
            on_event=terminal.detail,
        )
    )


def _cache_folder() -> Path:
    home = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    return Path(home).expanduser() / "artcli"


def _header(text: str) -> tuple[str, str]:
    name, colon, value = text.partition(":")
    if not colon or not name.strip() or not name.isascii() or any(c in text for c in "\r\n\0"):
        raise UsageError(f"{text!r} is not a header", hint="--header 'Name: value'")
    return name.strip(), value.strip()
