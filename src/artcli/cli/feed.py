"""`artcli feed`: the entries of a feed or sitemap, ready for `artcli fetch -`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from typing import Annotated

import typer

from artcli.cli.app import command_app
from artcli.cli.options import Base, Format, Network, Output, command
from artcli.cli.outputs import Forms, Result, write
from artcli.cli.reading import read_file, read_stdin
from artcli.cli.terminal import Terminal
from artcli.errors import ArtcliError
from artcli.model import FeedEntry

app = command_app()


@app.command()
@command
def feed(
    source: Annotated[
        str, typer.Argument(metavar="URL|FILE|-", help="Where the feed is.", show_default=False)
    ],
    *,
    limit: Annotated[
        int | None,
        typer.Option("--limit", metavar="N", min=1, show_default=False, help="At most so many entries."),
    ] = None,
    base: Base,
    output: Output,
    network: Network,
) -> int:
    """List the entries of a feed or sitemap: RSS, Atom, JSON Feed, sitemaps.

    A page that names its feed will do. Into a pipe it writes JSON lines with "url", ready for
    `artcli fetch -`.
    """
    from artcli.cli.articles import entry_text

    terminal = Terminal.of(output)

    def results() -> Iterator[Result[FeedEntry]]:
        try:
            entries = _entries(source, base.url, network, terminal)
        except ArtcliError as error:
            yield Result(source, error=error.at(source))
            return
        for entry in entries[:limit]:
            yield Result(entry.url, entry)

    form = output.form or (Format.text if terminal.is_tty and output.output is None else Format.jsonl)
    return write(
        terminal,
        output,
        results(),
        Forms(entry_text(terminal), listed=True),
        form=form,
        many=False,
        page=True,
    )


def _entries(
    source: str, base_url: str | None, network: Network, terminal: Terminal
) -> tuple[FeedEntry, ...]:
    """Read the feed; a page that is none but names one leads to it."""
    from artcli import api
    from artcli.net import sources

    if source == "-" or not sources.is_address(source):
        return api.feed(read_stdin() if source == "-" else read_file(source), base_url)
    from artcli.cli.network import open_client

    with ExitStack() as stack:
        client = stack.enter_context(open_client(network, terminal))
        return api.fetch_feed(source, client=client)
