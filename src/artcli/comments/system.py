"""The small types of the comment room: what a system finds on a page, and what it asks a server for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple, Protocol

import msgspec

from artcli.core.dom import Node
from artcli.core.page import Page
from artcli.exchange import Request, Response
from artcli.model import ThreadState


class Row(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One comment as its system states it, before `_tree` gives the thread its order.

    Where `parent` names the `id` of another row, that row is the parent. Else `indent`, any number that
    grows with the depth (a level, pixels, a count of wrappers), is read against the rows before it.
    Without both it is a root. Texts are clean already; times are ISO 8601.
    """

    id: str = ""
    parent: str | None = None
    indent: float | None = None
    kind: Literal["comment", "pingback"] = "comment"
    author: str | None = None
    author_url: str | None = None
    by_article_author: bool = False
    published: str | None = None
    edited: str | None = None
    text: str = ""
    html: str | None = None
    likes: int | None = None
    dislikes: int | None = None
    deleted: bool = False
    url: str | None = None


class Opening(msgspec.Struct, frozen=True, kw_only=True):
    """The opening post of a discussion: it is the article, and none of its text is a comment."""

    node: Node | None = None
    """Its element; None where it stands in no one of its own."""
    said: frozenset[int] | None = None
    """The runs that are its words, none for a link without any; None where they are not known."""
    title: str | None = None
    author: str | None = None
    author_url: str | None = None
    published: str | None = None
    edited: str | None = None
    link: str | None = None
    """The address that a link post is about."""


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """What a reader found in the page itself."""

    system: str
    rows: tuple[Row, ...] = ()
    items: tuple[Node, ...] = ()
    """The elements of the comments, for marking; may be fewer than the rows."""
    opening: Opening | None = None
    """What the thread answers to, where that is known to be a post like the others."""
    furniture: tuple[Node, ...] = ()
    """Forms, headings, pagers that belong to the thread."""
    site: str = ""
    """The name of the site, where the system is the site."""
    discussion: bool = False
    """The page's main matter is the thread: a forum topic, a question, a link post."""
    state: ThreadState = "unknown"
    count: int | None = None
    reviews: bool = False
    """They are buyers' reviews of a product: no comments, and no article either."""
    more: bool = False
    """The page says that more comments exist than it shows."""


class Hint(msgspec.Struct, frozen=True, kw_only=True):
    """A thread that lives on a server: which system, where, and what its requests need."""

    system: str
    url: str | None = None
    """The endpoint or the place where people read the thread."""
    params: Mapping[str, str] = {}
    count: int | None = None
    """The total, where the page states it beside the hint."""
    spare: bool = False
    """It holds a part of the thread at best: asked only while the thread is not complete."""
    reason: str = "remote"
    """Why `parse` did not read it.

    ``remote``, or ``unsupported`` when no endpoint is open to us, or ``key``.
    """


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """What one round of answers gave: rows, what the service states, and what to ask next."""

    rows: tuple[Row, ...] = ()
    requests: tuple[Request, ...] = ()
    count: int | None = None
    state: ThreadState = "unknown"
    trouble: str | None = None
    """What failed, as a word for ``sources[].reason``: ``blocked``, ``http_500``, ``not JSON``."""


class InlineSystem(Protocol):
    """A module that reads threads out of the page."""

    def read(self, page: Page) -> Found | None:
        """Return what the page holds of this system's thread, or None."""


class RemoteSystem(Protocol):
    """A module that knows a service.

    Where a page says that its thread is there, what to ask, how to read it.
    """

    def detect(self, page: Page) -> Hint | None:
        """Return where the page's thread lives, or None."""

    def requests(self, hint: Hint) -> list[Request]:
        """Return the first round of requests."""

    def parse(self, hint: Hint, responses: list[Response]) -> Part:
        """Read one round of answers, any of which may be an error page.

        Never raises on what a server sends.
        """


class System(NamedTuple):
    """One line of the table of systems.

    A module of this package, imported only when a mark is on the page.
    """

    name: str
    module: str = ""
    """'' for a service that is named but not read."""
    names: tuple[str, ...] = ()
    """Marks in the classes and ids of boxes, lower case."""
    source: tuple[str, ...] = ()
    """Marks in what the page declares (`marks.Marks.declared`), as they stand."""
    hosts: tuple[str, ...] = ()
    """Hosts whose pages always have it."""
    spare: bool = False
    """It holds a part of the thread at best: looked for where nothing else is known to hold the whole."""
    place: str = ""
    """Pattern of where the thread's address stands in the source, its first group."""
