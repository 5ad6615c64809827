"""Looking after the file: is it whole, a copy of it, its room given back."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path


def faults(connection: sqlite3.Connection) -> list[str]:
    """Return what is wrong with the file, a line each; [] when nothing is."""
    found = [row[0] for row in connection.execute("PRAGMA integrity_check")]
    found += [
        f"{row[0]} row {row[1]} hangs on nothing" for row in connection.execute("PRAGMA foreign_key_check")
    ]
    missing = connection.execute(
        "SELECT count(*) FROM article WHERE id NOT IN (SELECT article_id FROM revision) "
        "OR id NOT IN (SELECT id FROM words_docsize)"
    ).fetchone()[0]
    if missing:
        found.append(f"{missing} articles are without content or not in the index")
    return [line for line in found if line != "ok"]


def copy(connection: sqlite3.Connection, path: Path) -> None:
    """Copy the library to `path`, whole and consistent while others write; the file appears at once.

    Raises sqlite3.Error or OSError, and then leaves nothing at `path` that was not there.
    """
    part = path.with_name(f".{path.name[:80]}.{os.getpid()}.part")
    try:
        with closing(sqlite3.connect(part)) as target:
            connection.backup(target)
            # A copy is one file that may lie anywhere: without a write-ahead log beside it.
            target.execute("PRAGMA journal_mode = DELETE")
        part.replace(path)
    finally:
        for leftover in (part, part.with_name(part.name + "-journal")):
            leftover.unlink(missing_ok=True)


def vacuum(connection: sqlite3.Connection) -> None:
    """Give back the room that removed articles took, and put the index in order."""
    from artcli.library import search  # `list` does without

    search.put_in_order(connection)
    connection.execute("VACUUM")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
