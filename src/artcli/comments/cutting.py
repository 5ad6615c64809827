"""Which runs of a post are its words: where its head ends, and where its buttons begin."""

from __future__ import annotations

from collections.abc import Collection

from artcli.comments import state
from artcli.core.dom import Node
from artcli.core.page import Run
from artcli.sanitize import clean_line

_MOST_BESIDE = 24
"""Letters and digits that a head says beside who and when: "wrote on", a number, a place."""


def first_with(runs: list[Run], text: str) -> int | None:
    """Return which run shows `text` first, by place in `runs`."""
    folded = " ".join(text.split())
    for at, run in enumerate(runs):
        if folded in run.text and folded in (line := first_line(run)) and len(line) <= len(folded) + 140:
            return at
    return None


def first_line(run: Run) -> str:
    """Return the text of a run up to its first ``<br>``, where a head without an element ends."""
    if len(run.pieces) < 3:
        return run.text
    break_at = next((at for at, piece in enumerate(run.pieces) if _is_break(piece)), None)
    if break_at is None:
        return run.text
    texts = [piece.text_content or "" for piece in run.pieces[:break_at] if not isinstance(piece, str)]
    return clean_line("".join(texts)) or run.text


def _is_break(piece: Node | str) -> bool:
    return not isinstance(piece, str) and piece.tag == "br"


def head_of(run: Run, said: tuple[str, str]) -> frozenset[int]:
    """Return the ``mem_id`` of the pieces of a run's first line, where that is a head and words follow; none else."""
    line = first_line(run)
    if line == run.text:
        return frozenset()
    rest = line
    for one in said:
        rest = rest.replace(" ".join(one.split()), " ") if one else rest
    if sum(map(str.isalnum, rest)) > _MOST_BESIDE:
        return frozenset()
    break_at = next(at for at, piece in enumerate(run.pieces) if _is_break(piece))
    return frozenset([piece.mem_id for piece in run.pieces[: break_at + 1] if not isinstance(piece, str)])


def trimmed(runs: list[Run], header: set[str], repeated: Collection[str] = ()) -> tuple[int, int]:
    """Return the slice of an element's runs without the labels, and what its header says, at its ends.

    `repeated` are texts that most posts show, which no post says.
    """
    first, last = 0, len(runs)
    while first < last and _is_furniture(runs[first].text, header, repeated):
        first += 1
    while last > first and _is_furniture(runs[last - 1].text, header, repeated):
        last -= 1
    return first, last


def _is_furniture(text: str, header: set[str], repeated: Collection[str]) -> bool:
    said = text in header or (len(text) <= 60 and any(one and text.startswith(one) for one in header))
    return said or text in repeated or state.is_label(text)


def words_of(runs: list[Run], header: frozenset[int], repeated: Collection[str] = ()) -> tuple[int, int]:
    """Return the slice of `runs` that holds the words: from behind the header to the first label or the end.

    When the header stands below the words, as in some guest books, they are what is above it. `repeated` are
    texts that most posts show, which no post says.
    """
    labels = [run.text in repeated or state.is_label(run.text) for run in runs]
    plain = [at for at, label in enumerate(labels) if not label and at not in header]
    if not plain:
        return 0, 0
    longest = max(plain, key=lambda at: len(runs[at].text))
    before = [at for at in header if at < longest]
    after = [at for at in header if at > longest]
    first = max(before) + 1 if before else 0
    last = min(after) if after else len(runs)
    at = longest + 1
    while at < last and not labels[at]:
        at += 1
    start = longest
    while start > first and not labels[start - 1]:
        start -= 1
    return start, at
