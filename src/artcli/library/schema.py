"""The tables, and the way from every earlier version to this one (`PRAGMA user_version`).

A migration is a tuple of steps, single statements or functions of the connection, all run in one transaction: a
database is of the old version or of the new one, never between. Add to the end of `MIGRATIONS`; never change one that
was released. New tables are plain `CREATE TABLE` statements: an older library that cannot be written is read with
empty ones in their place (`complete`).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext

from artcli.errors import LibraryError

APPLICATION_ID = 0x41525443
"""``ARTC``: tells our file from any other SQLite database."""
Watch = Callable[[int], AbstractContextManager[Callable[[], object]]]
"""Told how many articles a long step works through; what it gives is called after each of them."""
Step = str | Callable[[sqlite3.Connection, Watch], None]

_VERSION_1 = (
    f"PRAGMA application_id = {APPLICATION_ID}",
    """CREATE TABLE article (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        key TEXT NOT NULL UNIQUE,
        url TEXT,
        canonical_url TEXT,
        host TEXT NOT NULL,
        site_name TEXT,
        title TEXT,
        authors TEXT NOT NULL,
        kind TEXT NOT NULL,
        language TEXT,
        published TEXT,
        word_count INTEGER NOT NULL,
        comment_count INTEGER,
        first_fetched TEXT NOT NULL,
        fetched TEXT NOT NULL,
        visited TEXT,
        read TEXT,
        starred TEXT
    )""",
    "CREATE INDEX article_fetched ON article (fetched)",
    "CREATE INDEX article_published ON article (published)",
    "CREATE INDEX article_host ON article (host)",
    "CREATE INDEX article_starred ON article (starred) WHERE starred IS NOT NULL",
    # Every address that led to an article: the one typed, the one redirected to, the canonical one.
    """CREATE TABLE address (
        url TEXT PRIMARY KEY,
        article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE
    ) WITHOUT ROWID""",
    "CREATE INDEX address_article ON address (article_id)",
    # `page` comes last: a row is read from its start, and pages are read only to parse them again.
    """CREATE TABLE revision (
        id INTEGER PRIMARY KEY,
        article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        fetched TEXT NOT NULL,
        digest BLOB NOT NULL,
        charset TEXT,
        record BLOB NOT NULL,
        page BLOB
    )""",
    "CREATE INDEX revision_article ON revision (article_id)",
    """CREATE TABLE thread (
        article_id INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
        fetched TEXT NOT NULL,
        record BLOB NOT NULL
    )""",
    # `gone` is the fetch that no longer had the comment; NULL while it is in the thread.
    """CREATE TABLE comment (
        article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        comment_id TEXT NOT NULL,
        first_seen TEXT NOT NULL,
        gone TEXT,
        PRIMARY KEY (article_id, comment_id)
    ) WITHOUT ROWID""",
    # What a comment said before it was edited or taken away.
    """CREATE TABLE comment_past (
        id INTEGER PRIMARY KEY,
        article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        comment_id TEXT NOT NULL,
        until TEXT NOT NULL,
        record BLOB NOT NULL
    )""",
    "CREATE INDEX comment_past_article ON comment_past (article_id)",
    """CREATE TABLE tag (
        folded TEXT NOT NULL,
        article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        own INTEGER NOT NULL,
        name TEXT NOT NULL,
        PRIMARY KEY (folded, article_id, own)
    ) WITHOUT ROWID""",
    "CREATE INDEX tag_article ON tag (article_id)",
    "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    # Contentless: the words are in `revision.record` already, compressed. `folding` has folded them, so the
    # tokenizer leaves accents alone; marks belong to words, or Indic words would fall apart.
    """CREATE VIRTUAL TABLE words USING fts5 (
        title, lead, body, authors, comments, content='',
        tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
    )""",
)

_VERSION_2 = (
    # Feeds that are followed; `etag` and `last_modified` are what the server said, sent back to ask again.
    """CREATE TABLE feed (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        url TEXT NOT NULL UNIQUE,
        title TEXT,
        tags TEXT NOT NULL,
        added TEXT NOT NULL,
        checked TEXT,
        etag TEXT,
        last_modified TEXT,
        error TEXT
    )""",
    # Every entry that was handed on, so that it never counts as new again.
    """CREATE TABLE feed_entry (
        feed_id INTEGER NOT NULL REFERENCES feed ON DELETE CASCADE,
        url TEXT NOT NULL,
        seen TEXT NOT NULL,
        PRIMARY KEY (feed_id, url)
    ) WITHOUT ROWID""",
)


def _index_all(connection: sqlite3.Connection, watch: Watch) -> None:
    from artcli.library import search

    total = connection.execute("SELECT count(*) FROM article").fetchone()[0]
    with watch(total) as advance:
        for _ in search.index_all(connection):
            advance()


_VERSION_3 = (
    # The same index with those of the words' first letters: without them `tr*` joins the lists of hundreds of words
    # (153 ms at 100,000 articles, `t*` twice that, `con*` 70). Each length adds a tenth of a millisecond to an article.
    # It is made from the records, in less than a millisecond an article.
    "DROP TABLE words",
    """CREATE VIRTUAL TABLE words USING fts5 (
        title, lead, body, authors, comments, content='', prefix='1 2 3',
        tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
    )""",
    # Parts of the index are joined sixteen at a time, not four, so each word is written half as often: a quarter off
    # what adding an article costs the index, for 0.1 ms a query. All at once only where sixty-four have come together:
    # usually that is sixteen too, and then an article waits until megabytes are joined.
    "INSERT INTO words (words, rank) VALUES ('automerge', 16)",
    "INSERT INTO words (words, rank) VALUES ('crisismerge', 64)",
    _index_all,
    # The pages after the first of an article that its site spreads over several, as many as were joined.
    """CREATE TABLE later_page (
        revision_id INTEGER NOT NULL REFERENCES revision ON DELETE CASCADE,
        number INTEGER NOT NULL,
        url TEXT NOT NULL,
        charset TEXT,
        page BLOB NOT NULL,
        PRIMARY KEY (revision_id, number)
    )""",
)

MIGRATIONS: tuple[Sequence[Step], ...] = (_VERSION_1, _VERSION_2, _VERSION_3)
"""Migration N brings a database of version N to version N + 1."""


def version_of(connection: sqlite3.Connection) -> int:
    """Return the version of the tables; 0 when there are none."""
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version


def refuse_strangers(version: int, application: int, *, empty: bool, where: str) -> None:
    """Raise LibraryError for a database of another program or of a newer artcli."""
    if application not in (0, APPLICATION_ID) or (version == 0 and not empty):
        raise LibraryError(
            "this is the database of another program", where=where, hint="name another file in ARTCLI_LIBRARY"
        )
    if version > len(MIGRATIONS):
        raise LibraryError(
            f"this library is of a newer artcli (version {version}; this one knows {len(MIGRATIONS)})",
            where=where,
            hint="upgrade artcli, or name another file in ARTCLI_LIBRARY",
        )


def migrate(
    connection: sqlite3.Connection,
    migrations: Sequence[Sequence[Step]] | None = None,
    watch: Watch | None = None,
) -> None:
    """Bring the database to the newest version, in one transaction; nothing when it is there already."""
    migrations = MIGRATIONS if migrations is None else migrations
    if version_of(connection) >= len(migrations):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Another process may have done it while this one waited for the lock.
        for steps in migrations[version_of(connection) :]:
            for step in steps:
                if isinstance(step, str):
                    connection.execute(step)
                else:
                    step(connection, watch or _unwatched)
        connection.execute(f"PRAGMA user_version = {len(migrations)}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _unwatched(_total: int) -> AbstractContextManager[Callable[[], object]]:
    return nullcontext(lambda: None)


def complete(connection: sqlite3.Connection) -> None:
    """Let a database of an earlier version be read as it lies: tables that it lacks are there, empty, and temporary."""
    for steps in MIGRATIONS[version_of(connection) :]:
        for step in steps:
            if isinstance(step, str) and step.startswith("CREATE TABLE"):
                connection.execute(step.replace("CREATE TABLE", "CREATE TEMPORARY TABLE", 1))
