"""In a terminal a bar on stderr tells pages and megabytes a second, errors and the time left; in a pipe nothing does."""

import os
import re
import sys

import pytest
from crawl import folder, page

pty = pytest.importorskip("pty")


def test_the_bar_tells_the_speed_and_the_time_left(home):
    folder(home.folder / "site", 500)  # the bar comes after half a second
    for number in range(20):
        (home.folder / "site" / f"0000{number}.html").write_text("")
    pid, screen = pty.fork()
    if pid == 0:
        os.chdir(home.folder)
        arguments = ["artcli", "batch", "site", "-o", "out", "--workers", "1"]
        os.execve(
            sys.executable,
            [sys.executable, "-m", *arguments],
            {**home.environment(), "TERM": "xterm", "COLUMNS": "100"},
        )
    seen = b""
    while True:
        try:
            piece = os.read(screen, 4096)
        except OSError:  # it ended
            break
        if not piece:
            break
        seen += piece
    os.close(screen)
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 8
    text = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", seen.decode())
    assert re.search(r"batch .* \d+% \d+ pages/s · \d+\.\d MB/s · 20 errors( · \d+:\d\d:\d\d left)?", text)
    assert "520 records in, 520 rows out: 500 articles, 0 skipped, 20 errors" in text


def test_a_pipe_gets_no_bar_and_quiet_no_word(home):
    folder(home.folder / "site", 2)
    done = home.run("batch", "site", "-q", stdin=page(1))
    assert (done.code, done.err, len(done.lines)) == (0, "", 2)
