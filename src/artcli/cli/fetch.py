"""`artcli fetch`: download, parse, save."""

from __future__ import annotations

from typing import Annotated

import typer

from artcli.cli.app import command_app
from artcli.cli.inputs import Inputs
from artcli.cli.options import Format, Keep, Network, Output, command
from artcli.cli.outputs import Forms, write
from artcli.cli.terminal import Terminal
from artcli.errors import UsageError

app = command_app()

Urls = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="URL...", show_default=False, help="Addresses; - for stdin; +N for the Nth related link."
    ),
]


@app.command()
@command
def fetch(
    urls: Urls = None,
    *,
    related: Annotated[
        bool, typer.Option("--related", help="Then the articles that they recommend; obeys robots.txt.")
    ] = False,
    output: Output,
    network: Network,
    keep: Keep,
) -> int:
    """Download pages, parse them and save them to the library, comments included.

    In a terminal it says what came in; into a pipe it writes JSON lines. With - the addresses come from
    stdin: a list, or JSON lines with "url", as `artcli feed` writes them.
    """
    from artcli.cli.articles import documents, summary_block

    if not urls:
        raise UsageError("which page?", hint="artcli fetch URL")
    terminal = Terminal.of(output)
    form = output.form or (Format.text if terminal.is_tty and output.output is None else Format.jsonl)
    with Inputs(terminal, network, keep, anew=True) as inputs:
        results = inputs.articles(urls)
        many = related or inputs.many(urls)
        forms = Forms(summary_block(terminal, inputs), documents())
        results = inputs.with_related(results) if related else results
        return write(terminal, output, results, forms, form=form, many=many)
