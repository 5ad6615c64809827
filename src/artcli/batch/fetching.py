"""Addresses -> pages, politely: robots.txt, one request at a time to a host and a pause after it, a rate over all.

Each host has a queue of its own, so a slow one holds up nobody else; threads take the host whose pause is over first.
"""

from __future__ import annotations

import heapq
import threading
import time
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import msgspec

from artcli.batch.ahead import Item
from artcli.batch.records import Failure, Record
from artcli.errors import ArtcliError

if TYPE_CHECKING:
    from artcli.net.client import Client
    from artcli.net.robots import Robots

_WAITING = 20_000
"""Addresses that wait at most: enough that many hosts are among them, few enough for the memory."""


class Fetcher:
    """Takes items whose pages are to be fetched, and delivers them with their pages, in whatever order they come."""

    def __init__(
        self, client: Callable[[], Client], *, jobs: int, delay: float, rate: float | None = None
    ) -> None:
        """Ask for nothing yet. `client` makes the client, when there is a first address.

        `jobs` are requests at once over all hosts, `delay` the seconds between two to one host, `rate` pages a
        second over all (None: as they come).
        """
        self._make_client = client
        self._client: Client | None = None
        self._robots: Robots | None = None
        self._jobs = jobs
        self._delay = delay
        self._between = 1 / rate if rate else 0.0
        self._deliver: Callable[[Item], None] = lambda _: None
        self._queues: dict[str, deque[Item]] = {}
        self._due: list[tuple[float, int, str]] = []
        """When each host that nobody asks at the moment may be asked, its turn, the host."""
        self._turn = 0
        self._next = 0.0
        """When the next request of all may begin."""
        self._waiting = 0
        self._stopped = False
        self._changed = threading.Condition()

    def start(self, deliver: Callable[[Item], None]) -> None:
        """Let every item go to `deliver` once it has its page, or a failure."""
        self._deliver = deliver

    def take(self, item: Item) -> bool:
        """Take an item whose page is to be fetched; wait while too many do. False for any other item."""
        if item.record.kind != "url" or item.record.failure is not None or item.record.url is None:
            return False
        host = urlsplit(item.record.url).hostname or ""
        with self._changed:
            if self._client is None:
                self._begin()
            while self._waiting >= _WAITING and not self._stopped:
                self._changed.wait()
            self._waiting += 1
            if host not in self._queues:
                self._queues[host] = deque()
                self._be_due(host, time.monotonic())
            self._queues[host].append(item)
            self._changed.notify_all()
        return True

    def stop(self) -> None:
        """Begin no more downloads."""
        with self._changed:
            self._stopped = True
            self._changed.notify_all()

    def _begin(self) -> None:
        from artcli.net.robots import Robots

        self._client = self._make_client()
        self._robots = Robots(self._client)
        for _ in range(self._jobs):
            threading.Thread(target=self._work, daemon=True).start()

    def _work(self) -> None:
        assert self._client is not None
        while (chosen := self._choose()) is not None:
            host, item = chosen
            fetched = Item(item.ticket, self._fetched(item.record))
            with self._changed:
                self._waiting -= 1
                # A site that asks for a longer pause gets it; the client would wait for it here, with a thread.
                self._be_due(host, time.monotonic() + max(self._delay, self._client.pause_at(host)))
                self._changed.notify_all()
            self._deliver(fetched)

    def _choose(self) -> tuple[str, Item] | None:
        """Wait for a host whose turn it is and return it with its first item; None at the end."""
        with self._changed:
            while not self._stopped:
                now = time.monotonic()
                wait = max(self._due[0][0], self._next) - now if self._due else None
                if wait is not None and wait <= 0:
                    host = heapq.heappop(self._due)[2]
                    queue = self._queues[host]
                    if not queue:  # its pause is over and nothing is left
                        del self._queues[host]
                        continue
                    self._next = now + self._between
                    return host, queue.popleft()
                self._changed.wait(wait)
            return None

    def _be_due(self, host: str, when: float) -> None:
        self._turn += 1
        heapq.heappush(self._due, (when, self._turn, host))

    def _fetched(self, record: Record) -> Record:
        """Return the record with its page; with a failure when there is none to be had."""
        from artcli.net import arrival

        assert self._client is not None
        assert self._robots is not None
        assert record.url is not None
        try:
            response = arrival.at(record.url, self._client, check=self._robots.check).response
        except ArtcliError as error:
            return msgspec.structs.replace(record, failure=Failure(error.code, error.message))
        except Exception as error:  # noqa: BLE001  # one address must not end a run of millions
            failure = Failure("internal", f"a fault of artcli's own: {type(error).__name__}: {error}")
            return msgspec.structs.replace(record, failure=failure)
        return msgspec.structs.replace(
            record,
            kind="page",
            url=response.url,
            body=response.body,
            size=len(response.body),
            charset=response.charset,
            content_type=response.content_type,
        )
