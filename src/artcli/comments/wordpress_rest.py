"""WordPress over its REST interface: ``wp/v2/comments``, a hundred a page.

Source: developer.wordpress.org/rest-api/reference/comments/.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from artcli.comments import service, values
from artcli.comments.system import Hint, Part
from artcli.core import structured
from artcli.exchange import Request
from artcli.sanitize import clean_url

if TYPE_CHECKING:
    from artcli.comments.system import Row
    from artcli.core.page import Page
    from artcli.exchange import Response

PER_PAGE = 100
MAX_PAGES = 200


def detect(page: Page) -> Hint | None:
    """Return the REST root and the post's id, where the page names both."""
    links = structured.of(page).links
    api = next((link.attributes.get("href") for link in links.get("https://api.w.org/", ())), None)
    root = clean_url(api, page.base_url)
    post = None
    for link in (*links.get("shortlink", ()), *links.get("alternate", ())):
        found = re.search(r"[?&]p=(\d+)|/wp/v2/posts/(\d+)", link.attributes.get("href") or "")
        if found:
            post = found[1] or found[2]
            break
    if post is None and page.boxes:
        found = re.search(r"\bpostid-(\d+)", page.boxes[0].names)
        post = found[1] if found else None
    if root is None or post is None:
        return None
    return Hint(system="wordpress", url=root, params={"post": post})


def requests(hint: Hint) -> list[Request]:
    """Return the request for the first page; later ones follow its totals."""
    return [_page(hint, 1)]


def _page(hint: Hint, number: int) -> Request:
    root = hint.url or ""
    joint = "&" if "?" in root else "?"
    return Request(
        url=f"{root.rstrip('/')}/wp/v2/comments{joint}post={hint.params['post']}&per_page={PER_PAGE}&page={number}"
        "&order=asc&orderby=date_gmt",
        origin=root,
    )


def parse(hint: Hint, responses: list[Response]) -> Part:
    """Read one page of comments; the total stands in a header."""
    rows = []
    more: list[Request] = []
    count: int | None = None
    for response in responses:
        found, failed = service.read_json(response)
        if failed is not None:
            return failed
        items = service.objects(found)
        for item in items:
            made = service.row(
                number=item.get("id"),
                parent=item.get("parent"),
                author=item.get("author_name"),
                author_url=item.get("author_url"),
                text=service.child(item, "content", "rendered"),
                published=service.utc(item.get("date_gmt")),
                url=item.get("link"),
            )
            pingback = item.get("type") in ("pingback", "trackback")
            rows.append(_as_pingback(made) if pingback else made)
        count = values.number(response.headers.get("x-wp-total"))
        asked = re.search(r"[?&]page=(\d+)", response.url)
        number = int(asked[1][:6]) if asked else 1
        if len(items) == PER_PAGE and number < MAX_PAGES:
            more.append(_page(hint, number + 1))
    return Part(rows=tuple(rows), requests=tuple(more), count=count)


def _as_pingback(row: Row) -> Row:
    return replace(row, kind="pingback")
