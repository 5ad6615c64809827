"""What the library answers with: rows for lists, entries for reading, hits for searches."""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from artcli.model import Article


class Saved(msgspec.Struct, frozen=True, kw_only=True):
    """What saving an article came to."""

    id: int
    new: bool
    """The library did not have this article."""
    changed: bool
    """The article's content or its thread differs from what was kept; True for a new one."""
    new_comments: int = 0
    """How many comments were not there before."""


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One line of `artcli list`."""

    id: int
    title: str | None
    url: str | None
    site_name: str | None
    language: str | None
    kind: str
    authors: tuple[str, ...]
    published: str | None
    fetched: str
    """When the page was last fetched; UTC, like every time the library itself writes."""
    word_count: int
    comment_count: int | None
    tags: tuple[str, ...]
    """The reader's own tags, not the page's."""
    starred: bool
    read: bool
    visited: str | None
    """When its comments were last shown."""
    unfetched: bool = False
    """Only an address so far: imported, its page not fetched yet."""


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """An article as it was last fetched, with what the library knows about it."""

    row: Row
    article: Article
    first_fetched: str

    @property
    def id(self) -> int:
        """The stable number of the article."""
        return self.row.id


class Revision(msgspec.Struct, frozen=True, kw_only=True):
    """One state of an article's content, dated by the fetch that first saw it."""

    id: int
    fetched: str
    has_page: bool


class KeptPage(NamedTuple):
    """A page as it came over the network."""

    body: bytes
    url: str | None
    charset: str | None
    """What the server said of the bytes."""


class Subscription(msgspec.Struct, frozen=True, kw_only=True):
    """A feed that is followed."""

    id: int
    url: str
    title: str | None
    tags: tuple[str, ...]
    added: str
    checked: str | None
    """When it was last asked and answered; None before that."""
    error: str | None
    """What went wrong the last time it was asked; None when nothing did."""
    seen: int
    """How many of its entries were handed on."""


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """One result of a search. `title_marks` and `marks` are (start, end) in `title` and `snippet`."""

    id: int
    title: str | None
    url: str | None
    site_name: str | None
    language: str | None
    published: str | None
    fetched: str
    snippet: str
    marks: tuple[tuple[int, int], ...]
    title_marks: tuple[tuple[int, int], ...]
    rank: float
    """The lower, the better: bm25, plus 1000 for each tier of a search for common words (`search`)."""
