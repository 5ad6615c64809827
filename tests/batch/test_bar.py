"""In a terminal a bar on stderr tells pages and megabytes a second, errors and the time left; in a pipe nothing does."""

import re

from crawl import folder, page
from trouble import WAITS


def test_the_bar_tells_the_speed_and_the_time_left(home, gate):
    folder(home.folder / "site", 50)
    for number in range(20):
        (home.folder / "site" / f"0000{number}.html").write_text("")
    (home.folder / "site" / "last.html").write_text(page(50) + WAITS)
    told = re.compile(
        r"batch .* 9\d% \d+ pages/s · \d+\.\d MB/s · 20 errors · \d+:\d\d:\d\d left"
    )  # 70 of 71

    def plain(screen):
        return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", screen)

    done = home.run_in_terminal(
        "batch", "site", "-o", "out", "--workers", "1", size=(100, 24),
        seen=lambda screen: told.search(plain(screen)) and gate.touch(),
    )  # fmt: skip
    assert done.code == 8
    assert told.search(plain(done.out))
    assert "71 records in, 71 rows out: 51 articles, 0 skipped, 20 errors" in plain(done.out)


def test_a_pipe_gets_no_bar_and_quiet_no_word(home):
    folder(home.folder / "site", 2)
    done = home.run("batch", "site", "-q", stdin=page(1))
    assert (done.code, done.err, len(done.lines)) == (0, "", 2)
