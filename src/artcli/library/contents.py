"""The stored form of an article: JSON, compressed; read back when it is shown or quoted."""

from __future__ import annotations

import sqlite3
import zlib

import msgspec

from artcli.model import Article


def article(record: bytes) -> Article:
    """Return the article of a stored record."""
    return msgspec.json.decode(zlib.decompress(record), type=Article)


def current(connection: sqlite3.Connection, article_id: int) -> Article:
    """Return the newest revision of an article, without its thread."""
    found = connection.execute(
        "SELECT record FROM revision WHERE article_id = ? ORDER BY id DESC LIMIT 1", (article_id,)
    ).fetchone()
    return article(found[0])
