"""Reads the threads of a known system by a table of selectors: most systems are data, not code.

Every selector is asked once for the whole page, and each match is given to the nearest comment around it;
so nested comments never lend each other a name, and the work grows with the page, not with the depth of
the thread.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal, TypeVar

import msgspec

from artcli.comments import body, paging, state, values
from artcli.comments.system import Found, Row
from artcli.core import structured
from artcli.core.dom import Node, line_of
from artcli.core.page import Page
from artcli.model import ThreadState
from artcli.sanitize import clean_line, clean_url

T = TypeVar("T")

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
    opening: Literal["none", "first", "outside"] = "none"
    """Where a topic's first post is: none (an article's comments), the first item, or outside the items."""
    opening_at: str = ""
    """Selector of an opening post outside the items."""
    count: Spec = ()
    """Where the stated total stands in the page."""
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


class Owners:
    """Which comment a node stands in.

    Each node of the page is passed at most once for all questions together.
    """

    def __init__(self, items: list[Node]) -> None:
        self._known: dict[int, int | None] = {item.mem_id: index for index, item in enumerate(items)}

    def of(self, node: Node | None) -> int | None:
        """Return the index of the nearest item that is `node` or holds it."""
        passed: list[int] = []
        at = node
        owner: int | None = None
        while at is not None:
            mem_id = at.mem_id
            if mem_id in self._known:
                owner = self._known[mem_id]
                break
            passed.append(mem_id)
            at = at.parent
        for mem_id in passed:
            self._known[mem_id] = owner
        return owner


def unique(nodes: list[Node]) -> list[Node]:
    """Return `nodes` without doubles, which a selector list gives for an element that matches twice."""
    return list({node.mem_id: node for node in nodes}.values())


def read(page: Page, markup: Markup) -> Found | None:
    """Return the thread that `markup` describes.

    Or None when the page has no item of it and states nothing.
    """
    items = _items(page, markup)
    if not items and not _is_there(page, markup):
        return None
    said: ThreadState = "unknown"
    if markup.closed and page.css_first(markup.closed) is not None:
        said = "closed"
    elif markup.open and page.css_first(markup.open) is not None:
        said = "open"
    elif items and markup.way_in and page.css_first(markup.way_in) is None:
        said = "closed"
    count = _page_number(page, markup.count)
    if not items and said == "unknown" and count is None:
        return None
    reading = _Reading(page, markup, items)
    rows = reading.rows() if items else []
    opening: Node | None = None
    words: frozenset[int] = frozenset()
    later = markup.opening == "first" and paging.is_later(page)
    if markup.opening == "first" and items and not later:
        words = reading.opening_runs()
        opening, items, rows = items[0], items[1:], rows[1:]
    elif markup.opening_at:
        opening = page.css_first(markup.opening_at)
    if count is not None and markup.count_has_opening:
        count = max(0, count - 1)
    return Found(
        system=markup.system,
        rows=tuple(rows),
        items=tuple(items),
        opening=opening,
        said=words,
        furniture=tuple(unique(page.css(markup.furniture))) if markup.furniture else (),
        discussion=markup.opening != "none",
        state=said,
        count=count,
        more=later or (bool(markup.more) and page.css_first(markup.more) is not None),
    )


def _items(page: Page, markup: Markup) -> list[Node]:
    """Return the comments, without placeholders and doubles."""
    items = unique(page.css(markup.item))
    skipped = {node.mem_id for node in page.css(markup.skip)} if items and markup.skip else set()
    return _outermost([node for node in items if node.mem_id not in skipped])


def _is_there(page: Page, markup: Markup) -> bool:
    """Tell whether the page holds anything that states something of the thread, in one walk over the tree."""
    counts = (_parsed(one)[0] for one in markup.count)
    selectors = [selector for selector in (markup.closed, markup.open, *counts) if selector]
    return bool(selectors) and page.css_first(", ".join(selectors)) is not None


def _outermost(items: list[Node]) -> list[Node]:
    """Drop an item inside one with the same number: ``li#li-comment-7 > div#comment-7`` is one comment."""
    owners = Owners(items)
    numbers = [values.own_id(item.attributes.get("id") or "") for item in items]
    kept = []
    for index, item in enumerate(items):
        above = owners.of(item.parent)
        if above is None or not numbers[index] or numbers[index] != numbers[above]:
            kept.append(item)
    return kept


def _page_number(page: Page, spec: Spec) -> int | None:
    for selector, attribute, pattern in map(_parsed, spec):
        for node in page.css(selector)[:3]:
            found = clean_line(_value(node, attribute, pattern))
            value = state.stated_count(found)
            if value is None and len(found) <= 40:
                value = values.number(found)
            if value is not None and value >= 0:
                return value
    return None


def _parsed(spec: str) -> tuple[str, str, str]:
    """Split ``css@attr::regex`` into its three parts."""
    where, _, pattern = spec.partition("::")
    selector, _, attribute = where.partition("@")
    return selector.strip(), attribute, pattern


def _value(node: Node, attribute: str, pattern: str) -> str:
    raw = (node.attributes.get(attribute) or "") if attribute else line_of(node)
    if pattern:
        found = re.search(pattern, raw)
        return found[1] if found else ""
    return raw


class _Reading:
    """One reading of one page: the items, and each field of all of them."""

    def __init__(self, page: Page, markup: Markup, items: list[Node]) -> None:
        self.page = page
        self.markup = markup
        self.items = items
        self.owners = Owners(items)

    def field(self, spec: Spec, convert: Callable[[str], T | None]) -> dict[int, T]:
        """Return the value of a field by item index; the first alternative that `convert` accepts wins."""
        found: dict[int, T] = {}
        for one in spec:
            selector, attribute, pattern = _parsed(one)
            if not selector:
                for index, item in enumerate(self.items):
                    if index not in found:
                        value = convert(_value(item, attribute, pattern))
                        if value is not None:
                            found[index] = value
            else:
                for node in unique(self.page.css(selector)):
                    owner = self.owners.of(node)
                    if owner is not None and owner not in found:
                        value = convert(_value(node, attribute, pattern))
                        if value is not None:
                            found[owner] = value
            if len(found) == len(self.items):
                break
        return found

    def flags(self, selector: str) -> set[int]:
        """Return the indexes of the items that match, or hold a match."""
        if not selector:
            return set()
        return {owner for node in self.page.css(selector) if (owner := self.owners.of(node)) is not None}

    def body_nodes(self) -> dict[int, Node]:
        """Return the element that holds each comment's words."""
        nodes: dict[int, Node] = {}
        for selector in self.markup.body:
            if selector == ".":
                nodes = dict(enumerate(self.items)) | nodes
                break
            for node in unique(self.page.css(selector)):
                owner = self.owners.of(node)
                if owner is not None and owner not in nodes:
                    nodes[owner] = node
            if len(nodes) == len(self.items):
                break
        return nodes

    def bodies(self) -> dict[int, body.Body]:
        """Return what each comment says."""
        nodes = self.body_nodes()
        leave = {item.mem_id for item in self.items}
        if self.markup.leave:
            leave.update(node.mem_id for node in self.page.css(self.markup.leave))
        return {index: body.read(node, leave, self.page.base_url) for index, node in nodes.items()}

    def opening_runs(self) -> frozenset[int]:
        """Return the runs that are the words of the first item, without what does not belong to them."""
        node = self.body_nodes().get(0)
        if node is None or node.mem_id == self.items[0].mem_id:
            return frozenset()
        runs = set(self.page.span_of(node))
        for left in self.page.css(self.markup.leave) if self.markup.leave else []:
            if left.mem_id != node.mem_id and self.owners.of(left) == 0:
                box = self.page.box_of(left)
                if box is not None and box.node is not None and box.node.mem_id == left.mem_id:
                    runs.difference_update(range(box.first, box.last))
        return frozenset(runs)

    def indents(self) -> dict[int, float]:
        """Return how deep each comment stands, by number or by wrappers around it."""
        if self.markup.wrapper:
            return self._wrapper_counts()
        return self.field(self.markup.indent, _first_number)

    def _wrapper_counts(self) -> dict[int, float]:
        wrappers = {node.mem_id for node in self.page.css(self.markup.wrapper)}
        counts: dict[int, int] = {}
        result: dict[int, float] = {}
        for index, item in enumerate(self.items):
            path: list[Node] = []
            at: Node | None = item.parent
            while at is not None and at.mem_id not in counts:
                path.append(at)
                at = at.parent
            total = counts[at.mem_id] if at is not None else 0
            for node in reversed(path):
                total += node.mem_id in wrappers
                counts[node.mem_id] = total
            result[index] = float(total)
        return result

    def rows(self) -> list[Row]:
        """Return the items as rows, in page order."""
        markup, base = self.markup, self.page.base_url
        language = language_of(self.page)

        def time(raw: str) -> str | None:
            return values.moment(raw, language)

        def link(raw: str) -> str | None:
            return clean_url(raw, base)

        authors, links = self.field(markup.author, values.name), self.field(markup.author_url, link)
        times, edits = self.field(markup.time, time), self.field(markup.edited, time)
        likes, dislikes = self.field(markup.likes, values.number), self.field(markup.dislikes, values.number)
        permalinks, bodies = self.field(markup.permalink, link), self.bodies()
        ids = self.field(markup.id, lambda raw: values.own_id(raw) or None)
        parents = self.field(markup.parent, lambda raw: values.own_id(raw) or None)
        indents = self.indents()
        pingbacks, own = self.flags(markup.pingback), self.flags(markup.by_author)
        deleted = self.flags(markup.deleted)
        rows = []
        for index, item in enumerate(self.items):
            parent = parents.get(index)
            if parent is None and markup.nested:
                above = self.owners.of(item.parent)
                parent = ids.get(above, f"c{above + 1}") if above is not None else None
            said = bodies.get(index, body.Body("", None))
            rows.append(
                Row(
                    id=ids.get(index, f"c{index + 1}"),
                    parent=parent,
                    indent=indents.get(index),
                    kind="pingback" if index in pingbacks else "comment",
                    author=authors.get(index),
                    author_url=links.get(index),
                    by_article_author=index in own,
                    published=times.get(index),
                    edited=edits.get(index),
                    text=said.text,
                    html=said.html,
                    likes=likes.get(index),
                    dislikes=dislikes.get(index),
                    deleted=index in deleted,
                    url=permalinks.get(index) or _anchor(item, base),
                )
            )
        return rows


def _first_number(raw: str) -> float | None:
    found = re.search(r"\d+(?:\.\d+)?", raw)
    return float(found[0]) if found else None


def _anchor(item: Node, base: str | None) -> str | None:
    """Return the address of a comment by the id of its element.

    None when the page's own address is unknown.
    """
    name = item.attributes.get("id")
    return clean_url(f"#{name}", base.partition("#")[0]) if base and name else None


def language_of(page: Page) -> str | None:
    """Return the language that the page declares, which decides 7/2 against 2/7."""
    return structured.of(page).language or None
