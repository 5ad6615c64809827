"""One image of the page: its real address behind lazy loading, and whether it is furniture."""

from __future__ import annotations

import re

from artcli.core.dom import Node, attribute
from artcli.core.page import Page
from artcli.core.words.captions import NOT_A_PICTURE
from artcli.patterns import lazy
from artcli.sanitize import clean_line, clean_url

_LAZY = (
    "data-src",
    "data-original",
    "data-lazy-src",
    "data-lazy",
    "data-url",
    "data-hi-res-src",
    "data-full-src",
)
_LAZY_SETS = ("data-srcset", "data-lazy-srcset", "srcset")
_BLANK = lazy(
    r"(?:^data:|^about:|/(?:blank|spacer|pixel|placeholder|transparent|clear|loading|lazy|1x1|grey|gray)[\w-]*\."
    r"(?:gif|png|svg|jpe?g|webp))",
    re.IGNORECASE,
)
_FURNITURE = lazy("|".join(map(re.escape, NOT_A_PICTURE)), re.IGNORECASE)
_TINY = lazy(r"[?&](?:w|width|h)=\d{1,2}(?:&|$)|[-_/]\d{1,2}x\d{1,2}[-_./]")  # a blurred forerunner
_SMALL = 60  # pixels; what is declared smaller both ways is an icon


def picture_url(page: Page, node: Node) -> str | None:
    """Return the address a browser would show in the end: lazy attributes before a placeholder in ``src``."""
    attrs = node.attributes  # a dictionary is made of them for each asking
    for name in _LAZY:
        if lazy := _real(attrs.get(name), page):
            return lazy
    url = _real(attrs.get("src"), page)
    if url and not _TINY.search(url):
        return url
    for name in _LAZY_SETS:
        if large := _largest(attrs.get(name), page):
            return large
    parent = node.parent
    if parent is not None and parent.tag == "picture":
        for source in parent.css("source"):
            attrs = source.attributes
            for name in _LAZY_SETS:
                if large := _largest(attrs.get(name), page):
                    return large
    return url


def is_furniture(node: Node, url: str) -> bool:
    """Tell icons, avatars, logos and tracking pixels from pictures, by declared size, class and address."""
    attrs = node.attributes
    width, height = pixels(attrs.get("width")), pixels(attrs.get("height"))
    if (0 <= width < _SMALL and height < 200) or (0 <= height < _SMALL and width < 200):
        return True
    path = url.rpartition("/")[2]
    if not attrs.get("alt") and path.partition("?")[0].lower().endswith((".gif", ".svg")):
        return True  # what themes are drawn with; pictures of an article are described, or are photographs
    return bool(_FURNITURE.search(attrs.get("class") or "") or _FURNITURE.search(path))


def alt_text(node: Node) -> str | None:
    """Return what the page says a picture shows, for those who cannot see it."""
    return clean_line(attribute(node, "alt")) or None


def _real(value: str | None, page: Page) -> str | None:
    if not value or value.startswith("{") or _BLANK.search(value[:300]):
        return None
    url = clean_url(value, page.base_url)
    return None if url is None or url.startswith("mailto:") else url


def _largest(value: str | None, page: Page) -> str | None:
    """Return the largest candidate of a ``srcset`` of at most 40."""
    if not value:
        return None
    best, size = None, -1.0
    for candidate in re.split(r",\s+|\s+,", value[:20_000])[:40]:
        parts = candidate.split()
        if not parts:
            continue
        number = parts[-1][:-1] if len(parts) > 1 else "1"
        try:
            declared = float(number)
        except ValueError:
            declared = 0.0
        if declared > size and (url := _real(parts[0].rstrip(","), page)):
            best, size = url, declared
    return best


def pixels(size: str | None) -> int:
    """Return a declared size in pixels; -1 for none."""
    value = (size or "").strip().removesuffix("px")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 6 else -1
