"""The process that parses: frames of records on its stdin, frames of rows on its stdout, until stdin ends.

``python -m artcli.batch.worker``. It holds each page to CPU seconds and memory by the system's own limits, which
also stop C code: above the first it is killed by SIGPROF, above the second memory is refused and the page fails.
"""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from typing import NamedTuple

import msgspec

from artcli.batch.frames import Done, Hello, Sent, frame, read_frame
from artcli.batch.rows import process
from artcli.batch.settings import Settings

_FULL = 250_000_000
"""Resident bytes above which a worker retires after the page at hand: memory that C code holds does not come back."""
_CHECKED_EVERY = 16
"""Pages between two looks at the memory."""


def main() -> None:
    """Serve until stdin ends or the memory is full."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to the whole group; the parent decides
    source, sink = _pipes()
    hello = read_frame(source)
    if hello is None:
        return
    settings = msgspec.msgpack.decode(hello, type=Hello).settings
    _warm_up(settings)
    _limit_memory(settings.memory * 1_000_000)
    decoder = msgspec.msgpack.Decoder(Sent)
    _write(sink, frame(Done(ticket=-1)))
    pages = 0
    while (data := read_frame(source)) is not None:
        sent = decoder.decode(data)
        _start_clock(settings.deadline)
        row = process(sent.record, settings)
        _start_clock(0)
        pages += 1
        retires = row.code == "memory" or (pages % _CHECKED_EVERY == 0 and _resident() > _FULL)
        _write(sink, frame(Done(ticket=sent.ticket, row=row, retires=retires)))
        if retires:
            return


class _Pipes(NamedTuple):
    source: int
    sink: int


def _pipes() -> _Pipes:
    """Return stdin and stdout as file numbers of our own, so that a library's print cannot damage the frames."""
    pipes = _Pipes(os.dup(0), os.dup(1))
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, 0)
    os.dup2(null, 1)
    os.close(null)
    return pipes


def _warm_up(settings: Settings) -> None:
    """Parse one page, so that imports count for no page's time or memory."""
    from artcli.batch.records import Record

    process(
        Record(source="-", body=b"<title>a</title><p>" + b"one two three. " * 40, content_type="text/html"),
        settings,
    )


def _limit_memory(allowed: int) -> None:
    with suppress(ImportError, OSError, ValueError):
        import resource

        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        limit = _virtual() + allowed
        resource.setrlimit(
            resource.RLIMIT_AS, (limit if hard == resource.RLIM_INFINITY else min(limit, hard), hard)
        )


def _start_clock(seconds: float) -> None:
    """Let the process be killed after so much CPU time; 0 stops the clock."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, seconds)


def _virtual() -> int:
    return _pages_of_memory(0)


def _resident() -> int:
    return _pages_of_memory(1)


def _pages_of_memory(column: int) -> int:
    """Return a column of /proc/self/statm in bytes; 0 where there is no such file."""
    try:
        with open("/proc/self/statm", "rb") as file:  # noqa: PTH123  # after every few pages: no Path
            return int(file.read().split()[column]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError):
        return 0


def _write(sink: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(sink, view) :]


if __name__ == "__main__":
    try:
        main()
    except BrokenPipeError:  # the parent is gone
        sys.exit(0)
