"""Dates of an article that stand far from its headline, or in words of their own; asked where nothing better is."""

from __future__ import annotations

from artcli.core.bylines.bylineplaces import zone_of_headline
from artcli.core.bylines.markedbylines import MAX_MARKED
from artcli.core.bylines.shownbylines import CLOCK, MAX_DATES
from artcli.core.dating import dates
from artcli.core.dating.datewords import may_hold_day, says_changed, says_published
from artcli.core.draft import Draft, Role
from artcli.core.page import Page
from artcli.patterns import lazy

MAX_LONE = 60
"""Characters of a run that is a date, or a date and that of a change."""
_FAR = 120
"""Characters in which a run far from the headline says when it was published."""
_MAX_WORDED = 48
_DAY_OF_ARTICLE = lazy(r"(?:publish|post|article|entry)\S*date|date\S*publish")
_NOT_THE_ARTICLE = (Role.COMMENT, Role.RELATED)


def named(page: Page, draft: Draft, locale: str | None) -> str | None:
    """Return the first date anywhere that words or class names call the day of publication."""
    read = 0
    for run in page.runs:
        # Longer ones go on to say where the article is filed, and how to be told of answers.
        text = run.text[:_FAR]
        if len(run.text) > MAX_MARKED or not may_hold_day(text):
            continue
        if draft.roles.get(run.index) in _NOT_THE_ARTICLE or run.link_chars * 2 > len(run.text):
            continue
        if says_published(text) or (len(run.text) <= _FAR and _DAY_OF_ARTICLE.search(run.box.names)):
            read += 1
            found = dates.find(text, locale)
            if found or read > MAX_DATES:
                return found.iso if found else None
    return None


def lone(page: Page, draft: Draft, locale: str | None) -> str | None:
    """Return the one day that runs of nothing but a date give, anywhere on the page; None for several days.

    The signature below an essay, the line above a post: right on all four pages of wcxb-dev that say no more.
    """
    found: set[str] = set()
    for run in page.runs:
        if len(run.text) > MAX_LONE or run.links or not may_hold_day(run.text):
            continue
        if draft.roles.get(run.index) in _NOT_THE_ARTICLE:
            continue
        reading = dates.find(run.text, locale)
        if reading is None or reading.start:
            continue
        if reading.end >= len(run.text) - 1 or says_changed(run.text[reading.end :]):
            found.add(reading.iso[:10])
            if len(found) > 1:
                return None
    return found.pop() if found else None


def worded(page: Page, draft: Draft, locale: str | None) -> str | None:
    """Return a date near the headline in words that our own tables lack; asks `dateparser` twice at most."""
    asked = 0
    top = (draft.marked(Role.TITLE) or [0])[0]
    for index in zone_of_headline(page, draft):
        text = page.runs[index].text
        if len(text) > _MAX_WORDED or text.isascii() or not may_hold_day(text) or CLOCK.search(text):
            continue
        if index < top or draft.roles.get(index) in (Role.TITLE, *_NOT_THE_ARTICLE):
            continue
        asked += 1
        found = dates.parse(text, locale)
        if found or asked == 2:
            return found
    return None
