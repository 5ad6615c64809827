"""What stands around the body that the page states for machines, which tells where the visible article ends."""

from __future__ import annotations

from artcli.core import statedbody
from artcli.core.comparing import fold
from artcli.core.draft import Draft
from artcli.core.page import Page, Run

_SHORTEST = 300
"""Letters of a stated body that is worth a comparison."""
_MOST_RUNS = 800
_TELLING = 20
"""Letters of a run from which on it tells whether it stands in the stated body."""
_NOT_IN_BODIES = frozenset(
    ("li", "td", "th", "dt", "dd", "pre", "code", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote")
)
"""Elements that sites leave out of the body they state."""


def find(page: Page, _draft: Draft, content: list[Run]) -> list[Run]:
    """Return the runs that the stated body shows not to belong: all after its end, prose between its parts.

    [] unless the page shows most of that body: an excerpt before a paywall says nothing about what follows.
    """
    stated = statedbody.of_article(page)
    if len(stated) < _SHORTEST or len(content) > _MOST_RUNS:
        return []
    body = fold(statedbody.MARKUP.sub(" ", stated))
    keys = {run: fold(run.text) for run in content}
    found = [run for run in content if len(keys[run]) >= _TELLING and keys[run][:80] in body]
    shown = sum(len(keys[run]) for run in found)
    if not found or shown < 0.8 * len(body):
        return []
    first, last = found[0].index, found[-1].index
    home = {run.box.parent for run in found}
    late = [run for run in content if run.index > last]
    at_home = sum(len(keys[run]) for run in late if run.box.parent in home)
    if at_home > 0.15 * shown or sum(len(keys[run]) for run in late) > 0.4 * shown:
        late = []  # the article goes on where the stated body, an introduction perhaps, breaks off
    matched = set(found)
    between = [
        run
        for run in content
        if first < run.index < last
        and run not in matched
        and len(keys[run]) >= _TELLING
        and run.box.tag not in _NOT_IN_BODIES
    ]
    if sum(len(keys[run]) for run in between) > 0.2 * shown:
        between = []
    return late + between
