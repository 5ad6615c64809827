"""Giscus: threads kept in the discussions of a GitHub repository, over the open interface of giscus.app."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode, urlsplit

from artcli.comments import service, values
from artcli.comments.system import Hint, Part
from artcli.core import structured
from artcli.exchange import Request

if TYPE_CHECKING:
    from artcli.comments.system import Row
    from artcli.core.page import Page
    from artcli.exchange import Response

_API = "https://giscus.app/api/discussions"
_STATED = ("repo", "mapping", "term", "category", "strict")


def detect(page: Page) -> Hint | None:
    """Return the repository and the term by which its discussion is found."""
    script = page.css_first("script[src*='giscus.app/client.js'][data-repo]")
    if script is None:
        return None
    stated = {key: script.attributes.get(f"data-{key}") or "" for key in _STATED}
    url = page.url or ""
    terms = {
        "pathname": urlsplit(url).path.strip("/") or "index",
        "url": url.partition("#")[0],
        "title": structured.of(page).title,
        "og:title": structured.of(page).first("og:title"),
    }
    number = stated["term"] if stated["mapping"] == "number" and stated["term"].isdigit() else "0"
    params = {
        "repo": stated["repo"],
        "term": "" if number != "0" else terms.get(stated["mapping"], stated["term"]),
        "category": stated["category"],
        "number": number,
        "strict": "true" if stated["strict"] == "1" else "false",
    }
    return Hint(system="giscus", url=_API, params=params)


def requests(hint: Hint) -> list[Request]:
    """Return the one request there is: a hundred comments with their replies."""
    return [Request(url=f"{hint.url}?{urlencode(dict(hint.params))}&first=100")]


def parse(hint: Hint, responses: list[Response]) -> Part:  # noqa: ARG001  the interface of every service
    """Read comments and the replies under them; a page that nobody has commented has no discussion yet."""
    rows: list[Row] = []
    count: int | None = None
    closed = False
    for response in responses:
        if response.status == 404:
            return Part(count=0, state="open")
        found, failed = service.read_json(response)
        if failed is not None:
            return failed
        thread = service.child(found, "discussion")
        if not isinstance(thread, dict):
            return Part(trouble="not a thread")
        closed = thread.get("locked") is True
        totals = [values.number(thread.get(key)) for key in ("totalCommentCount", "totalReplyCount")]
        count = sum(total for total in totals if total is not None) if totals[0] is not None else None
        for item, above in service.tree(thread.get("comments"), "replies"):
            rows.append(_row(item, above))
    return Part(rows=tuple(rows), count=count, state="closed" if closed else "open")


def _row(item: dict[str, Any], above: dict[str, Any] | None) -> Row:
    gone = item.get("deletedAt") is not None
    return service.row(
        number=item.get("id"),
        parent=above.get("id") if above is not None else None,
        author=service.child(item, "author", "login"),
        author_url=service.child(item, "author", "url"),
        text=None if gone else item.get("bodyHTML"),
        published=service.utc(item.get("createdAt")),
        edited=service.utc(item.get("lastEditedAt")),
        likes=item.get("upvoteCount"),
        deleted=gone,
        url=item.get("url"),
    )
