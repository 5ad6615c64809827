"""Articles as one EPUB for `artcli export`: its title, and the pictures that are downloaded for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from artcli.cli.inputs import Inputs
from artcli.cli.terminal import Terminal
from artcli.errors import ArtcliError
from artcli.exchange import Request
from artcli.model import Article, Figure
from artcli.render.epub import Picture, epub, media_type

if TYPE_CHECKING:
    from artcli.library import Entry

MOST_BYTES = 200_000_000
"""Of pictures in one book: mail services and reading devices refuse more."""
_ACCEPT = {"accept": "image/jpeg,image/png,image/gif"}


def book(
    entries: Sequence[Entry],
    title: str | None,
    inputs: Inputs,
    terminal: Terminal,
    *,
    comments: bool,
    images: bool,
) -> tuple[str, bytes]:
    """Return the book's title and its bytes; with `images`, pictures are downloaded, and those that fail left out."""
    from datetime import UTC, datetime

    articles = [entry.article for entry in entries]
    first = articles[0].title or "artcli"
    name = title or (first if len(articles) == 1 else f"{first} + {len(articles) - 1}")
    modified = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    found = dict(_pictures(articles, inputs, terminal)) if images else {}
    return name, epub(articles, title=name, modified=modified, comments=comments, pictures=found)


def _pictures(
    articles: Sequence[Article], inputs: Inputs, terminal: Terminal
) -> Iterator[tuple[str, Picture]]:
    """Yield address and picture, as many as the book may hold; says how many could not be had."""
    wanted = {url: article.url for article in articles for url in _addresses(article)}
    if not wanted:
        return
    client = inputs.client

    def download(url: str, origin: str | None) -> Picture | None:
        try:
            content = client.get(Request(url=url, origin=origin, headers=_ACCEPT), "any").body
        except ArtcliError as error:
            terminal.detail(str(error.at(url)))
            return None
        kind = media_type(content)
        return Picture(kind, content) if kind else None

    missing, room = 0, MOST_BYTES
    pool = ThreadPoolExecutor(max_workers=inputs.jobs_at_once)
    try:
        asked = [(url, pool.submit(download, url, origin)) for url, origin in wanted.items()]
        with terminal.progress(len(asked), "pictures") as progress:
            for url, future in asked:
                picture = future.result()
                progress.advance(failed=picture is None)
                if picture is None or len(picture.content) > room:
                    missing += 1
                    continue
                room -= len(picture.content)
                yield url, picture
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
    if missing:
        terminal.warn(f"{missing} of {len(wanted)} pictures could not be had; -v says why")


def _addresses(article: Article) -> list[str]:
    found = [block.url for block in article.blocks if isinstance(block, Figure)]
    if article.image is not None:
        found.append(article.image.url)
    return [url for url in found if url and url.startswith("http")]
