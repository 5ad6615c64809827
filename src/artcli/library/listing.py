"""Rows of the library: what `artcli list` shows, filtered and in order."""

from __future__ import annotations

import sqlite3

import msgspec

from artcli.library.moments import utc
from artcli.library.records import Row

_FIELDS = (
    "id, title, coalesce(canonical_url, url), site_name, language, kind, authors, published, fetched, "
    "word_count, comment_count, starred, read, visited, "
    "(SELECT json_group_array(name) FROM tag WHERE article_id = article.id AND own = 1)"
)


class Filters(msgspec.Struct, frozen=True, kw_only=True):
    """Which rows: every field that is set must hold."""

    unread: bool = False
    starred: bool = False
    tag: str | None = None
    site: str | None = None
    language: str | None = None
    since: str | None = None
    """Fetched then or later: a day as `query.day` reads it, or an ISO 8601 time with a ``T``."""


def rows(connection: sqlite3.Connection, filters: Filters, limit: int | None, offset: int = 0) -> list[Row]:
    """Return the rows, the newest fetch first."""
    conditions, values = _conditions(filters)
    where = " AND ".join(conditions) or "1"
    found = connection.execute(
        f"SELECT {_FIELDS} FROM article WHERE {where} "  # noqa: S608 - of constants alone
        "ORDER BY fetched DESC, id DESC LIMIT ? OFFSET ?",
        (*values, -1 if limit is None else limit, offset),
    )
    return [_row(values) for values in found]


def row(connection: sqlite3.Connection, article_id: int) -> Row | None:
    """Return the row of one article."""
    sql = f"SELECT {_FIELDS} FROM article WHERE id = ?"  # noqa: S608 - of constants alone
    found = connection.execute(sql, (article_id,)).fetchone()
    return _row(found) if found else None


def _conditions(filters: Filters) -> tuple[list[str], list[object]]:
    from artcli.library import query, search
    from artcli.library.folding import fold

    conditions: list[str] = []
    values: list[object] = []
    if filters.unread:
        conditions.append("read IS NULL")
    if filters.starred:
        conditions.append("starred IS NOT NULL")
    if filters.since:
        conditions.append("fetched >= ?")
        values.append(utc(filters.since) if "T" in filters.since else query.day(filters.since))
    for name, value in (("tag", filters.tag), ("site", filters.site), ("lang", filters.language)):
        if value:
            condition, count = search.CONDITIONS[name]
            conditions.append(condition)
            values += [fold(value) if name == "tag" else value.lower()] * count
    return conditions, values


def _row(found: tuple[object, ...]) -> Row:
    (
        number,
        title,
        url,
        site_name,
        language,
        kind,
        authors,
        published,
        fetched,
        word_count,
        comment_count,
        starred,
        read,
        visited,
        tags,
    ) = found
    return msgspec.convert(
        {
            "id": number,
            "title": title,
            "url": url,
            "site_name": site_name,
            "language": language,
            "kind": kind,
            "authors": msgspec.json.decode(str(authors)),
            "published": published,
            "fetched": fetched,
            "word_count": word_count,
            "comment_count": comment_count,
            "tags": msgspec.json.decode(str(tags)),
            "starred": starred is not None,
            "read": read is not None,
            "visited": visited,
        },
        Row,
    )
