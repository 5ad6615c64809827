"""The lead that a page shows without naming it: set apart from the body, in the headline's header, in bold."""

from __future__ import annotations

import re

from artcli.core import structured
from artcli.core.comparing import fold
from artcli.core.draft import Role
from artcli.core.leads.leadzone import SUBHEADINGS, Zone
from artcli.core.page import Box, Run
from artcli.core.shapes import shape_of
from artcli.patterns import lazy

_SHORTEST_DESCRIBED = 15
_SHORTEST = 50
_SHORTEST_HEADING = 60
"""Letters of a lead: one that the head states too, one by its looks alone, one set as a heading."""
_HEADER = 8
"""Runs below the headline that byline, date and share buttons take."""
_SENTENCE_END = lazy(r"[.!?…。！？।॥:\"”»’)\u0e01-\u0e4e\u0e81-\u0ece]\s*$")
"""Thai and Lao end a sentence without a sign."""
_SET_BOLD = lazy(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_BOLD = frozenset(("b", "strong", "i", "em"))
"""What sets a first paragraph off: type in bold, or in italics."""
_BYLINE = (Role.BYLINE, Role.DATE)


def described(zone: Zone) -> list[Run]:
    """Return the run that is equal to the page's description and set apart from the body's paragraphs."""
    said = structured.of(zone.page)
    texts = said.all("description", "og:description", "twitter:description", "dc.description")
    wanted = {fold(text) for text in texts} - {""}
    for run in zone.runs if wanted else ():
        if zone.is_caption(run) or not zone.may_lead(run, _SHORTEST_DESCRIBED):
            continue
        if fold(run.text) in wanted and _is_set_apart(zone, run):
            return [run]
    return []


def shown(zone: Zone) -> list[Run]:
    """Return the run in the headline's header, or the first paragraph in bold or set as a heading."""
    for run in zone.runs:
        if run.index > zone.body_first:
            break
        if not zone.may_lead(run, _SHORTEST) or zone.is_caption(run):
            continue
        is_heading = run.box.tag in SUBHEADINGS
        if not (_is_single_heading(zone, run) if is_heading else _SENTENCE_END.search(run.text)):
            continue
        if not zone.is_content(run) and not _is_below_title(zone, run):
            continue
        if _is_above_byline(zone, run) or _is_in_header(zone, run) or _is_bold_opening(zone, run):
            return [run]
    return []


def _is_single_heading(zone: Zone, run: Run) -> bool:
    """Whether a heading is alone of its kind, as a subtitle is and the headings of sections are not."""
    if run.letters < _SHORTEST_HEADING:
        return False
    shape = shape_of(run)
    return not any(shape_of(zone.page.runs[index]) == shape for index in zone.content if index != run.index)


def _is_below_title(zone: Zone, run: Run) -> bool:
    """Whether a run that was not taken for content stands where leads stand: close below the headline."""
    if zone.title_at < 0 or run.links or run.box.tag not in ("p", "div", "h2", "h3", "h4"):
        return False
    below = run.index - zone.title_at
    return below == 1 or (below <= _HEADER and zone.is_long(run.index))


def _is_above_byline(zone: Zone, run: Run) -> bool:
    """Whether the run stands between the headline and a line of authors or date, where no body begins."""
    below = zone.roles.get(run.index + 1) in _BYLINE
    return below and run.index == zone.title_at + 1 and run.index < max(zone.content, default=-1)


def _is_in_header(zone: Zone, run: Run) -> bool:
    """Whether a run before the body is set apart, in a box with the headline or parted from the body by the byline."""
    if run.index >= zone.body_first or not _is_set_apart(zone, run):
        return False
    if zone.title_at >= 0:
        box: Box | None = next((box for box in run.box.up() if box.first <= zone.title_at), None)
        if box is not None and box.last <= zone.body_first:
            return True
    between = range(run.index + 1, zone.body_first)
    return run.index == zone.title_at + 1 and any(zone.roles.get(index) in _BYLINE for index in between)


def _is_set_apart(zone: Zone, run: Run) -> bool:
    """Whether the run stands before the body in another shape than the body's paragraphs.

    A first paragraph with a class of its own (a drop cap) among its brothers is not; a heading is.
    """
    if zone.shape is None:
        return True
    if run.index > zone.body_first or shape_of(run) == zone.shape:
        return False
    mate = zone.page.runs[zone.body_first].box
    brothers = run.box.parent is mate.parent and run.box.tag == mate.tag and run.box is not mate
    return not brothers and run.box is not mate


def _is_bold_opening(zone: Zone, run: Run) -> bool:
    """Whether a run is the content's first paragraph and in bold, and the next ones are there and not."""
    if run.index != zone.first_long or not zone.is_content(run) or not _looks_bold(run):
        return False
    after = [zone.page.runs[at] for at in zone.content if at > run.index and zone.is_long(at)][:2]
    return bool(after) and not any(map(_looks_bold, after))


def _looks_bold(run: Run) -> bool:
    if run.box.tag in ("h2", "h3", "h4") or _SET_BOLD.search(run.box.attrs.get("style") or ""):
        return True
    end = run.box.node.mem_id if run.box.node is not None else 0
    for piece in run.pieces:
        if isinstance(piece, str) or piece.tag == "br" or not (piece.text_content or "").strip():
            continue
        node, bold = piece.parent, False
        for _ in range(8):
            if node is None or node.mem_id == end:
                break
            bold = bold or node.tag in _BOLD
            node = node.parent
        if not bold:
            return False
    return True
