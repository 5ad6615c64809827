"""How many columns of a terminal a text takes.

East Asian wide letters two, marks none, an emoji sequence two.

From the standard library's Unicode tables, because the others cost more than all the rest of a plain
rendering: import 0.4 ms here, 20 ms `rich.cells`, 35 ms wcwidth 0.9. `tests/render/test_cells.py` compares
every letter
with `rich.cells`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import category, east_asian_width

from artcli.patterns import lazy

# Letters outside the blocks where every one is a single column: these need a look. Blocks and not letters,
# because a class of many small ranges costs 12 ms to compile, and this is imported for every page.
_SPECIAL = lazy(
    "[^\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u0590\u1e00-\u1fff\u2010-\u2027\u2030-\u205e"
    "\u20a0-\u20bf\u2100-\u2300\u2500-\u25fc]"
)
_JOINERS = lazy("[\u200d\ufe0f\u20e3\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff]")
_BASE = "[\u00a9-\u3299\U0001f000-\U0001faff]"
_SEQUENCE = (
    "[\U0001f1e6-\U0001f1ff]{2}"  # a flag
    "|[#*0-9]\ufe0f\u20e3"  # a keycap
    f"|{_BASE}[\ufe0f\U0001f3fb-\U0001f3ff]?(?:\u200d{_BASE}[\ufe0f\U0001f3fb-\U0001f3ff]?)+"  # joined
    f"|{_BASE}(?:\ufe0f|[\U0001f3fb-\U0001f3ff])"  # emoji style, or a skin
)


@lru_cache(maxsize=4096)
def _letter(letter: str) -> int:
    """Return the columns of one letter on its own: 0, 1 or 2."""
    code = ord(letter)
    if (
        category(letter) in {"Mn", "Me", "Cf", "Cc", "Zl", "Zp", "Cs"}
        or 0x1160 <= code <= 0x11FF
        or 0xD7B0 <= code <= 0xD7FF
    ):
        return 0
    return 2 if east_asian_width(letter) in "WF" else 1


@lru_cache(maxsize=1)
def _sequences() -> re.Pattern[str]:
    return re.compile(_SEQUENCE)


@lru_cache(maxsize=1)
def _pieces() -> re.Pattern[str]:
    return re.compile(_SEQUENCE + "|.", re.DOTALL)


def is_simple(text: str) -> bool:
    """Tell whether every letter of `text` is one column, without sequences: then columns are letters."""
    return (text.isascii() and text.isprintable()) or _SPECIAL.search(text) is None


def columns(text: str) -> int:
    """Return the columns of `text` (one line); linear."""
    if text.isascii() and text.isprintable():
        return len(text)
    return _columns(text)


@lru_cache(maxsize=8192)
def _cached(text: str) -> int:
    return _measure(text)


def _columns(text: str) -> int:
    # Words come again and again, whole paragraphs do not.
    return _cached(text) if len(text) <= 24 else _measure(text)


def _measure(text: str) -> int:
    if _SPECIAL.search(text) is None:
        return len(text)
    total = 0
    if _JOINERS.search(text):
        text, found = _sequences().subn("", text)
        total = 2 * found
    return total + sum(map(_letter, text))


def clusters(text: str) -> list[tuple[str, int]]:
    """Split `text` into what must not be torn (a letter with marks, an emoji sequence), with its columns."""
    found: list[tuple[str, int]] = []
    for match in _pieces().finditer(text):
        piece = match[0]
        width = 2 if len(piece) > 1 else _letter(piece)
        if width == 0 and found:
            last, wide = found[-1]
            found[-1] = (last + piece, wide)
        else:
            found.append((piece, width))
    return found


def cut(text: str, width: int, mark: str = "…") -> str:
    """Return `text` in at most `width` columns, its end replaced by `mark` where it is longer."""
    if width <= 0:
        return ""
    if len(text) * 2 <= width or (columns(text[: width * 8]) <= width and len(text) <= width * 8):
        return text
    room = width - columns(mark)
    taken: list[str] = []
    for piece, wide in clusters(text[: width * 8]):
        room -= wide
        if room < 0:
            break
        taken.append(piece)
    return "".join(taken).rstrip() + mark


def pad(text: str, width: int) -> str:
    """Return `text` filled up with spaces to `width` columns."""
    return text + " " * (width - columns(text))
