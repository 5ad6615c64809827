"""What a page's markup says of author and dates: itemprop, rel=author, ``<time>``, classes of authors and bylines."""

from __future__ import annotations

import re
from typing import NamedTuple

from artcli.core import dom, structured
from artcli.core.bylines.bylineplaces import MAX_BYLINE, Place, zone_of_headline
from artcli.core.dating.datewords import says_changed
from artcli.core.dom import Node
from artcli.core.draft import Draft, Role
from artcli.core.page import Box, Page
from artcli.patterns import lazy

MAX_MARKED = 400
"""Characters of a marked box that can still be a byline."""
_MAX_FAR = 30
"""Marked elements far from the headline that are looked at: cards and comments can mark hundreds."""
_AUTHOR_NAMES = lazy(r"author|byline|writer|contributor|tac-?gia|redakt", re.IGNORECASE)
_NOT_AUTHOR_NAMES = lazy(
    r"comment|bio|related|avatar|image|img|widget|social|share|desc|sidebar", re.IGNORECASE
)
_NOT_AUTHORS = frozenset(("body", "html", "article", "main", "section", "img"))
_BEFORE_DATES = frozenset(("-text", "span", "b", "strong", "em", "i", "small", "label"))
_PUBLISHED = frozenset(("datepublished", "datecreated", "dateposted"))
_MODIFIED = frozenset(("datemodified", "dateupdated"))
_AUTHOR = frozenset(("author", "creator"))


class Marked(NamedTuple):
    """The places that are marked.

    Their ranks: 0 below the headline, 1 above it, 2 far from it; 1 more for an author by class, 3 more for a
    ``<time datetime>``, 4 more for a ``<time>`` without.
    """

    authors: list[Place]
    published: list[Place]
    modified: list[Place]


def read(page: Page, draft: Draft) -> Marked:
    """Return what the page marks outside thread and related links, the best places first."""
    found = Marked([], [], [])
    around = zone_of_headline(page, draft)
    titles = draft.marked(Role.TITLE)
    far = 0
    for node in structured.of(page).marks:
        box = page.box_of(node)
        if box is None or draft.roles.get(box.first) in (Role.COMMENT, Role.RELATED):
            continue
        if box.chars > MAX_MARKED and (box.node is None or box.node.mem_id == node.mem_id):
            continue  # an author's box with a life in it, or all of the article
        near = box.first in around
        far += not near
        if near:
            _note(found, page, node, box, 0 if titles and box.first >= titles[0] else 1)
        elif far <= _MAX_FAR:
            _note(found, page, node, box, 2)
    for places in found:
        places.sort(key=lambda place: place.rank)
    return found


def _note(found: Marked, page: Page, node: Node, box: Box, rank: int) -> None:
    """File what one element marks."""
    attrs = node.attributes
    prop = set((attrs.get("itemprop") or "").lower().split())
    if prop & _PUBLISHED:
        found.published.append(Place(_date(node, attrs), "", box.first, rank))
    elif prop & _MODIFIED:
        found.modified.append(Place(_date(node, attrs), "", box.first, rank))
    elif node.tag == "time":
        text = attrs.get("datetime") or dom.line_of(node)
        into = found.modified if says_changed(_label(page, node, box)) else found.published
        into.append(Place(text, "", box.first, rank + 3 if "datetime" in attrs else rank + 4))
    elif prop & _AUTHOR:
        found.authors.append(Place(*_person(node), box.first, rank))
    elif _is_author(node, attrs):
        found.authors.append(Place(*_person(node), box.first, rank + 1))


def _label(page: Page, node: Node, box: Box) -> str:
    """Return what stands before and in a <time>: its classes, the words before it, its own text."""
    before = node.prev
    words = ""
    if before is not None and before.tag in _BEFORE_DATES:
        words = (before.text_content or "" if before.tag == "-text" else dom.line_of(before))[-60:]
    if not words.strip() and box.first < box.last:
        words = page.runs[box.first].text[:80]
    return f"{node.attributes.get('class') or ''} {words} {dom.line_of(node)[:40]}"


def _is_author(node: Node, attrs: dict[str, str | None]) -> bool:
    if "author" in (attrs.get("rel") or "").lower().split():
        return True
    names = attrs.get("class") or ""
    if not _AUTHOR_NAMES.search(names) or _NOT_AUTHOR_NAMES.search(names):
        return False
    return node.tag not in _NOT_AUTHORS


def _person(node: Node) -> tuple[str, str]:
    """Return the name that a marked element holds, and where it leads."""
    inner = node.css_first("[itemprop=name]") or (node if node.tag == "a" else None)
    link = node if node.tag == "a" else node.css_first("a[href]")
    text = dom.attribute(node, "content") if node.tag == "meta" else ""
    text = text or (dom.attribute(inner, "content") if inner is not None and inner.tag == "meta" else "")
    text = text or dom.line_of(inner if inner is not None else node)
    return (text if len(text) <= MAX_BYLINE else "", dom.attribute(link, "href") if link is not None else "")


def _date(node: Node, attrs: dict[str, str | None]) -> str:
    return attrs.get("content") or attrs.get("datetime") or dom.line_of(node)[:120]
