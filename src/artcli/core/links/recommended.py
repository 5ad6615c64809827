"""The cards step: content runs that recommend other articles become RELATED, so that they are no article text."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate

from artcli.core import structured
from artcli.core.draft import Draft, Role
from artcli.core.links.cardlists import (
    BELOW,
    NAMED,
    POPULAR,
    CardList,
    last_prose,
    lists_of,
    prose,
    signpost_above,
)
from artcli.core.links.cards import Card
from artcli.core.links.linkwords import LONGEST, folded, heads_popular, heads_related
from artcli.core.page import Page, Run

_LABEL = 24
"""Characters at the beginning of a run in which its label stands."""
_SENTENCE = 25
_STATED = 2
"""Articles that a page is of; the front page of a blog states more."""
_SEVERAL = 3
"""Cards of a list whose looks alone say what it is."""
_SLIGHT = 4
"""Runs: headline, teaser, day, section."""


def claim(page: Page, draft: Draft) -> Draft:
    """Mark RELATED on content runs that are cards of a recommending list, so that they are not article text.

    Only whole cards (a linked headline and what stands below) are claimed: of a list whose heading or name
    recommends, below the thread's beginning, or below the last paragraph. Never a third of the content (of lists that
    say so below the last paragraph: a half): then the cards are the content.
    """
    content = draft.marked(Role.CONTENT)
    if page.tree is None or not content or draft.kind in ("listing", "page"):
        return draft
    lists = lists_of(page, draft)
    if 0 < len(structured.of(page).articles) <= _STATED and (below := _below_article(page, lists, content)):
        draft = draft.mark(sorted(below), Role.RELATED)
        content = draft.marked(Role.CONTENT)
    named, looking = _recommending(page, draft, lists, content)
    named.update(index for index in content if _is_list_of_links(page.runs[index]))
    for claimed in (named | looking, named):
        found = [index for index in content if index in claimed]
        if not found:
            continue
        lost = sum(len(page.runs[index].text) for index in found)
        most = 2 if claimed is named and found[0] > last_prose(page, content, claimed) else 3
        if lost * most <= sum(len(page.runs[index].text) for index in content):
            return draft.mark(found, Role.RELATED)
    return draft


def _recommending(
    page: Page, draft: Draft, lists: list[CardList], content: list[int]
) -> tuple[set[int], set[int]]:
    """Return the runs of lists that say that they recommend, and of those that only look so."""
    named: set[int] = set()
    looking: set[int] = set()
    if not lists or not content:
        return named, looking
    thread = min(draft.marked(Role.COMMENT), default=len(page.runs))
    total = sum(len(page.runs[index].text) for index in content)
    told = [0, *accumulate(_told(page.runs[index]) for index in content)]
    for one in lists:
        before = told[bisect_left(content, one.cards[0].first)]
        lone = len(one.cards) < 2 and one.cards[0].cue is None and one.cards[0].around.tag != "ul"
        if lone or before * 4 < total:
            continue  # what a page begins with, it does not merely recommend
        below_thread = one.cards[0].run.index > thread > content[0]
        signed = one.trust == POPULAR and bool(signpost_above(page, one.cards[0]))
        slight = all(len(card.runs) <= _SLIGHT for card in one.cards)
        if one.trust == NAMED or below_thread or signed or _is_links_only(one):
            named.update(_runs_of(page, one))
        elif one.trust == BELOW and slight:
            looking.update(_runs_of(page, one))
    return named, looking


def _below_article(page: Page, lists: list[CardList], content: list[int]) -> set[int]:
    """Return the content runs that are lists of linked headlines below the last paragraph, with their headings.

    However many they are: a short report on a newspaper's page stands above five times its length of them.
    """
    last = last_prose(page, content, {index for one in lists for card in one.cards for index in card.runs})
    if last < 0:
        return set()
    runs: set[int] = set()
    for one in lists:
        around = one.cards[0].around
        mostly_links = around.link_chars * 10 >= around.chars * 8
        if one.cards[0].first > last and len(one.cards) >= _SEVERAL and mostly_links:
            runs.update(_runs_of(page, one))
    return runs.intersection(content)


def _runs_of(page: Page, one: CardList) -> list[int]:
    """Return the runs of a list's cards and of the heading straight above them."""
    return [*(index for card in one.cards for index in card.runs), *_heading_of(page, one.cards[0])]


def _heading_of(page: Page, card: Card) -> list[int]:
    """Return the run of the heading straight above a list, where it is one of the words for related articles."""
    at = card.first - 1
    above = page.runs[at].text if at >= 0 else ""
    return [at] if 0 < len(above) <= LONGEST and heads_related(folded(above)) else []


def _is_list_of_links(run: Run) -> bool:
    """Whether a run is a heading such as "Most read" and links below it, parted by ``<br>``."""
    if len(run.links) < 2 or run.link_chars * 10 < len(run.text) * 7:
        return False
    head = folded(run.text[:_LABEL])
    return heads_popular(head) or heads_related(head)


def _is_links_only(one: CardList) -> bool:
    """Whether a list in the article's own column holds linked headlines and nothing else."""
    around = one.cards[0].around
    return around.tag in ("ul", "ol", "div", "section") and around.link_chars * 10 >= around.chars * 9


def _told(run: Run) -> int:
    """The length of a run that is a paragraph or a sentence by itself, as captions of a photo story are; else 0."""
    sentence = len(run.text) >= _SENTENCE and not run.links and run.text[-1] in ".!?…"
    return len(run.text) if sentence else prose(run)
