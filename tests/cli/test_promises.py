"""What a sceptical user tried: odd words, odd streams, every option; each test holds a bug that was there once."""

import html
import signal
import subprocess
import sys
import time

import pytest

from loopback import Server
from shared import FIXTURES

ARTICLE = (FIXTURES / "seed--semantic.html").read_bytes()
THREAD = (FIXTURES / "seed--wordpress-thread.html").read_bytes()


@pytest.fixture(scope="module")
def server():
    with Server({"/article.html": ARTICLE, "/thread.html": THREAD}) as running:
        running.routes["/slow"] = lambda _: time.sleep(10)
        yield running


@pytest.fixture
def kept(home, server):
    """A home whose library holds the two articles as 1 and 2."""
    home.run("fetch", f"{server.url}/article.html", f"{server.url}/thread.html")
    return home


@pytest.fixture
def hears_ctrl_c():
    """Start children as a terminal does: what a shell runs in its background ignores Ctrl-C, and so do its children."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def shell(home, command):
    """Run a shell line in the home; `artcli` is the command under test."""
    line = f'artcli() {{ "{sys.executable}" -m artcli "$@"; }}\n{command}'
    return subprocess.run(
        ["bash", "-c", line],
        capture_output=True,
        text=True,
        env=home.environment(),
        cwd=home.folder,
        timeout=60,
    )


class TestStreams:
    def test_a_reader_who_leaves_in_the_middle_ends_it_silently_with_141(self, home):
        (home.folder / "a.html").write_bytes(ARTICLE)
        files = "a.html " * 30  # more than a pipe holds
        done = shell(home, f"artcli parse {files} | head -1 | wc -l; echo ${{PIPESTATUS[0]}}")
        assert done.stdout.split() == ["1", "141"]
        assert done.stderr == ""

    @pytest.mark.parametrize("command", ["parse a.html", "--help", "--version"])
    def test_a_full_disk_behind_stdout_is_one_line_and_no_fault_of_ours(self, home, command):
        (home.folder / "a.html").write_bytes(ARTICLE)
        done = shell(home, f"artcli {command} > /dev/full")
        assert done.returncode == 1
        assert done.stderr == "artcli: stdout: cannot read or write it: No space left on device\n"

    def test_a_closed_stdout_is_one_line(self, home):
        (home.folder / "a.html").write_bytes(ARTICLE)
        done = shell(home, "artcli parse a.html >&-")
        assert (done.returncode, done.stderr) == (1, "artcli: stdout: it is closed\n")

    def test_a_file_that_no_longer_fits_leaves_nothing_half_written(self, home):
        (home.folder / "a.html").write_bytes(ARTICLE)
        done = shell(home, "export PYTHONDONTWRITEBYTECODE=1; ulimit -f 1; artcli parse a.html -o out.json")
        assert done.returncode == 2
        assert done.stderr.startswith("artcli: out.json: cannot write it: ")
        assert [path.name for path in home.folder.iterdir() if "out.json" in path.name] == []

    @pytest.mark.usefixtures("hears_ctrl_c")
    def test_ctrl_c_ends_running_downloads_at_once_and_silently_with_130(self, home, server):
        began = time.monotonic()
        words = [sys.executable, "-m", "artcli", "fetch", f"{server.url}/slow", f"{server.url}/slow?2"]
        with subprocess.Popen(
            words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=home.environment()
        ) as process:
            try:
                while not any(asked.path.startswith("/slow") for asked in server.requests):
                    assert time.monotonic() < began + 20
                    time.sleep(0.02)
                process.send_signal(signal.SIGINT)
                pressed = time.monotonic()
                assert process.communicate(timeout=20) == (b"", b"")
                assert process.returncode == 130
                assert time.monotonic() - pressed < 4
            finally:
                process.kill()  # a failure here must not leave it to the garbage of a later test


class TestWords:
    @pytest.mark.parametrize(
        "arguments",
        [
            ["show", "²"],
            ["show", "9" * 30],
            ["show", "+²"],
            ["remove", "²"],
            ["show", ""],
            ["remove", "9" * 30],
        ],
    )
    def test_digits_that_are_no_id_are_a_wrong_word_and_no_crash(self, home, arguments):
        done = home.run(*arguments)
        assert (done.code, done.out) == (2, "")
        assert done.err.count("artcli: ") == 1

    def test_files_and_ids_alone_are_shown_as_addresses_are(self, kept):
        (kept.folder / "my-page.html").write_bytes(ARTICLE)
        by_file = kept.run("my-page.html", "--field", "title")
        assert by_file.code == 0
        assert kept.run("--field", "title", "1").out == by_file.out

    def test_an_option_value_that_is_the_name_of_a_command_does_not_hide_the_address(self, home, server):
        done = home.run(f"{server.url}/article.html", "--no-save", "-o", "list")
        assert (done.code, done.out) == (0, "")
        assert (home.folder / "list").exists()

    def test_minus_word_leaves_out_what_has_it(self, kept):
        title = kept.run("show", "1", "--field", "title").out.split()
        assert sorted(kept.run("search", title[-1], "-ngôvàngheo", "--field", "id").out.split()) == ["1", "2"]
        assert kept.run("search", title[-1], f"-{title[0]}", "--field", "id").out == ""
        assert kept.run("search", "--bogus", title[-1]).code == 2


class TestOptions:
    @pytest.mark.parametrize(
        "option",
        [
            ["--header", "no header"],
            ["--header", "X: ü"],
            ["--header", "X Y: z"],
            ["--user-agent", "Zoë"],
            ["--cookies", "missing.txt"],
            ["--proxy", "nonsense"],
            ["--timeout", "nan"],
            ["--timeout", "inf"],
        ],
        ids=" ".join,
    )
    def test_a_wrong_network_option_is_one_usage_error_whatever_the_inputs(self, home, server, option):
        before = len(server.requests)
        done = home.run("fetch", *option, f"{server.url}/article.html", f"{server.url}/thread.html")
        assert (done.code, done.out) == (2, "")
        assert done.err.count("artcli: ") == 1
        assert len(server.requests) == before

    def test_field_prints_raw_values_and_no_json_even_for_what_failed(self, home, server):
        done = home.run(
            "fetch", "--no-save", "--field", "kind", f"{server.url}/gone", f"{server.url}/article.html"
        )
        assert (done.code, done.out) == (8, "article\n")

    def test_field_with_jsonl_is_one_comment_a_line(self, home):
        done = home.run("comments", "-", "--jsonl", "--field", "id", "--field", "depth", stdin=THREAD)
        assert done.out.split()[:4] == ["101", "0", "102", "1"]

    @pytest.mark.parametrize(
        ("links", "expected"),
        [("inline", "(https://e.example/plan"), ("footnote", "[1] https://e.example/plan")],
    )
    def test_links_asked_for_are_written_into_a_pipe_too(self, home, links, expected):
        page = (FIXTURES / "blocks--lists-tables-code.html").read_bytes()
        done = home.run(
            "parse", "-", "--url", "https://e.example/", "-f", "text", "--links", links, stdin=page
        )
        assert expected in done.out

    def test_an_explanation_goes_where_the_output_goes(self, home):
        done = home.run("parse", "-", "--explain", "-o", "steps.txt", stdin=ARTICLE)
        assert (done.code, done.out) == (0, "")
        assert "published: 20" in (home.folder / "steps.txt").read_text("utf-8")

    def test_a_form_that_a_command_lacks_is_answered_with_those_it_has(self, home):
        done = home.run("summarize", "-", "-f", "html", stdin=ARTICLE)
        assert done.code == 2
        assert done.err.splitlines()[1] == "try: -f text, md, json, jsonl"

    @pytest.mark.parametrize("form", ["text", "md", "html"])
    def test_the_summary_asked_for_is_in_every_form(self, home, form):
        done = home.run("show", "-", "--summary", "--no-body", "-f", form, stdin=ARTICLE)
        sentences = home.run("summarize", "-", "--json", stdin=ARTICLE).json["sentences"]
        assert "Summary" in done.out
        assert sentences[-1] in html.unescape(done.out)

    @pytest.mark.parametrize("option", ["--engine"])
    def test_options_of_later_work_do_not_pretend(self, home, option):
        assert home.run("fetch", option, "http://127.0.0.1:9/").code == 2


class TestSeveral:
    def test_a_broken_line_among_json_lines_is_an_error_line_of_its_own(self, home, server):
        line = f'{{"url": "{server.url}/article.html"}}'
        done = home.run("fetch", "--no-save", "-", stdin=f"{line}\nbroken\n[3]\n{line}\n")
        assert done.code == 8
        assert [line.get("error", {}).get("code") for line in done.lines] == [
            None,
            "bad_json",
            "bad_json",
            None,
        ]
        assert "line 2" in done.lines[1]["error"]["message"]

    def test_what_is_no_json_at_all_is_refused_once(self, home):
        done = home.run("summarize", "-", stdin='{"a"\n{"b"\n{"c"\n')
        assert (done.code, done.out) == (2, "")

    def test_export_of_several_makes_the_folder_even_when_all_but_one_failed(self, kept):
        done = kept.run("export", "1", "77", "-o", "weekend")
        assert done.code == 8
        assert [path.suffix for path in (kept.folder / "weekend").iterdir()] == [".md"]

    def test_export_of_several_as_json_to_stdout_is_json_lines(self, kept):
        assert len(kept.run("export", "1", "2", "-f", "json").lines) == 2

    def test_together_is_one_summary_with_a_source_for_each_sentence(self, kept):
        found = kept.run("summarize", "1", "2", "--together", "--json").json
        assert len(found["sentences"]) == len(found["sources"]) > 0
        assert len(set(found["sentences"])) == len(found["sentences"])
        assert kept.run("summarize", "1", "--together", "--words", "9").code == 2

    def test_comments_says_what_readers_say(self, kept):
        said = kept.run("summarize", "2", "--comments", "--json").json["readers"]["voices"]
        assert said[0]["author"] in kept.run("summarize", "2", "--comments").out


@pytest.mark.parametrize("line", ["timeout = -1", "jobs = 0", "retries = -2", "width = -5", "sentences = 0"])
def test_a_config_value_out_of_range_is_named(home, line):
    folder = home.folder / "config" / "artcli"
    folder.mkdir(parents=True)
    (folder / "config.toml").write_text(line)
    done = home.run("config", "show")
    assert done.code == 2
    assert f"$.{line.split()[0]}" in done.err


def test_the_command_alone_prints_its_help_with_whole_lines(home):
    from artcli.cli import app as tree

    done = home.run()
    assert done.code == 0
    words = " ".join(done.out.split())
    assert all(line in words for line in tree.COMMANDS.values())
