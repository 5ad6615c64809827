"""Where a page says that it went: refresh tags and headers, and the full page behind an AMP page or the other way."""

from __future__ import annotations

import html
import re

from artcli.core import dom
from artcli.core.page import Page
from artcli.exchange import Response
from artcli.net.blocked import visible
from artcli.sanitize import clean_url

_SOON = 10
"""Seconds; a longer delay is a page that reloads itself or shows an advertisement."""
_FEW = 600
"""Bytes of visible text above which a page is worth reading where it stands."""
_META = re.compile(rb"<meta\b[^>]{0,2000}>", re.IGNORECASE)
_IS_REFRESH = re.compile(rb"http-equiv\s{0,9}=\s{0,9}[\"']?\s{0,9}refresh", re.IGNORECASE)
_CONTENT = re.compile(
    rb"content\s{0,9}=\s{0,9}(?:\"([^\"]{0,2000})\"|'([^']{0,2000})'|([^\s>]{1,2000}))", re.IGNORECASE
)
_NOSCRIPT = re.compile(rb"<(/?)noscript\b", re.IGNORECASE)
_AMP = re.compile(r"<html\b[^>]{0,500}?\s(?:amp|⚡)(?=[\s=>])", re.IGNORECASE)
_DELAY = re.compile(
    r"^\s{0,9}(\d{0,9})(?:\.\d{0,9})?\s{0,9}(?:[;,\s]\s{0,9}(?:url\s{0,9}=\s{0,9})?(.*))?$",
    re.IGNORECASE | re.DOTALL,
)


def target(response: Response) -> str | None:
    """Return the address that the page sends its readers to at once, None when it stays where it is.

    The caller asks for it as for a redirect: chosen by the page, so under the guard.
    """
    head = response.body[:100_000]
    said = [response.headers["refresh"]] if "refresh" in response.headers else []
    said += _refreshes(head)
    for text in said:
        match = _DELAY.match(text)
        if not match or not match[2] or int(match[1] or 0) > _SOON:
            continue
        url = clean_url(match[2].strip().strip("\"'"), response.url)
        if (
            url is None
            or not url.startswith("http")
            or url.partition("#")[0] == response.url.partition("#")[0]
        ):
            continue
        return url if len(response.body) < len(head) + 1 and visible(head) < _FEW else None
    return None


def full_version(page: Page) -> str | None:
    """Return the page that an AMP page is the short form of, None for any other page."""
    if not _AMP.search(page.html[:4000]):
        return None
    return _other(page, "canonical")


def amp_version(page: Page) -> str | None:
    """Return the AMP form that a page names, None when it names none."""
    return _other(page, "amphtml")


def _other(page: Page, rel: str) -> str | None:
    for node in page.css(f"link[rel~={rel}]"):
        url = clean_url(dom.attribute(node, "href"), page.base_url)
        if url is not None and url.startswith("http") and url != page.url:
            return url
    return None


def _refreshes(head: bytes) -> list[str]:
    """Return the contents of the refresh tags outside <noscript>, where they are meant for other readers."""
    switches = [(match.start(), not match[1]) for match in _NOSCRIPT.finditer(head)]
    said: list[str] = []
    for tag in _META.finditer(head):
        if not _IS_REFRESH.search(tag[0]):
            continue
        before = [opens for at, opens in switches if at < tag.start()]
        content = _CONTENT.search(tag[0])
        if content and not (before and before[-1]):
            said.append(
                html.unescape((content[1] or content[2] or content[3] or b"").decode("utf-8", "replace"))
            )
    return said[:5]
