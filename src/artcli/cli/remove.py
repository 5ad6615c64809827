"""`artcli remove`: articles out of the library."""

from __future__ import annotations

from typing import Annotated

import typer

from artcli.cli.app import command_app
from artcli.cli.kept import kept
from artcli.cli.opening import open_library
from artcli.cli.options import Talk, command
from artcli.cli.terminal import Terminal

app = command_app()


@app.command()
@command
def remove(
    ids: Annotated[
        list[str],
        typer.Argument(metavar="ID...", help="Numbers as `artcli list` shows them, addresses, - for stdin."),
    ],
    *,
    talk: Talk,
) -> int:
    """Remove articles from the library, with their revisions and threads.

    Either all of the given articles are removed or, when one of them is not there, none.
    """
    terminal = Terminal(quiet=talk.quiet, verbose=talk.verbose)
    with open_library(terminal) as library:
        removed = library.remove(kept(library, ids))
    terminal.note(f"removed {len(removed)} article{'s' if len(removed) != 1 else ''}")
    return 0
