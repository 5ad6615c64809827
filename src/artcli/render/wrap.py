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
from itertools import chain

from artcli.render.cells import clusters, columns, is_simple
from artcli.render.lines import Line, Segment, plain

WIDE = (
    "\u2e80-\u303e\u3041-\u312f\u3190-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6"
    "\U00020000-\U0003fffd"
)
"""Letters between which a line may break; not those of Korean, which has spaces and keeps its words whole."""
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
    r"""Return the lines of `segments` at most `width` columns wide; 0 breaks only where the text has ``\n``.

    At least one line comes out. Spaces at a break are dropped.
    """
    paragraph = [segment for segment in segments if segment[0]]
    whole = plain(paragraph)
    if "\n" not in whole:
        return _fill(paragraph, whole, width)
    return chain.from_iterable(_fill(part, plain(part), width) for part in _spaced(_paragraphs(paragraph)))


def wrap_text(text: str, width: int, style: str = "", link: str | None = None) -> Iterator[list[Segment]]:
    """Return the lines of text of one style."""
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


def _spaced(lines: Iterable[list[Segment]]) -> Iterator[list[Segment]]:
    """Yield lines, one blank one at most between two, none at the ends; at least one line."""
    begun = gap = False
    for line in lines:
        if not plain(line).strip():
            gap = begun
            continue
        if gap:
            yield []
        yield line
        begun, gap = True, False
    if not begun:
        yield []


def _fill(paragraph: list[Segment], whole: str, width: int) -> Iterator[list[Segment]]:
    """Fill lines greedily with words that may span several segments; `whole` is their text."""
    if width <= 0:
        return iter((paragraph,))
    if "\t" in whole:  # in running text a tab is a space like any other; code has had its tabs widened
        paragraph = [(text.replace("\t", " "), style, link) for text, style, link in paragraph]
        whole = whole.replace("\t", " ")
    if not whole or whole.isspace():
        return iter(([],))
    if len(whole) * 2 <= width and whole[0] != " ":
        return iter((paragraph,))
    if is_simple(whole):
        return _cut(paragraph, _breaks(whole, width))
    return _fill_words(paragraph, width)


def _cut(paragraph: Line, places: Iterable[tuple[int, int]]) -> Iterator[list[Segment]]:
    """Yield what stands between each beginning and end, in the order of the text, as pieces."""
    pieces = iter(paragraph)
    text, style, link = next(pieces)
    begins, ends = 0, len(text)  # where the piece stands in the whole
    for at, end in places:
        line: list[Segment] = []
        while ends < end:
            if at < ends:
                line.append((text[max(0, at - begins) :], style, link))
            text, style, link = next(pieces)
            begins, ends = ends, ends + len(text)
        line.append((text[max(0, at - begins) : end - begins], style, link))
        yield line


def _breaks(whole: str, width: int) -> Iterator[tuple[int, int]]:
    """Yield where each line begins and ends, the spaces between two left out."""
    at, size = 0, len(whole)
    while at < size:
        if whole[at] == " ":
            at += 1
            continue
        end = at + width
        if end >= size:
            end = size
        else:
            space = whole.rfind(" ", at, end + 1)
            end = space if space > at else _within_word(whole, at, end, "/?&=-._")
        last = end
        while whole[last - 1] == " ":
            last -= 1
        yield at, last
        at = end


def _within_word(whole: str, at: int, end: int, marks: str) -> int:
    """Return where to break what has no space in a line: after one of `marks`, if one stands in its second half."""
    return max(whole.rfind(mark, (at + end) // 2, end) for mark in marks) + 1 or end


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
                add(line, gap)
            for piece in word:
                add(line, piece)
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


def add(line: list[Segment], piece: Segment) -> None:
    """Append `piece`, joined to the last one where style and link are the same."""
    text, style, link = piece
    if line:
        last, same_style, same_link = line[-1]
        if style == same_style and link == same_link:
            line[-1] = (last + text, style, link)
            return
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


def _torn(word: Line, width: int) -> list[tuple[list[Segment], int]]:
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
    if not width or columns(plain(line)) <= width:
        yield line
        return
    room = max(8, width - columns(mark[0]))
    whole = plain(line)
    parts = _cut(line, _folds(whole, room)) if is_simple(whole) else (part for part, _ in _torn(line, room))
    for number, part in enumerate(parts):
        yield (mark, *part) if number else part


def _folds(whole: str, width: int) -> Iterator[tuple[int, int]]:
    """Yield where each part of a line of code begins and ends: all of it, cut after a space where one is near."""
    at, size = 0, len(whole)
    while at < size:
        end = min(at + width, size)
        if end < size:
            end = _within_word(whole, at, end, " ")
        yield at, end
        at = end


def prefixed(lines: Iterable[Line], first: Line, rest: Line) -> Iterator[Line]:
    """Yield `lines` with `first` before the first and `rest` before the others."""
    head = first
    for line in lines:
        yield (*head, *line)
        head = rest
