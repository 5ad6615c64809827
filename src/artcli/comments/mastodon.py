"""Mastodon: the replies below a status, from its public ``context``.

Source: docs.joinmastodon.org/entities/Context/; without a login it gives sixty replies at most.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from artcli.comments import service
from artcli.comments.system import Hint, Part
from artcli.exchange import Request

if TYPE_CHECKING:
    from artcli.comments.system import Row
    from artcli.core.page import Page
    from artcli.exchange import Response

_STATUS = re.compile(
    r"(https?://[^/?#]{3,200})/(?:@[\w.@-]{1,100}|users/[\w.-]{1,100}/statuses)/(\d{5,25})(?:[/?#]|\Z)"
)


def detect(page: Page) -> Hint | None:
    """Return the status of the page's address."""
    found = _STATUS.match(page.url or "")
    return Hint(system="mastodon", url=found[1], params={"status": found[2]}) if found else None


def requests(hint: Hint) -> list[Request]:
    """Return the one request there is."""
    url = f"{hint.url}/api/v1/statuses/{hint.params['status']}/context"
    return [Request(url=url, origin=hint.url)]


def parse(hint: Hint, responses: list[Response]) -> Part:
    """Read the replies; those to the status itself are the roots."""
    rows: list[Row] = []
    for response in responses:
        found, failed = service.read_json(response)
        if failed is not None:
            return failed
        for item in service.objects(service.child(found, "descendants")):
            above = service.word(item.get("in_reply_to_id"))
            rows.append(
                service.row(
                    number=item.get("id"),
                    parent=None if above == hint.params["status"] else above,
                    author=service.child(item, "account", "display_name")
                    or service.child(item, "account", "acct"),
                    author_url=service.child(item, "account", "url"),
                    text=item.get("content"),
                    published=service.utc(item.get("created_at")),
                    edited=service.utc(item.get("edited_at")),
                    likes=item.get("favourites_count"),
                    url=item.get("url"),
                )
            )
    return Part(rows=tuple(rows))
