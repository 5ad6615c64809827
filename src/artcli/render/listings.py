"""Rows of many articles: entries of a feed, the library's list, what a search found, what `fetch` brought in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from artcli.model import Article, FeedEntry
from artcli.render import times
from artcli.render.cells import columns, cut
from artcli.render.lines import Line, Segment, one
from artcli.render.options import Layout
from artcli.render.wrap import prefixed, wrap, wrap_text

MATCH_START, MATCH_END = "\x02", "\x03"
"""Stand around what matched in a snippet: control characters, which no cleaned text can hold."""


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One article of the library in a list."""

    id: int
    title: str | None = None
    url: str | None = None
    site_name: str | None = None
    published: str | None = None
    saved: str | None = None
    comments: int | None = None
    snippet: str | None = None
    """Text around what was searched for, matches between MATCH_START and MATCH_END."""


def row_lines(rows: Iterable[Row], layout: Layout) -> Iterator[Line]:
    """Yield one line a row, `id  title  site  date`, and the snippet beneath; in a pipe parted by tabs."""
    for row in rows:
        title = row.title or row.url or "untitled"
        facts = [fact for fact in (row.site_name, _date(row.published or row.saved, layout)) if fact]
        if not layout.width:
            cells = [str(row.id), title, row.site_name or "", row.published or row.saved or "", row.url or ""]
            yield one("\t".join(cells))
        else:
            tail = cut("  " + " · ".join(facts), layout.width // 2) if facts else ""
            room = max(10, layout.width - 6 - columns(tail))
            title = cut(title, room)
            gap = " " * max(0, room - columns(title))
            yield ((f"{row.id:>4}  ", "number", None), (title, "", row.url), (gap + tail, "meta", None))
        if row.snippet:
            margin = one("      ")
            inner = max(16, layout.width - 6) if layout.width else 0
            yield from prefixed(wrap(marked(row.snippet), inner), margin, margin)


def marked(snippet: str) -> list[Segment]:
    """Return a snippet with its matches in the style ``match``."""
    found: list[Segment] = []
    for number, part in enumerate(" ".join(snippet.split(" ")).split(MATCH_START)):
        hit, mark, rest = part.partition(MATCH_END) if number else ("", "", part)
        if mark:
            found.append((hit, "match", None))
        else:
            rest = hit + rest
        if rest:
            found.append((rest, "teaser", None))
    return [(text.replace("\n", " "), style, link) for text, style, link in found]


def feed_lines(entries: Iterable[FeedEntry], layout: Layout, start: int = 1) -> Iterator[Line]:
    """Yield each entry of a feed: number (from `start`), title, date, address, teaser; a blank line between two."""
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
    """Yield what `fetch` says of one article: title, authors · date · words · comments, lead, where it is kept."""
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
    """Return how many comments there are, in words: ``7 comments``, ``3 of 40 comments``, ``comments unknown``."""
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
    )  # noqa: PLR2004  # the length of an ISO date
