"""Commento, self-hosted or not: the whole thread of a path in one answer."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import msgspec

from artcli.comments import service
from artcli.comments.system import Hint, Part
from artcli.exchange import Request
from artcli.sanitize import clean_url

if TYPE_CHECKING:
    from artcli.comments.system import Row
    from artcli.core.page import Page
    from artcli.exchange import Response


def detect(page: Page) -> Hint | None:
    """Return the server of the page's script, and the page as the server knows it."""
    script = page.css_first("script[src$='/commento.js']")
    source = clean_url(script.attributes.get("src"), page.base_url) if script is not None else None
    place = urlsplit(page.url or "")
    if source is None or not place.netloc:
        return None
    server = source.removesuffix("/js/commento.js").removesuffix("/commento.js")
    return Hint(system="commento", url=server, params={"domain": place.netloc, "path": place.path or "/"})


def requests(hint: Hint) -> list[Request]:
    """Return the one request there is."""
    asked = {"commenterToken": "anonymous", "domain": hint.params["domain"], "path": hint.params["path"]}
    return [
        Request(
            url=f"{hint.url}/api/comment/list",
            method="POST",
            headers={"Content-Type": "application/json"},
            body=msgspec.json.encode(asked),
            origin=hint.url,
        )
    ]


def parse(hint: Hint, responses: list[Response]) -> Part:  # noqa: ARG001  the interface of every service
    """Read the flat list; names stand in a table of commenters."""
    rows: list[Row] = []
    closed = False
    for response in responses:
        found, failed = service.read_json(response)
        if failed is not None:
            return failed
        closed = service.child(found, "attributes", "isLocked") is True
        for item in service.objects(service.child(found, "comments")):
            person = service.child(found, "commenters", service.word(item.get("commenterHex")))
            above = service.word(item.get("parentHex"))
            gone = item.get("deleted") is True
            rows.append(
                service.row(
                    number=item.get("commentHex"),
                    parent=None if above == "root" else above,
                    author=service.child(person, "name"),
                    text=None if gone else item.get("html"),
                    published=service.utc(item.get("creationDate")),
                    likes=item.get("score"),
                    deleted=gone,
                )
            )
    return Part(rows=tuple(rows), state="closed" if closed else "open")
