"""One summary of several articles: no sentence said twice, each with its source."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from artcli.model import Article
from artcli.summary import rank, sentences_of, terms

_TELLING = 5
"""Words of a sentence from which its sharing them says something."""
_COPIED = 0.72
"""Share of the shorter sentence's words from which it is the other one's copy, edited."""
MAX_EACH = 120
"""Sentences of one article that are weighed against those of the others."""


class Sourced(NamedTuple):
    """One sentence, word for word, and the article it is from."""

    sentence: str
    article: Article


def together(articles: Sequence[Article], sentences: int = 5) -> tuple[Sourced, ...]:
    """Return `sentences` of all `articles` in their order; what one article says already no other repeats.

    None has nearly all of them while others add something. Every article's sentences are weighed within it first, so
    that a long one does not drown the others; its standfirst counts as its best sentence.
    """
    texts: list[str] = []
    owners: list[Article] = []
    worth: list[float] = []
    for article in articles:
        lead, body = sentences_of(article)
        own = [*lead, *body][:MAX_EACH]
        scored = rank.score(own, article.title, language=article.language)
        top = max((one.worth for one in scored), default=0.0)
        for at, one in enumerate(scored):
            texts.append(one.text)
            owners.append(article)
            worth.append((top + 0.2 if lead and at == 0 else one.worth) - top)
    joint = [one._replace(worth=value) for one, value in zip(rank.score(texts, None), worth, strict=True)]
    order = rank.pick(joint, 4 * sentences, penalty=1.5)
    new = rank.distinct(joint, order, len(order))
    kept = _shared_out(new, texts, owners, sentences, ceil(1.5 * sentences / max(1, len(articles))))
    return tuple(Sourced(texts[at], owners[at]) for at in sorted(kept))


def _shared_out(
    order: Sequence[int], texts: Sequence[str], owners: Sequence[Article], sentences: int, most: int
) -> list[int]:
    """Return the first `sentences` of `order` that tell something new, `most` of one article while others have some."""
    kept: list[int] = []
    stems: dict[int, frozenset[str]] = {}
    for sparing in (True, False):
        for at in order:
            own = stems.setdefault(at, frozenset(terms.stems(texts[at])))
            others = [had for had in kept if owners[had] is not owners[at]]
            full = sparing and len(kept) - len(others) >= most
            if (
                len(kept) == sentences
                or at in kept
                or full
                or any(_repeats(own, stems[had]) for had in others)
            ):
                continue
            kept.append(at)
    return kept


def _repeats(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the shorter of two sentences says hardly a word that the longer one does not: agencies' copies do so."""
    shorter = min(len(one), len(other))
    return shorter >= _TELLING and len(one & other) >= _COPIED * shorter
