"""Asks a service for a thread, round by round, without any I/O: a generator that `api` drives."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from importlib import import_module
from typing import cast

from msgspec.structs import replace

from artcli.comments import _tree
from artcli.comments.system import Hint, RemoteSystem, Row
from artcli.comments.systems import REMOTE
from artcli.exchange import Request, Response
from artcli.model import Comment, Thread, ThreadSource, ThreadState

MAX_REQUESTS = 500
"""Requests for one thread; a service that pages without end stops here."""
PER_ROUND = 8
"""Requests handed out at a time."""


def follow(hint: Hint, limit: int | None = None) -> Generator[list[Request], list[Response], Thread]:
    """Yield rounds of requests, be sent their responses in the same order, and return the thread.

    An answer that never came is sent as a Response of status 599. `limit` ends the paging after so many
    comments. Nothing raises on what a server sends; ``sources[0].reason`` says what failed, and `complete`
    whether all is here.
    """
    system = _system(hint)
    if system is None:
        return _thread(hint, [], reason=hint.reason)
    rows: list[Row] = []
    waiting = system.requests(hint)
    if not waiting:
        return _thread(hint, rows, reason="unsupported")
    asked: set[str] = set()
    seen: set[str] = set()
    count: int | None = None
    state: ThreadState = "unknown"
    reason: str | None = None
    while waiting:
        turn, waiting = waiting[:PER_ROUND], waiting[PER_ROUND:]
        turn = [request for request in turn if request.url not in asked]
        if not turn:
            continue
        asked.update(request.url for request in turn)
        part = system.parse(hint, (yield turn))
        new = [row for row in part.rows if not row.id or row.id not in seen]
        seen.update(row.id for row in new)
        rows += new
        count = part.count if part.count is not None else count
        state = part.state if part.state != "unknown" else state
        reason = part.trouble or reason
        if part.trouble is not None and not part.rows:
            break
        # A page of nothing new is the end of an endless pager; only the first answers may merely lead on.
        if new or (not part.rows and len(asked) <= PER_ROUND):
            waiting += part.requests
        if len(asked) >= MAX_REQUESTS or (limit is not None and len(rows) >= limit):
            reason = reason or ("limit" if waiting else None)
            break
    return _thread(hint, rows, count=count, state=state, reason=reason)


def _system(hint: Hint) -> RemoteSystem | None:
    for system in REMOTE:
        if system.name == hint.system:
            return cast("RemoteSystem", import_module(f"artcli.comments.{system.module}"))
    return None


def _thread(
    hint: Hint,
    rows: list[Row],
    *,
    count: int | None = None,
    state: ThreadState = "unknown",
    reason: str | None = None,
) -> Thread:
    items = _tree.arrange(rows)
    got = sum(item.kind == "comment" and not item.deleted for item in items)
    return Thread(
        state=state,
        count=count if count is not None else got if reason is None else None,
        complete=reason is None and (count is None or count <= got),
        sources=(
            ThreadSource(
                system=hint.system,
                where="remote",
                url=hint.url,
                fetched=reason is None or bool(rows),
                reason=reason,
            ),
        ),
        items=items,
    )


def join(page: Thread, remote: Thread) -> Thread:
    """Return one thread of what the page shows and what the service sent; the same comment appears once.

    Where the service sent everything, its order stands, and only what it lacks is added from the page.
    """
    asked = {one.system for one in remote.sources}
    sources = (
        *(one for one in page.sources if one.where != "remote" or one.system not in asked),
        *remote.sources,
    )
    first, second = (remote, page) if remote.items else (page, remote)
    items = _tree.arrange(_united(remote.items, page.items)) if remote.items else page.items
    counts = [count for count in (first.count, second.count) if count is not None]
    got = sum(item.kind == "comment" and not item.deleted for item in items)
    count = max((*counts, got)) if counts else None
    if remote.complete and remote.count is not None:
        count = max(remote.count, got)  # the service's own: pages count pingbacks, or what is no longer there
    # What shows a part only is the whole where a total says so.
    enough = (None, "partial") if counts else (None,)
    return Thread(
        state=first.state if first.state != "unknown" else second.state,
        count=count,
        complete=all(one.fetched and one.reason in enough for one in sources)
        and (count is None or got >= count),
        sources=sources,
        items=items,
    )


def _united(items: Iterable[Comment], others: Iterable[Comment]) -> list[Row]:
    """Return `items`, each with what only its double among `others` knows, and behind them the others left."""
    rows = [_row(item) for item in items]
    index_of = {("", item.id): at for at, item in enumerate(rows)}
    index_of |= {_key(item): at for at, item in enumerate(rows)}
    for item in others:
        at = index_of.get(_key(item), index_of.get(("", item.id)))
        if at is None:
            rows.append(_row(item))
            continue
        known = rows[at]
        lacking = {name: getattr(item, name) for name in _OPTIONAL if getattr(known, name) is None}
        rows[at] = replace(
            known, by_article_author=known.by_article_author or item.by_article_author, **lacking
        )
    return rows


_OPTIONAL = ("author", "author_url", "published", "edited", "likes", "dislikes", "url")


def _key(item: Comment | Row) -> tuple[str, str]:
    """Return what tells a comment from others across sources: who said what, white space aside."""
    return ((item.author or "?").casefold(), "".join(item.text.split())[:200])


def _row(item: Comment) -> Row:
    return Row(
        id=item.id,
        parent=item.parent_id,
        kind=item.kind,
        author=item.author,
        author_url=item.author_url,
        by_article_author=item.by_article_author,
        published=item.published,
        edited=item.edited,
        text=item.text,
        html=item.html,
        likes=item.likes,
        dislikes=item.dislikes,
        deleted=item.deleted,
        url=item.url,
    )


def without_spare(thread: Thread, hints: Iterable[Hint]) -> Thread:
    """Leave the sources that are asked only in need; `join` names those that were."""
    spare = {hint.system for hint in hints if hint.spare}
    return replace(thread, sources=tuple(one for one in thread.sources if one.system not in spare))
