"""Reddit's JSON of a thread, which many clients are refused: then the reason stands in the sources."""

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

_THREAD = re.compile(r"https?://[\w.-]{0,20}reddit\.com/(?:r/[\w-]{1,50}/)?comments/(\w{2,12})(?:[/?#]|\Z)")
_GONE = ("[deleted]", "[removed]")


def detect(page: Page) -> Hint | None:
    """Return the thread of the page's address."""
    found = _THREAD.match(page.url or "")
    return Hint(system="reddit", url=f"https://www.reddit.com/comments/{found[1]}.json") if found else None


def requests(hint: Hint) -> list[Request]:
    """Return the one request there is; what Reddit folds away stays unread."""
    return [Request(url=f"{hint.url}?limit=500&depth=20&raw_json=1")]


def parse(hint: Hint, responses: list[Response]) -> Part:  # noqa: ARG001  the interface of every service
    """Read the pair of listings: the post, which states the total, and the tree."""
    rows: list[Row] = []
    count: int | None = None
    closed: object = None
    for response in responses:
        found, failed = service.read_json(response)
        if failed is not None:
            return failed
        listings = service.objects(found)
        posts = service.objects(service.child(listings[0], "data", "children")) if listings else []
        if len(listings) < 2 or not posts:
            return Part(trouble="not a thread")
        post = service.child(posts[0], "data")
        count = values.number(service.child(post, "num_comments"))
        closed = service.child(post, "locked") is True or service.child(post, "archived") is True
        children = service.child(listings[1], "data", "children")
        tree = service.tree(children, "data", "replies", "data", "children")
        rows += [_row(item["data"]) for item, _ in tree if _is_comment(item)]
    return Part(rows=tuple(rows), count=count, state="closed" if closed else "open")


def _is_comment(item: dict[str, Any]) -> bool:
    return item.get("kind") == "t1" and isinstance(item.get("data"), dict)


def _row(data: dict[str, Any]) -> Row:
    above = service.word(data.get("parent_id"))
    path = service.word(data.get("permalink"))
    gone = data.get("author") in _GONE and data.get("body") in _GONE
    return service.row(
        number=data.get("id"),
        parent=above.removeprefix("t1_") if above.startswith("t1_") else None,
        author=None if gone else data.get("author"),
        text=None if gone else data.get("body_html") or data.get("body"),
        published=values.moment(data.get("created_utc")),
        edited=values.moment(data.get("edited")),
        likes=None if data.get("score_hidden") is True else data.get("score"),
        deleted=gone,
        own=data.get("is_submitter") is True,
        url=f"https://www.reddit.com{path}" if path.startswith("/") else None,
    )
