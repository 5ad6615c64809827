"""Numbers that stand before an item of a list or a heading: their stop ends no sentence, the next of them does.

``2. Mix the flour``, ``b) for companies``, ``IV. Results``, ``Điều 5. Quyền và nghĩa vụ``.
"""

from __future__ import annotations

from artcli.patterns import lazy
from artcli.summary import abbreviations

_NUMBERING = lazy(
    r"[\s\u00a0(]*(?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[a-zA-Z]"
    rf"|(?:{abbreviations.LABELS}) (?:\d{{1,4}}|[IVXLC]+))"
)
LONGEST_NUMBERING = 24
"""Letters of ``Chapitre 12``, with room."""
_ITEM = lazy(r"[\s\u00a0]*(?:(\d{1,2})[.)]|([^\W\d_])\)) ")


def is_numbering(text: str, start: int, at: int) -> bool:
    """Whether all that stands from `start` to the period at `at` numbers what follows: ``2.``, ``IV.``, ``Điều 5.``."""
    return _NUMBERING.fullmatch(text, start, at) is not None


def next_in_list(text: str, start: int, after: int) -> bool:
    """Whether the sentence from `start` is an item of a list, and the next item begins at `after`."""
    following, item = _ITEM.match(text, after), _ITEM.match(text, start)
    if item is None or following is None:
        return False
    if item[1] and following[1]:
        return int(following[1]) == int(item[1]) + 1
    return bool(item[2] and following[2] and item[2] != following[2])
