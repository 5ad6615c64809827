"""Who does the work of the processor: a caller with threads may want the parsing done elsewhere than the fetching."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

T = TypeVar("T")


class Work(Protocol):
    """Does what costs the processor: at once (`here`), or where its maker wants it done."""

    def __call__(self, do: Callable[[], T]) -> T:
        """Return what `do` returns, raise what it raises."""


def here(do: Callable[[], T]) -> T:
    """Do it at once."""
    return do()
