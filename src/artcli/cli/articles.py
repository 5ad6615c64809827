"""How each kind of record is written for reading: renderers joined with what this terminal can take."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import count
from typing import TYPE_CHECKING

import msgspec

from artcli.cli.options import Format
from artcli.cli.terminal import Terminal
from artcli.model import Article, FeedEntry
from artcli.render.lines import Line
from artcli.render.options import Layout, Parts

if TYPE_CHECKING:
    from artcli.cli.inputs import Inputs
    from artcli.cli.pictures import Painter
    from artcli.library import Hit, Row, Subscription
    from artcli.render.selection import Wanted


class Sections(msgspec.Struct, frozen=True, kw_only=True):
    """What of an article is shown."""

    body: bool = True
    related: bool = False
    comments: bool = False
    summary: bool = False
    images: bool = False
    """Pictures are drawn, where the terminal can."""


def layout(terminal: Terminal) -> Layout:
    """Return how this terminal wants lines laid out."""
    return Layout(
        width=terminal.width,
        room=terminal.room,
        colour=terminal.colour,
        hyperlinks=terminal.policy.hyperlinks,
        links=terminal.links,  # type: ignore[arg-type]  # both are checked against the same three words
        now=terminal.now,
        language=terminal.language,
    )


def article_text(
    terminal: Terminal, sections: Sections | None = None, inputs: Inputs | None = None
) -> Callable[[Article], Iterator[Line]]:
    """Return how an article is shown; with `inputs`, its library notes that it was."""
    wanted = sections or Sections()
    painter = _painter(terminal, inputs) if wanted.images else None
    form = msgspec.structs.replace(layout(terminal), images=painter is not None)
    parts = Parts(body=wanted.body, related=wanted.related)

    def lines(article: Article) -> Iterator[Line]:
        from artcli.render.text import article_lines, joined  # only here: JSON needs neither
        from artcli.render.thread import thread_lines

        new = inputs.known.new_comments(article) if inputs is not None and wanted.comments else ()
        if inputs is not None:
            inputs.known.visit(article, thread=wanted.comments)
        if painter is not None:
            painter.origin = article.url or ""
        summary = None
        if wanted.summary:
            from artcli import api

            summary = api.summarize(article)
        shown = [article_lines(article, form, parts, summary)]
        if wanted.comments:
            shown.append(thread_lines(article.comments, form, new=new))
        return joined(shown)

    return lines


def _painter(terminal: Terminal, inputs: Inputs | None) -> Painter | None:
    """Return what draws pictures on this terminal, which then asks it; None, said once, where it cannot."""
    if inputs is None or not terminal.is_tty:
        return None
    if terminal.policy.graphics is None:
        terminal.warn(
            "this terminal is not known to show pictures; image_protocol in the config says which way"
        )
        return None
    from artcli.cli.pictures import Painter

    terminal.painter = painter = Painter(terminal, inputs)
    return painter


def documents(sections: Sections | None = None) -> Mapping[Format, Callable[[Article], str]]:
    """Return how an article becomes one Markdown or HTML document."""
    wanted = sections or Sections()

    def sentences(article: Article) -> tuple[str, ...]:
        if not wanted.summary:
            return ()
        from artcli import api

        return api.summarize(article).sentences

    def markdown(article: Article) -> str:
        from artcli.render.markdown import article_markdown

        return article_markdown(
            article,
            body=wanted.body,
            related=wanted.related,
            comments=wanted.comments,
            summary=sentences(article),
        )

    def html(article: Article) -> str:
        from artcli.render.html import article_html

        return article_html(
            article,
            body=wanted.body,
            related=wanted.related,
            comments=wanted.comments,
            summary=sentences(article),
        )

    return {Format.md: markdown, Format.html: html}


def thread_documents(wanted: Callable[[Article], Wanted]) -> Mapping[Format, Callable[[Article], str]]:
    """Return how an article's thread alone becomes one Markdown or HTML document."""

    def markdown(article: Article) -> str:
        from artcli.render.markdown import article_markdown

        return article_markdown(article, body=False, comments=True, wanted=wanted(article))

    def html(article: Article) -> str:
        from artcli.render.html import article_html

        return article_html(article, body=False, comments=True, wanted=wanted(article))

    return {Format.md: markdown, Format.html: html}


def summary_block(terminal: Terminal, inputs: Inputs) -> Callable[[Article], Iterator[Line]]:
    """Return what `fetch` says of one article."""
    from artcli.render.listings import fetched_lines

    form = layout(terminal)

    def lines(article: Article) -> Iterator[Line]:
        saved = inputs.known.saved(article)
        return fetched_lines(article, form, saved.id if saved is not None else None)

    return lines


def feed_text(terminal: Terminal) -> Callable[[Subscription], Iterator[Line]]:
    """Return how a feed that is followed is listed."""
    from artcli.render.listings import subscription_lines

    form = layout(terminal)
    return lambda feed: subscription_lines(feed, form)


def row_text(terminal: Terminal) -> Callable[[Row], Iterator[Line]]:
    """Return how an article of the library is listed."""
    from artcli.render.listings import row_lines

    form = layout(terminal)
    return lambda row: row_lines([row], form)


def hit_text(terminal: Terminal) -> Callable[[Hit], Iterator[Line]]:
    """Return how a result of a search is listed, with what was found marked."""
    from artcli.render.listings import hit_lines

    form = layout(terminal)
    return lambda hit: hit_lines([hit], form)


def entry_text(terminal: Terminal) -> Callable[[FeedEntry], Iterable[Line]]:
    """Return how an entry of a feed is listed, numbered."""
    from artcli.render.listings import feed_lines

    form = layout(terminal)
    numbers = count(1)
    return lambda entry: feed_lines([entry], form, start=next(numbers))
