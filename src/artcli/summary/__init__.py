"""Article -> summary in its own sentences, offline: standfirst first, then what adds most, in the article's order."""

from __future__ import annotations

from collections.abc import Sequence

from artcli.model import Article, Summary
from artcli.summary import rank, terms
from artcli.summary.candidates import sentences_of
from artcli.summary.keywords import keywords
from artcli.summary.sentences import split

__all__ = ["Summary", "asked_for", "keywords", "sentences_of", "split", "summarize", "within"]

_WIDE_LANGUAGES = ("zh", "ja", "th", "lo", "km", "my")
DEFAULT_SENTENCES = 3


def summarize(
    article: Article,
    sentences: int | None = DEFAULT_SENTENCES,
    words: int | None = None,
    ratio: float | None = None,
    *,
    with_keywords: bool = True,
) -> Summary:
    """Return the summary of `article`: `sentences` of it, or about `words` words, or `ratio` (0 to 1) of its sentences.

    `words` goes before `ratio`, and `ratio` before `sentences`. The page's own standfirst comes first when it has
    one that is whole and about the article. Keywords take half of the time, and are left out without `with_keywords`.
    """
    lead, body = sentences_of(article)
    everything = [*lead, *body]
    count = len(everything)
    wanted = sentences if sentences is not None else DEFAULT_SENTENCES
    if ratio is not None:
        wanted = max(1, int(ratio * count + 0.5))
    if words is not None:
        wanted = count
    meant = wanted if words is None else asked_for(words, everything)
    scored = rank.score(everything, article.title, meant, article.language)
    taken = list(range(min(len(lead), max(0, wanted))))
    order = taken + rank.pick(scored, min(wanted - len(taken), _most(words)), taken)
    if words is not None:
        order = within(order, everything, words)
    chosen = tuple(everything[at] for at in sorted(order))
    return Summary(
        url=article.canonical_url or article.url,
        title=article.title,
        language=article.language,
        sentences=chosen,
        text=("" if (article.language or "")[:2] in _WIDE_LANGUAGES else " ").join(chosen),
        keywords=keywords(article.text, article.title, article.tags) if with_keywords else (),
    )


def asked_for(words: int, sentences: Sequence[str]) -> int:
    """Return how many of `sentences` a budget of `words` is about."""
    mean = sum(map(terms.length, sentences)) / max(1, len(sentences))
    return max(1, round(words / max(1.0, mean)))


def _most(words: int | None) -> int:
    """Return how many sentences can matter for a budget of `words`: none is shorter than three words."""
    return 1_000_000 if words is None else words // 3 + 2


def within(order: Sequence[int], sentences: Sequence[str], words: int) -> list[int]:
    """Return the beginning of `order` whose length in words is nearest to `words`; one sentence at least."""
    kept: list[int] = []
    size = 0.0
    for at in order:
        length = terms.length(sentences[at])
        if kept and abs(size + length - words) >= abs(size - words):
            if size >= 0.8 * words:
                break
            continue  # too long for what is left; a shorter one may fit
        kept.append(at)
        size += length
    return kept
