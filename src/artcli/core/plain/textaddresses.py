"""The numbered list of addresses that ends a lynx dump -> what each link mark ``[12]`` leads to."""

from __future__ import annotations

import re

from artcli.patterns import lazy

_ADDRESS = lazy(
    r"\s*(\d{1,5})\. ((?:(?:https?|file|mailto|javascript|tel|data|about):|[a-z][a-z0-9+.-]*://)\S*.*)",
    re.IGNORECASE,
)
_CARRIES_TEXT = lazy(r"(?:mailto|javascript):|[^?]*\?", re.IGNORECASE)
"""An address with a mail's or a post's text in it, which can have lines of its own."""
_TEXT_CARRIED = 40
"""Lines of such a text at most."""


_LAST = 99_999
"""The greatest number of a link."""


def addresses(lines: list[str]) -> tuple[list[str], dict[int, str]]:
    """Split the list of addresses that ends a lynx dump from `lines`; the list is known by its form, not its title."""
    found: dict[int, str] = {}
    start = len(lines)  # the first line of the list so far
    last = _LAST + 1  # and its number
    for at in range(len(lines) - 1, -1, -1):
        match = _ADDRESS.fullmatch(lines[at])
        if (
            match
            and int(match[1]) < last
            and (_short(lines[at + 1 : start]) or _CARRIES_TEXT.match(match[2]))
        ):
            last = int(match[1])
            found[last] = match[2]
            start = at
        elif last == 1 or start - at > _TEXT_CARRIED:
            break
    if not found or (1 not in found and len(found) < 3):
        return lines, {}
    for _ in range(2):  # "References", "Visible links:"
        above = start
        while above and not lines[above - 1].strip():
            above -= 1
        heading = lines[above - 1] if above else ""
        if not heading or len(heading) > 40 or not (heading.endswith(":") or not heading[0].isspace()):
            break
        start = above - 1
        if not heading.endswith(":"):
            break
    return lines[:start], found


def _short(lines: list[str]) -> bool:
    """Whether `lines` are a heading between two lists of addresses, or nothing: ``Hidden links:``."""
    return len(lines) <= 3 and all(len(line) < 40 for line in lines)
