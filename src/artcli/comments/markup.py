"""How a comment system lays out its threads, as a table of selectors: most systems are data, not code.

`reading` reads a page by such a table.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

import msgspec

from artcli.core.dom import Node, line_of

Spec = tuple[str, ...]
"""Where a value stands, the first that is there counts.

``css`` is the text of an element, ``css@attr`` an attribute,
``@attr`` one of the comment's own, and ``::regex`` at the end keeps the first group of a match."""


class Markup(msgspec.Struct, frozen=True, kw_only=True):
    """How a system lays a comment out."""

    system: str
    item: str
    """Selector of one comment."""
    author: Spec = ()
    author_url: Spec = ()
    time: Spec = ()
    edited: Spec = ()
    zone: str = ""
    """The offset of times that state none: ``+00:00``."""
    body: Spec = ()
    """Selectors of the element that holds the words; ``.`` is the item itself, less `leave`."""
    leave: str = ""
    """Selector of what inside the body does not belong to it.

    Signatures, buttons, the head of the comment.
    """
    id: Spec = ("@id",)
    parent: Spec = ()
    """Where the id of the parent stands. Comments nested in comments need none."""
    indent: Spec = ()
    """A number that grows with the depth."""
    wrapper: str = ""
    """Selector of elements whose count around a comment is its depth."""
    nested: bool = True
    """A comment inside another is a reply to it."""
    likes: Spec = ()
    dislikes: Spec = ()
    permalink: Spec = ()
    pingback: str = ""
    by_author: str = ""
    """Selector of items, or of marks inside them, that say "by the author of the article"."""
    deleted: str = ""
    skip: str = ""
    """Selector of items that are no comments: placeholders, advertisements."""
    opening: Literal["none", "first"] = "none"
    """The first item is the opening post of a topic; or there is none among them."""
    site: str = ""
    """The name of the one site that has this layout, where its pages do not state it."""
    outside: Markup | None = None
    """How an opening post that stands beside the items is laid out: `item` is its selector."""
    title: Spec = ()
    """Where an opening post has its title, and in `link` the address that it is about."""
    link: Spec = ()
    count: Spec = ()
    """Where the stated total stands in the page."""
    nobody: Spec = ()
    """Where the page says that there are none."""
    count_has_opening: bool = False
    """The stated total counts the opening post too."""
    closed: str = ""
    open: str = ""
    way_in: str = ""
    """Selector of what every page has that takes comments: shown comments without it are closed."""
    more: str = ""
    """Selector of what says that there are more comments than shown."""
    furniture: str = ""
    """Selector of forms, pagers and headings of the thread."""


def parsed(spec: str) -> tuple[str, str, str]:
    """Split ``css@attr::regex`` into its three parts."""
    where, _, pattern = spec.partition("::")
    selector, _, attribute = where.partition("@")
    return selector.strip(), attribute, pattern


def value_of(node: Node, attribute: str, pattern: str, shown: Callable[[Node], str] = line_of) -> str:
    """Return what a spec of these parts finds at `node`, whose text is what `shown` says; '' for nothing."""
    raw = (node.attributes.get(attribute) or "") if attribute else shown(node)
    if pattern:
        found = re.search(pattern, raw)
        return found[1] if found else ""
    return raw
