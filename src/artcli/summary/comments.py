"""What readers say: the comments that stand for most others, with author and likes, and who agrees or not."""

from __future__ import annotations

from collections.abc import Iterable
from math import log
from typing import NamedTuple

from artcli.model import Comment, Thread
from artcli.summary import rank, terms, words

MAX_READ = 400
"""Comments that are weighed; longer threads are read by likes and replies first."""


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
    scored = [
        one._replace(worth=_worth(one, item))
        for one, item in zip(rank.score([item.text for item in read], None), read, strict=True)
    ]
    place = {item.id: at for at, item in enumerate(items)}
    chosen = sorted((read[at] for at in rank.pick(scored, count)), key=lambda item: place[item.id])
    replies = [item for item in items if item.parent_id is not None]
    return Readers(
        tuple(chosen), _opening(replies, words.AGREEING, count), _opening(replies, words.DISAGREEING, count)
    )


def _worth(one: rank.Scored, item: Comment) -> float:
    size = terms.length(item.text)
    return (
        0.5 * one.worth
        + 0.35 * log(1 + max(0, item.likes or 0))
        + 0.3 * log(1 + item.replies)
        - 0.8 * (size < 5)
    )


def _opening(replies: Iterable[Comment], cues: tuple[str, ...], count: int) -> tuple[Comment, ...]:
    """Return the first `count` replies whose first words are among `cues`."""
    found = [item for item in replies if item.text.lower().lstrip('"“«@ -–').startswith(cues)]
    return tuple(found[:count])
