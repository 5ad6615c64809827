"""Hacker News over Algolia's index of it: the whole tree in one answer."""

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

MAX_ROWS = 100_000


def detect(page: Page) -> Hint | None:
    """Return the item of the page's address."""
    found = re.search(r"/item\?(?:[^#]*&)?id=(\d{1,12})", page.url or "")
    return Hint(system="hackernews", url=f"https://hn.algolia.com/api/v1/items/{found[1]}") if found else None


def requests(hint: Hint) -> list[Request]:
    """Return the one request there is."""
    return [Request(url=hint.url)] if hint.url else []


def parse(hint: Hint, responses: list[Response]) -> Part:  # noqa: ARG001  the interface of every service
    """Read the tree, without recursion; deleted comments have neither author nor text."""
    rows: list[Row] = []
    for response in responses:
        found, failed = service.read_json(response)
        if failed is not None:
            return failed
        todo: list[tuple[dict[str, Any], Any]] = [
            (item, None) for item in reversed(service.objects(service.child(found, "children")))
        ]
        while todo and len(rows) < MAX_ROWS:
            item, parent = todo.pop()
            rows.append(
                service.row(
                    number=item.get("id"),
                    parent=parent,
                    author=item.get("author"),
                    text=item.get("text"),
                    published=service.utc(item.get("created_at")),
                    deleted=item.get("text") is None,
                    url=f"https://news.ycombinator.com/item?id={service.word(item.get('id'))}",
                )
            )
            todo.extend((reply, item.get("id")) for reply in reversed(service.objects(item.get("children"))))
    return Part(rows=tuple(rows))
