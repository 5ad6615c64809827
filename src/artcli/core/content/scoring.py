"""What of a page is content: gives every run a probability and marks the runs that are kept.

The probability comes from boosted trees over what `features` sees of a run, in stages: a few small trees settle the
clear cases, and more are asked about the others, the last of them with what the first made of the runs around
(`surroundings`). The cut is the page's own. Figures, cross-validated by domain, and how the trees are learned:
tests/benchmarks/train_scoring.py.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence

from artcli.core.content import features, surroundings
from artcli.core.draft import Draft, Role
from artcli.core.page import Page, Run

PARAGRAPH = 60
"""Width of a paragraph."""
CELLS = 6
"""Cells of a table of data at least."""
_ENDS = '.:!?…”")'
NEVER = -50.0
"""Log-odds of what is in a footer or a button."""
_NEGLIGIBLE = 0.03
"""Probability up to which a run plays no part in where the page's cut is; the cut is never so low."""
_LEAST = 0.2
"""Probability from which on a run may be content: a page without a likelier one is the shell of a script."""
_TOGETHER = 2
"""The doubt on a page that calls itself an article: its hundred menu entries stand or fall together, so what each
leaves in doubt does not add up. Held out it is worth .0075 on newspapers' pages and .001 on articles."""
_UNLIKELY = math.log(_NEGLIGIBLE / (1 - _NEGLIGIBLE))


def score(page: Page, draft: Draft) -> Draft:
    """Set `scores` for every run and mark CONTENT; runs that have a role already keep it."""
    if page.tree is None:
        return draft
    scores = probabilities(page, draft)
    kept = chosen(page, scores, draft.roles)
    kept += _brothers(page, draft, kept)
    return draft.but(scores=tuple(scores)).mark(kept, Role.CONTENT)


def _brothers(page: Page, draft: Draft, kept: Sequence[int]) -> list[int]:
    """Return what was left out beside the paragraphs that are most of the content: their like, and tables of data.

    A notice of three paragraphs and a table is too little for the trees to know the first. Paragraphs of one box with
    one name are of one kind; such as are less than half of the content can be cards, questions or asides.
    """
    of_kind: Counter[tuple[int, str, str]] = Counter()
    for at in kept:
        run = page.runs[at]
        if _is_paragraph(run):
            of_kind[_kind_of(run)] += len(run.text)
    if not of_kind:
        return []
    [(kind, size)] = of_kind.most_common(1)
    if size * 2 < sum(len(page.runs[at].text) for at in kept):
        return []
    taken = {*kept, *draft.roles}
    after_title = page.runs[min(draft.marked(Role.TITLE), default=0) :]
    alike = [run.index for run in after_title if _is_paragraph(run) and _kind_of(run) == kind]
    return [at for at in (*_tables_beside(page, kind[0]), *alike) if at not in taken]


def _kind_of(run: Run) -> tuple[int, str, str]:
    """Return what the paragraphs of a text share: the box around them (its `index`), their tag and their names."""
    return run.box.parent.index if run.box.parent else -1, run.box.tag, run.box.names


def _tables_beside(page: Page, around: int) -> list[int]:
    """Return the runs of tables of data that stand in the box `around`: nothing but cells, no links."""
    found: list[int] = []
    for box in page.boxes:
        if box.tag != "table" or box.link_chars or box.parent is None or box.parent.index != around:
            continue
        cells = page.runs[box.first : box.last]
        if len(cells) >= CELLS and all(run.box.tag in ("td", "th") for run in cells):
            found.extend(range(box.first, box.last))
    return found


def _is_paragraph(run: Run) -> bool:
    return (
        run.box.tag in ("p", "div") and run.letters >= PARAGRAPH and not run.links and run.text[-1] in _ENDS
    )


def probabilities(page: Page, draft: Draft) -> list[float]:
    """Return for every run how likely it is content."""
    from artcli.core.content.weights import LAST, STAGES, TOKENS

    rows, layout = features.see(page, draft, TOKENS)
    odds = [0.0 if row else NEVER for row in rows]
    open_ = [index for index, row in enumerate(rows) if row]
    cut = 0.5
    for trees, doubt in STAGES:
        for index in open_:
            odds[index] += trees(*(rows[index] or ()))
        cut = cut_of(odds, layout.sizes)
        open_ = in_doubt(odds, open_, cut, doubt)
    chances = [probability(odd) for odd in odds]
    for index, around in zip(open_, surroundings.rows(layout, chances, odds, open_, cut), strict=True):
        odds[index] += LAST(*(rows[index] or ()), *around)
    return [probability(odd) for odd in odds]


def cut_of(odds: Sequence[float], sizes: Sequence[float]) -> float:
    """Return the cut of the page as runs with these log-odds and sizes make it look."""
    return _cut([(probability(odd), size) for odd, size in zip(odds, sizes, strict=True) if odd > _UNLIKELY])


def in_doubt(odds: Sequence[float], asked: Sequence[int], cut: float, doubt: float) -> list[int]:
    """Return those of `asked` whose log-odds are within `doubt` of the page's cut.

    On a page of cards the cut is low, on an article's page it is high: what is clear on the one is in doubt on the
    other.
    """
    middle = math.log(cut / (1 - cut))
    return [index for index in asked if -doubt < odds[index] - middle < doubt]


def chosen(page: Page, scores: Sequence[float], taken: Iterable[int] = ()) -> list[int]:
    """Return the runs to keep, in page order, none of `taken`: those that raise the expected agreement."""
    free = sorted(set(range(len(scores))).difference(taken))
    likely = [i for i in free if scores[i] > _NEGLIGIBLE]
    doubt = _TOGETHER if features.is_stated_article(page) else 1
    cut = max(_LEAST, _cut([(scores[i], page.runs[i].letters) for i in likely], doubt))
    return [i for i in likely if scores[i] > cut]


def _cut(scored: list[tuple[float, float]], doubt: int = 1) -> float:
    """Return the probability from which on runs, given with their sizes, are kept; negligible ones may be left out.

    What is expected to be content is the sum of the sizes, each times its probability to the power of `doubt`.

    A run raises the F-measure when its probability is above half of the best F-measure that can be expected
    (Lewis 1995); 0.9 of that, because what is missing hurts a reader more than what is too much.
    """
    ranked = sorted(scored, reverse=True)
    expected = sum([p**doubt * size for p, size in ranked])
    best = gained = kept = 0.0
    for p, size in ranked:
        gained += p * size
        kept += size
        agreement = 2 * gained / (kept + (expected if expected > gained else gained))  # noqa: FURB136  # max() costs three times as much
        if agreement > best:  # noqa: PLR1730  # as above
            best = agreement
    return min(max(0.9 * best / 2, 0.1), 0.6)


def probability(odds: float) -> float:
    """Return log-odds as a probability."""
    return 1 / (1 + math.exp(-odds))
