"""Discourse over its JSON: the topic with its first twenty posts, then the rest by their ids."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from artcli.comments import service, values
from artcli.comments.system import Hint, Part
from artcli.exchange import Request
from artcli.patterns import lazy

if TYPE_CHECKING:
    from artcli.comments.system import Row
    from artcli.core.page import Page
    from artcli.exchange import Response

_TOPIC = lazy(r"\A(https?://[^/?#]+(?:/[^/?#]+){0,3}?)/t/(?:[^/?#]+/)?(\d{1,12})(?:[/?#]|\Z)")
_EMBED = lazy(r"discourseUrl\W{1,6}(https?://[^\"'\s]{3,200})")
BATCH = 20
MAX_POSTS = 20_000


def detect(page: Page) -> Hint | None:
    """Return the topic: of the page's own address, or of the forum that an embed names."""
    found = _TOPIC.match(page.url or "")
    if found:
        return Hint(
            system="discourse",
            url=f"{found[1]}/t/{found[2]}.json",
            params={"topic": found[2], "base": found[1]},
        )
    embed = _EMBED.search(page.html) if "DiscourseEmbed" in page.html else None
    return Hint(system="discourse", url=embed[1].rstrip("/")) if embed else None


def requests(hint: Hint) -> list[Request]:
    """Return the request for the topic."""
    return [Request(url=hint.url, origin=hint.url)] if hint.url and "topic" in hint.params else []


def parse(hint: Hint, responses: list[Response]) -> Part:
    """Read a topic or a batch of posts; the topic also says which posts are missing."""
    rows: list[Row] = []
    more: list[Request] = []
    count: int | None = None
    state = "unknown"
    for response in responses:
        found, failed = service.read_json(response)
        if failed is not None:
            return failed
        stream = service.child(found, "post_stream")
        posts = service.objects(service.child(stream, "posts"))
        rows += [_row(hint, post) for post in posts if post.get("post_number") != 1]
        ids = service.child(stream, "stream")
        if isinstance(ids, list):
            have = {post.get("id") for post in posts if isinstance(post.get("id"), int)}
            missing = [number for number in ids[:MAX_POSTS] if isinstance(number, int) and number not in have]
            more += [_batch(hint, missing[at : at + BATCH]) for at in range(0, len(missing), BATCH)]
            total = values.number(service.child(found, "posts_count"))
            count = max(0, total - 1) if total is not None else None
            state = (
                "closed"
                if service.child(found, "closed") is True or service.child(found, "archived") is True
                else "open"
            )
    return Part(rows=tuple(rows), requests=tuple(more), count=count, state=state)  # type: ignore[arg-type]  # one of three


def _batch(hint: Hint, ids: list[int]) -> Request:
    query = "&".join(f"post_ids[]={number}" for number in ids)
    return Request(url=f"{hint.params['base']}/t/{hint.params['topic']}/posts.json?{query}", origin=hint.url)


def _row(hint: Hint, post: dict[str, Any]) -> Row:
    likes = next(
        (
            action.get("count")
            for action in service.objects(post.get("actions_summary"))
            if action.get("id") == 2
        ),
        None,
    )
    version = post.get("version")
    above = post.get("reply_to_post_number")
    return service.row(
        number=post.get("post_number"),
        parent=above if above != 1 else None,
        author=post.get("username"),
        text=post.get("cooked"),
        published=service.utc(post.get("created_at")),
        edited=service.utc(post.get("updated_at")) if isinstance(version, int) and version > 1 else None,
        likes=likes,
        deleted=post.get("user_deleted") is True,
        url=f"{hint.params['base']}/t/{hint.params['topic']}/{service.word(post.get('post_number'))}",
    )
