"""How to ask: the options of the one client, with the contract's defaults."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import msgspec

from artcli import _version

USER_AGENT = f"artcli/{_version.__version__} (article reader for the command line)"
Check = Callable[[str, str | None], None]
"""Takes an address and the page or server that chose it (None: the user); raises when it must not be asked."""


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """How to ask; the defaults are the contract's."""

    timeout: float = 30.0
    """Seconds for one page: name, connection, redirects, retries and body together."""
    connect: float = 10.0
    retries: int = 2
    headers: Mapping[str, str] = {}
    cookies: Path | None = None
    """A file in Netscape form (cookies.txt)."""
    user_agent: str | None = None
    proxy: str | None = None
    offline: bool = False
    refresh: bool = False
    max_bytes: int = 20_000_000
    """Of the body, unpacked."""
    allow_private: bool = False
    per_host: int = 2
    pause: float | None = None
    """Seconds between the starts of two requests to one host; None: 0.2, and none on loopback."""
    jobs: int = 4
    render: bool = False
    """Let a browser run the scripts of pages."""
    chromium: str | None = None
    """That browser, by path or name; None: the first known one on PATH."""
    archived: bool = False
    """Ask a web archive for pages that are gone."""
    archive: str | None = None
    """The archive's address; None: the Internet Archive."""
    cache: Path | None = None
    """The folder of the HTTP cache; None keeps nothing."""
    treat_as_public: tuple[tuple[str, int], ...] = ()
    """Host and port pairs that count as public, so that loopback tests can play the open web."""
    on_event: Callable[[str], None] | None = None
    """Told what is asked and what came, one clean line each."""
