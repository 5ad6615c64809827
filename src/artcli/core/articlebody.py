"""The body as the page states it for machines: evidence of where the visible article ends, or all that there is."""

from __future__ import annotations

import re

from artcli.core import structured
from artcli.core.blocks import with_blocks
from artcli.core.draft import Draft, Role
from artcli.core.page import Page
from artcli.model import Paragraph
from artcli.patterns import lazy
from artcli.sanitize import clean_line

_NOT_LETTERS = lazy(r"[\W_]+")
_PARAGRAPH_END = lazy(r"\s*(?:\n|<br\s*/?>|</(?:p|div|li|h[1-6])>)\s*", re.IGNORECASE)
_MARKUP = lazy(r"<[^<>]{1,400}>")
_SHORTEST, _LONGEST = 300, 60_000
"""Letters of a stated body that is worth a comparison, and that is cheap enough for one."""
_MOST_RUNS = 800
_STATES = lazy(r'"(?:articleBody|description)"')
_SHORTEST_TEXT = 150
"""Characters of a stated body that is more than a teaser."""
_SHOWN = 0.25
"""Share of the stated body up to which the page shows next to nothing."""
_NOT_IN_BODIES = frozenset(
    ("li", "td", "th", "dt", "dd", "pre", "code", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote")
)
"""Elements that sites leave out of the body they state."""


def not_stated(page: Page, draft: Draft) -> list[int]:
    """Return the content runs that the stated body shows not to belong: all after its end, prose between its parts.

    [] unless the page shows most of that body: an excerpt before a paywall says nothing about what follows.
    """
    body = _stated(page)
    content = draft.marked(Role.CONTENT)
    if not body or len(content) > _MOST_RUNS:
        return []
    keys = {index: letters(page.runs[index].text) for index in content}
    found = [index for index in content if len(keys[index]) >= 20 and keys[index][:80] in body]
    shown = sum(len(keys[index]) for index in found)
    if not found or shown < 0.8 * len(body):
        return []
    last, home = found[-1], {id(page.runs[index].box.parent) for index in found}
    late = [i for i in content if i > last]
    at_home = sum(len(keys[i]) for i in late if id(page.runs[i].box.parent) in home)
    if at_home > 0.15 * shown or sum(len(keys[i]) for i in late) > 0.4 * shown:
        late = []  # the article goes on where the stated body, an introduction perhaps, breaks off
    matched = set(found)
    between = [
        i
        for i in content
        if found[0] < i < last
        and i not in matched
        and len(keys[i]) >= 20
        and page.runs[i].box.tag not in _NOT_IN_BODIES
    ]
    if sum(len(keys[i]) for i in between) > 0.2 * shown:
        between = []
    return late + between


def letters(text: str) -> str:
    """Return `text` folded to what two renderings of it have in common: its letters and digits."""
    return _NOT_LETTERS.sub("", text).lower()


def fill(page: Page, draft: Draft) -> Draft:
    """Take the stated body as the text where the page shows next to nothing of it: a script was to set it.

    Only the body of an article and the description of a product are such bodies; pictures and embeds stay.
    """
    if page.tree is None or draft.discussion or not _STATES.search(page.html):
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
    if "articleBody" not in page.html:
        return ""
    bodies = [
        value for found in structured.of(page).articles if isinstance(value := found.get("articleBody"), str)
    ]
    longest = max(bodies, key=len, default="")
    if not _SHORTEST <= len(longest) <= _LONGEST:
        return ""
    return letters(_MARKUP.sub(" ", _unescaped(longest)))


def _unescaped(text: str) -> str:
    from html import unescape  # only here: few pages state their body

    return unescape(text)
