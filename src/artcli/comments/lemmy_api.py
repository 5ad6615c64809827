"""Lemmy over its interface: fifty comments a page, their places in the tree as paths.

Source: the documentation of ``/api/v3/comment/list``; texts are Markdown.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from artcli.comments import service
from artcli.comments.system import Hint, Part
from artcli.exchange import Request

if TYPE_CHECKING:
    from artcli.comments.system import Row
    from artcli.core.page import Page
    from artcli.exchange import Response

PER_PAGE = 50
MAX_PAGES = 100


def detect(page: Page) -> Hint | None:
    """Return the post of the page's address."""
    found = re.match(r"(https?://[^/?#]{3,200})/post/(\d{1,12})(?:[/?#]|\Z)", page.url or "")
    return Hint(system="lemmy", url=found[1], params={"post": found[2]}) if found else None


def requests(hint: Hint) -> list[Request]:
    """Return the request for the first page."""
    return [_page(hint, 1)]


def _page(hint: Hint, number: int) -> Request:
    return Request(
        url=f"{hint.url}/api/v3/comment/list?post_id={hint.params['post']}&type_=All&sort=Old"
        f"&limit={PER_PAGE}&page={number}",
        origin=hint.url,
    )


def parse(hint: Hint, responses: list[Response]) -> Part:
    """Read pages until one is not full."""
    rows: list[Row] = []
    more: list[Request] = []
    for response in responses:
        found, failed = service.read_json(response)
        if failed is not None:
            return failed
        items = service.objects(service.child(found, "comments"))
        rows += [_row(item) for item in items]
        number = int((re.search(r"[?&]page=(\d{1,4})", response.url) or "01")[1])
        if len(items) >= PER_PAGE and number < MAX_PAGES:
            more.append(_page(hint, number + 1))
    return Part(rows=tuple(rows), requests=tuple(more))


def _row(item: dict[str, Any]) -> Row:
    path = service.word(service.child(item, "comment", "path")).split(".")
    gone = any(service.child(item, "comment", key) is True for key in ("deleted", "removed"))
    return service.row(
        number=service.child(item, "comment", "id"),
        parent=path[-2] if len(path) > 2 else None,
        author=service.child(item, "creator", "display_name") or service.child(item, "creator", "name"),
        author_url=service.child(item, "creator", "actor_id"),
        text=None if gone else service.child(item, "comment", "content"),
        published=service.utc(service.child(item, "comment", "published")),
        edited=service.utc(service.child(item, "comment", "updated")),
        likes=service.child(item, "counts", "upvotes"),
        dislikes=service.child(item, "counts", "downvotes"),
        deleted=gone,
        url=service.child(item, "comment", "ap_id"),
    )
