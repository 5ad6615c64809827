"""Tuổi Trẻ: pages of root comments with their replies inside; the list comes as JSON in a JSON string."""

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

_HOST = "https://id.tuoitre.vn/api/getlist-comment.api"
PAGE_SIZE = 100
MAX_PAGES = 100


def detect(page: Page) -> Hint | None:
    """Return the article's number, which ends its address."""
    found = re.search(r"-(\d{10,20})\.html?(?:[?#]|\Z)", page.url or "")
    return Hint(system="tuoitre", url=_HOST, params={"objId": found[1]}) if found else None


def requests(hint: Hint) -> list[Request]:
    """Return the request for the first page."""
    return [_page(hint, 1)]


def _page(hint: Hint, number: int) -> Request:
    return Request(
        url=f"{_HOST}?pageindex={number}&pagesize={PAGE_SIZE}&objId={hint.params['objId']}&objType=1&sort=2",
        headers={"Referer": "https://tuoitre.vn/"},
    )


def parse(hint: Hint, responses: list[Response]) -> Part:
    """Read a page; the end is an empty one."""
    rows: list[Row] = []
    more: list[Request] = []
    for response in responses:
        found, failed = service.read_json(response)
        if failed is not None:
            return failed
        items = service.child(found, "Data")
        if isinstance(items, str):
            try:
                items = msgspec.json.decode(items) if items.strip() else []
            except (msgspec.DecodeError, RecursionError):
                return Part(trouble="not JSON")
        roots = service.objects(items)
        todo: list[tuple[dict[str, Any], Any]] = [(item, None) for item in reversed(roots)]
        while todo:
            item, parent = todo.pop()
            rows.append(_row(item, parent))
            todo.extend(
                (reply, item.get("id")) for reply in reversed(service.objects(item.get("child_comments")))
            )
        asked = re.search(r"pageindex=(\d{1,6})", response.url)
        number = int(asked[1]) if asked else 1
        if len(roots) >= PAGE_SIZE and number < MAX_PAGES:
            more.append(_page(hint, number + 1))
    return Part(rows=tuple(rows), requests=tuple(more))


def _row(item: dict[str, Any], parent: Any) -> Row:
    reactions = item.get("reactions")
    counts = [values.number(value) for value in reactions.values()] if isinstance(reactions, dict) else []
    return service.row(
        number=item.get("id"),
        parent=parent,
        author=item.get("sender_fullname"),
        text=item.get("content"),
        published=service.hanoi(item.get("published_date")),
        likes=sum(count for count in counts if count) if counts else item.get("likes"),
    )
