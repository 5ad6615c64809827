"""Full-text search: what goes into the index, and what a query brings out of it, best first."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Sequence

from artcli.library import contents, snippet, threads
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
        "INSERT INTO words (words, rowid, title, lead, body, authors, comments) "
        "VALUES ('delete', ?, ?, ?, ?, ?, ?)",
        (article_id, *found),
    )


def index_all(connection: sqlite3.Connection) -> Iterator[int]:
    """Put every article into the index, which must be empty; yield the id of each that is there."""
    for (article_id,) in connection.execute("SELECT id FROM article ORDER BY id"):
        article, thread = contents.current(connection, article_id), threads.load(connection, article_id)
        add(connection, article_id, columns(article, thread))
        yield article_id
    put_in_order(connection)


def put_in_order(connection: sqlite3.Connection) -> None:
    """Join the parts of the index into one: else what is added next joins what was written at once, bit by bit."""
    connection.execute("INSERT INTO words (words) VALUES ('optimize')")


COMMON = 3000
"""From this many matches on, candidates are taken in tiers.

Scoring costs 1 to 3 microseconds a match, and bm25 has little to tell apart when a word stands everywhere.
"""
_TIER = 500
"""Candidates scored in each tier, the newest articles first."""


def find(connection: sqlite3.Connection, query: Query, limit: int) -> list[Hit]:
    """Return the best `limit` hits; the newest first when the query has only filters."""
    conditions: list[str] = []
    values: list[object] = []
    for name, value in query.filters:
        sql, bound = condition(name, value)
        conditions.append(sql)
        values += bound
    if query.expression(query.plain()):
        ranked = _ranked(connection, query, conditions, values, limit)
    else:
        if excluded := query.excluded():
            conditions.append("id NOT IN (SELECT rowid FROM words WHERE words MATCH ?)")
            values.append(excluded)
        if not conditions:
            return []
        where = " AND ".join(conditions)
        # All parts of the statement are constants of this module; what was typed is bound.
        sql = f"SELECT id, 0.0 FROM article WHERE {where} ORDER BY fetched DESC, id DESC LIMIT ?"  # noqa: S608 - constants
        ranked = connection.execute(sql, (*values, limit)).fetchall()
    patterns = snippet.needles(query)
    return [_hit(connection, article_id, score, patterns) for article_id, score in ranked]


def _ranked(
    connection: sqlite3.Connection, query: Query, conditions: list[str], values: list[object], limit: int
) -> list[tuple[int, float]]:
    """Return ids and scores, the best first."""
    plain = query.plain()
    # Where the words stand together is one more, rare hit for bm25: such articles come first.
    words = f"(({plain}) OR {query.together.expression()})" if query.together else plain
    select = f"SELECT words.rowid, {_RANK} AS score FROM words"  # noqa: S608 - of constants alone
    if conditions:
        select += " JOIN article ON article.id = words.rowid"
    select += " WHERE " + " AND ".join(["words MATCH ?", *conditions])
    expression = query.expression(words)
    if not _is_common(connection, query.expression(plain)):
        sql = f"{select} ORDER BY score, words.rowid DESC LIMIT ?"
        return connection.execute(sql, (expression, *values, limit)).fetchall()
    tiers = [query.expression(f"({{title}} : ({plain}))")] if plain else []
    tiers += [query.expression(query.together.expression())] if query.together else []
    tiers.append(query.expression(plain))
    found: dict[int, float] = {}
    for number, tier in enumerate(tiers):
        # bm25 is below 0; a tier is set apart by more than it can come to.
        worse = 1000.0 * number
        sql = f"{select} ORDER BY words.rowid DESC LIMIT {_TIER}"
        rows = connection.execute(sql, (tier, *values)).fetchall()
        for article_id, score in sorted(rows, key=lambda row: (row[1], -row[0])):
            found.setdefault(article_id, score + worse)
        if len(found) >= limit:
            break
    return list(found.items())[:limit]


def _is_common(connection: sqlite3.Connection, expression: str | None) -> bool:
    sql = f"SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH ? LIMIT {COMMON})"  # noqa: S608 - a constant
    return bool(connection.execute(sql, (expression,)).fetchone()[0] == COMMON)


def condition(name: str, value: str) -> tuple[str, list[str]]:
    """Return a filter as SQL on the rows of `article`, and what is bound in it."""
    sql, forms = _CONDITIONS[name]
    return sql, [form.replace("*", value) for form in forms]


_CONDITIONS: dict[str, tuple[str, tuple[str, ...]]] = {
    "site": ("(host = ? OR host LIKE ? OR site_name LIKE ?)", ("*", "%.*", "%*%")),
    "lang": ("(language LIKE ? OR language LIKE ?)", ("*", "*-%")),
    "tag": ("article.id IN (SELECT article_id FROM tag WHERE folded = ?)", ("*",)),
    "after": ("coalesce(published, fetched) >= ?", ("*",)),
    "before": ("coalesce(published, fetched) < ?", ("*",)),
}
"""Filter -> SQL, and its values with ``*`` for what was typed: made once, for they are compared with every row."""


def _hit(
    connection: sqlite3.Connection, article_id: int, score: float, patterns: Sequence[re.Pattern[str]]
) -> Hit:
    found = connection.execute(
        "SELECT title, coalesce(canonical_url, url), site_name, language, published, fetched "
        "FROM article WHERE id = ?",
        (article_id,),
    ).fetchone()
    article = contents.current(connection, article_id)
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
