"""The thread in a page's JSON-LD: comments of an article, replies of a forum post, answers of a question."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from artcli.comments import body, values
from artcli.comments.system import Found, Row
from artcli.core import structured
from artcli.core.page import Page
from artcli.core.structured import Structured, text, types_of
from artcli.sanitize import clean_url

_REPLIES = ("acceptedAnswer", "suggestedAnswer", "comment", "comments")
_OTHERS = frozenset(("comment", "answer", "person", "faqpage"))
_TOPICS = frozenset(("discussionforumposting", "question", "qapage"))
_KEYS = frozenset((*_REPLIES, "commentCount", "answerCount", "interactionStatistic"))
MAX_ROWS = 50_000


def read(page: Page) -> Found | None:
    """Return the comments that the page's own JSON-LD objects hold, and the totals they state."""
    facts = structured.of(page)
    subjects = _subjects(facts)
    topic = any(not _TOPICS.isdisjoint(types_of(found)) for found in subjects)
    count = stated(page)
    rows: list[Row] = []
    taken: set[str] = set()
    # (comment object, id of its parent), last first: replies stand after their parent
    todo: list[tuple[Any, str | None]] = [
        (reply, None) for found in subjects for reply in reversed(_replies(found))
    ]
    while todo and len(rows) < MAX_ROWS:
        found, parent = todo.pop()
        found = facts.resolved(found)
        if not isinstance(found, dict):
            continue
        row = _row(page, facts, found, parent, len(rows))
        if row is None:
            continue
        if row.id in taken:
            row = replace(row, id=f"j{len(rows) + 1}")
        taken.add(row.id)
        rows.append(row)
        todo.extend((reply, row.id) for reply in reversed(_replies(found)))
    if topic and not any(row.author or row.published for row in rows):
        rows = []  # a list of frequent questions that calls itself something else
    if not rows and count is None:
        return None
    return Found(system="json-ld", rows=tuple(rows), discussion=topic and bool(rows), count=count)


def stated(page: Page) -> int | None:
    """Return the total that the page's JSON-LD states; None for none."""
    totals = map(_stated, _subjects(structured.of(page)))
    return next((count for count in totals if count is not None), None)


def _subjects(facts: Structured) -> list[dict[str, Any]]:
    """Return what on the page has comments or says how many: not the site's own answers to frequent questions."""
    return [
        found
        for found in facts.objects
        if not _KEYS.isdisjoint(found)
        and _OTHERS.isdisjoint(kinds := types_of(found))
        and not ("question" in kinds and facts.of_type("faqpage"))
    ]


def _replies(found: dict[str, Any]) -> list[Any]:
    replies: list[Any] = []
    for key in _REPLIES:
        value = found.get(key)
        replies += value if isinstance(value, list) else [value] if isinstance(value, dict) else []
    return replies


def _stated(found: dict[str, Any]) -> int | None:
    for key in ("commentCount", "answerCount"):
        count = values.number(found.get(key))
        if count is not None and count >= 0:
            return count
    statistics = found.get("interactionStatistic")
    for one in statistics if isinstance(statistics, list) else [statistics]:
        if isinstance(one, dict) and "Comment" in text(one.get("interactionType")):
            count = values.number(one.get("userInteractionCount"))
            if count is not None and count >= 0:
                return count
    return None


def _row(page: Page, facts: Structured, found: dict[str, Any], parent: str | None, index: int) -> Row | None:
    raw = found.get("text") or found.get("commentText") or found.get("description")
    said = body.of_markup(raw, page.base_url) if isinstance(raw, str) else None
    names = facts.named(found.get("author") or found.get("creator"))
    if said is None and not names:
        return None
    stated = text(found.get("@id")) or text(found.get("url"))
    votes = values.number(found.get("upvoteCount"))
    return Row(
        id=values.own_id(stated) if stated else f"j{index + 1}",
        parent=parent,
        author=values.name(names[0].name) if names else None,
        author_url=clean_url(names[0].url, page.base_url) if names else None,
        published=values.moment(found.get("datePublished") or found.get("dateCreated")),
        edited=values.moment(found.get("dateModified")),
        text=said.text if said else "",
        html=said.html if said else None,
        likes=votes if votes is not None else _likes(found),
        dislikes=values.number(found.get("downvoteCount")),
        url=clean_url(text(found.get("url")), page.base_url),
    )


def _likes(found: dict[str, Any]) -> int | None:
    statistics = found.get("interactionStatistic")
    for one in statistics if isinstance(statistics, list) else [statistics]:
        if isinstance(one, dict) and "LikeAction" in text(one.get("interactionType")):
            return values.number(one.get("userInteractionCount"))
    return None
