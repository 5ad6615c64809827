"""`artcli summarize`: what a reader wants to know before reading."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import typer

from artcli.cli.app import command_app
from artcli.cli.config import load_config
from artcli.cli.inputs import Inputs
from artcli.cli.model import Ghostwriter, Model
from artcli.cli.options import Base, Format, Keep, Network, Output, Refs, command
from artcli.cli.outputs import Forms, Result, write
from artcli.cli.terminal import Terminal
from artcli.errors import ArtcliError, UsageError
from artcli.model import Article, Summary

app = command_app()


@app.command()
@command
def summarize(
    refs: Refs = None,
    *,
    sentences: Annotated[
        int | None,
        typer.Option("-n", "--sentences", metavar="N", min=1, show_default=False, help="Sentences (3)."),
    ] = None,
    words: Annotated[
        int | None,
        typer.Option("--words", metavar="N", min=1, show_default=False, help="About so many words instead."),
    ] = None,
    ratio: Annotated[
        float | None,
        typer.Option(
            "--ratio",
            metavar="R",
            min=0.0,
            max=1.0,
            show_default=False,
            help="A share of the article instead.",
        ),
    ] = None,
    keywords: Annotated[bool, typer.Option("--keywords", help="Add keywords.")] = False,
    comments: Annotated[bool, typer.Option("--comments", help="Add what readers say.")] = False,
    together: Annotated[
        bool, typer.Option("--together", help="One summary of all articles, each sentence with its source.")
    ] = False,
    model: Model,
    base: Base,
    output: Output,
    network: Network,
    keep: Keep,
) -> int:
    """Summarize in the article's own sentences, offline.

    The page's own standfirst comes first when it has one, then the sentences that add most, in the article's
    order. Only --llm asks a server: it sends the article's visible text to $OPENAI_BASE_URL.
    """
    from artcli import api
    from artcli.cli.summaries import summary_document, summary_text, with_readers

    if together and (comments or words is not None or ratio is not None or model.llm is not None):
        raise UsageError("--together goes with -n alone, not with --comments, --words, --ratio or --llm")
    if model.llm is not None and ratio is not None:
        raise UsageError("--ratio counts the article's sentences, and --llm writes its own: use --length")
    terminal = Terminal.of(output)
    writer = Ghostwriter.of(model, network, terminal, sentences=sentences, words=words)
    form = output.form or Format.text
    live = writer is not None and terminal.is_tty and form is Format.text and not output.field
    count = sentences or load_config().sentences
    listed = keywords or form is not Format.text or bool(output.field)
    visible_only = (
        writer is not None
    )  # what a page hides is meant for no reader, and is where a model is misled
    with Inputs(terminal, network, keep, base_url=base.url, visible_only=visible_only) as inputs:

        def results() -> Iterator[Result[Summary]]:
            for result in inputs.articles(refs or []):
                if result.record is None:
                    yield Result(result.name, error=result.error)
                    continue
                article: Article = result.record
                inputs.known.visit(article, thread=False)
                try:
                    summary = (
                        writer.write(article, live=live)
                        if writer is not None
                        else api.summarize(
                            article, sentences=count, words=words, ratio=ratio, with_keywords=listed
                        )
                    )
                except ArtcliError as error:
                    yield Result(result.name, error=error)
                    continue
                if comments:
                    summary = with_readers(summary, article.comments)
                yield Result(result.name, summary)

        text = summary_text(terminal, keywords=keywords, shown=live)
        plain = not (comments or together)
        forms = Forms(text, summary_document(keywords=keywords) if plain else {})
        many = inputs.many(refs or [])
        found = _together(inputs, refs or [], sentences or _TOGETHER) if together else results()
        return write(terminal, output, found, forms, form=form, many=many)


_TOGETHER = 5
"""Sentences of one summary of several articles."""


def _together(inputs: Inputs, refs: list[str], sentences: int) -> Iterator[Result[Summary]]:
    """Yield the errors, then the one summary of what could be read."""
    from artcli.cli.summaries import joint

    articles: list[Article] = []
    for result in inputs.articles(refs):
        if result.record is not None:
            articles.append(result.record)
        else:
            yield Result(result.name, error=result.error)
    if articles:
        yield Result("", joint(articles, sentences))
