"""What several steps ask of a page is read once and kept with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, cast

from artcli.core.page import Page

_Found = TypeVar("_Found")


def once(read: Callable[[Page], _Found]) -> Callable[[Page], _Found]:
    """Let a function of a page alone read each page once; all who ask share what it returns, so nobody changes it."""

    @wraps(read)
    def kept(page: Page) -> _Found:
        try:
            found = page.known[read]
        except KeyError:
            found = page.known[read] = read(page)
        return cast("_Found", found)

    return kept
