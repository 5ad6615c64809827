"""`artcli feed`: the entries of a feed or sitemap, ready for `artcli fetch -`; and the feeds that are followed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from artcli.cli import app as tree
from artcli.cli.inputs import Inputs
from artcli.cli.limits import held
from artcli.cli.marks import names_in
from artcli.cli.opening import open_library
from artcli.cli.options import Base, Format, Keep, Network, Output, Talk, command
from artcli.cli.outputs import Forms, Result, write
from artcli.cli.reading import read_file, read_stdin
from artcli.cli.terminal import Terminal
from artcli.errors import ArtcliError, UsageError
from artcli.model import FeedEntry

if TYPE_CHECKING:
    from artcli.library import Subscription

app = tree.group_app(
    tree.COMMANDS["feed"]
    + """

    `artcli feed URL` lists what a feed or sitemap holds now and keeps nothing; a page that names its feed will do.
    Into a pipe it writes JSON lines with "url", ready for `artcli fetch -`.

    `artcli feed add URL` follows a feed; `artcli feed update` then gives only what is new:
    `artcli feed update | artcli fetch -`.
    """
)

Named = Annotated[
    list[str],
    typer.Argument(metavar="FEED...", help="Numbers or addresses as `artcli feed list` shows them."),
]


@app.command()
@command
def show(
    source: Annotated[
        str, typer.Argument(metavar="URL|FILE|-", help="Where the feed is.", show_default=False)
    ],
    *,
    limit: Annotated[
        int | None,
        typer.Option("--limit", metavar="N", min=1, show_default=False, help="At most so many entries."),
    ] = None,
    base: Base,
    output: Output,
    network: Network,
) -> int:
    """List the entries of a feed or sitemap: RSS, Atom, JSON Feed, sitemaps; what `artcli feed URL` does."""
    terminal = Terminal.of(output)

    def results() -> Iterator[Result[FeedEntry]]:
        try:
            with held(source):
                entries = _entries(source, base.url, network, terminal, limit)
        except ArtcliError as error:
            yield Result(source, error=error.at(source))
            return
        for entry in entries[:limit]:
            yield Result(entry.url, entry)

    return _write(terminal, output, results(), many=False)


def _entries(
    source: str, base_url: str | None, network: Network, terminal: Terminal, limit: int | None
) -> tuple[FeedEntry, ...]:
    from artcli import api
    from artcli.net import sources

    if source == "-" or not sources.is_address(source):
        return api.feed(read_stdin() if source == "-" else read_file(source), base_url)
    from artcli.cli.network import open_client

    with open_client(network, terminal) as client:
        found = api.fetch_feed(sources.address(source) or source, client=client, limit=limit)
    for error in found.failed:
        terminal.warn(str(error))
    return found.entries


def _write(terminal: Terminal, output: Output, results: Iterator[Result[FeedEntry]], *, many: bool) -> int:
    from artcli.cli.articles import entry_text

    form = output.form or (Format.text if terminal.is_tty and output.output is None else Format.jsonl)
    forms = Forms(entry_text(terminal), listed=True)
    return write(terminal, output, results, forms, form=form, many=many, page=True)


@app.command()
@command
def add(
    urls: Annotated[
        list[str], typer.Argument(metavar="URL...", help="Feeds, or pages that name one.", show_default=False)
    ],
    *,
    tag: Annotated[
        list[str] | None,
        typer.Option("--tag", metavar="NAME", show_default=False, help="Tag the feed; repeatable."),
    ] = None,
    from_now: Annotated[
        bool, typer.Option("--from-now", help="Count what it holds now as seen: only what comes is new.")
    ] = False,
    output: Output,
    network: Network,
) -> int:
    """Follow feeds: `artcli feed update` gives what is new in them."""
    from artcli import api
    from artcli.cli.network import open_client
    from artcli.net import sources

    terminal = Terminal.of(output)

    def results() -> Iterator[Result[Subscription]]:
        with open_client(network, terminal) as client, open_library(terminal) as library:
            for url in urls:
                try:
                    found = api.fetch_feed(sources.address(url) or url, client=client)
                except ArtcliError as error:
                    yield Result(url, error=error.at(url))
                    continue
                title = next((entry.feed for entry in found.entries if entry.feed), None)
                feed, new = library.feeds.add(found.url, title, names_in(tag or []))
                if new and from_now:
                    library.feeds.settle(feed.id, found.entries)
                terminal.note("followed" if new else "followed already")
                yield Result(url, feed)

    return _write_feeds(terminal, output, results(), many=len(urls) > 1)


@app.command(name="list")
@command
def list_feeds(*, output: Output) -> int:
    """List the feeds that are followed."""
    terminal = Terminal.of(output)
    with open_library(terminal) as library:
        feeds = library.feeds.list()
    if not feeds:
        terminal.note("no feed is followed; try: artcli feed add URL")
    return _write_feeds(terminal, output, (Result(feed.url, feed) for feed in feeds), many=True)


@app.command(name="export")
@command
def export_feeds(
    *,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FILE", show_default=False, help="The file. Else stdout."),
    ] = None,
    talk: Talk,
) -> int:
    """Write the feeds that are followed as OPML, for other feed readers and for `artcli import`."""
    from email.utils import formatdate

    from artcli.library import opml

    terminal = Terminal(quiet=talk.quiet, verbose=talk.verbose)
    with open_library(terminal) as library:
        feeds = library.feeds.list()
    if not feeds:
        raise UsageError("no feed is followed", hint="artcli feed add URL")
    with terminal.out(output):
        terminal.data(opml.document(feeds, formatdate(usegmt=True)))
    return 0


def _write_feeds(
    terminal: Terminal, output: Output, results: Iterator[Result[Subscription]], *, many: bool
) -> int:
    from artcli.cli.articles import feed_text

    return write(
        terminal,
        output,
        results,
        Forms(feed_text(terminal), listed=True, separate=False),
        form=output.form or Format.text,
        many=many,
        page=True,
    )


@app.command()
@command
def update(
    feeds: Annotated[
        list[str] | None,
        typer.Argument(metavar="[FEED]...", help="Numbers or addresses; none: all.", show_default=False),
    ] = None,
    *,
    fetch: Annotated[
        bool,
        typer.Option(
            "--fetch", help="Fetch and save what is new, with the feed's tags, in place of listing it."
        ),
    ] = False,
    output: Output,
    network: Network,
    keep: Keep,
) -> int:
    """List what is new in the feeds that are followed, each entry once.

    Into a pipe it writes JSON lines: `artcli feed update | artcli fetch -`. A feed that fails does not stop the
    others. An entry counts as given when its reader took it; with --fetch, when its page was saved: one that
    fails comes again.
    """
    from artcli.cli.articles import documents, entry_text, summary_block
    from artcli.cli.news import answers, fetched, listed

    terminal = Terminal.of(output)
    form = output.form or (Format.text if terminal.is_tty and output.output is None else Format.jsonl)
    with Inputs(terminal, network, keep, anew=True) as inputs:
        followed = inputs.library.feeds
        wanted = [followed.named(word) for word in feeds or []] or followed.list()
        if not wanted:
            raise UsageError("no feed is followed", hint="artcli feed add URL")
        asked = answers(inputs, wanted, terminal, offline=network.offline)
        if fetch:
            forms = Forms(summary_block(terminal, inputs), documents())
            return write(terminal, output, fetched(inputs, asked), forms, form=form, many=True)
        entries = Forms(entry_text(terminal), listed=True)
        many = len(wanted) > 1
        return write(
            terminal, output, listed(inputs, asked, terminal), entries, form=form, many=many, page=True
        )


@app.command()
@command
def remove(feeds: Named, *, talk: Talk) -> int:
    """Follow feeds no longer; the articles fetched from them stay."""
    terminal = Terminal(quiet=talk.quiet, verbose=talk.verbose)
    with open_library(terminal) as library:
        gone = [library.feeds.named(word) for word in feeds]
        library.feeds.remove(feed.id for feed in gone)
    for feed in gone:
        terminal.note(f"no longer followed: {feed.title or feed.url}")
    return 0
