"""Work that the threads of a command hand to its main thread: there alone a page's cost is bounded (`cli.limits`).

Threads fetch side by side; what they fetched is parsed one page after another, which loses nothing, since parsing
side by side in one process gains nothing.
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from typing import Any, NamedTuple, TypeVar

from artcli.cli.limits import SECONDS, held
from artcli.errors import ArtcliError

T = TypeVar("T")


class _Task(NamedTuple):
    """One piece of work, and where its result goes."""

    do: Callable[[], Any]
    result: Future[Any]


class _Account(threading.local):
    """The job that runs in this thread."""

    name = ""
    seconds = SECONDS
    """Of the processor, that it may still use."""


class MainThread:
    """Made by the main thread, which calls `until`; called by the others as the `work` of what they do."""

    def __init__(self, seconds: float = SECONDS) -> None:
        """Let every job use so many seconds of the processor."""
        self._tasks: queue.SimpleQueue[_Task | None] = queue.SimpleQueue()
        self._account = _Account()
        self._seconds = seconds
        self._closed = False

    def job(self, name: str, load: Callable[[], T]) -> T:
        """Carry out a job in a worker thread: all that it hands over counts against one limit, as one page's."""
        self._account.name, self._account.seconds = name, self._seconds
        return load()

    def __call__(self, do: Callable[[], T]) -> T:
        """Have it done, return what it returns, raise what it raises; called from any thread.

        Raises NothingToExtract (``too_complex``) where it costs too much. In the main thread the caller sets limits.
        """
        if threading.current_thread() is threading.main_thread():
            return do()
        account, used = self._account, [0.0]
        name, seconds = account.name, account.seconds

        def bounded() -> T:
            began = time.process_time()
            try:
                with held(name, seconds=seconds):
                    return do()
            finally:
                used[0] = time.process_time() - began

        task = _Task(bounded, Future())
        self._tasks.put(task)
        if self._closed:
            self._refuse()
        try:
            result: T = task.result.result()
        finally:
            account.seconds = max(0.1, seconds - used[0])
        return result

    def until(self, job: Future[T]) -> T:
        """Do what the threads hand over until `job` is done; return its result or raise its error."""
        job.add_done_callback(lambda _: self._tasks.put(None))
        while not job.done():
            task = self._tasks.get()
            if task is not None:
                _carry_out(task)
        return job.result()

    def close(self) -> None:
        """Do no more: threads that still hand something over get an error instead of waiting for ever."""
        self._closed = True
        self._refuse()

    def _refuse(self) -> None:
        with suppress(queue.Empty):
            while True:
                task = self._tasks.get_nowait()
                if task is not None:
                    task.result.set_exception(ArtcliError("given up"))


def _carry_out(task: _Task) -> None:
    try:
        task.result.set_result(task.do())
    except Exception as error:  # noqa: BLE001  # raised in the thread that asked
        task.result.set_exception(error)
    except BaseException:
        task.result.set_exception(ArtcliError("given up"))
        raise
