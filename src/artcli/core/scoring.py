"""What of a page is content: gives every run a probability and marks the runs that are kept.

The probability comes from boosted trees over what `features` sees of a run; the cut is the page's own. Figures,
cross-validated by domain, and how they are learned: tests/benchmarks/train_scoring.py.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from artcli.core import features
from artcli.core.draft import Draft, Role
from artcli.core.page import Page

_HOPELESS = -3.0
"""Log-odds after the first trees from which the others cannot bring a run back."""


def score(page: Page, draft: Draft) -> Draft:
    """Set `scores` for every run and mark CONTENT; runs that have a role already keep it."""
    if page.tree is None:
        return draft
    scores = probabilities(page)
    kept = chosen(page, scores, draft.roles)
    return draft.but(scores=tuple(scores)).mark(kept, Role.CONTENT)


def probabilities(page: Page) -> list[float]:
    """Return for every run how likely it is content."""
    from artcli.core.weights import TOKENS, first, rest

    scores = []
    for row in features.rows(page, TOKENS):
        if row is None:
            scores.append(0.0)
            continue
        odds = first(*row)
        if odds > _HOPELESS:
            odds += rest(*row)
        scores.append(1 / (1 + math.exp(-odds)))
    return scores


def chosen(page: Page, scores: Sequence[float], taken: Iterable[int] = ()) -> list[int]:
    """Return the runs to keep, in page order, none of `taken`: those that raise the expected agreement.

    A run raises the F-measure when its probability is above half of the best F-measure that can be expected
    (Lewis 1995); 0.9 of that, because what is missing hurts a reader more than what is too much.
    """
    free = set(range(len(scores))).difference(taken)
    ranked = sorted(
        ((scores[i], features.width(page.runs[i].text)) for i in free if scores[i] > 0.03), reverse=True
    )
    expected = sum(p * size for p, size in ranked)
    best = gained = kept = 0.0
    for p, size in ranked:
        gained += p * size
        kept += size
        best = max(best, 2 * gained / (kept + expected))
    cut = min(max(0.9 * best / 2, 0.1), 0.6)
    return [i for i in sorted(free) if scores[i] > cut]
