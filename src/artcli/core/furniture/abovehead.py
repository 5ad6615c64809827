"""Lines around the headline that only say where one is, and when: names of sections, the page's clock."""

from __future__ import annotations

from artcli.core.comparing import fold
from artcli.core.dating import dates
from artcli.core.draft import Draft, Role
from artcli.core.furniture.menus import is_row_of_names
from artcli.core.furniture.prose import is_prose
from artcli.core.page import Page, Run

_CLOCK = 90
"""Characters of a line that shows what day it is."""


def find(_page: Page, draft: Draft, content: list[Run]) -> list[Run]:
    """Return the runs above the headline that show the day, name sections, or are the headline itself.

    Of those below it the links to the section.
    """
    titles = draft.marked(Role.TITLE)
    first, last = (titles[0], titles[-1]) if titles else (0, 0)
    text = next((run.index for run in content if run.index > last and is_prose(run)), last)
    above = [run for run in content if run.index <= last + 1 or (run.index < text and run.links)]
    named = {fold(name) for name in (*draft.section, draft.title or "")} if above else ()
    return [
        run
        for run in above
        if fold(run.text) in named
        or (run.index < first and (is_row_of_names(run.text) or _is_clock(run.text)))
    ]


def _is_clock(text: str) -> bool:
    """Tell whether a short line is a day, with a name before it at most."""
    reading = dates.find(text) if len(text) <= _CLOCK else None
    return reading is not None and (reading.end - reading.start) * 5 >= len(text)
