"""Takes doubles and furniture out of the content: what stands twice, share bars, subscription boxes."""

from __future__ import annotations

from artcli.core.draft import Draft, Role
from artcli.core.page import Page

LONG = 60
"""Characters from which on a text that stands twice is a double and not a coincidence."""
_MAY_REPEAT = frozenset(("pre", "code", "td", "th"))


def clean(page: Page, draft: Draft) -> Draft:
    """Mark as FURNITURE the runs of the content that say again what was said before."""
    if page.tree is None:
        return draft
    seen: set[str] = set()
    doubles = []
    for index in draft.marked(Role.CONTENT):
        run = page.runs[index]
        if len(run.text) < LONG or run.box.tag in _MAY_REPEAT:
            continue
        if run.text in seen:
            doubles.append(index)
        seen.add(run.text)
    return draft.mark(doubles, Role.FURNITURE) if doubles else draft
