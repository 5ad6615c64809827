"""One picture or frame of the page: its real address, whether it is furniture, caption and credit as text."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import urlsplit

from artcli.core.dom import Node, attribute
from artcli.core.page import Medium, Page
from artcli.core.words.captions import CREDIT_CUES, NOT_A_PICTURE
from artcli.model import Embed
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
_BLANK = re.compile(
    r"(?:^data:|^about:|/(?:blank|spacer|pixel|placeholder|transparent|clear|loading|lazy|1x1|grey|gray)[\w-]*\."
    r"(?:gif|png|svg|jpe?g|webp))",
    re.IGNORECASE,
)
_FURNITURE = re.compile("|".join(map(re.escape, NOT_A_PICTURE)), re.IGNORECASE)
_SMALL = 60  # pixels; what is declared smaller both ways is an icon
_CUES = "|".join(re.escape(cue) for cue in sorted(CREDIT_CUES, key=len, reverse=True))
_WHO = r"[^:：()（）]{2,90}"
_BRACKETED = re.compile(
    rf"[(（\[]\s*(?:(?:{_CUES})\s*(?:by|von|par|:|：|/|\s)\s*|©\s*)({_WHO})[)）\]]\s*\.?\s*$", re.IGNORECASE
)
_CUED = re.compile(rf"(?:^|[\s.,;|/–—―_\-)»”\"。、])(?:{_CUES})\s*[:：]\s*({_WHO})$", re.IGNORECASE)
_SIGN = re.compile(r"(?:^|\s)[©Ⓒ]\s*([^©]{2,90})$")
_SOURCE_CUE = re.compile(
    rf"^\W{{0,3}}(?:{_CUES})\s*[:：/]|[©Ⓒ]|(?:\s|[.(（])(?:{_CUES})\s*[:：/]\s*\S[^:：]{{1,60}}$",
    re.IGNORECASE,
)
_TRAILING_CUE = re.compile(r"(?:^|[.!?…]\s+)(?:Ảnh|Nguồn)(?:\s+\S+){1,5}\.?$")

PROVIDERS = {
    "youtube.com": "youtube", "youtu.be": "youtube", "youtube-nocookie.com": "youtube", "vimeo.com": "vimeo",
    "dailymotion.com": "dailymotion", "twitter.com": "twitter", "x.com": "twitter", "facebook.com": "facebook",
    "instagram.com": "instagram", "tiktok.com": "tiktok", "spotify.com": "spotify", "soundcloud.com": "soundcloud",
    "twitch.tv": "twitch", "reddit.com": "reddit", "redditmedia.com": "reddit", "google.com": "google",
    "openstreetmap.org": "openstreetmap", "ted.com": "ted", "giphy.com": "giphy", "codepen.io": "codepen",
    "jsfiddle.net": "jsfiddle", "github.com": "github", "bsky.app": "bluesky", "datawrapper.de": "datawrapper",
    "dwcdn.net": "datawrapper", "flourish.studio": "flourish", "brightcove.net": "brightcove", "rumble.com": "rumble",
    "bilibili.com": "bilibili", "nicovideo.jp": "niconico", "vk.com": "vk", "rutube.ru": "rutube", "ok.ru": "ok",
    "t.me": "telegram", "pinterest.com": "pinterest", "scribd.com": "scribd", "slideshare.net": "slideshare",
    "apple.com": "apple", "zalo.me": "zalo", "threads.net": "threads", "linkedin.com": "linkedin",
}  # fmt: skip
"""Hosts of embedded things -> the name they are known by; any other host stands for itself."""

_NOT_EMBEDS = re.compile(
    r"googletagmanager|doubleclick|googlesyndication|adservice|recaptcha|/plugins/(?:like|share|page|comments|follow)"
    r"|platform\.twitter\.com/widgets|google\.com/recaptcha|amazon-adsystem|taboola|outbrain|disqus\.com|/ads?/|newsletter"
    r"|about:|consent|addthis|sharethis",
    re.IGNORECASE,
)


class Credited(NamedTuple):
    """A caption and who made the picture."""

    caption: str | None
    credit: str | None


def picture_url(page: Page, node: Node) -> str | None:
    """Return the address a browser would show in the end: lazy attributes before a placeholder in ``src``."""
    for name in _LAZY:
        if url := _real(attribute(node, name), page):
            return url
    if url := _real(attribute(node, "src"), page):
        return url
    for name in _LAZY_SETS:
        if url := _largest(attribute(node, name), page):
            return url
    parent = node.parent
    if parent is not None and parent.tag == "picture":
        for source in parent.css("source"):
            for name in _LAZY_SETS:
                if url := _largest(attribute(source, name), page):
                    return url
    return None


def is_furniture(node: Node, url: str) -> bool:
    """Tell icons, avatars, logos and tracking pixels from pictures, by declared size, class and address."""
    width, height = _pixels(node, "width"), _pixels(node, "height")
    if (0 <= width < _SMALL and height < 200) or (0 <= height < _SMALL and width < 200):
        return True
    path = url.rpartition("/")[2]
    return bool(_FURNITURE.search(attribute(node, "class")) or _FURNITURE.search(path))


def split_credit(text: str) -> Credited:
    """Part "Caption. Photo: Name" and its kin in twenty languages; what names no cue stays caption whole."""
    for pattern in (_BRACKETED, _CUED, _SIGN):
        if match := pattern.search(text):
            caption = text[: match.start()].rstrip(" |/–—―-_;,(（").strip()
            credit = match[1].strip(" .)）]|/")
            if credit:
                return Credited(caption or None, credit)
    return Credited(text or None, None)


def has_credit(text: str) -> bool:
    """Tell whether a line names who made a picture, which article text does not end with."""
    return bool(_SOURCE_CUE.search(text) or _BRACKETED.search(text) or _TRAILING_CUE.search(text))


def alt_text(node: Node) -> str | None:
    """Return what the page says a picture shows, for those who cannot see it."""
    return clean_line(attribute(node, "alt")) or None


def embed_of(page: Page, medium: Medium) -> Embed | None:
    """Return what a frame or player shows; None for advertising, counters and like buttons."""
    node = medium.node
    url = ""
    for name in ("data-src", "data-lazy-src", "src", "data"):
        url = attribute(node, name)
        if url and not url.startswith(("about:", "data:", "javascript:")):
            break
    if not url and medium.tag in ("video", "audio"):
        source = node.css_first("source")
        url = (attribute(source, "src") or attribute(source, "data-src")) if source is not None else ""
    clean = clean_url(url, page.base_url)
    if clean is None or clean.startswith("mailto:") or _NOT_EMBEDS.search(clean):
        return None
    if medium.tag == "iframe" and (0 <= _pixels(node, "width") <= 2 or 0 <= _pixels(node, "height") <= 2):
        return None
    return Embed(url=clean, provider=provider_of(clean))


def provider_of(url: str) -> str | None:
    """Return the service that serves `url`: a known name, else the host."""
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    labels = host.split(".")
    for cut in range(len(labels) - 1):
        if name := PROVIDERS.get(".".join(labels[cut:])):
            return name
    return host or None


def _real(value: str, page: Page) -> str | None:
    if not value or value.startswith("{") or _BLANK.search(value[:300]):
        return None
    url = clean_url(value, page.base_url)
    return None if url is None or url.startswith("mailto:") else url


def _largest(value: str, page: Page) -> str | None:
    """Return the largest candidate of a ``srcset`` of at most 40."""
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


def _pixels(node: Node, name: str) -> int:
    value = attribute(node, name).strip().removesuffix("px")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 6 else -1
