"""Comments and other articles below the text, known by the line that announces them.

Small papers set all in one column: text, a bar of buttons, a newsletter's form, comments, other articles, the imprint.
"""

from __future__ import annotations

from bisect import bisect
from itertools import accumulate

from artcli.core import signposts
from artcli.core.draft import Draft
from artcli.core.furniture.prose import is_prose
from artcli.core.page import Page, Run
from artcli.patterns import lazy

_SURE = 0.8
"""Probability from which on a paragraph is the article's, whatever stands above it."""
_SLACK = 300
"""Letters that may stand below an announcement, over half of what stands above it."""
_NEAR = 4
"""Runs below an announcement in which the first link or day stands."""
_FAR = 32
"""Runs below it up to which a teaser or a comment is."""
_DAY = lazy(r"\d{1,4}\s?[./年-]\s?\d{1,2}|\d\s?[^\W\d_]+\.?\s?\d{4}|\d{1,2}:\d\d")


def find(page: Page, draft: Draft, content: list[Run]) -> list[Run]:
    """Return the runs from the first line on that announces comments or other articles and keeps its word.

    It does when no paragraph below is surely the article's own, none is longer than a teaser or a comment, and all of
    it is less than the text above, which begins with the first paragraph.
    """
    signs = signposts.find(page)
    places = [place for place, run in enumerate(content) if run.index in signs and not is_prose(run)]
    if not places:
        return []
    paragraphs = [run.index for run in content if is_prose(run)]
    sure = [index for index in paragraphs if draft.scores and draft.scores[index] >= _SURE]
    least = max([*paragraphs[:1], *sure], default=len(page.runs))
    above = [0.0, *accumulate(run.letters for run in content)]
    for place in places:
        at = content[place].index
        below = above[-1] - above[place]
        if (
            at > least
            and below * 2 <= above[place] + _SLACK * 2
            and _is_followed(page, at)
            and all(_keeps(page, at, index) for index in paragraphs[bisect(paragraphs, at) :])
        ):
            return content[place:]
    return []


def _is_followed(page: Page, at: int) -> bool:
    """Tell whether links or days stand straight below an announcement, or nothing at all."""
    following = page.runs[at + 1 : at + 1 + _NEAR]
    return not following or any(map(_has_link_or_day, (page.runs[at], *following)))


def _keeps(page: Page, at: int, index: int) -> bool:
    """Tell whether a long run below an announcement is a teaser or a comment: a link or a day stands in or above it."""
    near = page.runs[max(at + 1, index - 2) : index + 1]
    return index - at <= _FAR and any(map(_has_link_or_day, near))


def _has_link_or_day(run: Run) -> bool:
    return bool(run.links) or _DAY.search(run.text) is not None
