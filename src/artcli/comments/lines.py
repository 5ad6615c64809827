"""A short thread set in lines: who and when, then the words, below a heading that says how many there are.

Papers without a comment system set them so. Only where every one of the number stands there are they comments.
"""

from __future__ import annotations

from artcli.comments import state
from artcli.comments.labels import Labels
from artcli.comments.system import Found, Row
from artcli.core import dom
from artcli.core.dating import dates
from artcli.core.page import Page, Run

_MOST = 200
"""Comments of a thread in lines."""
_HEAD = 90
"""Characters in which author and time stand."""
_NAME = 60
"""Characters of a line that is an author."""
_AROUND = " \t\n,;:|–—·•-()"


def read(page: Page, labels: Labels, language: str | None) -> Found | None:
    """Return the thread that a heading with a number announces, where as many lines with a time follow; else None."""
    for index in labels.headings:
        total = state.stated_count(page.runs[index].text)
        if total and total <= _MOST:
            rows = _rows(page, index + 1, total, language)
            if len(rows) == total:
                return Found(system="generic", rows=tuple(rows), count=total)
    return None


def _rows(page: Page, start: int, total: int, language: str | None) -> list[Row]:
    """Return the comments that follow one another from the run `start` on, at most `total`."""
    rows: list[Row] = []
    at = start
    while len(rows) < total and at < len(page.runs):
        text, author = page.runs[at].text, ""
        reading = dates.find(text[:_HEAD], language)
        if reading is None and len(text) <= _NAME and at + 1 < len(page.runs):
            at += 1
            text, author = page.runs[at].text, text
            reading = dates.find(text[:_HEAD], language)
        if reading is None or bool(author) == bool(text[: reading.start].strip(_AROUND)):
            break
        author = author or _named(text[: reading.start])
        said = _said(page.runs[at], text[reading.end :])
        at += 1
        if not said and at < len(page.runs):
            said = _said(page.runs[at], page.runs[at].text)
            at += 1
        while at < len(page.runs) and state.is_label(page.runs[at].text):
            at += 1
        rows.append(Row(author=author, published=reading.iso, text=said))
    return rows


def _named(text: str) -> str:
    """Return the author before a time, without the small word that leads to it: "Jeannot, le 13/03/2021"."""
    name, _, last = text.strip(_AROUND).rpartition(" ")
    return name.strip(_AROUND) if name and last.lower() in _BEFORE_TIMES else text.strip(_AROUND)


def _said(run: Run, text: str) -> str:
    """Return the words of a comment without the buttons behind it and what is left of its time before it."""
    for link in reversed(run.links):
        button = dom.line_of(link)
        if button and state.is_label(button) and text.endswith(button):
            text = text.removesuffix(button).rstrip()
    text = text.lstrip(_AROUND + ".").rstrip()
    first, _, rest = text.partition(" ")
    return rest.lstrip(_AROUND) if first.lower().strip(".") in _OF_TIMES else text


_BEFORE_TIMES = frozenset(("le", "el", "il", "am", "op", "den", "em", "on", "at", "στις", "dne", "vom", "la"))
_OF_TIMES = frozenset(("uhr", "h", "hs", "น", "час", "uur", "wib"))
