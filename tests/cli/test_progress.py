"""The progress bar: late, quiet, out of the way; and Rich is imported for what is coloured or moves alone."""

import io
import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from artcli.cli.policy import Policy
from artcli.cli.progress import Progress
from artcli.cli.terminal import Terminal

AWAY = "\n\r\x1b[1A\x1b[2K"
"""How Rich leaves an empty line where the bar stood."""


class Written(list):
    """What goes to stderr, piece by piece."""

    def wait(self, text, since=0):
        """Return all there is as soon as it holds `text`."""
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline:
            found = "".join(self[since:])
            if text in found:
                return found
            time.sleep(0.01)
        raise AssertionError(f"{text!r} never came: {self}")


def test_progress_shows_after_half_a_second_and_leaves_nothing(monkeypatch):
    monkeypatch.setattr("artcli.cli.progress.AFTER", 0.01)
    written = Written()
    with Progress(4, "fetching", written.append) as progress:
        progress.advance()
        progress.advance(failed=True)
        written.wait("2/4 1 failed 0:00:0")
    shown = "".join(written)
    assert shown.startswith("fetching")
    assert shown.endswith(AWAY)
    assert "\x1b[?25" not in shown  # the cursor is never hidden: who kills us would lose it
    assert "\x1b[3" not in shown  # no colour unless asked for


def test_progress_is_coloured_where_talk_is(monkeypatch):
    monkeypatch.setattr("artcli.cli.progress.AFTER", 0.01)
    written = Written()
    with Progress(None, "reading", written.append, colour=True) as progress:
        progress.advance(3)
        assert "\x1b[3" in written.wait("3/?")


def test_a_label_is_never_markup(monkeypatch):
    monkeypatch.setattr("artcli.cli.progress.AFTER", 0.01)
    written = Written()
    with Progress(2, "[red]a[/] [/] :smile: {x}", written.append):
        written.wait("[red]a[/] [/] :smile: {x}")


def test_progress_stays_away_while_something_is_written(monkeypatch):
    monkeypatch.setattr("artcli.cli.progress.AFTER", 0.01)
    written = Written()
    with Progress(2, "fetching", written.append) as progress:
        written.wait("0/2")
        with progress.hidden(), progress.hidden():
            count = len(written)
            time.sleep(0.3)
            assert len(written) == count
            assert written[-1].endswith("\x1b[2K")
        written.wait("0/2", since=count)


def test_progress_counts_from_many_threads(monkeypatch):
    monkeypatch.setattr("artcli.cli.progress.AFTER", 0.01)
    written = Written()
    with Progress(8000, "fetching", written.append) as progress, ThreadPoolExecutor(8) as pool:
        for _ in range(8):
            pool.submit(
                lambda: [(progress.advance(), number % 100 or progress.hide()) for number in range(1000)]
            )
        written.wait("8000/8000")
    assert progress.done == 8000


def test_results_hide_the_bar_only_from_a_terminal(monkeypatch):
    monkeypatch.setattr("artcli.cli.progress.AFTER", 0.01)
    for is_tty in (True, False):
        written = Written()
        monkeypatch.setattr("artcli.cli.terminal.write_stderr", written.append)
        monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO(), encoding="utf-8"))
        terminal = Terminal(Policy(talks_to_tty=True, is_tty=is_tty))
        with terminal.progress(2, "fetching"):
            written.wait("0/2")
            terminal.data(b"{}\n")
            assert (AWAY in "".join(written)) is is_tty
            terminal.note("a note")
            assert AWAY in "".join(written)


QUIET = """
import sys
from artcli.cli.progress import Progress
from artcli.cli.policy import Policy
from artcli.cli.terminal import Terminal
from artcli.errors import UsageError
from artcli.model import Article, Code, Paragraph
from artcli.render.options import Layout
from artcli.render.text import article_lines
colour = sys.argv[1] == "colour"
terminal = Terminal(Policy(colour=colour, talk_colour=colour))
article = Article(title="T", blocks=(Paragraph(text="a"), Code(text="x = 1", language="python")))
terminal.show(article_lines(article, Layout(width=40, colour=colour)))
terminal.error(UsageError("no"))
with Progress(3, "fetching", sys.stderr.write) as progress:
    progress.advance()
sys.exit(",".join({"rich", "pygments"} & set(sys.modules)) or 0)
"""


def test_rich_is_imported_for_colours_alone():
    done = [
        subprocess.run([sys.executable, "-c", QUIET, wish], capture_output=True)
        for wish in ("plain", "colour")
    ]
    assert [(each.returncode, b"\x1b[" in each.stdout) for each in done] == [(0, False), (1, True)]


@pytest.mark.parametrize("wish", [{}, {"NO_COLOR": "1"}])
def test_the_command_in_a_pipe_never_imports_rich(tmp_path, wish):
    page = tmp_path / "page.html"
    page.write_text(
        "<html lang=en><h1>Dam</h1><article><p>" + "The council met to speak about the dam. " * 20
    )
    code = "import sys; from artcli.cli.main import main; main(sys.argv[1:]); sys.exit('rich' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code, "show", str(page)],
        capture_output=True,
        env={**os.environ, **wish, "ARTCLI_LIBRARY": str(tmp_path / "library.db")},
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"council" in done.stdout


def test_progress_is_silent_in_a_pipe(capsys):
    with Terminal(Policy(talks_to_tty=False)).progress(3, "fetching") as progress:
        progress.advance()
    assert capsys.readouterr().err == ""
