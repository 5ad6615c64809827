"""Reads elements of unknown markup as posts: tells who, when and what from the template they share, else from words."""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from artcli.comments import habits, likes, reading, state
from artcli.comments.cutting import first_with, head_of, trimmed, words_of
from artcli.comments.elements import Elements
from artcli.comments.habits import Key, where_any
from artcli.comments.heads import Heads
from artcli.core.dom import Node
from artcli.core.page import Box, Page, Run

_NO_HEAD: frozenset[int] = frozenset()


class Post(NamedTuple):
    """One element read as a post."""

    author: str | None
    author_url: str | None
    published: str | None
    has_time: bool
    top: Box
    """The element that holds the words and little else; the post itself where there is none."""
    own: tuple[int, ...]
    """The runs of `top` that are in no nested post."""
    first: int
    last: int
    """The runs that are words: ``own[first:last]``."""
    head: frozenset[int] = _NO_HEAD
    """``mem_id`` of the pieces of these runs that say who and when."""


class _Template(NamedTuple):
    """Where the posts of a group keep what they say; None where they have no habit."""

    words: Key | None = None
    author: Key | None = None
    time: Key | None = None


class Reader:
    """Reads the items of one group as posts; asks the page once for all of them."""

    def __init__(self, page: Page, boxes: list[Box], bodies: list[Box] | None = None) -> None:
        """`boxes` are the posts in page order; `bodies` hold their words, where those stand behind them."""
        self.page = page
        self.boxes = boxes
        self.bodies = bodies
        self.language = reading.language_of(page)
        self._kinds = habits.Names()
        self._elements = Elements(page, boxes, self._kinds)
        self._heads = Heads(self._elements, self.language)
        self.owners = self._elements.owners
        self.own_runs = self._elements.own_runs
        self._parts = self._elements.parts

    @cached_property
    def template(self) -> _Template:
        """What the first posts have in common."""
        sample = self._elements.sample
        if len(sample) < 3:
            return _Template()
        words = habits.words_key(self.page, [self._parts[at] for at in sample], self._kinds, self.language)
        times, authors = [], []
        for at in sample:
            body = self._top(at, words)
            outside = [node for node in self._elements.marks(at) if not self._is_within(node, body, at)]
            runs = self.own_runs(at)
            # Words may hold the head of the post; where times run in one direction they are its own all the same.
            seen = list(self._heads.seen_times(self._elements.marks(at), runs[:12] + runs[12:][-3:]))
            times.append(seen)
            authors.append(list(self._heads.seen_names(outside, {one.text for one in seen})))
        return _Template(words, habits.author_key(authors), habits.time_key(times))

    def _top(self, index: int, key: Key | None, head: frozenset[int] = frozenset()) -> Box | None:
        """Return the box of a post that has the key, the one with most text beside its head; None if none has it."""
        if key is None:
            return None
        parts = self._parts[index]
        found = [box for box in parts[1:] if box.tag == key[0] and self._kinds.of_box(box, parts[0]) == key]
        if len(found) > 1:
            found = [box for box in found if not any(box.first <= at < box.last for at in head)] or found
        return max(found, key=self._said_in, default=None) if len(found) > 1 else next(iter(found), None)

    def _said_in(self, box: Box) -> int:
        """Return the characters of a box that are no labels."""
        texts = [run.text for run in self.page.runs[box.first : box.last]]
        return sum(len(text) for text in texts if not state.is_label(text))

    def _is_within(self, node: Node, body: Box | None, index: int) -> bool:
        """Tell whether an element stands in the words of its post, where other names and times are spoken of."""
        if body is None:
            return False
        box = self.page.box_of(node)
        for _ in range(len(self._parts[index])):
            if box is None or box.index <= body.index:
                break
            box = box.parent
        return box is body

    def post(self, index: int) -> Post:
        """Return what the item says as a post."""
        template = self.template
        runs = self.own_runs(index)
        published, time_text = self._heads.time(index, runs, template.time)
        time_at = first_with(runs, time_text) if time_text else None
        author, author_url, author_text = self._heads.author(index, runs, time_at, time_text, template.author)
        author_at = first_with(runs, author_text) if author_text else None
        header = frozenset(at for at in (time_at, author_at) if at is not None)
        heads = {at: head_of(runs[at], (time_text, author_text)) for at in header}
        body = self._top(index, template.words, frozenset(runs[at].index for at in header))
        if self.bodies is not None:
            body = self.bodies[index]
            words = self.page.runs[body.first : body.last]
            first, last = words_of(words, frozenset(), self._elements.repeated)
        elif body is not None and body.last > body.first:
            words = self.own_runs(index, body)
            first, last = trimmed(words, {time_text, author_text}, self._elements.repeated)
        else:
            body, words = self.boxes[index], runs
            whole = {at for at in header if not heads[at]}
            first, last = words_of(runs, frozenset(whole), self._elements.repeated)
        return Post(
            author=author,
            author_url=author_url,
            published=published,
            has_time=bool(time_text) or published is not None,
            top=body,
            own=tuple([run.index for run in words]),
            first=first,
            last=last,
            head=frozenset().union(*heads.values()) if any(heads.values()) else _NO_HEAD,
        )

    def head(self, index: int, post: Post) -> list[Run]:
        """Return the runs of an item before its words, and where the head shares a run with them that one."""
        first = post.own[post.first] if post.first < post.last else self.boxes[index].last
        return [run for run in self.own_runs(index) if run.index < first + bool(post.head)]

    def likes(self, posts: list[Post]) -> list[int | None]:
        """Return how many liked each post, as what stands beside its words says."""

        def shown(index: int) -> int | None:
            post = posts[index]
            words = set(post.own[post.first : post.last])
            beside = [run.text for run in self.own_runs(index) if run.index not in words]
            return likes.count(beside, self._elements.matching(index, likes.QUERY))

        return where_any(shown, len(posts))
