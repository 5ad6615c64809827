"""The Guardian's discussion service: threads in pages of a hundred, replies inside them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from artcli.comments import service, values
from artcli.comments.system import Hint, Part
from artcli.exchange import Request

if TYPE_CHECKING:
    from artcli.comments.system import Row
    from artcli.core.page import Page
    from artcli.exchange import Response
    from artcli.model import ThreadState

_API = "https://discussion.theguardian.com/discussion-api/discussion/"
PER_PAGE = 100
MAX_PAGES = 100


def detect(page: Page) -> Hint | None:
    """Return the short address of the article, by which its thread is known."""
    if '"isCommentable":false' in page.html:
        return None
    found = re.search(r"(?:\"shortUrlId\":\"|gu\.com)(/p/\w{3,8})\b", page.html)
    return Hint(system="guardian", url=f"{_API}{found[1]}") if found else None


def requests(hint: Hint) -> list[Request]:
    """Return the request for the first page."""
    return [_page(hint, 1)]


def _page(hint: Hint, number: int) -> Request:
    url = f"{hint.url}?orderBy=oldest&pageSize={PER_PAGE}&page={number}&displayThreaded=true"
    return Request(url=url)


def parse(hint: Hint, responses: list[Response]) -> Part:
    """Read pages; the service says how many there are."""
    rows: list[Row] = []
    more: list[Request] = []
    count: int | None = None
    closed = False
    for response in responses:
        if response.status == 404:
            return Part(count=0, state="closed")  # the article takes no comments
        found, failed = service.read_json(response)
        if failed is not None:
            return failed
        thread = service.child(found, "discussion")
        count = values.number(service.child(thread, "commentCount"))
        closed = service.child(thread, "isClosedForComments") is True
        for item, above in service.tree(service.child(thread, "comments"), "responses"):
            rows.append(_row(item, above))
        number = int((re.search(r"[?&]page=(\d{1,4})", response.url) or "01")[1])
        if number < min(values.number(service.child(found, "pages")) or 1, MAX_PAGES):
            more.append(_page(hint, number + 1))
    state: ThreadState = "closed" if closed else "open"
    return Part(rows=tuple(rows), requests=tuple(more), count=count, state=state)


def _row(item: dict[str, Any], above: dict[str, Any] | None) -> Row:
    gone = service.word(item.get("status")) in ("blocked", "deleted")
    return service.row(
        number=item.get("id"),
        parent=service.child(item, "responseTo", "commentId") or (above or {}).get("id"),
        author=service.child(item, "userProfile", "displayName"),
        author_url=service.child(item, "userProfile", "webUrl"),
        text=None if gone else item.get("body"),
        published=service.utc(item.get("isoDateTime")),
        likes=item.get("numRecommends"),
        deleted=gone,
        url=item.get("webUrl"),
    )
