"""What other programs kept, as addresses: Pocket and Instapaper CSV, bookmarks, OPML; our JSON lines too.

The kind is seen from the content. Nothing is fetched here: the addresses go to ``artcli fetch``.
"""

from __future__ import annotations

import csv
import io
import re
from datetime import UTC, datetime
from html.parser import HTMLParser
from typing import Literal

import msgspec

from artcli import wire
from artcli.errors import UsageError
from artcli.model import Article
from artcli.sanitize import clean_line, clean_url

Kind = Literal["articles", "bookmarks", "csv", "opml"]
_MOST_OUTLINES = 100_000


class Bookmark(msgspec.Struct, frozen=True, kw_only=True):
    """An address that somebody kept; `feed` when it is one of a feed, not of an article."""

    url: str
    title: str | None = None
    tags: tuple[str, ...] = ()
    added: str | None = None
    """When it was kept, ISO 8601 in UTC."""
    read: bool = False
    feed: bool = False


def kind_of(data: bytes) -> Kind:
    """Return what `data` is. Raises UsageError for what is none of the kinds."""
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    if wire.looks_like_json(data):
        return "articles"
    if re.search(rb"<opml\b", head, re.IGNORECASE):
        return "opml"
    if re.match(
        rb"<!doctype netscape-bookmark|<(?:html|title|h1|dl|ul|!doctype|meta)\b", head, re.IGNORECASE
    ):
        return "bookmarks"
    first = head.split(b"\n", 1)[0].lower()
    if re.search(rb"(?:^|,)\"?url\"?(?:,|\r?$)", first):
        return "csv"
    raise UsageError(
        "nothing that can be imported",
        hint="JSON lines of ours, OPML, Pocket or Instapaper CSV, bookmark HTML",
    )


def articles(data: bytes) -> list[Article]:
    """Return the articles of our own JSON lines. Raises UsageError for what is no article of ours."""
    return [wire.article_of(found) for found in wire.decode_objects(data)]


def bookmarks(data: bytes) -> list[Bookmark]:
    """Return the addresses in `data`, each once. Raises UsageError when it is nothing of the kind."""
    kind = kind_of(data)
    if kind == "articles":
        raise UsageError("these are articles, not bookmarks")
    text = data.decode("utf-8-sig", "replace")
    found = {"bookmarks": _html, "csv": _csv, "opml": _opml}[kind](text)
    first: dict[str, Bookmark] = {}
    for bookmark in found:
        first.setdefault(bookmark.url, bookmark)
    return list(first.values())


def _made(
    url: str | None,
    title: str | None,
    *,
    tags: str = "",
    added: str = "",
    read: bool = False,
    feed: bool = False,
) -> list[Bookmark]:
    address = clean_url(url)
    if address is None or address.startswith("mailto:"):
        return []
    names = tuple(name for name in map(clean_line, re.split(r"[,|]", tags)) if name)
    return [
        Bookmark(
            url=address,
            title=clean_line(title or "") or None,
            tags=names,
            added=_moment(added),
            read=read,
            feed=feed,
        )
    ]


def _moment(seconds: str) -> str | None:
    """Return Unix seconds as ISO 8601; None for what is none."""
    if not re.fullmatch(r"\d{1,11}", seconds.strip(), re.ASCII):
        return None
    when = datetime.fromtimestamp(int(seconds), UTC)
    return when.isoformat().replace("+00:00", "Z")


def _csv(text: str) -> list[Bookmark]:
    """Read Pocket (title,url,time_added,tags,status) or Instapaper (URL,Title,Folder,Timestamp,Tags)."""
    found: list[Bookmark] = []
    try:
        # Quotes that never close would make one field of the rest; csv refuses fields over 128 kB.
        for row in csv.DictReader(io.StringIO(text.replace("\0", ""))):
            cells = {
                str(name).strip().lower(): value for name, value in row.items() if isinstance(value, str)
            }
            folder, status = cells.get("folder", ""), cells.get("status", "")
            tags = cells.get("tags", "").strip("[]").replace('"', "")
            found += _made(
                cells.get("url"),
                cells.get("title"),
                tags=tags if folder.lower() in ("", "unread", "archive", "starred") else f"{tags},{folder}",
                added=cells.get("time_added") or cells.get("timestamp", ""),
                read="archive" in (folder.lower(), status.lower()),
            )
    except csv.Error as error:
        raise UsageError(f"this CSV cannot be read: {error}") from error
    return found


def _opml(text: str) -> list[Bookmark]:
    """Read the feeds of an OPML file; the outlines around one are its tags."""
    from xml.etree import ElementTree as ET

    if re.search("<!(?:DOCTYPE|ENTITY)", text, re.IGNORECASE):
        raise UsageError("this OPML file declares entities, and is refused for safety")
    found: list[Bookmark] = []
    above: list[str] = []
    try:
        # No document type has got here, and with it no entities.
        events = ET.iterparse(  # noqa: S314 - entities are refused above
            io.BytesIO(text.encode("utf-8", "replace")), ("start", "end")
        )
        for event, element in events:
            if element.tag.lower() != "outline" or len(found) > _MOST_OUTLINES:
                continue
            if event == "end":
                above.pop()
                element.clear()
                continue
            name = element.get("title") or element.get("text") or ""
            url = element.get("xmlUrl") or element.get("xmlurl")
            found += _made(url, name, tags=",".join(above[-3:]), feed=True)
            above.append("" if url else name.replace(",", " "))
    except ET.ParseError as error:
        raise UsageError(f"this OPML file is broken: {error}") from error
    return found


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
