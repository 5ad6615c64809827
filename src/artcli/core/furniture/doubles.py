"""What stands twice: in the content before, or as the lead."""

from __future__ import annotations

from artcli.core.draft import Draft, Role
from artcli.core.page import Page, Run

MAY_REPEAT = frozenset(("pre", "code", "td", "th"))
"""Elements whose lines mean what their place makes of them."""
_LONG = 60
"""Letters from which on a text that stands twice is a double and not a coincidence (40 to 100 measured alike)."""


def find(page: Page, draft: Draft, content: list[Run]) -> list[Run]:
    """Return the runs whose text stands in the content before, or as the lead."""
    seen = {page.runs[index].text for index in draft.marked(Role.LEAD)}
    doubles = []
    for run in content:
        if run.letters >= _LONG and run.box.tag not in MAY_REPEAT:
            if run.text in seen:
                doubles.append(run)
            seen.add(run.text)
    return doubles
