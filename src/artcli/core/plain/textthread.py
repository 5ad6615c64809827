"""What a single line of a plain-text page says of a thread: its heading, that it is empty, its form, its buttons."""

from __future__ import annotations

from artcli.core.comparing import as_cue
from artcli.core.sayings import Sayings
from artcli.core.words import plaintext as words
from artcli.core.words.comments import THREAD_WORDS
from artcli.patterns import lazy

_COMMENT_HEADINGS = words.COMMENT_HEADINGS.union(*(one.heading for one in THREAD_WORDS.values()))
_NO_COMMENTS = Sayings(
    {*words.NO_COMMENTS, *(said for one in THREAD_WORDS.values() for said in one.none_yet)}
)
_COMMENT_FORMS = (*words.COMMENT_FORMS, *(said for one in THREAD_WORDS.values() for said in one.write))
_DIGITS = lazy(r"\d+")


def is_comment_heading(text: str) -> bool:
    """Whether the line is a heading over a thread, with or without a count."""
    return len(text) <= 60 and as_cue(text) in _COMMENT_HEADINGS


def counts_none(text: str) -> bool:
    """Whether the heading over a thread counts nothing: "0 bình luận", "Comments (0)"."""
    return [part for part in _DIGITS.findall(text) if part] == ["0"]


def says_no_comments(text: str) -> bool:
    """Whether the line says that nobody has commented."""
    folded = text.casefold()
    return len(text) <= 90 and _NO_COMMENTS.stand_in(folded)


def opens_comment_form(text: str) -> bool:
    """Whether the line is, or leads to, the form for a comment."""
    return len(text) <= 60 and text.casefold().lstrip(" *-•»[(").startswith(_COMMENT_FORMS)


def is_reply_button(text: str) -> bool:
    """Whether the line is the button under a comment."""
    return len(text) <= 24 and as_cue(text) in words.REPLIES
