"""What a line above links, or class and id around them, say of where they lead: to related articles, or elsewhere."""

from __future__ import annotations

from artcli.core.sayings import Sayings
from artcli.core.words import related as words
from artcli.patterns import lazy

LONGEST = 60
"""Characters of a line that can head a list."""
_RELATED, _POPULAR = Sayings(words.RELATED_HEADINGS), Sayings(words.POPULAR_HEADINGS)
_OTHERS = Sayings(words.NOT_ARTICLE_HEADINGS)
_RELATED_NAMES, _POPULAR_NAMES = Sayings(words.RELATED_NAMES), Sayings(words.POPULAR_NAMES)
_MAYBE_OTHERS = Sayings(words.NOT_ARTICLE_NAMES)
_OTHERS_NAMES = lazy(rf"(?<![a-z])(?:{'|'.join(words.NOT_ARTICLE_NAMES)})(?![a-z])")


def folded(text: str) -> str:
    """Return `text` for comparing with cue words: lower case, Turkish dotted I as i."""
    return text.casefold().replace("i\u0307", "i")


def heads_related(line: str) -> bool:
    """Whether a line, folded, speaks of related articles: "Read also"."""
    return _RELATED.stand_in(line)


def heads_popular(line: str) -> bool:
    """Whether a line, folded, speaks of popular articles: "Most read"."""
    return _POPULAR.stand_in(line)


def heads_others(line: str) -> bool:
    """Whether a line, folded, speaks of what is no article: "Share", "Categories"."""
    return _OTHERS.stand_in(line)


def names_related(names: str) -> bool:
    """Whether class and id of a box call what is in it related articles."""
    return _RELATED_NAMES.stand_in(names)


def names_popular(names: str) -> bool:
    """Whether class and id of a box call what is in it popular articles."""
    return _POPULAR_NAMES.stand_in(names)


def names_others(names: str) -> bool:
    """Whether class and id of a box call what is in it a menu, tags or the like."""
    return _MAYBE_OTHERS.stand_in(names) and _OTHERS_NAMES.search(names) is not None
