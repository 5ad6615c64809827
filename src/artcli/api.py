"""The verbs: parse, fetch, comments, summarize, related. The command line is these and options."""

from __future__ import annotations

from artcli import pipeline
from artcli.core import decode, plaintext
from artcli.core.page import Page
from artcli.errors import NothingToExtract
from artcli.model import Article
from artcli.sanitize import clean_url


def read_page(source: str | bytes, url: str | None = None, charset: str | None = None) -> Page:
    """Return the page that `source` holds: HTML, XHTML or plain text; `charset` is what the server declared.

    Raises NothingToExtract for what is empty, binary, or too hostile to parse.
    """
    text = decode.decode(source, charset) if isinstance(source, bytes) else source.removeprefix("\ufeff")
    if not text.strip():
        raise NothingToExtract("the page is empty", code="empty")
    base = clean_url(url)
    return plaintext.read(text, base) if plaintext.is_plain(text) else Page.from_html(text, base)


def parse(source: str | bytes, url: str | None = None, *, charset: str | None = None) -> Article:
    """Return the article of a page, without any I/O; `url` says where the page came from.

    Raises NothingToExtract when there is no article in it.
    """
    article = pipeline.run(read_page(source, url, charset))
    if not article.text and not article.comments.items and not article.blocks:
        raise NothingToExtract("no article found in the page", code="no_article")
    return article
