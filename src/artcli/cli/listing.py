"""`artcli list`: what the library holds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from artcli.cli.app import command_app
from artcli.cli.opening import open_library
from artcli.cli.options import Format, Output, Which, command
from artcli.cli.outputs import Forms, Result, write
from artcli.cli.terminal import Terminal

if TYPE_CHECKING:
    from artcli.library import Row
    from artcli.library.listing import Filters

app = command_app()


@app.command(name="list")
@command
def list_articles(
    *,
    limit: Annotated[
        int | None, typer.Option("--limit", metavar="N", min=1, show_default=False, help="At most so many.")
    ] = None,
    which: Which,
    unfetched: Annotated[
        bool, typer.Option("--unfetched", help="Only imported addresses that are not fetched yet.")
    ] = False,
    output: Output,
) -> int:
    """List the articles of the library, the last fetched first.

    ★ is a star, ● was not read yet. `artcli list --unfetched --jsonl | artcli fetch -` fetches what an import
    left.
    """
    from artcli.cli.articles import row_text

    terminal = Terminal.of(output)
    with open_library(terminal) as library:
        found = library.rows(filters(which, terminal, unfetched=unfetched), limit)

        def results() -> Iterator[Result[Row]]:
            row = None
            for row in found:
                yield Result(str(row.id), row)
            if row is None:
                empty = which == Which() and not unfetched
                terminal.note("the library is empty" if empty else "the library has no such article")

        return write(
            terminal,
            output,
            results(),
            Forms(row_text(terminal), listed=True, separate=False),
            form=output.form or Format.text,
            many=True,
            page=True,
        )


def filters(which: Which, terminal: Terminal, *, unfetched: bool = False) -> Filters:
    """Return what the options ask for. Raises UsageError when ``--since`` is no time."""
    from artcli.library.listing import Filters

    since = None
    if which.since:
        from artcli.render import selection

        since = selection.since(which.since, terminal.now).isoformat()
    return Filters(
        since=since,
        site=which.site,
        author=which.author,
        language=which.language,
        tag=which.tag,
        starred=which.starred,
        read=which.read,
        unfetched=unfetched,
    )
