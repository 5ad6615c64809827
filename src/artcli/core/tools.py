"""What a page offers to do with an article, in lines of its own beside the text: print, listen, rate, go back."""

from __future__ import annotations

from artcli.core.dom import Node
from artcli.core.page import Run
from artcli.patterns import lazy

MAX_LINE = 120
"""Characters of a line of tools."""
MAX_WORDS = 4
"""Words of one tool's name; a question that opens its answer has more."""
_CLIMB = 4
_PLAYER = lazy(r"\d{1,2}:\d\d\s*/\s*(?:[\w ]{0,24}?)\d{1,2}:\d\d")
"""Where a player is, of how long it goes: "0:00 / 3:21"."""


def is_tools(run: Run) -> bool:
    """Say whether a line is nothing but links that lead nowhere (scripts act on them), or a player's.

    Such a link has no address, an empty one, or a script as its address.
    """
    text = run.text
    if len(text) > MAX_LINE:
        return False
    if _PLAYER.search(text):
        return True
    idle = 0
    for piece in run.pieces:
        if isinstance(piece, str):
            return False
        words = (piece.text_content or "").strip()
        if words and _is_idle(piece) and words.count(" ") < MAX_WORDS:
            idle += len(words)
    return idle * 10 >= 6 * len(text)


def _is_idle(piece: Node) -> bool:
    """Say whether a text stands in a link that leads nowhere."""
    node = piece.parent
    for _ in range(_CLIMB):
        if node is None:
            return False
        if node.tag == "a":
            attrs = node.attributes
            named = "name" in attrs or "id" in attrs  # an anchor that marks a place
            href = (attrs.get("href") or "").strip()
            return (not href and not named) or href == "#" or href.startswith("javascript:")
        node = node.parent
    return False
