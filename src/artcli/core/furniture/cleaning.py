"""Takes doubles and furniture out of the content, as a literal list of rules: what is taken, and in which order.

Structure first: what the page repeats, and what the body it states for machines does not hold; words only for short
runs, where nothing else tells them from prose.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from artcli.core.draft import Draft, Role
from artcli.core.furniture import (
    abovehead,
    announced,
    appended,
    contents,
    doubles,
    mailforms,
    menus,
    notices,
    signoff,
    teasers,
    tools,
    unstated,
)
from artcli.core.page import Page, Run


class Rule(Protocol):
    """One kind of furniture."""

    def __call__(self, page: Page, draft: Draft, content: list[Run], /) -> Iterable[Run]:
        """Return the runs of `content`, what the rules before left of it in page order, that are no content."""


ALWAYS: tuple[Rule, ...] = (doubles.find,)  # what stands twice

OF_ARTICLES: tuple[Rule, ...] = (
    appended.find,  # whole articles that are set below the page's own
    unstated.find,  # what the body that the page states for machines does not hold
    menus.find,  # sections of the site, as links in a row
    mailforms.find,  # what a newsletter promises
    contents.find,  # the table of contents
    tools.find,  # print, listen, rate, go back
    signoff.find,  # initials and lines of rights at the end
    announced.find,  # comments and other articles, below a line that announces them
    signoff.find,  # what they stood below
    abovehead.find,  # above the headline: the names of sections, the page's clock
    notices.find,  # "read also", share bars, subscription boxes: after `announced`, which lives by such lines
    teasers.find,  # headlines of other articles between the paragraphs
)
"""Furniture of articles alone: in a listing, a shop or a thread such lines may be what a visitor came for."""


def clean(page: Page, draft: Draft) -> Draft:
    """Mark as FURNITURE the runs of the content that repeat what was said before or do not belong to the article."""
    if page.tree is None:
        return draft
    content = [page.runs[index] for index in draft.marked(Role.CONTENT)]
    is_article = draft.kind == "article" and not draft.discussion
    gone: set[Run] = set()
    for rule in (*ALWAYS, *OF_ARTICLES) if is_article else ALWAYS:
        found = set(rule(page, draft, content))
        if found:
            gone |= found
            content = [run for run in content if run not in found]
    return draft.mark([run.index for run in gone], Role.FURNITURE) if gone else draft
