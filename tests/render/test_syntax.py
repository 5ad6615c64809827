"""Code is coloured by Rich, names of styles only, and never at the price of the code itself."""

import time

import pytest

from artcli.render import syntax
from artcli.render.lines import plain
from artcli.render.syntax import code_lines

PYTHON = "def greet(name):\n\t# says hello\n\n\treturn '''a\nb''' * 2"


@pytest.fixture(autouse=True)
def patient(monkeypatch):
    monkeypatch.setattr(syntax, "_left", [3.0])


def pieces(text, language):
    return [(text, style) for line in code_lines(text, language, colour=True) for text, style, _ in line]


def test_words_of_the_language_have_their_styles():
    found = dict(pieces(PYTHON, "python"))
    assert (found["def"], found["greet"], found["# says hello"], found["2"]) == (
        "syntax.keyword",
        "syntax.name",
        "syntax.comment",
        "syntax.number",
    )
    assert found["b"] == "syntax.string"  # on the second line of a string


def test_additions_and_removals_differ():
    assert pieces("-old\n+new", "diff") == [("-old", "syntax.deleted"), ("+new", "syntax.inserted")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (PYTHON, "python"),
        ("<p class='a'>ö 日本</p>\n\n\n<br>", "html"),
        ("\n\n  x = 1 \n\n", "ruby"),
        ("SELECT *\nFROM a;", "sql"),
        ('{"a": [1, true]}', "json"),
        ("", "python"),
        ("[red]x[/] :smile: [/]", "toml"),
    ],
)
def test_colours_change_no_letter(text, language):
    plainly = [plain(line) for line in code_lines(text, language, colour=False)]
    assert [plain(line) for line in code_lines(text, language, colour=True)] == plainly


@pytest.mark.parametrize("language", ["klingon", "\x1b[31m", "a" * 500, "../../x", "[red]"])
def test_an_unknown_language_stays_plain(language):
    assert pieces("def f(): pass", language) == [("def f(): pass", "")]


def test_a_lexer_that_fails_leaves_the_code_plain(monkeypatch):
    def fail(*_args):
        raise RuntimeError

    monkeypatch.setattr("pygments.lexer.RegexLexer.get_tokens_unprocessed", fail)
    assert pieces("def f(): pass", "python") == [("def f(): pass", "")]


@pytest.mark.parametrize("text", ["x" * 20_000, "\n" * 300 + "a" + "\n" * 300 + "b", "a" + " " * 5000 + "b"])
def test_what_would_keep_a_lexer_busy_stays_plain(text):
    assert {style for _, style in pieces(text, "cpp")} == {""}


def test_code_that_takes_too_long_stays_plain_and_so_does_all_code_after_too_much_of_it(monkeypatch):
    monkeypatch.setattr(syntax, "_PATIENCE", 0.0)
    assert {style for _, style in pieces(PYTHON, "python")} == {""}
    monkeypatch.undo()
    monkeypatch.setattr(syntax, "_left", [0.0])
    assert {style for _, style in pieces(PYTHON, "python")} == {""}


def test_hostile_code_is_left_in_time():
    started = time.process_time()
    pieces("\n a" * 3300, "java")  # 7 s without looking at the clock
    assert time.process_time() - started < 2
