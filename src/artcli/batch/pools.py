"""Pools that stay for the next task: a unit of a cluster's job is small, and a worker takes half a second to start.

They end with the process that holds them, or when nobody has wanted them for a while.
"""

from __future__ import annotations

import atexit
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from artcli.batch.pool import Pool
from artcli.batch.settings import Settings

IDLE = 30.0
"""Seconds that a pool waits for another task."""


class _Kept(NamedTuple):
    settings: Settings
    workers: int
    pool: Pool
    end: threading.Timer


_kept: list[_Kept] = []
_lock = threading.Lock()


@contextmanager
def lent(settings: Settings, workers: int) -> Iterator[Pool]:
    """Yield a pool that nobody else uses, one that waits where there is one; it waits again afterwards.

    A pool that did not come to the end of its run is ended.
    """
    pool = _taken(settings, workers) or Pool(settings, workers).__enter__()
    try:
        yield pool
    except BaseException:
        pool.close()
        raise
    if pool.is_at_rest:
        _keep(settings, workers, pool)
    else:
        pool.close()


def _taken(settings: Settings, workers: int) -> Pool | None:
    with _lock:
        for kept in _kept:
            if (kept.settings, kept.workers) == (settings, workers):
                _kept.remove(kept)
                kept.end.cancel()
                return kept.pool
    return None


def _keep(settings: Settings, workers: int, pool: Pool) -> None:
    end = threading.Timer(IDLE, lambda: _end(kept))
    end.daemon = True
    kept = _Kept(settings, workers, pool, end)
    with _lock:
        _kept.append(kept)
    end.start()


def _end(kept: _Kept) -> None:
    with _lock:
        if kept not in _kept:
            return  # it was taken at the last moment
        _kept.remove(kept)
    kept.pool.close()


@atexit.register
def _end_all() -> None:
    for kept in [*_kept]:
        kept.end.cancel()
        _end(kept)
