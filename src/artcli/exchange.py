"""What goes to a server and what comes back, as plain records: parsers ask for them, `net` carries them out."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec


class Request(msgspec.Struct, frozen=True, kw_only=True):
    """One request. `origin` is the page that chose the address; None when the user typed it, and so trusts it."""

    url: str
    method: str = "GET"
    headers: Mapping[str, str] = {}
    body: bytes | None = None
    origin: str | None = None


class Response(msgspec.Struct, frozen=True, kw_only=True):
    """One answer, its body decoded from gzip and the like, whole."""

    url: str
    """Where the body came from, after redirects."""
    status: int = 200
    headers: Mapping[str, str] = {}
    """Names in lower case."""
    body: bytes = b""
    from_cache: bool = False

    @property
    def content_type(self) -> str:
        """The media type, lower case, without parameters; '' when not said."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def charset(self) -> str | None:
        """The character set that the Content-Type header names."""
        for part in self.headers.get("content-type", "").split(";")[1:]:
            name, _, value = part.partition("=")
            if name.strip().lower() == "charset" and value.strip(" \"'"):
                return value.strip(" \"'")
        return None
