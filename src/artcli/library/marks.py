"""The reader's own marks on articles: tags, stars, read or not."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from artcli.sanitize import clean_line


def tag(connection: sqlite3.Connection, article_id: int, names: Iterable[str]) -> None:
    """Give an article tags; one that differs only in case or accents is spelt anew."""
    from artcli.library.folding import fold  # compiles patterns: not for who only lists

    connection.executemany(
        "INSERT INTO tag VALUES (?, ?, 1, ?) ON CONFLICT DO UPDATE SET name = excluded.name",
        [(fold(name), article_id, name) for name in map(clean_line, names) if name],
    )


def untag(connection: sqlite3.Connection, article_id: int, names: Iterable[str]) -> int:
    """Take tags away, however they are spelt; returns how many were there."""
    from artcli.library.folding import fold

    taken = connection.executemany(
        "DELETE FROM tag WHERE folded = ? AND article_id = ? AND own = 1",
        [(fold(clean_line(name)), article_id) for name in names],
    )
    return taken.rowcount


def tags(connection: sqlite3.Connection) -> list[tuple[str, int]]:
    """Return every tag of the reader's with how many articles have it, by name."""
    rows = connection.execute("SELECT max(name), count(*) FROM tag WHERE own = 1 GROUP BY folded")
    return [(name, count) for name, count in rows]


def star(connection: sqlite3.Connection, article_id: int, moment: str | None) -> None:
    """Star an article, or take the star away; a star that was there keeps its date."""
    connection.execute(
        "UPDATE article SET starred = iif(?1 IS NULL, NULL, coalesce(starred, ?1)) WHERE id = ?2",
        (moment, article_id),
    )


def read(connection: sqlite3.Connection, article_id: int, moment: str | None) -> None:
    """Mark an article as read, or as unread; one read before keeps its date."""
    connection.execute(
        "UPDATE article SET read = iif(?1 IS NULL, NULL, coalesce(read, ?1)) WHERE id = ?2",
        (moment, article_id),
    )
