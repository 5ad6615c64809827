"""The picture that stands for the article, with what the page says about it."""

from __future__ import annotations

from urllib.parse import urlsplit

from artcli.core import structured
from artcli.core.draft import Draft
from artcli.core.page import Page
from artcli.model import Figure, Image
from artcli.sanitize import clean_url


def find(page: Page, draft: Draft) -> Image | None:
    """Return the declared picture, with alt, caption and credit of the same figure in the body.

    Else its first.
    """
    figures = [block for block in draft.blocks if isinstance(block, Figure) and block.url]
    declared, alt = _declared(page)
    if declared:
        key = _key(declared)
        same = next((figure for figure in figures if figure.url and _key(figure.url) == key), None)
        if same is not None:
            return Image(url=declared, alt=same.alt or alt or None, caption=same.caption, credit=same.credit)
        return Image(url=declared, alt=alt or None)
    for figure in figures:
        if figure.url:
            return Image(url=figure.url, alt=figure.alt, caption=figure.caption, credit=figure.credit)
    return None


def _declared(page: Page) -> tuple[str | None, str]:
    said = structured.of(page)
    alt = said.first("og:image:alt", "twitter:image:alt")
    for address in said.all(
        "og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src"
    ):
        url = _http(address, page)
        if url:
            return url, alt
    for item in said.articles:
        picture = said.resolved(item.get("image") or item.get("thumbnailUrl"))
        if isinstance(picture, list) and picture:
            picture = said.resolved(picture[0])
        if isinstance(picture, dict):
            picture = picture.get("url") or picture.get("contentUrl")
        url = _http(structured.text(picture), page)
        if url:
            return url, alt
    return None, alt


def _http(address: str, page: Page) -> str | None:
    url = clean_url(address, page.base_url)
    return url if url and url.startswith("http") else None


def _key(url: str) -> str:
    """Return the file's name without size suffixes, by which two addresses of one picture agree."""
    name = urlsplit(url).path.rsplit("/", 1)[-1].rsplit(".", 1)[0].lower()
    stem, _, size = name.rpartition("-")
    return stem if stem and "x" in size and size.replace("x", "").isdigit() else name
