"""Where a page shows who wrote it and when: near its headline."""

from __future__ import annotations

from typing import NamedTuple

from artcli.core import dom
from artcli.core.draft import Draft, Role
from artcli.core.page import Page, Run

MAX_BYLINE = 220
"""Characters of a run that can still be a byline."""
_ABOVE = 8
"""Runs before the headline that may hold a byline or a date."""
_BELOW = 16


class Place(NamedTuple):
    """One thing that a page shows of an author or a date."""

    text: str
    url: str
    """Where it leads, as it stands; '' for nowhere."""
    run: int
    """The run it stands in."""
    rank: int
    """How good the place is; 0 is best."""


def zone_of_headline(page: Page, draft: Draft) -> range:
    """Return the runs around the headline; the first ones of a page without a headline."""
    titles = draft.marked(Role.TITLE)
    at = titles[0] if titles else 0
    last = titles[-1] if titles else 8
    return range(max(0, at - _ABOVE), min(len(page.runs), last + 1 + _BELOW))


def first_link(run: Run) -> str:
    """Return where the first link of a run leads, as it stands; '' for none."""
    return dom.attribute(run.links[0], "href") if run.links else ""
