"""What a page is, which decides what its `text` holds: article, discussion, listing or page."""

from __future__ import annotations

from artcli.core.draft import Draft, Role
from artcli.core.page import Page


def decide(page: Page, draft: Draft) -> Draft:
    """Set `kind`: what the steps before found out, unless the content contradicts it."""
    if draft.discussion:
        return draft.but(kind="discussion")
    if page.tree is None or draft.kind != "article":
        return draft
    content = [page.runs[index] for index in draft.marked(Role.CONTENT)]
    total = sum(len(run.text) for run in content)
    linked = sum(run.link_chars for run in content)
    return draft.but(kind="listing") if total and linked > 0.6 * total else draft
