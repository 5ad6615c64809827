"""Reads elements of unknown markup as posts: tells who, when and what from the template they share, else from words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from artcli.comments import habits, likes, names, reading, state, values
from artcli.comments.cutting import first_line, first_with, head_of, trimmed, words_of
from artcli.comments.elements import Elements
from artcli.comments.habits import Key, Seen, where_any
from artcli.core import dom
from artcli.core.dom import Node
from artcli.core.page import Box, Page, Run
from artcli.patterns import lazy

_POST_NUMBER = lazy(r"\A(?:[#№]\s?\d{1,6}[.:)]?|\d{1,6}[.:)])\s+|\s+[#№]\s?\d{1,6}\Z")

_NAMED = 2
"""The rank of what is called an author, at most."""
_NO_NAME = 6
"""The rank of what most posts show or what says who an author is: the name where there is no other."""


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
        self.owners = self._elements.owners
        self.own_runs = self._elements.own_runs
        self._parts = self._elements.parts

    @cached_property
    def _sample(self) -> list[int]:
        """The first posts that hold text."""
        return [at for at, box in enumerate(self.boxes[: 2 * habits.SAMPLE]) if box.chars][: habits.SAMPLE]

    @cached_property
    def repeated(self) -> frozenset[str]:
        """The texts that most posts show."""
        return habits.repeated([[run.text for run in self.own_runs(at)] for at in self._sample])

    @cached_property
    def template(self) -> _Template:
        """What the first posts have in common."""
        sample = self._sample
        if len(sample) < 3:
            return _Template()
        words = habits.words_key(self.page, [self._parts[at] for at in sample], self._kinds, self.language)
        times, authors = [], []
        for at in sample:
            body = self._top(at, words)
            outside = [node for node in self._elements.marks(at) if not self._is_within(node, body, at)]
            runs = self.own_runs(at)
            # Words may hold the head of the post; where times run in one direction they are its own all the same.
            seen = list(self._times(self._elements.marks(at), runs[:12] + runs[12:][-3:]))
            times.append(seen)
            authors.append(list(self._names(outside, {one.text for one in seen})))
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

    def _times(self, nodes: list[Node], runs: list[Run]) -> Iterator[Seen]:
        """Yield the times that elements and short texts of a post show."""
        for node in nodes:
            stated = self._time_of(node)
            if stated is not None:
                value, text, attribute = stated
                yield Seen((*self._elements.key(node), attribute), 0 if attribute else 1, text, value)
        for run in runs:
            text = first_line(run)
            if len(text) <= names.MAX_TIME and names.DIGIT.search(text):
                value = values.moment_of_line(text, self.language)
                if value is not None:
                    yield Seen(("run", *self._kinds.of_box(run.box, self.boxes[0])), 2, text, value)

    def _time_of(self, node: Node) -> tuple[str | None, str, str] | None:
        """Return the time that an element states, the text that shows it, and the attribute it stands in."""
        attributes = node.attributes
        name = (attributes.get("class") or "").lower()
        timed = node.tag in ("time", "relative-time", "time-ago") or bool(names.TIME_CLASS.search(name))
        if not (timed or names.timed(node.tag or "", attributes) or _leads_into_page(attributes.get("href"))):
            return None
        text = dom.line_of(node)
        if len(text) > names.MAX_SHOWN:
            return None
        best: tuple[str, str, str] | None = None
        for key in ("datetime", *(key for key in attributes if key not in names.PLAIN_ATTRIBUTES)):
            raw = attributes.get(key)
            found = values.moment(raw, self.language) if raw and 8 <= len(raw) <= 80 else None
            if found is not None and len(found) > 19:
                return found, text, key
            if best is None and found is not None and len(found) > 10:
                best = found, text, key  # another attribute may have the zone too
        if best is not None:
            return best
        day = values.moment_of_line(text, self.language)
        return (day, text, "") if day is not None or names.is_relative(text) else None

    def _names(self, nodes: list[Node], times: set[str]) -> Iterator[Seen]:
        """Yield the names that elements of a post show."""
        for node in nodes:
            rank = names.author_rank(node)
            text = names.shown_by(node) if rank is not None else ""
            if rank is not None and text not in times and names.is_name(text, "", self.language):
                yield Seen(self._elements.key(node), rank, text)

    def post(self, index: int) -> Post:
        """Return what the item says as a post."""
        template = self.template
        runs = self.own_runs(index)
        published, time_text = self._time(index, runs, template.time)
        time_at = first_with(runs, time_text) if time_text else None
        author, author_url, author_text = self._author(index, runs, time_at, time_text, template.author)
        author_at = first_with(runs, author_text) if author_text else None
        header = frozenset(at for at in (time_at, author_at) if at is not None)
        heads = {at: head_of(runs[at], (time_text, author_text)) for at in header}
        body = self._top(index, template.words, frozenset(runs[at].index for at in header))
        if self.bodies is not None:
            body = self.bodies[index]
            words = self.page.runs[body.first : body.last]
            first, last = words_of(words, frozenset(), self.repeated)
        elif body is not None and body.last > body.first:
            words = self.own_runs(index, body)
            first, last = trimmed(words, {time_text, author_text}, self.repeated)
        else:
            body, words = self.boxes[index], runs
            whole = {at for at in header if not heads[at]}
            first, last = words_of(runs, frozenset(whole), self.repeated)
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

    def _time(self, index: int, runs: list[Run], habit: Key | None) -> tuple[str | None, str]:
        """Return the time of a post and the text that shows it."""
        if habit is not None:
            found = self._habitual_time(index, runs, habit)
            if found is not None:
                return found
        shown = worded = ""
        day: str | None = None
        for node in self._elements.marks(index):
            stated = self._time_of(node)
            if stated is None:
                continue
            value, text, attribute = stated
            if value is not None and attribute:
                return value, text or worded
            if day is None and value is not None:
                day, worded = value, text
            if not shown and value is None:
                shown = text
        day = day or names.stated_time(self.boxes[index].attrs, self.language)
        if day is not None or shown:
            return day, worded or shown
        for run in runs[:8] + runs[8:][-3:]:
            text = first_line(run)
            if len(text) <= names.MAX_TIME and names.DIGIT.search(text):
                found_value = values.moment_of_line(text, self.language)
                if found_value is not None or (len(text) <= 60 and names.is_relative(text)):
                    return found_value, text
        return None, ""

    def _habitual_time(self, index: int, runs: list[Run], habit: Key) -> tuple[str, str] | None:
        """Return the time in the element where the other posts have theirs."""
        if habit[0] == "run":
            for run in runs:
                if run.box.tag == habit[1] and ("run", *self._kinds.of_box(run.box, self.boxes[0])) == habit:
                    text = first_line(run)
                    short = len(text) <= names.MAX_TIME
                    value = values.moment_of_line(text, self.language) if short else None
                    if value is not None:
                        return value, text
            return None
        attribute = str(habit[-1])
        for node in self._elements.like(index, habit[:-1]):
            text = dom.line_of(node)
            said = dom.attribute(node, attribute) if attribute else text
            value = values.moment_of_line(said, self.language)
            if value is not None and len(text) <= names.MAX_SHOWN:
                return value, text
        return None

    def _author(
        self, index: int, runs: list[Run], time_at: int | None, time_text: str, habit: Key | None
    ) -> tuple[str | None, str | None, str]:
        """Return the name, its link, and the text that shows it.

        By habit, by class, by address, by place beside the time.
        """
        found = (
            self._habitual_author(index, time_text, habit)
            or self._likely_author(index, time_text)
            or self._told_author(index)
        )
        if found is not None:
            node, text = found
            return values.name_after_by(text), names.link_of(node, self.page.base_url), text
        text = self._beside_time(runs, time_at, time_text)
        return (values.name_after_by(text) if text else None), None, text

    def _habitual_author(self, index: int, time_text: str, habit: Key | None) -> tuple[Node, str] | None:
        """Return the element where the other posts name their authors, and the name."""
        for node in self._elements.like(index, habit) if habit is not None else ():
            text = names.shown_by(node)
            if names.is_name(text, time_text, self.language):
                return node, text
        return None

    def _likely_author(self, index: int, time_text: str) -> tuple[Node, str] | None:
        """Return the element of a post that names its author most surely, and the name."""
        best: tuple[int, Node, str] | None = None
        for node in self._elements.marks(index):
            rank = names.author_rank(node)
            if rank is None or (best is not None and rank >= best[0]):
                continue
            text = names.shown_by(node)
            if names.is_badge(text) or (rank > _NAMED and text in self.repeated):
                rank = max(rank, _NO_NAME)
            if names.is_name(text, time_text, self.language):
                best = (rank, node, text)
        return None if best is None else (best[1], best[2])

    def _told_author(self, index: int) -> tuple[Node, str] | None:
        """Return who wrote a post where it tells only machines and screen readers so."""
        node, text = self._told[index]
        if node is None:
            return None
        shown = (run.text for run in self.own_runs(index) if run.text.casefold() == text.casefold())
        return node, next(shown, text)

    @cached_property
    def _told(self) -> list[tuple[Node | None, str]]:
        return names.told(self.boxes, self.language)

    def _beside_time(self, runs: list[Run], time_at: int | None, time_text: str) -> str:
        """Return the short text in the time's run, or in the run before or after it.

        Which then is the name.
        """
        if time_at is None:
            return ""
        run = runs[time_at]
        text = first_line(run)
        rest = text.replace(time_text, " ") if time_text != text else names.without_time(text, self.language)
        for text in (
            _POST_NUMBER.sub("", rest.strip(" ,|·•-–—:()[]")),
            *(runs[at].text for at in (time_at - 1, time_at + 1) if 0 <= at < len(runs)),
        ):
            if text and text not in self.repeated and names.is_name(text, time_text, self.language):
                return text
        return ""


def _leads_into_page(href: str | None) -> bool:
    """Tell whether an address is of a place in a page, as the one behind a post's time is."""
    return href is not None and "#" in href and not href.endswith("#")
