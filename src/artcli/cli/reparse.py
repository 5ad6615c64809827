"""`artcli reparse`: a better parser over the pages that the library kept."""

from __future__ import annotations

from typing import Annotated

import typer

from artcli.cli.app import command_app
from artcli.cli.kept import kept
from artcli.cli.limits import held
from artcli.cli.marks import Kept
from artcli.cli.opening import open_library
from artcli.cli.options import Talk, command
from artcli.cli.outputs import exit_code
from artcli.cli.terminal import Terminal
from artcli.errors import ArtcliError, NothingToExtract, UsageError
from artcli.library import Library

app = command_app()


@app.command()
@command
def reparse(
    refs: Kept = None,
    *,
    everything: Annotated[bool, typer.Option("--all", help="Every article of the library.")] = False,
    talk: Talk,
) -> int:
    """Parse the kept pages again, with the parser as it is now.

    Nothing is fetched, and no revision is added: the newest one is put right. An article that the parser finds
    nothing in any more stays as it is.
    """
    terminal = Terminal(quiet=talk.quiet, verbose=talk.verbose)
    if everything and refs:
        raise UsageError("--all is every article: name none", hint="artcli reparse --all")
    errors: list[ArtcliError] = []
    with open_library(terminal) as library:
        numbers = library.with_pages() if everything else kept(library, refs or [])
        better = 0
        with terminal.progress(len(numbers), "parsing") as progress:
            for number in numbers:
                try:
                    better += _reparsed(library, number, terminal)
                except NothingToExtract as error:
                    errors.append(error.at(str(number)))
                    terminal.error(error)
                progress.advance()
    same = len(numbers) - better - len(errors)
    terminal.note(f"{better} changed, {same} as before")
    return exit_code(errors, many=len(numbers) > 1)


def _reparsed(library: Library, number: int, terminal: Terminal) -> bool:
    """Parse one article's page again and tell whether that changed it. Raises NothingToExtract."""
    from artcli import api

    entry, pages = library.get(number), library.pages(number)
    if entry is None:  # another process removed it
        return False
    if not pages:
        raise NothingToExtract("its page was not kept", hint=f"artcli fetch {entry.row.url}")
    with held(str(number)):
        article = api.parse_pages(pages)
    changed = library.amend(number, article)
    if changed:
        terminal.note(f"{number}  {entry.row.title or entry.row.url or 'untitled'}")
    return changed
