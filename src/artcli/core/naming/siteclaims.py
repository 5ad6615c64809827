"""Where a page shows the name of its site: in its head, at the link home, on the logo, in a banner, in the imprint.

Nothing here decides: each place is a voice that claims a text, which may be a name, hold one, or be neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice
from typing import NamedTuple
from urllib.parse import urlsplit

from artcli.core import dom, structured
from artcli.core.dom import Node
from artcli.core.page import Page
from artcli.patterns import lazy
from artcli.sanitize import clean_line

MAX_TEXT = 200
"""Characters of a claim that are looked at."""
_MAX_CLAIMS = 40
_MAX_LINKS = 40
_MAX_HOME = 3
"""Links to the front page that are looked at, of so many links."""
_LONGEST_HOME = 36
"""Characters of an address of a front page beside its host."""
_MAX_PICTURES = 12
_MAX_MARKS = 40
_MAX_CLIMB = 12
_MAX_NOTICES = 6
_TOP = 12
"""Runs of the page's top that can stand in its banner."""
_LINE = 80
"""Characters of a line there."""
_FOOT = 80
"""Runs of the page's end among which the notice of rights stands."""
_HOST = lazy(r"(?:https?:)?//(?:www\.)?([^/?#:]+)(?::\d+)?", re.IGNORECASE)
_HOME = lazy(
    r"(?:\.{0,2}/)*(?:(?:index|default|home|main|trang-?chu)(?:\.\w{2,5})?|[a-z]{2}(?:[-_][a-z]{2})?)?/?\Z",
    re.IGNORECASE,
)
"""A path of nothing but the way up, a language, or what servers call a front page."""
_RIGHTS = lazy(r"\([Cc]\)\s*\w|[Cc]opyright|COPYRIGHT|[Bb]ản quyền|BẢN QUYỀN|版权|版權|著作権")
_HEADER = lazy(r"header|banner|masthead|logo|brand|site-?(?:title|name)")
APP_META = ("application-name", "apple-mobile-web-app-title", "al:android:app_name", "al:ios:app_name")
_PUBLISHER_META = (
    "publisher", "dc.publisher", "dcterms.publisher", "citation_publisher", "organization", "site_name", "sitename",
)  # fmt: skip
_ORGANIZATIONS = ("organization", "corporation", "localbusiness", "periodical", "newspaper", "blog")


class Claim(NamedTuple):
    """A text that may name the site, and the kind of place where it stands."""

    voice: str
    text: str


def claims(page: Page) -> list[Claim]:
    """Return what the page claims, but for its title: each text once a voice, the head's first."""
    told = chain(_told(page), _links_home(page), _logos(page), _banners(page), _notices(page))
    found: dict[Claim, None] = {}
    for voice, text in told:
        line = clean_line(text[:MAX_TEXT]) if text else ""
        if line:
            found[Claim(voice, line)] = None
            if len(found) == _MAX_CLAIMS:
                break
    return list(found)


def host_of(page: Page) -> str:
    """Return the page's host, lower case, without ``www.``; '' when nothing tells it."""
    return (urlsplit(page.address or "").hostname or "").removeprefix("www.")


def _told(page: Page) -> Iterator[tuple[str, str]]:
    """Yield what the head says, and what JSON-LD and microdata say of who publishes."""
    said = structured.of(page)
    yield from (("app", text) for text in said.all(*APP_META)[:4])
    yield from (("publisher", text) for text in said.all(*_PUBLISHER_META)[:4])
    yield from (("imprint", text) for text in said.all("copyright", "rights", "dc.rights")[:2])
    yield from (("handle", text.lstrip("@")) for text in said.all("twitter:site")[:1])
    for link in said.links.get("alternate", ())[:6]:
        if "xml" in dom.attribute(link, "type"):
            yield "feed", dom.attribute(link, "title")
    yield from (("search", dom.attribute(link, "title")) for link in said.links.get("search", ())[:2])
    for item in said.of_type(*_ORGANIZATIONS)[:4]:
        yield "organization", structured.text(item.get("name"))
    for mark in said.marks[:_MAX_MARKS]:
        if dom.attribute(mark, "itemprop") == "publisher":
            named = mark.css_first("[itemprop=name]")
            yield "publisher", "" if named is None else dom.attribute(named, "content") or dom.line_of(named)


def _links_home(page: Page) -> Iterator[tuple[str, str]]:
    """Yield the texts and labels of the first links to the site's front page."""
    host = host_of(page)
    links = islice((link for run in page.runs if run.links for link in run.links), _MAX_LINKS)
    for link in islice((link for link in links if _is_home(link.attributes.get("href"), host)), _MAX_HOME):
        yield "home", dom.line_of(link)
        yield "label", _label(link, "title", "aria-label")


def _logos(page: Page) -> Iterator[tuple[str, str]]:
    """Yield the alternative texts of the first pictures that link home, and those links' labels."""
    host = host_of(page)
    pictures = (medium.node for medium in page.media if medium.tag == "img")
    for picture in islice(pictures, _MAX_PICTURES):
        link = next((above for above in dom.ancestors(picture, 4) if above.tag == "a"), None)
        if link is not None and _is_home(link.attributes.get("href"), host):
            yield "logo", _label(picture, "alt", "title")
            yield "label", _label(link, "title", "aria-label")


def _label(node: Node, *names: str) -> str:
    attrs = node.attributes
    return next((text for name in names if (text := attrs.get(name))), "")


def _is_home(href: str | None, host: str) -> bool:
    """Say whether an address, as it stands in a link, is the front page of the site at `host`, '' unknown."""
    if not href or len(href) > len(host) + _LONGEST_HOME:
        return False
    href = href.strip()
    at = _HOST.match(href)
    if at is None:
        return href != "" and _HOME.match(href) is not None
    return at[1].lower() == host and _HOME.match(href, at.end()) is not None


def _banners(page: Page) -> Iterator[tuple[str, str]]:
    """Yield the first lines of the page's own header that are no links, down to the headline."""
    for run in page.runs[:_TOP]:
        if run.box.tag == "h1":
            break
        if not run.links and len(run.text) <= _LINE:
            around = [(box.tag, box.names) for box in islice(run.box.up(), _MAX_CLIMB)]
            own = not any(tag in ("article", "main") for tag, _ in around)
            if own and any(tag == "header" or _HEADER.search(names) for tag, names in around):
                yield "banner", run.text


def _notices(page: Page) -> Iterator[tuple[str, str]]:
    """Yield the last notices of rights, each from its © on; where none has a sign, one that spells it out."""
    foot = page.runs[-_FOOT:]
    signed = [run.text for run in foot if "©" in run.text][-_MAX_NOTICES:]
    for text in signed:
        yield "imprint", text[text.index("©") :]
    if not signed:
        for run in foot:
            opening = _RIGHTS.search(run.text[:MAX_TEXT])
            if opening is not None:
                yield "imprint", run.text[opening.start() :]
                break
