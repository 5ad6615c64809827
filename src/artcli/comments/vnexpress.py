"""VnExpress: root comments in pages, the replies of each by a request of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlencode, urlsplit

import msgspec

from artcli.comments import service, values
from artcli.comments.system import Hint, Part
from artcli.exchange import Request

if TYPE_CHECKING:
    from artcli.comments.system import Row
    from artcli.core.page import Page
    from artcli.exchange import Response

_HOST = "https://usi-saas.vnexpress.net"
LIMIT = 200


def detect(page: Page) -> Hint | None:
    """Return what the comment box states about its article."""
    box = page.css_first("#box_comment_vne")
    raw = (box.attributes.get("data-component-input") or "") if box is not None else ""
    try:
        found = msgspec.json.decode(raw)
    except (msgspec.DecodeError, RecursionError):
        return None
    params = {
        "objectid": service.word(service.child(found, "article_id")),
        "objecttype": service.word(service.child(found, "article_type")) or "1",
        "siteid": service.word(service.child(found, "site_id")) or "1000000",
    }
    return (
        Hint(system="vnexpress", url=f"{_HOST}/index/get", params=params)
        if params["objectid"].isdigit()
        else None
    )


def requests(hint: Hint) -> list[Request]:
    """Return the request for the first root comments."""
    return [_roots(hint, 0)]


def _roots(hint: Hint, offset: int) -> Request:
    query = urlencode({**hint.params, "sort_by": "like", "limit": LIMIT, "offset": offset, "is_onload": 0})
    return Request(url=f"{_HOST}/index/get?{query}")


def _replies(hint: Hint, root: str) -> Request:
    query = urlencode({**hint.params, "id": root, "sort_by": "like", "limit": LIMIT, "offset": 0})
    return Request(url=f"{_HOST}/index/getreplay?{query}")


def parse(hint: Hint, responses: list[Response]) -> Part:
    """Read roots and replies; a root's parent is itself."""
    rows: list[Row] = []
    more: list[Request] = []
    count: int | None = None
    closed = False
    for response in responses:
        found, failed = service.read_json(response)
        if failed is not None:
            return failed
        answer = service.child(found, "data")
        closed = closed or service.child(found, "iscomment") == 0
        items = service.objects(service.child(answer, "items"))
        rows += [_row(item) for item in items]
        if "/getreplay" in response.url:
            continue
        total = values.number(service.child(answer, "totalitem"))
        count = total if total is not None else values.number(service.child(answer, "total"))
        for item in items:
            root = service.word(item.get("comment_id"))
            if root.isdigit() and (values.number(service.child(item, "replys", "total")) or 0) > 0:
                more.append(_replies(hint, root))
        if len(items) >= LIMIT:
            offset = parse_qs(urlsplit(response.url).query).get("offset", ["0"])[0]
            more.append(_roots(hint, (int(offset) if offset.isdigit() and len(offset) < 8 else 0) + LIMIT))
    return Part(rows=tuple(rows), requests=tuple(more), count=count, state="closed" if closed else "open")


def _row(item: dict[str, Any]) -> Row:
    number, parent = service.word(item.get("comment_id")), service.word(item.get("parent_id"))
    return service.row(
        number=number,
        parent=parent if parent != number else None,
        author=item.get("full_name"),
        text=item.get("content"),
        published=service.hanoi(values.number(item.get("creation_time"))),
        likes=item.get("userlike"),
    )
