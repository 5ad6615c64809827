"""Reads elements of unknown markup as posts: tells who and when from the words."""

from __future__ import annotations

from typing import NamedTuple

from artcli.comments import markup, names, state, values
from artcli.comments.markup import Owners
from artcli.core import dom
from artcli.core.dom import Node
from artcli.core.page import Box, Page, Run
from artcli.sanitize import clean_url


class Post(NamedTuple):
    """One element read as a post."""

    author: str | None
    author_url: str | None
    published: str | None
    has_time: bool
    header: frozenset[int]
    """Runs that say who and when."""
    first: int
    last: int
    """The runs that hold the words: ``page.runs[first:last]``, but for labels and nested posts."""
    own: tuple[int, ...]
    """All runs of the element that are not in a nested post."""


class Reader:
    """Reads the items of one group as posts; asks the page once for all of them."""

    def __init__(self, page: Page, boxes: list[Box]) -> None:
        self.page = page
        self.boxes = boxes
        self.language = markup.language_of(page)
        nodes = [box.node for box in boxes if box.node is not None]
        self.owners = Owners(nodes)
        self._marks: dict[int, list[Node]] | None = None
        self._nested = self._nested_spans()

    def _nested_spans(self) -> dict[int, list[tuple[int, int]]]:
        """Return for each item the run spans of the items directly inside it."""
        spans: dict[int, list[tuple[int, int]]] = {}
        for index, box in enumerate(self.boxes):
            above = self.owners.of(box.node.parent) if box.node is not None else None
            if above is not None and above != index:
                spans.setdefault(above, []).append((box.first, box.last))
        return spans

    def own_runs(self, index: int) -> list[int]:
        """Return the runs of an item without those of the items inside it."""
        box = self.boxes[index]
        runs: list[int] = []
        at = box.first
        for first, last in sorted(self._nested.get(index, ())):
            runs.extend(range(at, first))
            at = max(at, last)
        runs.extend(range(at, box.last))
        return runs

    def marks(self, index: int) -> list[Node]:
        """Return the elements in an item that may name its author or time."""
        if self._marks is None:
            self._marks = {}
            top = _common_node(self.boxes)
            for node in markup.unique(dom.css(top, names.QUERY)) if top is not None else []:
                owner = self.owners.of(node)
                if owner is not None:
                    self._marks.setdefault(owner, []).append(node)
        return self._marks.get(index, [])

    def post(self, index: int) -> Post:
        """Return what the item says as a post."""
        own = self.own_runs(index)
        runs = [self.page.runs[at] for at in own]
        published, time_text = self._time(index, runs)
        time_at = _first_with(runs, time_text) if time_text else None
        author, author_url, author_text = self._author(index, runs, time_at, time_text)
        author_at = _first_with(runs, author_text) if author_text else None
        header = frozenset(at for at in (time_at, author_at) if at is not None)
        first, last = _words(runs, header)
        return Post(
            author=author,
            author_url=author_url,
            published=published,
            has_time=bool(time_text) or published is not None,
            header=header,
            first=first,
            last=last,
            own=tuple(own),
        )

    def _time(self, index: int, runs: list[Run]) -> tuple[str | None, str]:
        """Return the time of a post and the text that shows it."""
        shown = worded = ""
        day: str | None = None
        for node in self.marks(index):
            attributes = node.attributes
            name = (attributes.get("class") or "").lower()
            timed = node.tag in ("time", "relative-time", "time-ago") or bool(names.TIME_CLASS.search(name))
            if not timed and not names.timed(node.tag or "", attributes):
                continue
            text = dom.line_of(node)
            if len(text) > 80:
                continue
            stated = (attributes[key] for key in attributes if key not in names.PLAIN_ATTRIBUTES)
            for raw in (attributes.get("datetime"), *stated):
                found = values.moment(raw, self.language) if raw and 8 <= len(raw) <= 80 else None
                if found is not None and len(found) > 10:
                    return found, text or worded
            if day is None and (found := values.moment(text, self.language)) is not None:
                day, worded = found, text
            if not shown and names.is_relative(text):
                shown = text
        if day is not None:
            return day, worded
        if shown:
            return None, shown
        for run in runs[:8] + runs[-3:]:
            if len(run.text) <= 120 and names.DIGIT.search(run.text):
                found = values.moment(run.text, self.language)
                if found is not None:
                    return found, run.text
                if len(run.text) <= 60 and names.is_relative(run.text):
                    return None, run.text
        return None, ""

    def _author(
        self, index: int, runs: list[Run], time_at: int | None, time_text: str
    ) -> tuple[str | None, str | None, str]:
        """Return the name, its link, and the text that shows it.

        By class, by address, by place beside the time.
        """
        best: tuple[int, Node, str] | None = None
        for node in self.marks(index):
            rank = names.author_rank(node)
            if rank is None or (best is not None and rank >= best[0]):
                continue
            attributes = node.attributes
            text = attributes.get("data-author") or attributes.get("data-username") or names.narrowed(node)
            if names.is_name(text, time_text, self.language):
                best = (rank, node, text)
        if best is not None:
            _, node, text = best
            return values.name_after_by(text), _link_of(node, self.page.base_url), text
        text = self._beside_time(runs, time_at, time_text)
        return (values.name_after_by(text) if text else None), None, text

    def _beside_time(self, runs: list[Run], time_at: int | None, time_text: str) -> str:
        """Return the short text in the time's run, or in the run before or after it.

        Which then is the name.
        """
        if time_at is None:
            return ""
        run = runs[time_at]
        rest = (
            run.text.replace(time_text, " ")
            if time_text != run.text
            else names.without_time(run.text, self.language)
        )
        for text in (
            rest.strip(" ,|·•-–—:()[]"),
            *(runs[at].text for at in (time_at - 1, time_at + 1) if 0 <= at < len(runs)),
        ):
            if text and names.is_name(text, time_text, self.language):
                return text
        return ""


def _first_with(runs: list[Run], text: str) -> int | None:
    """Return which run shows `text` first, by place in `runs`."""
    folded = " ".join(text.split())
    for at, run in enumerate(runs):
        if folded in run.text and len(run.text) <= len(folded) + 140:
            return at
    return None


def _words(runs: list[Run], header: frozenset[int]) -> tuple[int, int]:
    """Return the slice of `runs` that holds the words: from behind the header to the first label or the end.

    When the header stands below the words, as in some guest books, they are what is above it.
    """
    if not runs:
        return 0, 0
    plain = [at for at, run in enumerate(runs) if at not in header and not state.is_label(run.text)]
    if not plain:
        return 0, 0
    longest = max(plain, key=lambda at: len(runs[at].text))
    before = [at for at in header if at < longest]
    after = [at for at in header if at > longest]
    first = max(before) + 1 if before else 0
    last = min(after) if after else len(runs)
    at = longest + 1
    while at < last and not state.is_label(runs[at].text):
        at += 1
    start = longest
    while start > first and not state.is_label(runs[start - 1].text):
        start -= 1
    return start, at


def _link_of(node: Node, base: str | None) -> str | None:
    link = node if node.tag == "a" else node.css_first("a[href]")
    if link is None and node.parent is not None and node.parent.tag == "a":
        link = node.parent
    href = clean_url(link.attributes.get("href"), base) if link is not None else None
    return href if href and href.startswith("http") else None


def _common_node(boxes: list[Box]) -> Node | None:
    """Return the smallest element around all items of a group."""
    first = min(box.first for box in boxes)
    last = max(box.last for box in boxes)
    lowest = min(boxes, key=lambda box: box.depth)
    for box in lowest.up():
        if box.first <= first and box.last >= last and box is not lowest:
            return box.node
    return lowest.node
