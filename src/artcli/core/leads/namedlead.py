"""The lead that markup names: a small box called standfirst, chapo, sapo or the like, below the headline."""

from __future__ import annotations

from itertools import islice

from artcli.core.leads.leadnames import named, named_around
from artcli.core.leads.leadzone import LONGEST, SUBHEADINGS, Zone, is_cut_off
from artcli.core.page import Box, Run

_SHORTEST = 15
"""Letters of a run that is named a lead."""
_LONG_HEADING = 50
_MAX_RUNS = 8
_NEAR_TITLE = 4
"""Runs below the headline in which a short heading is a subtitle."""


def find(zone: Zone) -> list[Run]:
    """Return the runs of a box that is named a standfirst, else of one that may be: first among the content."""
    return (
        _called(zone, strong=True, content=zone.title_at < 0)
        or _called(zone, strong=False, content=True)
        or _called(zone, strong=False, content=False)
    )


def _called(zone: Zone, *, strong: bool, content: bool) -> list[Run]:
    """Return the runs of the first box with a strong name, or a weak one; `content`: only such as score as content."""
    runs = zone.page.runs
    for run in zone.runs:
        if run.index > max(zone.body_first, zone.title_at + 1):
            break
        if not zone.may_lead(run, _SHORTEST, by_name=True) or (content and not zone.is_content(run)):
            continue
        if run.box.tag in SUBHEADINGS and not _heading_may_lead(zone, run):
            continue
        box = _box_of(zone, run, strong=strong)
        if box is None:
            continue
        last = box.last
        while last < len(runs) and _twins(runs[last].box, box):
            last += 1
        found = [one for one in runs[run.index : last] if zone.may_lead(one, 2, by_name=True)]
        text = "".join(one.text for one in found)
        if found and len(found) <= _MAX_RUNS and len(text) <= LONGEST and not is_cut_off(text):
            return found
    return []


def _heading_may_lead(zone: Zone, run: Run) -> bool:
    """A short heading is a subtitle only right below the headline; anywhere else it heads a section."""
    near = zone.title_at < 0 or run.index - zone.title_at <= _NEAR_TITLE
    return run.index < zone.first_long and (near or run.letters >= _LONG_HEADING)


def _box_of(zone: Zone, run: Run, *, strong: bool) -> Box | None:
    """The small box around the run that has such a name."""
    around = named_around(run)
    if around.strong if strong else around.weak:
        return run.box
    for box in islice(run.box.up(), 4):
        if box.last - box.first > _MAX_RUNS or box.chars > LONGEST or box.chars * 2 > zone.total > 400:
            return None
        if named(box).strong if strong else named(box).weak:
            return box
    return None


def _twins(box: Box, other: Box) -> bool:
    """Whether two boxes stand side by side under one name."""
    return (
        box.parent is other.parent
        and box.tag == other.tag
        and box.names.strip() != ""
        and box.names == other.names
    )
