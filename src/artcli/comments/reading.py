"""Reads the threads of a known system by its table of selectors.

Every selector is asked once for the whole page, and each match is given to the nearest comment around it;
so nested comments never lend each other a name, and the work grows with the page, not with the depth of
the thread.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeVar

from msgspec.structs import replace

from artcli.comments import body, lookup, names, paging, values
from artcli.comments.asked import Asked
from artcli.comments.markup import Markup, Spec, parsed, value_of
from artcli.comments.owners import Owners
from artcli.comments.system import Found, Opening, Row
from artcli.core import structured
from artcli.core.dom import Node, line_of
from artcli.core.page import Page
from artcli.sanitize import clean_line, clean_url

T = TypeVar("T")


def read(page: Page, markup: Markup) -> Found | None:
    """Return the thread that `markup` describes; None as for `lookup.found`."""
    asked = Asked(page)
    found = lookup.found(asked, markup)
    if found is None:
        return None
    posts = list(found.items)
    rows = Reading(asked, markup, posts).rows() if posts else []
    opening: Opening | None = None
    outside = asked.css(markup.outside.item)[:1] if markup.outside is not None else []
    if markup.opening == "first" and posts and not paging.is_later(page):
        opening = Reading(asked, markup, posts).opening(rows[0])
        posts, rows = posts[1:], rows[1:]
    elif markup.outside is not None and outside:
        post = Reading(asked, markup.outside, outside, inside=posts)
        opening = post.opening(post.rows()[0])
    return replace(found, rows=tuple(rows), items=tuple(posts), opening=opening)


class Reading:
    """One reading of one page: the items, and each field of all of them."""

    def __init__(
        self, asked: Asked, markup: Markup, items: list[Node], inside: list[Node] | None = None
    ) -> None:
        """`inside` are comments that may stand in the one item that is read, and are none of it."""
        self.page = asked.page
        self._asked = asked
        self.markup = markup
        self.items = items
        self.inside = inside or []
        self._owners = Owners([*items, *self.inside])
        self._top = items[0] if inside is not None else None

    def css(self, selector: str) -> list[Node]:
        """Return what matches, in page order, each once; [] for no selector."""
        return self._asked.css(selector, self._top)

    def owner_of(self, node: Node | None) -> int | None:
        """Return which item a node stands in."""
        owner = self._owners.of(node)
        return owner if owner is not None and owner < len(self.items) else None

    def field(
        self, spec: Spec, convert: Callable[[str], T | None], shown: Callable[[Node], str] = line_of
    ) -> dict[int, T]:
        """Return the value of a field by item index; the first alternative that `convert` accepts wins."""
        found: dict[int, T] = {}
        for one in spec:
            selector, attribute, pattern = parsed(one)
            if not selector:
                for index, item in enumerate(self.items):
                    if index not in found:
                        value = convert(value_of(item, attribute, pattern, shown))
                        if value is not None:
                            found[index] = value
            else:
                for node in self.css(selector):
                    owner = self.owner_of(node)
                    if owner is not None and owner not in found:
                        value = convert(value_of(node, attribute, pattern, shown))
                        if value is not None:
                            found[owner] = value
            if len(found) == len(self.items):
                break
        return found

    def flags(self, selector: str) -> set[int]:
        """Return the indexes of the items that match, or hold a match."""
        return {owner for node in self.css(selector) if (owner := self.owner_of(node)) is not None}

    def body_nodes(self) -> dict[int, Node]:
        """Return the element that holds each comment's words."""
        nodes: dict[int, Node] = {}
        for selector in self.markup.body:
            if selector == ".":
                nodes = dict(enumerate(self.items)) | nodes
                break
            for node in self.css(selector):
                owner = self.owner_of(node)
                if owner is not None and owner not in nodes:
                    nodes[owner] = node
            if len(nodes) == len(self.items):
                break
        return nodes

    def bodies(self) -> dict[int, body.Body]:
        """Return what each comment says."""
        nodes = self.body_nodes()
        leave = {item.mem_id for item in (*self.items, *self.inside)}
        leave.update(node.mem_id for node in self.css(self.markup.leave))
        return {index: body.read(node, leave, self.page.base_url) for index, node in nodes.items()}

    def opening(self, row: Row) -> Opening:
        """Return the first item, read as `row`, as the opening post of a discussion."""
        link = self.field(self.markup.link, self._address).get(0)
        node = self.body_nodes().get(0)
        return Opening(
            node=self.items[0],
            said=(self._words(node) if node is not None else None) or (frozenset() if link else None),
            title=self.field(self.markup.title, lambda raw: clean_line(raw) or None).get(0),
            author=row.author,
            author_url=row.author_url,
            published=row.published,
            edited=row.edited,
            link=link,
        )

    def _words(self, node: Node) -> frozenset[int] | None:
        """Return the runs of the first item's words, below `node`; None where only the item as a whole holds them."""
        if node.mem_id == self.items[0].mem_id and not self.markup.leave:
            return None
        runs = set(self.page.span_of(node))
        own = [left for left in self.css(self.markup.leave) if self.owner_of(left) == 0]
        for left in (*own, *self.inside):
            box = self.page.box_of(left)
            if box is not None and box.node is not None and box.node.mem_id == left.mem_id != node.mem_id:
                runs.difference_update(range(box.first, box.last))
        return frozenset(runs)

    def _address(self, raw: str) -> str | None:
        return clean_url(raw, self.page.base_url)

    def indents(self) -> dict[int, float]:
        """Return how deep each comment stands, by number or by wrappers around it."""
        if self.markup.wrapper:
            return self._wrapper_counts()
        return self.field(self.markup.indent, _first_number)

    def _wrapper_counts(self) -> dict[int, float]:
        wrappers = {node.mem_id for node in self.css(self.markup.wrapper)}
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
            found = values.moment(raw, language)
            return found + markup.zone if found is not None and len(found) == 19 else found

        authors = self.field(markup.author, values.name, names.without_badge)
        links = self.field(markup.author_url, self._address)
        times, edits = self.field(markup.time, time), self.field(markup.edited, time)
        likes, dislikes = self.field(markup.likes, values.number), self.field(markup.dislikes, values.number)
        permalinks, bodies = self.field(markup.permalink, self._address), self.bodies()
        ids = self.field(markup.id, lambda raw: values.own_id(raw) or None)
        parents = self.field(markup.parent, lambda raw: values.own_id(raw) or None)
        indents = self.indents()
        pingbacks, own = self.flags(markup.pingback), self.flags(markup.by_author)
        deleted = self.flags(markup.deleted)
        if any(index not in authors for index in pingbacks):
            authors = self.field(markup.author, lambda raw: clean_line(raw) or None) | authors  # whole titles
        rows = []
        for index, item in enumerate(self.items):
            parent = parents.get(index)
            if parent is None and markup.nested:
                above = self.owner_of(item.parent)
                parent = ids.get(above, f"c{above + 1}") if above is not None else None
            said = bodies.get(index, body.Body("", None))
            if index in pingbacks:
                said = _without_head(said)
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


def _without_head(said: body.Body) -> body.Body:
    """Return what a pingback says without the line that tells that it is one, in the same word in all languages."""
    head, _, rest = said.text.partition("\n")
    if not head.lower().startswith(("pingback", "trackback")):
        return said
    return body.of_paragraphs([part for part in rest.split("\n\n") if part])


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
