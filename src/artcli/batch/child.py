"""One worker process as its parent sees it: what it holds, what it is told, what comes back, how long it takes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections import deque
from contextlib import suppress

import msgspec

from artcli.batch.frames import Done, Frames, Hello, Sent, frame
from artcli.batch.records import Record
from artcli.batch.settings import Settings
from artcli.sanitize import clean_line

DEADLINE = getattr(signal, "SIGPROF", 0)
"""What ends a worker whose page took too long: its own clock of CPU time."""
_WALL = 10
"""Times the deadline that may pass by the clock on the wall, for a page that waits in place of working."""
_START = 60.0
"""Seconds for a process to be ready, and grace on top of the deadline."""
_FEWEST, _MOST, _BYTES = 2, 16, 256_000
"""A worker holds at least two records, and of small ones more: so it never waits for the next."""


class Child:
    """A worker process; nothing here waits for it but `wait`."""

    def __init__(self, settings: Settings) -> None:
        """Start it."""
        self._deadline = settings.deadline
        self._stderr = tempfile.TemporaryFile()  # noqa: SIM115  # closed in `wait`
        self._process = subprocess.Popen(
            [sys.executable, "-m", "artcli.batch.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._stderr,
            process_group=0,  # Ctrl-C is the parent's affair
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self.sink = self._process.stdin.fileno()
        self.source = self._process.stdout.fileno()
        for pipe in (self.sink, self.source):
            os.set_blocking(pipe, False)
            _widen(pipe)
        self.held: deque[tuple[int, Record]] = deque()
        """What it was given and has not answered; it is at the first of them."""
        self.held_bytes = 0
        self.ready = self.ended = self.retired = self.was_overdue = self.watched = False
        self.last_words = ""
        """The last line that it wrote to stderr, known after `wait`."""
        self._lent: set[int] = set()
        self._since = time.monotonic()
        self._unsaid: deque[memoryview] = deque([memoryview(frame(Hello(settings)))])
        self._frames = Frames()
        self._decoder = msgspec.msgpack.Decoder(Done)

    @property
    def has_room(self) -> bool:
        """Whether it should get another record."""
        if not self.ready or self.ended or self.retired:
            return False
        return len(self.held) < _FEWEST or (len(self.held) < _MOST and self.held_bytes < _BYTES)

    @property
    def has_to_say(self) -> bool:
        """Whether something for it is still unsaid."""
        return bool(self._unsaid) and not self.ended

    @property
    def waiting_bytes(self) -> int:
        """Bytes of what it has not begun and nobody has taken over; 0 for nothing."""
        return sum(record.size + 1 for ticket, record in list(self.held)[1:] if ticket not in self._lent)

    def give(self, ticket: int, record: Record) -> None:
        """Let it parse `record` after what it holds."""
        if not self.held:
            self._since = time.monotonic()
        self.held.append((ticket, record))
        self.held_bytes += record.size
        self._unsaid.append(memoryview(frame(Sent(ticket, record))))

    def lend(self) -> tuple[int, Record] | None:
        """Return the last record that it has not begun, for another to do first; None when there is none."""
        for ticket, record in reversed(list(self.held)[1:]):
            if ticket not in self._lent:
                self._lent.add(ticket)
                return ticket, record
        return None

    def pump(self) -> None:
        """Say as much as the pipe takes now."""
        while self._unsaid and not self.ended:
            try:
                written = os.write(self.sink, self._unsaid[0])
            except BlockingIOError:
                return
            except OSError:  # it is gone; its end is read from the other pipe
                self._unsaid.clear()
                return
            if written == len(self._unsaid[0]):
                self._unsaid.popleft()
            else:
                self._unsaid[0] = self._unsaid[0][written:]

    def receive(self) -> list[Done]:
        """Return what it has said; notes its end."""
        found: list[Done] = []
        while not self.ended:
            try:
                piece = os.read(self.source, 1 << 20)
            except BlockingIOError:
                break
            self.ended = not piece
            found += [self._decoder.decode(data) for data in self._frames.feed(piece)]
        for done in found:
            self._since = time.monotonic()
            self.retired = self.retired or done.retires
            if done.ticket < 0:
                self.ready = True
            else:
                self.held_bytes -= self.held.popleft()[1].size
                self._lent.discard(done.ticket)
        return found

    def overdue(self, now: float) -> bool:
        """Tell whether it is at one page, or at its start, for longer than can be."""
        if self.ended or (self.ready and not self.held):
            return False
        allowed = _WALL * self._deadline + _START if self.ready else _START
        self.was_overdue = self.ready and now - self._since > allowed
        return now - self._since > allowed

    def kill(self) -> None:
        """End it at once; `wait` must follow."""
        self._process.kill()

    def wait(self) -> int:
        """Return its exit code (negative for a signal) once it has ended, and close what belonged to it."""
        code = self._process.wait()
        self._stderr.seek(0)
        lines = self._stderr.read()[-2000:].decode("utf-8", "replace").strip().splitlines()
        self.last_words = clean_line(lines[-1])[:300] if lines else ""
        self._stderr.close()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):
                if pipe is not None:
                    pipe.close()
        return code


def _widen(pipe: int) -> None:
    """Let a pipe hold whole pages, where the system can: so parent and worker wait less for each other."""
    with suppress(ImportError, AttributeError, OSError):
        import fcntl

        fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, 1 << 20)
