"""Feeds and sitemaps -> entries: RSS and Atom through feedparser, JSON Feed and sitemaps by readers of our own."""

from __future__ import annotations

import gzip
import html
import io
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import msgspec

from artcli.core import dom
from artcli.core.source import decode
from artcli.errors import NothingToExtract
from artcli.model import FeedEntry
from artcli.net import sources
from artcli.sanitize import clean, clean_line, clean_url

MAX_ENTRIES = 50_000
"""As many as a sitemap may hold."""
_MAX_UNPACKED = 20_000_000
_TEASER = 600
_ROOT = re.compile(rb"<\s{0,9}(?:[\w-]{1,40}:)?(urlset|sitemapindex|rss|feed|RDF|html)[\s>/]", re.IGNORECASE)
_FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/feed+json", "application/json")


def read(source: bytes, url: str | None = None) -> tuple[FeedEntry, ...]:
    """Return the entries of a feed or sitemap, in its order; `url` is where it came from.

    Raises NothingToExtract (``not_a_feed``) when it is neither; for a page that names its feed, the hint says it.
    """
    place = clean_url(url)
    return tuple(msgspec.structs.replace(entry, feed_url=place) for entry in _entries(source, url))


def _entries(source: bytes, url: str | None) -> tuple[FeedEntry, ...]:
    data = _unpacked(source)
    head = data[:4000].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not head:
        raise NothingToExtract("the feed is empty", code="empty")
    if head.startswith(b"{"):
        return _json_feed(data, url)
    if b"<!ENTITY" in data[:100_000]:
        raise NothingToExtract("refused: this XML declares entities of its own", code="too_complex")
    root = _ROOT.search(head)
    kind = root[1].lower().decode() if root else ""
    if kind in ("urlset", "sitemapindex"):
        return tuple(_sitemap(data, url))
    if kind in ("rss", "feed", "rdf"):
        return _syndicated(data, url)
    lines = sources.addresses(data)
    if lines:
        found = (clean_url(line) for line in lines[:MAX_ENTRIES])
        return tuple(FeedEntry(url=address) for address in found if address)
    named = discovered(data, url)
    hint = f"artcli feed {named[0]}" if named else None
    raise NothingToExtract(
        "this is not a feed" + (", but names one" if named else ""), hint=hint, code="not_a_feed"
    )


def sitemaps(source: bytes, url: str | None = None) -> tuple[str, ...]:
    """Return the addresses of the sitemaps that a sitemap index names; () for anything else."""
    data = _unpacked(source)
    root = _ROOT.search(data[:4000])
    if root is None or root[1].lower() != b"sitemapindex":
        return ()
    return tuple(dict.fromkeys(entry.url for entry in _sitemap(data, url)))


def discovered(page: bytes, url: str | None = None) -> tuple[str, ...]:
    """Return the addresses of the feeds that a page names in ``<link rel=alternate>``, in its order."""
    try:
        tree = dom.parse(decode.decode(page))
    except NothingToExtract:
        return ()
    base = next((dom.attribute(node, "href") for node in dom.css(tree, "base[href]")), None)
    base = clean_url(base, url) if base else url
    found = [
        clean_url(dom.attribute(node, "href"), base)
        for node in dom.css(tree, "link[href]")
        if "alternate" in dom.attribute(node, "rel").lower().split()
        and dom.attribute(node, "type").partition(";")[0].strip().lower() in _FEED_TYPES
        and "oembed" not in dom.attribute(node, "href")
        and "wp-json" not in dom.attribute(node, "href")
    ]
    return tuple(dict.fromkeys(address for address in found if address and address.startswith("http")))


def _unpacked(source: bytes) -> bytes:
    """Return the bytes of a feed, which for sitemaps often is a gzip file, up to 20 MB."""
    if not source.startswith(b"\x1f\x8b"):
        return source
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(source)) as packed:
            data = packed.read(_MAX_UNPACKED + 1)
    except (OSError, EOFError) as error:
        raise NothingToExtract("a gzip file that cannot be unpacked", code="binary") from error
    if len(data) > _MAX_UNPACKED:
        raise NothingToExtract("larger than 20 MB when unpacked", code="too_large")
    return data


def _json_feed(data: bytes, url: str | None) -> tuple[FeedEntry, ...]:
    """Read a JSON Feed (jsonfeed.org, versions 1 and 1.1)."""
    try:
        feed = msgspec.json.decode(data.lstrip(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
        raise NothingToExtract("this is not a feed: not valid JSON", code="not_a_feed") from error
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list) or "jsonfeed" not in str(feed.get("version", "")):
        raise NothingToExtract("this JSON is not a JSON Feed", code="not_a_feed")
    name = _line(feed.get("title"))
    entries = []
    for item in items[:MAX_ENTRIES]:
        if not isinstance(item, dict):
            continue
        address = clean_url(
            _text(item.get("url")) or _text(item.get("external_url")) or _text(item.get("id")), url
        )
        if address is None:
            continue
        authors = item.get("authors") or [item.get("author")]
        names = [
            _line(author.get("name"))
            for author in (authors if isinstance(authors, list) else [])
            if isinstance(author, dict)
        ]
        teaser = _text(item.get("summary")) or _text(item.get("content_text"))
        entries.append(
            FeedEntry(
                url=address,
                title=_line(item.get("title")),
                published=_date(_text(item.get("date_published"))),
                authors=tuple(author for author in names if author),
                teaser=_short(teaser) or _short(_stripped(_text(item.get("content_html")))),
                feed=name,
            )
        )
    return tuple(entries)


def _syndicated(data: bytes, url: str | None) -> tuple[FeedEntry, ...]:
    """Read RSS, Atom or RDF, however broken."""
    import feedparser

    try:
        # A stream, because feedparser would open a string that is an address or a path.
        feed = feedparser.parse(
            io.BytesIO(data),
            response_headers={"content-location": url or ""},
            sanitize_html=False,
            resolve_relative_uris=False,
        )
    except Exception as error:  # third-party parser on hostile bytes: whatever it stumbles over
        raise NothingToExtract("this feed cannot be read", code="not_a_feed") from error
    name = _line(feed.feed.get("title"))
    entries = []
    for entry in feed.entries[:MAX_ENTRIES]:  # dict.get below: their own makes up what is missing, and warns
        address = clean_url(_text(entry.get("feedburner_origlink")) or _text(entry.get("link")), url)
        if address is None:
            continue
        authors = [
            _line(author.get("name")) for author in entry.get("authors", ()) if isinstance(author, dict)
        ]
        teaser = _text(entry.get("summary"))
        entries.append(
            FeedEntry(
                url=address,
                title=_line(_stripped(_text(entry.get("title")))),
                published=_date(_text(entry.get("published")) or _text(entry.get("updated")))
                or _of_struct(dict.get(entry, "published_parsed") or dict.get(entry, "updated_parsed")),
                authors=tuple(dict.fromkeys(author for author in authors if author)),
                teaser=_short(_stripped(teaser)),
                feed=name,
            )
        )
    return tuple(entries)


def _sitemap(data: bytes, url: str | None) -> Iterator[FeedEntry]:
    """Read a sitemap, sitemap index or news sitemap by its markup: no XML parser, so nothing to expand."""
    text = decode.decode(data)
    number = 0
    for chunk in re.split(r"<(?:[\w-]{1,20}:)?(?:url|sitemap)[\s>]", text)[1 : MAX_ENTRIES + 1]:
        address = clean_url(_element(chunk, "loc"), url)
        if address is None:
            continue
        number += 1
        yield FeedEntry(
            url=address,
            title=_line(_element(chunk, "news:title")),
            published=_date(_element(chunk, "news:publication_date") or _element(chunk, "lastmod")),
            feed=_line(_element(chunk, "news:name")),
        )


def _element(chunk: str, name: str) -> str | None:
    """Return the text of the first such element in a small piece of XML."""
    opened = chunk.find(f"<{name}")
    start = chunk.find(">", opened) + 1 if opened >= 0 else 0
    end = chunk.find("</", start) if start else -1
    if end < 0:
        return None
    text = chunk[start:end].strip()
    if text.startswith("<![CDATA["):
        return text[9:].removesuffix("]]>").strip()
    return html.unescape(text)


def _date(text: str | None) -> str | None:
    """Return a feed's date as ISO 8601: RFC 3339, RFC 822, or what our own rules for pages read.

    Not what `dateparser` may read: without a language it tries four hundred, seconds for one bad date.
    """
    if not text:
        return None
    text = clean_line(text)[:80]
    try:
        parsed = datetime.fromisoformat(text)
        return parsed.date().isoformat() if len(text) <= 10 else parsed.replace(microsecond=0).isoformat()
    except ValueError:
        pass
    try:
        return parsedate_to_datetime(text).isoformat()
    except (ValueError, TypeError, OverflowError):
        from artcli.core.dating import dates

        found = dates.find(text)
        return found.iso if found else None


def _of_struct(parsed: Any) -> str | None:
    try:
        year, month, day, hour, minute, second = parsed[:6]
        return datetime(year, month, day, hour, minute, second, tzinfo=UTC).isoformat()
    except (ValueError, TypeError):
        return None


def _stripped(markup: str | None) -> str | None:
    """Return the text of a piece of HTML."""
    if not markup or ("<" not in markup and "&" not in markup):
        return markup
    try:
        return dom.line_of(dom.parse(markup[:200_000]).body)
    except NothingToExtract:
        return None


def _short(text: str | None) -> str | None:
    """Return a teaser as one clean line of at most 600 characters, cut at a space."""
    line = clean_line(text) if text else ""
    if len(line) > _TEASER:
        cut = line[:_TEASER].rsplit(" ", 1)[0]
        line = cut.rstrip(" ,;:") + "…"
    return line or None


def _text(value: Any) -> str | None:
    return clean(value) if isinstance(value, str) and value.strip() else None


def _line(value: Any) -> str | None:
    return clean_line(value) or None if isinstance(value, str) else None
