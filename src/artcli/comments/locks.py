"""Whether a topic is shown to be closed by a sign alone: a lock beside its title or in place of the reply button."""

from __future__ import annotations

from collections.abc import Iterable

from artcli.comments.owners import Owners
from artcli.core import dom
from artcli.core.dom import Node
from artcli.core.page import Page
from artcli.core.words.comments import LOCKED
from artcli.patterns import lazy

_QUERY = "[class*=lock i], [title], [aria-label], img[alt], use[href*=lock i]"
_ICON = lazy(r"(?:^|[\s_#-])(?:lock(?:ed)?|closed)(?=$|[\s_.-])(?![\s_-]?(?:open|out|quote|screen))")
_DIGIT = lazy(r"\d")
"""Most titles are times."""
_PLACE = lazy(
    r"topic|thread|discussion|subject|title|status|action|button|btn|repl(?:y|ies)|label|prefix|headline"
)
"""Names of what is around the sign: the topic's head or its buttons."""
_ELSEWHERE = frozenset(("form", "nav", "aside", "footer", "select", "table", "ul"))
"""Where locks stand for passwords and for other topics."""
_STEPS = 5
_LONGEST = 90


def shown(page: Page, posts: Iterable[Node]) -> bool:
    """Tell whether the page shows its topic as closed, outside the `posts`."""
    owners = Owners(list(posts))
    return any(_is_lock(node) and _is_of_topic(node) and owners.of(node) is None for node in page.css(_QUERY))


def _is_lock(node: Node) -> bool:
    attributes = node.attributes
    said = (attributes.get("title") or attributes.get("aria-label") or attributes.get("alt") or "").lower()
    if said and len(said) <= _LONGEST and not _DIGIT.search(said) and any(word in said for word in LOCKED):
        return True
    name = f"{attributes.get('class') or ''} {attributes.get('href') or ''}".lower()
    return "lock" in name and _ICON.search(name) is not None and not dom.line_of(node)


def _is_of_topic(node: Node) -> bool:
    """Tell whether a sign stands in the head of the topic or among its buttons."""
    for above in (node, *dom.ancestors(node, _STEPS)):
        if above.tag in ("h1", "h2"):
            return True
        if above.tag in _ELSEWHERE:
            return False
        if above is not node and _PLACE.search((above.attributes.get("class") or "").lower()):
            return True
    return False
