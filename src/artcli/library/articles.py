"""Writing an article into the tables: which one it is, whether it changed, its revisions, its row."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Sequence
from urllib.parse import urldefrag, urlsplit

import msgspec

from artcli.errors import UsageError
from artcli.library import contents, search, threads
from artcli.library.folding import fold
from artcli.library.records import KeptPage, Saved
from artcli.model import Article, Thread

LEVEL = 3
"""zlib level of records: a third less time than the usual 6 for 4 % more bytes."""
_CONTENT = ("kind", "title", "lead", "authors", "published", "modified", "image", "blocks", "text")
"""What makes a revision. Related lists, tags and the like change with every view of a page."""
PROMISED = b""
"""The digest of a revision that is only an address so far: what was imported and not yet fetched."""


_NEWEST = "(SELECT max(id) FROM revision WHERE article_id = ?)"


class Parcel(msgspec.Struct, frozen=True):
    """An article made ready outside the transaction, which so stays short."""

    article: Article
    """Without its thread."""
    thread: Thread
    key: str
    addresses: tuple[str, ...]
    digest: bytes
    record: bytes
    page: bytes | None
    charset: str | None
    later: tuple[KeptPage, ...] = ()
    """Packed, like `page`."""


def pack(article: Article, page: bytes | None, charset: str | None, later: Sequence[KeptPage] = ()) -> Parcel:
    """Return what `store` writes. Raises UsageError for an article without an address."""
    addresses = _addresses(article)
    if not addresses:
        raise UsageError("an article without an address cannot be saved", hint="name one with --url")
    from hashlib import blake2b  # loads OpenSSL: only for writing

    lean = msgspec.structs.replace(article, comments=Thread())
    content = msgspec.json.encode([getattr(lean, name) for name in _CONTENT])
    return Parcel(
        article=lean,
        thread=article.comments,
        key=addresses[0],
        addresses=addresses,
        digest=blake2b(content, digest_size=16).digest(),
        record=zlib.compress(msgspec.json.encode(lean), LEVEL),
        page=contents.packed(page) if page is not None else None,
        charset=charset,
        later=tuple(each._replace(body=contents.packed(each.body)) for each in later),
    )


def _addresses(article: Article) -> tuple[str, ...]:
    """Return the addresses of the article, first the one that stands for it: the canonical one.

    One that names only the site's front page does not count, or all articles of the site would be one.
    """
    named, url = article.canonical_url, article.url
    if named and url and _is_front(named) and not _is_front(url):
        named = None
    return tuple(dict.fromkeys(_bare(address) for address in (named, url) if address))


def _is_front(url: str) -> bool:
    parts = urlsplit(url)
    return parts.path in ("", "/") and not parts.query and not parts.fragment.startswith(("!", "/"))


def _bare(url: str) -> str:
    """Return `url` without its fragment, unless the fragment names a page (``#!``)."""
    bare, fragment = urldefrag(url)
    return url if fragment.startswith(("!", "/")) else bare


def find(connection: sqlite3.Connection, url: str) -> int | None:
    """Return the id of the article that `url` led to."""
    found = connection.execute("SELECT article_id FROM address WHERE url = ?", (_bare(url),)).fetchone()
    return found[0] if found else None


def promise(connection: sqlite3.Connection, parcel: Parcel, added: str) -> Saved:
    """Keep an address whose article is still to be fetched; one that is known stays as it is."""
    known = _known(connection, parcel)
    if known is not None:
        return Saved(id=known, new=False, changed=False)
    return store(connection, msgspec.structs.replace(parcel, digest=PROMISED), added)


def store(connection: sqlite3.Connection, parcel: Parcel, fetched: str, asked: str | None = None) -> Saved:
    """Write the article inside the caller's transaction; `asked` is the address that led to it."""
    article_id = _known(connection, parcel)
    promised = _promised(connection, asked) if asked else None
    if article_id is None:
        article_id = promised
    elif promised not in (None, article_id):
        assert promised is not None
        _unite(connection, promised, article_id)
    if article_id is None:
        return _add(connection, parcel, fetched)
    old = threads.load(connection, article_id)
    previous = search.columns(contents.current(connection, article_id), old)
    revised = _revise(connection, article_id, parcel, fetched)
    change = threads.store(connection, article_id, old, parcel.thread, fetched)
    if change.said and not revised and parcel.page is not None:
        # The page that is kept is the one that shows the thread as it is.
        newest = connection.execute(f"SELECT {_NEWEST}", (article_id,)).fetchone()[0]
        connection.execute(
            "UPDATE revision SET page = ?, charset = ? WHERE id = ?", (parcel.page, parcel.charset, newest)
        )
        connection.execute("DELETE FROM later_page WHERE revision_id = ?", (newest,))
        _add_later_pages(connection, newest, parcel)
    _describe(connection, article_id, parcel, change.thread, fetched)
    found = search.columns(parcel.article, change.thread)
    if found != previous:
        search.take_out(connection, article_id, previous)
        search.add(connection, article_id, found)
    return Saved(id=article_id, new=False, changed=revised or change.said, new_comments=change.come)


def _known(connection: sqlite3.Connection, parcel: Parcel) -> int | None:
    row = connection.execute("SELECT id FROM article WHERE key = ?", (parcel.key,)).fetchone()
    if row:
        return int(row[0])
    # The page may name another canonical address than it did at the last fetch: it is the same article still.
    return next((known for url in parcel.addresses if (known := find(connection, url)) is not None), None)


def _promised(connection: sqlite3.Connection, url: str) -> int | None:
    """Return the id of the article at `url` if it is only an address so far."""
    found = find(connection, url)
    if found is None:
        return None
    row = connection.execute(f"SELECT digest FROM revision WHERE id = {_NEWEST}", (found,)).fetchone()  # noqa: S608
    return found if row and row[0] == PROMISED else None


def _unite(connection: sqlite3.Connection, promised: int, known: int) -> None:
    """Let a promised article, which turned out to be one that is known, become that one, marks included."""
    connection.execute("UPDATE OR IGNORE tag SET article_id = ? WHERE article_id = ?", (known, promised))
    connection.execute("UPDATE address SET article_id = ? WHERE article_id = ?", (known, promised))
    connection.execute(
        "UPDATE article SET starred = coalesce(starred, (SELECT starred FROM article WHERE id = ?)) WHERE id = ?",
        (promised, known),
    )
    remove(connection, promised)


def _add(connection: sqlite3.Connection, parcel: Parcel, fetched: str) -> Saved:
    """Write an article that the library does not have: few statements, for this is what large imports wait for."""
    columns = _columns(parcel, parcel.thread) | {"first_fetched": fetched, "fetched": fetched}
    article_id = connection.execute(
        f"INSERT INTO article ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})",  # noqa: S608
        (*columns.values(),),
    ).lastrowid
    assert article_id is not None
    _add_revision(connection, article_id, parcel, fetched)
    come = threads.store(connection, article_id, None, parcel.thread, fetched).come
    _name(connection, article_id, parcel)
    search.add(connection, article_id, search.columns(parcel.article, parcel.thread))
    return Saved(id=article_id, new=True, changed=True, new_comments=come)


def _revise(connection: sqlite3.Connection, article_id: int, parcel: Parcel, fetched: str) -> bool:
    """Add a revision when the content changed; else keep the newest one's record up to date."""
    last = connection.execute(
        "SELECT id, digest, record FROM revision WHERE article_id = ? ORDER BY id DESC LIMIT 1", (article_id,)
    ).fetchone()
    if last and last[1] == parcel.digest:
        if last[2] != parcel.record:
            connection.execute("UPDATE revision SET record = ? WHERE id = ?", (parcel.record, last[0]))
        return False
    if last and last[1] == PROMISED:
        connection.execute("DELETE FROM revision WHERE id = ?", (last[0],))
    _add_revision(connection, article_id, parcel, fetched)
    return True


def _add_revision(connection: sqlite3.Connection, article_id: int, parcel: Parcel, fetched: str) -> None:
    made = connection.execute(
        "INSERT INTO revision (article_id, fetched, digest, charset, record, page) VALUES (?, ?, ?, ?, ?, ?)",
        (article_id, fetched, parcel.digest, parcel.charset, parcel.record, parcel.page),
    ).lastrowid
    assert made is not None
    if parcel.later:
        _add_later_pages(connection, made, parcel)


def _add_later_pages(connection: sqlite3.Connection, revision: int, parcel: Parcel) -> None:
    connection.executemany(
        "INSERT INTO later_page VALUES (?, ?, ?, ?, ?)",
        [(revision, at, each.url, each.charset, each.body) for at, each in enumerate(parcel.later, 2)],
    )


def _describe(
    connection: sqlite3.Connection, article_id: int, parcel: Parcel, thread: Thread, fetched: str
) -> None:
    """Bring what lists and filters read up to date: the row, the addresses, the page's tags."""
    columns = _columns(parcel, thread)
    connection.execute(
        f"UPDATE article SET {', '.join(f'{name} = ?' for name in columns)}, "  # noqa: S608 - constants
        "fetched = max(fetched, ?) WHERE id = ?",
        (*columns.values(), fetched, article_id),
    )
    connection.execute("DELETE FROM tag WHERE article_id = ? AND own = 0", (article_id,))
    _name(connection, article_id, parcel)


def _columns(parcel: Parcel, thread: Thread) -> dict[str, str | int | None]:
    """Return what the row of an article says of it: column -> value."""
    article = parcel.article
    return {
        "key": parcel.key,
        "url": article.url,
        "canonical_url": article.canonical_url,
        "host": (urlsplit(parcel.key).hostname or "").removeprefix("www."),
        "site_name": article.site_name,
        "title": article.title,
        "authors": msgspec.json.encode([author.name for author in article.authors]).decode(),
        "kind": article.kind,
        "language": article.language,
        "published": article.published,
        "word_count": article.word_count,
        "comment_count": thread.count if thread.count is not None else len(thread.items) or None,
    }


def _name(connection: sqlite3.Connection, article_id: int, parcel: Parcel) -> None:
    """Add the addresses that lead to an article, and the tags that its page gives it."""
    connection.executemany(
        "INSERT INTO address VALUES (?, ?) ON CONFLICT DO NOTHING",
        [(url, article_id) for url in parcel.addresses],
    )
    if parcel.article.tags:
        connection.executemany(
            "INSERT INTO tag VALUES (?, ?, 0, ?) ON CONFLICT DO NOTHING",
            [(fold(tag), article_id, tag) for tag in parcel.article.tags],
        )


def remove(connection: sqlite3.Connection, article_id: int) -> bool:
    """Take an article out, with all that hangs on it; False when there was none."""
    if connection.execute("SELECT 1 FROM article WHERE id = ?", (article_id,)).fetchone() is None:
        return False
    found = search.columns(contents.current(connection, article_id), threads.load(connection, article_id))
    search.take_out(connection, article_id, found)
    connection.execute("DELETE FROM article WHERE id = ?", (article_id,))
    return True


def amend(connection: sqlite3.Connection, article_id: int, parcel: Parcel) -> bool:
    """Put a better parse of the kept page in the place of the newest revision; tells whether anything changed.

    So is its thread, unless a part of the kept one came from elsewhere or the page seems to have none.
    """
    thread = threads.load(connection, article_id)
    current = contents.current(connection, article_id)
    fetched, key = connection.execute(
        "SELECT fetched, key FROM article WHERE id = ?", (article_id,)
    ).fetchone()
    before = search.columns(current, thread)
    said = False
    elsewhere = any(source.where == "remote" and source.fetched for source in thread.sources)
    if parcel.thread.items and not elsewhere:
        # First seen by the fetch that brought the page: no better parser makes an old comment a new one.
        change = threads.store(connection, article_id, thread, parcel.thread, fetched)
        said, thread = change.said, change.thread
    if not said and current == parcel.article:
        return False
    search.take_out(connection, article_id, before)
    connection.execute(
        f"UPDATE revision SET record = ?, digest = ? WHERE id = {_NEWEST}",  # noqa: S608 - a constant
        (parcel.record, parcel.digest, article_id),
    )
    _describe(connection, article_id, msgspec.structs.replace(parcel, key=key), thread, fetched)
    search.add(connection, article_id, search.columns(parcel.article, thread))
    return True
