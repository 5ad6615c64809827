"""What readers say: the comments that stand for most others, with author and likes, and who agrees or not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import log
from typing import NamedTuple

from artcli.model import Comment, Thread
from artcli.patterns import lazy
from artcli.summary import features, rank, terms, within, words
from artcli.summary.sentences import split

MAX_READ = 400
"""Comments that are weighed; longer threads are read by likes and replies first."""
_CENTRAL = tuple(features.NAMES.index(name) for name in ("centroid", "graph", "recurrence"))
EXCERPT = 60
"""Words up to which a comment is quoted whole."""
_ENDLESS = 8
"""Letters for each of these words, from which a comment is one without stops, and cut."""
_GAP = " […] "
_ITEMS = ("- ", "* ", "• ")
"""How the entry of a list begins, which says little on its own."""
_QUOTED = lazy(r"(?:^|(?<=\n))>[^\n]*(?:\n+|$)")
"""A line that somebody else wrote."""
_ADDRESS = lazy(r"^(?:>[^\n]*\n+|@[\w.-]+[ ,:]*|[\"“«\s,–-]+)+")
"""What stands before a reply's own first word: a line it quotes, whom it speaks to."""


class Readers(NamedTuple):
    """The voices of a thread, in thread order each."""

    voices: tuple[Comment, ...]
    """Comments that say what most say, no two alike."""
    agreeing: tuple[Comment, ...]
    """Replies that open with agreement."""
    disagreeing: tuple[Comment, ...]


def readers(thread: Thread, count: int = 5) -> Readers:
    """Return `count` representative comments, and up to `count` replies that agree and that disagree.

    A comment's worth: what it shares with the others, its likes and replies; very short and very long ones less.
    """
    items = [
        item for item in thread.items if item.kind == "comment" and not item.deleted and item.text.strip()
    ]
    read = sorted(items, key=lambda item: -(item.likes or 0) - 2 * item.replies)[:MAX_READ]
    place = {item.id: at for at, item in enumerate(items)}
    weighed = _weighed(read)
    picked = rank.distinct(weighed, rank.pick(weighed, 3 * count), count)
    chosen = sorted((read[at] for at in picked), key=lambda item: place[item.id])
    replies = [item for item in items if item.parent_id is not None]
    disagreeing = [item for item in replies if _opens_with(item.text, words.DISAGREEING)]
    agreeing = [
        item for item in replies if item not in disagreeing and _opens_with(item.text, words.AGREEING)
    ]
    return Readers(tuple(chosen), tuple(_liked(agreeing, count)), tuple(_liked(disagreeing, count)))


def _weighed(read: Sequence[Comment]) -> list[rank.Scored]:
    """Return the comments with their worth; where one stands in the thread says nothing of it."""
    known = features.known([own_words(item) for item in read], None)
    return [
        rank.Scored(item.text, vector, norm, _worth(item, sum(row[at] for at in _CENTRAL)))
        for item, vector, norm, row in zip(read, known.vectors, known.norms, known.rows, strict=True)
    ]


def own_words(comment: Comment) -> str:
    """Return what a comment says itself, without the lines that it quotes; all where there is nothing else."""
    return _QUOTED.sub("", comment.text).strip() or comment.text


def excerpt(comment: Comment, size: int = EXCERPT) -> str:
    """Return `comment`'s own words; of more than `size` its first sentence and those that say most, gaps marked."""
    own = own_words(comment)
    if terms.length(own) <= size:
        return own
    lines = own.split("\n")
    prose = [line for line in lines if line.strip() and not line.startswith(_ITEMS)] or lines
    said = [sentence for line in prose for sentence in split(line)]
    if len(said[0]) > _ENDLESS * size:
        cut = said[0][: _ENDLESS * size]
        return (cut.rpartition(" ")[0] or cut) + _GAP.rstrip()
    order = [0, *rank.pick(rank.score(said, None), size // 3, [0])]  # hardly one is shorter than three words
    kept = sorted(within(order, said, size))
    parts = [said[kept[0]]]
    for before, at in pairwise(kept):
        parts += [" " if at == before + 1 else _GAP, said[at]]
    return "".join(parts) + (_GAP.rstrip() if kept[-1] + 1 < len(said) else "")


def _worth(item: Comment, central: float) -> float:
    size = terms.length(own_words(item))
    return (
        0.3 * central
        + 0.35 * log(1 + max(0, item.likes or 0))
        + 0.3 * log(1 + item.replies)
        - 0.8 * (size < 5)
        - 0.25 * max(0.0, (size - 80) / 80)  # a quotation is read in one go
    )


def _opens_with(text: str, cues: tuple[str, ...]) -> bool:
    """Whether a reply's own first words are among `cues`, whole words where its script has spaces."""
    own = _ADDRESS.sub("", text.lstrip())[:60].lower()
    return any(
        own.startswith(cue)
        and not (cue[-1].isalpha() and cue[-1] < "\u0e00" and own[len(cue) :][:1].isalpha())
        for cue in cues
    )


def _liked(found: Iterable[Comment], count: int) -> list[Comment]:
    """Return the `count` that most readers like, in thread order."""
    listed = list(found)
    best = sorted(listed, key=lambda item: -(item.likes or 0))[:count]
    return [item for item in listed if item in best]
