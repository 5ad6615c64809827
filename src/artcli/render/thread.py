"""A comment thread as lines: a header a comment, a bar a level, text that never gets too narrow; a stream.

The drawing follows what terminal readers of threads have settled on: the indent is capped so that text keeps
forty columns, beyond that the header names whom it answers; the level is told by a digit where there is no
colour.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from artcli.model import Article, Comment, Thread
from artcli.patterns import lazy
from artcli.render import times
from artcli.render.lines import Line, Segment, one
from artcli.render.options import Layout
from artcli.render.selection import Chosen, Wanted, choose
from artcli.render.text import section_title
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
    title: bool = True,
) -> Iterator[Line]:
    """Yield the lines of a thread as `wanted` selects it.

    `new` holds the ids that came since the last visit.
    """
    chosen = choose(thread, wanted)
    if title:
        living = sum(1 for each in chosen if each.comment.kind == "comment" and not each.comment.deleted)
        yield from section_title(_heading(thread, living), layout)
    yield from _unread(thread)
    if not chosen:
        yield one(_nothing(thread), "meta")
        return
    cap = max(0, (layout.width - _STEP - LEAST) // _STEP) if layout.width else _PIPE_LEVELS
    for number, each in enumerate(chosen):
        if number or title:
            yield ()
        yield from _comment(each, layout, cap, is_new=each.comment.id in new)
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


def _heading(thread: Thread, shown: int) -> str:
    read = sum(1 for item in thread.items if item.kind == "comment" and not item.deleted)
    total = max(read, thread.count or 0)
    number = f"{total}" if shown == total or not shown else f"{shown} of {total}"
    closed = " · closed" if thread.state == "closed" else ""
    return f"Comments · {number}{closed}" if total or shown else f"Comments{closed}"


def _unread(thread: Thread) -> Iterator[Line]:
    for source in thread.sources:
        if not source.fetched and source.reason:
            yield one(f"{source.system}: not read ({source.reason})", "warning")


def _nothing(thread: Thread) -> str:
    if thread.items:
        return "No comment fits."
    if thread.count == 0:
        return "No comments yet."
    return "No comments here." if thread.state != "closed" else "Comments are closed."


def _comment(each: Chosen, layout: Layout, cap: int, *, is_new: bool) -> Iterator[Line]:
    comment, depth = each.comment, each.depth
    indent = " " * (_STEP * min(depth, cap))
    bar = one(f"{indent}▎ ", f"level{depth % LEVELS}") if layout.width else one(indent)
    inner = (
        max(LEAST if layout.width >= LEAST + _STEP else 8, layout.width - len(indent) - _STEP)
        if layout.width
        else 0
    )
    if layout.width:
        inner = min(inner, max(8, layout.width - _STEP))
    answers = depth > cap or (depth == 0 and comment.parent_id is not None)
    header = _header(each, layout, names_parent=answers, is_new=is_new)
    for line in wrap(header, inner):
        yield (*bar, *line)
    if not comment.deleted:
        for line in wrap(_text(comment), inner):
            yield (*bar, *line)
    if each.hidden:
        replies = "reply" if each.hidden == 1 else "replies"
        yield (*bar, (f"↩ {each.hidden} {replies} hidden", "hidden", None))


def _header(each: Chosen, layout: Layout, *, names_parent: bool, is_new: bool) -> list[Segment]:
    comment = each.comment
    line: list[Segment] = []
    if is_new:
        line.append((f"{_MARK_NEW} ", "new", None))
    if not layout.colour:
        line.append((f"{each.depth + 1} ", "number", None))
    if comment.deleted:
        line.append(("removed", "removed", None))
    else:
        line.append((comment.author or "anonymous", "author", comment.author_url))
    if comment.by_article_author:
        line += [(" · ", "meta", None), ("OP", "op", None)]
    facts: list[tuple[str, str | None]] = []
    if names_parent and each.parent is not None and each.parent.author:
        facts.append((f"replying to @{each.parent.author}", None))
    # A pipe's reader may keep the text, and an age is only true today.
    aged = times.age(comment.published, layout.now).replace(" ", "\u00a0") if layout.width else ""
    if aged or comment.published:
        facts.append((aged or times.written(comment.published, layout.language), None))
    if comment.edited:
        facts.append(("edited", None))
    if comment.likes:
        facts.append((f"{comment.likes} like{'s' if comment.likes != 1 else ''}", None))
    if comment.dislikes:
        facts.append((f"{comment.dislikes} dislike{'s' if comment.dislikes != 1 else ''}", None))
    if comment.kind == "pingback":
        facts.append(("pingback", None))
    facts.append((f"#{comment.id}", comment.url))
    for text, link in facts:
        line += [(" · ", "meta", None), (text, "meta", link)]
    return line


def _text(comment: Comment) -> list[Segment]:
    """Return the comment's text with its addresses as links; quoted lines (``>``) in the style of quotes."""
    found: list[Segment] = []
    lines = comment.text.strip("\n").split("\n")
    for number, text in enumerate(lines):
        style = "quote" if text.startswith(">") else ""
        at = 0
        if "http" in text:
            for match in _ADDRESS.finditer(text):
                found += [
                    (text[at : match.start()], style, None),
                    (match[0], f"{style} link".strip(), match[0]),
                ]
                at = match.end()
        found.append((text[at:] + ("\n" if number < len(lines) - 1 else ""), style, None))
    return found
