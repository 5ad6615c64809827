"""Disqus: the embedded page, which holds the first fifty posts as JSON and needs no key."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

import msgspec

from artcli.comments import service, values
from artcli.comments.system import Hint, Part
from artcli.exchange import Request
from artcli.patterns import lazy

if TYPE_CHECKING:
    from artcli.core.page import Page
    from artcli.exchange import Response

_SHORTNAMES = (
    ("disqus.com/embed.js", lazy(r"//([a-z0-9][a-z0-9-]{0,60})\.disqus\.com/embed\.js")),
    ("disqus_shortname", lazy(r"disqus_shortname[\"']?\s{0,4}[=:]\s{0,4}[\"']([\w-]{1,60})")),
    ("shortname", lazy(r"[\"']shortname[\"']\s{0,4}:\s{0,4}[\"']([\w-]{1,60})")),
)
"""How a page names its forum, each with a word that makes looking worth it: a search costs a hundred tests."""
_IDENTIFIERS = ("disqus_identifier", "page.identifier", '"disqusIdentifier"')
_ADDRESSES = ("disqus_url", "page.url", '"disqusUrl"')
_STATED = lazy(r"\s{0,4}[=:]\s{0,4}[\"']([^\"'\n]{1,600})")


def detect(page: Page) -> Hint | None:
    """Return the forum's short name and the thread's identifier, as the page's script states them."""
    for word, pattern in _SHORTNAMES:
        found = pattern.search(page.html) if word in page.html else None
        if found and found[1] not in ("www", "embed"):
            params = {"f": found[1]}
            identifier = _stated(page.html, _IDENTIFIERS)
            if identifier:
                params["t_i"] = identifier
            thread = _stated(page.html, _ADDRESSES)
            thread = thread if thread and thread.startswith("http") else page.url
            if thread:
                params["t_u"] = thread
            return Hint(system="disqus", url=f"https://{found[1]}.disqus.com/", params=params)
    return Hint(system="disqus", url=page.url) if 'id="disqus_thread"' in page.html else None


def _stated(html: str, names: tuple[str, ...]) -> str | None:
    """Return the first value that a script gives to one of `names`."""
    found: list[tuple[int, str]] = []
    for name in names:
        at = html.find(name)
        while at >= 0:
            value = _STATED.match(html, at + len(name))
            if value is not None:
                found.append((at, value[1].replace("\\/", "/")))
                break
            at = html.find(name, at + 1)
    return min(found)[1] if found else None


def requests(hint: Hint) -> list[Request]:
    """Return the request for the embedded page; none when the page names no forum."""
    if "f" not in hint.params:
        return []
    query = urlencode({"base": "default", **hint.params, "s_o": "default"})
    return [Request(url=f"https://disqus.com/embed/comments/?{query}", origin=hint.params.get("t_u"))]


def parse(hint: Hint, responses: list[Response]) -> Part:  # noqa: ARG001  the interface of every service
    """Read the JSON inside the embedded page; the rest of a longer thread needs a key."""
    for response in responses:
        reason = service.trouble(response)
        if reason is not None:
            return Part(trouble=reason)
        text = response.body.decode("utf-8", "replace")
        start = text.find('id="disqus-threadData"')
        start = text.find(">", start) + 1 if start >= 0 else 0
        end = text.find("</script>", start)
        if not start or end < 0:
            return Part(trouble="not JSON")
        try:
            data = msgspec.json.decode(text[start:end])
        except (msgspec.DecodeError, RecursionError):
            return Part(trouble="not JSON")
        answer = service.child(data, "response")
        thread = service.child(answer, "thread")
        rows = tuple(
            service.row(
                number=post.get("id"),
                parent=post.get("parent"),
                author=service.child(post, "author", "name"),
                author_url=service.child(post, "author", "profileUrl"),
                text=post.get("message"),
                published=service.utc(post.get("createdAt")),
                likes=post.get("likes"),
                dislikes=post.get("dislikes"),
                deleted=post.get("isDeleted") is True,
            )
            for post in service.objects(service.child(answer, "posts"))
        )
        closed = service.child(thread, "isClosed")
        return Part(
            rows=rows,
            count=values.number(service.child(thread, "posts")),
            state="closed" if closed is True else "open" if closed is False else "unknown",
            trouble="key" if service.child(data, "cursor", "hasNext") is True else None,
        )
    return Part(trouble="not JSON")
