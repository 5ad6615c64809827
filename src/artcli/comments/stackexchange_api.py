"""Stack Exchange over its public interface: answers, then the comments under them and the question.

Source: api.stackexchange.com/docs; 300 calls a day for an address without a key.
"""

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

PER_PAGE = 100
MAX_PAGES = 20
_API = "https://api.stackexchange.com/2.3"


def detect(page: Page) -> Hint | None:
    """Return the question of the page's address; the site is named by its host."""
    found = re.match(r"https?://([\w.-]{4,80})/q(?:uestions)?/(\d{1,12})(?:[/?#]|\Z)", page.url or "")
    if found is None:
        return None
    url = f"https://{found[1]}/questions/{found[2]}"
    return Hint(system="stackexchange", url=url, params={"site": found[1], "question": found[2]})


def requests(hint: Hint) -> list[Request]:
    """Return the requests for the first answers and for the comments of the question."""
    question = hint.params["question"]
    return [
        _page(hint, f"questions/{question}/answers", "votes", 1),
        _page(hint, f"questions/{question}/comments", "creation", 1),
    ]


def _page(hint: Hint, path: str, sort: str, number: int) -> Request:
    order = "desc" if sort == "votes" else "asc"
    return Request(
        url=f"{_API}/{path}?site={hint.params['site']}&pagesize={PER_PAGE}&page={number}&order={order}"
        f"&sort={sort}&filter=withbody"
    )


def parse(hint: Hint, responses: list[Response]) -> Part:
    """Read answers and comments; where the service asks to wait, what is left is not asked."""
    rows: list[Row] = []
    more: list[Request] = []
    wait = False
    for response in responses:
        found, failed = service.read_json(response)
        if failed is not None:
            return failed
        items = service.objects(service.child(found, "items"))
        rows += [_row(hint, item) for item in items]
        wait = wait or service.child(found, "backoff") is not None
        path = re.search(r"/2\.3/([\w;/]{1,2000})\?", response.url)
        number = int((re.search(r"[?&]page=(\d{1,4})", response.url) or "01")[1])
        if path and service.child(found, "has_more") is True and number < MAX_PAGES:
            sort = "votes" if path[1].endswith("/answers") else "creation"
            more.append(_page(hint, path[1], sort, number + 1))
        answers = [service.word(item.get("answer_id")) for item in items if "comment_id" not in item]
        if any(answers):
            more.append(_page(hint, f"answers/{';'.join(filter(None, answers))}/comments", "creation", 1))
    if wait and more:
        return Part(rows=tuple(rows), trouble="blocked")
    return Part(rows=tuple(rows), requests=tuple(more))


def _row(hint: Hint, item: dict[str, Any]) -> Row:
    post = service.word(item.get("post_id"))
    comment = "comment_id" in item
    number = item.get("comment_id") if comment else item.get("answer_id")
    return service.row(
        number=number,
        parent=post if comment and post != hint.params["question"] else None,
        author=service.child(item, "owner", "display_name"),
        author_url=service.child(item, "owner", "link"),
        text=item.get("body"),
        published=values.moment(item.get("creation_date")),
        edited=values.moment(item.get("last_edit_date")),
        likes=item.get("score"),
        url=None if comment else f"https://{hint.params['site']}/a/{service.word(number)}",
    )
