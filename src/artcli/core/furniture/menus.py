"""Menus set as a line: "Home | Politics | Sport"."""

from __future__ import annotations

from artcli.core.draft import Draft
from artcli.core.page import Page, Run
from artcli.core.scripts import letters
from artcli.patterns import lazy

_BAR = lazy(r"\s[|•·»›/]\s")
_PARTS = 3
_NAME = 30
"""Letters up to which what stands between two bars is the name of a section."""


def find(_page: Page, _draft: Draft, content: list[Run]) -> list[Run]:
    """Return the runs that are links in a row."""
    return [run for run in content if len(run.links) >= _PARTS and _is_row_of_links(run)]


def _is_row_of_links(run: Run) -> bool:
    links, text = len(run.links), run.text
    return run.link_chars * 2 >= len(text) - 3 * links and len(_BAR.split(text)) >= links


def is_row_of_names(text: str) -> bool:
    """Tell whether a line is names of sections in a row, links or not."""
    parts = _BAR.split(text)
    return len(parts) >= _PARTS and all(letters(part) <= _NAME for part in parts)
