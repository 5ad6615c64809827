"""The options of `artcli batch`: what the rows are and where they go, and how the work is done."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from artcli.cli.options import OptionGroup


class BatchForm(StrEnum):
    """What `batch -f` takes."""

    jsonl = "jsonl"
    jsonl_gz = "jsonl.gz"
    jsonl_zst = "jsonl.zst"
    parquet = "parquet"
    md = "md"
    txt = "txt"


class Engine(StrEnum):
    """What `--engine` takes."""

    local = "local"
    dask = "dask"


class Rows(OptionGroup, frozen=True, kw_only=True):
    """What the rows are and where they go."""

    output: Annotated[
        str | None,
        typer.Option(
            "-o",
            "--output",
            metavar="OUT",
            show_default=False,
            help="A folder or fsspec address for shards, or one file (.jsonl, .jsonl.gz, .jsonl.zst, .parquet); "
            "nothing or -: JSON lines to stdout.",
        ),
    ] = None
    form: Annotated[
        BatchForm | None,
        typer.Option(
            "-f", "--format", show_default=False, help="Form of the rows (jsonl, or by OUT's name)."
        ),
    ] = None
    fields: Annotated[
        str | None,
        typer.Option(
            "--fields", metavar="NAMES", show_default=False, help="Only these keys: url,title,text."
        ),
    ] = None
    dedup: Annotated[
        str | None,
        typer.Option(
            "--dedup", metavar="KINDS", show_default=False, help="Keep one of several alike: url,text,near."
        ),
    ] = None
    language: Annotated[
        str | None,
        typer.Option(
            "--language", metavar="CODES", show_default=False, help="Only articles in these: vi,en."
        ),
    ] = None
    min_words: Annotated[
        int, typer.Option("--min-words", metavar="N", min=0, help="Only articles with so many words.")
    ] = 0
    shard_size: Annotated[
        int, typer.Option("--shard-size", metavar="N", min=1, help="Rows of a shard, at most.")
    ] = 5000
    html_column: Annotated[
        str | None,
        typer.Option(
            "--html-column", metavar="NAME", show_default=False, help="Of Parquet and JSON inputs (html)."
        ),
    ] = None
    url_column: Annotated[
        str | None,
        typer.Option(
            "--url-column", metavar="NAME", show_default=False, help="Of Parquet and JSON inputs (url)."
        ),
    ] = None


class Work(OptionGroup, frozen=True, kw_only=True):
    """How the work is done."""

    workers: Annotated[
        int | None,
        typer.Option("--workers", metavar="N", min=1, show_default=False, help="Processes (one a core)."),
    ] = None
    deadline: Annotated[
        float, typer.Option("--deadline", metavar="SECONDS", min=0.1, help="CPU time for one page.")
    ] = 30.0
    memory: Annotated[int, typer.Option("--memory", metavar="MB", min=100, help="Memory for one page.")] = (
        1000
    )
    resume: Annotated[bool, typer.Option("--resume", help="Go on with a run that was stopped or killed.")] = (
        False
    )
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Begin anew where an earlier run wrote.")] = (
        False
    )
    engine: Annotated[Engine, typer.Option("--engine", help="This machine, or a Dask cluster.")] = (
        Engine.local
    )
    scheduler: Annotated[
        str | None,
        typer.Option(
            "--scheduler",
            metavar="ADDRESS",
            show_default=False,
            help="Of a Dask cluster: tcp://HOST:PORT; nothing: a cluster on this machine.",
        ),
    ] = None
    delay: Annotated[
        float,
        typer.Option(
            "--delay",
            metavar="SECONDS",
            min=0,
            help="Between two pages of one host; robots.txt may ask for more.",
        ),
    ] = 1.0
    rate: Annotated[
        float | None,
        typer.Option(
            "--rate", metavar="N", min=0.01, show_default=False, help="Pages fetched a second, at most."
        ),
    ] = None
