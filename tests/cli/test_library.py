"""The library from the command line, as somebody new would use it: marks, reparse, import, upkeep."""

import json
import shutil
import sqlite3

import pytest

from commandline import Home
from loopback import Server


def page(number: int, body: str = "") -> bytes:
    words = body or f"Bài số {number} kể chuyện cây cầu mới của bản. " * 12
    return f"""<!doctype html><html lang="vi"><head><title>Cây cầu {number}</title></head><body><article>
<h1>Cây cầu {number}</h1><p>{words}</p></article></body></html>""".encode()


@pytest.fixture(scope="module")
def server():
    with Server({f"/{number}": page(number) for number in range(1, 4)}) as running:
        yield running


@pytest.fixture(scope="module")
def stocked(server, tmp_path_factory):
    """A home whose library holds three articles."""
    home = Home(tmp_path_factory.mktemp("stocked"))
    home.run("fetch", "--jobs", "1", *(f"{server.url}/{number}" for number in (1, 2, 3)))
    return home


@pytest.fixture
def filled(home, stocked):
    return home.like(stocked)


class TestMarks:
    def test_tags_are_given_listed_filtered_and_taken_away(self, filled):
        assert filled.run("tag", "1", "2", "đọc sau,work").code == 0
        assert filled.run("tag").out == "đọc sau\t2\nwork\t2\n"
        assert filled.run("tag", "1").out == "đọc sau\nwork\n"
        assert [row["id"] for row in filled.run("list", "--tag", "doc sau", "--json").json] == [2, 1]
        assert filled.run("untag", "1", "Doc Sau").code == 0
        assert filled.run("tag", "--json").json == [
            {"name": "đọc sau", "count": 1},
            {"name": "work", "count": 2},
        ]

    def test_a_tag_alone_is_for_the_article_shown_last(self, filled):
        filled.run("show", "2")
        filled.run("tag", "later")
        filled.run("tag", "--add", "2026", "--remove", "later")
        assert filled.run("list", "--json").json[1]["tags"] == ["2026"]

    def test_what_was_shown_is_read_and_marks_can_be_changed(self, filled):
        filled.run("show", "3")
        assert [row["id"] for row in filled.run("list", "--unread", "--json").json] == [2, 1]
        filled.run("unread", "3")
        filled.run("read", "1", "2")
        assert [row["id"] for row in filled.run("list", "--unread", "--json").json] == [3]
        filled.run("star", "1", "3")
        filled.run("unstar", "3")
        assert [row["id"] for row in filled.run("list", "--starred", "--json").json] == [1]

    def test_what_a_search_finds_can_be_piped_into_a_mark(self, filled):
        found = filled.run("search", "cay cau", "--jsonl").out
        assert filled.run("star", "-", stdin=found).code == 0
        assert len(filled.run("list", "--starred", "--json").json) == 3

    @pytest.mark.parametrize("command", ["tag", "star", "read", "reparse"])
    def test_an_article_that_is_not_there_changes_nothing(self, filled, command):
        done = filled.run(command, "1", "99", *(["x"] if command == "tag" else []))
        assert (done.code, done.out) == (2, "")
        assert done.err.splitlines()[0] == "artcli: the library has no article 99; nothing was done"
        assert not any(
            row["tags"] or row["starred"] or row["read"] for row in filled.run("list", "--json").json
        )

    def test_an_empty_library_says_so_everywhere(self, home):
        assert home.run("list").err == "the library is empty\n"
        assert home.run("list", "--json").out == "[]\n"
        assert home.run("search", "x", "--json").out == "[]\n"
        assert home.run("tag").err == "no tags\n"
        assert home.run("star").code == 2
        assert home.run("library", "check").code == 0
        assert home.run("feed", "list", "--json").out == "[]\n"
        assert home.run("feed", "update").code == 2
        assert home.run("export", "--since", "7d").code == 2
        assert not home.library.exists()


class TestReparse:
    def test_an_article_is_put_right_from_the_page_that_was_kept(self, filled):
        link = sqlite3.connect(filled.library)
        link.execute(
            "UPDATE revision SET record = (SELECT record FROM revision WHERE article_id = 2) WHERE article_id = 1"
        )
        link.commit()
        link.close()
        assert filled.run("show", "1", "--field", "title").out == "Cây cầu 2\n"
        done = filled.run("reparse", "--all")
        assert done.err.splitlines()[-1] == "1 changed, 2 as before"
        assert filled.run("show", "1", "--field", "title").out == "Cây cầu 1\n"


class TestImport:
    def test_bookmarks_wait_with_their_tags_and_come_when_they_are_shown(self, home, server):
        csv = f"title,url,time_added,tags,status\nMột,{server.url}/1,1700000000,cầu|sông,archive\n"
        done = home.run("import", "-", "--tag", "pocket", stdin=csv)
        assert done.code == 0
        (row,) = home.run("list", "--unfetched", "--json").json
        assert (row["title"], row["read"], row["unfetched"]) == ("Một", True, True)
        assert sorted(row["tags"]) == ["cầu", "pocket", "sông"]
        assert row["fetched"] == "2023-11-14T22:13:20.000Z"
        assert "Bài số 1" in home.run("show", str(row["id"])).out
        (row,) = home.run("list", "--json").json
        assert (row["title"], row["unfetched"], sorted(row["tags"])) == (
            "Cây cầu 1",
            False,
            ["cầu", "pocket", "sông"],
        )

    def test_all_that_wait_are_fetched_by_a_pipe(self, home, server):
        home.run("import", "-", stdin=f"{server.url}/1\n{server.url}/2\n")
        waiting = home.run("list", "--unfetched", "--jsonl").out
        assert home.run("fetch", "-", stdin=waiting).code == 0
        assert home.run("list", "--unfetched", "--json").json == []
        assert {row["id"] for row in home.run("list", "--json").json} == {1, 2}

    def test_an_address_that_redirects_does_not_wait_for_ever(self, home, server):
        server.routes["/moved"] = (301, {"Location": "/3"}, b"")
        home.run("fetch", f"{server.url}/3")
        home.run("import", "-", "--tag", "x", stdin=f"{server.url}/moved\n")
        home.run("fetch", f"{server.url}/moved")
        (row,) = home.run("list", "--json").json
        assert (row["id"], row["tags"]) == (1, ["x"])

    def test_exported_json_lines_come_back(self, filled, tmp_path):
        assert filled.run("export", "1", "2", "3", "-f", "jsonl", "-o", "all.jsonl").code == 0
        filled.env["ARTCLI_LIBRARY"] = str(tmp_path / "other.sqlite3")
        assert filled.run("import", "all.jsonl").err == "3 saved\n"
        assert {row["title"] for row in filled.run("list", "--json").json} == {
            f"Cây cầu {number}" for number in (1, 2, 3)
        }
        assert filled.run("import", "all.jsonl").err == "3 there already\n"

    def test_one_bad_line_does_not_stop_the_others(self, filled):
        good = filled.run("show", "1", "--json").out
        done = filled.run("import", "-", stdin=f'{good.strip()}\n{{"blocks": 1}}\n')
        assert done.code == 8
        assert "1 there already" in done.err

    def test_what_is_nothing_of_the_kind_is_one_line(self, home):
        done = home.run("import", "-", stdin="hello")
        assert done.code == 2
        assert done.err.startswith("artcli: -: nothing that can be imported\ntry: ")
        assert not home.library.exists()

    def test_feeds_of_opml_are_followed(self, home):
        opml = '<opml><body><outline text="Tin"><outline text="Báo" xmlUrl="http://127.0.0.1:9/rss"/></outline></body></opml>'
        assert home.run("import", "-", stdin=opml).code == 0
        (feed,) = home.run("feed", "list", "--json").json
        assert (feed["title"], feed["url"], feed["tags"]) == ("Báo", "http://127.0.0.1:9/rss", ["Tin"])


class TestUpkeep:
    def test_check_backup_vacuum_and_path(self, filled):
        assert filled.run("library", "path").out == f"{filled.library}\n"
        assert filled.run("library", "check").err == "the library is whole: 3 articles\n"
        assert filled.run("library", "backup", "copy.sqlite3").code == 0
        filled.run("remove", "1", "2")
        assert filled.run("library", "vacuum").code == 0
        filled.env["ARTCLI_LIBRARY"] = str(filled.folder / "copy.sqlite3")
        assert len(filled.run("list", "--json").json) == 3

    def test_a_backup_never_goes_over_the_library_itself(self, filled):
        before = filled.library.read_bytes()
        done = filled.run("library", "backup", str(filled.library))
        assert (done.code, filled.library.read_bytes()) == (2, before)

    def test_a_damaged_file_is_said_to_be_damaged(self, filled):
        filled.run("library", "vacuum")
        with filled.library.open("r+b") as file:
            file.seek(4096 * 4)
            file.write(b"\xff" * 4096 * 4)
        done = filled.run("library", "check")
        assert done.code == 1
        assert "Traceback" not in done.err

    def test_rows_are_json_lines_for_jq(self, filled):
        lines = [json.loads(line) for line in filled.run("list", "--jsonl").out.splitlines()]
        assert [line["id"] for line in lines] == [3, 2, 1]


class TestDisk:
    """What a full disk and files that cannot be written do: one line, and nothing lost."""

    def test_a_full_disk_is_one_line_and_the_library_stays_whole(self, home, server):
        done = home.run("fetch", f"{server.url}/1", limits={"RLIMIT_FSIZE": 8_000})
        assert done.code == 1
        assert done.err.startswith(f"artcli: {home.library}: ")
        assert "Traceback" not in done.err
        assert home.run("library", "check").code == 0
        assert home.run("fetch", f"{server.url}/1").code == 0
        assert len(home.run("list", "--json").json) == 1

    def test_a_backup_that_does_not_fit_leaves_nothing(self, filled):
        done = filled.run("library", "backup", "copy.sqlite3", limits={"RLIMIT_FSIZE": 8_000})
        assert done.code == 1
        assert not [file for file in filled.folder.iterdir() if "copy" in file.name]

    @pytest.mark.skipif(shutil.which("setpriv") is None, reason="setpriv (util-linux) is not here")
    def test_a_library_that_cannot_be_written_can_be_read(self, filled):
        filled.run("library", "vacuum")
        folder = filled.library.parent
        filled.library.chmod(0o444)
        folder.chmod(0o555)
        try:
            assert "Bài số 2" in filled.run("show", "2", unprivileged=True).out
            assert len(filled.run("list", "--json", unprivileged=True).json) == 3
            for words in (["star", "1"], ["tag", "1", "x"], ["remove", "1"], ["library", "vacuum"]):
                done = filled.run(*words, unprivileged=True)
                assert (done.code, done.out) == (1, ""), words
                assert done.err == f"artcli: {filled.library}: the library is read-only\n"
        finally:
            folder.chmod(0o755)
