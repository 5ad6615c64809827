"""Blogger's feed of a post's comments, as JSON; replies name what they answer (RFC 4685)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from artcli.comments import service, values
from artcli.comments.system import Hint, Part
from artcli.core import structured
from artcli.exchange import Request
from artcli.sanitize import clean_url

if TYPE_CHECKING:
    from artcli.comments.system import Row
    from artcli.core.page import Page
    from artcli.exchange import Response

PER_PAGE = 200
MAX_PAGES = 50


def detect(page: Page) -> Hint | None:
    """Return the feed that the page's head names for its own comments."""
    for link in structured.of(page).links.get("alternate", ()):
        url = clean_url(link.attributes.get("href"), page.base_url)
        found = re.match(r"(https?://[^/?#]+/feeds/\d{5,25}/comments/default)(?:[?#]|\Z)", url or "")
        if found:
            return Hint(system="blogger", url=found[1])
    return None


def requests(hint: Hint) -> list[Request]:
    """Return the request for the first entries."""
    return [_page(hint, 1)]


def _page(hint: Hint, first: int) -> Request:
    url = f"{hint.url}?alt=json&max-results={PER_PAGE}&start-index={first}&orderby=published"
    return Request(url=url, origin=hint.url)


def parse(hint: Hint, responses: list[Response]) -> Part:
    """Read the entries of a page; the total stands in the feed."""
    rows: list[Row] = []
    more: list[Request] = []
    count: int | None = None
    for response in responses:
        found, failed = service.read_json(response)
        if failed is not None:
            return failed
        entries = service.objects(service.child(found, "feed", "entry"))
        rows += [_row(entry) for entry in entries]
        count = values.number(service.child(found, "feed", "openSearch$totalResults", "$t"))
        first = int((re.search(r"[?&]start-index=(\d{1,6})", response.url) or "01")[1])
        if len(entries) >= PER_PAGE and first < PER_PAGE * MAX_PAGES:
            more.append(_page(hint, first + PER_PAGE))
    return Part(rows=tuple(rows), requests=tuple(more), count=count)


def _row(entry: dict[str, Any]) -> Row:
    author = next(iter(service.objects(entry.get("author"))), None)
    links = {service.word(one.get("rel")): one.get("href") for one in service.objects(entry.get("link"))}
    return service.row(
        number=_number(service.child(entry, "id", "$t")),
        parent=_number(links.get("related")),
        author=service.child(author, "name", "$t"),
        author_url=service.child(author, "uri", "$t"),
        text=service.child(entry, "content", "$t"),
        published=values.moment(service.child(entry, "published", "$t")),
        url=links.get("alternate"),
    )


def _number(name: object) -> str:
    """Return the number at the end of an entry's name or address."""
    found = re.search(r"(\d{5,25})\Z", service.word(name)[-60:])
    return found[1] if found else ""
