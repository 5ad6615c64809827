"""What class, id and the like of a box say of it: a standfirst, perhaps one, or what is none."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from artcli.core.dom import attribute, line_of
from artcli.core.page import Box, Run
from artcli.core.sayings import Sayings
from artcli.core.words.leads import LEAD_NAMES, NOT_LEAD_NAMES, WEAK_LEAD_NAMES
from artcli.patterns import lazy

_NAMING = (
    "class",
    "id",
    "itemprop",
    "role",
    "data-testid",
    "data-component",
    "data-qa",
    "data-type",
    "property",
)
_MAX_NAMES = 400
"""Characters of a box's names that are looked at."""
_MAX_INLINE = 4
"""Inline elements around a text that can be named."""
_CAMEL = lazy(r"(?<=[a-z])(?=[A-Z])")


class Named(NamedTuple):
    """What the names of a box say."""

    strong: bool
    """A standfirst: "sapo", "chapo", "Vorspann"."""
    weak: bool
    """Perhaps one: "summary", "intro"."""
    other: bool
    """None: a caption, an author's life, a teaser."""


_NOTHING = Named(strong=False, weak=False, other=False)


def named(box: Box) -> Named:
    """Return what a box is called."""
    return (
        _read(" ".join([box.attrs.get(name) or "" for name in _NAMING])[:_MAX_NAMES])
        if box.attrs
        else _NOTHING
    )


def named_around(run: Run) -> Named:
    """Return what the inline element is called that is all of a box's only run: the label of a webform."""
    box, piece = run.box, run.pieces[0]
    node = None if isinstance(piece, str) else piece.parent
    for _ in range(_MAX_INLINE):
        if node is None or box.node is None or node.mem_id == box.node.mem_id or box.last - box.first > 1:
            break
        names = f"{attribute(node, 'class')} {attribute(node, 'id')}".strip()
        if names and len(line_of(node)) >= len(run.text):
            return _read(names[:_MAX_NAMES])
        node = node.parent
    return _NOTHING


@lru_cache(maxsize=1024)
def _read(raw: str) -> Named:
    """Read names once; a page gives few to many boxes."""
    names = _CAMEL.sub("-", raw).lower()
    return Named(*(words.stand_in(names) and whole.search(names) is not None for words, whole in _KINDS))


def _whole(words: tuple[str, ...]) -> tuple[Sayings, re.Pattern[str]]:
    """Match a word of a name: not inside a longer run of letters."""
    return Sayings(words), lazy(rf"(?<![^\W\d_])(?:{'|'.join(map(re.escape, words))})(?![^\W\d_])")


_KINDS = tuple(map(_whole, (LEAD_NAMES, WEAK_LEAD_NAMES, NOT_LEAD_NAMES)))
