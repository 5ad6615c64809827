"""`artcli show`: an article as something to read."""

from __future__ import annotations

from typing import Annotated

import typer

from artcli.cli.app import command_app
from artcli.cli.inputs import Inputs
from artcli.cli.options import Base, Format, Keep, Network, Output, Refs, command
from artcli.cli.outputs import Forms, write
from artcli.cli.terminal import Terminal

app = command_app()


@app.command()
@command
def show(
    refs: Refs = None,
    *,
    related: Annotated[
        bool, typer.Option("--related", help="Add the numbered list of related links.")
    ] = False,
    comments: Annotated[bool, typer.Option("--comments", help="Add the comment thread.")] = False,
    summary: Annotated[bool, typer.Option("--summary", help="Begin with a summary.")] = False,
    images: Annotated[
        bool, typer.Option("--images", help="Draw pictures (kitty, iTerm2, sixel); unpaged.")
    ] = False,
    no_body: Annotated[bool, typer.Option("--no-body", help="Leave the article's body.")] = False,
    everything: Annotated[
        bool, typer.Option("--all", help="Everything: body, related links, comments.")
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Show what the page changed since the fetch before.")
    ] = False,
    revision: Annotated[
        int | None,
        typer.Option(
            "--revision",
            metavar="N",
            min=1,
            show_default=False,
            help="As it was at first (1), then; with --diff what changed since.",
        ),
    ] = None,
    base: Base,
    output: Output,
    network: Network,
    keep: Keep,
) -> int:
    """Read an article, its related links, its comments.

    Without a REF it is the article fetched or shown last; +2 is its second related link. A URL is fetched and
    saved first. --diff compares the words of the last two revisions: one is kept whenever a fetch found the
    article changed.
    """
    from artcli.cli.articles import Sections, article_text, documents
    from artcli.cli.revisions import earlier, write_changes

    terminal = Terminal.of(output)
    sections = Sections(
        body=not no_body,
        related=related or everything,
        comments=comments or everything,
        summary=summary,
        images=images,
    )
    with Inputs(terminal, network, keep, base_url=base.url) as inputs:
        if diff:
            return write_changes(terminal, output, inputs, refs or [], revision)
        results = inputs.articles(refs or [])
        if revision is not None:
            results = earlier(inputs, results, revision)
        forms = Forms(article_text(terminal, sections, inputs), documents(sections))
        return write(
            terminal,
            output,
            results,
            forms,
            form=output.form or Format.text,
            many=inputs.many(refs or []),
            page=True,
        )
