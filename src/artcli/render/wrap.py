"""Breaking styled text into lines of a width: between words.

In CJK between letters, by its rules of punctuation.

The rules are the small part of UAX 14 that running text needs: no line begins with closing punctuation, none
ends with opening punctuation, a word longer than the line is torn between letters, never inside an emoji
sequence.
Linear in the text: a word of 200 KB takes one pass.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from artcli.render.cells import clusters, columns, is_simple
from artcli.render.lines import Line, Segment

WIDE = (
    "\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6"
    "\U00020000-\U0003fffd"
)
_CLOSING = (
    "、。，．：；！？」』）］｝〕】〉》〗〙〞’”…‥・ー々〜～ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ｡､"
    "!?,.:;)\\]}％%"
)
_OPENING = "「『（［｛〔【〈《〖〘〝‘“(\\[{"
CLOSING = frozenset(_CLOSING.replace("\\", ""))
_WORDS = re.compile("[ \t]+|[^ \t]+")


@lru_cache(maxsize=1)
def _cjk() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what finds a wide letter, and what cuts text around wide letters with their punctuation."""
    return (
        re.compile(f"[{WIDE}]"),
        re.compile(f"[{_OPENING}]*[{WIDE}][{_CLOSING}\u0300-\u036f\u3099\u309a\ufe00-\ufe0f]*|[^{WIDE}]+"),
    )


def wrap(segments: Iterable[Segment], width: int) -> Iterator[list[Segment]]:
    r"""Yield the lines of `segments` at most `width` columns wide; 0 breaks only where the text has ``\n``.

    At least one line comes out. Spaces at a break are dropped.
    """
    for paragraph in _paragraphs(segments):
        if width <= 0:
            yield paragraph
        else:
            yield from _fill(paragraph, width)


def wrap_text(text: str, width: int, style: str = "", link: str | None = None) -> Iterator[list[Segment]]:
    """Yield the lines of text of one style."""
    return wrap([(text, style, link)], width)


def _paragraphs(segments: Iterable[Segment]) -> Iterator[list[Segment]]:
    current: list[Segment] = []
    for text, style, link in segments:
        if "\n" in text:
            first, *rest = text.split("\n")
            if first:
                current.append((first, style, link))
            for part in rest:
                yield current
                current = [(part, style, link)] if part else []
        elif text:
            current.append((text, style, link))
    yield current


def _fill(paragraph: list[Segment], width: int) -> Iterator[list[Segment]]:
    """Fill lines greedily with words that may span several segments."""
    whole = "".join([text for text, _, _ in paragraph])
    if "\t" in whole:  # in running text a tab is a space like any other; code has had its tabs widened
        paragraph = [(text.replace("\t", " "), style, link) for text, style, link in paragraph]
        whole = whole.replace("\t", " ")
    if len(whole) * 2 <= width:
        yield paragraph
    elif is_simple(whole):
        yield from _fill_simple(paragraph, whole, width)
    else:
        yield from _fill_words(paragraph, width)


def _fill_simple(paragraph: list[Segment], whole: str, width: int) -> Iterator[list[Segment]]:
    """Fill lines where every letter is one column.

    The breaks are found in the whole text, then the pieces cut.
    """
    single = paragraph[0] if len(paragraph) == 1 else None
    number, offset = 0, 0  # the segment that holds the next letter, and where in the text that segment begins
    at, size = 0, len(whole)
    while at < size:
        while at < size and whole[at] == " ":
            at += 1
        end = at + width
        if end >= size:
            end = following = size
        else:
            space = whole.rfind(" ", at, end + 1)
            end = following = space if space > at else end
        while end > at and whole[end - 1] == " ":
            end -= 1
        if end > at:
            if single is not None:
                yield [(whole[at:end], single[1], single[2])]
            else:
                line: list[Segment] = []
                while True:
                    text, style, link = paragraph[number]
                    part = text[max(0, at - offset) : end - offset]
                    if part:
                        line.append((part, style, link))
                    if offset + len(text) >= end:
                        break
                    offset += len(text)
                    number += 1
                yield line
        at = following


def _fill_words(paragraph: list[Segment], width: int) -> Iterator[list[Segment]]:
    """Fill lines with words measured one by one."""
    line: list[Segment] = []
    used = 0
    gap: Segment | None = None
    for word, size in _words(paragraph):
        if word[0][0][0] in " \t" and size >= 0 and not word[0][0].strip(" \t"):
            gap = (" " * max(1, size), word[0][1], word[0][2]) if line else None
            continue
        space = len(gap[0]) if gap else 0
        if used + space + size <= width:
            if gap:
                _add(line, gap)
            for piece in word:
                _add(line, piece)
            used += space + size
        else:
            if line:
                yield line
            line, used = [], 0
            if size <= width:
                line, used = list(word), size
            else:
                *full, (line, used) = _torn(word, width)
                yield from (part for part, _ in full)
        gap = None
    if line or not paragraph:
        yield line
    elif not line:
        yield []


def _add(line: list[Segment], piece: Segment) -> None:
    """Append `piece`, joined to the last one where style and link are the same."""
    if line and line[-1][1:] == piece[1:]:
        line[-1] = (line[-1][0] + piece[0], piece[1], piece[2])
    else:
        line.append(piece)


def _words(paragraph: list[Segment]) -> Iterator[tuple[list[Segment], int]]:
    """Yield unbreakable runs (over segment borders) with their columns, spaces as runs of their own."""
    word: list[Segment] = []
    size = 0
    for text, style, link in paragraph:
        for piece, breaks_before in _atoms(text):
            if piece[0] in " \t":
                if word:
                    yield word, size
                word, size = [], 0
                yield [(piece, style, link)], columns(piece)
                continue
            if breaks_before and word:
                yield word, size
                word, size = [], 0
            word.append((piece, style, link))
            size += columns(piece)
    if word:
        yield word, size


def _atoms(text: str) -> Iterator[tuple[str, bool]]:
    """Yield pieces of `text`, each with whether a line may break before it although no space stands there."""
    simple = is_simple(text)
    for run in _WORDS.findall(text):
        if simple or run[0] in " \t" or is_simple(run):
            yield run, False
            continue
        wide, pieces = _cjk()
        for number, match in enumerate(pieces.finditer(run)):
            piece = match[0]
            yield piece, (number > 0 or wide.match(piece) is not None) and piece[0] not in CLOSING


def _torn(word: list[Segment], width: int) -> list[tuple[list[Segment], int]]:
    """Tear a word longer than a line into lines; the last one can be filled further."""
    done: list[tuple[list[Segment], int]] = []
    line: list[Segment] = []
    used = 0
    for text, style, link in word:
        taken: list[str] = []
        for piece, size in _letters(text):
            if used + size > width and (used or line):
                if taken:
                    line.append(("".join(taken), style, link))
                done.append((line, used))
                line, used, taken = [], 0, []
            taken.append(piece)
            used += size
        if taken:
            line.append(("".join(taken), style, link))
    done.append((line, used))
    return done


def _letters(text: str) -> Iterable[tuple[str, int]]:
    return ((letter, 1) for letter in text) if text.isascii() else clusters(text)


def folded(line: Line, width: int, mark: Segment) -> Iterator[Line]:
    """Yield a line that is not to be broken between words (code) torn at `width`, `mark` before what continues it."""
    if not width or sum(columns(text) for text, _, _ in line) <= width:
        yield line
        return
    parts = _torn(list(line), max(8, width - columns(mark[0])))
    for number, (part, _) in enumerate(parts):
        yield (mark, *part) if number else part


def prefixed(lines: Iterable[Line], first: Line, rest: Line) -> Iterator[Line]:
    """Yield `lines` with `first` before the first and `rest` before the others."""
    head = first
    for line in lines:
        yield (*head, *line)
        head = rest
