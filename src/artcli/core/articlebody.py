"""The body as the page states it for machines: evidence of where the visible article ends, or all that there is."""

from __future__ import annotations

import re

from artcli.core import structured
from artcli.core.blocks import with_blocks
from artcli.core.comparing import fold
from artcli.core.draft import Draft
from artcli.core.page import Page, Run
from artcli.model import Paragraph
from artcli.patterns import lazy
from artcli.sanitize import clean_line

_PARAGRAPH_END = lazy(r"\s*(?:\n|<br\s*/?>|</(?:p|div|li|h[1-6])>)\s*", re.IGNORECASE)
_MARKUP = lazy(r"<[^<>]{1,400}>")
_SHORTEST, _LONGEST = 300, 60_000
"""Letters of a stated body that is worth a comparison, and that is cheap enough for one."""
_MOST_RUNS = 800
_TELLING = 20
"""Letters of a run from which on it tells whether it stands in the stated body."""
_SHORTEST_TEXT = 150
"""Characters of a stated body that is more than a teaser."""
_SHOWN = 0.25
"""Share of the stated body up to which the page shows next to nothing."""
_NOT_IN_BODIES = frozenset(
    ("li", "td", "th", "dt", "dd", "pre", "code", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote")
)
"""Elements that sites leave out of the body they state."""


def not_stated(page: Page, _draft: Draft, content: list[Run]) -> list[Run]:
    """Return the runs that the stated body shows not to belong: all after its end, prose between its parts.

    [] unless the page shows most of that body: an excerpt before a paywall says nothing about what follows.
    """
    body = _stated(page)
    if not body or len(content) > _MOST_RUNS:
        return []
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


def fill(page: Page, draft: Draft) -> Draft:
    """Take the stated body as the text where the page shows next to nothing of it: a script was to set it.

    Only the body of an article and the description of a product are such bodies; pictures and embeds stay.
    """
    if page.tree is None or draft.discussion:
        return draft
    said = structured.of(page)
    bodies = [found.get("articleBody") for found in said.articles]
    bodies += [found.get("description") for found in said.objects if "product" in structured.types_of(found)]
    body = max((body for body in bodies if isinstance(body, str)), key=len, default="")
    if not _SHORTEST_TEXT <= len(body) <= _LONGEST or len(draft.text) > _SHOWN * len(body):
        return draft
    lines = [clean_line(_MARKUP.sub(" ", line)) for line in _PARAGRAPH_END.split(_unescaped(body))]
    pictures = [block for block in draft.blocks if not block.text]
    return with_blocks(draft, (*pictures, *(Paragraph(text=line) for line in lines if line)))


def _stated(page: Page) -> str:
    bodies = [
        value for found in structured.of(page).articles if isinstance(value := found.get("articleBody"), str)
    ]
    longest = max(bodies, key=len, default="")
    if not _SHORTEST <= len(longest) <= _LONGEST:
        return ""
    return fold(_MARKUP.sub(" ", _unescaped(longest)))


def _unescaped(text: str) -> str:
    from html import unescape  # only here: few pages state their body

    return unescape(text)
