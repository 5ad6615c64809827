"""REF words -> articles: URLs are fetched, files and stdin parsed, ids and ``+N`` found in the library.

Results come in the order of the words, each with the error that stands in its place when it failed; addresses
are fetched side by side, written by one thread alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from functools import partial
from types import TracebackType
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from artcli import wire
from artcli.cli.known import Known
from artcli.cli.limits import held
from artcli.cli.mainthread import MainThread
from artcli.cli.opening import open_library
from artcli.cli.options import Keep, Network
from artcli.cli.outputs import Result
from artcli.cli.reading import is_number, read_file, read_stdin
from artcli.cli.terminal import Terminal
from artcli.errors import ArtcliError, UsageError
from artcli.model import Article, FeedEntry
from artcli.net import sources
from artcli.sanitize import clean_url

if TYPE_CHECKING:
    from artcli.api import Fetched
    from artcli.library import Entry, Library
    from artcli.net.client import Check, Client
    from artcli.net.robots import Robots


class Job(NamedTuple):
    """One article to come: `load` does the slow part, in any thread; only the main one saves."""

    name: str
    load: Callable[[], Fetched | Article]
    remote: bool = False
    """`load` goes to the network, so it may run beside others."""


class Inputs:
    """Resolves REF words for one command; a context manager that closes the client and the library."""

    def __init__(
        self,
        terminal: Terminal,
        network: Network | None = None,
        keep: Keep | None = None,
        *,
        base_url: str | None = None,
        anew: bool = False,
        visible_only: bool = False,
    ) -> None:
        """Open nothing yet: most commands need only one of library and client.

        `anew` fetches also what the library has, where a row of it is piped in; `visible_only` leaves out of every
        article what its page hides from readers (the library saves it whole).
        """
        self._anew = anew
        self._visible_only = visible_only
        self._terminal = terminal
        self._network = network or Network()
        self._keep = keep or Keep(no_save=True)
        self._base_url = base_url
        self._piped: bytes | None = None
        self._stack = ExitStack()
        self._main = MainThread()
        self._client: Client | None = None
        self._robots: Robots | None = None
        self._library: Library | None = None
        self.known = Known(lambda: self.library, terminal)

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close what was opened."""
        self._stack.close()

    @property
    def library(self) -> Library:
        """The library, opened when first asked for."""
        if self._library is None:
            self._library = self._stack.enter_context(open_library(self._terminal))
        return self._library

    @property
    def client(self) -> Client:
        """The one HTTP client of the process, made when first asked for."""
        if self._client is None:
            from artcli.cli.network import open_client

            self._client = self._stack.enter_context(open_client(self._network, self._terminal))
        return self._client

    @property
    def robots(self) -> Robots:
        """What sites let programs read, asked for by the same client."""
        if self._robots is None:
            from artcli.net.robots import Robots

            self._robots = Robots(self.client)
        return self._robots

    def many(self, words: Iterable[str]) -> bool:
        """Tell whether `words` can name more than one article: several words, or stdin that is a list."""
        words = list(words)
        return len(words) > 1 or (words == ["-"] and self._stdin_is_list())

    def articles(self, words: Iterable[str]) -> Iterator[Result[Article]]:
        """Yield the article of every word, or its error, in order; without words the article shown last."""
        words = list(words)
        if not words:
            yield self._settle("", lambda: self._seen_of(self._current()))
            return
        yield from self._run(self._jobs(words))

    def with_related(self, found: Iterable[Result[Article]]) -> Iterator[Result[Article]]:
        """Yield `found`, then the articles that those recommend, each once; no person named them: robots are obeyed."""
        named: dict[str, str | None] = {}
        seen: set[str | None] = set()
        for result in found:
            yield result
            if result.record is not None:
                article = result.record
                seen |= {article.url, article.canonical_url}
                named |= {
                    link.url: article.url for link in article.related if link.url and link.url not in named
                }
        yield from self._run(
            self._address(url, origin, crawling=True) for url, origin in named.items() if url not in seen
        )

    def linked(self, entries: Iterable[FeedEntry]) -> Iterator[Result[Article]]:
        """Yield the article of every entry of a feed, or its error, in order; servers chose these addresses."""
        yield from self._run(self._address(entry.url, entry.feed_url, crawling=True) for entry in entries)

    def addresses(self, words: Iterable[str]) -> Iterator[Result[str]]:
        """Yield where each word's article lives on the web, without asking anything for it."""
        for word in words or [""]:
            try:
                if word and not is_number(word.removeprefix("+")):
                    yield Result(word, sources.address(word))
                elif word.startswith("+"):
                    yield Result(word, self._related_url(int(word[1:]))[0])
                else:
                    article = self._kept(int(word)) if word else self._current().article
                    yield Result(word, article.canonical_url or article.url)
            except ArtcliError as error:
                yield Result(word, error=error.at(word) if word else error)

    def _jobs(self, words: Iterable[str]) -> Iterator[Job]:
        for word in words:
            if word == "-":
                yield from self._standard_input()
            elif word.startswith("+") and is_number(word[1:]):
                yield self._related(int(word[1:]))
            elif is_number(word):
                yield self._by_number(int(word))
            elif sources.is_address(word):
                yield self._address(sources.address(word) or word)
            else:
                yield Job(word, partial(self._file, word))

    def _run(self, jobs: Iterable[Job]) -> Iterator[Result[Article]]:
        """Load side by side what goes to the network, in order what does not; save in this thread alone."""
        jobs = list(jobs)
        remote = [job for job in jobs if job.remote]
        if remote:
            self.client  # noqa: B018  # made here: threads share it, and a wrong option is no fault of one input
        if len(remote) < 2:  # nothing to do side by side
            for job in jobs:
                yield self._settle(job.name, partial(_bounded, job))
            return
        from concurrent.futures import ThreadPoolExecutor

        self._main = MainThread()
        pool = ThreadPoolExecutor(max_workers=self.jobs_at_once)
        progress = self._stack.enter_context(self._terminal.progress(len(jobs), "fetching"))
        waiting = {id(job): pool.submit(self._main.job, job.name, job.load) for job in remote}
        try:
            for job in jobs:
                future = waiting.get(id(job))
                result = self._settle(
                    job.name,
                    partial(self._main.until, future) if future is not None else partial(_bounded, job),
                )
                progress.advance(failed=result.error is not None)
                yield result
        finally:
            self._main.close()
            pool.shutdown(wait=False, cancel_futures=True)

    def _settle(self, name: str, load: Callable[[], Fetched | Article]) -> Result[Article]:
        try:
            loaded = load()
            if isinstance(loaded, Article):
                return Result(name, loaded)
            if not self._keep.no_save:
                from artcli.library import KeptPage

                saved = self.library.save(
                    loaded.article,
                    loaded.page,
                    loaded.fetched,
                    charset=loaded.charset,
                    asked=loaded.asked,
                    later=[KeptPage(page.body, page.url, page.charset) for page in loaded.later],
                )
                self.known.note_saved(loaded.article, saved)
            for warning in loaded.article.warnings:
                self._terminal.warn(f"{name}: {warning}")
            later = [(page.body, page.url, page.charset) for page in loaded.later]
            pages = [(loaded.page, loaded.article.url, loaded.charset), *later]
            return Result(name, self._as_seen(loaded.article, pages))
        except ArtcliError as error:
            return Result(name, error=error.at(name) if name else error)

    def _address(self, url: str, origin: str | None = None, *, crawling: bool = False) -> Job:
        """Fetch an address; `crawling` says that no person named it, so that its site's robots.txt is obeyed."""
        check = self.robots.check if crawling else None
        return Job(url, lambda: self._fetched(url, origin, check), remote=True)

    def _current(self) -> Entry:
        entry = self.library.current()
        if entry is None:
            raise UsageError("no article was fetched or shown yet", hint="artcli fetch URL")
        self.known.note_shown(entry)
        return entry

    def _by_number(self, number: int) -> Job:
        """Take an article from the library; one that was imported as an address is fetched first."""
        entry = self.library.get(number)
        if entry is not None and entry.row.unfetched and entry.row.url:
            return self._address(entry.row.url)
        return Job(str(number), partial(self._kept, number))

    def _kept(self, number: int) -> Article:
        entry = self.library.get(number)
        if entry is None:
            raise UsageError(f"the library has no article {number}", hint="artcli list")
        self.known.note_shown(entry)
        return self._seen_of(entry)

    def _seen_of(self, entry: Entry) -> Article:
        """Return the article of the library; as its page shows it, when that is asked for and the page was kept."""
        pages = self.library.pages(entry.id) if self._visible_only else []
        return self._as_seen(entry.article, pages) if pages else entry.article

    def _written(self, found: dict[str, Any]) -> Article:
        """Return an article that comes as JSON; where only the visible is wanted, by the page that the library kept."""
        from artcli.library import library_path

        article = wire.article_of(found)
        if self._visible_only and article.url and library_path().exists():
            entry = self.library.find(article.url)
            if entry is not None and entry.article.text == article.text:
                return self._seen_of(entry)
        return article

    def _as_seen(self, article: Article, pages: Sequence[tuple[bytes, str | None, str | None]]) -> Article:
        from artcli import api

        return api.as_seen(article, pages) if self._visible_only else article

    def _parse(self, data: bytes, base_url: str | None) -> Article:
        from artcli import api

        return api.parse(data, base_url, visible_only=self._visible_only)

    def _related_url(self, number: int) -> tuple[str, str | None]:
        """Return the address of a related link of the article shown last, and the page that chose it."""
        article = self._current().article
        if not 1 <= number <= len(article.related):
            raise UsageError(
                f"the article shown last has {len(article.related)} related links",
                hint="artcli show --related",
            )
        url = article.related[number - 1].url
        if url is None:
            raise UsageError(f"related link {number} has no address: the page was plain text")
        return url, article.url or article.canonical_url

    def _related(self, number: int) -> Job:
        def load() -> Fetched:
            return self._fetched(*self._related_url(number))

        return Job(f"+{number}", load)

    def _fetched(self, url: str, origin: str | None, check: Check | None = None) -> Fetched:
        from artcli import api

        return api.fetch_page(
            url,
            client=self.client,
            comments=not self._keep.no_comments,
            pages=not self._keep.no_pages,
            origin=origin,
            check=check,
            work=self._main,
        )

    def _file(self, name: str) -> Article:
        return _parsed(read_file(name), self._base_url, self._parse)

    def _standard_input(self) -> Iterator[Job]:
        """Take stdin for what it is: our JSON, a list of addresses, or a page."""
        data = self._stdin()
        if wire.looks_like_json(data):
            objects = list(wire.decode_objects(data))
            for found in objects:
                yield self._object(found, crawling=len(objects) > 1)
            return
        addresses = sources.addresses(data)
        if addresses:
            yield from (self._address(url, crawling=len(addresses) > 1) for url in addresses)
        else:
            yield Job("-", lambda: self._parse(data, self._base_url))

    def _stdin(self) -> bytes:
        """Stdin, read once."""
        if self._piped is None:
            self._piped = read_stdin()
        return self._piped

    def _stdin_is_list(self) -> bool:
        data = self._stdin()
        if wire.looks_like_json(data):
            return data.lstrip().startswith(b"[") or b"\n{" in data.strip()
        return len(sources.addresses(data)) > 1

    def _object(self, found: dict[str, Any], *, crawling: bool) -> Job:
        """Take one JSON object: an article of ours, an error from upstream, or anything with a ``url``."""
        name = str(found.get("url") or "-")
        if "error" in found:
            return Job(name, lambda: _raise(wire.error_of(found)))
        if "blocks" in found:
            return Job(name, lambda: self._written(found))
        number = found.get("id")
        if not self._anew and "fetched" in found and isinstance(number, int):  # a row of list or search
            return self._by_number(number)
        if found.get("url"):
            # An entry of a feed names the feed: then a server chose the address, not the user.
            origin = found.get("feed_url")
            origin = clean_url(origin) if isinstance(origin, str) else None
            return self._address(name, origin, crawling=crawling)
        return Job(name, lambda: wire.article_of(found))

    @property
    def jobs_at_once(self) -> int:
        """How many requests may run side by side."""
        from artcli.cli.config import load_config

        return self._network.jobs or load_config().jobs


def _parsed(data: bytes, base_url: str | None, parse: Callable[..., Article]) -> Article:
    """Parse the bytes of one file: a page, or one article as JSON of ours."""
    if wire.looks_like_json(data):
        objects = list(wire.decode_objects(data))
        if len(objects) == 1:
            return wire.article_of(objects[0])
        raise UsageError(f"this file holds {len(objects)} articles", hint="pipe it in: artcli show - < FILE")
    return parse(data, base_url)


def _bounded(job: Job) -> Fetched | Article:
    with held(job.name):
        return job.load()


def _raise(error: ArtcliError) -> Article:
    raise error
