"""The policy of colour, width and pipes as a user meets it: the real command on a pseudo-terminal and in pipes."""

import re
import subprocess
import sys

import pytest

from artcli.model import Article, Comment, Heading, Paragraph, Span, Thread

TEXT = "Every word of this paragraph is short, so that it can be set in any width and fill each of its lines."
ANSI = re.compile(r"\x1b(?:\[[0-9;]*m|\]8;;[^\x1b]*\x1b\\)")


@pytest.fixture
def kept(home):
    link = Span(start=0, end=5, type="link", url="https://example.com/")
    blocks = (Paragraph(text=f"{TEXT} {TEXT} {TEXT}", spans=(link,)), Heading(text="Next"))
    (home.folder / "a.json").write_text(Article(title="Fog", blocks=blocks).to_json(), "utf-8")
    items = tuple(Comment(id=str(n), author="Minh", text=TEXT) for n in range(3000))
    (home.folder / "long.json").write_text(
        Article(title="Long", comments=Thread(items=items)).to_json(), "utf-8"
    )
    home.env["ARTCLI_PAGER"] = ""
    return home


COLOURS = [
    # environment, options, on a terminal: coloured, in a pipe: coloured
    ({}, (), True, False),
    ({"NO_COLOR": "1"}, (), False, False),
    ({"NO_COLOR": ""}, (), True, False),
    ({"CLICOLOR_FORCE": "1"}, (), True, True),
    ({"FORCE_COLOR": "1"}, (), True, True),
    ({"NO_COLOR": "1", "CLICOLOR_FORCE": "1"}, (), False, False),
    ({"CLICOLOR": "0"}, (), False, False),
    ({"TERM": "dumb"}, (), False, False),
    ({"TERM": "dumb", "NO_COLOR": "1"}, ("--color", "always"), True, True),
    ({"CLICOLOR_FORCE": "1"}, ("--color", "never"), False, False),
]


@pytest.mark.parametrize(("environ", "options", "on_terminal", "in_pipe"), COLOURS)
def test_colour_on_a_terminal_and_in_a_pipe(kept, environ, options, on_terminal, in_pipe):
    kept.env.update(environ)
    screen = kept.run_in_terminal("show", "a.json", *options)
    piped = kept.run_in_terminal("show", "a.json", *options, out="pipe")
    assert (screen.code, piped.code, piped.err) == (0, 0, "")
    assert ("\x1b[1m" in screen.out) is on_terminal
    assert ("\x1b]8;;https://example.com/\x1b\\" in screen.out) is on_terminal
    assert ("\x1b[1m" in piped.out) is in_pipe
    assert "\x1b]8" not in piped.out  # a link is for a screen alone


WIDTHS = [
    # size of the terminal, environment, options, longest line on it, is the pipe wrapped to as much
    (80, {}, (), 80, False),
    (200, {}, (), 88, False),
    (200, {"COLUMNS": "70"}, (), 70, False),
    (200, {"ARTCLI_WIDTH": "50"}, (), 50, True),
    (200, {"ARTCLI_WIDTH": "50"}, ("--width", "60"), 60, True),
    (80, {}, ("--width", "120"), 120, True),
    (80, {}, ("--width", "0"), 3 * len(TEXT) + 2, False),
]


@pytest.mark.parametrize(("size", "environ", "options", "longest", "pipe_too"), WIDTHS)
def test_width_on_a_terminal_and_in_a_pipe(kept, size, environ, options, longest, pipe_too):
    kept.env.update(environ)

    def line(done):
        return max(map(len, ANSI.sub("", done.out).split("\n")))

    screen = kept.run_in_terminal("show", "a.json", *options, size=(size, 24))
    piped = kept.run("show", "a.json", *options)
    assert longest - 8 < line(screen) <= longest
    assert line(piped) == (line(screen) if pipe_too else 3 * len(TEXT) + 2)


@pytest.mark.parametrize(
    "command",
    [
        "show long.json --comments",
        "comments long.json --jsonl",
        "show long.json --comments --color always",
        "show long.json --comments -f md",
        "show long.json --comments -f html",
    ],
)
def test_head_ends_the_command_silently(kept, command):
    line = f"{sys.executable} -m artcli {command} | head -n 1 >/dev/null; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ["bash", "-c", line], capture_output=True, text=True, env=kept.environment(), cwd=kept.folder
    )
    assert done.stdout in {"141\n", "0\n"}
    assert done.stderr == ""


def test_json_on_a_terminal_has_no_escape(kept):
    for form in ("--json", "--jsonl"):
        assert "\x1b" not in kept.run_in_terminal("show", "a.json", form).out


def test_centred_text_stands_in_the_middle_of_a_wide_screen(kept):
    (kept.folder / "config" / "artcli").mkdir(parents=True)
    (kept.folder / "config" / "artcli" / "config.toml").write_text('align = "center"\nwidth = 60\n')
    lines = ANSI.sub("", kept.run_in_terminal("show", "a.json", size=(100, 24)).out).split("\n")
    assert {len(line) - len(line.lstrip()) for line in lines if line} == {20}
    piped = kept.run("show", "a.json").out
    assert piped.startswith("Fog\n")
