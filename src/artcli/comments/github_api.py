"""GitHub over its interface: the comments of an issue, and of pages that keep theirs in one (utterances).

Source: docs.github.com/rest/issues/comments; sixty calls an hour without a token.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlsplit

from artcli.comments import service, values
from artcli.comments.system import Hint, Part
from artcli.core import structured
from artcli.exchange import Request

if TYPE_CHECKING:
    from artcli.comments.system import Row
    from artcli.core.page import Page
    from artcli.exchange import Response

PER_PAGE = 100
MAX_PAGES = 50
_API = "https://api.github.com/"
_HTML = {"Accept": "application/vnd.github.html+json"}
_ISSUE = re.compile(
    r"https?://github\.com/([\w.-]{1,40}/[\w.-]{1,100})/(?:issues|pull)/(\d{1,9})(?:[/?#]|\Z)"
)


def detect(page: Page) -> Hint | None:
    """Return the issue of the page's address, or the one that utterances keeps for the page."""
    found = _ISSUE.match(page.url or "")
    if found:
        return Hint(system="github", url=f"{_API}repos/{found[1]}/issues/{found[2]}/comments")
    script = page.css_first("script[src*='utteranc.es/client.js'][repo]")
    if script is None:
        return None
    repository = script.attributes.get("repo") or ""
    if not re.fullmatch(r"[\w.-]{1,40}/[\w.-]{1,100}", repository):
        return None
    number = script.attributes.get("issue-number") or ""
    if re.fullmatch(r"\d{1,9}", number):
        return Hint(system="utterances", url=f"{_API}repos/{repository}/issues/{number}/comments")
    term = _term(page, script.attributes.get("issue-term") or "pathname")
    query = quote(f'"{term}" type:issue in:title repo:{repository}', safe="")
    return Hint(system="utterances", url=f"{_API}search/issues?q={query}&per_page=5", params={"term": term})


def _term(page: Page, rule: str) -> str:
    """Return what the issue's title holds, by the rule of the page's script."""
    facts = structured.of(page)
    if rule == "pathname":
        path = urlsplit(page.url or "").path.strip("/")
        return re.sub(r"\.\w{1,8}\Z", "", path) or "index"
    if rule == "url":
        return page.url or ""
    if rule == "title":
        return facts.title
    return facts.first("og:title") if rule == "og:title" else rule


def requests(hint: Hint) -> list[Request]:
    """Return the search for the issue, or the request for its first comments."""
    if "term" in hint.params:
        return [Request(url=hint.url or "", headers=_HTML)]
    return [_page(hint.url or "", 1)]


def _page(url: str, number: int) -> Request:
    return Request(url=f"{url}?per_page={PER_PAGE}&page={number}", headers=_HTML)


def parse(hint: Hint, responses: list[Response]) -> Part:
    """Read a search, which leads to the comments of the issue of that title, or a page of comments."""
    rows: list[Row] = []
    more: list[Request] = []
    for response in responses:
        found, failed = service.read_json(response)
        if failed is not None:
            return failed
        if isinstance(found, dict):
            issue = _titled(found, hint.params.get("term", ""))
            if issue is None:
                return Part(count=0, state="open") if "items" in found else Part(trouble="not a thread")
            return Part(requests=(_page(issue, 1),))
        items = service.objects(found)
        rows += [_row(item) for item in items]
        url, _, asked = response.url.partition("?")
        number = int((re.search(r"\bpage=(\d{1,4})\Z", asked) or "01")[1])
        if len(items) >= PER_PAGE and number < MAX_PAGES:
            more.append(_page(url, number + 1))
    return Part(rows=tuple(rows), requests=tuple(more))


def _titled(found: dict[str, Any], term: str) -> str | None:
    for item in service.objects(found.get("items")):
        url = service.word(item.get("comments_url"))
        if term and term in service.word(item.get("title")) and url.startswith(f"{_API}repos/"):
            return url
    return None


def _row(item: dict[str, Any]) -> Row:
    edited, made = (values.moment(item.get(key)) for key in ("updated_at", "created_at"))
    return service.row(
        number=item.get("id"),
        parent=None,
        author=service.child(item, "user", "login"),
        author_url=service.child(item, "user", "html_url"),
        text=item.get("body_html") or item.get("body"),
        published=made,
        edited=edited if edited != made else None,
        likes=service.child(item, "reactions", "+1"),
        url=item.get("html_url"),
    )
