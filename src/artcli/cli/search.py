"""`artcli search`: the library's full text."""

from __future__ import annotations

import re
from typing import Annotated, Any

import typer
from typer.core import TyperCommand

from artcli.cli.app import command_app
from artcli.cli.opening import open_library
from artcli.cli.options import Format, Output, command
from artcli.cli.outputs import Forms, Result, write
from artcli.cli.terminal import Terminal

app = command_app()


class Search(TyperCommand):
    """Takes ``-word`` for a word of the query: to leave out what has it."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Put the words that are left out behind ``--``, where no option is looked for."""
        end = args.index("--") if "--" in args else len(args)
        before, after = args[:end], args[end + 1 :]
        left_out = [arg for at, arg in enumerate(before) if _is_left_out(arg, before[at - 1] if at else "")]
        options = [arg for arg in before if arg not in left_out]
        return super().parse_args(ctx, [*options, "--", *left_out, *after])


def _is_left_out(arg: str, before: str) -> bool:
    """Tell ``-word`` from an option (``-q``, ``-vv``, ``-fjson``) and from the value of one."""
    return _LEFT_OUT.fullmatch(arg) is not None and before not in {"--field", "-o", "--output", "--theme"}


_LEFT_OUT = re.compile(r"-(?!-|[qv]+$|f(?:text|md|html|jsonl?)$|.$).+", re.DOTALL)


@app.command(cls=Search)
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

    terminal = Terminal.of(output)
    # The shell took the quotes off a phrase that was an argument of its own.
    words = [f'"{word}"' if " " in word and '"' not in word and len(query) > 1 else word for word in query]
    with open_library(terminal) as library:
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
