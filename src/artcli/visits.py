"""The way from an address to an article: its page, the full page behind an AMP page, the later pages of a series."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from artcli.core import series
from artcli.core.page import Page
from artcli.errors import ArtcliError, NothingToExtract
from artcli.exchange import Response
from artcli.model import Article
from artcli.net import arrival, moved
from artcli.pipeline import article_of, read_page
from artcli.work import Work, here

if TYPE_CHECKING:
    from artcli.net.client import Check, Client


class Visited(NamedTuple):
    """A page that was come to, and the article in it."""

    article: Article
    page: Page
    response: Response


class Whole(NamedTuple):
    """An article with all its pages."""

    article: Article
    later: tuple[Response, ...] = ()
    """The answers that its pages after the first came in."""


class _NoArticle(NothingToExtract):
    """A page was come to and has no article; `page` is None where it could not even be read."""

    page: Page | None = None


class Visitor:
    """Goes to pages with one client; `check` sees every address before it is asked, `work` does the parsing."""

    def __init__(self, client: Client, check: Check | None = None, work: Work = here) -> None:
        self._client = client
        self._check = check
        self._work = work

    def reach(self, url: str, origin: str | None = None) -> Visited:
        """Return what is at `url`, which the page `origin` chose.

        An AMP page gives way to the page it is the short form of, which has the thread and the links; a page without
        an article gives way to the AMP page that it names. Raises as `Client.get`, and NothingToExtract.
        """
        try:
            seen = self._visit(url, origin)
            other = moved.full_version(seen.page)
        except _NoArticle as error:
            other = moved.amp_version(error.page) if error.page is not None else None
            if other is None or error.page is None:
                raise error.at(url) from error.__cause__
            try:
                return self._visit(other, error.page.url)
            except ArtcliError:
                raise error.at(url) from error.__cause__
        if other is None:
            return seen
        try:
            return self._visit(other, seen.page.url)
        except ArtcliError:
            return seen

    def with_later_pages(self, seen: Visited) -> Whole:
        """Join the later pages of an article; one that cannot be read costs a warning."""
        first, page = seen.article, seen.page
        later: list[Visited] = []
        asked = {page.url}
        while first.kind == "article" and len(later) < series.MAX_PAGES - 1:
            url = series.next_url(page)
            if url is None or url in asked:
                break
            asked.add(url)
            try:
                part = self._visit(url, page.url)
            except ArtcliError as error:
                warning = f"page {len(later) + 2} of the article not read: {error.message}"
                first = replace(first, warnings=(*first.warnings, warning))
                break
            if not series.belongs(part.article, first):
                break
            later.append(part)
            page = part.page
        if not later:
            return Whole(first)
        article = series.joined(first, [part.article for part in later])
        return Whole(article, tuple(part.response for part in later))

    def _visit(self, url: str, origin: str | None) -> Visited:
        found = arrival.at(url, self._client, origin=origin, check=self._check)
        article, page = self._work(partial(_read, found.response))
        return Visited(replace(article, warnings=(*found.warnings, *article.warnings)), page, found.response)


def _read(response: Response) -> tuple[Article, Page]:
    page = None
    try:
        page = read_page(response.body, response.url, response.charset, response.content_type)
        return article_of(page), page
    except NothingToExtract as error:
        nothing = _NoArticle(error.message, hint=_what_helps(error, response), code=error.code)
        nothing.page = page
        raise nothing from error


def _what_helps(error: NothingToExtract, response: Response) -> str | None:
    """Return what may help, where the page shows it: a feed in place of a page, a shell that scripts fill."""
    if error.code == "no_article":
        if response.content_type.endswith(("rss+xml", "atom+xml", "feed+json")):
            return f"artcli feed {response.url}"
        if response.body.count(b"<script") > 2:  # an empty page with scripts: a shell
            return "the page is filled by scripts: --render, with a Chromium installed"
    return error.hint
