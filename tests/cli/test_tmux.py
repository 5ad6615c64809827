"""`artcli show` driven in a real terminal, tmux: the screen is read back, paged and left."""

import os
import shutil
import subprocess
import sys
import time

import pytest

from artcli.model import Article, Author, Comment, Paragraph, Thread

needs_tmux = pytest.mark.skipif(
    not (shutil.which("tmux") and shutil.which("less")),
    reason="needs tmux and less: apt-get install tmux less",
)
SENTENCE = "Bà con các bản xuống chợ từ tờ mờ sáng, mang theo măng khô và mật ong. "


class Screen:
    """One tmux server of our own, on a socket of its own."""

    def __init__(self, folder, columns):
        self.socket = str(folder / "socket")
        self.environ = {
            **os.environ,
            "HOME": str(folder),
            "LANG": "C.UTF-8",
            "ARTCLI_LIBRARY": str(folder / "library.db"),
        }
        for name in (
            "TMUX",
            "NO_COLOR",
            "PAGER",
            "LESS",
            "ARTCLI_PAGER",
            "ARTCLI_WIDTH",
            "COLUMNS",
            "LINES",
            "LC_ALL",
        ):
            self.environ.pop(name, None)
        self.tmux("-f", os.devnull, "new-session", "-d", "-x", str(columns), "-y", "20", "sh")

    def tmux(self, *words):
        return subprocess.run(
            ["tmux", "-u", "-S", self.socket, *words],
            env=self.environ,
            capture_output=True,
            text=True,
            check=True,
        ).stdout

    def keys(self, *words):
        self.tmux("send-keys", *words)

    def wait(self, text):
        """Return the screen as soon as it holds `text`."""
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            screen = self.tmux("capture-pane", "-p")
            if text in screen:
                return screen
            time.sleep(0.05)
        raise AssertionError(f"{text!r} never came:\n{screen}")


@pytest.fixture
def screen(tmp_path):
    opened = Screen(tmp_path, 60)
    yield opened
    opened.tmux("kill-server")


@needs_tmux
def test_an_article_is_paged_and_left(screen, tmp_path):
    blocks = tuple(Paragraph(text=f"Đoạn {number}. {SENTENCE * 3}") for number in range(1, 30))
    article = Article(title="Chợ phiên vùng cao", authors=(Author(name="Giàng Thị Súa"),), blocks=blocks)
    (tmp_path / "article.json").write_text(article.to_json(), "utf-8")
    screen.keys(f"{sys.executable} -m artcli show {tmp_path}/article.json; echo code $?", "Enter")
    first = screen.wait("Đoạn 2.")
    assert "Chợ phiên vùng cao" in first
    assert "Giàng Thị Súa" in first
    screen.keys("Space")
    assert "Chợ phiên vùng cao" not in screen.wait("Đoạn 5.")
    screen.keys("G")
    screen.wait("Đoạn 29.")
    screen.keys("q")
    screen.wait("code 0")


@needs_tmux
def test_a_resized_screen_keeps_its_text_whole_and_a_new_reading_takes_the_new_width(screen, tmp_path):
    blocks = tuple(Paragraph(text=f"Đoạn {number}. {SENTENCE * 2}") for number in range(1, 20))
    (tmp_path / "article.json").write_text(Article(title="Chợ phiên", blocks=blocks).to_json(), "utf-8")
    show = f"{sys.executable} -m artcli show {tmp_path}/article.json; echo code $?"
    screen.keys(show, "Enter")
    assert max(map(len, screen.wait("Đoạn 2.").split("\n"))) <= 60
    screen.tmux("resize-window", "-x", "40", "-y", "12")
    screen.keys("g")
    screen.wait("Chợ phiên")
    screen.keys("/Đoạn 7", "Enter")
    assert "Đoạn 7." in screen.wait("Đoạn 7.")
    screen.keys("q")
    screen.wait("code 0")
    screen.tmux("clear-history")
    screen.keys("clear", "Enter")
    screen.keys(show, "Enter")
    narrow = screen.wait("Đoạn 2.")
    assert "mật ong" in " ".join(narrow.split())
    assert max(map(len, narrow.split("\n"))) <= 40
    screen.keys("q")


@needs_tmux
def test_what_is_copied_within_tmux_is_in_its_buffer(screen, tmp_path):
    (tmp_path / "article.json").write_text(Article(title="Chợ phiên").to_json(), "utf-8")
    screen.keys(f"{sys.executable} -m artcli show {tmp_path}/article.json --copy; echo code $?", "Enter")
    assert "copied 9 characters" in screen.wait("code 0")
    assert screen.tmux("show-buffer") == "Chợ phiên"


@needs_tmux
def test_a_long_thread_is_on_the_screen_before_it_is_whole(screen, tmp_path):
    items = tuple(Comment(id=str(n), depth=n % 5, author="Minh", text=SENTENCE) for n in range(5000))
    (tmp_path / "t.json").write_text(Article(title="Dài", comments=Thread(items=items)).to_json(), "utf-8")
    screen.keys(f"{sys.executable} -m artcli comments {tmp_path}/t.json; echo code $?", "Enter")
    assert "Comments · 5000" in screen.wait("#1")
    screen.keys("q")
    screen.wait("code 0")


@needs_tmux
def test_what_fits_the_screen_is_not_paged(screen, tmp_path):
    article = Article(title="Kurz", blocks=(Paragraph(text="Ein Satz, mehr nicht."),))
    (tmp_path / "article.json").write_text(article.to_json(), "utf-8")
    screen.keys(f"{sys.executable} -m artcli show {tmp_path}/article.json; echo code $?", "Enter")
    assert "Ein Satz, mehr nicht." in screen.wait("code 0")


WORK = """
import os, time
from artcli.cli.terminal import Terminal
terminal = Terminal()
with terminal.progress(3, "fetching") as progress:
    for number in range(3):
        while number == 2 and not os.path.exists("looked"):
            time.sleep(0.01)
        progress.advance(failed=number == 1)
        terminal.show([[(f"result {number}", "title", None)]])
        terminal.note(f"note {number}")
    time.sleep(0.8)  # the bar comes back
"""


@needs_tmux
def test_the_bar_stands_below_what_is_written_and_leaves_no_trace(screen, tmp_path):
    (tmp_path / "work.py").write_text(WORK)
    screen.keys(f"clear; cd {tmp_path}; {sys.executable} work.py; echo code $?", "Enter")
    during = screen.wait("2/3 1 failed")
    (tmp_path / "looked").touch()
    assert [line.split(" ━")[0] for line in during.split("\n") if line.strip()] == [
        "result 0",
        "note 0",
        "result 1",
        "note 1",
        "fetching",
    ]
    after = screen.wait("code 0").split("\n")
    end = after.index("code 0")
    assert after[:end] == [word for n in range(3) for word in (f"result {n}", f"note {n}")]
