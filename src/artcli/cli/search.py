"""`artcli search`: the library's full text."""

from __future__ import annotations

from typing import Annotated

import typer

from artcli.cli.app import command_app
from artcli.cli.options import Format, Output, command
from artcli.cli.outputs import Forms, Result, write
from artcli.cli.terminal import Terminal

app = command_app()


@app.command()
@command
def search(
    query: Annotated[
        list[str],
        typer.Argument(
            help='Words, "a phrase", prefix*, -without, author: site: lang: tag: title: after: before:.',
            metavar="QUERY...",
        ),
    ],
    *,
    limit: Annotated[int, typer.Option("--limit", metavar="N", min=1, help="At most so many.")] = 20,
    output: Output,
) -> int:
    """Search the library: titles, leads, bodies, authors, comments.

    Marks on letters do not matter: "xay dung" finds "xây dựng".
    """
    from artcli.cli.articles import hit_text
    from artcli.library import Library

    terminal = Terminal.of(output)
    # The shell took the quotes off a phrase that was an argument of its own.
    words = [f'"{word}"' if " " in word and '"' not in word and len(query) > 1 else word for word in query]
    with Library.open() as library:
        hits = library.search(" ".join(words), limit)
    if not hits:
        terminal.note("nothing found")
    return write(
        terminal,
        output,
        (Result(str(hit.id), hit) for hit in hits),
        Forms(hit_text(terminal), listed=True),
        form=output.form or Format.text,
        many=True,
        page=True,
    )
