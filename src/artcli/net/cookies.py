"""Cookies of a file in Netscape form, as browsers' exporters and curl write it."""

from __future__ import annotations

from http.cookiejar import LoadError, MozillaCookieJar
from pathlib import Path

from artcli.errors import UsageError


def jar(path: Path) -> MozillaCookieJar:
    """Return the cookies of a Netscape file. Raises UsageError when it is none."""
    found = MozillaCookieJar(str(path))
    try:
        found.load(ignore_discard=True, ignore_expires=True)
    except (LoadError, OSError, UnicodeDecodeError) as error:
        raise UsageError(
            f"{path}: not a cookies file that can be read", hint="it starts with: # Netscape HTTP Cookie File"
        ) from error
    for cookie in found:
        if cookie.expires == 0:  # browsers' exporters write 0 for "until the browser closes"
            cookie.expires, cookie.discard = None, True
    return found
