"""What of a page is content: gives every run a probability and marks the runs that are kept."""

from __future__ import annotations

from artcli.core.draft import Draft, Role
from artcli.core.page import Box, Page, Run

_NEVER = frozenset(("nav", "footer", "button", "dialog"))


def score(page: Page, draft: Draft) -> Draft:
    """Set `scores` for every run and mark CONTENT; runs that have a role already keep it."""
    if page.tree is None:
        return draft
    box = _main_box(page, draft)
    scores = [0.0] * len(page.runs)
    for run in page.runs[box.first : box.last] if box else ():
        outside = any(above.tag in _NEVER for above in run.box.up())
        scores[run.index] = 0.0 if outside else 1 - run.link_chars / max(1, len(run.text))
    kept = [i for i, p in enumerate(scores) if p > 0.4 and i not in draft.roles]
    return draft.but(scores=tuple(scores)).mark(kept, Role.CONTENT)


def _main_box(page: Page, draft: Draft) -> Box | None:
    """Return the box that holds most prose: paragraphs vote for their parents, half as loud for the next."""
    votes: dict[int, float] = {}
    boxes: dict[int, Box] = {}
    for run in page.runs:
        if draft.roles.get(run.index, Role.CONTENT) is not Role.CONTENT or not _is_prose(run):
            continue
        weight, above = min(len(run.text), 400) / 100.0, run.box.parent or run.box
        for share in (1.0, 0.5, 0.25):
            boxes[id(above)] = above
            votes[id(above)] = votes.get(id(above), 0.0) + weight * share
            if above.parent is None:
                break
            above = above.parent
    if not votes:
        return page.boxes[0] if page.boxes else None
    return boxes[max(votes, key=votes.__getitem__)]


def _is_prose(run: Run) -> bool:
    return len(run.text) > 40 and run.link_chars * 3 < len(run.text)
