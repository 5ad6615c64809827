"""Our own pool of processes: a page that hangs, fills the memory or kills its process costs that page alone.

One loop, no threads: it gives records to the workers that have least, takes rows as they come, replaces workers that
end. A worker holds few records, so that none waits long; one that has nothing takes over what another has not begun
(work stealing, from whoever holds most bytes), and of two rows for one record the first counts.
"""

from __future__ import annotations

import selectors
import time
from collections import deque
from collections.abc import Iterator
from typing import Protocol, Self

from artcli.batch.child import DEADLINE, Child
from artcli.batch.records import Record, Row
from artcli.batch.rows import failed
from artcli.batch.settings import Settings
from artcli.errors import ArtcliError

_TICK = 0.2
"""Seconds between two looks at the clock."""
_TRIES = 2
"""Processes that a page may end: the first may have been ended by somebody else."""
_FIRST = 2
"""Workers that start at once; there are more when these have enough to do, twice as many each time."""
_STARTS = 5
"""Processes that may end before they are ready, one after the other."""


class Ticketed(Protocol):
    """A record on its way: `ticket` numbers them in the order of the input."""

    @property
    def ticket(self) -> int:
        """The number."""

    @property
    def record(self) -> Record:
        """The record."""


class Feed(Protocol):
    """Where records come from, without waiting for them."""

    def take(self) -> Ticketed | None:
        """Return the next record; None when there is none at the moment."""

    @property
    def finished(self) -> bool:
        """Whether no record will come any more."""

    @property
    def given_up(self) -> bool:
        """Whether nobody wants the rows that are still to come."""

    def fileno(self) -> int:
        """Return a file number that can be read when something new has come."""

    def woken(self) -> None:
        """Make `fileno` unreadable until the next thing comes."""


class Pool:
    """A context manager; `run` yields every ticket once, with its row, in whatever order they are done.

    Several runs may follow one another.
    """

    def __init__(self, settings: Settings, workers: int) -> None:
        """Start nothing yet."""
        self._settings = settings
        self._count = workers
        self._children: list[Child] = []
        self._again: deque[tuple[int, Record]] = deque()
        """What a worker held when it ended."""
        self._open: dict[int, Record] = {}
        """Every record that was taken and has no row."""
        self._tries: dict[int, int] = {}
        self._failed_starts = 0
        self._past = 0
        """Tickets of earlier runs: what a worker still says of one of them is for nobody."""
        self._selector = selectors.DefaultSelector()

    def __enter__(self) -> Self:
        """Start the first workers."""
        for _ in range(min(self._count, _FIRST)):
            self._start()
        return self

    def __exit__(self, *_: object) -> None:
        """End the workers, whatever they do."""
        self.close()

    @property
    def is_at_rest(self) -> bool:
        """Whether every record that was taken has its row."""
        return not self._open

    def close(self) -> None:
        """End the workers, whatever they do."""
        for child in self._children:
            child.kill()
        for child in self._children:
            child.wait()
        self._selector.close()

    def run(self, feed: Feed) -> Iterator[tuple[int, Row]]:
        """Yield rows until `feed` is finished and each of its records has one. Raises ArtcliError without workers."""
        self._selector.register(feed.fileno(), selectors.EVENT_READ)
        most = self._past
        for ticket, row in self._rows(feed):
            most = max(most, ticket)
            yield ticket - self._past, row
        self._past = most + 1
        self._selector.unregister(feed.fileno())

    def _rows(self, feed: Feed) -> Iterator[tuple[int, Row]]:
        while True:
            yield from self._give(feed)
            self._grow(feed)
            if (feed.finished and not self._open) or feed.given_up:
                return
            for key, _ in self._selector.select(_TICK):
                if key.data is None:
                    feed.woken()
                else:
                    yield from self._serve(key.data)
            now = time.monotonic()
            for child in [child for child in self._children if child.overdue(now)]:
                child.kill()  # its end is read like any other

    def _give(self, feed: Feed) -> Iterator[tuple[int, Row]]:
        """Hand out records while somebody has room; what failed in reading needs no worker."""
        while hungry := [child for child in self._children if child.has_room]:
            child = min(hungry, key=lambda child: child.held_bytes)
            if self._again:
                ticket, record = self._again.popleft()
                if ticket not in self._open:
                    continue
            elif (item := feed.take()) is not None:
                ticket, record = self._past + item.ticket, item.record
                if record.failure is not None:
                    yield ticket, failed(record, record.failure.code, record.failure.message)
                    continue
                self._open[ticket] = record
            else:
                self._steal([child for child in hungry if not child.held])
                return
            child.give(ticket, record)
            self._watch(child)

    def _grow(self, feed: Feed) -> None:
        """Start more workers when those that are there are full: a few pages do not wait for a hundred processes."""
        ready = sum(child.ready for child in self._children)
        starting = len(self._children) - ready
        if feed.finished or any(child.has_room for child in self._children):
            return
        for _ in range(min(ready - starting, self._count - len(self._children))):
            self._start()

    def _steal(self, idle: list[Child]) -> None:
        """Let each idle worker take over the last record that the worker with most bytes has not begun."""
        for child in idle:
            victim = max(self._children, key=lambda other: other.waiting_bytes)
            stolen = victim.lend()
            if stolen is None:
                return
            child.give(*stolen)
            self._watch(child)

    def _serve(self, child: Child) -> Iterator[tuple[int, Row]]:
        child.pump()
        for done in child.receive():
            if done.row is None:
                self._failed_starts = 0
            elif self._open.pop(done.ticket, None) is not None:
                self._tries.pop(done.ticket, None)
                yield done.ticket, done.row
        if child.ended:
            yield from self._replace(child)
        else:
            self._watch(child)

    def _replace(self, child: Child) -> Iterator[tuple[int, Row]]:
        """Start another worker for one that ended; decide what becomes of the records that it held."""
        self._selector.unregister(child.source)
        self._unwatch(child)
        self._children.remove(child)
        code = child.wait()
        held = [(ticket, record) for ticket, record in child.held if ticket in self._open]
        if not child.ready:
            self._failed_starts += 1
            if self._failed_starts >= _STARTS:
                raise ArtcliError(f"worker processes cannot start: {child.last_words or f'exit code {code}'}")
        elif held and not child.retired:
            yield from self._blame(*held[0], child, code)
        self._again.extend((ticket, record) for ticket, record in held if ticket in self._open)
        self._start()

    def _blame(self, ticket: int, record: Record, child: Child, code: int) -> Iterator[tuple[int, Row]]:
        """Give up the page that a worker was at when it ended, if its time was over or this is the second time."""
        tries = self._tries[ticket] = self._tries.get(ticket, 0) + 1
        if child.was_overdue or code == -DEADLINE:
            row = failed(record, "timeout", f"not parsed within {self._settings.deadline:g} s")
        elif tries >= _TRIES:
            row = failed(record, "crashed", f"it ended its process {tries} times ({_name(code)})")
        else:
            return
        del self._open[ticket]
        del self._tries[ticket]
        yield ticket, row

    def _start(self) -> None:
        child = Child(self._settings)
        self._children.append(child)
        self._selector.register(child.source, selectors.EVENT_READ, child)
        self._watch(child)

    def _watch(self, child: Child) -> None:
        """Be told when the worker takes more, while there is more for it."""
        child.pump()
        if child.has_to_say and not child.watched:
            self._selector.register(child.sink, selectors.EVENT_WRITE, child)
            child.watched = True
        elif not child.has_to_say:
            self._unwatch(child)

    def _unwatch(self, child: Child) -> None:
        if child.watched:
            self._selector.unregister(child.sink)
            child.watched = False


def _name(code: int) -> str:
    import signal

    try:
        return signal.Signals(-code).name if code < 0 else f"exit code {code}"
    except ValueError:
        return f"signal {-code}"
