"""The elements of each post: its boxes and runs without those of posts in it, and what may name author and time."""

from __future__ import annotations

import re
from functools import cached_property

from artcli.comments import habits, names
from artcli.comments.habits import Key
from artcli.comments.owners import Owners, unique
from artcli.core import dom
from artcli.core.dom import Node
from artcli.core.page import Box, Page, Run

_FEW = 2 * habits.SAMPLE
"""Posts that are asked one by one, which costs four times as much for each as asking the page for all of them."""
_PLAIN = re.compile(r"[a-z0-9_-]+")


class Elements:
    """The elements of the posts of one group."""

    def __init__(self, page: Page, boxes: list[Box], kinds: habits.Names) -> None:
        """`boxes` are the posts in page order."""
        self.page = page
        self.boxes = boxes
        self.kinds = kinds
        self._top = _common_node(boxes)
        self.owners = Owners([box.node for box in boxes if box.node is not None])
        self.parts: list[list[Box]] = [[] for _ in boxes]
        """The boxes of each post, itself first, without those of the posts inside it."""
        self._alone = [False] * len(boxes)
        """Which posts hold no other."""
        self._fill_parts()
        self._marks: dict[int, list[Node]] = {}
        self._asked_all = False
        self._matching: dict[str, dict[int, list[Node]]] = {}
        self._like: dict[Key, dict[int, list[Node]]] = {}

    def _fill_parts(self) -> None:
        every = self.page.boxes
        at_index = {box.index: at for at, box in enumerate(self.boxes)}
        ends = [0] * len(self.boxes)
        for at in range(len(self.boxes) - 1, -1, -1):  # posts inside a post come behind it
            box = self.boxes[at]
            own = self.parts[at]
            own.append(box)
            index = box.index + 1
            while index < len(every) and every[index].depth > box.depth:
                inner = at_index.get(index)
                if inner is not None:
                    index = ends[inner]
                    continue
                own.append(every[index])
                index += 1
            ends[at] = index
            self._alone[at] = index - box.index == len(own)

    @cached_property
    def sample(self) -> list[int]:
        """The first posts that hold text."""
        return [at for at, box in enumerate(self.boxes[:_FEW]) if box.chars][: habits.SAMPLE]

    @cached_property
    def repeated(self) -> frozenset[str]:
        """The texts that most posts show."""
        return habits.repeated([[run.text for run in self.own_runs(at)] for at in self.sample])

    def own_runs(self, index: int, top: Box | None = None) -> list[Run]:
        """Return the runs of an item, or of `top` in it, without those of the items inside it."""
        top = top or self.boxes[index]
        runs = self.page.runs[top.first : top.last]
        if self._alone[index]:
            return runs
        own = {id(box) for box in self.parts[index]}
        return [run for run in runs if id(run.box) in own]

    def marks(self, index: int) -> list[Node]:
        """Return the elements in an item that may name its author or time."""
        if index not in self._marks and not self._asked_all:
            node = self.boxes[index].node
            if node is not None and self._alone[index] and len(self._marks) < _FEW:
                self._marks[index] = unique(node.css(names.QUERY))
            else:
                self._asked_all = True
                self._marks = self._owned(names.QUERY)
        return self._marks.get(index, [])

    def like(self, index: int, key: Key) -> list[Node]:
        """Return the elements in an item that have the key."""
        if len(self.boxes) <= _FEW:
            return [node for node in self.marks(index) if node.tag == key[0] and self.key(node) == key]
        if key not in self._like:
            token = str(key[1]).partition(" ")[0]
            selector = f'{key[0]}[class*="{token}" i]' if _PLAIN.fullmatch(token) else str(key[0])
            owned = self._owned(selector)
            self._like[key] = {
                at: [node for node in nodes if self.key(node) == key] for at, nodes in owned.items()
            }
        return self._like[key].get(index, [])

    def matching(self, index: int, selector: str) -> list[Node]:
        """Return the elements in an item that match; the page is asked once for all items."""
        if selector not in self._matching:
            self._matching[selector] = self._owned(selector)
        return self._matching[selector].get(index, [])

    def _owned(self, selector: str) -> dict[int, list[Node]]:
        """Return what matches in all items, by the item it stands in."""
        found: dict[int, list[Node]] = {}
        for node in unique(dom.css(self._top, selector)):
            owner = self.owners.of(node)
            if owner is not None:
                found.setdefault(owner, []).append(node)
        return found

    def key(self, node: Node) -> Key:
        """Return what like elements of other posts have in common with this one."""
        attributes = node.attributes
        told = attributes.get("itemprop") or attributes.get("rel") or ""
        parent = node.parent
        above = parent.attributes.get("class") if parent is not None else None
        kind = self.kinds.kind
        return (node.tag, kind(attributes.get("class") or ""), told, kind(above or ""))


def _common_node(boxes: list[Box]) -> Node | None:
    """Return the smallest element around all items of a group."""
    first = min(box.first for box in boxes)
    last = max(box.last for box in boxes)
    lowest = min(boxes, key=lambda box: box.depth)
    for box in lowest.up():
        if box.first <= first and box.last >= last and box is not lowest:
            return box.node
    return lowest.node
