"""The body as the page states it for machines (``articleBody``), as evidence of where the visible article ends."""

from __future__ import annotations

import html

from artcli.core import structured
from artcli.core.draft import Draft, Role
from artcli.core.page import Page
from artcli.patterns import lazy

_NOT_LETTERS = lazy(r"[\W_]+")
_MARKUP = lazy(r"<[^<>]{1,400}>")
_SHORTEST, _LONGEST = 300, 60_000
"""Letters of a stated body that is worth a comparison, and that is cheap enough for one."""
_MOST_RUNS = 800
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


def _stated(page: Page) -> str:
    if "articleBody" not in page.html:
        return ""
    bodies = [
        value
        for found in structured.of(page).objects
        if structured.is_article(found) and isinstance(value := found.get("articleBody"), str)
    ]
    longest = max(bodies, key=len, default="")
    if not _SHORTEST <= len(longest) <= _LONGEST:
        return ""
    return letters(_MARKUP.sub(" ", html.unescape(longest)))
