"""`artcli remove`: articles out of the library."""

from __future__ import annotations

from typing import Annotated

import typer

from artcli.cli.app import command_app
from artcli.cli.options import Talk, command
from artcli.cli.reading import is_number
from artcli.cli.terminal import Terminal
from artcli.errors import UsageError

app = command_app()


@app.command()
@command
def remove(
    ids: Annotated[list[str], typer.Argument(metavar="ID...", help="Numbers as `artcli list` shows them.")],
    *,
    talk: Talk,
) -> int:
    """Remove articles from the library, with their revisions and threads.

    Either all of the given articles are removed or, when one of them is not there, none.
    """
    from artcli.library import Library

    terminal = Terminal(quiet=talk.quiet, verbose=talk.verbose)
    wrong = [word for word in ids if not is_number(word)]
    if wrong:
        raise UsageError(f"{wrong[0]!r} is not a library id", hint="artcli list")
    numbers = [int(word) for word in ids]
    with Library.open() as library:
        missing = [number for number in numbers if library.get(number) is None]
        if missing:
            raise UsageError(
                f"the library has no article {missing[0]}; nothing was removed", hint="artcli list"
            )
        library.remove(numbers)
    terminal.note(f"removed {len(set(numbers))} article{'s' if len(set(numbers)) != 1 else ''}")
    return 0
