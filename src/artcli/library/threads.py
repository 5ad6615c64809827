"""The thread of an article through time: what is in it, when it was first seen, what it once said."""

from __future__ import annotations

import sqlite3
import zlib
from collections import defaultdict
from typing import NamedTuple

import msgspec

from artcli.model import Comment, Thread

_NEVER_SAID = frozenset(("likes", "dislikes", "replies", "depth", "by_article_author"))
"""Fields whose change is no edit of the comment."""
_LEVEL = 3
"""zlib level of a thread, as of an article (`articles`)."""


def merged(old: Thread, new: Thread) -> Thread:
    """Return the thread after fetching `new` over `old`: a fetch that saw only a part takes nothing away.

    Comments known from before that a partial fetch lacks keep their place under their parents, after what it
    brought. Linear in the number of comments.
    """
    if new.complete or not old.items:
        return new
    brought = {comment.id for comment in new.items}
    kept = [comment for comment in old.items if comment.id not in brought]
    if not kept:
        return new
    known = brought | {comment.id for comment in kept}
    children: defaultdict[str | None, list[Comment]] = defaultdict(list)
    for comment in (*new.items, *kept):
        children[comment.parent_id if comment.parent_id in known else None].append(comment)
    items: list[Comment] = []
    todo = [(comment, 0) for comment in reversed(children.pop(None, []))]
    while todo:
        comment, depth = todo.pop()
        items.append(comment if comment.depth == depth else msgspec.structs.replace(comment, depth=depth))
        todo += [(reply, depth + 1) for reply in reversed(children.pop(comment.id, []))]
    # Parents that form a ring are reached from nowhere; such a thread is taken as it came.
    if len(items) < len(new.items):
        return new
    count = old.count if new.count is None else new.count
    return msgspec.structs.replace(new, items=tuple(items), count=count)


def load(connection: sqlite3.Connection, article_id: int) -> Thread:
    """Return the thread as it was last seen; an empty one when there is none."""
    found = connection.execute("SELECT record FROM thread WHERE article_id = ?", (article_id,)).fetchone()
    return msgspec.json.decode(zlib.decompress(found[0]), type=Thread) if found else Thread()


class Change(NamedTuple):
    """What writing a thread came to."""

    thread: Thread
    """The thread that is kept now."""
    said: bool
    """It differs from the one that was kept."""
    come: int = 0
    """How many of its comments were not there before."""


def store(
    connection: sqlite3.Connection, article_id: int, kept: Thread | None, thread: Thread, fetched: str
) -> Change:
    """Write `thread`, merged into the one that is `kept`; None for an article that had none before."""
    old = kept or Thread()
    now = merged(old, thread)
    if kept is not None and now == old:
        return Change(old, said=False)
    connection.execute(
        "INSERT INTO thread VALUES (?, ?, ?) ON CONFLICT (article_id) DO UPDATE SET "
        "fetched = excluded.fetched, record = excluded.record",
        (article_id, fetched, zlib.compress(msgspec.json.encode(now), _LEVEL)),
    )
    before = {comment.id: comment for comment in old.items}
    after = {comment.id: comment for comment in now.items}
    come = after.keys() - before.keys()
    gone = before.keys() - after.keys()
    edited = [
        before[name] for name in before.keys() & after.keys() if _said(before[name]) != _said(after[name])
    ]
    connection.executemany(
        # A comment that comes back was seen first when it was seen first.
        "INSERT INTO comment VALUES (?, ?, ?, NULL) ON CONFLICT DO UPDATE SET gone = NULL",
        [(article_id, name, fetched) for name in come],
    )
    if not (gone or edited):
        return Change(now, said=True, come=len(come))
    connection.executemany(
        "UPDATE comment SET gone = ? WHERE article_id = ? AND comment_id = ?",
        [(fetched, article_id, name) for name in gone],
    )
    connection.executemany(
        "INSERT INTO comment_past (article_id, comment_id, until, record) VALUES (?, ?, ?, ?)",
        [
            (article_id, comment.id, fetched, zlib.compress(msgspec.json.encode(comment)))
            for comment in (*edited, *(before[name] for name in gone))
        ],
    )
    return Change(now, said=True, come=len(come))


def _said(comment: Comment) -> dict[str, object]:
    fields: dict[str, object] = msgspec.structs.asdict(comment)
    return {name: value for name, value in fields.items() if name not in _NEVER_SAID}


def since(connection: sqlite3.Connection, article_id: int, moment: str) -> frozenset[str]:
    """Return the ids of the comments in the thread that were first seen after `moment`."""
    rows = connection.execute(
        "SELECT comment_id FROM comment WHERE article_id = ? AND first_seen > ? AND gone IS NULL",
        (article_id, moment),
    )
    return frozenset(row[0] for row in rows)


def history(connection: sqlite3.Connection, article_id: int) -> list[tuple[str, Comment]]:
    """Return what comments said before they were edited or taken away: (until when, comment), in order."""
    rows = connection.execute(
        "SELECT until, record FROM comment_past WHERE article_id = ? ORDER BY id", (article_id,)
    )
    return [(until, msgspec.json.decode(zlib.decompress(record), type=Comment)) for until, record in rows]
