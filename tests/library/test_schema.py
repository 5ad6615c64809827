"""A library of any earlier version becomes one of this version, whole or not at all."""

import sqlite3

import pytest
from made import NOON, article

from artcli.library import Library, schema


def made_by_version(path, version):
    """Make a library as artcli of schema `version` left it."""
    connection = sqlite3.connect(path, isolation_level=None)
    schema.migrate(connection, schema.MIGRATIONS[:version])
    return connection


@pytest.mark.parametrize("version", range(1, len(schema.MIGRATIONS) + 1))
def test_every_earlier_version_opens_and_works(tmp_path, version):
    made_by_version(tmp_path / "old.sqlite3", version).close()
    with Library.open(tmp_path / "old.sqlite3") as library:
        number = library.save(article(), b"page", NOON).id
        assert [hit.id for hit in library.search("cau")] == [number]
        assert schema.version_of(library._link.connection) == len(schema.MIGRATIONS)
        assert library.check() == []


def test_a_later_migration_keeps_what_is_there(tmp_path, monkeypatch):
    path = tmp_path / "library.sqlite3"
    with Library.open(path) as library:
        number = library.save(article(), b"page", NOON).id
    later = (
        *schema.MIGRATIONS,
        ("ALTER TABLE article ADD COLUMN note TEXT", "CREATE INDEX article_note ON article (note)"),
    )
    monkeypatch.setattr(schema, "MIGRATIONS", later)
    with Library.open(path) as library:
        assert library.get(number).article.title == "Cây cầu 1"
        assert schema.version_of(library._link.connection) == len(later)


def test_a_migration_that_fails_leaves_the_old_version(tmp_path):
    connection = made_by_version(tmp_path / "library.sqlite3", 1)
    broken = (schema.MIGRATIONS[0], ("CREATE TABLE half (x)", "this is no SQL"))
    with pytest.raises(sqlite3.OperationalError):
        schema.migrate(connection, broken)
    assert schema.version_of(connection) == 1
    assert connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'half'").fetchone() == (0,)
    connection.close()
