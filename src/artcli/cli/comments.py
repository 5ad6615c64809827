"""`artcli comments`: the thread, to read or as data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

import msgspec
import typer

from artcli.cli.app import command_app
from artcli.cli.inputs import Inputs
from artcli.cli.options import Base, Format, Keep, Network, Output, Refs, command
from artcli.cli.outputs import Forms, Result, write
from artcli.cli.terminal import Terminal
from artcli.model import Article, ArticleThread
from artcli.render.lines import Line

app = command_app()


@app.command()
@command
def comments(
    refs: Refs = None,
    *,
    depth: Annotated[
        int | None,
        typer.Option(
            "--depth",
            metavar="N",
            min=1,
            show_default=False,
            help="Levels shown; deeper replies are counted.",
        ),
    ] = None,
    limit: Annotated[
        int | None,
        typer.Option("--limit", metavar="N", min=1, show_default=False, help="At most so many comments."),
    ] = None,
    sort: Annotated[
        Literal["page", "new", "old", "top"], typer.Option("--sort", help="Order of siblings.")
    ] = "page",
    since: Annotated[
        str | None,
        typer.Option(
            "--since", metavar="WHEN", show_default=False, help="Only since: 2026-11-01, 3h, 2d, 1w."
        ),
    ] = None,
    author: Annotated[
        str | None, typer.Option("--author", metavar="NAME", show_default=False, help="Only by this author.")
    ] = None,
    new: Annotated[
        bool, typer.Option("--new", help="Only what came since the thread was last shown.")
    ] = False,
    flat: Annotated[bool, typer.Option("--flat", help="One after the other, without nesting.")] = False,
    collapse: Annotated[bool, typer.Option("--collapse", help="Only the first level.")] = False,
    no_save: Annotated[bool, typer.Option("--no-save", help="Do not put it into the library.")] = False,
    base: Base,
    output: Output,
    network: Network,
) -> int:
    """Read the comment thread.

    --json gives the thread of one article, --jsonl one comment a line; the same comments are chosen in
    every form.
    """
    from artcli.cli.articles import layout
    from artcli.render.selection import Wanted, selected
    from artcli.render.selection import since as moment
    from artcli.render.thread import article_thread_lines

    terminal = Terminal.of(output)
    wanted = Wanted(
        depth=depth,
        limit=limit,
        sort=sort,
        since=moment(since, terminal.now) if since else None,
        author=author,
        flat=flat,
        collapse=collapse,
    )
    form = layout(terminal)
    with Inputs(terminal, network, Keep(no_save=no_save), base_url=base.url) as inputs:

        def wanted_of(article: Article) -> Wanted:
            """Return what is wanted of this thread, and note that it was seen."""
            ids = inputs.known.unseen_comments(article) if new else None
            inputs.known.visit(article, thread=True)
            return msgspec.structs.replace(wanted, ids=ids)

        def lines(article: Article) -> Iterator[Line]:
            marked = inputs.known.new_comments(article)
            return article_thread_lines(article, form, wanted_of(article), new=marked)

        results = inputs.articles(refs or [])
        many = inputs.many(refs or [])
        chosen = output.form or Format.text
        if chosen not in (Format.json, Format.jsonl) and not output.field:
            from artcli.cli.articles import thread_documents

            return write(
                terminal,
                output,
                results,
                Forms(lines, thread_documents(wanted_of)),
                form=chosen,
                many=many,
                page=True,
            )

        def threads() -> Iterator[Result[ArticleThread]]:
            for result in results:
                if result.record is None:
                    yield Result(result.name, error=result.error)
                    continue
                article = result.record
                yield Result(result.name, _record(article, selected(article.comments, wanted_of(article))))

        forms: Forms[ArticleThread] = Forms(lambda _: (), rows=lambda record: record.items)
        return write(terminal, output, threads(), forms, form=chosen, many=many)


def _record(article: Article, thread: msgspec.Struct) -> ArticleThread:
    return ArticleThread(url=article.url, title=article.title, **msgspec.structs.asdict(thread))
