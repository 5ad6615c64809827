"""What stdout and stderr can take, as one table; and how bytes, files, pagers and broken pipes behave."""

import io
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from artcli.cli.files import whole_file
from artcli.cli.options import Format, Output
from artcli.cli.outputs import Forms, Result, write
from artcli.cli.paging import run_pager
from artcli.cli.policy import Policy, Wishes, decide
from artcli.cli.terminal import Terminal
from artcli.errors import ClientStatus, UsageError

TTY, PIPE = True, False
COLOURS = [
    # option, environment, stdout, coloured
    ("auto", {}, TTY, True),
    ("auto", {}, PIPE, False),
    ("always", {}, PIPE, True),
    ("always", {"NO_COLOR": "1", "TERM": "dumb", "CLICOLOR": "0"}, PIPE, True),
    ("never", {"CLICOLOR_FORCE": "1", "FORCE_COLOR": "1"}, TTY, False),
    ("auto", {"NO_COLOR": "1"}, TTY, False),
    ("auto", {"NO_COLOR": ""}, TTY, True),
    ("auto", {"NO_COLOR": "1", "CLICOLOR_FORCE": "1"}, TTY, False),
    ("auto", {"CLICOLOR_FORCE": "1"}, PIPE, True),
    ("auto", {"CLICOLOR_FORCE": "0"}, PIPE, False),
    ("auto", {"FORCE_COLOR": "1"}, PIPE, True),
    ("auto", {"CLICOLOR_FORCE": "1", "CLICOLOR": "0"}, PIPE, True),
    ("auto", {"CLICOLOR": "0"}, TTY, False),
    ("auto", {"CLICOLOR": "1"}, PIPE, False),
    ("auto", {"TERM": "dumb"}, TTY, False),
    ("auto", {"TERM": "dumb", "FORCE_COLOR": "3"}, TTY, True),
]
WIDTHS = [
    # --width, config, environment, stdout, columns of the terminal, width
    (None, None, {}, TTY, 200, 88),
    (None, None, {}, TTY, 60, 60),
    (None, None, {"COLUMNS": "70"}, TTY, 200, 70),
    (None, None, {"COLUMNS": "300"}, TTY, 60, 88),
    (None, 100, {}, TTY, 200, 100),
    (None, 100, {}, TTY, 60, 60),
    (None, 0, {}, TTY, 60, 0),
    (None, 100, {"ARTCLI_WIDTH": "50"}, TTY, 200, 50),
    (40, 100, {"ARTCLI_WIDTH": "50"}, TTY, 200, 40),
    (120, None, {}, TTY, 80, 120),
    (0, None, {"ARTCLI_WIDTH": "50"}, TTY, 80, 0),
    (None, None, {}, PIPE, None, 0),
    (None, 100, {"COLUMNS": "70"}, PIPE, None, 0),
    (None, None, {"ARTCLI_WIDTH": "50"}, PIPE, None, 50),
    (40, None, {}, PIPE, None, 40),
    (None, None, {"ARTCLI_WIDTH": "wide", "COLUMNS": "-3"}, TTY, 80, 80),
]
PAGERS = [
    # --no-pager, config, environment, stdout, command
    (False, None, {}, TTY, ("less", "-FRX")),
    (False, None, {}, PIPE, ()),
    (True, None, {}, TTY, ()),
    (False, None, {"PAGER": "more -e"}, TTY, ("more", "-e")),
    (False, "bat", {"PAGER": "more"}, TTY, ("bat",)),
    (False, "bat", {"ARTCLI_PAGER": "'my pager' -x", "PAGER": "more"}, TTY, ("my pager", "-x")),
    (False, None, {"ARTCLI_PAGER": ""}, TTY, ()),
    (False, None, {"PAGER": "cat"}, TTY, ()),
    (False, None, {"PAGER": "'open"}, TTY, ()),
    (False, None, {"TERM": "dumb"}, TTY, ()),
    (False, None, {"PAGER": "less; rm -rf /"}, TTY, ("less;", "rm", "-rf", "/")),
]


@pytest.mark.parametrize(("option", "environ", "stdout", "coloured"), COLOURS)
def test_colour_is_decided_by_option_then_environment_then_stream(option, environ, stdout, coloured):
    policy = decide(Wishes(color=option), environ, is_tty=stdout, talks_to_tty=stdout)
    assert (policy.colour, policy.talk_colour) == (coloured, coloured)
    assert policy.hyperlinks is (coloured and stdout)


@pytest.mark.parametrize("row", WIDTHS)
def test_width_is_decided_by_option_then_environment_then_config_then_terminal(row):
    option, config, environ, stdout, columns, width = row
    screen = (columns, 30) if columns else None
    policy = decide(
        Wishes(width=option, config_width=config), environ, is_tty=stdout, talks_to_tty=False, screen=screen
    )
    assert policy.width == width


@pytest.mark.parametrize(("refused", "config", "environ", "stdout", "command"), PAGERS)
def test_the_pager_is_words_and_only_for_a_terminal(refused, config, environ, stdout, command):
    assert (
        decide(Wishes(no_pager=refused, pager=config), environ, is_tty=stdout, talks_to_tty=False).pager
        == command
    )


def encoded(policy, *lines):
    return b"".join(Terminal(policy).encoded(lines))


def test_a_pipe_gets_text_alone():
    assert encoded(Policy(), [("a", "title", "https://e.com/"), (" b", "", None)]) == b"a b\n"


def test_colours_and_links_are_closed_on_the_line_they_begin():
    line = [("a", "title", "https://e.com/x")]
    assert (
        encoded(Policy(colour=True, hyperlinks=True), line)
        == b"\x1b[1m\x1b]8;;https://e.com/x\x1b\\a\x1b]8;;\x1b\\\x1b[0m\n"
    )
    assert encoded(Policy(colour=True), line) == b"\x1b[1ma\x1b[0m\n"


@pytest.mark.parametrize(
    "link",
    ["javascript:alert(1)", "https://e.com/\x1b\\\x1b[31m", "file:///etc/passwd", "https://e.com/\x07"],
)
@pytest.mark.parametrize(
    "text", ["\x1b[31mred", "\x9b31m", "a\rb", "a\u202eb", "a\x08b", "a\nb", "\x1b]8;;x\x07"]
)
def test_no_control_character_of_a_page_gets_through(text, link):
    plain = encoded(Policy(), [(text, "title", link)]).decode()
    styled = encoded(Policy(colour=True, hyperlinks=True), [(text, "", link)]).decode()
    assert not any(
        ord(letter) < 32 or 127 <= ord(letter) < 160 or letter == "\u202e" for letter in plain[:-1]
    )
    target_free = styled.split("\x1b]8;;")
    assert all(part.startswith(("https://e.com/", "\x1b\\")) for part in target_free[1:])
    assert "\x07" not in styled
    assert "\x1b[31m" not in styled
    assert "\n" not in styled[:-1]


def test_a_file_comes_whole_or_not_at_all(tmp_path):
    path = tmp_path / "out.json"
    terminal = Terminal(Policy())
    with terminal.out(path):
        terminal.data(b"first\n")
        assert not path.exists()
    assert path.read_bytes() == b"first\n"
    with pytest.raises(ZeroDivisionError), terminal.out(path):
        terminal.data(b"second\n")
        raise ZeroDivisionError
    with terminal.out(path):
        terminal.show([[("third", "", None)]])
        terminal.discard()
    assert path.read_bytes() == b"first\n"
    assert [each.name for each in tmp_path.iterdir()] == ["out.json"]


def test_a_file_keeps_its_rights_and_a_link_stays_a_link(tmp_path):
    path, link = tmp_path / "real", tmp_path / "link"
    path.write_bytes(b"old")
    path.chmod(0o640)
    link.symlink_to(path)
    with Terminal(Policy()).out(link) as terminal:
        terminal.data(b"new")
    assert (path.read_bytes(), path.stat().st_mode & 0o777, link.is_symlink()) == (b"new", 0o640, True)


@pytest.mark.parametrize("name", ["", "missing/file.txt"])
def test_a_file_that_cannot_be_is_a_usage_error(tmp_path, name):
    with pytest.raises(UsageError) as raised, whole_file(tmp_path / name):
        pass
    assert str(tmp_path) in str(raised.value)


def test_a_device_is_written_directly():
    with Terminal(Policy()).out(os.devnull) as terminal:
        terminal.data(b"gone")
    assert not Path(os.devnull).is_file()


def test_errors_say_what_where_and_what_to_try(capsys):
    error = ClientStatus("not\x1b[2J found", where="https://e.com/\na", hint="--archived")
    Terminal(Policy(), quiet=True).error(error)
    assert capsys.readouterr().err == "artcli: https://e.com/ a: not[2J found\ntry: --archived\n"


def test_quiet_silences_notes_and_verbose_adds_details(capsys):
    quiet, loud = Terminal(Policy(), quiet=True), Terminal(Policy(), verbose=1)
    for terminal in (quiet, loud):
        terminal.note("note")
        terminal.warn("warning")
        terminal.detail("detail")
        terminal.detail("more", 2)
    assert capsys.readouterr().err == "note\nartcli: warning\ndetail\n"


def test_a_pager_that_is_missing_takes_nothing():
    pieces = iter([b"a\n"])
    assert run_pager(("no-such-pager-anywhere",), pieces) is False
    assert list(pieces) == [b"a\n"]


def test_a_pager_that_stops_reading_is_no_error():
    assert run_pager(("true",), (b"x" * 1000 for _ in range(1000))) is True


def test_only_what_is_longer_than_the_screen_is_paged(tmp_path, monkeypatch):
    paged = tmp_path / "paged"
    policy = Policy(is_tty=True, screen=(80, 5), pager=("tee", str(paged)))
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    monkeypatch.setattr(sys, "stdout", out)
    lines = [[(str(number), "", None)] for number in range(4)]
    Terminal(policy).show(lines, page=True)
    assert (paged.exists(), out.buffer.getvalue()) == (False, b"0\n1\n2\n3\n")
    with Path(os.devnull).open("wb") as null:  # tee's own copy to stdout
        saved = os.dup(1)
        os.dup2(null.fileno(), 1)
        try:
            Terminal(policy).show([*lines, *lines], page=True)
        finally:
            os.dup2(saved, 1)
            os.close(saved)
    assert paged.read_bytes() == b"0\n1\n2\n3\n" * 2


SHOW = """
import sys
from artcli.cli.terminal import Terminal
terminal = Terminal()
try:
    terminal.show([[("hello " * 30, "title", "https://e.com/")]] * int(sys.argv[1]))
    terminal.flush()
except BrokenPipeError:
    terminal.abandon()
    sys.exit(141)
"""


def run_in_terminal(environ, count="1"):
    """Run SHOW with stdout on a pseudo-terminal and return what it wrote there."""
    ours, theirs = pty.openpty()
    environ = {"PATH": os.environ["PATH"], "TERM": "xterm", "PYTHONIOENCODING": "utf-8", **environ}
    with subprocess.Popen([sys.executable, "-c", SHOW, count], stdout=theirs, env=environ) as process:
        os.close(theirs)
        found = b""
        while True:
            try:
                piece = os.read(ours, 65536)
            except OSError:  # Linux: the other end is closed
                break
            if not piece:
                break
            found += piece
    os.close(ours)
    assert process.returncode == 0
    return found


@pytest.mark.parametrize(
    ("environ", "coloured"),
    [
        ({}, True),
        ({"NO_COLOR": "1"}, False),
        ({"TERM": "dumb"}, False),
        ({"CLICOLOR": "0"}, False),
        ({"NO_COLOR": "1", "CLICOLOR_FORCE": "1"}, False),
    ],
)
def test_a_real_terminal_gets_colours_and_links_unless_told_otherwise(environ, coloured):
    found = run_in_terminal(environ)
    assert (b"\x1b" in found) is coloured
    assert (b"\x1b]8;;https://e.com/" in found) is coloured


@pytest.mark.parametrize(
    ("environ", "coloured"),
    [({}, False), ({"CLICOLOR_FORCE": "1"}, True), ({"CLICOLOR_FORCE": "1", "NO_COLOR": "1"}, False)],
)
def test_a_real_pipe_gets_no_escape_unless_forced(environ, coloured):
    found = subprocess.run(
        [sys.executable, "-c", SHOW, "1"],
        stdout=subprocess.PIPE,
        env={"PATH": os.environ["PATH"], **environ},
        check=True,
    ).stdout
    assert (b"\x1b" in found) is coloured
    assert b"\x1b]8" not in found


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_broken_pipe_ends_silently_with_141(unbuffered):
    environ = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    with subprocess.Popen(
        [sys.executable, "-c", SHOW, "20000"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environ
    ) as process:
        process.stdout.readline()
        process.stdout.close()
        said = process.stderr.read()
    assert (process.returncode, said) == (141, b"")


class TestArrays:
    """``--json`` of a list is one array."""

    @staticmethod
    def written(count, shown):
        """Write an array of so many rows; return what stood there when each of them was asked for, and at the end."""
        before = []

        def rows():
            for number in range(count):
                before.append(shown())
                yield Result(str(number), {"id": number})

        forms = Forms(lambda _: [()], listed=True)
        assert write(Terminal(), Output(), rows(), forms, form=Format.json, many=True) == 0
        return [*before, shown()]

    def test_each_row_is_written_before_the_next_is_asked_for(self, capfdbinary):
        pieces = self.written(3, lambda: capfdbinary.readouterr().out)
        assert pieces == [b"", b'[{"id":0}', b',{"id":1}', b',{"id":2}]\n']

    def test_no_rows_are_an_empty_array(self, capfdbinary):
        assert self.written(0, lambda: capfdbinary.readouterr().out) == [b"[]\n"]
