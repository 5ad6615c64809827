"""artcli: any web page in; the article, its related links, its comment thread and a summary out.

Public names are loaded on first use (PEP 562), so that ``import artcli`` costs nothing.
"""

from __future__ import annotations

from artcli._version import __version__

TYPE_CHECKING = False  # typing itself costs a third of a bare start; type checkers know the name
if TYPE_CHECKING:
    from typing import Any

    from artcli.api import fetch, parse, summarize
    from artcli.errors import (
        ArtcliError,
        Blocked,
        ClientStatus,
        FetchError,
        NothingToExtract,
        ServerStatus,
        UsageError,
    )
    from artcli.model import Article, Author, Comment, RelatedLink, Summary, Thread

_HOME = {
    "fetch": "api",
    "parse": "api",
    "summarize": "api",
    **dict.fromkeys(
        (
            "ArtcliError",
            "Blocked",
            "ClientStatus",
            "FetchError",
            "NothingToExtract",
            "ServerStatus",
            "UsageError",
        ),
        "errors",
    ),
    **dict.fromkeys(("Article", "Author", "Comment", "RelatedLink", "Summary", "Thread"), "model"),
}

__all__ = [
    "ArtcliError",
    "Article",
    "Author",
    "Blocked",
    "ClientStatus",
    "Comment",
    "FetchError",
    "NothingToExtract",
    "RelatedLink",
    "ServerStatus",
    "Summary",
    "Thread",
    "UsageError",
    "__version__",
    "fetch",
    "parse",
    "summarize",
]


def __getattr__(name: str) -> Any:
    """Load a public name from its module."""
    if name not in _HOME:
        raise AttributeError(f"module 'artcli' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f"artcli.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names."""
    return sorted(__all__)
