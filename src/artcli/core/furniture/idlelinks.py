"""Links that lead nowhere: a script acts on them, so what they say is a button's name."""

from __future__ import annotations

from urllib.parse import unquote

from artcli.core.dom import Node, attribute
from artcli.core.once import once
from artcli.core.page import Page

_CLIMB = 4
"""Elements around a text, one of which is its link."""


def leads_nowhere(page: Page, link: Node) -> bool:
    """Tell whether a link has no address and marks no place, or a script for one, or a place the page does not have."""
    attrs = link.attributes
    target = (attrs.get("href") or "").strip()
    if not target:
        return "name" not in attrs and "id" not in attrs
    if target[0] == "#":
        place = target[1:]
        return not place or not _places(page).intersection((place, unquote(place)))
    return target[:11].lower() == "javascript:"


def is_idle(page: Page, text: Node) -> bool:
    """Tell whether a text stands in a link that leads nowhere."""
    node = text.parent
    for _ in range(_CLIMB):
        if node is None:
            return False
        if node.tag == "a":
            return leads_nowhere(page, node)
        node = node.parent
    return False


@once
def _places(page: Page) -> frozenset[str]:
    """Return the places that links of the page may lead to."""
    named = [attribute(anchor, "name") for anchor in page.css("a[name]")]
    return frozenset((*named, *(node.id or "" for node in page.css("[id]"))))
