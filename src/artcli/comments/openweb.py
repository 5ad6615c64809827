"""OpenWeb (Spot.IM): conversations asked for by the numbers of the site and the post."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import msgspec

from artcli.comments import service, values
from artcli.comments.system import Hint, Part
from artcli.exchange import Request

if TYPE_CHECKING:
    from artcli.comments.system import Row
    from artcli.core.page import Page
    from artcli.exchange import Response
    from artcli.model import ThreadState

_API = "https://api-2-0.spot.im/v1.0.0/conversation/read"
PER_PAGE = 100
MAX_OFFSET = 20_000


def detect(page: Page) -> Hint | None:
    """Return the site's number in the address of the script, and the post's beside it."""
    script = page.css_first("script[src*='launcher.spot.im/spot/']")
    found = re.search(r"/spot/(sp_\w{1,20})", (script.attributes.get("src") or "") if script else "")
    holder = page.css_first("[data-post-id]")
    post = (holder.attributes.get("data-post-id") or "") if holder is not None else ""
    if found is None or not re.fullmatch(r"[\w.:/-]{1,200}", post):
        return Hint(system="openweb", url=page.url, reason="unsupported") if script is not None else None
    return Hint(system="openweb", url=_API, params={"spot": found[1], "post": post})


def requests(hint: Hint) -> list[Request]:
    """Return the request for the first comments; none where the page does not name the post."""
    return [_page(hint, 0)] if "post" in hint.params else []


def _page(hint: Hint, offset: int) -> Request:
    asked = {"sort_by": "oldest", "offset": offset, "count": PER_PAGE, "depth": 15}
    headers = {
        "Content-Type": "application/json",
        "x-spot-id": hint.params["spot"],
        "x-post-id": hint.params["post"],
    }
    # The offset stands in the address too, so that no two requests look alike.
    url = f"{hint.url}?offset={offset}"
    return Request(url=url, method="POST", headers=headers, body=msgspec.json.encode(asked))


def parse(hint: Hint, responses: list[Response]) -> Part:
    """Read a page of the conversation; names stand in a table of users."""
    rows: list[Row] = []
    more: list[Request] = []
    count: int | None = None
    closed = False
    for response in responses:
        found, failed = service.read_json(response)
        if failed is not None:
            return failed
        thread = service.child(found, "conversation")
        if not isinstance(thread, dict):
            return Part(trouble="not a thread")
        count = values.number(thread.get("messages_count"))
        closed = thread.get("read_only") is True
        rows += [_row(item, above, thread) for item, above in service.tree(thread.get("comments"), "replies")]
        offset = values.number(thread.get("offset")) or 0
        if thread.get("has_next") is True and 0 < offset < MAX_OFFSET:
            more.append(_page(hint, offset))
    state: ThreadState = "closed" if closed else "open"
    return Part(rows=tuple(rows), requests=tuple(more), count=count, state=state)


def _row(item: dict[str, Any], above: dict[str, Any] | None, thread: dict[str, Any]) -> Row:
    user = service.child(thread, "users", service.word(item.get("user_id")))
    pieces = [service.word(piece.get("text")) for piece in service.objects(item.get("content"))]
    gone = item.get("deleted") is True
    return service.row(
        number=item.get("id"),
        parent=above.get("id") if above is not None else None,
        author=service.child(user, "display_name"),
        text=None if gone else "\n\n".join(filter(None, pieces)),
        published=values.moment(item.get("written_at")),
        likes=service.child(item, "rank", "ranks_up"),
        dislikes=service.child(item, "rank", "ranks_down"),
        deleted=gone,
    )
