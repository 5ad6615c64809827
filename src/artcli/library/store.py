"""The Library: every fetched article under a stable number, safe under several processes at once."""

from __future__ import annotations

import builtins
import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

import msgspec

from artcli.errors import UsageError
from artcli.library import contents, listing, marks, threads, upkeep
from artcli.library.connection import Link
from artcli.library.listing import Filters
from artcli.library.moments import now, utc
from artcli.library.records import Entry, Hit, KeptPage, Revision, Row, Saved
from artcli.model import Article, Comment

if TYPE_CHECKING:
    from artcli.library.schema import Watch
    from artcli.library.subscriptions import Subscriptions


def library_path() -> Path:
    """Return `ARTCLI_LIBRARY`, else ``artcli/library.sqlite3`` in the XDG data folder."""
    if named := os.environ.get("ARTCLI_LIBRARY"):
        return Path(named).expanduser()
    data = os.environ.get("XDG_DATA_HOME", "")
    # The XDG specification: a relative path is to be ignored.
    folder = Path(data) if data.startswith("/") else Path.home() / ".local" / "share"
    return folder / "artcli" / "library.sqlite3"


class Library:
    """One library file. A context manager; every write is one short transaction.

    Times are ISO 8601 with an offset (one without is taken as UTC) and are kept in UTC.
    Every method raises LibraryError when the file cannot be read or written.
    """

    def __init__(self, link: Link) -> None:
        """Use an open connection; `Library.open` makes one."""
        self._link = link
        self._reading = link.reading

    @classmethod
    def open(cls, path: Path | str | None = None, *, watch: Watch | None = None) -> Library:
        """Open the library at `path`, by default the user's own; ``:memory:`` is one for the moment.

        A missing file is made by the first write. One of an earlier version is brought up to date, which takes a
        millisecond an article: `watch` is told. Raises LibraryError for a file that is no library, that is of a
        newer artcli, or that cannot be read.
        """
        if str(path) == ":memory:" or (path is None and os.environ.get("ARTCLI_LIBRARY") == ":memory:"):
            return cls(Link(None))
        return cls(Link(Path(path) if path else library_path(), watch))

    def __enter__(self) -> Self:
        """Return the library itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the file."""
        self.close()

    @property
    def path(self) -> Path | None:
        """Where the file lies; None for a library in memory."""
        return self._link.path

    def close(self) -> None:
        """Close the file; the library cannot be used any more."""
        self._link.close()

    # Articles

    def save(
        self,
        article: Article,
        page: bytes | None,
        fetched: str,
        *,
        charset: str | None = None,
        asked: str | None = None,
        later: Sequence[KeptPage] = (),
    ) -> Saved:
        """Keep `article` as it was at the time `fetched`; a revision is added only when its content changed.

        `page` is what came over the network, kept so that a better parser can read it again; `charset` what
        the server said of it; `asked` the address that led here; `later` the pages after the first of an article
        that has several. A thread that was read in part takes nothing away from the one kept.
        Raises UsageError for an article without an address.
        """
        from artcli.library import articles

        parcel = articles.pack(article, page, charset, later)
        moment = utc(fetched)
        with self._link.transaction() as connection:
            saved = articles.store(connection, parcel, moment, asked)
            _set(connection, "current", str(saved.id))
        return saved

    def promise(self, url: str, title: str | None = None, added: str | None = None) -> Saved:
        """Keep an address whose article is to be fetched later; `added` is when it was noted, by default now.

        An article that the library has already stays as it is.
        """
        from artcli.library import articles

        parcel = articles.pack(Article(kind="page", url=url, title=title), None, None)
        with self._link.transaction() as connection:
            return articles.promise(connection, parcel, utc(added) if added else now())

    def get(self, article_id: int) -> Entry | None:
        """Return an article as it was last fetched, thread included; None when there is none."""
        with self._reading() as connection:
            row = listing.row(connection, article_id)
            if row is None:
                return None
            thread = threads.load(connection, article_id)
            article = msgspec.structs.replace(contents.current(connection, article_id), comments=thread)
            first = connection.execute(
                "SELECT first_fetched FROM article WHERE id = ?", (article_id,)
            ).fetchone()[0]
            return Entry(row=row, article=article, first_fetched=first)

    def find(self, url: str) -> Entry | None:
        """Return the article that `url` led to: the address typed, redirected to, or canonical."""
        from artcli.library import articles

        with self._reading() as connection:
            found = articles.find(connection, url)
        return self.get(found) if found is not None else None

    def current(self) -> Entry | None:
        """Return the article that was fetched or shown last."""
        with self._reading() as connection:
            found = connection.execute("SELECT value FROM setting WHERE name = 'current'").fetchone()
            there = (
                found
                and connection.execute("SELECT 1 FROM article WHERE id = ?", (int(found[0]),)).fetchone()
            )
        return self.get(int(found[0])) if there else None

    def visit(self, article_id: int, when: str | None = None, *, thread: bool = True) -> None:
        """Note that the article was shown, by default now: read, current and, with `thread`, its comments seen."""
        moment = utc(when) if when else now()
        with self._link.transaction() as connection:
            connection.execute(
                "UPDATE article SET visited = coalesce(?, visited), read = coalesce(read, ?) WHERE id = ?",
                (moment if thread else None, moment, article_id),
            )
            _set(connection, "current", str(article_id))

    def rows(self, filters: Filters | None = None, limit: int | None = None) -> Iterator[Row]:
        """Yield the rows that fit, the newest fetch first, as they are read.

        Raises UsageError when `since` is no date.
        """
        left, last = limit, None
        while left is None or left > 0:
            size = listing.CHUNK if left is None else min(left, listing.CHUNK)
            with self._reading() as connection:
                found = listing.rows(connection, filters or Filters(), size, last)
            yield from found
            if len(found) < size:
                return
            last = found[-1]
            left = None if left is None else left - size

    def list(self, filters: Filters | None = None, limit: int | None = None) -> builtins.list[Row]:
        """Return what `rows` yields."""
        return [*self.rows(filters, limit)]

    def search(self, text: str, limit: int = 20) -> builtins.list[Hit]:
        """Return the best hits of a query (`query` says what it can hold); [] for one without any word.

        Raises UsageError for an `after:` or `before:` that is no date; no other input is an error.
        """
        from artcli.library import query, search

        wanted = query.read(text)
        with self._reading() as connection:
            return search.find(connection, wanted, limit)

    def remove(self, article_ids: Iterable[int]) -> builtins.list[int]:
        """Remove articles with their pages, threads and marks; returns the ids that were there."""
        from artcli.library import articles

        with self._link.transaction() as connection:
            return [number for number in article_ids if articles.remove(connection, number)]

    def __len__(self) -> int:
        """Return how many articles there are."""
        with self._reading() as connection:
            count: int = connection.execute("SELECT count(*) FROM article").fetchone()[0]
            return count

    # Marks

    def star(self, article_id: int, when: str | None) -> None:
        """Star an article at the time `when`; None takes the star away."""
        with self._marking(article_id) as connection:
            marks.star(connection, article_id, utc(when) if when else None)

    def mark_read(self, article_id: int, when: str | None) -> None:
        """Mark an article as read at the time `when`; None marks it unread."""
        with self._marking(article_id) as connection:
            marks.read(connection, article_id, utc(when) if when else None)

    def tag(self, article_id: int, names: Iterable[str]) -> None:
        """Give an article tags of the reader's own."""
        with self._marking(article_id) as connection:
            marks.tag(connection, article_id, names)

    def untag(self, article_id: int, names: Iterable[str]) -> int:
        """Take tags of the reader's own away; returns how many were there."""
        with self._marking(article_id) as connection:
            return marks.untag(connection, article_id, names)

    def tags(self) -> builtins.list[tuple[str, int]]:
        """Return the reader's own tags, each with how many articles have it."""
        with self._reading() as connection:
            return marks.tags(connection)

    @contextmanager
    def _marking(self, article_id: int) -> Iterator[sqlite3.Connection]:
        with self._link.transaction() as connection:
            if connection.execute("SELECT 1 FROM article WHERE id = ?", (article_id,)).fetchone() is None:
                raise UsageError(
                    f"no article {article_id} in the library", hint="artcli list", code="no_such_id"
                )
            yield connection

    # Feeds

    @property
    def feeds(self) -> Subscriptions:
        """The feeds that are followed."""
        from artcli.library.subscriptions import Subscriptions

        return Subscriptions(self._link)

    # History

    def revisions(self, article_id: int) -> builtins.list[Revision]:
        """Return the states of an article's content, the oldest first."""
        with self._reading() as connection:
            rows = connection.execute(
                "SELECT id, fetched, page IS NOT NULL FROM revision WHERE article_id = ? ORDER BY id",
                (article_id,),
            )
            return [Revision(id=number, fetched=when, has_page=bool(page)) for number, when, page in rows]

    def at(self, revision_id: int) -> Article:
        """Return an article as a revision had it, without a thread. Raises UsageError for no revision."""
        with self._reading() as connection:
            row = connection.execute("SELECT record FROM revision WHERE id = ?", (revision_id,)).fetchone()
        if row is None:
            raise UsageError(f"no revision {revision_id} in the library")
        return contents.article(row[0])

    def pages(self, article_id: int) -> builtins.list[KeptPage]:
        """Return the newest kept pages of an article as they came: one, or all of a series; [] for none."""
        with self._reading() as connection:
            rows = connection.execute(contents.PAGES, {"article": article_id}).fetchall()
        return [KeptPage(contents.unpacked(page), url, charset) for page, url, charset in rows]

    def with_pages(self) -> builtins.list[int]:
        """Return the articles whose page is kept, so that it can be parsed again."""
        with self._reading() as connection:
            rows = connection.execute("SELECT DISTINCT article_id FROM revision WHERE page IS NOT NULL")
            return [row[0] for row in rows]

    def amend(self, article_id: int, article: Article) -> bool:
        """Put a better parse of the kept page in the place of the newest revision.

        Tells whether anything changed. A thread that came from elsewhere than the page stays.
        """
        from artcli.library import articles

        parcel = articles.pack(article, None, None)
        with self._marking(article_id) as connection:
            return articles.amend(connection, article_id, parcel)

    def new_comments(self, article_id: int, since: str | None = None) -> frozenset[str]:
        """Return the ids of comments first seen after `since`, by default after the last visit, if any."""
        with self._reading() as connection:
            row = connection.execute("SELECT visited FROM article WHERE id = ?", (article_id,)).fetchone()
            moment = utc(since) if since else (row[0] if row else None) or ""
            return threads.since(connection, article_id, moment)

    def past_comments(self, article_id: int) -> builtins.list[tuple[str, Comment]]:
        """Return what comments said before they were edited or taken away: (until when, comment)."""
        with self._reading() as connection:
            return threads.history(connection, article_id)

    # Upkeep

    def check(self) -> builtins.list[str]:
        """Return what is wrong with the file; [] when nothing is."""
        with self._reading() as connection:
            return upkeep.faults(connection)

    def backup(self, path: Path) -> None:
        """Copy the library to `path`, whole and consistent while others write; the file appears at once."""
        with self._link.told():
            upkeep.copy(self._link.connection, path)

    def vacuum(self) -> None:
        """Give back the room that removed articles took, and put the index in order."""
        with self._link.told():
            upkeep.vacuum(self._link.connection)


def _set(connection: sqlite3.Connection, name: str, value: str) -> None:
    connection.execute(
        "INSERT INTO setting VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (name, value),
    )
