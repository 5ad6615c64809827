"""`artcli library`: looking after the one file that holds everything."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from artcli.cli import app as tree
from artcli.cli.opening import open_library
from artcli.cli.options import Talk, command
from artcli.cli.terminal import Terminal
from artcli.errors import LibraryError, UsageError
from artcli.library import library_path

app = tree.group_app(tree.COMMANDS["library"])


@app.command()
@command
def path(*, talk: Talk) -> int:
    """Print where the library lies."""
    Terminal(quiet=talk.quiet, verbose=talk.verbose).data(f"{library_path()}\n".encode())
    return 0


@app.command()
@command
def check(*, talk: Talk) -> int:
    """Look whether the file is whole: its structure, its links, its index. Exit 1 when it is not."""
    terminal = Terminal(quiet=talk.quiet, verbose=talk.verbose)
    with open_library(terminal) as library:
        faults = library.check()
        count = len(library)
    for fault in faults:
        terminal.data(f"{fault}\n".encode())
    if faults:
        raise LibraryError(
            f"{len(faults)} fault{'s' if len(faults) != 1 else ''} found",
            where=str(library_path()),
            hint="put a backup in its place (artcli library backup makes one)",
        )
    terminal.note(f"the library is whole: {count} article{'s' if count != 1 else ''}")
    return 0


@app.command()
@command
def backup(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Where the copy goes.", show_default=False)],
    *,
    talk: Talk,
) -> int:
    """Copy the library to FILE, whole, while others may write.

    FILE appears at the end, or stays as it was.
    """
    terminal = Terminal(quiet=talk.quiet, verbose=talk.verbose)
    target = file / library_path().name if file.is_dir() else file
    if target.resolve() == library_path().resolve():
        raise UsageError("this is the library itself", where=str(target), hint="name another file")
    with open_library(terminal) as library:
        library.backup(target)
        terminal.note(f"{len(library)} articles copied to {target}")
    return 0


@app.command()
@command
def vacuum(*, talk: Talk) -> int:
    """Give back the room that removed articles took, and tidy the index."""
    terminal = Terminal(quiet=talk.quiet, verbose=talk.verbose)
    with open_library(terminal) as library:
        before = _size()
        library.vacuum()
    terminal.note(f"{before / 1e6:.1f} MB before, {_size() / 1e6:.1f} MB now")
    return 0


def _size() -> int:
    """Return the bytes of the file and its write-ahead log."""
    place = library_path()
    files = (place, place.with_name(place.name + "-wal"))
    return sum(file.stat().st_size for file in files if file.exists())
