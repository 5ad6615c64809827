"""Rows of many articles: entries of a feed, the library's list, what a search found, what came in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from artcli.model import Article, FeedEntry
from artcli.render import times
from artcli.render.cells import columns, cut
from artcli.render.lines import Line, Segment, one
from artcli.render.options import Layout
from artcli.render.wrap import prefixed, wrap, wrap_text


class Listed(Protocol):
    """One article of the library in a list; the library's `Row` and `Hit` are such."""

    @property
    def id(self) -> int:
        """The stable number."""

    @property
    def title(self) -> str | None:
        """The headline."""

    @property
    def url(self) -> str | None:
        """Where it lives."""

    @property
    def site_name(self) -> str | None:
        """Whose it is."""

    @property
    def published(self) -> str | None:
        """Its own date."""

    @property
    def fetched(self) -> str:
        """When it was last fetched."""


class Kept(Listed, Protocol):
    """One article of the library with the reader's marks; the library's `Row` is such."""

    @property
    def starred(self) -> bool:
        """Whether the reader starred it."""

    @property
    def read(self) -> bool:
        """Whether it was read."""

    @property
    def tags(self) -> Sequence[str]:
        """The reader's own tags."""


class Followed(Protocol):
    """A feed that is followed; the library's `Subscription` is such."""

    @property
    def id(self) -> int:
        """Its number."""

    @property
    def url(self) -> str:
        """Where it lies."""

    @property
    def title(self) -> str | None:
        """What it calls itself."""

    @property
    def checked(self) -> str | None:
        """When it last answered."""

    @property
    def error(self) -> str | None:
        """What went wrong the last time."""


class Found(Listed, Protocol):
    """One result of a search: with text around what matched, and where the matches stand."""

    @property
    def snippet(self) -> str:
        """Text around the match."""

    @property
    def marks(self) -> Sequence[tuple[int, int]]:
        """Start and end of each match in `snippet`."""

    @property
    def title_marks(self) -> Sequence[tuple[int, int]]:
        """Start and end of each match in `title`."""


def row_lines(rows: Iterable[Kept], layout: Layout) -> Iterator[Line]:
    """Yield one line a row, `id  ★ title  #tags · site · date`; ● is not read yet.

    In a pipe id, title, site, date, address parted by tabs.
    """
    for row in rows:
        mark = "★ " if row.starred else "  " if row.read else "● "
        yield _row(row, layout, (), mark, [f"#{tag}" for tag in row.tags])


def subscription_lines(feed: Followed, layout: Layout) -> Iterator[Line]:
    """Yield one line for a feed, `id  title  address · date`, a second one for what went wrong.

    In a pipe id, title, address, date, error parted by tabs.
    """
    if not layout.width:
        yield one("\t".join([str(feed.id), feed.title or "", feed.url, feed.checked or "", feed.error or ""]))
        return
    facts = [feed.url, f"updated {_date(feed.checked, layout)}" if feed.checked else "not updated yet"]
    yield from prefixed(
        wrap(
            [(feed.title or "untitled", "author", feed.url), (" · " + " · ".join(facts), "meta", None)],
            max(16, layout.width - 6),
        ),
        one(f"{feed.id:>4}  ", "number"),
        one("      "),
    )
    if feed.error:
        yield from prefixed(
            wrap_text(feed.error, max(16, layout.width - 6), "warning"), one("      "), one("      ")
        )


def hit_lines(hits: Iterable[Found], layout: Layout) -> Iterator[Line]:
    """Yield each result as a row with its snippet beneath, matches in the style ``match``."""
    margin = one("      ")
    inner = max(16, layout.width - 6) if layout.width else 0
    for hit in hits:
        yield _row(hit, layout, hit.title_marks)
        if hit.snippet:
            snippet = hit.snippet.replace("\n", " ")
            yield from prefixed(wrap(marked(snippet, hit.marks, "teaser"), inner), margin, margin)


def _row(
    row: Listed,
    layout: Layout,
    marks: Sequence[tuple[int, int]],
    mark: str = "",
    tags: Sequence[str] = (),
) -> Line:
    title = row.title or row.url or "untitled"
    if not layout.width:
        return one(
            "\t".join([str(row.id), title, row.site_name or "", row.published or row.fetched, row.url or ""])
        )
    facts = [fact for fact in (*tags, row.site_name, _date(row.published or row.fetched, layout)) if fact]
    tail = cut("  " + " · ".join(facts), layout.width // 2)
    room = max(10, layout.width - 6 - columns(mark) - columns(tail))
    shown = cut(title, room)
    gap = " " * max(0, room - columns(shown))
    head = [(text, style, row.url) for text, style, _ in marked(shown, marks, "")]
    return ((f"{row.id:>4}  ", "number", None), (mark, "new", None), *head, (gap + tail, "meta", None))


def marked(text: str, marks: Sequence[tuple[int, int]], style: str) -> list[Segment]:
    """Return `text` in `style`, the ranges `marks` (start, end; in order) in the style ``match``."""
    found: list[Segment] = []
    at = 0
    for start, end in marks:
        first, last = max(at, start), min(end, len(text))
        if first >= last:
            continue
        if first > at:
            found.append((text[at:first], style, None))
        found.append((text[first:last], "match", None))
        at = last
    if at < len(text) or not found:
        found.append((text[at:], style, None))
    return found


def feed_lines(entries: Iterable[FeedEntry], layout: Layout, start: int = 1) -> Iterator[Line]:
    """Yield each entry of a feed: number (from `start`), title, date, address, teaser.

    A blank line between two.
    """
    inner = max(16, layout.width - 5) if layout.width else 0
    margin = one("     " if layout.width else "  ")
    for number, entry in enumerate(entries, start):
        if number > start:
            yield ()
        head: list[Segment] = [(entry.title or entry.url, "author", entry.url)]
        facts = [fact for fact in (_date(entry.published, layout), ", ".join(entry.authors)) if fact]
        if facts:
            head.append((" · " + " · ".join(facts), "meta", None))
        yield from prefixed(
            wrap(head, inner), one(f"{number:>3}  " if layout.width else "", "number"), margin
        )
        if entry.title and not layout.hyperlinks:
            yield (*margin, (entry.url, "meta", entry.url))  # whole, to be copied
        if entry.teaser:
            yield from prefixed(wrap_text(cut(entry.teaser, 300), inner, "teaser"), margin, margin)


def fetched_lines(article: Article, layout: Layout, saved: int | None = None) -> Iterator[Line]:
    """Yield what `fetch` says of one article.

    Title, authors · date · words · comments, lead, where it is kept.
    """
    yield from wrap_text(article.title or article.url or "untitled", layout.width, "title", article.url)
    facts: list[str] = []
    if article.authors:
        facts.append(", ".join(author.name for author in article.authors[:4]))
    if article.published:
        facts.append(times.written(article.published, layout.language))
    facts.append(f"{article.word_count} word{'s' if article.word_count != 1 else ''}")
    facts.append(comment_count(article))
    if article.related:
        facts.append(f"{len(article.related)} related")
    yield from wrap_text(" · ".join(facts), layout.width, "meta")
    if article.lead:
        yield from wrap_text(cut(article.lead, 400), layout.width, "lead")
    if saved is not None:
        yield ((f"saved as {saved}", "meta", None), (f" · artcli show {saved}", "meta", None))


def comment_count(article: Article) -> str:
    """Return how many comments there are, in words.

    ``7 comments``, ``3 of 40 comments``, ``comments unknown``.
    """
    thread = article.comments
    read = sum(1 for item in thread.items if item.kind == "comment" and not item.deleted)
    if thread.count is None:
        if read:
            return f"{read} comment{'s' if read != 1 else ''}"
        unread = next((source.system for source in thread.sources if not source.fetched), None)
        return f"comments at {unread}, not read" if unread else "no comments found"
    plural = "" if thread.count == 1 else "s"
    return (
        f"{thread.count} comment{plural}"
        if read >= thread.count
        else f"{read} of {thread.count} comment{plural} read"
    )


def _date(stamp: str | None, layout: Layout) -> str:
    if not stamp:
        return ""
    return (
        times.written(stamp[:10], layout.language)
        if len(stamp) > 10
        else times.written(stamp, layout.language)
    )  # the length of an ISO date
