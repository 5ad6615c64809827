"""The feeds that are followed: what the server last said of each, and which entries were handed on already.

Nothing is fetched here. An entry counts as handed on only when `settle` says so, after its reader took it: what
breaks off in the middle comes again.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

import msgspec

from artcli.errors import UsageError
from artcli.library.connection import Link
from artcli.library.moments import now
from artcli.library.records import Subscription
from artcli.model import FeedEntry

_FIELDS = (
    "id, url, title, tags, added, checked, error, (SELECT count(*) FROM feed_entry WHERE feed_id = feed.id)"
)


class Subscriptions:
    """The followed feeds of one library; every write is one short transaction."""

    def __init__(self, link: Link) -> None:
        self._link = link

    def add(self, url: str, title: str | None = None, tags: Sequence[str] = ()) -> tuple[Subscription, bool]:
        """Follow `url`; returns the feed, and whether it is a new one."""
        with self._link.transaction() as connection:
            made = connection.execute(
                "INSERT INTO feed (url, title, tags, added) VALUES (?, ?, ?, ?) ON CONFLICT (url) DO NOTHING",
                (url, title, msgspec.json.encode(tags).decode(), now()),
            )
            new = made.rowcount == 1
            (found,) = _rows(connection, "url = ?", url)
            return found, new

    def list(self) -> list[Subscription]:
        """Return the feeds in the order they were added."""
        with self._link.reading() as connection:
            return _rows(connection, "?", 1)

    def named(self, word: str) -> Subscription:
        """Return the feed with this number or address. Raises UsageError when there is none."""
        column = "id" if word.isascii() and word.isdigit() and len(word) < 19 else "url"
        with self._link.reading() as connection:
            found = _rows(connection, f"{column} = ?", int(word) if column == "id" else word)
        if not found:
            raise UsageError("this feed is not followed", where=word, hint="artcli feed list")
        return found[0]

    def remove(self, feed_ids: Iterable[int]) -> None:
        """Follow these feeds no longer."""
        with self._link.transaction() as connection:
            connection.executemany("DELETE FROM feed WHERE id = ?", [(number,) for number in feed_ids])

    def conditions(self, feed_id: int) -> dict[str, str]:
        """Return the request headers (RFC 9110, 13.1) that ask for the feed only if it changed."""
        with self._link.reading() as connection:
            etag, modified = connection.execute(
                "SELECT etag, last_modified FROM feed WHERE id = ?", (feed_id,)
            ).fetchone() or (None, None)
        found = {"if-none-match": etag, "if-modified-since": modified}
        return {name: value for name, value in found.items() if value}

    def unseen(self, feed_id: int, entries: Iterable[FeedEntry]) -> Sequence[FeedEntry]:
        """Return the entries that were not handed on before, each address once, in their order."""
        with self._link.reading() as connection:
            rows = connection.execute("SELECT url FROM feed_entry WHERE feed_id = ?", (feed_id,))
            seen = {row[0] for row in rows}
        fresh = {entry.url: entry for entry in entries if entry.url not in seen}
        return list(fresh.values())

    def settle(
        self,
        feed_id: int,
        entries: Iterable[FeedEntry] = (),
        *,
        title: str | None = None,
        etag: str | None = None,
        last_modified: str | None = None,
    ) -> None:
        """Note that the feed answered, what its server said of it, and that `entries` were handed on."""
        moment = now()
        with self._link.transaction() as connection:
            connection.execute(
                "UPDATE feed SET checked = ?, title = coalesce(?, title), etag = ?, last_modified = ?, error = NULL "
                "WHERE id = ?",
                (moment, title, etag, last_modified, feed_id),
            )
            # A feed that another process removed meanwhile takes no entries.
            connection.executemany(
                "INSERT INTO feed_entry SELECT id, ?, ? FROM feed WHERE id = ? ON CONFLICT DO NOTHING",
                [(entry.url, moment, feed_id) for entry in entries],
            )

    def unchanged(self, feed_id: int) -> None:
        """Note that the feed answered that nothing changed."""
        with self._link.transaction() as connection:
            connection.execute("UPDATE feed SET checked = ?, error = NULL WHERE id = ?", (now(), feed_id))

    def failed(self, feed_id: int, message: str) -> None:
        """Note what went wrong."""
        with self._link.transaction() as connection:
            connection.execute("UPDATE feed SET error = ? WHERE id = ?", (message, feed_id))


def _rows(connection: sqlite3.Connection, condition: str, value: str | int) -> list[Subscription]:
    sql = f"SELECT {_FIELDS} FROM feed WHERE {condition} ORDER BY id"  # noqa: S608 - of constants alone
    return [
        Subscription(
            id=number,
            url=url,
            title=title,
            tags=tuple(msgspec.json.decode(tags)),
            added=added,
            checked=checked,
            error=error,
            seen=seen,
        )
        for number, url, title, tags, added, checked, error, seen in connection.execute(sql, (value,))
    ]
