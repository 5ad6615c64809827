"""What one page may cost this process: a limit of memory and of processor time, behind the parser's own guard.

The guard refuses the bombs that are known; these are for the ones that are not. Time is the processor's, so that a
busy machine fails no page.
"""

from __future__ import annotations

import math
import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from types import FrameType

from artcli.cli.streams import write_stderr
from artcli.errors import NothingToExtract
from artcli.sanitize import clean_line

SECONDS = 40.0
"""Of the processor; 50,000 comments on one page take 11."""
MEMORY = 2_000_000_000
"""Bytes of data; the same page takes a quarter."""
_GRACE = 1.5
"""The process ends after so many times the limit, when code that cannot be interrupted still runs."""
_LAST = 2.0
"""The system ends it (SIGXCPU) after so many, when not even another thread of ours gets to run."""


class _TooSlow(BaseException):
    """Not an Exception, so that no code in between takes it for its own."""


@contextmanager
def held(where: str, *, seconds: float = SECONDS, memory: int = MEMORY) -> Iterator[None]:
    """Bound what is done inside. Raises NothingToExtract (``too_complex``); as a last resort ends the process with 7.

    Does nothing outside the main thread, which alone gets signals, and little where the system has no such limits.
    """
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "ITIMER_PROF"):
        yield
        return
    done = threading.Event()
    threading.Thread(target=_watch, args=(where, seconds * _GRACE, done), daemon=True).start()
    before = signal.signal(signal.SIGPROF, _stop)
    signal.setitimer(signal.ITIMER_PROF, seconds, seconds)
    try:
        with _processor(seconds * _LAST), _memory(memory):
            yield
    except _TooSlow as error:
        raise _too_complex("it takes too long") from error
    except MemoryError as error:
        raise _too_complex("it takes too much memory") from error
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
        done.set()


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise _TooSlow


def _too_complex(why: str) -> NothingToExtract:
    return NothingToExtract(f"the page is too complex to parse safely ({why})", code="too_complex")


def _memory(limit: int) -> AbstractContextManager[None]:
    return _limited("RLIMIT_DATA", limit)


def _processor(seconds: float) -> AbstractContextManager[None]:
    return _limited("RLIMIT_CPU", math.ceil(_counted() + seconds))


def _counted() -> float:
    """Return the processor time used so far as RLIMIT_CPU counts it.

    Linux counts whole ticks there, by whom they found running: seconds away from `process_time` in a long run. The
    clock it keeps for that is -8 (``MAKE_PROCESS_CPUCLOCK(0, CPUCLOCK_PROF)``, include/linux/posix-timers_types.h).
    """
    used = time.process_time()
    with suppress(AttributeError, OSError):
        if sys.platform == "linux":
            used = max(used, time.clock_gettime(-8))
    return used


@contextmanager
def _limited(name: str, limit: int) -> Iterator[None]:
    """Have the system hold the process to a limit, where it knows that one."""
    try:
        import resource

        which = getattr(resource, name)
        soft, hard = resource.getrlimit(which)
        limits = [one for one in (limit, soft, hard) if one != resource.RLIM_INFINITY]
        resource.setrlimit(which, (min(limits), hard))
    except (ImportError, AttributeError, OSError, ValueError):
        yield
        return
    try:
        yield
    finally:
        with suppress(OSError, ValueError):
            resource.setrlimit(which, (soft, hard))


def _watch(where: str, seconds: float, done: threading.Event) -> None:
    """End the process when it does not come back from code that no signal interrupts."""
    end = time.process_time() + seconds
    while not done.wait(0.5):
        if time.process_time() > end:
            write_stderr(f"artcli: {clean_line(where)}: {_too_complex('it takes too long').message}\n")
            os._exit(NothingToExtract.exit_code)
