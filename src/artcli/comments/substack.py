"""Substack: the post's number by its slug, then the whole thread in one answer."""

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


def detect(page: Page) -> Hint | None:
    """Return the host and the slug of the post's address."""
    found = re.match(r"(https?://[^/?#]{3,200})/p/([\w-]{1,200})(?:[/?#]|\Z)", page.url or "")
    return Hint(system="substack", url=found[1], params={"slug": found[2]}) if found else None


def requests(hint: Hint) -> list[Request]:
    """Return the question for the post's number."""
    return [Request(url=f"{hint.url}/api/v1/posts/{hint.params['slug']}", origin=hint.url)]


def parse(hint: Hint, responses: list[Response]) -> Part:
    """Read the post, which leads to its comments, or the comments; a deleted one has no text."""
    rows: list[Row] = []
    for response in responses:
        found, failed = service.read_json(response)
        if failed is not None:
            return failed
        number = service.word(service.child(found, "id"))
        if number.isdigit():
            url = f"{hint.url}/api/v1/post/{number}/comments?token=&all_comments=true&sort=oldest_first"
            count = values.number(service.child(found, "comment_count"))
            return Part(requests=(Request(url=url, origin=hint.url),), count=count)
        if not isinstance(service.child(found, "comments"), list):
            return Part(trouble="not a thread")
        for item, above in service.tree(found["comments"], "children"):
            rows.append(_row(item, above))
    return Part(rows=tuple(rows))


def _row(item: dict[str, Any], above: dict[str, Any] | None) -> Row:
    handle = service.word(item.get("handle"))
    return service.row(
        number=item.get("id"),
        parent=above.get("id") if above is not None else None,
        author=item.get("name"),
        author_url=f"https://substack.com/@{handle}" if handle else None,
        text=item.get("body"),
        published=service.utc(item.get("date")),
        edited=service.utc(item.get("edited_at")),
        likes=item.get("reaction_count"),
        deleted=item.get("body") is None,
    )
