"""The engine of a cluster: each unit of a job is a task on Dask, done there as this machine would do it.

A task that is lost with its machine is done again, by whoever is left, and writes the same bytes. What only one machine
can do stays on the one that asks: stdin, and addresses, whose hosts must not be asked from everywhere at once.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from itertools import islice
from typing import Any

from artcli._version import __version__
from artcli.batch.drafts import Drafts
from artcli.batch.job import Job
from artcli.batch.local import Result, Stopped, result_of
from artcli.batch.output import Output, is_begun
from artcli.batch.records import Unit
from artcli.batch.run import Fetching, Stop, Watch
from artcli.batch.streams import is_remote, needs
from artcli.batch.tasks import Done, do_unit
from artcli.errors import ArtcliError, FetchError, UsageError

_HERE = frozenset(("stream", "urls", "list", "missing"))
_CONNECT = 15
"""Seconds for the scheduler to answer."""
_AHEAD = 3
"""Tasks for each thread of the cluster that are handed over: the next lies there when one is done."""
_ATTEMPTS = 5
"""Times that a task is handed over again after the scheduler gave it up for the machines it lost."""


def run_on_cluster(
    job: Job,
    *,
    scheduler: str | None,
    workers: int,
    fetching: Fetching | None = None,
    watch: Watch | None = None,
    stop: Stop | None = None,
) -> Result:
    """Run `job` on the Dask cluster of `scheduler`; on one of this machine, with `workers`, when that is None.

    Raises FetchError when no scheduler answers, UsageError for one file as the output, Stopped as `run_job`.
    """
    if job.target.single:
        if not is_begun(job.target.store):
            job.target.store.remove("")
        raise UsageError(
            "a cluster writes a folder of shards, not one file", where=job.output, hint="-o FOLDER"
        )
    stop = stop or Stop()
    store = job.target.store
    with store.kept() as folder:
        output = Output(job.target, job.settings, folder, journals=False)
        before = output.rows_so_far
        drafts = Drafts(job, output, folder) if job.settings.dedup else None
        todo = [unit for unit in job.units if output.skip(unit) is not None]
        if drafts is not None:
            todo = [unit for unit in todo if not drafts.has(unit)]
        behind = sum(unit.size for unit in job.units) - sum(unit.size for unit in todo)
        with _client(scheduler, workers) if todo else nullcontext() as client:
            for done in _done(client, todo, job, workers, fetching, stop):
                behind += job.units[done.unit].size
                if watch is not None:
                    watch(done.counts, behind)
                if drafts is not None:
                    drafts.finish()
        if stop.since is not None:
            raise Stopped("stopped", where=job.output, hint="the same command with --resume goes on")
        if drafts is not None:
            drafts.finish()
            drafts.close()
        final = Output(job.target, job.settings, folder, journals=False)  # the sums of what stands there
    records = sum(final.records_of(unit.number) for unit in job.units)
    return result_of(
        job.output,
        final.counts,
        records=records,
        passed_over=job.passed_over,
        shards=final.shards,
        resumed=before,
    )


def _done(
    client: Any, units: Sequence[Unit], job: Job, workers: int, fetching: Fetching | None, stop: Stop
) -> Iterator[Done]:
    """Yield what each unit came to, in the order they are done; no units need no client."""
    if not units:
        return
    place = job.target.store.place
    place = place if is_remote(place) else os.path.abspath(place)  # noqa: PTH100  # links stay links
    tasks = _Tasks(client, iter([unit for unit in units if unit.kind not in _HERE]), job, place)
    tasks.hand_over()
    for unit in units:
        if unit.kind in _HERE and stop.since is None:
            yield do_unit(
                unit, job.settings, place, __version__, workers=workers, fetching=fetching, stop=stop
            )
    while tasks.out and stop.since is None:
        yield from tasks.finished()
        tasks.hand_over()


class _Tasks:
    """The tasks on the cluster: a few for each of its threads, and another whenever one is done."""

    def __init__(self, client: Any, units: Iterator[Unit], job: Job, place: str) -> None:
        self._client = client
        self._units = units
        self._job = job
        self._place = place
        self._attempts: dict[int, int] = {}
        self.out: dict[Any, Unit] = {}

    def hand_over(self) -> None:
        """Hand over as many tasks as the cluster has room for."""
        threads = sum(self._client.nthreads().values())
        for unit in islice(self._units, max(0, _AHEAD * max(1, threads) - len(self.out))):
            self._submit(unit)

    def finished(self) -> Iterator[Done]:
        """Wait a moment, and yield what is done meanwhile. Raises what a task raised."""
        from distributed import wait
        from distributed.scheduler import KilledWorker

        try:
            ready = wait(list(self.out), timeout=0.5, return_when="FIRST_COMPLETED").done
        except TimeoutError:
            return
        for future in ready:
            unit = self.out.pop(future)
            error = future.exception()
            if error is None:
                yield future.result()
            elif isinstance(error, KilledWorker) or future.cancelled():
                self._again(unit)
            elif isinstance(error, ArtcliError):
                raise error
            else:
                raise ArtcliError(
                    f"a task of the cluster failed: {type(error).__name__}: {error}", where=unit.name
                )

    def _submit(self, unit: Unit) -> None:
        attempt = self._attempts.get(unit.number, 0)
        future = self._client.submit(
            do_unit,
            unit,
            self._job.settings,
            self._place,
            __version__,
            key=f"artcli-{os.getpid()}-{unit.number}-{attempt}",
            pure=False,
        )
        self.out[future] = unit

    def _again(self, unit: Unit) -> None:
        attempts = self._attempts[unit.number] = self._attempts.get(unit.number, 0) + 1
        if attempts > _ATTEMPTS:
            raise ArtcliError(
                f"the cluster lost its machines {attempts} times over this input", where=unit.name
            )
        self._submit(unit)


@contextmanager
def _client(scheduler: str | None, workers: int) -> Iterator[Any]:
    """Yield a client of the cluster. Raises FetchError when there is none, UsageError without the extra."""
    try:
        from distributed import Client, LocalCluster
    except ImportError as error:
        raise needs("dask", "--engine dask") from error
    import logging

    for logger in ("distributed", "distributed.client"):  # which distributed gives a level of its own
        logging.getLogger(logger).setLevel(logging.CRITICAL)  # a lost machine is no news: its tasks go on
    if scheduler is None:
        with (
            LocalCluster(
                n_workers=workers,
                threads_per_worker=1,
                dashboard_address="127.0.0.1:0",  # any free port: 8787 may be taken, which is no news either
                silence_logs=logging.CRITICAL,
            ) as cluster,
            Client(cluster) as client,
        ):
            yield client
        return
    try:
        client = Client(scheduler, timeout=_CONNECT)
    except (OSError, ValueError) as error:
        raise FetchError("no Dask scheduler answers there", where=scheduler, code="scheduler") from error
    with client:
        yield client
