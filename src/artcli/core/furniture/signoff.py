"""What signs an article off: its author's initials, and whose rights it is under."""

from __future__ import annotations

import re
from itertools import takewhile

from artcli.core.draft import Draft
from artcli.core.furniture.prose import is_prose
from artcli.core.page import Page, Run
from artcli.core.words.plaintext import IMPRINT
from artcli.patterns import lazy

_FOOT = 4
"""Runs of the page's end in which its imprint stands."""
_OF_IMPRINT = 4
"""Words of an imprint that make one."""
_SPEAKS = lazy(r"©|\(c\)\s?(?:19|20)\d\d|copyright", re.IGNORECASE)
_STATES = lazy(r"^\W*copyright|(?:©|\(c\)|copyright)\s*\d{4}", re.IGNORECASE)
_INITIALS = lazy(r"[(\[]?(?:[^\W\d_]\.\s?){1,3}[)\]]?|[(\[][^\W\d_]{2,4}[)\]]|[A-ZÀ-Þ]{2,3}")


def find(page: Page, _draft: Draft, content: list[Run]) -> list[Run]:
    """Return the last runs below the first paragraph that speak of rights, are initials or the page's imprint."""
    first = next((run.index for run in content if is_prose(run)), len(page.runs))
    foot = max(first + 1, len(page.runs) - _FOOT)
    ends = takewhile(
        lambda run: run.index > first and (_ends_all(run) or (run.index >= foot and _is_imprint(run))),
        reversed(content),
    )
    return list(ends)


def _is_imprint(run: Run) -> bool:
    """Tell whether a run names what an imprint does: editor, licence, address, telephone."""
    text = run.text.casefold()
    return sum(words in text for words in IMPRINT) >= _OF_IMPRINT


def _ends_all(run: Run) -> bool:
    """Tell whether a run is a line of rights or initials; a paragraph that speaks of © without a year is neither."""
    rights = _STATES if is_prose(run) else _SPEAKS
    return rights.search(run.text) is not None or _INITIALS.fullmatch(run.text) is not None
