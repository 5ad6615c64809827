"""What the words around a date say of it: the day of publication, or that of a change."""

from __future__ import annotations

import re

from artcli.core.dating import calendars
from artcli.core.sayings import Sayings
from artcli.core.words.bylines import MODIFIED, PUBLISHED
from artcli.patterns import lazy

_DIGIT = lazy(r"[\d元]")
_MAYBE_DATE = lazy(
    r"(?:1[89]|20|25)\d\d|\d\s?[./-]\s?\d{1,2}\s?[./-]\s?\d\d|[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u0e50-\u0e59]"
    rf"|(?:{calendars.ERAS})\s?[\d元]"
)
_MODIFIED = lazy("|".join(rf"(?<![^\W\d_]){re.escape(word)}" for word in MODIFIED), re.IGNORECASE)
_PUBLISHED = lazy("|".join(rf"(?<!\w){re.escape(word)}" for word in PUBLISHED), re.IGNORECASE)
# Most lines hold none of the words, which is seen in a tenth of the time that the patterns take.
_MAYBE_MODIFIED, _MAYBE_PUBLISHED = Sayings(MODIFIED), Sayings(PUBLISHED)


def may_hold_day(text: str) -> bool:
    """Say whether a text may hold the day of an article; most lines have no digit, which is seen at once."""
    return _DIGIT.search(text) is not None and _MAYBE_DATE.search(text) is not None


def says_published(text: str) -> bool:
    """Say whether words in a text call its date that of publication: "Posted", "Đăng lúc"."""
    return _MAYBE_PUBLISHED.stand_in(text.lower()) and _PUBLISHED.search(text) is not None


def says_changed(text: str) -> bool:
    """Say whether the words around a date are of a change ("Updated"), not of the publication."""
    found = _MODIFIED.search(text) if _MAYBE_MODIFIED.stand_in(text.lower()) else None
    return found is not None and not says_published(text[: found.start()])
