"""One summary of several articles: no sentence said twice, each with its source."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from artcli.model import Article
from artcli.summary import rank, sentences_of

MAX_EACH = 120
"""Sentences of one article that are weighed against those of the others."""


class Sourced(NamedTuple):
    """One sentence, word for word, and the article it is from."""

    sentence: str
    article: Article


def together(articles: Sequence[Article], sentences: int = 5) -> tuple[Sourced, ...]:
    """Return `sentences` of all `articles` in their order; what one article says already no other repeats.

    Every article's sentences are weighed within it first, so that a long one does not drown the others; its
    standfirst counts as its best sentence.
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
    kept = rank.distinct(joint, rank.pick(joint, 3 * sentences, penalty=1.5), sentences)
    return tuple(Sourced(texts[at], owners[at]) for at in sorted(kept))
