"""Short lines that say what stands below: related articles, the most read, comments, sharing; in twenty languages."""

from __future__ import annotations

from artcli.core.once import once
from artcli.core.page import Page
from artcli.core.sayings import holding
from artcli.core.words.comments import THREAD_WORDS
from artcli.core.words.furniture import REVIEWS
from artcli.core.words.related import NOT_ARTICLE_HEADINGS, POPULAR_HEADINGS, RELATED_HEADINGS

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_SHORT = 40
_HEADING = 60
"""Characters of a line, and of one in a heading element, that can be such a sign."""
_KINDS = {
    saying: kind
    for kind, sayings in enumerate(
        (
            NOT_ARTICLE_HEADINGS,
            POPULAR_HEADINGS,
            (*REVIEWS, *(heading for words in THREAD_WORDS.values() for heading in words.heading)),
            RELATED_HEADINGS,
        ),
        1,
    )
    for saying in sayings
}
"""In rising order of strength: a line that speaks of popular and related articles points to related ones."""


@once
def find(page: Page) -> dict[int, int]:
    """Return what runs announce, by their index.

    4 related articles, 3 what readers and buyers say, 2 popular articles, 1 what is no article.
    """
    short = [
        run
        for run in page.runs
        if (size := len(run.text)) <= _SHORT or (size <= _HEADING and run.box.tag in HEADINGS)
    ]
    found = holding([run.text.casefold() for run in short], _KINDS)
    return {short[place].index: _KINDS[saying] for place, saying in found.items()}
