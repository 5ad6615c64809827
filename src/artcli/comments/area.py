"""Where the thread stands in the page.

Its runs, the labels around it, and pages that have only an empty area.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from artcli.comments import state
from artcli.comments.labels import Labels
from artcli.comments.marks import Marks
from artcli.comments.system import Found
from artcli.core import dom
from artcli.core.draft import Draft, Role
from artcli.core.page import Box, Page
from artcli.core.words.comments import AREA_NAMES

NAMED_FURNITURE = 4000
"""Characters beside the comments that a box named as the comment area may hold.

Form, rules of conduct, pager.
"""
UNNAMED_FURNITURE = 600
_OF_A_LIST = 3
"""Different totals in one page, each of another article."""
_NEAR = 8
"""Runs between a heading and what it heads."""


class Area(msgspec.Struct, frozen=True):
    """The runs of the thread, and the texts among them that no comment says."""

    runs: frozenset[int]
    labels: tuple[str, ...]


def around(page: Page, draft: Draft, found: Found) -> Area:
    """Return the area of the comments in `found`: grown upwards while what is added is only furniture."""
    items: set[int] = set()
    for node in found.items:
        items.update(page.span_of(node))
    opening = _opening_runs(page, found) - items
    taken = items | {run for node in found.furniture for run in page.span_of(node)}
    taken -= opening
    if items:
        titles = set(draft.marked(Role.TITLE))
        top = _grown(page, items, titles | opening, discussion=found.discussion)
        if top is not None:
            taken.update(range(top.first, top.last))
            taken.update(_beside(page, top))
            taken -= opening | titles
    if found.discussion:
        labels = [run.text for run in page.runs if run.index not in items and run.index not in opening]
    else:
        labels = [page.runs[index].text for index in sorted(taken - items)]
    return Area(frozenset(taken), tuple(labels))


def _opening_runs(page: Page, found: Found) -> set[int]:
    """Return the runs of the opening post: its words where they are known, else all of its element."""
    post = found.opening
    if post is None:
        return set()
    return set(post.said or (page.span_of(post.node) if post.node is not None else ()))


def _common(page: Page, items: set[int]) -> Box:
    """Return the smallest box around all comments."""
    first, last = min(items), max(items) + 1
    for box in page.runs[first].box.up():
        if box.first <= first and box.last >= last:
            return box
    return page.boxes[0]


def _grown(page: Page, items: set[int], foreign: set[int], *, discussion: bool) -> Box | None:
    """Return the largest box around the comments that holds nothing but them and their furniture."""
    said = sum(len(page.runs[index].text) for index in items)
    best: Box | None = None
    for box in _common(page, items).up():
        if box.tag in ("body", "main", "html") or any(box.first <= run < box.last for run in foreign):
            break
        beside = box.chars - said
        room = NAMED_FURNITURE if is_named(box) or discussion else UNNAMED_FURNITURE
        if beside > room and beside > said / 5:
            break
        if best is not None and not is_named(box) and _has_prose(page, box, best):
            break
        best = box
    return best


def _beside(page: Page, top: Box) -> set[int]:
    """Return the labels next to the thread that stand outside its box.

    Its heading before, its form behind.
    """
    found = {
        index for index in range(max(0, top.first - 2), top.first) if state.is_heading(page.runs[index].text)
    }
    for index in range(top.last, min(len(page.runs), top.last + _NEAR)):
        if state.read((page.runs[index].text,)) != state.Said():
            found.update(range(top.last, index + 1))
    return {index for index in found if len(page.runs[index].text) <= 160}


def _has_prose(page: Page, outer: Box, inner: Box) -> bool:
    """Tell whether the larger box adds a paragraph of running text, which furniture has not."""
    added = (*range(outer.first, inner.first), *range(inner.last, outer.last))
    return any(len(page.runs[index].text) > 160 and page.runs[index].link_chars < 80 for index in added)


def is_named(box: Box) -> bool:
    """Tell whether a box's class or id calls it a comment area."""
    return bool(box.names) and not AREA_NAMES.isdisjoint(box.names.split())


def empty(page: Page, draft: Draft, marks: Marks, labels: Labels) -> tuple[Area, state.Said] | None:
    """Return the comment area of a page that shows no comments, and what it says; None when there is none.

    Words count only inside a box named as such, beside a form, or under a heading that names the thread.
    """
    titles = set(draft.marked(Role.TITLE))
    forms = {box.first for box in page.boxes if box.tag == "form" and _has_form(box)}
    runs: set[int] = set()
    form = False
    for box in marks.areas:
        if box.chars <= NAMED_FURNITURE and box.tag != "body" and box.last - box.first <= 60:
            span = range(box.first, box.last)
            if titles.isdisjoint(span):
                runs.update(span)
                form = form or _has_form(box)
    said = state.read(page.runs[index].text for index in sorted(runs))
    if said.total is None and said.state == "unknown":
        runs |= _by_words(page, labels, forms)
        said = state.read(page.runs[index].text for index in sorted(runs))
    form = form or any(_beside_form(page, index) or _heads_form(page, index, forms) for index in runs)
    if form and said.state == "unknown":
        said = state.Said("open", said.total)
    totals = {state.stated_count(page.runs[index].text) for index in runs} - {None}
    if len(totals) >= _OF_A_LIST:
        said = state.Said(said.state, None)
    if not runs and said == state.Said():
        return None
    return Area(frozenset(runs), ()), said


def _has_form(box: Box) -> bool:
    node = box.node
    return node is not None and bool(dom.css(node, "textarea, [contenteditable=true]"))


def _by_words(page: Page, labels: Labels, forms: set[int]) -> set[int]:
    """Return the runs that say "no comments yet" or "write a comment", under a heading or together."""
    hits, headings = labels.invitations, labels.headings
    zeros = [at for at in headings if at not in hits and state.says_zero(page.runs[at].text)]
    # Listings say it under each of their cards, and with a link.
    found = {at for at in zeros if (len(zeros) == 1 and _is_heading(page, at)) or _beside_form(page, at)}
    found.update(at for at in headings if at not in hits and _heads_form(page, at, forms))
    for index in hits:
        heads = [at for at in headings if at != index and abs(at - index) <= _NEAR]
        others = [at for at in hits if at != index and abs(at - index) <= _NEAR]
        if heads or others or _beside_form(page, index):
            found.update((index, *heads, *others))
    return found


def _is_heading(page: Page, index: int) -> bool:
    run = page.runs[index]
    return run.box.tag in ("h2", "h3", "h4", "h5") and not run.link_chars


def _beside_form(page: Page, index: int) -> bool:
    """Tell whether a form with room to write stands within the next three boxes up."""
    for steps, box in enumerate(page.runs[index].box.up()):
        if steps > 3 or box.last - box.first > 30 or box.tag in ("body", "main"):
            return False
        if _has_form(box):
            return True
    return False


def _heads_form(page: Page, index: int, forms: set[int]) -> bool:
    """Tell whether a run is the first line of a box around a form with room to write, or stands straight above it.

    `forms` are the runs that such forms begin with.
    """
    box = page.runs[index].box
    if box.tag in ("label", "button"):
        return False
    around = [above for above, _ in zip(box.up(), range(4), strict=False) if above.first == index]
    return index + 1 in forms or any(above.last - above.first <= 30 and _has_form(above) for above in around)


def runs_saying(page: Page, texts: Iterable[str]) -> set[int]:
    """Return the runs whose text is a paragraph of one of `texts`.

    Comments known from elsewhere, shown here.
    """
    wanted = {" ".join(line.split()) for text in texts for line in text.split("\n") if len(line) > 20}
    return {run.index for run in page.runs if run.text in wanted}
