"""`artcli show` driven in a real terminal, tmux: the screen is read back, paged and left."""

import os
import shutil
import subprocess
import sys
import time

import pytest

from artcli.model import Article, Author, Paragraph

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
def test_what_fits_the_screen_is_not_paged(screen, tmp_path):
    article = Article(title="Kurz", blocks=(Paragraph(text="Ein Satz, mehr nicht."),))
    (tmp_path / "article.json").write_text(article.to_json(), "utf-8")
    screen.keys(f"{sys.executable} -m artcli show {tmp_path}/article.json; echo code $?", "Enter")
    assert "Ein Satz, mehr nicht." in screen.wait("code 0")
