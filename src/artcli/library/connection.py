"""One SQLite file: opened late, written in short transactions, its errors said in words."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from artcli.errors import LibraryError
from artcli.library import schema

BUSY_SECONDS = 10.0
"""How long one process waits for another's transaction."""
_MAGIC = b"SQLite format 3\x00"


class Link:
    """The connection to a library file; `path` None is a library in memory.

    A missing file stays missing until the first transaction: until then reads see an empty library.
    """

    def __init__(self, path: Path | None, watch: schema.Watch | None = None) -> None:
        """Open the file at `path`; `watch` is told when an earlier version takes long to bring up to date.

        Raises LibraryError when it is no library of ours or cannot be read.
        """
        self.path = path
        self.where = str(path) if path else "library"
        self.read_only = False
        self._lock = threading.RLock()
        with self.told():
            self._pending = path is not None and not self._is_there()
            self.connection = _memory() if path is None or self._pending else self._open(path, watch)

    def close(self) -> None:
        """Close the connection; harmless when closed already."""
        with self.told():
            self.connection.close()

    @contextmanager
    def told(self) -> Iterator[None]:
        """Turn what SQLite or the file system raises into one LibraryError."""
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            raise explain(error, self.where) from error

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Give the connection inside one write transaction: all of it is kept, or nothing."""
        with self._lock, self.told():
            if self.read_only:
                raise LibraryError("the library is read-only", where=self.where)
            if self._pending:
                self._create()
            connection = self.connection
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Give the connection inside a read transaction: all its answers are of one moment."""
        with self._lock, self.told():
            connection = self.connection
            nested = connection.in_transaction
            if not nested:
                connection.execute("BEGIN")
            try:
                yield connection
            finally:
                if not nested and connection.in_transaction:
                    connection.execute("COMMIT")

    def _is_there(self) -> bool:
        """Tell whether the file holds a database; refuse, untouched, what is none or not for us."""
        assert self.path is not None
        try:
            with self.path.open("rb") as file:
                head = file.read(100)
        except FileNotFoundError:
            return False
        if not head:
            return False
        if not head.startswith(_MAGIC) or len(head) < 100:
            raise LibraryError(
                "this file is not a library", where=self.where, hint="name another file in ARTCLI_LIBRARY"
            )
        # https://sqlite.org/fileformat2.html: user version at byte 60, application id at byte 68.
        version, application = int.from_bytes(head[60:64]), int.from_bytes(head[68:72])
        # Version 0 may be a library whose first transaction still lies in the write-ahead log.
        schema.refuse_strangers(version, application, empty=True, where=self.where)
        return True

    def _open(self, path: Path, watch: schema.Watch | None) -> sqlite3.Connection:
        try:
            connection = _connect(path, "mode=rw")
            version = schema.version_of(connection)
        except sqlite3.OperationalError as error:
            if not _is_refusal(error) or _unwritten(path):
                raise
            # A write-ahead log needs a writable folder even for reading; without one the file stands still.
            self.read_only = True
            connection = _connect(path, "mode=ro&immutable=1")
            version = schema.version_of(connection)
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        empty = not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        try:
            schema.refuse_strangers(version, application, empty=empty, where=self.where)
            if version < len(schema.MIGRATIONS):
                self._update(connection, watch)
        except BaseException:
            connection.close()
            raise
        return connection

    def _update(self, connection: sqlite3.Connection, watch: schema.Watch | None) -> None:
        """Bring the tables to this version; where nothing can be written, let the old ones be read."""
        if not self.read_only:
            try:
                _write_ahead(connection)
                schema.migrate(connection, watch=watch)
            except sqlite3.OperationalError as error:
                if not _is_refusal(error):
                    raise
                self.read_only = True
        if self.read_only:
            schema.complete(connection)

    def _create(self) -> None:
        assert self.path is not None
        # The XDG specification asks for 0700 on folders that a program makes.
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        connection = _connect(self.path, "mode=rwc")
        try:
            _write_ahead(connection)
            schema.migrate(connection)
        except BaseException:
            connection.close()
            raise
        self.connection.close()
        self.connection = connection
        self._pending = False


def _is_refusal(error: sqlite3.Error) -> bool:
    """Tell whether the file or its folder cannot be written."""
    return error.sqlite_errorname.startswith(("SQLITE_CANTOPEN", "SQLITE_READONLY"))


def explain(error: sqlite3.Error | OSError, where: str) -> LibraryError:
    """Return the LibraryError that says what `error` means for a person."""
    if isinstance(error, OSError):
        return LibraryError(f"cannot open the library: {error.strerror or error}", where=where)
    name = getattr(error, "sqlite_errorname", None) or ""
    for start, message, hint in _MEANINGS:
        if name.startswith(start):
            return LibraryError(message, where=where, hint=hint)
    return LibraryError(f"the library failed: {error}", where=where)


_MEANINGS = (
    ("SQLITE_BUSY", "another process keeps the library locked", "wait for it to finish, then try again"),
    ("SQLITE_LOCKED", "another process keeps the library locked", "wait for it to finish, then try again"),
    ("SQLITE_FULL", "the disk is full; nothing was saved", None),
    ("SQLITE_READONLY", "the library is read-only", None),
    ("SQLITE_CANTOPEN", "cannot open the library", "check that the folder exists and can be written"),
    ("SQLITE_PERM", "no permission to open the library", None),
    ("SQLITE_NOTADB", "this file is not a library", "name another file in ARTCLI_LIBRARY"),
    ("SQLITE_CORRUPT", "the library is damaged", "artcli library check; a backup can be put in its place"),
    ("SQLITE_IOERR", "reading or writing the library failed: the disk reports an error", None),
)


def _connect(path: Path, how: str) -> sqlite3.Connection:
    address = f"{path.absolute().as_uri()}?{how}"
    return _set_up(
        sqlite3.connect(
            address, uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
    )


def _memory() -> sqlite3.Connection:
    connection = _set_up(sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False))
    schema.migrate(connection)
    return connection


def _set_up(connection: sqlite3.Connection) -> sqlite3.Connection:
    connection.execute("PRAGMA foreign_keys = ON")
    # What is committed outlives a kill; the log is forced to the disk when it is copied into the file, each 16 MB.
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA wal_autocheckpoint = 4000")
    return connection


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Switch to the write-ahead log, which is kept in the file.

    Two processes that create the library at once meet here, and SQLite does not wait for this lock by itself.
    """
    end = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if not error.sqlite_errorname.startswith("SQLITE_BUSY") or time.monotonic() > end:
                raise
            time.sleep(0.01)
        else:
            return


def _unwritten(path: Path) -> bool:
    """Tell whether a write-ahead log holds what the file does not have yet."""
    log = path.with_name(path.name + "-wal")
    return log.exists() and log.stat().st_size > 0
