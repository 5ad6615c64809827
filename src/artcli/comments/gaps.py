"""Fills what a system's selectors left open, from the template that its comments share.

Themes rename what they print: the comments of a WordPress are always found, their authors under a class of the
theme's own not always.
"""

from __future__ import annotations

from msgspec.structs import replace

from artcli.comments import names, rows
from artcli.comments.posts import Reader
from artcli.comments.system import Found, Row
from artcli.core.dom import Node
from artcli.core.page import Page

_SAMPLE = 20
"""Comments that are looked at for gaps."""
MAX_HEAD = 60
"""Characters of a name in the line that heads a comment."""


def filled(page: Page, found: Found) -> Found:
    """Return `found` with authors, times and words where its system found none or more than that."""
    if len(found.rows) < 3 or len(found.rows) != len(found.items):
        return found
    sample = found.rows[:_SAMPLE]
    no_author = sum(not _has_author(row) for row in sample)
    no_time = sum(row.published is None for row in sample)
    whole = sum(_holds_its_head(row.text, row.author) for row in sample)
    if no_time * 5 > len(sample) and not any(_shows_time(page, node) for node in found.items[:5]):
        no_time = 0  # there are none to be found
    if max(no_author, no_time, whole) * 5 <= len(sample):
        return found
    boxes = [page.box_of(node) for node in found.items]
    placed = [(at, box) for at, box in enumerate(boxes) if box is not None and box.node is not None]
    placed.sort(key=lambda pair: pair[1].index)
    reader = Reader(page, [box for _, box in placed])
    template = reader.template
    leave = {node.mem_id for node in found.items}
    complete = list(found.rows)
    for index, (at, _) in enumerate(placed):
        row, post = complete[at], reader.post(index)
        if not _has_author(row) and post.author is not None:
            row = replace(row, author=post.author, author_url=row.author_url or post.author_url)
        untimed = row.published is None and not names.holds_date(row.author or "")
        if untimed and post.published is not None and template.time is not None:
            row = replace(row, published=post.published)
        if _holds_its_head(row.text, row.author) and post.first < post.last:
            said = rows.said(page, post, leave, page.base_url)
            row = replace(row, text=said.text, html=said.html)
        complete[at] = row
    return replace(found, rows=tuple(complete))


def _shows_time(page: Page, item: Node) -> bool:
    """Tell whether a comment shows a time at all."""
    runs = [page.runs[at] for at in page.span_of(item)]
    return any(len(run.text) <= 80 and names.is_date(run.text) for run in runs[:6] + runs[6:][-3:])


def _has_author(row: Row) -> bool:
    """Tell whether a row has an author that can be one: a line of name and time is none."""
    if row.deleted or row.author is None:
        return row.deleted
    if row.author.isdigit():
        return True  # where its system has the name, a number is one
    return names.is_name(row.author, "", None) and not names.holds_date(row.author)


def _holds_its_head(text: str, author: str | None) -> bool:
    """Tell whether a comment's words open with a line that is its author's name, or end with one of name and time.

    Its head was read with it.
    """
    opening, more, _ = text.partition("\n")
    if not more:
        return False
    if (author is None or opening.startswith(author)) and len(opening) <= MAX_HEAD:
        return True
    closing = text.rpartition("\n")[2]
    return (
        author is not None
        and author in closing[:MAX_HEAD]
        and names.may_be_time(closing)
        and names.is_date(closing)
    )
