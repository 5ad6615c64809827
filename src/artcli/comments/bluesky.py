"""Bluesky: the replies below a post, from the public application view.

Source: the lexicon ``app.bsky.feed.getPostThread``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from artcli.comments import service
from artcli.comments.system import Hint, Part
from artcli.exchange import Request

if TYPE_CHECKING:
    from artcli.comments.system import Row
    from artcli.core.page import Page
    from artcli.exchange import Response

_POST = re.compile(r"https?://bsky\.app/profile/([\w.:-]{3,250})/post/(\w{5,40})(?:[/?#]|\Z)")
_API = "https://public.api.bsky.app/xrpc/app.bsky.feed.getPostThread"


def detect(page: Page) -> Hint | None:
    """Return the post of the page's address."""
    found = _POST.match(page.url or "")
    if found is None:
        return None
    return Hint(system="bluesky", url=_API, params={"uri": f"at://{found[1]}/app.bsky.feed.post/{found[2]}"})


def requests(hint: Hint) -> list[Request]:
    """Return the one request there is."""
    return [Request(url=f"{hint.url}?uri={quote(hint.params['uri'], safe='')}&depth=100")]


def parse(hint: Hint, responses: list[Response]) -> Part:  # noqa: ARG001  the interface of every service
    """Read the tree; a post that is gone or blocked has no record, and its replies keep their place."""
    rows: list[Row] = []
    for response in responses:
        found, failed = service.read_json(response)
        if failed is not None:
            return failed
        for item, above in service.tree(service.child(found, "thread", "replies"), "replies"):
            rows.append(_row(item, above))
    return Part(rows=tuple(rows))


def _row(item: dict[str, Any], above: dict[str, Any] | None) -> Row:
    handle = service.word(service.child(item, "post", "author", "handle"))
    number = _number(item)
    return service.row(
        number=number,
        parent=_number(above) if above is not None else None,
        author=service.child(item, "post", "author", "displayName") or handle,
        author_url=f"https://bsky.app/profile/{handle}" if handle else None,
        text=service.child(item, "post", "record", "text"),
        published=service.utc(service.child(item, "post", "record", "createdAt")),
        likes=service.child(item, "post", "likeCount"),
        deleted=service.child(item, "post", "record") is None,
        url=f"https://bsky.app/profile/{handle}/post/{number}" if handle else None,
    )


def _number(item: dict[str, Any]) -> str:
    uri = service.word(service.child(item, "post", "uri")) or service.word(item.get("uri"))
    return uri.rpartition("/")[2]
