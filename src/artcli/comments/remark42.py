"""Remark42, the self-hosted server: the whole tree in one answer. Source: its public API documentation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from artcli.comments import service, values
from artcli.comments.system import Hint, Part
from artcli.exchange import Request
from artcli.sanitize import clean_url

if TYPE_CHECKING:
    from artcli.comments.system import Row
    from artcli.core.page import Page
    from artcli.exchange import Response

MAX_ROWS = 100_000


def detect(page: Page) -> Hint | None:
    """Return host, site and page address of the page's ``remark_config``."""
    at = page.html.find("remark_config")
    config = page.html[at : at + 1500] if at >= 0 else ""
    host = re.search(r"\bhost[\"']?\s{0,4}:\s{0,4}[\"']([^\"'\n]{4,300})", config)
    site = re.search(r"\bsite_id[\"']?\s{0,4}:\s{0,4}[\"']([^\"'\n]{1,100})", config)
    url = re.search(r"\burl[\"']?\s{0,4}:\s{0,4}[\"']([^\"'\n]{4,500})", config)
    server = clean_url(host[1], page.base_url) if host else None
    thread = clean_url(url[1], page.base_url) if url else page.url
    if server is None or thread is None:
        return None
    return Hint(
        system="remark42",
        url=server.rstrip("/"),
        params={"site": site[1] if site else "remark", "url": thread},
    )


def requests(hint: Hint) -> list[Request]:
    """Return the one request there is."""
    query = f"site={quote(hint.params['site'], safe='')}&url={quote(hint.params['url'], safe='')}"
    return [Request(url=f"{hint.url}/api/v1/find?{query}&format=tree&sort=time", origin=hint.params["url"])]


def parse(hint: Hint, responses: list[Response]) -> Part:  # noqa: ARG001  the interface of every service
    """Read the tree, without recursion."""
    rows: list[Row] = []
    count: int | None = None
    closed = False
    for response in responses:
        found, failed = service.read_json(response)
        if failed is not None:
            return failed
        count = values.number(service.child(found, "info", "count"))
        closed = service.child(found, "info", "read_only") is True
        todo = service.objects(service.child(found, "comments"))[::-1]
        while todo and len(rows) < MAX_ROWS:
            node = todo.pop()
            comment = node.get("comment")
            if isinstance(comment, dict):
                rows.append(_row(comment))
            todo.extend(service.objects(node.get("replies"))[::-1])
    return Part(rows=tuple(rows), count=count, state="closed" if closed else "open")


def _row(comment: dict[str, Any]) -> Row:
    return service.row(
        number=comment.get("id"),
        parent=comment.get("pid"),
        author=service.child(comment, "user", "name"),
        text=comment.get("text"),
        published=service.utc(comment.get("time")),
        edited=service.utc(service.child(comment, "edit", "time")),
        likes=comment.get("score"),
        deleted=comment.get("delete") is True,
    )
