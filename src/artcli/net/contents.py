"""Which media types hold a page, which a feed, and what the others are called in an error line."""

from __future__ import annotations

from typing import Literal

from artcli.errors import NothingToExtract
from artcli.sanitize import clean_line

Wanted = Literal["page", "feed", "robots", "any"]
"""What one asks for: a page to read, a feed or sitemap, a robots.txt, or whatever a comment endpoint sends."""

ACCEPT = {
    "page": "text/html,application/xhtml+xml,application/xml;q=0.9,text/plain;q=0.8,*/*;q=0.5",
    "feed": (
        "application/atom+xml,application/rss+xml,application/feed+json,"
        "application/xml;q=0.9,text/xml;q=0.9,*/*;q=0.5"
    ),
    "robots": "text/plain,*/*;q=0.5",
    "any": "*/*",
}
"""The Accept header for each."""

_FEEDS = frozenset(
    ("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml")
)
_NAMES = {
    "application/pdf": "a PDF file",
    "application/zip": "a zip archive",
    "application/gzip": "a gzip archive",
    "application/epub+zip": "an EPUB book",
    "application/msword": "a Word document",
    "application/json": "JSON data",
    "application/javascript": "a script",
    "text/javascript": "a script",
    "text/css": "a style sheet",
    "text/csv": "a table (CSV)",
    "text/calendar": "a calendar",
    "text/vtt": "subtitles",
    "text/event-stream": "an endless stream of events",
    "image/svg+xml": "a drawing",
}
_KINDS = {
    "image": "a picture",
    "audio": "a recording",
    "video": "a film",
    "font": "a font",
    "multipart": "a stream",
}


def check(content_type: str, wanted: Wanted) -> None:
    """Return when a body of this type may be what is `wanted`. Raises NothingToExtract (``not_a_page``) naming it.

    No type, an odd one and ``application/octet-stream`` pass: the bytes decide then.
    """
    if wanted in ("robots", "any"):
        return
    if content_type in _FEEDS and wanted == "page":
        raise NothingToExtract("this is a feed, not a page", hint="artcli feed URL", code="feed")
    kind, _, rest = content_type.partition("/")
    name = _NAMES.get(content_type) or _KINDS.get(kind)
    if name is None and kind == "application":
        if rest.startswith(("vnd.openxmlformats", "vnd.oasis", "vnd.ms-")):
            name = "an office document"
        elif rest.endswith("+json"):
            name = "JSON data"
        elif rest.endswith(("+zip", "-compressed", "x-tar", "x-executable")):
            name = "an archive"
    if name is None or (wanted == "feed" and ("JSON" in name or "gzip" in name)):  # sitemap.xml.gz
        return
    shown = clean_line(content_type)[:60]
    raise NothingToExtract(f"this is {name} ({shown}), not a page", code="not_a_page")
