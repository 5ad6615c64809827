"""The pipeline's step for comments.

Reads the thread out of the page and marks its runs, so that it is no article.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

from msgspec.structs import replace

from artcli.comments import _tree, area, generic, jsonld, lines, lookup, reading, remote, state, topic
from artcli.comments.asked import Asked
from artcli.comments.labels import Labels
from artcli.comments.marks import Marks
from artcli.comments.system import Found, System
from artcli.comments.systems import INLINE
from artcli.core.dom import Node
from artcli.core.draft import Draft, Role
from artcli.core.page import Page
from artcli.model import Author, Comment, Thread, ThreadSource, ThreadState

_PRINTED = frozenset(("wordpress", "blogger", "discourse", "hackernews", "stackexchange", "github"))
"""Systems whose pages hold their comments: one without any has none, unless it states a number."""

_OWN_PAGES = _PRINTED | {"lemmy", "reddit"}
"""Systems that print comments in the page itself and are asked only for what is missing there."""

_BY_ADDRESS = _OWN_PAGES | frozenset(
    "vnexpress tuoitre cnnd vietnamnet dantri mastodon bluesky guardian substack".split()
)
"""Systems known by the page's address: that they are there does not say that this article takes comments."""


def find(page: Page, draft: Draft) -> Draft:
    """Return the draft with its thread, the thread's runs marked COMMENT.

    And `discussion` where it is the page.
    """
    if page.tree is None:
        from artcli.comments import plain  # only here: most pages are HTML

        texts = [page.runs[index].text for index in draft.marked(Role.COMMENT)]
        said = state.read(texts)
        items = _tree.arrange(plain.read(texts, draft.language))
        return draft.but(
            comments=Thread(
                state=said.state,
                count=said.total,
                complete=said.total is None or said.total <= len(items),
                sources=(ThreadSource(system="text", fetched=True),) if items else (),
                items=items,
            )
        )
    marks, labels = Marks(page), Labels(page)
    readings = list(_readings(page, marks))
    best = next((found for found in readings if found.rows), None)
    if best is None:
        best = generic.read(page, marks, labels, draft.marked(Role.TITLE)) or lines.read(
            page, labels, draft.language
        )
    if best is not None and best.reviews:
        draft = draft.mark(area.around(page, draft, best).runs, Role.FURNITURE)
        best = None
    if best is None:
        return _without_items(page, draft, marks, labels, readings)
    place = area.around(page, draft, best)
    runs = place.runs | (area.runs_saying(page, (row.text for row in best.rows)) if not best.items else set())
    said = state.read(place.labels)
    items = _tree.arrange(best.rows)
    count = _count([best, *readings], said.total, items)
    got = sum(item.kind == "comment" and not item.deleted for item in items)
    whole = not any(one.more for one in (best, *readings)) and (count is None or count <= got)
    hints = remote.detect(page, marks, spare=not whole)
    elsewhere = [remote.source_of(hint) for hint in hints if not (whole and hint.system in _OWN_PAGES)]
    thread = Thread(
        state=_state(page, best, readings, said.state),
        count=count,
        complete=whole and not elsewhere,
        sources=(ThreadSource(system=best.system, fetched=True), *elsewhere),
        items=items,
    )
    discussion = draft.discussion or best.discussion
    draft = _opened(page, draft, best)
    return draft.mark(runs, Role.COMMENT).but(comments=thread, discussion=discussion)


def _state(page: Page, best: Found, readings: list[Found], said: ThreadState) -> ThreadState:
    """Return whether one can comment: by marks of the systems, by words, by a lock beside the topic's title."""
    stated = next((one.state for one in (best, *readings) if one.state != "unknown"), said)
    if stated != "unknown" or not best.discussion:
        return stated
    from artcli.comments import locks

    posts = [*best.items, *([best.opening.node] if best.opening and best.opening.node else ())]
    return "closed" if locks.shown(page, posts) else stated


def _opened(page: Page, draft: Draft, found: Found) -> Draft:
    """Return the draft with what the opening post of a discussion gives: it is the article."""
    opening = found.opening
    if opening is None:
        return draft
    if opening.said is not None:
        # Its words are the article, and nothing else of the page is.
        others = {run.index for run in page.runs} - draft.roles.keys() - opening.said
        draft = draft.mark(opening.said - draft.roles.keys(), Role.CONTENT).mark(others, Role.FURNITURE)
        draft = draft.but(media=_media_in(page, opening.node))
    return draft.but(
        site_name=draft.site_name or found.site or None,
        title=opening.title or topic.title_of(page, draft.title),
        authors=(Author(name=opening.author, url=opening.author_url),) if opening.author else (),
        published=opening.published,
        modified=opening.edited,
        about=opening.link,
    )


def _media_in(page: Page, node: Node | None) -> range:
    """Return the indexes of the media inside an element, which follow one another."""
    box = page.box_of(node) if node is not None else None
    depth = box.depth if box is not None else 0
    inside = [
        number
        for number, medium in enumerate(page.media)
        if box is not None and next((up for up in medium.box.up() if up.depth <= depth), None) is box
    ]
    return range(inside[0], inside[-1] + 1) if inside else range(0)


def own(page: Page, draft: Draft) -> Draft:  # noqa: ARG001  the interface of every step
    """Mark the comments of the article's own authors, by name."""
    names = tuple(author.name for author in draft.authors)
    return draft.but(comments=mark_author(draft.comments, names)) if draft.comments.items and names else draft


def mark_author(thread: Thread, names: tuple[str, ...]) -> Thread:
    """Return the thread with the comments of the authors `names` marked as theirs."""
    own = {name.casefold() for name in names}
    return replace(
        thread,
        items=tuple(
            replace(item, by_article_author=True) if item.author and item.author.casefold() in own else item
            for item in thread.items
        ),
    )


def _readings(page: Page, marks: Marks) -> Iterator[Found]:
    """Yield what the systems whose marks are on the page read there, the most trusted first; then JSON-LD.

    Once one has read the thread, the others are asked only for what the page states in their way.
    """
    known = False
    for system in marks.told(INLINE):
        for found in (_stated if known else _read)(page, system):
            known = known or bool(found.rows)
            yield found
    last = Found(system="json-ld", count=jsonld.stated(page)) if known else jsonld.read(page)
    if last is not None:
        yield last


def _stated(page: Page, system: System) -> Iterator[Found]:
    module = import_module(f"artcli.comments.{system.module}")
    for described in getattr(module, "MARKUPS", ()):
        found = lookup.found(Asked(page), described)
        if found is not None:
            # Another system's comments may be read into its markup: then its state is not theirs.
            yield replace(found, state="unknown") if found.items else found
            if found.items:
                return


def _read(page: Page, system: System) -> Iterator[Found]:
    module = import_module(f"artcli.comments.{system.module}")
    if hasattr(module, "read"):
        found = module.read(page)
        if found is not None:
            yield found
        return
    for described in module.MARKUPS:
        found = reading.read(page, described)
        if found is not None and found.rows:
            from artcli.comments import gaps

            yield gaps.filled(page, found)
            return
        if found is not None:
            yield found


def _count(readings: list[Found], said: int | None, items: tuple[Comment, ...]) -> int | None:
    """Return the stated total, without the pingbacks that WordPress counts as comments.

    A total below what stands here is another one (of this page, of answers only).
    """
    got = sum(item.kind == "comment" and not item.deleted for item in items)
    pingbacks = sum(item.kind == "pingback" for item in items)
    for count in (*(one.count for one in readings), said):
        if count is not None and count >= got:
            return max(got, count - pingbacks)
    return None


def _without_items(page: Page, draft: Draft, marks: Marks, labels: Labels, readings: list[Found]) -> Draft:
    """Return the draft of a page that shows no comment: what it says about them, and where they may be."""
    place = area.empty(page, draft, marks, labels)
    runs = set(place[0].runs) if place else set()
    said = place[1] if place else state.Said()
    for one in readings:
        runs.update(run for node in one.furniture for run in page.span_of(node))
    counts = [count for count in (*(one.count for one in readings), said.total) if count is not None]
    stated: ThreadState = next((one.state for one in readings if one.state != "unknown"), said.state)
    count = counts[0] if counts else None
    hints = remote.detect(page, marks, spare=bool(count))
    sources = tuple(
        remote.source_of(hint)
        for hint in hints
        if hint.system not in _PRINTED or (count is not None and count > 0)
    )
    discussion = draft.discussion or any(one.discussion for one in readings)
    opened = next((one for one in readings if one.opening is not None), None)
    if opened is not None:
        draft = _opened(page, draft, opened)
    if stated == "unknown" and any(one.system not in _BY_ADDRESS for one in sources):
        stated = "open"  # a widget that a page loads is there to write in
    thread = Thread(state=stated, count=count, complete=not sources and not count, sources=sources)
    return draft.mark(runs, Role.COMMENT).but(comments=thread, discussion=discussion)
