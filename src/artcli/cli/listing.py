"""`artcli list`: what the library holds."""

from __future__ import annotations

from typing import Annotated

import typer

from artcli.cli.app import command_app
from artcli.cli.options import Format, Output, command
from artcli.cli.outputs import Forms, Result, write
from artcli.cli.terminal import Terminal

app = command_app()


@app.command(name="list")
@command
def list_articles(
    *,
    limit: Annotated[
        int | None, typer.Option("--limit", metavar="N", min=1, show_default=False, help="At most so many.")
    ] = None,
    site: Annotated[
        str | None, typer.Option("--site", metavar="NAME", show_default=False, help="Only of this site.")
    ] = None,
    language: Annotated[
        str | None,
        typer.Option("--language", metavar="CODE", show_default=False, help="Only in this language."),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option("--since", metavar="DATE", show_default=False, help="Only fetched since (2026-11-01)."),
    ] = None,
    unread: Annotated[bool, typer.Option("--unread", help="Only what was never shown.")] = False,
    output: Output,
) -> int:
    """List the articles of the library, the last fetched first."""
    from artcli.cli.articles import row_text
    from artcli.library import Library

    terminal = Terminal.of(output)
    with Library.open() as library:
        rows = library.list(limit=limit, site=site, language=language, since=since, unread=unread)
    if not rows:
        terminal.note("the library has no such article")
    return write(
        terminal,
        output,
        (Result(str(row.id), row) for row in rows),
        Forms(row_text(terminal), listed=True, separate=False),
        form=output.form or Format.text,
        many=True,
        page=True,
    )
