"""The passage of an article that shows why it was found, with the places of the hits in it.

The index has no text of its own to quote, and would quote it without accents; so the passage is looked up in
the article, block by block, and only the chosen one is folded letter by letter for the places.
"""

from __future__ import annotations

import bisect
import itertools
import re

from artcli.library.folding import fold, folded_with_offsets, is_unspaced, is_word
from artcli.library.query import Query
from artcli.model import Article, Thread

WIDTH = 200
"""Length of a snippet in characters, at most; the marks that show a cut come on top."""
_SEARCHED = 400_000
"""Characters of one article looked through: beyond it the article's first words must do."""
Marks = tuple[tuple[int, int], ...]


def needles(query: Query) -> list[re.Pattern[str]]:
    """Return patterns that find the query's terms in folded text, the longest first."""
    found: dict[str, None] = {}
    for term in (*query.terms, query.together):
        if term is None or term.exclude:
            continue
        words = [_pattern(term.tokens)]
        if len(term.tokens) > 1:
            words += [_pattern((token,)) for token in term.tokens]
        found |= dict.fromkeys(words)
    return [re.compile(pattern) for pattern in sorted(found, key=len, reverse=True)]


def _pattern(tokens: tuple[tuple[str, bool], ...]) -> str:
    """Return what finds these tokens in a row: n-grams overlap, words have something between them."""
    first = re.escape(tokens[0][0])
    # No letter before it, looked at behind the word: a pattern that begins with a word is searched far faster.
    text = f"{first}(?<!\\w{first})" if _is_bounded(tokens[0][0]) else first
    for (before, _), (token, _) in itertools.pairwise(tokens):
        if not _is_bounded(token) and len(token) < len(before) and before.endswith(token):
            continue  # the tail of a run
        overlaps = not _is_bounded(token) and len(token) > 1 and before.endswith(token[:-1])
        gap = r"\W{1,4}" if _is_bounded(before) and _is_bounded(token) else r"\W{0,4}"
        text += re.escape(token[-1]) if overlaps else gap + re.escape(token)
    last, prefix = tokens[-1]
    end = r"(?!\w)" if _is_bounded(last) and not prefix else r"\w{0,40}" if _is_bounded(last) else ""
    return text + end


def _is_bounded(token: str) -> bool:
    """Tell whether a token is a word with edges, not a piece of a run without spaces."""
    return not is_unspaced(token[0])


def marks(text: str, patterns: list[re.Pattern[str]]) -> Marks:
    """Return the places in `text` that the patterns hit, in order, none overlapping another."""
    if not text or not patterns:
        return ()
    folded, offsets = folded_with_offsets(text)
    found: list[tuple[int, int]] = []
    for pattern in patterns:
        for hit in pattern.finditer(folded):
            start, end = offsets[hit.start()], _end(text, offsets, hit.end())
            at = bisect.bisect(found, (start, end))
            before = found[at - 1] if at else (0, 0)
            after = found[at] if at < len(found) else (len(text) + 1, 0)
            if start >= before[1] and end <= after[0] and end > start:
                found.insert(at, (start, end))
    return tuple(found)


def _end(text: str, offsets: list[int], folded_end: int) -> int:
    """Return where in `text` a hit ends: after the marks of its last letter."""
    last = offsets[folded_end - 1]
    end = bisect.bisect_right(offsets, last, folded_end)
    return offsets[end] if end < len(offsets) else len(text)


def snippet(article: Article, thread: Thread, patterns: list[re.Pattern[str]]) -> tuple[str, Marks]:
    """Return the best passage, one line, and the hits in it; the beginning when nothing hits."""
    passage = _best(article, thread, patterns)
    if passage is None:
        passage = article.lead or article.text[: WIDTH * 2]
    line = " ".join(passage.split())
    places = marks(line[: WIDTH * 40], patterns)
    return _cut(line, places)


def _best(article: Article, thread: Thread, patterns: list[re.Pattern[str]]) -> str | None:
    """Return the passage that most of the patterns hit: lead, then paragraphs, then comments."""
    best, most, budget = None, 0, _SEARCHED
    for passage in _passages(article, thread):
        budget -= len(passage)
        if budget < 0:
            break
        folded = fold(passage)
        score = sum(1 for pattern in patterns if pattern.search(folded))
        if score > most:
            best, most = passage, score
            if score == len(patterns):
                break
    return best


def _passages(article: Article, thread: Thread) -> list[str]:
    found = [article.lead] if article.lead else []
    found += article.text.split("\n\n")
    found += [comment.text for comment in thread.items]
    return found


def _cut(line: str, places: Marks) -> tuple[str, Marks]:
    """Cut `line` to `WIDTH` around where the hits stand closest, at spaces where there are some."""
    if len(line) <= WIDTH:
        return line, places
    start = _window(places)
    if start:
        start = max(0, start - WIDTH // 4)
        space = line.find(" ", start, start + 20)
        start = space + 1 if space >= 0 and start else start
    end = min(len(line), start + WIDTH)
    if end < len(line):
        space = line.rfind(" ", end - 20, end)
        end = space if space > start else end
        # Never between a letter and its accent.
        while end < len(line) and not line[end].isspace() and not line[end].isalnum() and is_word(line[end]):
            end += 1
    before, after = "…" if start else "", "…" if end < len(line) else ""
    shift = len(before) - start
    kept = tuple((a + shift, b + shift) for a, b in places if a >= start and b <= end)
    return before + line[start:end] + after, kept


def _window(places: Marks) -> int:
    """Return where the `WIDTH` characters with the most hits begin."""
    best, most, left = 0, 0, 0
    for right, (_, end) in enumerate(places):
        while end - places[left][0] > WIDTH * 3 // 4 and left < right:
            left += 1
        if right - left + 1 > most:
            best, most = places[left][0], right - left + 1
    return best
