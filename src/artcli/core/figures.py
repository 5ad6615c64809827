"""The captions step: which runs belong to a picture, and to which one."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from artcli.core.credits import has_credit
from artcli.core.dom import Node, attribute
from artcli.core.draft import Draft, Role
from artcli.core.furniture.tools import is_tools
from artcli.core.page import Box, Medium, Page, Run
from artcli.core.shapes import common_shape, shape_of
from artcli.core.words.captions import CAPTION_NAMES, CREDIT_NAMES
from artcli.patterns import lazy

_NAMED = lazy("|".join(map(re.escape, (*CAPTION_NAMES, *CREDIT_NAMES))))
_PICTURED = frozenset(("img", "iframe", "video", "audio", "embed", "object"))
_MAX_CAPTION = (
    600  # characters of one picture's caption with its credit; longer ones are text beside a picture
)
_MAX_RUNS = 6
_MAX_CLIMB = 6
_ABOVE_TITLE = 4  # runs: some templates set the picture above the headline
_LEAD_REGION = 60  # runs before the content in which its first pictures stand
_SHORT = 320  # a caption line that only its look tells
_LOOKS_SET_APART = lazy(r"text-align\s*:\s*center|font-style\s*:\s*italic", re.IGNORECASE)
_SLANTED = frozenset(("i", "em", "small", "cite", "font"))
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
        self.total = sum(len(page.runs[index].text) for index in content)
        self.media = draft.media if draft.media is not None else range(len(page.media))
        self.free = _FREE if draft.media is None else _FREE_IN_POSTS
        self.place = {id(medium): number for number, medium in enumerate(page.media)}
        self.claimed: set[int] = set()
        self.pairs: dict[int, list[int]] = {}

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
        start = bisect_left(self.page.boxes, self.first - _MAX_RUNS, key=lambda box: box.first)
        for box in self.page.boxes[start:]:
            if box.first > self.last:
                break
            if box.last == box.first or box.last <= self.first:
                continue
            if box.tag == "figcaption" or (box.names and _says_caption(box.names)):
                if box.chars > _MAX_CAPTION or box.last - box.first > _MAX_RUNS:
                    continue
                if box.tag == "figcaption" and _holds_text(box.parent):
                    continue
                if box.tag != "figcaption" and not _names_caption(box):
                    continue
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
        figure = _above(medium.box, "figure")
        if figure is None or figure.chars > self.total * 0.5 + _MAX_CAPTION:
            return []
        runs = [self.page.runs[i] for i in range(figure.first, figure.last)]
        captioned = [run for run in runs if _above(run.box, "figcaption") is not None]
        found = [run for run in captioned or runs if self._free(run)]
        if not found or sum(len(run.text) for run in found) > _MAX_CAPTION * 2:
            return []
        if not captioned and (len(found) > _MAX_RUNS or _holds_text(figure)):
            return []
        within = [run for run in found if captioned and _is_named(run, None)]
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
        for box in _up(medium.box):
            if box.chars > _MAX_CAPTION or box.last - box.first > _MAX_RUNS:
                break
            runs = [self.page.runs[i] for i in range(box.first, box.last)]
            if not runs:
                continue
            if not all(self._free(run) for run in runs):
                break
            named = [run.index for run in runs if _is_named(run, box)]
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
        if box is medium.box and box.tag == "p":
            return False
        if box.chars > _SHORT or len(runs) > 3 or runs[0].index != medium.at or medium.tag != "img":
            return False
        if self._is_of_site(runs):
            return False
        if any(shape_of(run) == self.shape or run.box.tag in _HEADINGS or run.link_chars for run in runs):
            return False
        return not any(
            other.tag in _PICTURED and other.at <= runs[-1].index + 1 and _inside(other.box, box)
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
        if not _same_column(medium.box, run.box):
            return []
        credited = has_credit(run.text)
        alone = run.box is not medium.box or run.box.last - run.box.first == 1
        if credited and (alone or _slanted(run)):
            return [run.index]
        if self.roles.get(run.index) is None:
            return []  # not content anyway, and nothing says that it is a caption
        alt = attribute(medium.node, "alt").strip()
        if (alt and len(alt) > 15 and run.text.startswith(alt[:60])) or (
            alone and (_slanted(run) or _centred(run.box))
        ):
            return [run.index]
        return []

    def _free(self, run: Run) -> bool:
        if run.text == self.title or is_tools(self.page, run):
            return False
        return self.roles.get(run.index) in self.free and not (
            run.link_chars * 10 > len(run.text) * 8
            and len(run.text) > 30
            and _above(run.box, "figcaption") is None
        )


def _inside(box: Box, outer: Box) -> bool:
    """Whether `box` is `outer` or stands a few levels below it."""
    return any(one is outer for one in _up(box))


def _up(box: Box) -> list[Box]:
    found: list[Box] = []
    above: Box | None = box
    while above is not None and len(found) < _MAX_CLIMB:
        found.append(above)
        above = above.parent
    return found


def _above(box: Box, tag: str) -> Box | None:
    """The nearest box of `tag` at or a few levels above `box`."""
    return next((one for one in _up(box) if one.tag == tag), None)


def _holds_text(box: Box | None) -> bool:
    """Whether a figure holds code, a table or a quotation, whose caption is text."""
    return (
        box is not None and box.node is not None and box.node.css_first("pre, table, blockquote") is not None
    )


def _names_caption(box: Box) -> bool:
    """Whether the names say caption as a word of their own, not as part of what holds an article."""
    return (
        box.tag in ("p", "div", "span", "figcaption", "td", "small", "dd", "h6") and "video" not in box.names
    )


@lru_cache(maxsize=1024)
def _says_caption(names: str) -> bool:
    """Whether names are of a caption or a credit; pages give few names to many boxes."""
    return len(names) < 200 and _NAMED.search(names) is not None


def _is_named(run: Run, top: Box | None) -> bool:
    """Whether a box from the run's up to `top` (None: ``<figcaption>``) is named caption or credit."""
    for box in _up(run.box):
        if top is None and box.tag in ("figcaption", "figure"):
            return False
        if box.names and _says_caption(box.names):
            return True
        if box is top:
            break
    return any(_NAMED.search(names.lower()) for names in _inline_names(run) if names != " ")


def _inline_names(run: Run) -> list[str]:
    """Classes of the inline elements around the run's first piece of text."""
    piece = run.pieces[0]
    if isinstance(piece, str):
        return []
    end = run.box.node.mem_id if run.box.node is not None else 0
    names: list[str] = []
    node: Node | None = piece.parent
    while node is not None and node.mem_id != end and len(names) < 8:
        names.append(f"{attribute(node, 'class')} {attribute(node, 'itemprop')}")
        node = node.parent
    return names


def _slanted(run: Run) -> bool:
    """Whether all text of the run stands in ``<i>``, ``<em>``, ``<small>`` or ``<font>``."""
    end = run.box.node.mem_id if run.box.node is not None else 0
    for piece in run.pieces:
        if isinstance(piece, str):
            return False
        if piece.tag == "br" or not (piece.text_content or "").strip():
            continue
        node = piece.parent
        for _ in range(8):
            if node is None or node.mem_id == end:
                return False
            if node.tag in _SLANTED:
                break
            node = node.parent
    return True


def _centred(box: Box) -> bool:
    """Whether the box itself is centred or slanted by attribute, style or tag."""
    return (
        box.tag == "center"
        or (box.attrs.get("align") or "").lower() == "center"
        or bool(_LOOKS_SET_APART.search(box.attrs.get("style") or ""))
    )


def _same_column(picture: Box, line: Box) -> bool:
    """Whether the line stands in the picture's box, its parent or the parent's parent."""
    near = _up(picture)[:3]
    return any(box in near for box in _up(line)[:3])
