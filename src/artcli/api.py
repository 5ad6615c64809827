"""The verbs: parse, fetch, comments, summarize, feed. The command line is these and options."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from artcli.core.page import Page
from artcli.errors import ArtcliError, NothingToExtract
from artcli.exchange import Request, Response
from artcli.model import Article, FeedEntry, Summary, Thread, ThreadSource
from artcli.pipeline import article_of, read_page
from artcli.work import Work, here

if TYPE_CHECKING:
    from artcli.net.client import Check, Client
    from artcli.summary.llm import Server, Wish


class Fetched(NamedTuple):
    """An article with the bytes it was read from."""

    article: Article
    page: bytes
    charset: str | None
    """What the server said of the bytes."""
    fetched: str
    """When they came in: ISO 8601, UTC."""
    asked: str
    """The address that led here, before redirects."""
    later: tuple[Response, ...] = ()
    """The answers with the article's later pages, where it has several."""


class FetchedFeed(NamedTuple):
    """A feed's entries with what its server said of it."""

    url: str
    """Where the feed itself lies, after redirects and discovery."""
    entries: tuple[FeedEntry, ...]
    changed: bool = True
    """False when the server said that it did not change since the conditions; then there are no entries."""
    etag: str | None = None
    last_modified: str | None = None
    failed: tuple[ArtcliError, ...] = ()
    """The sitemaps of an index that could not be read."""


MAX_SITEMAPS = 500
"""Sitemaps read of one index."""


def parse(
    source: str | bytes,
    url: str | None = None,
    *,
    charset: str | None = None,
    content_type: str = "",
    visible_only: bool = False,
) -> Article:
    """Return the article of a page, without any I/O; `url` says where the page came from.

    `charset` and `content_type` are what a server said of it, as for `read_page`; `visible_only` leaves out what the
    page hides from its readers. Raises NothingToExtract when there is no article in it.
    """
    return article_of(read_page(source, url, charset, content_type, visible_only=visible_only))


def parse_pages(
    pages: Sequence[tuple[bytes, str | None, str | None]], *, visible_only: bool = False
) -> Article:
    """Return the article that is spread over `pages`: the bytes, address and character set of each, in order.

    Raises NothingToExtract when there is no article in the first; a later one without any is left out.
    """
    from artcli.core import series

    (source, url, charset), *others = pages
    first = parse(source, url, charset=charset, visible_only=visible_only)
    later: list[Article] = []
    for source, url, charset in others:
        try:
            later.append(parse(source, url, charset=charset, visible_only=visible_only))
        except NothingToExtract:
            continue
    return series.joined(first, later) if later else first


def as_seen(article: Article, pages: Sequence[tuple[bytes, str | None, str | None]]) -> Article:
    """Return `article` with the words that its `pages` (as for `parse_pages`) show, and none that they hide.

    Raises NothingToExtract when they show none.
    """
    seen = parse_pages(pages, visible_only=True)
    return replace(article, title=seen.title, lead=seen.lead, blocks=seen.blocks, text=seen.text)


def fetch(url: str, *, comments: bool = True, client: Client | None = None) -> Article:
    """Download a page and return its article; with `comments` also what a thread elsewhere holds.

    Raises FetchError and its kin for the network, NothingToExtract for a page without an article.
    """
    given: object = url  # callers without a type checker pass anything
    if not isinstance(given, str):
        raise TypeError(f"an address is str, not {type(given).__name__}")
    if client is not None:
        return fetch_page(url, client=client, comments=comments).article
    from artcli.net.client import Client, Options

    with Client(Options()) as own:
        return fetch_page(url, client=own, comments=comments).article


def fetch_page(
    url: str,
    *,
    client: Client,
    comments: bool = True,
    pages: bool = True,
    origin: str | None = None,
    check: Check | None = None,
    work: Work = here,
) -> Fetched:
    """Download a page; return its article and its bytes. `origin` is the page that chose `url`, if one did.

    `pages` joins the later pages of an article that has several. `check` is shown every address before it is asked
    (`Robots.check` of a crawl). `work` does the parsing, for a caller with threads. Raises as `fetch`.
    """
    from datetime import UTC, datetime

    from artcli import visits

    visitor = visits.Visitor(client, check, work)
    seen = visitor.reach(url, origin)
    whole = visitor.with_later_pages(seen) if pages else visits.Whole(seen.article)
    article = whole.article
    article = _with_remote_threads(article, seen.page, client, work) if comments else _without_thread(article)
    # To the millisecond: a comment that comes in the second of a visit is after it, or before.
    now = datetime.now(UTC).isoformat(timespec="milliseconds")
    return Fetched(article, seen.response.body, seen.response.charset, now, url, whole.later)


def fetch_feed(
    url: str, *, client: Client, conditions: Mapping[str, str] | None = None, limit: int | None = None
) -> FetchedFeed:
    """Download a feed or sitemap; a page that names its feed leads to it, a sitemap index to its sitemaps.

    `conditions` are the headers that ask for it only if it changed; `limit` stops reading further sitemaps.
    Raises FetchError and its kin, NothingToExtract when there is no feed.
    """
    from artcli.net import feeds

    response = client.get(Request(url=url, headers=conditions or {}), "feed")
    if response.status == 304:
        return FetchedFeed(url, (), changed=False)
    try:
        entries = feeds.read(response.body, response.url)
    except NothingToExtract:
        named = feeds.discovered(response.body, response.url)
        if not named:
            raise
        response = client.get(Request(url=named[0], origin=response.url), "feed")
        entries = feeds.read(response.body, response.url)
    failed: list[ArtcliError] = []
    if inner := feeds.sitemaps(response.body, response.url):
        entries, failed = _sitemap_entries(inner, response.url, client, limit)
    etag, modified = response.headers.get("etag"), response.headers.get("last-modified")
    return FetchedFeed(response.url, entries, etag=etag, last_modified=modified, failed=tuple(failed))


def _sitemap_entries(
    urls: Sequence[str], origin: str, client: Client, limit: int | None
) -> tuple[tuple[FeedEntry, ...], list[ArtcliError]]:
    """Read the sitemaps of an index, as many as are needed; one that fails does not stop the rest."""
    from artcli.net import feeds

    entries: list[FeedEntry] = []
    failed: list[ArtcliError] = []
    for url in urls[:MAX_SITEMAPS]:
        if len(entries) >= min(limit or feeds.MAX_ENTRIES, feeds.MAX_ENTRIES):
            break
        try:
            response = client.get(Request(url=url, origin=origin), "feed")
            if not feeds.sitemaps(response.body):  # an index has no index in it, says sitemaps.org
                entries += feeds.read(response.body, response.url)
        except ArtcliError as error:
            failed.append(error.at(url))
    if failed and not entries:
        raise failed[0]
    return tuple(entries[: feeds.MAX_ENTRIES]), failed


def summarize(
    article: Article,
    *,
    sentences: int = 3,
    words: int | None = None,
    ratio: float | None = None,
    with_keywords: bool = True,
) -> Summary:
    """Return an extractive summary: the page's standfirst, then what adds most, in the article's order."""
    from artcli.summary import summarize as ranked

    return ranked(article, sentences=sentences, words=words, ratio=ratio, with_keywords=with_keywords)


def model_words(article: Article, wish: Wish, server: Server, *, proxy: str | None = None) -> Iterator[str]:
    """Yield the words of a language model's summary as they come (`summary.llm` makes the record of them).

    Raises FetchError and its kin when the server is away, refuses, is too slow, or sends no whole answer.
    """
    from artcli.net import streaming
    from artcli.summary import answers, llm

    asked = llm.request(server, wish.model, llm.messages(article, wish))
    try:
        yield from answers.words(streaming.stream(asked, timeout=server.timeout, proxy=proxy))
    except ArtcliError as error:
        if server.key:
            error.message = error.message.replace(server.key, "[key]")  # some servers say it back
        raise error.at(streaming.shown(asked.url)) from error.__cause__


def feed(source: bytes, url: str | None = None) -> tuple[FeedEntry, ...]:
    """Return the entries of an RSS, Atom or JSON feed, or of a sitemap.

    Raises NothingToExtract when `source` is none of these.
    """
    from artcli.net import feeds

    return feeds.read(source, url)


def _with_remote_threads(article: Article, page: Page, client: Client, work: Work) -> Article:
    """Ask the services that hold the page's thread, join what they send; a failure costs only a warning."""
    from artcli.comments import follow, remote
    from artcli.comments.thread import mark_author

    warnings = list(article.warnings)
    hints = work(partial(remote.hints, page, article.comments))
    thread = follow.without_spare(article.comments, hints) if hints else article.comments
    for hint in hints:
        if hint.spare and thread.complete:
            continue
        rounds = follow.follow(hint)
        asked = work(partial(_next_round, rounds, None))
        while not isinstance(asked, Thread):
            answers = [_answer(client, request, page.url) for request in asked]
            asked = work(partial(_next_round, rounds, answers))
        part = asked
        thread = follow.join(thread, part)
        warnings += [
            f"comments at {source.system} not all read: {source.reason}"
            for source in part.sources
            if source.reason is not None
        ]
    if thread is article.comments:
        return article
    thread = mark_author(thread, tuple(author.name for author in article.authors))
    return replace(article, comments=thread, warnings=tuple(warnings))


def _next_round(
    rounds: Generator[list[Request], list[Response], Thread], answers: list[Response] | None
) -> list[Request] | Thread:
    """Return what to ask after `answers` (None: none yet), or the thread when nothing is left to ask."""
    try:
        return next(rounds) if answers is None else rounds.send(answers)
    except StopIteration as finished:
        found: Thread = finished.value
        return found


def _answer(client: Client, request: Request, origin: str | None) -> Response:
    """Ask for a part of a thread; what failed becomes a response of its status, 599 for none at all."""
    try:
        return client.get(replace(request, origin=origin), "any")
    except ArtcliError as error:
        status = error.code.removeprefix("http_")
        return Response(url=request.url, status=int(status) if status.isdigit() else 599)


def _without_thread(article: Article) -> Article:
    """Leave the comments, as the user asked, and say so where the thread was found."""
    left = tuple(
        replace(source, fetched=False, reason="no-comments-flag") for source in article.comments.sources
    )
    left = left or (ThreadSource(system="page", reason="no-comments-flag"),)
    thread = replace(article.comments, items=(), sources=left, complete=article.comments.count == 0)
    return replace(article, comments=thread)
