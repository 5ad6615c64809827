"""What is new in the feeds that are followed: asked side by side, then listed, or fetched and saved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

from artcli import api
from artcli.api import FetchedFeed
from artcli.cli.inputs import Inputs
from artcli.cli.outputs import Result
from artcli.cli.terminal import Terminal
from artcli.errors import ArtcliError
from artcli.library import Subscription
from artcli.model import Article, FeedEntry


class Answer(NamedTuple):
    """What came of asking one feed."""

    feed: Subscription
    found: FetchedFeed | None = None
    """None when it failed."""
    fresh: Sequence[FeedEntry] = ()
    """Its entries that were not given before."""
    error: ArtcliError | None = None

    def failure(self) -> Result[FeedEntry]:
        """Return the error in the place of the feed's entries."""
        assert self.error is not None
        return Result(self.feed.url, error=self.error.at(self.feed.url))


def answers(
    inputs: Inputs, feeds: Sequence[Subscription], terminal: Terminal, *, offline: bool
) -> Iterator[Answer]:
    """Ask for the feeds side by side, only if they changed, and yield what came, in their order.

    What failed or did not change is noted in the library here; what is new only by its taker.
    """
    followed = inputs.library.feeds
    client = inputs.client
    pool = ThreadPoolExecutor(max_workers=inputs.jobs_at_once)
    asked = [
        pool.submit(
            api.fetch_feed,
            feed.url,
            client=client,
            conditions=None if offline else followed.conditions(feed.id),
        )
        for feed in feeds
    ]
    try:
        with terminal.progress(len(feeds), "asking feeds") as progress:
            for feed, future in zip(feeds, asked, strict=True):
                try:
                    found = future.result()
                except ArtcliError as error:
                    followed.failed(feed.id, str(error))
                    progress.advance(failed=True)
                    yield Answer(feed, error=error)
                    continue
                progress.advance()
                if not found.changed:
                    followed.unchanged(feed.id)
                for missing in found.failed:
                    terminal.warn(str(missing))
                yield Answer(feed, found, followed.unseen(feed.id, found.entries))
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def listed(inputs: Inputs, asked: Iterable[Answer], terminal: Terminal) -> Iterator[Result[FeedEntry]]:
    """Yield every new entry, and then count it as given: one whose reader went away comes again."""
    total = 0
    for answer in asked:
        if answer.error is not None:
            yield answer.failure()
            continue
        total += len(answer.fresh)
        for entry in answer.fresh:
            yield Result(entry.url, entry)
        _settle(inputs, answer, answer.fresh)
    if not total:
        terminal.note("nothing new")


def fetched(inputs: Inputs, asked: Iterable[Answer]) -> Iterator[Result[Article]]:
    """Fetch and save every new entry, with its feed's tags; one that fails is asked for again the next time."""
    for answer in asked:
        if answer.error is not None:
            yield Result(answer.feed.url, error=answer.failure().error)
            continue
        saved: set[str] = set()
        for result in inputs.linked(answer.fresh):
            if result.record is not None:
                saved.add(result.name)
                kept = inputs.known.saved(result.record)
                if kept is not None:
                    inputs.library.tag(kept.id, answer.feed.tags)
            yield result
        _settle(inputs, answer, [entry for entry in answer.fresh if entry.url in saved])


def _settle(inputs: Inputs, answer: Answer, given: Sequence[FeedEntry]) -> None:
    """Note what was given; what the server said of the feed holds only when all of it was read and given."""
    found = answer.found
    if found is None or not found.changed:
        return
    whole = len(given) == len(answer.fresh) and not found.failed
    inputs.library.feeds.settle(
        answer.feed.id,
        given,
        title=next((entry.feed for entry in found.entries if entry.feed), None),
        etag=found.etag if whole else None,
        last_modified=found.last_modified if whole else None,
    )
