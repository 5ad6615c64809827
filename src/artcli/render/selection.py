"""Which comments of a thread are shown, in which order: one selection for the terminal, JSON and JSON lines.

Sorting moves whole subtrees; a filter keeps the comments it fits, in their place, without their parents;
dropped replies are counted. Nothing recurses: a thread can be 20,000 deep.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Literal

import msgspec

from artcli.errors import UsageError
from artcli.model import Comment, Thread
from artcli.sanitize import clean_line

Sort = Literal["page", "new", "old", "top"]


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """What the reader wants of a thread."""

    depth: int | None = None
    """Levels shown, counted from 1; the replies below are counted. None is all."""
    limit: int | None = None
    """Most comments shown."""
    sort: Sort = "page"
    since: datetime | None = None
    author: str | None = None
    """Only of this name, without regard to case."""
    ids: frozenset[str] | None = None
    """Only these; None is all."""
    flat: bool = False
    """One after the other, without nesting."""
    collapse: bool = False
    """Only the first level: the same as ``depth=1``."""
    pingbacks: bool = False


class Chosen(msgspec.Struct, frozen=True):
    """One comment that is shown."""

    comment: Comment
    depth: int
    """The level it is shown at, 0 for the first."""
    hidden: int = 0
    """Replies below it, at any depth, that are left out by `depth`."""
    parent: Comment | None = None
    """The comment it answers, shown or not."""


def choose(thread: Thread, wanted: Wanted | None = None) -> list[Chosen]:
    """Return the comments to show, in order, removed ones without a living reply pruned."""
    wanted = wanted or Wanted()
    items = [item for item in thread.items if wanted.pingbacks or item.kind == "comment"]
    by_id: dict[str, Comment] = {}
    for item in items:
        by_id.setdefault(item.id, item)
    items = _pruned(items)
    if wanted.sort != "page":
        items = _sorted(items, wanted.sort, flat=wanted.flat)
    keep = [item for item in items if _fits(item, wanted)]
    filters = (wanted.author, wanted.since, wanted.ids)
    flat = wanted.flat or any(each is not None for each in filters)
    most = None if flat and not wanted.collapse else (1 if wanted.collapse else wanted.depth)
    chosen: list[Chosen] = []
    for item in keep:
        if most is not None and item.depth >= max(1, most):
            if chosen:
                last = chosen[-1]
                chosen[-1] = msgspec.structs.replace(last, hidden=last.hidden + (not item.deleted))
            continue
        if wanted.limit is not None and len(chosen) >= max(0, wanted.limit):
            break
        parent = by_id.get(item.parent_id) if item.parent_id is not None else None
        chosen.append(Chosen(item, 0 if flat else max(0, item.depth), 0, parent))
    return chosen


def selected(thread: Thread, wanted: Wanted | None = None) -> Thread:
    """Return the thread with only the comments chosen, whole in itself by depths and parents.

    `complete` becomes false when something was left out; `count` stays what the page states.
    """
    if wanted is None or wanted == Wanted():
        return thread
    chosen = choose(thread, wanted)
    ids = {each.comment.id for each in chosen}
    items: list[Comment] = []
    for each in chosen:
        parent = each.comment.parent_id if each.comment.parent_id in ids else None
        if (each.depth, parent) == (each.comment.depth, each.comment.parent_id):
            items.append(each.comment)
        else:
            items.append(msgspec.structs.replace(each.comment, depth=each.depth, parent_id=parent))
    whole = _living(items) == _living(thread.items)
    return msgspec.structs.replace(thread, items=tuple(items), complete=thread.complete and whole)


def _living(items: Sequence[Comment]) -> int:
    return sum(1 for item in items if item.kind == "comment" and not item.deleted)


def _fits(item: Comment, wanted: Wanted) -> bool:
    if wanted.ids is not None and item.id not in wanted.ids:
        return False
    if wanted.author is not None:
        name = clean_line(item.author or "").casefold()
        if name != clean_line(wanted.author).casefold():
            return False
    return wanted.since is None or _is_since(item.edited or item.published, wanted.since)


def _is_since(stamp: str | None, since: datetime) -> bool:
    when = _time(stamp)
    if when is None:
        return False
    return when >= (since if since.tzinfo is not None else since.replace(tzinfo=UTC))


def _time(stamp: str | None) -> datetime | None:
    if not stamp:
        return None
    try:
        when = datetime.fromisoformat(stamp)
    except ValueError:
        return None
    return when if when.tzinfo is not None else when.replace(tzinfo=UTC)


def _pruned(items: Sequence[Comment]) -> list[Comment]:
    """Drop removed comments below which nothing lives.

    One pass from the end, since replies follow their comment.
    """
    kept: list[Comment] = []
    needed = 0  # a kept comment at depth d > 0 needs the removed one above it
    for item in reversed(items):
        alive = not item.deleted or needed > item.depth
        if alive:
            kept.append(item)
            needed = item.depth
    kept.reverse()
    return kept


def _sorted(items: Sequence[Comment], sort: Sort, *, flat: bool) -> list[Comment]:
    """Return comments sorted among their siblings, or all together when `flat`."""
    earliest = datetime.min.replace(tzinfo=UTC)

    def key(item: Comment) -> tuple[int, float]:
        when = _time(item.published)
        if sort == "top":
            return (0, -float((item.likes or 0) - (item.dislikes or 0)))
        age = (when or earliest) - earliest
        seconds = age / timedelta(seconds=1)
        return (when is None, -seconds if sort == "new" else seconds)

    if flat:
        return sorted(items, key=key)
    # Children of each place in the list; depth tells the parent, as it does for a reader.
    children: list[list[int]] = [[] for _ in items]
    roots: list[int] = []
    path: list[int] = []
    for index, item in enumerate(items):
        while path and items[path[-1]].depth >= item.depth:
            path.pop()
        (children[path[-1]] if path else roots).append(index)
        path.append(index)
    ordered: list[Comment] = []
    stack = sorted(roots, key=lambda index: key(items[index]))[::-1]
    while stack:
        index = stack.pop()
        ordered.append(items[index])
        stack += sorted(children[index], key=lambda child: key(items[child]))[::-1]
    return ordered


_UNITS = {"m": 60, "min": 60, "h": 3600, "d": 86400, "w": 604800, "mo": 2629746, "y": 31556952}


def since(text: str, now: datetime) -> datetime:
    """Return the time that ``--since`` names: ISO, a date, or an age such as ``3h``, ``2d``, ``1w``.

    Raises UsageError for anything else.
    """
    word = text.strip().lower()
    number = word.rstrip("abcdefghijklmnopqrstuvwxyz ")
    unit = word[len(number) :].strip()
    if number.isascii() and number.isdigit() and len(number) <= 6 and unit in _UNITS:
        try:
            return now - timedelta(seconds=int(number) * _UNITS[unit])
        except OverflowError:
            return datetime.min.replace(tzinfo=UTC)
    if word in {"today", "yesterday"}:
        midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
        return midnight if word == "today" else midnight - timedelta(days=1)
    try:
        # A year, a month: its first day.
        when = datetime.fromisoformat(text.strip() + {4: "-01-01", 7: "-01"}.get(len(word), ""))
    except ValueError as error:
        hint = "2021-07-02, 2021-07-02T13:58+07:00, 3h, 2d, 1w, today"
        raise UsageError(f"--since: {clean_line(text)!r} is no time", hint=hint) from error
    return when if when.tzinfo is not None else when.replace(tzinfo=now.tzinfo)
