"""Where a lead can stand: the headline, the body's first paragraph, and the runs between that can be one."""

from __future__ import annotations

from functools import cached_property
from itertools import islice

from artcli.core.comparing import fold
from artcli.core.draft import Draft, Role
from artcli.core.leads.leadnames import named
from artcli.core.media.credits import has_credit
from artcli.core.page import Page, Run
from artcli.core.shapes import PARAGRAPH, common_shape, shape_of
from artcli.core.signposts import HEADINGS
from artcli.patterns import lazy

SUBHEADINGS = HEADINGS - {"h1"}
LONGEST = 1200
"""Characters of a lead."""
_WINDOW = 40
"""Runs looked at after the headline."""
_NO_TITLE = 12
"""Runs looked at before the content of a page whose title stands nowhere."""
_MIN_LIKENESS = 0.25
_CUT_OFF = lazy(r"(?:\.\.\.|…|\[…\]|\[\.\.\.\])\s*$")
_NOT_LEADS = frozenset(("figcaption", "figure", "nav", "footer", "aside", "button", "form", "address"))
_NEVER_LEADS = frozenset(("figcaption", "button", "li"))
_FREE = (None, Role.CONTENT, Role.FURNITURE, Role.LEAD)


class Zone:
    """One page's headline and body, and the runs around the border between them."""

    def __init__(self, page: Page, draft: Draft) -> None:
        """Find headline and body; `title_at` and `body_first` are -1 where there is none."""
        self.page = page
        self.roles = draft.roles
        self._title = draft.title or ""
        self._title_key = fold(self._title)
        content = draft.marked(Role.CONTENT)
        self.content = content
        first = content[0] if content else -1
        titles = draft.marked(Role.TITLE)
        before = [index for index in titles if index < first] if content else titles
        self.title_at = before[-1] if before else (titles[0] if titles else self._heading_like_title(first))
        """The last run of the headline."""
        self.shape = common_shape(page, content)
        """What the body's paragraphs have in common; None where there are none."""
        long = [at for at in content if at > self.title_at and page.runs[at].letters >= PARAGRAPH]
        self.first_long = long[0] if long else first
        """The first paragraph of the content."""
        self.body_first = next((at for at in long if shape_of(page.runs[at]) == self.shape), first)
        """The first paragraph of the content that is set as most are."""
        start = self.title_at + 1 if self.title_at >= 0 else max(0, first - _NO_TITLE)
        end = min(max(first, self.body_first) + 3, start + _WINDOW, len(page.runs))
        self.runs = page.runs[start : max(start, end)]
        """Those that can be a lead by where they stand."""

    @cached_property
    def total(self) -> int:
        """Characters of the content."""
        return sum(len(self.page.runs[index].text) for index in self.content)

    @cached_property
    def _pictured(self) -> set[int]:
        return {medium.at for medium in self.page.media if medium.tag == "img"}

    def _heading_like_title(self, first: int) -> int:
        """The heading before the content that is most like the title, for a title without run; else -1."""
        best, most = -1, 0.0
        wanted = set(self._title.casefold().split())
        for run in self.page.runs[max(0, first - _WINDOW) : max(0, first)]:
            above = run.box.parent.tag if run.box.parent is not None else ""
            is_first = run.box.tag == "h1" or above == "h1"
            if not is_first and run.box.tag not in ("h2", "h3"):
                continue
            shared = len(wanted & set(run.text.casefold().split())) / max(1, len(wanted))
            likeness = shared + (0.3 if is_first else 0.0)
            if likeness > max(most, _MIN_LIKENESS):
                best, most = run.index, likeness
        return best

    def is_long(self, index: int) -> bool:
        """Whether a run is a paragraph."""
        return self.page.runs[index].letters >= PARAGRAPH

    def is_content(self, run: Run) -> bool:
        """Whether a run was taken for content."""
        return self.roles.get(run.index) is Role.CONTENT

    def may_lead(self, run: Run, least: int, *, by_name: bool = False) -> bool:
        """Whether a run of `least` letters can be (part of) a lead; `by_name`: of one that its box's name tells."""
        if self.roles.get(run.index) not in _FREE:
            return False
        if run.letters < least or len(run.text) > LONGEST or run.link_chars * 2 > len(run.text):
            return False
        if is_cut_off(run.text) or self._repeats_title(run.text):
            return False
        if by_name and named(run.box).strong:
            return run.box.tag not in _NEVER_LEADS
        return not any(
            (
                box.tag in _NOT_LEADS and not box.first <= self.title_at < box.last
            )  # a webform holds all of its page
            or (box.last - box.first <= 4 and box.names and named(box).other)
            for box in islice(run.box.up(), 3)
        )

    def _repeats_title(self, text: str) -> bool:
        """Whether a text is the headline again, alone or with its overline."""
        title = self._title_key
        if not title or len(text) > 4 * len(self._title) + 40:
            return False
        said = fold(text)
        return said in title or (title in said and len(said) < 2 * len(title))

    def is_caption(self, run: Run) -> bool:
        """Whether the run is what stands under a picture and no part of the content."""
        if run.index not in self._pictured:
            return False
        after = self.page.runs[run.index + 1 : run.index + 2]
        return not self.is_content(run) or any(has_credit(one.text) for one in after)


def is_cut_off(text: str) -> bool:
    """Whether a text ends in three dots: a teaser."""
    return _CUT_OFF.search(text) is not None
