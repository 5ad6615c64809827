"""The feed that a post has of its own comments: WordPress's ``POST/feed/``, wfw:commentRss, RFC 4685.

A feed shows the newest comments only, so it is asked where nothing better answered. Sources: RFC 4685 (Atom
threading), wellformedweb.org/CommentAPI (wfw), a WordPress of Debian's (tests/servers).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

from msgspec.structs import replace

from artcli.comments import service, values
from artcli.comments.system import Hint, Part
from artcli.core import structured
from artcli.exchange import Request
from artcli.patterns import lazy
from artcli.sanitize import clean_url

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from artcli.comments.system import Row
    from artcli.core.dom import Node
    from artcli.core.page import Page
    from artcli.exchange import Response

_ATOM = "{http://www.w3.org/2005/Atom}"
_RSS1 = "{http://purl.org/rss/1.0/}"
_THREAD = "{http://purl.org/syndication/thread/1.0}"
_WFW = "{http://wellformedweb.org/CommentAPI/}"
_DUBLIN = "{http://purl.org/dc/elements/1.1/}"
_CONTENT = "{http://purl.org/rss/1.0/modules/content/}"
_SLASH = "{http://purl.org/rss/1.0/modules/slash/}"
_FEED_TYPES = ("application/rss+xml", "application/atom+xml")
_TAIL = lazy(r"(?:/(?:feed|comments|atom|rss2?|default|index\.xml|atom\.xml|rss\.xml))+/?\Z|\.html?\Z|/\Z")
"""What the path of a post's comment feed has behind the post's own path."""
_ANSWERS = lazy(
    r"\A\s*<p>[^<]{0,60}<a [^>]*href=[\"'][^\"'>]*#comment-(\d{1,15})[\"'][^>]*>[^<]{0,120}</a>[^<]{0,40}</p>\s*"
)
"""WordPress opens an answer with "In reply to NAME." in the site's language, linked to the parent."""


def detect(page: Page) -> Hint | None:
    """Return the post's comment feed; else the site's feed, where the post's entry may name it."""
    links = structured.of(page).links
    site: str | None = None
    for rel in ("replies", "alternate"):
        for link in links.get(rel, ()):
            url = _feed_of(link, page.base_url)
            if url is None:
                continue
            if rel == "replies" or _belongs(url, page):
                return Hint(system="feed", url=url, spare=True)
            site = site or (url if "comment" not in url else None)
    if site is None or page.url is None:
        return None
    return Hint(system="feed", url=site, params={"article": page.url}, spare=True)


def _feed_of(link: Node, base: str | None) -> str | None:
    """Return the address of a link to a feed, None for one to anything else."""
    if (link.attributes.get("type") or "").lower() not in _FEED_TYPES:
        return None
    return clean_url(link.attributes.get("href"), base)


def _belongs(url: str, page: Page) -> bool:
    """Tell whether a feed is this post's own: below the post's path, or for the number the page goes by."""
    links = structured.of(page).links
    addresses = [page.url, *(link.attributes.get("href") for link in links.get("canonical", ())[:1])]
    short = [link.attributes.get("href") for link in links.get("shortlink", ())[:1]]
    asked = _query(url)
    if "feed" in asked and any(
        asked.get(key) and asked.get(key) == _query(one).get(key)
        for one in (*addresses, *short)
        for key in ("p", "page_id")
    ):
        return True
    path = _path(url)
    return path not in ("", "/") and any(one and path == _path(one) for one in addresses)


def _query(url: str | None) -> dict[str, list[str]]:
    try:
        return parse_qs(urlsplit(url or "").query)
    except ValueError:
        return {}


def _path(url: str) -> str:
    """Return an address's path without what comment feeds add to a post's; '' for the site itself."""
    try:
        return _TAIL.sub("", urlsplit(url).path)
    except ValueError:
        return ""


def requests(hint: Hint) -> list[Request]:
    """Return the request for the feed."""
    return [Request(url=hint.url or "", origin=hint.url)]


def parse(hint: Hint, responses: list[Response]) -> Part:
    """Read a comment feed; a site's feed leads on to the one that its entry of the article names."""
    rows: list[Row] = []
    for response in responses:
        reason = service.trouble(response)
        if reason is not None:
            return Part(trouble=reason)
        root = _xml(response.body)
        if root is None:
            return Part(trouble="not a feed")
        entries = list(_entries(root))
        if "article" in hint.params and response.url == hint.url:
            return _named_by(entries, hint.params["article"])
        # The newest stand first.
        rows += [_row(entry) for entry in reversed(entries[: service.MAX_ROWS])]
    return Part(rows=tuple(rows), trouble="partial")


def _xml(source: bytes) -> Element | None:
    """Return the root of an XML document; None for anything else, and for one that declares entities."""
    source = source.strip()
    from xml.etree import ElementTree as ET

    if b"<!ENTITY" in source[:100_000] or not source.startswith(b"<"):
        return None
    try:
        return ET.fromstring(source)  # noqa: S314  # no entities but the five; no recursion here
    except (ET.ParseError, ValueError, LookupError):
        return None


def _entries(root: Element) -> Iterator[Element]:
    for name in (f"{_ATOM}entry", "item", f"{_RSS1}item"):
        yield from root.iter(name)


def _named_by(entries: list[Element], article: str) -> Part:
    """Return the request for the comment feed that the article's entry names."""
    for entry in entries:
        if not any(link and _same_place(link, article) for link in _links(entry)):
            continue
        count = values.number(_text(entry, f"{_SLASH}comments", f"{_THREAD}total"))
        feeds = [_text(entry, f"{_WFW}commentRss", f"{_WFW}commentRSS")]
        feeds += [
            link.get("href") or "" for link in entry.iter(f"{_ATOM}link") if link.get("rel") == "replies"
        ]
        url = next(filter(None, (clean_url(one, article) for one in feeds if one)), None)
        if url is not None:
            return Part(requests=(Request(url=url, origin=article),), count=count)
        return Part(count=count, trouble=None if count == 0 else "partial")
    return Part(trouble="partial")


def _links(entry: Element) -> list[str]:
    alternates = [
        link.get("href") or ""
        for link in entry.iter(f"{_ATOM}link")
        if link.get("rel") in (None, "alternate")
    ]
    return [_text(entry, "link", f"{_RSS1}link"), *alternates]


def _same_place(one: str, other: str) -> bool:
    return one.partition("#")[0].rstrip("/") == other.partition("#")[0].rstrip("/")


def _text(entry: Element, *names: str) -> str:
    for name in names:
        found = entry.find(name)
        if found is not None and (found.text or "").strip():
            return (found.text or "").strip()
    return ""


def _row(entry: Element) -> Row:
    named = _text(entry, f"{_DUBLIN}creator", f"{_ATOM}author/{_ATOM}name", "author")
    said = _text(entry, f"{_CONTENT}encoded", f"{_ATOM}content", "description", f"{_RSS1}description")
    said = said or _text(entry, f"{_ATOM}summary")
    answers = _ANSWERS.match(said)
    above = entry.find(f"{_THREAD}in-reply-to")
    stated = above.get("ref") or above.get("href") or "" if above is not None else ""
    own = _text(entry, f"{_ATOM}id", "guid") or next(iter(filter(None, _links(entry))), "")
    row = service.row(
        number=values.own_id(own) if own else "",
        parent=answers[1] if answers else values.own_id(stated) if stated else None,
        # WordPress titles a comment "By: NAME", in the site's language.
        author=named or _text(entry, "title", f"{_ATOM}title", f"{_RSS1}title").partition(":")[2].strip(),
        author_url=_text(entry, f"{_ATOM}author/{_ATOM}uri"),
        text=said[answers.end() :] if answers else said,
        published=_when(_text(entry, f"{_ATOM}published", "pubDate", f"{_DUBLIN}date", f"{_ATOM}updated")),
        url=next(iter(filter(None, _links(entry))), None),
    )
    # Only a pingback's words are cut on both sides, in every language.
    cut = re.fullmatch(r"\[(?:…|\.\.\.)\].*\[(?:…|\.\.\.)\]", row.text, re.DOTALL)
    return replace(row, kind="pingback") if cut else row


def _when(raw: str) -> str | None:
    """Return a time of RFC 822 or RFC 3339 as ISO 8601."""
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(raw).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return service.utc(raw)
