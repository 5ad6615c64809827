"""What a page changed between two fetches: its paragraphs matched, and in each the words that went and came."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Literal

import msgspec

from artcli.model import Article
from artcli.patterns import lazy
from artcli.render.lines import Line, Segment, one
from artcli.render.options import Layout
from artcli.render.wrap import wrap

_MOST_PAIRS = 4_000_000
"""Matching takes time by the product of both sides: beyond it all of the old went and all of the new came."""
_ALIKE = 0.35
"""From this share of common words on, a paragraph is another's new wording (Jaccard)."""
_WORDS = lazy(
    # A letter of a script without spaces, with its marks, is a word of its own.
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff][\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece]*"
    "|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\\W\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+"
    "|\\s+|."
)

Field = Literal["title", "authors", "published", "text"]
Op = Literal["same", "removed", "added"]


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """One paragraph (or title, authors, date) before and after; None where there was or is none."""

    field: Field
    before: str | None
    after: str | None


class Unchanged(msgspec.Struct, frozen=True):
    """So many paragraphs that are as before."""

    paragraphs: int


class State(msgspec.Struct, frozen=True, kw_only=True):
    """One revision of an article: its number, from 1, and the fetch that first saw it."""

    revision: int
    fetched: str


class ArticleChanges(msgspec.Struct, frozen=True, kw_only=True):
    """What ``artcli show --diff --json`` writes of one article."""

    schema: int = 1
    url: str | None
    title: str | None
    before: State | None
    """None when the article never changed."""
    after: State
    changes: tuple[Change, ...]


def changes(old: Article, new: Article) -> Iterator[Change | Unchanged]:
    """Yield what differs, in the order of the new article, and how much between is as before."""
    names = [", ".join(author.name for author in each.authors) or None for each in (old, new)]
    fields: tuple[tuple[Field, str | None, str | None], ...] = (
        ("title", old.title, new.title),
        ("authors", names[0], names[1]),
        ("published", old.published, new.published),
    )
    for field, before, after in fields:
        if before != after:
            yield Change(field=field, before=before, after=after)
    ours, theirs = _paragraphs(old.text), _paragraphs(new.text)
    for op, i1, i2, j1, j2 in _opcodes(ours, theirs):
        if op == "equal":
            yield Unchanged(j2 - j1)
        else:
            yield from _reworded(ours[i1:i2], theirs[j1:j2])


def _paragraphs(text: str) -> list[str]:
    return [part for part in text.split("\n\n") if part]


def _opcodes(old: Sequence[str], new: Sequence[str]) -> list[tuple[str, int, int, int, int]]:
    """Match two sequences; what both begin and end with costs nothing."""
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    tail = 0
    while tail < min(len(old), len(new)) - start and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    ends = len(old) - tail, len(new) - tail
    found: list[tuple[str, int, int, int, int]] = [("equal", 0, start, 0, start)] if start else []
    if (ends[0] - start) * (ends[1] - start) > _MOST_PAIRS:
        found.append(("replace", start, ends[0], start, ends[1]))
    else:
        matcher = SequenceMatcher(None, old[start : ends[0]], new[start : ends[1]], autojunk=False)
        found += [
            (op, i1 + start, i2 + start, j1 + start, j2 + start)
            for op, i1, i2, j1, j2 in matcher.get_opcodes()
        ]
    return [*found, ("equal", ends[0], len(old), ends[1], len(new))] if tail else found


def _reworded(old: Sequence[str], new: Sequence[str]) -> Iterator[Change]:
    """Pair paragraphs that are each other's new wording, in order; the rest went or came."""
    bags = [set(re.findall(r"\w+", text.casefold())) for text in old]
    at = 0
    for text in new:
        words = set(re.findall(r"\w+", text.casefold()))
        alike = (
            place
            for place in range(at, min(len(old), at + 50))
            if len(words & bags[place]) > _ALIKE * len(words | bags[place])
        )
        # One paragraph in the place of one is its new wording, however little they share.
        found = 0 if len(old) == len(new) == 1 else next(alike, None)
        if found is None:
            yield Change(field="text", before=None, after=text)
            continue
        for gone in old[at:found]:
            yield Change(field="text", before=gone, after=None)
        yield Change(field="text", before=old[found], after=text)
        at = found + 1
    for gone in old[at:]:
        yield Change(field="text", before=gone, after=None)


def words(before: str, after: str) -> list[tuple[Op, str]]:
    """Return the stretches of a text that stayed, went and came; what went stands before what came."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    found: list[tuple[Op, str]] = []
    gone, come = "", ""
    opcodes = _opcodes(old, new)
    for number, (op, i1, i2, j1, j2) in enumerate(opcodes):
        kept = "".join(old[i1:i2])
        inside = 0 < number < len(opcodes) - 1
        if op == "equal" and not (inside and not any(char.isalnum() for char in kept)):
            found += _stretches(gone, come)
            gone = come = ""
            found.append(("same", kept))
            continue
        # A space or comma between two changes belongs to both: words change in one piece.
        gone += kept
        come += "".join(new[j1:j2])
    return [*found, *_stretches(gone, come)]


def _stretches(gone: str, come: str) -> list[tuple[Op, str]]:
    if gone == come:
        return [("same", gone)] if gone else []
    found: list[tuple[Op, str]] = [("removed", gone)] if gone else []
    return [*found, ("added", come)] if come else found


def change_lines(old: Article, new: Article, layout: Layout) -> Iterator[Line]:
    """Yield the changes for reading: colours where there are some, else ``[-gone-]`` and ``{+come+}``."""
    first = True
    for change in changes(old, new):
        if not first:
            yield ()
        first = False
        if isinstance(change, Unchanged):
            plural = "s" if change.paragraphs != 1 else ""
            yield one(f"… {change.paragraphs} paragraph{plural} as before", "hidden")
            continue
        label = "" if change.field == "text" else f"{change.field.capitalize()}: "
        segments: list[Segment] = [(label, "meta", None)] if label else []
        for op, text in words(change.before or "", change.after or ""):
            segments.append(_segment(op, text, layout))
        yield from wrap(segments, layout.width)


def _segment(op: Op, text: str, layout: Layout) -> Segment:
    if op == "same":
        return text, "", None
    if layout.colour:
        return text, "deleted" if op == "removed" else "inserted", None
    return (f"[-{text}-]" if op == "removed" else f"{{+{text}+}}"), "", None
