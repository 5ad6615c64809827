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
    no_body: Annotated[bool, typer.Option("--no-body", help="Leave the article's body.")] = False,
    everything: Annotated[
        bool, typer.Option("--all", help="Everything: body, related links, comments.")
    ] = False,
    base: Base,
    output: Output,
    network: Network,
    keep: Keep,
) -> int:
    """Read an article, its related links, its comments.

    Without a REF it is the article fetched or shown last; +2 is its second related link. A URL is fetched and
    saved first.
    """
    from artcli.cli.articles import Sections, article_text, documents

    terminal = Terminal.of(output)
    sections = Sections(
        body=not no_body, related=related or everything, comments=comments or everything, summary=summary
    )
    with Inputs(terminal, network, keep, base_url=base.url) as inputs:
        forms = Forms(article_text(terminal, sections, inputs), documents(sections))
        return write(
            terminal,
            output,
            inputs.articles(refs or []),
            forms,
            form=output.form or Format.text,
            many=inputs.many(refs or []),
            page=True,
        )
