"""Who wrote a post of unknown markup and when: by what the thread's posts share, else by class, address and place."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from artcli.comments import names, values
from artcli.comments.cutting import first_line
from artcli.comments.elements import Elements
from artcli.comments.habits import Key, Seen
from artcli.core import dom
from artcli.core.dom import Node
from artcli.core.page import Run
from artcli.patterns import lazy

_POST_NUMBER = lazy(r"\A(?:[#№]\s?\d{1,6}[.:)]?|\d{1,6}[.:)])\s+|\s+[#№]\s?\d{1,6}\Z")

_NAMED = 2
"""The rank of what is called an author, at most."""
_NO_NAME = 6
"""The rank of what most posts show or what says who an author is: the name where there is no other."""


class Heads:
    """Reads the heads of the posts of one group."""

    def __init__(self, elements: Elements, language: str | None) -> None:
        """`language` is the page's, for dates and names."""
        self._elements = elements
        self._language = language

    def seen_times(self, nodes: list[Node], runs: list[Run]) -> Iterator[Seen]:
        """Yield the times that elements and short texts of a post show."""
        for node in nodes:
            stated = self._time_of(node)
            if stated is not None:
                value, text, attribute = stated
                yield Seen((*self._elements.key(node), attribute), 0 if attribute else 1, text, value)
        for run in runs:
            text = first_line(run)
            if len(text) <= names.MAX_TIME and names.DIGIT.search(text):
                value = values.moment_of_line(text, self._language)
                if value is not None:
                    yield Seen(self._key_of(run), 2, text, value)

    def seen_names(self, nodes: list[Node], times: set[str]) -> Iterator[Seen]:
        """Yield the names that elements of a post show."""
        for node in nodes:
            rank = names.author_rank(node)
            text = names.shown_by(node) if rank is not None else ""
            if rank is not None and text not in times and names.is_name(text, "", self._language):
                yield Seen(self._elements.key(node), rank, text)

    def time(self, index: int, runs: list[Run], habit: Key | None) -> tuple[str | None, str]:
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
        day = day or names.stated_time(self._elements.boxes[index].attrs, self._language)
        if day is not None or shown:
            return day, worded or shown
        for run in runs[:8] + runs[8:][-3:]:
            text = first_line(run)
            if len(text) <= names.MAX_TIME and names.DIGIT.search(text):
                found_value = values.moment_of_line(text, self._language)
                if found_value is not None or (len(text) <= 60 and names.is_relative(text)):
                    return found_value, text
        return None, ""

    def author(
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
            return values.name_after_by(text), names.link_of(node, self._elements.page.base_url), text
        text = self._beside_time(runs, time_at, time_text)
        return (values.name_after_by(text) if text else None), None, text

    def _key_of(self, run: Run) -> Key:
        """Return what like runs of other posts have in common with this one."""
        return ("run", *self._elements.kinds.of_box(run.box, self._elements.boxes[0]))

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
            found = values.moment(raw, self._language) if raw and 8 <= len(raw) <= 80 else None
            if found is not None and len(found) > 19:
                return found, text, key
            if best is None and found is not None and len(found) > 10:
                best = found, text, key  # another attribute may have the zone too
        if best is not None:
            return best
        day = values.moment_of_line(text, self._language)
        return (day, text, "") if day is not None or names.is_relative(text) else None

    def _habitual_time(self, index: int, runs: list[Run], habit: Key) -> tuple[str, str] | None:
        """Return the time in the element where the other posts have theirs."""
        if habit[0] == "run":
            for run in runs:
                if run.box.tag == habit[1] and self._key_of(run) == habit:
                    text = first_line(run)
                    short = len(text) <= names.MAX_TIME
                    value = values.moment_of_line(text, self._language) if short else None
                    if value is not None:
                        return value, text
            return None
        attribute = str(habit[-1])
        for node in self._elements.like(index, habit[:-1]):
            text = dom.line_of(node)
            said = dom.attribute(node, attribute) if attribute else text
            value = values.moment_of_line(said, self._language)
            if value is not None and len(text) <= names.MAX_SHOWN:
                return value, text
        return None

    def _habitual_author(self, index: int, time_text: str, habit: Key | None) -> tuple[Node, str] | None:
        """Return the element where the other posts name their authors, and the name."""
        for node in self._elements.like(index, habit) if habit is not None else ():
            text = names.shown_by(node)
            if names.is_name(text, time_text, self._language):
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
            if names.is_badge(text) or (rank > _NAMED and text in self._elements.repeated):
                rank = max(rank, _NO_NAME)
            if names.is_name(text, time_text, self._language):
                best = (rank, node, text)
        return None if best is None else (best[1], best[2])

    def _told_author(self, index: int) -> tuple[Node, str] | None:
        """Return who wrote a post where it tells only machines and screen readers so."""
        node, text = self._told[index]
        if node is None:
            return None
        shown = (run.text for run in self._elements.own_runs(index) if run.text.casefold() == text.casefold())
        return node, next(shown, text)

    @cached_property
    def _told(self) -> list[tuple[Node | None, str]]:
        return names.told(self._elements.boxes, self._language)

    def _beside_time(self, runs: list[Run], time_at: int | None, time_text: str) -> str:
        """Return the short text in the time's run, or in the run before or after it, which then is the name."""
        if time_at is None:
            return ""
        run = runs[time_at]
        text = first_line(run)
        rest = text.replace(time_text, " ") if time_text != text else names.without_time(text, self._language)
        for text in (
            _POST_NUMBER.sub("", rest.strip(" ,|·•-–—:()[]")),
            *(runs[at].text for at in (time_at - 1, time_at + 1) if 0 <= at < len(runs)),
        ):
            repeated = text in self._elements.repeated
            if text and not repeated and names.is_name(text, time_text, self._language):
                return text
        return ""


def _leads_into_page(href: str | None) -> bool:
    """Tell whether an address is of a place in a page, as the one behind a post's time is."""
    return href is not None and "#" in href and not href.endswith("#")
