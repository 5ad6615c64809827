"""`--copy` sends what a pipe would get to the clipboard of the terminal, near or far."""

import base64
import re

import pytest

from artcli.model import Article, Paragraph

LONG = "word " * 60
OSC = re.compile(r"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07")


@pytest.fixture
def kept(home):
    article = Article(title="Fog", blocks=(Paragraph(text=LONG.strip()), Paragraph(text="Ünd ✓")))
    (home.folder / "a.json").write_text(article.to_json(), "utf-8")
    return home


def test_the_article_is_copied_as_a_pipe_gets_it(kept):
    done = kept.run_in_terminal("show", "a.json", "--copy", "--width", "40")
    wrapped = kept.run("show", "a.json", "--width", "40").out
    (copied,) = OSC.findall(done.out)
    assert base64.b64decode(copied).decode() == wrapped.rstrip("\n")
    assert OSC.sub("", done.out).strip().endswith("characters\x1b[0m")
    assert done.code == 0


def test_any_form_can_be_copied_while_stdout_is_a_pipe(kept):
    done = kept.run_in_terminal("show", "a.json", "-f", "md", "--copy", out="pipe")
    (copied,) = OSC.findall(done.err)
    assert base64.b64decode(copied).decode() == f"# Fog\n\n{LONG.strip()}\n\nÜnd ✓"
    assert (done.out, done.code) == ("", 0)


def test_a_failure_leaves_the_clipboard_alone(kept):
    done = kept.run_in_terminal("show", "missing.html", "--copy")
    assert OSC.findall(done.out) == []
    assert done.code == 2


def test_without_a_terminal_and_beside_a_file_it_says_what_to_do(kept):
    both = kept.run("show", "a.json", "--copy", "-o", "x.txt")
    assert (both.code, both.err) == (2, "artcli: --copy and -o: one of them\ntry: artcli show --copy\n")
    assert not (kept.folder / "x.txt").exists()


def test_a_book_is_too_much(kept):
    huge = Article(title="x", blocks=(Paragraph(text="y" * 1_000_001),))
    (kept.folder / "huge.json").write_text(huge.to_json(), "utf-8")
    done = kept.run_in_terminal("show", "huge.json", "--copy")
    assert "are too much for a clipboard" in done.out
    assert (OSC.findall(done.out), done.code) == ([], 2)
