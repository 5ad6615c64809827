"""Finds the comments that a known system's table of selectors describes, and what the page states of their thread."""

from __future__ import annotations

from artcli.comments import paging, state, values
from artcli.comments.asked import Asked
from artcli.comments.markup import Markup, Spec, parsed, value_of
from artcli.comments.owners import Owners
from artcli.comments.system import Found
from artcli.core.dom import Node
from artcli.model import ThreadState
from artcli.sanitize import clean_line

_RECENT = "[class*=recent-comment], [class*=recent_comment], [class*=latest-comment], [id*=recent-comment]"
_BESIDE = f"aside, .widget, .sidebar, #sidebar, {_RECENT}"
"""What stands beside the article."""


def found(asked: Asked, markup: Markup) -> Found | None:
    """Return the comments that `markup` describes, not yet read, and what the page states of them.

    Or None when the page has no item of it and states nothing.
    """
    items = _items(asked, markup)
    said = _state(asked, markup, shown=bool(items))
    count = _page_number(asked, markup.count)
    if count is None and not items and _says(asked, markup.nobody):
        count = 0
    if not items:
        if markup.outside is not None and len(asked.css(markup.outside.item)) != 1:
            return None  # a list of topics
        if (said, count) == ("unknown", None):
            return None
    if count is not None and markup.count_has_opening:
        count = max(0, count - 1)
    later = markup.opening == "first" and paging.is_later(asked.page)
    return Found(
        system=markup.system,
        items=tuple(items),
        site=markup.site,
        furniture=tuple(asked.css(markup.furniture)),
        discussion=markup.opening == "first" or markup.outside is not None,
        state=said,
        count=count,
        more=later or asked.has(markup.more),
    )


def _state(asked: Asked, markup: Markup, *, shown: bool) -> ThreadState:
    if asked.has(markup.closed):
        return "closed"
    if asked.has(markup.open):
        return "open"
    return "closed" if shown and markup.way_in and not asked.has(markup.way_in) else "unknown"


def _items(asked: Asked, markup: Markup) -> list[Node]:
    """Return the comments, without placeholders and doubles."""
    items = asked.css(markup.item)
    skipped = {node.mem_id for node in asked.css(markup.skip)} if items else set()
    return _outermost(_of_this_page(asked, [node for node in items if node.mem_id not in skipped]))


def _of_this_page(asked: Asked, items: list[Node]) -> list[Node]:
    """Return the comments without those that a sidebar shows of other pages."""
    beside, recent = Owners(asked.css(_BESIDE)), Owners(asked.css(_RECENT))
    return [item for item in items if beside.of(item.parent) is None] or [
        item for item in items if recent.of(item.parent) is None
    ]


def _outermost(items: list[Node]) -> list[Node]:
    """Drop an item inside one with the same number: ``li#li-comment-7 > div#comment-7`` is one comment."""
    owners = Owners(items)
    numbers = [values.own_id(item.attributes.get("id") or "") for item in items]
    kept = []
    for index, item in enumerate(items):
        above = owners.of(item.parent)
        if above is None or not numbers[index] or numbers[index] != numbers[above]:
            kept.append(item)
    return kept


def _says(asked: Asked, spec: Spec) -> bool:
    return any(
        value_of(node, attribute, pattern)
        for selector, attribute, pattern in map(parsed, spec)
        for node in asked.css(selector)[:9]
    )


def _page_number(asked: Asked, spec: Spec) -> int | None:
    for selector, attribute, pattern in map(parsed, spec):
        for node in asked.css(selector)[:3]:
            found = clean_line(value_of(node, attribute, pattern))
            value = state.stated_count(found)
            if value is None and len(found) <= 40:
                value = values.number(found)
            if value is not None and value >= 0:
                return value
    return None
