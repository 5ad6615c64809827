"""What other programs kept, as addresses: Pocket, Instapaper and other CSV, bookmarks, OPML; our JSON lines too.

The kind is seen from the content. Nothing is fetched here: the addresses go to ``artcli fetch``.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from html.parser import HTMLParser
from typing import Literal

import msgspec

from artcli import wire
from artcli.errors import ArtcliError, UsageError
from artcli.library.moments import utc
from artcli.model import Article
from artcli.sanitize import clean_line, clean_url

Kind = Literal["json", "bookmarks", "csv", "opml", "lines"]


class Bookmark(msgspec.Struct, frozen=True, kw_only=True):
    """An address that somebody kept; `feed` when it is one of a feed, not of an article."""

    url: str
    title: str | None = None
    tags: tuple[str, ...] = ()
    added: str | None = None
    """When it was kept, ISO 8601 in UTC."""
    read: bool = False
    starred: bool = False
    feed: bool = False


def kind_of(data: bytes) -> Kind:
    """Return what `data` is. Raises UsageError for what is none of the kinds."""
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    if wire.looks_like_json(data):
        return "json"
    if re.search(rb"<opml\b", head, re.IGNORECASE):
        return "opml"
    if re.match(
        rb"<!doctype netscape-bookmark|<(?:html|title|h1|dl|ul|!doctype|meta)\b", head, re.IGNORECASE
    ):
        return "bookmarks"
    first = head.split(b"\n", 1)[0].lower()
    if re.search(rb"(?:^|,)\"?url\"?(?:,|\r?$)", first):
        return "csv"
    if re.match(rb"https?://\S+\s*$", first):
        return "lines"
    raise UsageError(
        "nothing that can be imported",
        hint="JSON lines of artcli's, OPML, Pocket or Instapaper CSV, bookmark HTML, a list of addresses",
    )


def entries(data: bytes) -> Iterator[Article | Bookmark | ArtcliError]:
    """Yield what `data` holds: whole articles of our own JSON, or addresses; each address once.

    What of our JSON does not fit comes as the error in its place. Raises UsageError when `data` is nothing of
    the kind.
    """
    kind = kind_of(data)
    if kind == "json":
        yield from _json(data)
        return
    text = data.decode("utf-8-sig", "replace")
    readers = {"bookmarks": _html, "csv": _csv, "opml": _opml, "lines": _lines}
    first: dict[str, Bookmark] = {}
    for bookmark in readers[kind](text):
        first.setdefault(bookmark.url, bookmark)
    yield from first.values()


def _json(data: bytes) -> Iterator[Article | Bookmark | ArtcliError]:
    """Read articles as ``fetch`` writes them, rows as ``list`` does, anything with a ``url``."""
    for found in wire.decode_objects(data):
        try:
            if "error" in found:
                yield wire.error_of(found)
            elif "blocks" in found or not isinstance(found.get("url"), str):
                yield wire.article_of(found)
            else:
                tags = found.get("tags")
                yield Bookmark(
                    url=found["url"],
                    title=clean_line(str(found.get("title") or "")) or None,
                    tags=tuple(str(tag) for tag in tags) if isinstance(tags, list) else (),
                    added=_moment(str(found.get("fetched") or "")),
                    read=found.get("read") is True,
                    starred=found.get("starred") is True,
                )
        except ArtcliError as error:
            yield error.at(str(found.get("url") or "-"))


def _lines(text: str) -> list[Bookmark]:
    return [made for line in text.splitlines() for made in _made(line.strip(), None)]


def _made(
    url: str | None,
    title: str | None,
    *,
    tags: str = "",
    added: str = "",
    read: bool = False,
    starred: bool = False,
    feed: bool = False,
) -> list[Bookmark]:
    address = clean_url(url)
    if address is None or not address.startswith(("http://", "https://")):
        return []
    names = tuple(dict.fromkeys(name for name in map(clean_line, re.split(r"[,|]", tags)) if name))
    return [
        Bookmark(
            url=address,
            title=clean_line(title or "") or None,
            tags=names,
            added=_moment(added),
            read=read,
            starred=starred,
            feed=feed,
        )
    ]


def _moment(stamp: str) -> str | None:
    """Return Unix seconds or an ISO 8601 time as ISO 8601 in UTC; None for what is neither."""
    stamp = stamp.strip()
    try:
        if re.fullmatch(r"\d{1,11}", stamp, re.ASCII):
            return utc(datetime.fromtimestamp(int(stamp), UTC).isoformat())
        return utc(stamp) if stamp else None
    except (UsageError, OverflowError, ValueError, OSError):
        return None


def _csv(text: str) -> list[Bookmark]:
    """Read Pocket (title,url,time_added,tags,status), Instapaper (URL,Title,Folder,Timestamp,Tags) and their like."""
    found: list[Bookmark] = []
    try:
        # Quotes that never close would make one field of the rest; csv refuses fields over 128 kB.
        for row in csv.DictReader(io.StringIO(text.replace("\0", ""))):
            cells = {
                str(name).strip().lower(): value for name, value in row.items() if isinstance(value, str)
            }
            folder, status = cells.get("folder", ""), cells.get("status", "")
            tags = _first(cells, "tags", "document tags").strip("[]").replace('"', "")
            found += _made(
                cells.get("url"),
                cells.get("title"),
                tags=tags if folder.lower() in ("", "unread", "archive", "starred") else f"{tags},{folder}",
                added=_first(cells, "time_added", "timestamp", "created", "saved date"),
                read="archive" in (folder.lower(), status.lower()),
                starred=folder.lower() == "starred" or cells.get("favorite", "").lower() in ("1", "true"),
            )
    except csv.Error as error:
        raise UsageError(f"this CSV cannot be read: {error}") from error
    return found


def _first(cells: Mapping[str, str], *names: str) -> str:
    return next((cells[name] for name in names if cells.get(name)), "")


def _opml(text: str) -> list[Bookmark]:
    """Read the feeds of an OPML file."""
    from artcli.library import opml

    return [
        bookmark
        for feed in opml.feeds(text)
        for bookmark in _made(
            feed.url, feed.title, tags=",".join(tag.replace(",", " ") for tag in feed.tags), feed=True
        )
    ]


class _Bookmarks(HTMLParser):
    """Collects the links of a Netscape bookmark file, which browsers and Pocket's old export write."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Bookmark] = []
        self._link: dict[str, str | None] | None = None
        self._words: list[str] = []
        self._archive = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a link, or a heading that names a folder."""
        if tag in ("a", "h1", "h3"):
            self._words = []
            self._link = dict(attrs) if tag == "a" else None

    def handle_endtag(self, tag: str) -> None:
        """Close a link or a heading; Pocket puts what was read under "Read Archive"."""
        words = "".join(self._words)
        if tag in ("h1", "h3"):
            self._archive = words.strip().lower() == "read archive"
        elif tag == "a" and self._link is not None:
            link, self._link = self._link, None
            self.found += _made(
                link.get("href"),
                words,
                tags=link.get("tags") or "",
                added=link.get("add_date") or link.get("time_added") or "",
                read=self._archive,
            )

    def handle_data(self, data: str) -> None:
        """Gather the words of a link or heading."""
        self._words.append(data)


def _html(text: str) -> list[Bookmark]:
    reader = _Bookmarks()
    reader.feed(text)
    reader.close()
    return reader.found
