"""`artcli tag`, `untag`, `star`, `unstar`, `read`, `unread`: the reader's own marks on articles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import takewhile
from typing import Annotated

import msgspec
import typer

from artcli.cli.app import command_app
from artcli.cli.kept import is_kept_ref, kept
from artcli.cli.opening import open_library
from artcli.cli.options import Format, Output, Talk, command
from artcli.cli.outputs import Forms, Result, write
from artcli.cli.terminal import Terminal
from artcli.errors import UsageError
from artcli.library import Library
from artcli.render.lines import one

app = command_app()

Kept = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[REF]...",
        show_default=False,
        help="Library ids, addresses, - for stdin; nothing: the article shown last.",
    ),
]
Tagged = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[REF]... NAME...",
        show_default=False,
        help="Library ids, addresses or - for stdin (none: the article shown last), then the tags.",
    ),
]


class TagCount(msgspec.Struct, frozen=True):
    """A tag of the reader's and how many articles have it."""

    name: str
    count: int


@app.command()
@command
def tag(
    words: Tagged = None,
    *,
    add: Annotated[
        list[str] | None,
        typer.Option("--add", metavar="NAME", show_default=False, help="Add a tag, even one of digits."),
    ] = None,
    remove: Annotated[
        list[str] | None,
        typer.Option("--remove", metavar="NAME", show_default=False, help="Take a tag away."),
    ] = None,
    output: Output,
) -> int:
    """Tag articles of the library, or list the tags.

    `artcli tag 12 13 later, work` tags two articles, `artcli tag later` the one shown last, `artcli tag 12`
    lists the tags of one, `artcli tag` all tags.
    """
    terminal = Terminal.of(output)
    refs, names = _parted(words or [])
    names += names_in(add or [])
    with open_library(terminal) as library:
        if not names and not remove:
            return _list(library, refs, terminal, output)
        numbers = kept(library, refs)
        for number in numbers:
            library.tag(number, names)
            library.untag(number, names_in(remove or []))
    parts = [f"+{name}" for name in names] + [f"-{name}" for name in names_in(remove or [])]
    terminal.note(f"{_articles(numbers)}: {' '.join(parts)}")
    return 0


@app.command()
@command
def untag(words: Tagged = None, *, talk: Talk) -> int:
    """Take tags away."""
    terminal = Terminal(quiet=talk.quiet, verbose=talk.verbose)
    refs, names = _parted(words or [])
    if not names:
        raise UsageError("which tag?", hint="artcli untag REF NAME")
    with open_library(terminal) as library:
        taken = sum(library.untag(number, names) for number in kept(library, refs))
    terminal.note(f"{taken} tag{'s' if taken != 1 else ''} taken away")
    return 0


def _list(library: Library, refs: Sequence[str], terminal: Terminal, output: Output) -> int:
    if refs:
        rows = [entry.row for number in kept(library, refs) if (entry := library.get(number))]
        found = [TagCount(name, 1) for name in dict.fromkeys(name for row in rows for name in row.tags)]
    else:
        found = [TagCount(name, count) for name, count in library.tags()]
    if not found:
        terminal.note("no tags")
    return write(
        terminal,
        output,
        (Result(each.name, each) for each in found),
        Forms(
            lambda each: [one(each.name if refs else f"{each.name}\t{each.count}")],
            listed=True,
            separate=False,
        ),
        form=output.form or Format.text,
        many=True,
    )


def _parted(words: Sequence[str]) -> tuple[list[str], list[str]]:
    """Part the articles, which come first, from the names of tags."""
    refs = list(takewhile(is_kept_ref, words))
    return refs, names_in(words[len(refs) :])


def names_in(words: Sequence[str]) -> list[str]:
    """Return the names in words such as ``later,work`` and ``#later``."""
    names = (name.strip().lstrip("#") for word in words for name in word.split(","))
    return [name for name in names if name]


def _articles(numbers: Sequence[int]) -> str:
    return f"article {numbers[0]}" if len(numbers) == 1 else f"{len(numbers)} articles"


def _mark(refs: Sequence[str] | None, talk: Talk, done: str, mark: Callable[[Library, int], None]) -> int:
    terminal = Terminal(quiet=talk.quiet, verbose=talk.verbose)
    with open_library(terminal) as library:
        numbers = kept(library, refs or [])
        for number in numbers:
            mark(library, number)
    terminal.note(f"{_articles(numbers)}: {done}")
    return 0


def _now() -> str:
    from artcli.library.moments import now

    return now()


@app.command()
@command
def star(refs: Kept = None, *, talk: Talk) -> int:
    """Star articles of the library."""
    return _mark(refs, talk, "starred", lambda library, number: library.star(number, _now()))


@app.command()
@command
def unstar(refs: Kept = None, *, talk: Talk) -> int:
    """Take stars away."""
    return _mark(refs, talk, "no star", lambda library, number: library.star(number, None))


@app.command()
@command
def read(refs: Kept = None, *, talk: Talk) -> int:
    """Mark articles as read."""
    return _mark(refs, talk, "read", lambda library, number: library.mark_read(number, _now()))


@app.command()
@command
def unread(refs: Kept = None, *, talk: Talk) -> int:
    """Mark articles as not read."""
    return _mark(refs, talk, "not read", lambda library, number: library.mark_read(number, None))
