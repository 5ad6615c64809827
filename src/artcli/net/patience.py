"""How long to wait: between tries, between two requests to one host, and never longer than makes sense."""

from __future__ import annotations

import random
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager

_FIRST_WAIT = 0.4
_LONGEST_WAIT = 30.0
_PAUSE = 0.2


def wait_before(attempt: int, retry_after: str | None = None) -> float:
    """Return the seconds to wait before try `attempt` (1 is the first repetition): the server's word, or doubling."""
    said = seconds_of(retry_after)
    if said is not None:
        return said
    # Jitter keeps many clients that failed together from coming back together.
    return float(min(_FIRST_WAIT * 2.0 ** (attempt - 1), _LONGEST_WAIT)) * (0.75 + random.random() / 2)  # noqa: S311  # no secret


def seconds_of(retry_after: str | None) -> float | None:
    """Return what a Retry-After header says in seconds from now: a number or an HTTP date; None for neither."""
    if not retry_after:
        return None
    text = retry_after.strip()
    if text.isascii() and text.isdigit() and len(text) < 9:
        return float(text)
    from email.utils import parsedate_to_datetime

    try:
        return max(0.0, parsedate_to_datetime(text).timestamp() - time.time())
    except (ValueError, TypeError, OverflowError):
        return None


class Politeness:
    """At most `per_host` requests at once to one host, and `pause` seconds between their starts.

    Without a `pause` it is a fifth of a second, and none on loopback, which is nobody's server but one's own.
    """

    def __init__(self, per_host: int, pause: float | None = None) -> None:
        self._slots: dict[str, threading.Semaphore] = defaultdict(
            lambda: threading.Semaphore(max(1, per_host))
        )
        self._pause = pause
        self._asked_for: dict[str, float] = {}
        self._next: dict[str, float] = {}
        self._lock = threading.Lock()

    def slow_down(self, host: str, seconds: float) -> None:
        """Leave at least `seconds` between two requests to `host`, as it asks for itself."""
        with self._lock:
            self._asked_for[host] = seconds

    @contextmanager
    def turn(self, host: str) -> Iterator[float]:
        """Wait for a turn at `host` and hold it; yields the seconds waited, which are not the server's fault."""
        came = time.monotonic()
        with self._lock:
            slot = self._slots[host]
        with slot:
            with self._lock:
                now = time.monotonic()
                start = max(now, self._next.get(host, now))
                self._next[host] = start + self.pause_at(host)
            time.sleep(start - now)
            yield time.monotonic() - came

    def pause_at(self, host: str) -> float:
        """Return the seconds that lie between two requests to `host`."""
        usual = self._pause
        if usual is None:
            usual = 0.0 if host.startswith("127.") or host in ("localhost", "::1") else _PAUSE
        return max(usual, self._asked_for.get(host, 0.0))
