"""The captions step: which runs belong to a picture, and to which one."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from itertools import islice

from artcli.core.dom import Node, attribute
from artcli.core.draft import Draft, Role
from artcli.core.furniture.tools import is_tools
from artcli.core.media.captionlooks import (
    NEAR,
    above,
    caption_names,
    holds_text,
    in_same_column,
    is_caption,
    is_centred,
    is_inside,
    is_named,
    is_slanted,
)
from artcli.core.media.credits import has_credit
from artcli.core.page import Box, Medium, Page, Run
from artcli.core.shapes import common_shape, shape_of

_PICTURED = frozenset(("img", "iframe", "video", "audio", "embed", "object"))
_MAX_CAPTION = 600
"""Characters of one picture's caption with its credit; longer ones are text beside a picture."""
_MAX_RUNS = 6
_ABOVE_TITLE = 4
"""Runs: some templates set the picture above the headline."""
_LEAD_REGION = 60
"""Runs before the content in which its first pictures stand."""
_SHORT = 320
"""Characters of a caption that only its look tells."""
_HEADINGS = frozenset(("h1", "h2", "h3", "h4"))
_FREE_IN_POSTS = (Role.CONTENT, Role.CAPTION)
"""Where the words of the opening post are known, what is beside them is no caption either."""
_FREE = (None, Role.CONTENT, Role.FURNITURE, Role.CAPTION)


def find(page: Page, draft: Draft) -> Draft:
    """Mark CAPTION on the runs that say what a picture shows, and pair them with the pictures.

    Evidence, strongest first: ``<figcaption>``; a caption's class or id; a small table or box that holds one
    picture and a short text; a short slanted, centred or credited line straight after it. What is marked
    already (title, byline, comment) stays as it is.
    """
    content = draft.marked(Role.CONTENT)
    if not content:
        return draft
    pairing = _Pairing(page, draft, content)
    pairing.pair_media()
    pairing.claim_named_boxes()
    if not pairing.claimed:
        return draft
    return draft.mark(sorted(pairing.claimed), Role.CAPTION).but(
        pictures={medium: tuple(runs) for medium, runs in pairing.pairs.items() if runs}
    )


def _breaks_below(picture: Node) -> bool:
    """Whether a line break stands straight after a picture."""
    after = picture.next
    while after is not None and after.tag == "-text" and not (after.text_content or "").strip():
        after = after.next
    return after is not None and after.tag == "br"


class _Pairing:
    """The state of one search: what is claimed, and for which medium."""

    def __init__(self, page: Page, draft: Draft, content: list[int]) -> None:
        self.page = page
        self.roles = draft.roles
        self.title = draft.title
        titles = draft.marked(Role.TITLE)
        before = [index for index in titles if index < content[0]]
        self.title_at = (before or titles or [0])[-1]
        self.first = max(
            min(before[-1], content[0]) - _ABOVE_TITLE if before else 0, content[0] - _LEAD_REGION
        )
        self.last = content[-1] + 3
        self.shape = common_shape(page, content)
        self.content = content
        self.media = draft.media if draft.media is not None else range(len(page.media))
        self.free = _FREE if draft.media is None else _FREE_IN_POSTS
        self._is_free: dict[int, bool] = {}
        self.claimed: set[int] = set()
        self.pairs: dict[int, list[int]] = {}

    @cached_property
    def total(self) -> int:
        """Characters of the content."""
        return sum(len(self.page.runs[index].text) for index in self.content)

    @cached_property
    def place(self) -> dict[int, int]:
        """The index of each medium, by its identity."""
        return {id(medium): number for number, medium in enumerate(self.page.media)}

    def pair_media(self) -> None:
        """Look for the caption of every picture that stands in or around the content."""
        for number in self.media:
            medium = self.page.media[number]
            if medium.tag not in _PICTURED or not self.first <= medium.at <= self.last:
                continue
            runs = self._in_figure(medium) or self._in_small_box(medium) or self._line_after(medium)
            runs = [index for index in runs if index not in self.claimed]
            if runs:
                self.claimed.update(runs)
                self.pairs[number] = runs

    def claim_named_boxes(self) -> None:
        """Claim captions of pictures that a script puts in: ``<figcaption>`` and caption classes."""
        named = caption_names(self.page)
        start = bisect_left(self.page.boxes, self.first - _MAX_RUNS, key=lambda box: box.first)
        for box in self.page.boxes[start:]:
            if box.first > self.last:
                break
            if box.tag != "figcaption" and box.names not in named:
                continue
            is_small = box.chars <= _MAX_CAPTION and box.last - box.first <= _MAX_RUNS
            if is_small and box.last > max(box.first, self.first) and is_caption(box):
                self._claim_near(box)

    def _claim_near(self, box: Box) -> None:
        """Claim the box's runs for the nearest picture of the same figure, if there is one."""
        runs = [
            i for i in range(box.first, box.last) if i not in self.claimed and self._free(self.page.runs[i])
        ]
        if not runs:
            return
        self.claimed.update(runs)
        near: int | None = None
        for number in self.media:
            medium = self.page.media[number]
            if medium.at > runs[-1] + 1:
                break
            if (
                medium.tag in _PICTURED
                and runs[0] - 2 <= medium.at
                and (medium.at <= runs[0] or near is None)
            ):
                near = number
        if near is not None:
            self.pairs[near] = sorted({*self.pairs.get(near, ()), *runs})

    def _in_figure(self, medium: Medium) -> list[int]:
        """The caption inside the ``<figure>`` around the medium."""
        figure = above(medium.box, "figure")
        if figure is None or figure.chars > self.total * 0.5 + _MAX_CAPTION:
            return []
        runs = [self.page.runs[i] for i in range(figure.first, figure.last)]
        captioned = [run for run in runs if above(run.box, "figcaption") is not None]
        found = [run for run in captioned or runs if self._free(run)]
        if not found or sum(len(run.text) for run in found) > _MAX_CAPTION * 2:
            return []
        if not captioned and (len(found) > _MAX_RUNS or holds_text(figure)):
            return []
        within = [run for run in found if captioned and is_named(self.page, run, None)]
        found = within or found  # "view 6 images" stands in a <figcaption> too
        if captioned:
            # One caption for several pictures of a figure goes to the picture before it.
            found = [run for run in found if self._nearest(medium, run)]
        return [run.index for run in found]

    def _nearest(self, medium: Medium, run: Run) -> bool:
        """Whether no other picture stands between the medium and the run (or the caption stands above it)."""
        if run.index < medium.at:
            return True
        return not any(
            other.tag in _PICTURED and medium.at < other.at <= run.index for other in self._media_from(medium)
        )

    def _media_from(self, medium: Medium) -> list[Medium]:
        number = self.place[id(medium)]
        return self.page.media[number + 1 : number + 8]

    def _in_small_box(self, medium: Medium) -> list[int]:
        """A small box with the picture and a text that a class or the table's shape calls a caption."""
        found: list[int] = []
        for box in islice(medium.box.up(), NEAR):
            if box.chars > _MAX_CAPTION or box.last - box.first > _MAX_RUNS:
                break
            runs = [self.page.runs[i] for i in range(box.first, box.last)]
            if not runs:
                continue
            if not all(self._free(run) for run in runs):
                break
            named = [run.index for run in runs if is_named(self.page, run, box)]
            if named:
                found = named
                continue
            if not found and self._alone_with_picture(medium, box, runs):
                found = [run.index for run in runs]
                continue
            if (
                box.tag == "table"
                and box.chars <= _SHORT * 1.5
                and runs[0].index >= medium.at
                and len(runs) <= 3
                and not self._is_of_site(runs)
            ):
                return [run.index for run in runs]
        return found

    def _alone_with_picture(self, medium: Medium, box: Box, runs: list[Run]) -> bool:
        """Whether a box holds the picture and a short text below of another shape than paragraphs."""
        if box is medium.box and box.tag == "p" and not _breaks_below(medium.node):
            return False
        if box.chars > _SHORT or len(runs) > 3 or runs[0].index != medium.at or medium.tag != "img":
            return False
        if self._is_of_site(runs):
            return False
        if any(shape_of(run) == self.shape or run.box.tag in _HEADINGS or run.link_chars for run in runs):
            return False
        return not any(
            other.tag in _PICTURED and other.at <= runs[-1].index + 1 and is_inside(other.box, box)
            for other in self._media_from(medium)
        )

    def _is_of_site(self, runs: list[Run]) -> bool:
        """Whether what stands beside a picture is no content above the headline: the clock beside the site's logo."""
        return runs[-1].index < self.title_at and any(
            self.roles.get(run.index) is not Role.CONTENT for run in runs
        )

    def _line_after(self, medium: Medium) -> list[int]:
        """The line straight after a picture: slanted, centred or ending in a credit, and short."""
        if medium.tag != "img" or medium.at >= len(self.page.runs):
            return []
        run = self.page.runs[medium.at]
        if not self._free(run) or len(run.text) > _SHORT or run.box.tag in ("h1", "h2", "h3", "li"):
            return []
        if not in_same_column(medium.box, run.box):
            return []
        credited = has_credit(run.text)
        alone = run.box is not medium.box or run.box.last - run.box.first == 1
        if credited and (alone or is_slanted(run)):
            return [run.index]
        if self.roles.get(run.index) is None:
            return []  # not content anyway, and nothing says that it is a caption
        alt = attribute(medium.node, "alt").strip()
        if (alt and len(alt) > 15 and run.text.startswith(alt[:60])) or (
            alone and (is_slanted(run) or is_centred(run.box))
        ):
            return [run.index]
        return []

    def _free(self, run: Run) -> bool:
        """Whether a run can be a caption; asked for each of the boxes around it."""
        if run.index not in self._is_free:
            self._is_free[run.index] = self._may_caption(run)
        return self._is_free[run.index]

    def _may_caption(self, run: Run) -> bool:
        if self.roles.get(run.index) not in self.free or run.text == self.title:
            return False
        mostly_link = len(run.text) > 30 and run.link_chars * 10 > len(run.text) * 8
        if mostly_link and above(run.box, "figcaption") is None:
            return False
        return not is_tools(self.page, run)
