"""Full-text search: what goes into the index, and what a query brings out of it, best first."""

from __future__ import annotations

import re
import sqlite3
import zlib
from collections.abc import Sequence

import msgspec

from artcli.library import snippet, threads
from artcli.library.folding import index_text
from artcli.library.query import Query
from artcli.library.records import Hit
from artcli.model import Article, Figure, Thread

WEIGHTS = (60.0, 6.0, 1.0, 20.0, 0.4)
"""What a hit in title, lead, body, authors, comments counts in bm25.

Counts of one word saturate, so a hit in the title must weigh as much as more hits than a body has.
"""
_RANK = f"bm25(words, {', '.join(map(str, WEIGHTS))})"
Columns = tuple[str, str, str, str, str]


def columns(article: Article, thread: Thread) -> Columns:
    """Return what the index holds of an article: title, lead, body, authors, comments, folded."""
    captions = [
        part for block in article.blocks if isinstance(block, Figure) for part in (block.caption,) if part
    ]
    said = [part for comment in thread.items for part in (comment.author, comment.text) if part]
    return (
        index_text(article.title or ""),
        index_text(article.lead or ""),
        index_text("\n".join((article.text, *captions))),
        index_text("\n".join(author.name for author in article.authors)),
        index_text("\n".join(said)),
    )


def add(connection: sqlite3.Connection, article_id: int, found: Columns) -> None:
    """Put an article into the index."""
    connection.execute(
        "INSERT INTO words (rowid, title, lead, body, authors, comments) VALUES (?, ?, ?, ?, ?, ?)",
        (article_id, *found),
    )


def take_out(connection: sqlite3.Connection, article_id: int, found: Columns) -> None:
    """Take an article out of the index; `found` must be exactly what went in."""
    connection.execute(
        "INSERT INTO words (words, rowid, title, lead, body, authors, comments) VALUES ('delete', ?, ?, ?, ?, ?, ?)",
        (article_id, *found),
    )


def find(connection: sqlite3.Connection, query: Query, limit: int) -> list[Hit]:
    """Return the best `limit` hits; the newest first when the query has only filters."""
    conditions, values = _conditions(query)
    wanted = query.wanted()
    if not wanted and not conditions:
        return []
    where = "".join(f" AND {condition}" for condition in conditions)
    if wanted:
        sql = (
            f"SELECT words.rowid, {_RANK} AS score FROM words JOIN article ON article.id = words.rowid "
            f"WHERE words MATCH ?{where} ORDER BY score, words.rowid DESC LIMIT ?"
        )
        ranked = connection.execute(sql, (wanted, *values, limit)).fetchall()
    else:
        sql = f"SELECT id, 0.0 FROM article WHERE 1{where} ORDER BY fetched DESC, id DESC LIMIT ?"
        ranked = connection.execute(sql, (*values, limit)).fetchall()
    patterns = snippet.needles(query)
    return [_hit(connection, article_id, score, patterns) for article_id, score in ranked]


def _conditions(query: Query) -> tuple[list[str], list[object]]:
    conditions: list[str] = []
    values: list[object] = []
    for name, value in query.filters:
        condition, count = CONDITIONS[name]
        conditions.append(condition)
        values += [value] * count
    if excluded := query.excluded():
        conditions.append("article.id NOT IN (SELECT rowid FROM words WHERE words MATCH ?)")
        values.append(excluded)
    return conditions, values


CONDITIONS: dict[str, tuple[str, int]] = {
    "site": ("(host = ? OR host LIKE '%.' || ? OR site_name LIKE '%' || ? || '%')", 3),
    "lang": ("(lower(language) = ? OR lower(language) LIKE ? || '-%')", 2),
    "tag": ("article.id IN (SELECT article_id FROM tag WHERE folded = ?)", 1),
    "after": ("substr(coalesce(published, fetched), 1, 10) >= ?", 1),
    "before": ("substr(coalesce(published, fetched), 1, 10) < ?", 1),
}
"""Filter -> SQL and how often its value stands in it."""


def _hit(
    connection: sqlite3.Connection, article_id: int, score: float, patterns: Sequence[re.Pattern[str]]
) -> Hit:
    found = connection.execute(
        "SELECT title, coalesce(canonical_url, url), site_name, language, published, fetched FROM article WHERE id = ?",
        (article_id,),
    ).fetchone()
    article = current(connection, article_id)
    title, url, site_name, language, published, fetched = found
    text, places = snippet.snippet(article, threads.load(connection, article_id), list(patterns))
    return Hit(
        id=article_id,
        title=title,
        url=url,
        site_name=site_name,
        language=language,
        published=published,
        fetched=fetched,
        snippet=text,
        marks=places,
        title_marks=snippet.marks(title or "", list(patterns)),
        rank=score,
    )


def current(connection: sqlite3.Connection, article_id: int) -> Article:
    """Return the newest revision of an article, without its thread."""
    record = connection.execute(
        "SELECT record FROM revision WHERE article_id = ? ORDER BY id DESC LIMIT 1", (article_id,)
    ).fetchone()[0]
    return msgspec.json.decode(zlib.decompress(record), type=Article)
