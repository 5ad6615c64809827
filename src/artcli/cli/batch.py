"""`artcli batch`: many pages, from a folder to a cluster; the work is done in the room `batch`."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from artcli.cli.app import command_app
from artcli.cli.batchoptions import Engine, Rows, Work
from artcli.cli.options import Network, Talk, command
from artcli.cli.terminal import Terminal
from artcli.errors import EXIT_SOME_FAILED, NothingToExtract, UsageError

if TYPE_CHECKING:
    from artcli.batch.job import Job
    from artcli.batch.local import Result
    from artcli.batch.run import Fetching, Stop
    from artcli.batch.settings import Form, Settings

app = command_app()


@app.command()
@command
def batch(
    inputs: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="INPUT...",
            show_default=False,
            help="Files, folders, globs, addresses, - for stdin: HTML, JSON lines with url and html, WARC and WET, "
            "Parquet, lists of addresses; .gz and .zst too.",
        ),
    ] = None,
    *,
    rows: Rows,
    work: Work,
    json: Annotated[bool, typer.Option("--json", help="The counts as JSON.")] = False,
    talk: Talk,
    network: Network,
) -> int:
    """Extract many pages in parallel: folders, WARC, JSON lines, Parquet, addresses.

    Every record of the input gives one row of the output, in its order: an article, an error, or why it was skipped.
    Addresses are fetched politely: robots.txt, one request at a time to a host. What is fetched is not saved.
    """
    from artcli.batch.job import Finished, form_of, prepare
    from artcli.batch.local import Stopped
    from artcli.batch.settings import Form

    if not inputs:
        raise UsageError("which pages?", hint="artcli batch FOLDER -o OUT")
    if work.scheduler is not None and work.engine is not Engine.dask:
        raise UsageError("--scheduler is the Dask engine's", hint="--engine dask")
    terminal = Terminal(quiet=talk.quiet, verbose=talk.verbose)
    output = rows.output or "-"
    form = form_of(output, Form(rows.form) if rows.form is not None else None)
    settings = _settings(rows, work, form)
    try:
        if output == "-":
            result = _print(terminal, inputs, settings, work, network)
        else:
            job = prepare(inputs, output, settings, resume=work.resume, overwrite=work.overwrite)
            if job.came_since:
                terminal.note(
                    f"{job.came_since} files came since this run was begun: they are not part of it"
                )
            result = _run(terminal, job, work, network)
    except (Stopped, Finished) as early:  # as the user wished: no error, but good to know
        for line in (str(early), *([early.hint] if early.hint else [])):
            terminal.note(line)
        return early.exit_code
    if not result.records:
        raise nothing(inputs, result.passed_over)
    _tell(terminal, result, as_json=json, rows_on_stdout=output == "-")
    return EXIT_SOME_FAILED if result.errors else 0


def _settings(rows: Rows, work: Work, form: Form) -> Settings:
    from artcli.batch.settings import Settings

    return Settings(
        form=form,
        fields=_names(rows.fields),
        languages=_names(rows.language),
        min_words=rows.min_words,
        dedup=_names(rows.dedup),
        shard_size=rows.shard_size,
        deadline=work.deadline,
        memory=work.memory,
        html_column=rows.html_column,
        url_column=rows.url_column,
    )


def _names(text: str | None) -> tuple[str, ...]:
    """Return the names of a list with commas, each once."""
    return tuple(dict.fromkeys(name.strip() for name in (text or "").split(",") if name.strip()))


def _workers(work: Work) -> int:
    if work.workers is not None:
        return work.workers
    # The cores of this process: in a container or under taskset fewer than the machine has.
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _run(terminal: Terminal, job: Job, work: Work, network: Network) -> Result:
    """Run the job on the engine asked for, with a bar where somebody watches."""
    from artcli.batch.local import run_job
    from artcli.cli.batchfigures import Meter

    meter = Meter(job.size)
    with ExitStack() as stack:
        stop = stack.enter_context(stopped_by_signals())
        fetching = stack.enter_context(polite(network, work, terminal))
        progress = stack.enter_context(terminal.progress(job.size or None, "batch", meter.figures))
        watch = meter.watching(progress)
        if work.engine is Engine.dask:
            from artcli.batch.cluster import run_on_cluster

            return run_on_cluster(
                job,
                scheduler=work.scheduler,
                workers=_workers(work),
                fetching=fetching,
                watch=watch,
                stop=stop,
            )
        return run_job(job, workers=_workers(work), fetching=fetching, watch=watch, stop=stop)


def _print(terminal: Terminal, inputs: list[str], settings: Settings, work: Work, network: Network) -> Result:
    """Write the rows to stdout."""
    from artcli.batch.local import print_rows

    if work.resume or work.engine is Engine.dask:
        raise UsageError("rows to stdout are neither resumed nor made on a cluster", hint="-o OUT")
    with ExitStack() as stack:
        stop = stack.enter_context(stopped_by_signals())
        fetching = stack.enter_context(polite(network, work, terminal))
        return print_rows(
            inputs, settings, terminal.data, workers=_workers(work), fetching=fetching, stop=stop
        )


def _tell(terminal: Terminal, result: Result, *, as_json: bool, rows_on_stdout: bool) -> None:
    """Print the counts: to stdout, unless the rows go there."""
    from artcli import wire
    from artcli.cli.batchfigures import told

    if rows_on_stdout:
        for line in told(result):
            terminal.note(line)
        return
    if as_json:
        terminal.data(wire.encode(result) + b"\n")
        return
    terminal.data("".join(f"{line}\n" for line in told(result)).encode())


def nothing(inputs: list[str], passed_over: int) -> NothingToExtract:
    """Return the error of inputs that hold no record."""
    why = f" (but {passed_over} files that are no pages by their names)" if passed_over else ""
    return NothingToExtract(f"there is nothing to read{why}", where=" ".join(inputs)[:200], code="empty")


@contextmanager
def stopped_by_signals() -> Iterator[Stop]:
    """Yield a wish to stop that the first Ctrl-C or SIGTERM utters; the second ends the process at once."""
    import signal
    import threading

    from artcli.batch.run import Stop

    stop = Stop()

    def heard(number: int, frame: object) -> None:  # noqa: ARG001  # the shape of a handler
        if stop.since is not None:
            raise KeyboardInterrupt
        stop.set()

    if threading.current_thread() is not threading.main_thread():
        yield stop
        return
    before = {number: signal.signal(number, heard) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def polite(network: Network, work: Work, terminal: Terminal) -> Iterator[Fetching]:
    """Yield what fetches addresses, should there be any: the client is made for the first of them."""
    from artcli.batch.fetching import Fetcher
    from artcli.cli.config import load_config
    from artcli.cli.network import open_client

    with ExitStack() as stack:
        yield Fetcher(
            lambda: stack.enter_context(open_client(network, terminal)),
            jobs=network.jobs or load_config().jobs,
            delay=work.delay,
            rate=work.rate,
        )
