"""What a topic is called: a forum's only first-level heading may be the forum's own name.

The parts of <title> are weighed by what repeats them: the subjects of the posts ("Re: ..."), headings, the end of the
breadcrumb.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from artcli.core import structured
from artcli.core.comparing import fold, overlap
from artcli.core.page import Page, Run
from artcli.patterns import lazy
from artcli.sanitize import clean_line

_PARTS = lazy(r"\s+[|•·»›/–—-]+\s+|\s*[|»›]\s*")
_ANSWER = lazy(r"\A(?:re|aw|sv|tr|odp|ответ|回复|回覆|trả lời)\s*[:：]\s*")
_PAGE = lazy(
    r"\s*[(,–-]\s*(?:page|seite|trang|página|pagina|strona|стр\w*|第)\s*\d+\s*[)页]?\Z", re.IGNORECASE
)
_NUMBER = lazy(r"\d")
_CRUMBS = ("breadcrumb", "crumb", "navstrip", "pathway", "linkst")
_MAX_SUBJECT = 300
_LIKE = 0.6
"""Of the words of a title, which <title> repeats where it is of the same topic."""


def title_of(page: Page, title: str | None) -> str | None:
    """Return the title of the topic that the page is: `title`, unless it is the forum's or of something else."""
    said = structured.of(page).title
    parts = [part for one in _PARTS.split(said) if fold(part := _PAGE.sub("", clean_line(one)))]
    if not parts or len(parts) > 8:
        return title
    key = fold(title or "")
    of_topic = key in fold(said) or overlap(title or "", said) >= _LIKE
    if key and of_topic and key not in map(fold, parts):
        return title
    worth = dict.fromkeys(map(fold, parts), 0)
    for shown, much in _evidence(page):
        if shown in worth:
            worth[shown] += much
    best = max(parts, key=lambda part: (worth[fold(part)], len(part)))
    if key and of_topic and worth[fold(best)] <= worth[key]:
        return title
    return best


def _evidence(page: Page) -> Iterator[tuple[str, int]]:
    """Yield what the page shows as a subject, a heading or the end of its breadcrumb, and how much that says."""
    subjects: set[str] = set()
    for run in page.runs:
        if len(run.text) > _MAX_SUBJECT:
            continue
        answer = _ANSWER.match(run.text.lower())
        if answer is not None:
            subjects.add(fold(run.text[answer.end() :]))
        elif run.box.tag in ("h2", "h3", "h4"):
            yield fold(run.text), 2
        elif run.box.tag == "h1":
            yield fold(run.text), 0 if _leads_to_index(run) else 2
    yield from ((one, 4) for one in subjects)
    for box in page.boxes:
        if box.last > box.first and any(name in box.names for name in _CRUMBS):
            yield fold(page.runs[box.last - 1].text.lstrip("»›> ")), 1


def _leads_to_index(run: Run) -> bool:
    """Tell whether a heading is one link to a page without a number, as the forum's front page is."""
    if not run.links or run.link_chars * 10 < len(run.text) * 9:
        return False
    return _NUMBER.search(run.links[0].attributes.get("href") or "") is None
