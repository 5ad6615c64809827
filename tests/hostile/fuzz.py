"""A coverage-guided search for pages that break the parser; what it finds becomes a fixture.

    pip install atheris
    python tests/hostile/fuzz.py CORPUS [-max_total_time=1800] [-seed=1]

CORPUS is a folder that grows (our fixtures are put into it when it is empty). It stops at a crash, at a page that
takes over 5 seconds of the processor, or at 500 MB, and writes that page to ``crash-*`` or ``oom-*`` in this folder;
``python tests/hostile/fuzz.py FILE`` runs one again. Everything else is libFuzzer's: see its ``-help=1``. Its own
``-timeout`` goes by the clock on the wall, which on a busy machine says nothing of the page: it is only the last resort.
"""

import signal
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parent))

import atheris

with atheris.instrument_imports(include=["artcli"]):
    import artcli
    import artcli.pipeline  # what `artcli` imports lazily would not be instrumented later
    import artcli.render.markdown
    import artcli.render.text
    import artcli.render.thread
    from artcli.errors import ArtcliError
    from artcli.exchange import Response
    from artcli.net import feeds, moved

import invariants

FIXTURES = Path(__file__).parents[1] / "fixtures"
SECONDS = 5.0
"""Of the processor, for one page in all its forms; the instrumented code is slower than the real one."""
LABELS = (None, None, None, "utf-8", "iso-8859-1", "windows-1258", "utf-16", "shift_jis")


class Hang(BaseException):
    """A page took too long; no Exception, so that nothing in between takes it for its own."""


def too_long(*_: object) -> None:
    """Stop what runs, as the timer of the process asks."""
    raise Hang(f"over {SECONDS} s of the processor")


def bounded(data: bytes) -> None:
    """Read `data` under the limit of time."""
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        one(data)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def one(data: bytes) -> None:
    """Read `data` as a page, as a feed and as a page that moved: articles fit for output, or errors of ours."""
    label, data = LABELS[data[0] % len(LABELS)] if data else None, data[1:]
    moved.target(Response(url="https://ferry.example/1", body=data))
    try:
        feeds.read(data, "https://ferry.example/feed")
    except ArtcliError as error:
        assert error.exit_code == 7
    try:
        article = artcli.parse(data, url="https://ferry.example/news/1.html", charset=label)
    except ArtcliError as error:
        assert error.exit_code == 7
        assert "\n" not in str(error)
        return
    wrong = invariants.broken(article, invariants.forms(article))
    assert not wrong, wrong


def main() -> None:
    """Fill an empty corpus from the fixtures and hand over to libFuzzer."""
    folders = [Path(word) for word in sys.argv[1:] if not word.startswith("-")]
    if folders and not folders[0].is_file():
        folders[0].mkdir(parents=True, exist_ok=True)
        if not any(folders[0].iterdir()):
            for path in FIXTURES.glob("*.*ml"):
                (folders[0] / path.name).write_bytes(b"\0" + path.read_bytes())
    signal.signal(signal.SIGPROF, too_long)
    limits = ["-timeout=120", "-rss_limit_mb=500", "-max_len=65536"]
    atheris.Setup([sys.argv[0], *limits, *sys.argv[1:]], bounded)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
