"""A line as text for a terminal: the colours (SGR) and the link (OSC 8) of each piece around it."""

from __future__ import annotations

from collections.abc import Callable

from artcli.render.lines import Line
from artcli.sanitize import clean_url

RESET = "\x1b[0m"


def coloured(line: Line, sgr: Callable[[str], str], *, links: bool) -> str:
    """Return a line whose text is clean already; `sgr` gives the codes of a style, '' where it has none."""
    return "".join(
        [
            _styled(text, sgr(style), link if links else None) if style or link else text
            for text, style, link in line
        ]
    )


def _styled(text: str, sgr: str, link: str | None) -> str:
    if link is not None:
        target = clean_url(link)
        if target is not None:
            text = f"\x1b]8;;{target}\x1b\\{text}\x1b]8;;\x1b\\"
    return f"{sgr}{text}{RESET}" if sgr and text else text
