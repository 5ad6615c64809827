"""Dân Trí: roots by popularity, replies asked for by the number of the comment they answer.

Source: a public crawler of the paper; names of author and time were not seen there and are read loosely.
"""

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

_API = "https://webapi.dantri.com.vn/listcomment"
PER_PAGE = 100
MAX_OFFSET = 20_000
_AUTHOR = ("userName", "fullName", "senderFullName", "userFullName", "name")
_TIME = ("createdDate", "createdAt", "createDate", "publishedDate", "time")


def detect(page: Page) -> Hint | None:
    """Return the article's number, the last digits of its address."""
    found = re.search(r"-(\d{8,20})\.html?(?:[?#]|\Z)", page.url or "")
    return Hint(system="dantri", url=_API, params={"objectId": found[1]}) if found else None


def requests(hint: Hint) -> list[Request]:
    """Return the request for the first roots."""
    return [_page(hint.params["objectId"], 0)]


def _page(number: str, offset: int, reply: str = "") -> Request:
    return Request(
        url=f"{_API}?objectId={number}&objectType=1&offset={offset}&limit={PER_PAGE}&orderBy=popular{reply}"
    )


def parse(hint: Hint, responses: list[Response]) -> Part:  # noqa: ARG001  the interface of every service
    """Read roots or replies, and ask for the replies of roots that have some."""
    rows: list[Row] = []
    more: list[Request] = []
    for response in responses:
        found, failed = service.read_json(response)
        if failed is not None:
            return failed
        replying = re.search(r"objectId=(\d{1,20})&.*isReply=", response.url)
        items = service.objects(service.child(found, "items"))
        rows += [_row(item, replying[1] if replying else None) for item in items]
        if not replying:
            more += [_page(number, 0, "&isReply=True") for item in items if (number := _answered(item))]
        asked = re.search(r"objectId=(\d{1,20})&objectType=1&offset=(\d{1,6})&", response.url)
        if asked and len(items) >= PER_PAGE and int(asked[2]) < MAX_OFFSET:
            reply = "&isReply=True" if replying else ""
            more.append(_page(asked[1], int(asked[2]) + PER_PAGE, reply))
    return Part(rows=tuple(rows), requests=tuple(more))


def _answered(item: dict[str, Any]) -> str:
    """Return the number of a root that has replies, '' for others."""
    number = service.word(item.get("commentId"))
    return number if number.isdigit() and (values.number(item.get("replyCount")) or 0) > 0 else ""


def _row(item: dict[str, Any], root: str | None) -> Row:
    return service.row(
        number=item.get("commentId"),
        parent=root or item.get("parentId"),
        author=next((item[key] for key in _AUTHOR if item.get(key)), None),
        text=item.get("commentContent"),
        published=next((found for key in _TIME if (found := service.hanoi(item.get(key)))), None),
        likes=service.child(item, "reactions", "total"),
    )
