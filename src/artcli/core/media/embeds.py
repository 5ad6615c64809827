"""What a page shows of another site: players, posts, maps."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from artcli.core.dom import attribute
from artcli.core.media.images import pixels
from artcli.core.page import Medium, Page
from artcli.model import Embed
from artcli.patterns import lazy
from artcli.sanitize import clean_url

PROVIDERS = {
    "youtube.com": "youtube", "youtu.be": "youtube", "youtube-nocookie.com": "youtube",
    "vimeo.com": "vimeo", "dailymotion.com": "dailymotion", "twitter.com": "twitter",
    "x.com": "twitter", "facebook.com": "facebook", "instagram.com": "instagram",
    "tiktok.com": "tiktok", "spotify.com": "spotify", "soundcloud.com": "soundcloud",
    "twitch.tv": "twitch", "reddit.com": "reddit", "redditmedia.com": "reddit", "google.com": "google",
    "openstreetmap.org": "openstreetmap", "ted.com": "ted", "giphy.com": "giphy",
    "codepen.io": "codepen", "jsfiddle.net": "jsfiddle", "github.com": "github", "bsky.app": "bluesky",
    "datawrapper.de": "datawrapper", "dwcdn.net": "datawrapper", "flourish.studio": "flourish",
    "brightcove.net": "brightcove", "rumble.com": "rumble", "bilibili.com": "bilibili",
    "nicovideo.jp": "niconico", "vk.com": "vk", "rutube.ru": "rutube", "ok.ru": "ok",
    "t.me": "telegram", "pinterest.com": "pinterest", "scribd.com": "scribd",
    "slideshare.net": "slideshare", "apple.com": "apple", "zalo.me": "zalo", "threads.net": "threads",
    "linkedin.com": "linkedin",
}  # fmt: skip
"""Hosts of embedded things -> the name they are known by; any other host stands for itself."""

_NOT_EMBEDS = lazy(
    r"googletagmanager|doubleclick|googlesyndication|adservice|recaptcha|/plugins/(?:like|share|page|comments|follow)"
    r"|platform\.twitter\.com/widgets|google\.com/recaptcha|amazon-adsystem|taboola|outbrain|disqus\.com|/ads?/|newsletter"
    r"|about:|consent|addthis|sharethis",
    re.IGNORECASE,
)


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
    if medium.tag == "iframe" and (
        0 <= pixels(attribute(node, "width")) <= 2 or 0 <= pixels(attribute(node, "height")) <= 2
    ):
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
