"""Nothing that happens to a library harms it: two writers, a kill, a full disk, a strange file."""

import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from made import NOON, article

from artcli.errors import LibraryError
from artcli.library import Library, schema
from commandline import heeding_modes

SAVING = Path(__file__).with_name("saving.py")


@pytest.fixture
def path(tmp_path):
    return tmp_path / "folder" / "library.sqlite3"


def saving(path, first, last):
    return subprocess.Popen(
        [sys.executable, str(SAVING), str(path), str(first), str(last)], stdout=subprocess.PIPE, text=True
    )


def test_reading_a_missing_library_makes_no_file(path):
    with Library.open(path) as library:
        assert library.list() == []
        assert library.search("cau") == []
        assert library.current() is None
        assert library.get(1) is None
    assert not path.parent.exists()


def test_the_first_write_makes_the_file(path):
    with Library.open(path) as library:
        number = library.save(article(), None, NOON).id
    assert path.stat().st_size > 0
    assert path.parent.stat().st_mode & 0o777 == 0o700
    with Library.open(path) as library:
        assert library.get(number).article.title == "Cây cầu 1"


def test_an_empty_file_is_an_empty_library(path):
    path.parent.mkdir()
    path.touch()
    with Library.open(path) as library:
        assert library.list() == []
        library.save(article(), None, NOON)
        assert len(library) == 1


def test_two_processes_saving_at_once_lose_nothing(path):
    # Both make the file, both write it, and they meet on half of the articles.
    processes = [saving(path, 0, 60), saving(path, 30, 90)]
    assert [process.wait(60) for process in processes] == [0, 0]
    for process in processes:
        process.stdout.close()
    with Library.open(path) as library:
        assert {row.url for row in library.list()} == {
            f"https://bao.example/{number}" for number in range(90)
        }
        assert library.check() == []
        assert all(len(library.revisions(row.id)) == 1 for row in library.list())


def kill_at_random_moments(path, times):
    generator = random.Random(200)
    finished, first = set(), 0
    for _ in range(times):
        process = saving(path, first, first + 100_000)
        line = process.stdout.readline()
        time.sleep(generator.uniform(0, 0.08))
        process.send_signal(signal.SIGKILL)
        rest = process.stdout.read()
        process.wait(10)
        process.stdout.close()
        # A line cut off in the middle was still printed after its article was saved.
        finished |= {int(number) for number in (line + rest).split("\n")[:-1]}
        first = max(finished) + 1
    with Library.open(path) as library:
        assert library.check() == []
        assert {int(row.url.rsplit("/", 1)[1]) for row in library.list()} >= finished
        for row in library.list():
            assert library.pages(row.id)
            assert len(library.get(row.id).article.comments.items) == 3
    return len(finished)


def test_a_kill_leaves_a_whole_library_with_every_finished_article(path):
    assert kill_at_random_moments(path, 20) >= 20


@pytest.mark.slow
def test_two_hundred_kills_leave_a_whole_library(path):
    assert kill_at_random_moments(path, 200) >= 200


def test_a_failed_save_leaves_nothing(path, monkeypatch):
    with Library.open(path) as library:
        library.save(article(1), None, NOON)
        monkeypatch.setattr("artcli.library.search.add", _fail)
        with pytest.raises(ZeroDivisionError):
            library.save(article(2), None, NOON)
        monkeypatch.undo()
        assert len(library) == 1
        assert library.check() == []
        library.save(article(2), None, NOON)


def _fail(*_):
    raise ZeroDivisionError


def test_a_full_disk_is_one_line_and_changes_nothing(path):
    with Library.open(path) as library:
        library.save(article(1), None, NOON)
        pages = library._link.connection.execute("PRAGMA page_count").fetchone()[0]
        library._link.connection.execute(f"PRAGMA max_page_count = {pages + 3}")
        with pytest.raises(LibraryError, match="the disk is full") as caught:
            library.save(article(2), random.Random(1).randbytes(100_000), NOON)
        assert caught.value.exit_code == 1
        assert [row.id for row in library.list()] == [1]
        assert library.check() == []


def test_a_newer_library_is_refused_and_not_touched(path):
    with Library.open(path) as library:
        library.save(article(), None, NOON)
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {len(schema.MIGRATIONS) + 1}")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(LibraryError, match="newer artcli") as caught:
        Library.open(path)
    assert caught.value.hint
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("content", [b"hello", b"SQLite format 3\x00 and no more", b"\x00" * 5000])
def test_a_file_that_is_no_library_is_refused_and_not_touched(path, content):
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(LibraryError, match="not a library"):
        Library.open(path)
    assert path.read_bytes() == content


def test_a_damaged_library_is_said_to_be_damaged(path):
    with Library.open(path) as library:
        for number in range(30):
            library.save(article(number), b"page" * 100, NOON)
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * 4096 * 20)
    with pytest.raises(LibraryError, match="damaged"), Library.open(path) as library:
        library.check() or library.save(article(99), None, NOON)


def test_the_database_of_another_program_is_refused(path):
    path.parent.mkdir()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE song (name)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(LibraryError, match="another program"):
        Library.open(path)
    assert path.read_bytes() == before


def test_a_folder_in_the_place_of_the_file_is_one_line(tmp_path):
    with pytest.raises(LibraryError, match="cannot open the library"):
        Library.open(tmp_path)


def test_a_file_in_the_place_of_the_folder_is_one_line(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(LibraryError):
        Library.open(tmp_path / "file" / "library.sqlite3")


READ_ONLY = """
import sys
sys.path.insert(0, {tests!r})
from made import NOON, article
from artcli.errors import LibraryError
from artcli.library import Library
with Library.open({path!r}) as library:
    print(len(library.list()), len(library.search("cay")))
    try:
        library.save(article(2), None, NOON)
    except LibraryError as error:
        print(error.message)
"""


def test_a_read_only_folder_can_be_read_and_refuses_writes_in_words(tmp_path):
    folder = tmp_path / "kept"
    with Library.open(folder / "library.sqlite3") as library:
        library.save(article(), None, NOON)
    (folder / "library.sqlite3").chmod(0o444)
    folder.chmod(0o555)
    try:
        code = READ_ONLY.format(tests=str(SAVING.parent), path=str(folder / "library.sqlite3"))
        done = subprocess.run(
            heeding_modes(sys.executable, "-c", code), capture_output=True, text=True, check=False
        )
    finally:
        folder.chmod(0o755)
    assert done.stdout.splitlines() == ["1 1", "the library is read-only"], done.stderr
    assert [file.name for file in folder.iterdir()] == ["library.sqlite3"]


def test_a_locked_library_says_who_is_in_the_way(path, monkeypatch):
    monkeypatch.setattr("artcli.library.connection.BUSY_SECONDS", 0.05)
    with Library.open(path) as library, Library.open(path) as other:
        library.save(article(1), None, NOON)
        with library._link.transaction(), pytest.raises(LibraryError, match="another process"):
            other.save(article(2), None, NOON)
        assert [row.id for row in Library.open(path).list()] == [1]


def test_a_backup_is_a_library_of_its_own(path, tmp_path):
    with Library.open(path) as library:
        library.save(article(), b"page", NOON)
        library.backup(tmp_path / "copy.sqlite3")
    with Library.open(tmp_path / "copy.sqlite3") as copy:
        assert [page.body for page in copy.pages(1)] == [b"page"]
        assert copy.check() == []
    assert sorted(file.name for file in tmp_path.iterdir()) == ["copy.sqlite3", "folder"]


def test_vacuum_gives_room_back(path):
    generator = random.Random(1)
    with Library.open(path) as library:
        for number in range(20):
            library.save(article(number), generator.randbytes(50_000), NOON)
        library.remove(range(2, 21))
        library.vacuum()
        assert path.stat().st_size < 200_000
        assert [hit.id for hit in library.search("cau")] == [1]
        assert library.check() == []
