"""What a word of the command line names: an address or a file; and lists of addresses."""

from __future__ import annotations

import re
from pathlib import Path

from artcli.patterns import lazy

_SCHEME = lazy(r"^https?://", re.IGNORECASE)
_ANY_SCHEME = lazy(r"^[a-z][a-z0-9+.-]*:(?!\d)", re.IGNORECASE)
_HOST = lazy(r"^(?:[^\s/.:@?#]+\.)+([^\W\d_]{2,}|xn--[a-z0-9-]+)\.?(?::\d{1,5})?(?:[/?#].*)?$")
_LOCAL = lazy(r"^(?:localhost|\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-fA-F:.]+\])(?::\d{1,5})?(?:[/?#].*)?$")
_FILE_ENDINGS = frozenset(
    "html htm xhtml txt md json jsonl xml rss atom pdf warc gz zip csv log mht mhtml".split()
)


def is_address(word: str) -> bool:
    """Tell whether a word is a web address: one with a scheme, or a host name that is no file here."""
    return _ANY_SCHEME.match(word) is not None or address(word) is not None


def address(word: str) -> str | None:
    """Return the address that a word stands for, None when it names a file (or nothing).

    ``example.com/a`` becomes ``https://example.com/a`` unless such a file exists or it ends as files do.
    """
    if _SCHEME.match(word):
        return word
    if Path(word).exists() or word.startswith((".", "/", "~")):
        return None
    if _LOCAL.match(word):
        return f"http://{word}"
    found = _HOST.match(word)
    if not found or ("/" not in word and found[1].lower() in _FILE_ENDINGS):
        return None
    return f"https://{word}"


def addresses(data: bytes) -> tuple[str, ...]:
    """Return the addresses of a list with one a line (``#`` comments and blank lines left out); () for no list."""
    if b"<" in data[:1000]:
        return ()
    lines = [line.strip() for line in data.decode("utf-8", "replace").lstrip("\ufeff").splitlines()]
    lines = [line for line in lines if line and not line.startswith("#")]
    return tuple(lines) if lines and all(_SCHEME.match(line) and " " not in line for line in lines) else ()
