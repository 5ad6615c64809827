"""Rows of the library: what `artcli list` shows, filtered and in order."""

from __future__ import annotations

import sqlite3
from typing import Any

import msgspec

from artcli.library.moments import utc
from artcli.library.records import Row

_FIELDS = (
    "id, title, coalesce(canonical_url, url), site_name, language, kind, authors, published, fetched, "
    "word_count, comment_count, (SELECT json_group_array(name) FROM tag WHERE article_id = article.id AND own = 1), "
    "starred IS NOT NULL, read IS NOT NULL, visited, word_count = 0 AND EXISTS "
    "(SELECT 1 FROM revision WHERE article_id = article.id AND digest = x'')"
)
CHUNK = 500
"""Rows read at once: the first of many are there at once, and no read holds up the log for long."""


class Filters(msgspec.Struct, frozen=True, kw_only=True):
    """Which rows: every field that is set must hold."""

    read: bool | None = None
    starred: bool = False
    tag: str | None = None
    """A tag of the reader's or of the page's."""
    site: str | None = None
    author: str | None = None
    language: str | None = None
    since: str | None = None
    """Fetched then or later: a day as `query.day` reads it, or an ISO 8601 time with a ``T``."""
    unfetched: bool = False
    """Only what is an address so far, imported and not fetched."""


def rows(connection: sqlite3.Connection, filters: Filters, limit: int, after: Row | None = None) -> list[Row]:
    """Return at most `limit` rows, the newest fetch first; `after` a row, those that follow it."""
    conditions, values = _conditions(filters)
    if after is not None:
        conditions.append("(fetched, id) < (?, ?)")
        values += [after.fetched, after.id]
    where = " AND ".join(conditions) or "1"
    found = connection.execute(
        f"SELECT {_FIELDS} FROM article WHERE {where} "  # noqa: S608 - of constants alone
        "ORDER BY fetched DESC, id DESC LIMIT ?",
        (*values, limit),
    )
    return [_row(values) for values in found]


def row(connection: sqlite3.Connection, article_id: int) -> Row | None:
    """Return the row of one article."""
    sql = f"SELECT {_FIELDS} FROM article WHERE id = ?"  # noqa: S608 - of constants alone
    found = connection.execute(sql, (article_id,)).fetchone()
    return _row(found) if found else None


def _conditions(filters: Filters) -> tuple[list[str], list[object]]:
    if filters == Filters():
        return [], []  # the plain list loads no search
    from artcli.library import query, search
    from artcli.library.folding import fold

    conditions: list[str] = []
    values: list[object] = []
    if filters.read is not None:
        conditions.append("read IS NOT NULL" if filters.read else "read IS NULL")
    if filters.starred:
        conditions.append("starred IS NOT NULL")
    if filters.unfetched:
        conditions.append(
            "word_count = 0 AND EXISTS (SELECT 1 FROM revision WHERE article_id = article.id AND digest = x'')"
        )
    if filters.author and (words := query.words("author", filters.author)):
        conditions.append("id IN (SELECT rowid FROM words WHERE words MATCH ?)")
        values.append(words)
    if filters.since:
        conditions.append("fetched >= ?")
        values.append(utc(filters.since) if "T" in filters.since else query.day(filters.since))
    for name, value in (("tag", filters.tag), ("site", filters.site), ("lang", filters.language)):
        if value:
            condition, bound = search.condition(name, fold(value) if name == "tag" else value.lower())
            conditions.append(condition)
            values += bound
    return conditions, values


def _row(found: tuple[Any, ...]) -> Row:
    fields = dict(zip(Row.__struct_fields__, found, strict=True))
    for name in ("authors", "tags"):
        fields[name] = tuple(msgspec.json.decode(fields[name]))
    for name in ("starred", "read", "unfetched"):
        fields[name] = bool(fields[name])
    return Row(**fields)
