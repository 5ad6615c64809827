"""The engine of this machine: a job through `Run`, its result in figures."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from artcli.batch.counts import Counts
from artcli.batch.duplicates import Seen
from artcli.batch.inputs import Plan
from artcli.batch.job import Job, check
from artcli.batch.output import Output
from artcli.batch.pool import Pool
from artcli.batch.printed import Printed
from artcli.batch.run import Fetching, Lend, Run, Stop, Watch
from artcli.batch.settings import Form, Settings
from artcli.errors import ArtcliError, UsageError


class Result(msgspec.Struct, frozen=True, kw_only=True):
    """What a run came to."""

    output: str
    records: int
    rows: int
    articles: int
    skipped: int
    errors: int
    codes: dict[str, int]
    """How many of the errors and of the skipped have which code."""
    shards: int
    resumed: int
    """Rows that an earlier run had made."""
    passed_over: int
    """Files in folders whose names say that they are no pages."""


class Stopped(ArtcliError):
    """The run was stopped early; what was done is kept."""

    exit_code = 130
    default_code = "stopped"


def run_job(
    job: Job,
    *,
    workers: int,
    fetching: Fetching | None = None,
    watch: Watch | None = None,
    stop: Stop | None = None,
) -> Result:
    """Run `job` in processes of this machine. Raises Stopped when `stop` was set, ArtcliError when rows are missing."""
    stop = stop or Stop()
    store = job.target.store
    with store.kept() as folder, _disk_of(job.output):
        output = Output(job.target, job.settings, folder)
        before = output.rows_so_far
        seen = Seen(folder / "keys.jsonl", before) if job.settings.dedup else None
        run = Run(
            job.units, job.settings, output,
            workers=workers, fetching=fetching, duplicates=seen, watch=watch, stop=stop,
        )  # fmt: skip
        try:
            run.run()
        finally:
            output.flush()
            if seen is not None:
                seen.close()
        if stop.since is not None:
            raise Stopped(
                f"stopped: {output.rows_so_far} rows are kept",
                where=job.output,
                hint="the same command with --resume goes on",
            )
        output.close()
    result = result_of(
        job.output,
        output.counts,
        records=run.records + before,
        passed_over=job.passed_over,
        shards=output.shards,
        resumed=before,
    )
    if job.target.single:
        store.remove("")
    return result


@contextmanager
def _disk_of(output: str) -> Iterator[None]:
    """Name the output in what the system says, such as that the disk is full."""
    try:
        yield
    except OSError as error:
        raise ArtcliError(
            f"cannot go on: {error.strerror or error}",
            where=output,
            hint="the same command with --resume goes on",
        ) from error


def result_of(
    output: str, counts: Counts, *, records: int, passed_over: int, shards: int = 0, resumed: int = 0
) -> Result:
    """Return the figures of a finished run. Raises ArtcliError unless there is a row for every record."""
    if counts.rows != records:
        raise ArtcliError(f"{counts.rows} rows for {records} records: some are missing", where=output)
    return Result(
        output=output,
        records=records,
        rows=counts.rows,
        articles=counts.articles,
        skipped=counts.skipped,
        errors=counts.errors,
        codes=dict(sorted(counts.codes.items())),
        shards=shards,
        resumed=resumed,
        passed_over=passed_over,
    )


def print_rows(
    words: Sequence[str],
    settings: Settings,
    write: Callable[[bytes], None],
    *,
    workers: int,
    pools: Lend = Pool,
    fetching: Fetching | None = None,
    stop: Stop | None = None,
) -> Result:
    """Run over `words` and give each row to `write` as a line of JSON, at once and in order; nothing is kept.

    Raises as `prepare` and `run_job`.
    """
    check(settings)
    if settings.form is not Form.jsonl:
        raise UsageError(f"-f {settings.form} does not go to stdout", hint="-o OUT")
    plan = Plan(words, settings.shard_size)
    rows = Printed(write)
    stop = stop or Stop()
    with TemporaryDirectory(prefix="artcli-") as folder:
        seen = Seen(Path(folder) / "keys.jsonl", 0) if settings.dedup else None
        run = Run(
            plan.units, settings, rows,
            workers=workers, pools=pools, fetching=fetching, duplicates=seen, stop=stop,
        )  # fmt: skip
        try:
            run.run()
        finally:
            if seen is not None:
                seen.close()
    if stop.since is not None:
        raise Stopped(f"stopped after {rows.counts.rows} rows")
    return result_of("-", rows.counts, records=run.records, passed_over=plan.passed_over)
