"""A comment thread as lines: a header a comment, a bar a level, text that never gets too narrow; a stream.

The drawing follows what terminal readers of threads have settled on: the indent is capped so that text keeps
forty columns, beyond that the header names whom it answers; the level is told by a digit where there is no
colour.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

import msgspec

from artcli.model import Article, Block, Comment, Paragraph, Span, Thread
from artcli.patterns import lazy
from artcli.render import times
from artcli.render.blocks import blocks_lines
from artcli.render.comment_blocks import comment_blocks
from artcli.render.facts import fact_lines
from artcli.render.inline import Footnotes
from artcli.render.lines import Line, Segment, one
from artcli.render.options import Layout
from artcli.render.selection import Chosen, Wanted, choose
from artcli.render.text import footnote_lines, joined, section_title
from artcli.render.theme import LEVELS
from artcli.render.wrap import wrap

LEAST = 40
"""Columns that the text of a comment keeps."""
_STEP = 2
_PIPE_LEVELS = 20
"""Levels that are indented in a pipe, where there is no width to run out of."""
_ADDRESS = lazy(r"https?://[^\s<>\"]+[^\s<>\".,;:!?)\]}'»”]")
_MARK_NEW = "●"


def thread_lines(
    thread: Thread,
    layout: Layout,
    wanted: Wanted | None = None,
    *,
    new: Collection[str] = (),
    quoted: bool = False,
) -> Iterator[Line]:
    """Yield the lines of a thread as `wanted` selects it.

    `new` holds the ids that came since the last visit. Comments that are `quoted` out of their thread stand without
    its heading and their levels.
    """
    chosen = choose(thread, wanted)
    if not quoted:
        living = sum(1 for each in chosen if each.comment.kind == "comment" and not each.comment.deleted)
        fresh = sum(1 for each in chosen if each.comment.id in new)
        yield from section_title(_heading(thread, living, fresh), layout)
    yield from _unread(thread)
    if not chosen:
        yield one(_nothing(thread, wanted), "meta")
        return
    counted = not quoted and any(each.depth for each in chosen)  # one level needs no number
    levels: dict[int, _Level] = {}
    for number, each in enumerate(chosen):
        if number or not quoted:
            yield ()
        level = levels.get(each.depth)
        if level is None:
            level = levels[each.depth] = _Level.of(each.depth, layout, counted=counted)
        yield from _comment(each, level, is_new=each.comment.id in new)
    left = len(thread.items) - len(chosen) if wanted and wanted.limit is not None else 0
    if left > 0 and wanted is not None and wanted.limit == len(chosen):
        yield ()
        yield one("more comments left out by --limit", "hidden")


def article_thread_lines(
    article: Article, layout: Layout, wanted: Wanted | None = None, *, new: Collection[str] = ()
) -> Iterator[Line]:
    """Yield the article's title, so that a reader knows where he is, then its thread."""
    if article.title:
        yield from wrap([(article.title, "title", article.canonical_url or article.url)], layout.width)
        yield ()
    yield from thread_lines(article.comments, layout, wanted, new=new)


def _heading(thread: Thread, shown: int, fresh: int) -> str:
    read = sum(1 for item in thread.items if item.kind == "comment" and not item.deleted)
    total = max(read, thread.count or 0)
    number = f"{total}" if shown == total or not shown else f"{shown} of {total}"
    marks = (f" · {fresh} new" if fresh else "") + (" · closed" if thread.state == "closed" else "")
    return f"Comments · {number}{marks}" if total or shown else f"Comments{marks}"


def _unread(thread: Thread) -> Iterator[Line]:
    for source in thread.sources:
        if not source.fetched and source.reason:
            yield one(f"{source.system}: not read ({source.reason})", "warning")


def _nothing(thread: Thread, wanted: Wanted | None) -> str:
    if thread.items:
        return "No new comments." if wanted is not None and wanted.ids is not None else "No comment fits."
    if thread.count == 0:
        return "No comments yet."
    return "No comments here." if thread.state != "closed" else "Comments are closed."


class _Level(NamedTuple):
    """What the comments of one level have in common."""

    bar: Segment
    within: Layout
    """How what stands behind the bar is laid out."""
    is_capped: bool
    """The indent does not tell the level any more, so the parent is named."""
    number: Line
    """The level as a digit, where no colour tells it."""

    @classmethod
    def of(cls, depth: int, layout: Layout, *, counted: bool) -> _Level:
        cap = max(0, (layout.width - _STEP - LEAST) // _STEP) if layout.width else _PIPE_LEVELS
        indent = " " * (_STEP * min(depth, cap))
        bar = (f"{indent}▎ ", f"level{depth % LEVELS}", None) if layout.width else (indent, "", None)
        inner = max(8, layout.width - len(indent) - _STEP) if layout.width else 0
        room = max(0, layout.room - (layout.width - inner))
        number: Line = one(f"{depth + 1} ", "number") if counted and not layout.colour else ()
        return cls(bar, msgspec.structs.replace(layout, width=inner, room=room), depth > cap, number)


def _comment(each: Chosen, level: _Level, *, is_new: bool) -> Iterator[Line]:
    """Yield a comment's lines, each behind the bar of its level."""
    bar, within, is_capped, number = level
    names_parent = is_capped or (each.depth == 0 and each.comment.parent_id is not None)
    facts = _facts(each, within, names_parent=names_parent)
    marks = (*one(f"{_MARK_NEW} ", "new"), *number) if is_new else number
    for line in fact_lines(facts, within.width, marks):
        yield (bar, *line)
    if not each.comment.deleted:
        for said in _said(each.comment, within):
            yield (bar, *said)
    if each.hidden:
        replies = "reply" if each.hidden == 1 else "replies"
        yield (bar, (f"↩ {each.hidden} {replies} hidden", "hidden", None))


def _facts(each: Chosen, layout: Layout, *, names_parent: bool) -> Iterator[Line]:
    comment = each.comment
    if comment.deleted:
        yield one("removed", "removed")
    else:
        yield one(comment.author or "anonymous", "author", comment.author_url)
    if comment.by_article_author:
        yield one("OP", "op")
    if names_parent and each.parent is not None and each.parent.author:
        yield one(f"replying to @{each.parent.author}", "meta")
    # A pipe's reader may keep the text, and an age is only true today.
    aged = times.age(comment.published, layout.now) if layout.width else ""
    if aged or comment.published:
        yield one(aged or times.written(comment.published, layout.language), "meta")
    if comment.edited:
        yield one("edited", "meta")
    if comment.likes:
        yield one(f"{comment.likes} like{'s' if comment.likes != 1 else ''}", "meta")
    if comment.dislikes:
        yield one(f"{comment.dislikes} dislike{'s' if comment.dislikes != 1 else ''}", "meta")
    if comment.kind == "pingback":
        yield one("pingback", "meta")
    yield one(f"#{comment.id}", "meta", comment.url)


def _said(comment: Comment, layout: Layout) -> Iterator[Line]:
    """Return what a comment says, its footnotes under it: a thread is read as it comes."""
    notes = Footnotes()
    said = blocks_lines(map(_with_addresses, comment_blocks(comment)), layout, notes)
    return joined([said, footnote_lines(notes)]) if layout.links == "footnote" else said


def _with_addresses(block: Block) -> Block:
    """Make links of the addresses that a paragraph spells out, unless its markup says where its links are."""
    if not isinstance(block, Paragraph) or block.spans or "http" not in block.text:
        return block
    spans = [
        Span(start=found.start(), end=found.end(), type="link", url=found[0])
        for found in _ADDRESS.finditer(block.text)
    ]
    return msgspec.structs.replace(block, spans=tuple(spans))
