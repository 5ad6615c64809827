"""Boxes that ask for a mail address: what a newsletter promises."""

from __future__ import annotations

from artcli.core.draft import Draft, Role
from artcli.core.page import Box, Page, Run

_PITCH = 300
"""Characters of a box that asks for an address, with what it promises."""
_HEAD = frozenset((Role.TITLE, Role.LEAD, Role.BYLINE))


def find(page: Page, draft: Draft, content: list[Run]) -> list[Run]:
    """Return the runs of boxes that ask for an address and hold little else."""
    found: set[int] = set()
    seen: set[int] = set()
    for field in page.boxes:
        if field.tag != "input" or not _asks_for_mail(field):
            continue
        box: Box | None = field
        while box is not None and box.index not in seen and _is_pitch(box, draft):
            seen.add(box.index)
            found.update(range(box.first, box.last))
            box = box.parent
    return [run for run in content if run.index in found] if found else []


def _asks_for_mail(field: Box) -> bool:
    return "mail" in f"{field.attrs.get('type')} {field.attrs.get('name')}".lower()


def _is_pitch(box: Box, draft: Draft) -> bool:
    """Tell whether a box says little, and none of what heads an article."""
    return box.chars <= _PITCH and not any(
        draft.roles.get(index) in _HEAD for index in range(box.first, box.last)
    )
