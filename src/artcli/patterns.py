"""Regular expressions that are compiled when they are first asked: most pages never ask most of them.

Compiling all patterns of the parser takes eight times as long as starting Python; a page of one script, without
comments or tables, needs a third of them.
"""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast


class _Lazy:
    """Stands for a compiled pattern, and becomes as quick as one with its first use."""

    def __init__(self, source: str | bytes, flags: int) -> None:
        self.pattern = source
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        """Compile, and keep the method that was asked for."""
        found = getattr(re.compile(self.pattern, self.flags), name)
        setattr(self, name, found)
        return found


def lazy(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return what behaves as ``re.compile(source, flags)``, whose errors and costs come with the first use."""
    return cast("re.Pattern[AnyStr]", _Lazy(source, flags))
