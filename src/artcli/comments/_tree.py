"""Flat rows of any quality -> the thread in reading order.

Every parent before its replies, depths that are true.

Linear and without recursion: chains of 50,000 replies, cycles, self-parents, parents that never come,
duplicate ids and absurd depths all become a valid flat list.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from artcli.comments.system import Row
from artcli.model import Comment


def arrange(rows: Iterable[Row]) -> tuple[Comment, ...]:
    """Return `rows` as comments in thread order.

    Siblings keep the order they came in. The same comment twice (same id, author and text) is kept once;
    another comment with a taken id gets an id of its own. Deleted stubs, and what has
    neither author nor words, stay only where they hold up replies.
    """
    unique, ids = _unique(rows)
    parents = _parents(unique, ids)
    _break_cycles(parents)
    children: list[list[int]] = [[] for _ in unique]
    roots: list[int] = []
    for index, parent in enumerate(parents):
        (roots if parent is None else children[parent]).append(index)
    order = _preorder(roots, children)
    gone = [row.deleted or not (row.author or row.text or row.html) for row in unique]
    kept = _without_stubs(gone, order, children)
    depths = [0] * len(unique)
    comments = []
    for index in order:
        parent = parents[index]
        depths[index] = 0 if parent is None else depths[parent] + 1
        if not kept[index]:
            continue
        row = unique[index]
        comments.append(
            Comment(
                id=ids[index],
                parent_id=None if parent is None else ids[parent],
                depth=depths[index],
                kind=row.kind,
                author=row.author,
                author_url=row.author_url,
                by_article_author=row.by_article_author,
                published=row.published,
                edited=row.edited,
                text=row.text,
                html=row.html,
                likes=row.likes,
                dislikes=row.dislikes,
                replies=sum(kept[child] for child in children[index]),
                deleted=gone[index],
                url=row.url,
            )
        )
    return tuple(comments)


def _unique(rows: Iterable[Row]) -> tuple[list[Row], list[str]]:
    """Return the rows without doubles, and an id for each that no other has."""
    unique: list[Row] = []
    ids: list[str] = []
    seen: dict[str, Row] = {}
    clashes: dict[str, int] = {}
    said: set[tuple[str, str | None, str]] = set()
    for row in rows:
        key = (row.id, row.author, row.text)
        if row.id and key in said:
            continue
        said.add(key)
        name = row.id or f"c{len(unique) + 1}"
        base = name
        while name in seen:
            # The counter goes on from the last clash, so that a page of equal ids stays linear.
            clashes[base] = clashes.get(base, 1) + 1
            name = f"{base}-{clashes[base]}"
        seen[name] = row
        unique.append(row)
        ids.append(name)
    return unique, ids


def _parents(rows: Sequence[Row], ids: Sequence[str]) -> list[int | None]:
    """Return for each row the index of its parent, by stated id or by indentation."""
    index_of: dict[str, int] = {}
    for index, row in enumerate(rows):
        index_of.setdefault(row.id or ids[index], index)
    parents: list[int | None] = []
    open_rows: list[
        tuple[float, int]
    ] = []  # (indent, index): the line of ancestors at this point of the page
    for index, row in enumerate(rows):
        parent: int | None = None
        if row.indent is not None:
            while open_rows and open_rows[-1][0] >= row.indent:
                open_rows.pop()
            if open_rows:
                parent = open_rows[-1][1]
            open_rows.append((row.indent, index))
        if row.parent is not None:
            parent = index_of.get(row.parent, parent)
        parents.append(None if parent == index else parent)
    return parents


def _break_cycles(parents: list[int | None]) -> None:
    """Make one row of every cycle a root, in place; each row is passed at most twice."""
    done = [False] * len(parents)
    for start in range(len(parents)):
        path: list[int] = []
        on_path: set[int] = set()
        at: int | None = start
        while at is not None and not done[at]:
            if at in on_path:
                parents[at] = None
                break
            on_path.add(at)
            path.append(at)
            at = parents[at]
        for passed in path:
            done[passed] = True


def _preorder(roots: list[int], children: list[list[int]]) -> list[int]:
    order: list[int] = []
    todo = roots[::-1]
    while todo:
        index = todo.pop()
        order.append(index)
        todo.extend(reversed(children[index]))
    return order


def _without_stubs(gone: Sequence[bool], order: Sequence[int], children: list[list[int]]) -> list[bool]:
    """Tell for each row whether it stays: all but those that are gone and below which nothing stays."""
    kept = [True] * len(gone)
    for index in reversed(order):  # replies come before their parents here
        if gone[index] and not any(kept[child] for child in children[index]):
            kept[index] = False
    return kept
