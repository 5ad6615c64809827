"""A library of any earlier version becomes one of this version, whole or not at all."""

import sqlite3
from pathlib import Path

import msgspec
import pytest
from made import NOON, article

from artcli.cli import opening
from artcli.cli.policy import Policy
from artcli.cli.terminal import Terminal
from artcli.library import Library, schema

OLD = Path(__file__).with_name("old")
"""``version-N.sql``: a library as artcli of that version left it, as text. Never changed once released."""


def made_by_version(path, version, journal="WAL"):
    """Make the library of an earlier version from its text."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute(f"PRAGMA journal_mode = {journal}")
    connection.executescript((OLD / f"version-{version}.sql").read_text("utf-8"))
    return connection


def test_every_earlier_version_has_its_text():
    names = {f"version-{version}.sql" for version in range(1, len(schema.MIGRATIONS))}
    assert {path.name for path in OLD.iterdir()} == names


@pytest.mark.parametrize("version", range(1, len(schema.MIGRATIONS)))
def test_every_earlier_version_opens_with_all_that_was_in_it(tmp_path, version):
    made_by_version(tmp_path / "old.sqlite3", version).close()
    with Library.open(tmp_path / "old.sqlite3") as library:
        assert schema.version_of(library._link.connection) == len(schema.MIGRATIONS)
        assert library.check() == []
        first, second = library.get(1), library.get(2)
        assert (first.row.tags, first.row.read, second.row.starred) == (("đọc sau",), True, True)
        assert [comment.text for comment in first.article.comments.items][2] == "Tôi cũng mong"
        assert [hit.id for hit in library.search("cay cau moi")] == [1]
        assert [hit.id for hit in library.search("東京")] == [2]
        before, after = library.revisions(1)
        assert "hỏng" in library.at(before.id).text
        assert "bốn mươi" in library.at(after.id).text
        (page,) = library.pages(1)
        assert page.body.startswith(b"<!doctype html>")
        assert [feed.seen for feed in library.feeds.list()] == ([] if version == 1 else [1])


@pytest.mark.parametrize("version", range(1, len(schema.MIGRATIONS)))
def test_every_earlier_version_can_be_written_on(tmp_path, version):
    made_by_version(tmp_path / "old.sqlite3", version).close()
    with Library.open(tmp_path / "old.sqlite3") as library:
        assert library.save(article(1, text="Khác hẳn."), b"page", NOON).id == 1
        assert library.save(article(3), b"page", NOON).id == 3
        assert library.remove([2]) == [2]
        library.feeds.add("https://a.example/rss")
        assert library.search("đông kinh") == []
        assert library.check() == []


@pytest.mark.parametrize("version", range(1, len(schema.MIGRATIONS)))
def test_an_index_made_anew_holds_what_saving_puts_into_it(tmp_path, version):
    made_by_version(tmp_path / "old.sqlite3", version).close()
    found = []
    for again in (False, True):
        with Library.open(tmp_path / "old.sqlite3") as library:
            if again:  # as a library of this version holds them: taken out and put in
                for entry in (library.get(1), library.get(2)):
                    library.amend(entry.id, msgspec.structs.replace(entry.article, title="x"))
                    library.amend(entry.id, entry.article)
            terms = "SELECT term, col, doc, offset FROM temp.terms ORDER BY doc, col, offset, term"
            connection = library._link.connection
            connection.execute(
                "CREATE VIRTUAL TABLE temp.terms USING fts5vocab ('main', 'words', 'instance')"
            )
            found.append(connection.execute(terms).fetchall())
    assert found[0] == found[1]
    assert len(found[0]) > 50


@pytest.mark.parametrize("version", range(1, len(schema.MIGRATIONS)))
def test_the_tables_are_the_same_however_they_came(tmp_path, version):
    made_by_version(tmp_path / "old.sqlite3", version).close()
    shapes = []
    for path in (tmp_path / "old.sqlite3", tmp_path / "new.sqlite3"):
        with Library.open(path) as library:
            library.save(article(), None, NOON)
            rows = library._link.connection.execute("SELECT name, sql FROM sqlite_master ORDER BY name")
            shapes.append({name: " ".join((sql or "").split()) for name, sql in rows})
    assert shapes[0] == shapes[1]


@pytest.mark.parametrize("journal", ["WAL", "DELETE"])  # as it is used, and as a backup leaves it
@pytest.mark.parametrize("version", range(1, len(schema.MIGRATIONS)))
def test_every_earlier_version_can_be_read_where_nothing_can_be_written(home, version, journal):
    kept = home.folder / "kept"
    kept.mkdir()
    made_by_version(kept / "old.sqlite3", version, journal).close()
    before = (kept / "old.sqlite3").read_bytes()
    home.env["ARTCLI_LIBRARY"] = str(kept / "old.sqlite3")
    (kept / "old.sqlite3").chmod(0o444)
    kept.chmod(0o555)

    def run(*words):
        return home.run(*words, unprivileged=True)

    try:
        assert [row["id"] for row in run("list", "--json").json] == [2, 1]
        assert [hit["id"] for hit in run("search", "c* cay cau moi", "--json").json] == [1]
        assert "bốn mươi" in run("show", "1").out
        assert len(run("comments", "1", "--json").json["items"]) == 3
        assert len(run("feed", "list", "--json").json) == version - 1
        assert run("library", "check").code == 0
        done = run("star", "1")
        assert (done.code, done.err) == (1, f"artcli: {kept}/old.sqlite3: the library is read-only\n")
    finally:
        kept.chmod(0o755)
    assert [file.name for file in kept.iterdir()] == ["old.sqlite3"]
    assert (kept / "old.sqlite3").read_bytes() == before


@pytest.mark.parametrize(("terminal", "told"), [(False, True), (True, False)])  # who has a bar needs no line
def test_who_waits_for_a_library_to_be_updated_is_told_once(tmp_path, monkeypatch, capfd, terminal, told):
    made_by_version(tmp_path / "old.sqlite3", 2).close()
    monkeypatch.setenv("ARTCLI_LIBRARY", str(tmp_path / "old.sqlite3"))
    monkeypatch.setattr(opening, "_PATIENCE", -1.0)
    for said in (["updating the library to this version of artcli, once: 2 articles"] * told, []):
        with opening.open_library(Terminal(Policy(talks_to_tty=terminal))) as library:
            assert len(library) == 2
        assert capfd.readouterr().err.splitlines() == said


def test_a_migration_that_fails_leaves_the_old_version(tmp_path):
    connection = made_by_version(tmp_path / "library.sqlite3", 1)
    broken = (schema.MIGRATIONS[0], ("CREATE TABLE half (x)", "this is no SQL"))
    with pytest.raises(sqlite3.OperationalError):
        schema.migrate(connection, broken)
    assert schema.version_of(connection) == 1
    assert connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'half'").fetchone() == (0,)
    connection.close()
