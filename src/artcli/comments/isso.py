"""Isso, the self-hosted server: the whole thread in one answer. Source: its client documentation and API."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlsplit

from artcli.comments import service, values
from artcli.comments.system import Hint, Part
from artcli.exchange import Request
from artcli.sanitize import clean_url

if TYPE_CHECKING:
    from artcli.comments.system import Row
    from artcli.core.page import Page
    from artcli.exchange import Response

_DELETED = 4
MAX_ROWS = 100_000


def detect(page: Page) -> Hint | None:
    """Return the server of the page's script, and the thread's id: stated, or the page's path."""
    script = page.css_first("script[data-isso]")
    server = clean_url(script.attributes.get("data-isso"), page.base_url) if script is not None else None
    if server is None or script is None:
        return None
    thread = page.css_first("#isso-thread")
    stated = (thread.attributes.get("data-isso-id") or "") if thread is not None else ""
    uri = stated or urlsplit(page.url or "").path or "/"
    hashes = script.attributes.get("data-isso-page-author-hashes") or ""
    return Hint(system="isso", url=server.rstrip("/"), params={"uri": uri, "authors": hashes})


def requests(hint: Hint) -> list[Request]:
    """Return the one request there is."""
    return [
        Request(
            url=f"{hint.url}/?uri={quote(hint.params['uri'], safe='')}&nested_limit=100000", origin=hint.url
        )
    ]


def parse(hint: Hint, responses: list[Response]) -> Part:
    """Read roots and the replies inside them; a thread without comments answers 404 in old versions."""
    rows: list[Row] = []
    hidden = 0
    own = set(hint.params.get("authors", "").replace(",", " ").split())
    for response in responses:
        if response.status == 404:
            return Part(count=0, state="open")
        found, failed = service.read_json(response)
        if failed is not None:
            return failed
        hidden += values.number(service.child(found, "hidden_replies")) or 0
        todo: list[dict[str, Any]] = service.objects(service.child(found, "replies"))[::-1]
        while todo and len(rows) < MAX_ROWS:
            item = todo.pop()
            if item.get("mode") != 2:  # 2 waits for a moderator
                rows.append(_row(item, own))
            hidden += values.number(item.get("hidden_replies")) or 0
            todo.extend(service.objects(item.get("replies"))[::-1])
    said = sum(not row.deleted for row in rows)
    return Part(rows=tuple(rows), count=said + hidden, state="open")


def _row(item: dict[str, Any], own: set[str]) -> Row:
    return service.row(
        number=item.get("id"),
        parent=item.get("parent"),
        author=item.get("author"),
        author_url=item.get("website"),
        text=item.get("text"),
        published=values.moment(item.get("created")),
        edited=values.moment(item.get("modified")),
        likes=item.get("likes"),
        dislikes=item.get("dislikes"),
        deleted=item.get("mode") == _DELETED,
        own=service.word(item.get("hash")) in own,
    )
