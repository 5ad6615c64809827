"""Article -> summary in its own sentences, offline: standfirst first, then what adds most, in the article's order."""

from __future__ import annotations

from collections.abc import Sequence

from artcli.model import Article, ListBlock, Paragraph, Quote, Summary
from artcli.summary import rank, terms
from artcli.summary.keywords import keywords
from artcli.summary.sentences import split

__all__ = ["Summary", "asked_for", "keywords", "most", "sentences_of", "split", "summarize", "within"]

_WIDE_LANGUAGES = ("zh", "ja", "th", "lo", "km", "my")
DEFAULT_SENTENCES = 3


def summarize(
    article: Article,
    sentences: int | None = DEFAULT_SENTENCES,
    words: int | None = None,
    ratio: float | None = None,
) -> Summary:
    """Return the summary of `article`: `sentences` of it, or about `words` words, or `ratio` (0 to 1) of its sentences.

    `words` goes before `ratio`, and `ratio` before `sentences`. The page's own standfirst comes first when it has
    one that is whole and about the article.
    """
    lead, body = sentences_of(article)
    everything = [*lead, *body]
    count = len(everything)
    wanted = sentences if sentences is not None else DEFAULT_SENTENCES
    if ratio is not None:
        wanted = max(1, round(ratio * count))
    if words is not None:
        wanted = count
    scored = rank.score(everything, article.title, wanted if words is None else asked_for(words))
    taken = list(range(min(len(lead), max(0, wanted))))
    order = taken + rank.pick(scored, min(wanted - len(taken), most(words)), taken)
    if words is not None:
        order = within(order, everything, words)
    chosen = tuple(everything[at] for at in sorted(order))
    return Summary(
        url=article.canonical_url or article.url,
        title=article.title,
        language=article.language,
        sentences=chosen,
        text=("" if (article.language or "")[:2] in _WIDE_LANGUAGES else " ").join(chosen),
        keywords=keywords(article.text, article.title, article.tags),
    )


def asked_for(words: int) -> int:
    """Return how many sentences a budget of `words` is about: news writes twenty words a sentence."""
    return max(1, round(words / 20))


def most(words: int | None) -> int:
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


def sentences_of(article: Article) -> tuple[list[str], list[str]]:
    """Return the sentences of the standfirst and of the body.

    None of the standfirst when it is cut off or says nothing of the article.
    """
    body: list[str] = []
    for block in article.blocks:
        if isinstance(block, Paragraph | Quote):
            body += split(block.text, article.language)
        elif isinstance(block, ListBlock):
            body += [item.text for item in block.items if terms.length(item.text) >= 8]
    if not body:
        for paragraph in article.text.split("\n\n"):
            body += split(paragraph, article.language)
    body = list(dict.fromkeys(sentence for sentence in body if any(letter.isalpha() for letter in sentence)))
    lead = (
        split(article.lead, article.language)
        if article.lead and _is_whole(article.lead, body, article.title)
        else []
    )
    return lead, [sentence for sentence in body if sentence not in set(lead)]


def _is_whole(lead: str, body: Sequence[str], title: str | None) -> bool:
    """Whether the standfirst is not cut off, and shares its words with the article as boilerplate does not."""
    if lead.rstrip(' "”»]').endswith(("...", "…", "..")):
        return False
    own = set(terms.stems(lead))
    theirs = set(terms.stems(" ".join([title or "", *body])))
    return not body or len(own & theirs) >= 0.4 * len(own)
