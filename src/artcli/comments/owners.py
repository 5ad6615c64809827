"""Which comment an element of a page belongs to."""

from __future__ import annotations

from artcli.core.dom import Node


class Owners:
    """Which comment a node stands in.

    Each node of the page is passed at most once for all questions together.
    """

    def __init__(self, items: list[Node]) -> None:
        self._known: dict[int, int | None] = {item.mem_id: index for index, item in enumerate(items)}

    def of(self, node: Node | None) -> int | None:
        """Return the index of the nearest item that is `node` or holds it."""
        passed: list[int] = []
        at = node
        owner: int | None = None
        while at is not None:
            mem_id = at.mem_id
            if mem_id in self._known:
                owner = self._known[mem_id]
                break
            passed.append(mem_id)
            at = at.parent
        for mem_id in passed:
            self._known[mem_id] = owner
        return owner


def unique(nodes: list[Node]) -> list[Node]:
    """Return `nodes` without doubles, which a selector list gives for an element that matches twice."""
    return list({node.mem_id: node for node in nodes}.values())
