"""Reads records ahead of the workers, in a thread, no further than a bound: they never wait, memory never fills."""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import NamedTuple

from artcli.batch.records import Record

_BYTES = 32_000_000
_COUNT = 1000


class Item(NamedTuple):
    """One record on its way."""

    ticket: int
    """Its place in the run."""
    record: Record


class Ahead:
    """A queue that a thread of its own fills from `items`; other threads may put into it too."""

    def __init__(self, items: Iterable[Item], through: Callable[[Item], bool] | None = None) -> None:
        """Start to read. What `through` returns True for it has taken, and will put back later by itself."""
        self._items = items
        self._through = through
        self._queue: deque[Item] = deque()
        self._bytes = 0
        self._reading = True
        self._stopped = False
        self._away = 0
        """Items that `through` has taken and not put back."""
        self._error: BaseException | None = None
        self._changed = threading.Condition()
        self._woken, self._wake = os.pipe()
        os.set_blocking(self._woken, False)
        os.set_blocking(self._wake, False)
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def fileno(self) -> int:
        """Return a file number that can be read when something new has come."""
        return self._woken

    def woken(self) -> None:
        """Forget that something had come."""
        with suppress(BlockingIOError):
            os.read(self._woken, 4096)

    @property
    def finished(self) -> bool:
        """Whether nothing will come any more."""
        with self._changed:
            return self._stopped or not (self._reading or self._queue or self._away or self._error)

    def take(self) -> Item | None:
        """Return the next item; None when there is none now. Raises what reading raised."""
        with self._changed:
            if self._error is not None:
                raise self._error
            if self._stopped or not self._queue:
                return None
            item = self._queue.popleft()
            self._bytes -= len(item.record.body)
            if self._bytes <= _BYTES // 2 and len(self._queue) <= _COUNT // 2:
                self._changed.notify_all()  # not for every item: two threads that take turns at each cost more
            return item

    def put(self, item: Item) -> None:
        """Add an item that was away."""
        with self._changed:
            self._away -= 1
            self._add(item)

    def stop(self) -> None:
        """Read no further, and forget what waits."""
        with self._changed:
            self._stopped = True
            self._changed.notify_all()
        self._notice()

    def close(self) -> None:
        """Stop, and give the file numbers back."""
        self.stop()
        self._thread.join(timeout=1)
        if (
            not self._thread.is_alive()
        ):  # else it waits for a stdin that does not come: the process's end ends it
            os.close(self._woken)
            os.close(self._wake)

    def _read(self) -> None:
        try:
            for item in self._items:
                with self._changed:
                    while not self._stopped and (self._bytes > _BYTES or len(self._queue) > _COUNT):
                        self._changed.wait()
                    if self._stopped:
                        return
                    self._away += 1
                if self._through is None or not self._through(item):
                    self.put(item)
        except BaseException as error:  # noqa: BLE001  # raised again by `take`, in the thread that can handle it
            self._error = error
        finally:
            with self._changed:
                self._reading = False
            self._notice()

    def _add(self, item: Item) -> None:
        self._queue.append(item)
        self._bytes += len(item.record.body)
        if len(self._queue) == 1:
            self._notice()

    def _notice(self) -> None:
        with suppress(BlockingIOError, OSError):
            os.write(self._wake, b".")
