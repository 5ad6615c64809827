"""`artcli import`: what other programs kept, and what `artcli export` wrote, into the library."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from artcli.cli.app import command_app
from artcli.cli.marks import names_in
from artcli.cli.opening import open_library
from artcli.cli.options import Talk, command
from artcli.cli.outputs import exit_code
from artcli.cli.reading import read_file, read_stdin
from artcli.cli.terminal import Terminal
from artcli.errors import ArtcliError
from artcli.library import Library, Saved
from artcli.library.importing import Bookmark, entries
from artcli.library.moments import now
from artcli.model import Article

app = command_app()


@app.command(name="import")
@command
def import_files(
    files: Annotated[
        list[str],
        typer.Argument(metavar="FILE|-...", help="What to take in; - is stdin.", show_default=False),
    ],
    *,
    tag: Annotated[
        list[str] | None,
        typer.Option("--tag", metavar="NAME", show_default=False, help="Tag everything so; repeatable."),
    ] = None,
    talk: Talk,
) -> int:
    """Take in artcli's JSON, bookmarks, Pocket or Instapaper CSV, feeds as OPML.

    Nothing is fetched. Articles of artcli's own JSON are saved as they are; addresses are kept with their
    titles, tags and marks, and fetched when they are first shown, or all at once by
    `artcli list --unfetched --jsonl | artcli fetch -`. Feeds are followed: `artcli feed update`.
    """
    terminal = Terminal(quiet=talk.quiet, verbose=talk.verbose)
    tags = names_in(tag or [])
    errors: list[ArtcliError] = []
    counts = dict.fromkeys(("new", "known", "address", "feed"), 0)
    with open_library(terminal) as library:
        for name in files:
            try:
                for entry in entries(read_stdin() if name == "-" else read_file(name)):
                    if isinstance(entry, ArtcliError):
                        errors.append(entry)
                        terminal.error(entry)
                    else:
                        counts[_taken(library, entry, tags)] += 1
            except ArtcliError as error:
                errors.append(error.at(name))
                terminal.error(error)
    if not errors or any(counts.values()):
        _tell(terminal, counts)
    return exit_code(errors, many=len(files) > 1 or any(counts.values()))


def _taken(library: Library, entry: Article | Bookmark, tags: Sequence[str]) -> str:
    """Put one entry into the library and return what became of it."""
    if isinstance(entry, Article):
        saved = library.save(entry, None, now())
        library.tag(saved.id, tags)
        return "new" if saved.new else "known"
    if entry.feed:
        _, new = library.feeds.add(entry.url, entry.title, (*entry.tags, *tags))
        return "feed" if new else "known"
    saved = library.promise(entry.url, entry.title, entry.added)
    library.tag(saved.id, (*entry.tags, *tags))
    _mark(library, saved, entry)
    return "address" if saved.new else "known"


def _mark(library: Library, saved: Saved, entry: Bookmark) -> None:
    if entry.starred:
        library.star(saved.id, entry.added or now())
    if entry.read and saved.new:
        library.mark_read(saved.id, entry.added or now())


def _tell(terminal: Terminal, counts: dict[str, int]) -> None:
    words = {
        "new": "saved",
        "address": "to be fetched",
        "feed": "feeds followed",
        "known": "there already",
    }
    said = [f"{count} {words[name]}" for name, count in counts.items() if count]
    terminal.note(", ".join(said) or "nothing in it")
    if counts["address"]:
        terminal.note("try: artcli list --unfetched --jsonl | artcli fetch -")
    if counts["feed"]:
        terminal.note("try: artcli feed update")
