"""The commands as a person and a script use them: real processes, real pipes, a real server on loopback."""

import json
import re

import pytest

from loopback import Server
from shared import FIXTURES

ARTICLE = (FIXTURES / "seed--semantic.html").read_bytes()
THREAD = (FIXTURES / "seed--wordpress-thread.html").read_bytes()
EMPTY = b"<html><head><title>Nothing</title></head><body></body></html>"
FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Valley news</title>
<item><title>One</title><link>{base}/article.html</link></item>
<item><title>Two</title><link>{base}/thread.html</link></item></channel></rss>"""


@pytest.fixture(scope="module")
def server():
    html = {"Content-Type": "text/html; charset=utf-8"}
    with Server(
        {
            "/article.html": (200, html, ARTICLE),
            "/thread.html": (200, html, THREAD),
            "/empty.html": (200, html, EMPTY),
            "/broken": (500, html, b"<p>no</p>"),
        }
    ) as running:
        running.routes["/feed.xml"] = (
            200,
            {"Content-Type": "application/rss+xml"},
            FEED.format(base=running.url).encode(),
        )
        yield running


@pytest.fixture
def title(home):
    return home.run("parse", "-", "--field", "title", stdin=ARTICLE).out.strip()


class TestFetch:
    def test_into_a_pipe_it_writes_one_json_line_an_article(self, home, server, title):
        done = home.run("fetch", f"{server.url}/article.html", f"{server.url}/thread.html")
        assert done.code == 0
        assert [line["schema"] for line in done.lines] == [1, 1]
        assert done.lines[0]["title"] == title

    def test_what_was_fetched_last_is_shown_without_naming_it(self, home, server, title):
        home.run("fetch", f"{server.url}/article.html")
        shown = home.run("show", "--related")
        assert shown.code == 0
        assert title in shown.out
        assert re.search(r"^\+1 ", shown.out, re.MULTILINE)
        assert home.run("summarize").out.count("•") == 3
        assert home.run("comments").code == 0

    def test_no_save_keeps_it_out_of_the_library(self, home, server):
        assert home.run("fetch", "--no-save", f"{server.url}/article.html").code == 0
        assert not home.library.exists()

    def test_fetching_again_adds_no_second_article(self, home, server):
        for _ in range(2):
            home.run("fetch", f"{server.url}/article.html")
        assert len(home.run("list", "--json").json) == 1

    def test_a_failed_input_is_a_json_line_of_its_own_and_the_others_come(self, home, server):
        done = home.run("fetch", f"{server.url}/nowhere", f"{server.url}/article.html")
        assert done.code == 8
        assert done.lines[0]["error"]["code"] == "http_404"
        assert done.lines[1]["schema"] == 1
        assert done.err.startswith(f"artcli: {server.url}/nowhere: ")

    def test_comments_come_with_it_unless_left(self, home, server):
        with_them = home.run("fetch", f"{server.url}/thread.html").lines[0]
        assert len(with_them["comments"]["items"]) > 1
        without = home.run("fetch", "--no-comments", "--no-save", f"{server.url}/thread.html").lines[0]
        assert without["comments"]["items"] == []
        assert without["comments"]["sources"][0]["reason"] == "no-comments-flag"


class TestErrors:
    @pytest.mark.parametrize(
        ("path", "code"),
        [("/nowhere", 4), ("/broken", 5), ("/empty.html", 7)],
        ids=["404", "500", "no-article"],
    )
    def test_one_clear_line_and_the_exit_code_of_the_contract(self, home, server, path, code):
        done = home.run("show", "--retries", "0", server.url + path)
        assert done.code == code
        assert done.out == ""
        assert done.err.startswith(f"artcli: {server.url}{path}: ")
        assert len([line for line in done.err.splitlines() if not line.startswith("try: ")]) == 1
        assert not home.library.exists()

    def test_a_refused_connection_is_the_network(self, home):
        done = home.run("fetch", "--retries", "0", "http://127.0.0.1:9/")
        assert done.code == 3
        assert "refused" in done.err

    @pytest.mark.parametrize(
        ("arguments", "stdin", "code"),
        [
            (["parse", "missing.html"], "", 2),
            (["parse", "-"], "", 7),
            (["parse", "-"], "\x00\x01\x02\x7fELF\x00\x00", 7),
            (["parse", "-"], '{"no": "article"}', 7),
            (["parse", "--bogus"], "", 2),
            (["frobnicate"], "", 2),
            (["show"], "", 2),
            (["show", "77"], "", 2),
            (["show", "http://"], "", 3),
            (["show", "ftp://example.com/"], "", 3),
        ],
        ids=[
            "no-file",
            "empty",
            "binary",
            "other-json",
            "option",
            "command",
            "nothing-yet",
            "no-id",
            "no-host",
            "scheme",
        ],
    )
    def test_bad_input_gets_one_line_and_no_traceback(self, home, arguments, stdin, code):
        done = home.run(*arguments, stdin=stdin)
        assert (done.code, done.out) == (code, "")
        assert done.err.startswith("artcli: ")
        assert "Traceback" not in done.err

    def test_a_failed_input_leaves_an_old_output_file_as_it_was(self, home, server):
        target = home.folder / "old.json"
        target.write_text("kept")
        done = home.run("show", "--json", "-o", str(target), f"{server.url}/nowhere")
        assert done.code == 4
        assert target.read_text() == "kept"
        assert [path.name for path in home.folder.iterdir() if "old" in path.name] == ["old.json"]

    def test_control_characters_of_a_page_never_reach_the_terminal(self, home):
        page = (
            b"<title>Red \x1b[31m&#27;]0;owned&#7;</title><article><h1>Red \x1b[31m&#27;]0;x</h1><p>"
            + b"Word after word. " * 30
        )
        for form in ("text", "md", "html", "json"):
            done = home.run("parse", "-", "-f", form, stdin=page)
            assert done.code == 0
            assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f]", done.out)


class TestPipes:
    def test_own_json_goes_back_into_every_command(self, home, server, title):
        line = home.run("fetch", f"{server.url}/thread.html").out
        assert title.split()[0] in home.run("show", "-", stdin=line).out
        assert home.run("comments", "-", "--jsonl", stdin=line).lines[0]["author"]
        assert home.run("summarize", "-", "--json", stdin=line).json["method"] == "extractive"
        assert home.run("parse", "-", stdin=line).json == json.loads(line)

    def test_feed_to_fetch_to_summarize(self, home, server):
        entries = home.run("feed", f"{server.url}/feed.xml")
        assert [entry["url"] for entry in entries.lines] == [
            f"{server.url}/article.html",
            f"{server.url}/thread.html",
        ]
        articles = home.run("fetch", "-", stdin=entries.out)
        assert articles.code == 0
        summaries = home.run("summarize", "-", "--jsonl", stdin=articles.out)
        assert summaries.code == 0
        assert [bool(summary["sentences"]) for summary in summaries.lines] == [True, True]

    def test_an_error_upstream_goes_through_as_an_error(self, home, server):
        lines = home.run("fetch", f"{server.url}/nowhere", f"{server.url}/article.html").out
        done = home.run("summarize", "-", "--jsonl", stdin=lines)
        assert done.code == 8
        assert done.lines[0]["error"]["code"] == "http_404"
        assert done.lines[1]["sentences"]

    def test_a_url_alone_is_shown(self, home, server, title):
        assert title in home.run(f"{server.url}/article.html").out

    def test_the_second_related_link_is_plus_two(self, home, server):
        related = home.run("fetch", f"{server.url}/article.html").lines[0]["related"]
        done = home.run("show", "+2")
        assert done.code == 4  # the server has no such page, but this is the one that was asked for
        assert related[1]["url"] in done.err


class TestLibrary:
    def test_found_without_the_marks_on_its_letters(self, home, server, title):
        home.run("fetch", f"{server.url}/article.html")
        folded = title.lower().translate(str.maketrans("đ", "d"))
        word = folded.split()[0]
        assert home.run("search", word, "--json").json[0]["title"] == title

    def test_remove_takes_all_or_none(self, home, server):
        number = str(
            home.run("fetch", f"{server.url}/article.html") and home.run("list", "--json").json[0]["id"]
        )
        refused = home.run("remove", number, "999")
        assert refused.code == 2
        assert len(home.run("list", "--json").json) == 1
        assert home.run("remove", number).code == 0
        assert home.run("list", "--json").json == []
        assert home.run("show", number).code == 2

    @pytest.mark.parametrize("form", ["md", "html", "txt", "json"])
    def test_export_writes_one_file_an_article(self, home, server, title, form):
        home.run("fetch", f"{server.url}/article.html")
        done = home.run("export", "1", "-f", form, "-o", f"out.{form}")
        assert (done.code, done.out) == (0, "")
        assert title.split()[-1] in (home.folder / f"out.{form}").read_text("utf-8")


def test_config_names_the_key_that_nobody_knows(home):
    folder = home.folder / "config" / "artcli"
    folder.mkdir(parents=True)
    (folder / "config.toml").write_text("widht = 70\n")
    done = home.run("config", "show")
    assert done.code == 2
    assert "widht" in done.err
    assert str(folder / "config.toml") in done.err
    assert home.run("config", "path").out.strip() == str(folder / "config.toml")


def test_parse_explains_what_each_step_found(home):
    done = home.run("parse", "--explain", "-", stdin=ARTICLE)
    assert done.code == 0
    assert "title\n  " in done.out
    assert re.search(r"^  published: 20", done.out, re.MULTILINE)


def test_several_files_give_json_lines(home):
    (home.folder / "a.html").write_bytes(ARTICLE)
    (home.folder / "b.html").write_bytes(THREAD)
    assert len(home.run("parse", "a.html", "b.html").lines) == 2
