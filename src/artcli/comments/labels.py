"""The short texts of a page, lower case and once: where a thread's headings, totals and invitations are looked for.

Most pages have no thread, and each of them is asked: so one pass over all texts, then tests on sets and on one
string, and a closer look at single texts only where something was found.
"""

from __future__ import annotations

from functools import cached_property
from itertools import islice

from artcli.comments import state
from artcli.core.page import Page, Run

MAX_LABEL = 90
"""Characters of a text that may be a label."""
_AROUND_WORDS = "():#|….,!?"


class Labels:
    """The labels of one page."""

    def __init__(self, page: Page) -> None:
        """Collect the short texts."""
        self.runs: list[Run] = [run for run in page.runs if len(run.text) <= MAX_LABEL]
        self.joined = "\n".join([run.text for run in self.runs]).lower()
        """One a line, in page order; no text has a line break."""
        text = self.joined
        for mark in _AROUND_WORDS:
            text = text.replace(mark, " ")
        self._words = set(text.split())

    @cached_property
    def headings(self) -> list[int]:
        """The runs that are called what a thread is called, with or without a number."""
        if not state.may_hold_heading(self.joined, self._words):
            return []
        lines = self.joined.split("\n")
        if len(lines) != len(self.runs):  # no text holds a line break, but who knows all of Unicode's cases
            lines = [run.text.lower() for run in self.runs]
        return [self.runs[at].index for at in state.headings(lines)]

    @cached_property
    def buttons(self) -> bool:
        """Whether two of the texts are what stands on buttons and beside numbers: "Reply", "12"."""
        return len(list(islice((run for run in self.runs if state.is_label(run.text)), 2))) == 2

    @cached_property
    def invitations(self) -> list[int]:
        """The runs that say what an empty comment area says: nobody yet, closed, an invitation to write."""
        found = set()
        for phrase in state.empty_phrases(self.joined, self._words):
            at = self.joined.find(phrase)
            while at >= 0:
                found.add(self.joined.count("\n", 0, at))
                at = self.joined.find(phrase, at + len(phrase))
        return [self.runs[at].index for at in sorted(found) if at < len(self.runs)]
