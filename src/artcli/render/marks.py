r"""Page text in a line of Markdown: escaped where it could mean something, its spans as marks that nest.

CommonMark 0.31: a backslash before any punctuation is that punctuation (2.4); emphasis counts only where its
neighbours let it (6.2).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from artcli.model import Span
from artcli.patterns import lazy
from artcli.sanitize import clean, clean_url

# Letters that can open or close inline markup anywhere; "&" only where an entity could begin.
_INLINE = lazy(r"[\\`*_\[\]<>~|]|&(?=[#0-9A-Za-z])|!(?=\[)|:(?=//)|@|(?<=[Ww]{2})\.")
# What makes a block at the beginning of a line: heading, quote, list, rule, fence, setext line, table line.
_BLOCK = lazy(r"(?:[#>+=:-]|(?P<number>[0-9]{1,9})[.)])")


def escaped_line(text: str) -> str:
    """Return page text as one escaped line, safe at the beginning of a line too."""
    return guarded(escape(one_line(text)))


def guarded(line: str) -> str:
    """Escape what would make a block of a line's beginning."""
    line = line.strip(" \t")
    found = _BLOCK.match(line)
    if found is None:
        return line
    at = len(found["number"]) if found["number"] else 0
    return f"{line[:at]}\\{line[at:]}"


def one_line(text: str) -> str:
    """Return cleaned page text without line breaks; each letter keeps its place, for the spans' sake."""
    return clean(text).replace("\n", " ").replace("\t", " ")


def escape(text: str) -> str:
    """Return page text such that Markdown reads it as that text, in the middle of a line."""
    return _INLINE.sub(lambda match: "\\" + match[0], text)


def inline(text: str, spans: Sequence[Span]) -> str:
    """Return text with its links, bold, italic and code as Markdown.

    A span that would not read back is left out; text that had to be cleaned first (no parser of ours left it so)
    has none, since its letters moved.
    """
    cleaned = clean(text)
    if cleaned != text:
        return escape(cleaned)
    marks = _nested([span for span in spans if 0 <= span.start < span.end <= len(text)], text)
    parts: list[str] = []
    at = 0
    in_code = 0
    for place, mark, is_code, opens in marks:
        said = text[at:place] if in_code else escape(text[at:place])
        # "!" before a link would make a picture of it.
        parts.append(f"{said[:-1]}\\!" if mark == "[" and said.endswith("!") and opens else said)
        parts.append(mark)
        in_code += (1 if opens else -1) if is_code else 0
        at = place
    parts.append(escape(text[at:]))
    return "".join(parts)


def _nested(spans: Sequence[Span], text: str) -> list[tuple[int, str, bool, bool]]:
    """Return (place, mark, is code, opens) for spans that nest.

    Those that cross another or stand wrong are left out.
    """
    ranges = sorted(
        ((*_trimmed(span, text), span) for span in spans),
        key=lambda found: (found[0], -found[1], found[2].type),
    )
    edges = Counter(place for start, end, _ in ranges for place in (start, end))
    marks: list[tuple[int, str, bool, bool]] = []
    open_spans: list[tuple[int, str, Span]] = []
    closed = -1  # where the last bold, italic or code ended: marks that touch would be read as one

    def close() -> None:
        nonlocal closed
        place, mark, old = open_spans.pop()
        marks.append((place, mark, old.type == "code", False))
        closed = place if old.type != "link" else closed

    for start, end, span in ranges:
        while open_spans and open_spans[-1][0] <= start:
            close()
        if start >= end or "\n" in text[start:end] or (open_spans and end > open_spans[-1][0]):
            continue
        if any(old.type in ("code", span.type) for _, _, old in open_spans):
            continue
        if span.type != "link" and start == closed:
            continue
        pair = _marks(span, text, start, end, alone=edges[start] == edges[end] == 1)
        if pair is not None:
            marks.append((start, pair[0], span.type == "code", True))
            open_spans.append((end, pair[1], span))
    while open_spans:
        close()
    return marks


def _trimmed(span: Span, text: str) -> tuple[int, int]:
    """Return the range of a span without white space at its ends, which would undo emphasis."""
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _marks(span: Span, text: str, start: int, end: int, *, alone: bool) -> tuple[str, str] | None:
    """Return what opens and closes a span, None where Markdown could not read it back."""
    if span.type == "link":
        url = clean_url(span.url)
        return ("[", f"](<{url}>)") if url else None
    inside = text[start:end]
    if span.type == "code":
        longest = max((len(run) for run in re.findall("`+", inside)), default=0)
        ticks = "`" * (longest + 1)
        pad = " " if inside.startswith("`") or inside.endswith("`") else ""
        return ticks + pad, pad + ticks
    # Emphasis counts only beside a space or punctuation on the outer side, or a letter on the inner one
    # (6.2).
    if not (inside[0].isalnum() and inside[-1].isalnum()):
        return None
    before, after = text[start - 1 : start], text[end : end + 1]
    if "*" in (before, after) or (not alone and (before.isalnum() or after.isalnum())):
        return None
    mark = "**" if span.type == "bold" else "*"
    return mark, mark
