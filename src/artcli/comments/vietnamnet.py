"""VietnamNet: pages of comments, the replies of each by the same call with its id."""

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

_HOST = "https://comment.vietnamnet.vn/api/Comment/Gets"
PAGE_SIZE = 25
MAX_PAGES = 200


def detect(page: Page) -> Hint | None:
    """Return the ids that the page's comment element states."""
    box = page.css_first("[data-objectid][data-websiteid]")
    if box is None:
        return None
    thing, site = box.attributes.get("data-objectid") or "", box.attributes.get("data-websiteid") or ""
    if not re.fullmatch(r"[\w-]{1,40}", thing) or not re.fullmatch(r"\w{1,20}", site):
        return None
    return Hint(system="vietnamnet", url=_HOST, params={"ObjectId": thing, "WebsiteId": site})


def requests(hint: Hint) -> list[Request]:
    """Return the request for the first page of roots."""
    return [_page(hint, 0, "")]


def _page(hint: Hint, number: int, parent: str) -> Request:
    below = f"&ParentId={parent}" if parent else ""
    return Request(
        url=f"{_HOST}?ObjectId={hint.params['ObjectId']}&WebsiteId={hint.params['WebsiteId']}"
        f"&PageIndex={number}&PageSize={PAGE_SIZE}{below}"
    )


def parse(hint: Hint, responses: list[Response]) -> Part:
    """Read a page of roots or of replies; a full one asks for the next."""
    rows: list[Row] = []
    more: list[Request] = []
    count: int | None = None
    for response in responses:
        found, failed = service.read_json(response)
        if failed is not None:
            return failed
        answer = service.child(found, "data")
        items = service.objects(service.child(answer, "comments"))
        asked = re.search(r"PageIndex=(\d{1,6})", response.url)
        parent = re.search(r"ParentId=([\w-]{1,40})", response.url)
        rows += [_row(item, parent[1] if parent else None) for item in items]
        if parent is None:
            count = values.number(service.child(answer, "totalComment"))
            for item in items:
                number = service.word(item.get("commentId"))
                if re.fullmatch(r"[\w-]{1,40}", number) and (values.number(item.get("totalAnswer")) or 0) > 0:
                    more.append(_page(hint, 0, number))
        at = int(asked[1]) if asked else 0
        if len(items) >= PAGE_SIZE and at < MAX_PAGES:
            more.append(_page(hint, at + 1, parent[1] if parent else ""))
    return Part(rows=tuple(rows), requests=tuple(more), count=count)


def _row(item: dict[str, Any], parent: str | None) -> Row:
    likes = [
        values.number(value)
        for key, value in item.items()
        if re.fullmatch(r"total\w*Like|total(?:Haha|Wow|Love)", key)
    ]
    return service.row(
        number=item.get("commentId"),
        parent=parent,
        author=item.get("userName"),
        text=item.get("commentContent"),
        published=service.hanoi(item.get("createdDate")),
        likes=sum(like for like in likes if like) if likes else None,
    )
