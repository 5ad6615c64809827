"""Threads that live on a server: which service a page names, and where."""

from __future__ import annotations

from artcli.comments.system import Hint
from artcli.core.page import Page
from artcli.model import ThreadSource


def detect(page: Page, haystack: str | None = None) -> list[Hint]:
    """Return where the page's thread lives besides the page."""
    return []


def source_of(hint: Hint) -> ThreadSource:
    """Return the entry of ``comments.sources`` for a thread that was not read."""
    return ThreadSource(system=hint.system, where="remote", url=hint.url, fetched=False, reason=hint.reason)
