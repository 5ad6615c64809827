"""Thanh Niên and the papers on the same platform (CNND).

Fragments of HTML, one page of roots with replies each.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from artcli.comments import reading, service
from artcli.comments.markup import Markup
from artcli.comments.system import Hint, Part, Row
from artcli.core.page import Page
from artcli.errors import NothingToExtract
from artcli.exchange import Request

if TYPE_CHECKING:
    from artcli.exchange import Response

_HOST = "https://eth2.cnnd.vn/api/ajax/ListComment.htm"
PAGE_SIZE = 24
MAX_PAGES = 100
_MARKUP = Markup(
    system="cnnd",
    item="div.item.box_cm[data-cmid], .box-reply > div.item-reply, div.item-reply",
    id=("@data-cmid", ".like-action[data-cmid]@data-cmid"),
    author=(".avatar@title", ".name"),
    time=(".time-ago@title",),
    body=("p.text-comment", ".text-comment"),
    leave="b.username-reply",
    likes=(".total-like",),
)


def detect(page: Page) -> Hint | None:
    """Return the article's number, from the hidden field or the address, and the paper's name."""
    field = page.css_first("input#hdNewsId")
    number = (field.attributes.get("value") or "") if field is not None else ""
    found = re.search(r"(\d{15,19})\.html?(?:[?#]|\Z)", page.url or "")
    number = number if number.isdigit() else found[1] if found else ""
    host = re.search(r"https?://(?:www\.)?([a-z0-9-]+)\.[a-z.]+/", page.url or "")
    if not number:
        return None
    return Hint(
        system="cnnd", url=_HOST, params={"NewsID": number, "SiteName": host[1] if host else "thanhnien"}
    )


def requests(hint: Hint) -> list[Request]:
    """Return the request for the first page."""
    return [_page(hint, 1)]


def _page(hint: Hint, number: int) -> Request:
    return Request(
        url=f"{_HOST}?page={number}&NewsID={hint.params['NewsID']}&Order=like&pageSize={PAGE_SIZE}"
        f"&iObjectType=1&SiteName={hint.params['SiteName']}"
    )


def parse(hint: Hint, responses: list[Response]) -> Part:
    """Read a fragment; an empty answer is the end. Times are month first, in Hà Nội."""
    rows = []
    more: list[Request] = []
    for response in responses:
        reason = service.trouble(response)
        if reason is not None:
            return Part(trouble=reason)
        text = response.body.decode("utf-8", "replace")
        if not text.strip():
            continue
        try:
            # The language decides 7/2 against 2/7: this service writes the month first.
            page = Page.from_html(f'<html lang="en-US"><body>{text}</body></html>', response.url)
        except NothingToExtract:
            return Part(trouble="not readable")
        found = reading.read(page, _MARKUP)
        if found is None:
            continue
        rows += [_in_hanoi(row) for row in found.rows]
        roots = sum(row.parent is None for row in found.rows)
        asked = re.search(r"[?&]page=(\d{1,6})", response.url)
        number = int(asked[1]) if asked else 1
        if roots >= PAGE_SIZE and number < MAX_PAGES:
            more.append(_page(hint, number + 1))
    return Part(rows=tuple(rows), requests=tuple(more))


def _in_hanoi(row: Row) -> Row:
    stated = row.published
    return replace(row, published=f"{stated}+07:00" if stated and len(stated) == 19 else stated, url=None)
