"""Reading what a service sends: JSON that may be no JSON, statuses that mean a wall, values of any type."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import msgspec

from artcli.comments import body, values
from artcli.comments.system import Part, Row
from artcli.sanitize import clean_url

if TYPE_CHECKING:
    from artcli.exchange import Response

MAX_ROWS = 100_000
"""Comments of one answer that are read."""
_WALLS = {401: "login", 403: "blocked", 429: "blocked", 451: "blocked"}


def trouble(response: Response) -> str | None:
    """Return why an answer cannot be read, as a word for ``sources[].reason``; None when it can."""
    if response.status in _WALLS:
        return _WALLS[response.status]
    return f"http_{response.status}" if response.status >= 400 else None


def json_of(response: Response) -> Any:
    """Return the JSON of an answer; None for HTML, truncated or too deeply nested JSON."""
    try:
        return msgspec.json.decode(response.body)
    except (msgspec.DecodeError, RecursionError, UnicodeError):
        return None


def read_json(response: Response) -> tuple[Any, Part | None]:
    """Return the JSON of an answer, or the part that says why there is none."""
    reason = trouble(response)
    if reason is not None:
        return None, Part(trouble=reason)
    found = json_of(response)
    return (found, None) if found is not None else (None, Part(trouble="not JSON"))


def objects(value: Any) -> list[dict[str, Any]]:
    """Return the objects of a JSON array; [] for anything else."""
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def child(value: Any, *names: str) -> Any:
    """Return what stands below `names` in nested objects; None when the path breaks."""
    for name in names:
        value = value.get(name) if isinstance(value, dict) else None
    return value


def tree(roots: Any, *below: str) -> Iterator[tuple[dict[str, Any], dict[str, Any] | None]]:
    """Yield the objects of nested arrays with the object above each, in thread order; `below` leads to replies.

    Without recursion, and MAX_ROWS at most.
    """
    todo: list[tuple[dict[str, Any], dict[str, Any] | None]] = [(one, None) for one in objects(roots)[::-1]]
    given = 0
    while todo and given < MAX_ROWS:
        item, above = todo.pop()
        yield item, above
        given += 1
        todo.extend((reply, item) for reply in objects(child(item, *below))[::-1])


def word(value: Any) -> str:
    """Return a string or whole number as text, '' for anything else."""
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""


def said(value: Any) -> body.Body:
    """Return what a comment's HTML or text says."""
    return body.of_markup(value) if isinstance(value, str) else body.Body("", None)


def utc(value: Any) -> str | None:
    """Return a time that the service gives in UTC, with or without saying so."""
    found = values.moment(value)
    return f"{found}+00:00" if found and len(found) == 19 else found


def hanoi(value: Any) -> str | None:
    """Return a time of a Vietnamese paper: local unless it says otherwise."""
    found = values.moment(value, "vi")
    return f"{found}+07:00" if found and len(found) == 19 else found


def row(
    *,
    number: Any,
    parent: Any,
    author: Any,
    text: Any,
    published: str | None,
    likes: Any = None,
    dislikes: Any = None,
    url: Any = None,
    author_url: Any = None,
    edited: str | None = None,
    deleted: bool = False,
    own: bool = False,
) -> Row:
    """Return a row of values that may have any type; ``0`` and ``""`` as parent mean none."""
    content = said(text)
    above = word(parent)
    return Row(
        id=word(number),
        parent=above if above not in ("", "0") else None,
        author=values.name(word(author)),
        author_url=clean_url(word(author_url)) or None,
        by_article_author=own,
        published=published,
        edited=edited,
        text=content.text,
        html=content.html,
        likes=values.number(likes),
        dislikes=values.number(dislikes),
        deleted=deleted,
        url=clean_url(word(url)) or None,
    )
