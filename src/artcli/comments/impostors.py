"""Like elements that are no posts, though each may show a name, a time and words: teasers, polls, columns."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from itertools import combinations

from artcli.comments import state
from artcli.comments.habits import Names
from artcli.core import dom
from artcli.core.dom import Node
from artcli.core.page import Box, Page, Run
from artcli.core.words.comments import LISTED, USER_PATHS
from artcli.patterns import lazy

_ANSWER = lazy(r"^(?:re|aw|sv|tr|odp|ответ|回复|回覆)\s*[:：]\s*")
_INNER = 80
"""Boxes inside an element that tell how it is built."""
_COMPARED = 4
"""Elements of a group that are compared with each other."""
_ALIKE = 0.5
"""Of the kinds of boxes in the smaller of two posts, which the larger one has too; columns have .15."""
_LISTED = lazy(rf"(?<![^\W\d_])(?:{'|'.join(map(re.escape, LISTED))})(?![^\W\d_])")
"""What a list says of each topic, as whole words."""
_LABEL = 60
"""Characters of a text that may be a label with a number or a name and a time."""
_SAID_BY_ALL = 20
"""Characters of more than "Thank you", which many readers may say."""
_TITLE = 120
"""Characters of a title with what stands around it."""
_CUT_OFF = ("…", "...", "[…]", "[...]", "[ … ]", "(...)")


def hold_headline(boxes: Sequence[Box], headline: Collection[int], *, forum: bool) -> bool:
    """Tell whether elements are the article and what is beside it, for the runs of its headline stand in one.

    Only the first post of a topic may hold the topic's title.
    """
    holders = [at for at, box in enumerate(boxes) if any(box.first <= run < box.last for run in headline)]
    return bool(holders) and (holders[0] > 0 or not (forum or len(boxes) > 2))


def are_cards(page: Page, boxes: Sequence[Box]) -> list[bool]:
    """Tell which elements are teasers: nearly all link, or with a title of its own that leads to another page.

    The title that all posts of a topic repeat is none of their own.
    """
    linked = [box for box in boxes if box.link_chars > 0.6 * box.chars and _leads_away(page, box)]
    runs = [run for box in linked for run in page.runs[box.first : box.last]]
    if len(linked) > 1 and len(_targets(runs)) == 1:
        return [False] * len(boxes)  # a link that was never closed
    titles = [_title_of(page, box) for box in boxes]
    often = Counter(filter(None, titles))
    return [
        box in linked or (bool(title) and (often[title] == 1 or often[title] * 3 < len(boxes)))
        for box, title in zip(boxes, titles, strict=True)
    ]


def _leads_away(page: Page, box: Box) -> bool:
    """Tell whether most of an element's text is links to other pages: not to itself, to readers, or to do something."""
    away = 0
    for run in page.runs[box.first : box.last]:
        for link in run.links:
            href = dom.attribute(link, "href")
            text = dom.line_of(link)
            if "#" not in href and not any(part in href for part in USER_PATHS) and not state.is_label(text):
                away += len(text)
    return away > 0.6 * box.chars


def _title_of(page: Page, box: Box) -> str:
    """Return the linked title at the head of an element, without "Re:"; '' where there is none."""
    for run in page.runs[box.first : min(box.last, box.first + 6)]:
        heading = run.box.tag in ("h1", "h2", "h3", "h4")
        if run.text.endswith((":", "：")):
            continue  # "Ada on May 3 said:"
        if run.link_chars > 0.8 * len(run.text) > (16 if heading else 25):
            href = (run.links[0].attributes.get("href") or "") if run.links else ""
            if "#" not in href and not any(part in href for part in USER_PATHS):
                return _ANSWER.sub("", run.text.lower())
    return ""


def are_panels(page: Page, boxes: Sequence[Box]) -> bool:
    """Tell whether elements are parts of the page's frame: columns that share nothing, boxes of a sidebar, polls."""
    sample = boxes[:_COMPARED]
    if all("widget" in box.names.split() for box in sample):
        return True
    if all(box.node is not None and box.node.css_first("input[type=radio]") is not None for box in sample):
        return True
    return len(sample) > 1 and not _are_alike(page, sample)


def _are_alike(page: Page, boxes: Sequence[Box]) -> bool:
    """Tell whether two of the elements at least are built alike, as what one template writes is."""
    kinds = Names()
    inner = [{kinds.of_box(one, box) for one in _inside(page, box)} for box in boxes]
    return any(
        len(one & other) >= _ALIKE * min(len(one), len(other)) for one, other in combinations(inner, 2)
    )


def _inside(page: Page, box: Box) -> list[Box]:
    every = page.boxes[box.index + 1 : box.index + 1 + _INNER]
    return every[: next((at for at, one in enumerate(every) if one.depth <= box.depth), len(every))]


def are_teasers(words: Sequence[Sequence[Run]], runs: Sequence[Sequence[Run]]) -> bool:
    """Tell whether elements lead to what is said elsewhere.

    The `words` of most are cut off, all the same, or titles of other pages; or most of their `runs` count views.
    """
    texts = [" ".join([run.text for run in own]) for own in words if own]
    if sum(text.endswith(_CUT_OFF) for text in texts) * 5 > 3 * len(texts):
        return True
    if len(texts) > 1 and len(set(texts)) == 1 and len(texts[0]) > _SAID_BY_ALL:
        return True
    counted = sum(any(_counts_views(run.text) for run in own) for own in runs)
    return counted * 5 > 3 * len(runs) or _are_titles([run for own in words for run in own], len(runs))


def _counts_views(text: str) -> bool:
    find = _LISTED.search if len(text) <= _LABEL else _LISTED.match  # "Last post: and how it begins"
    return find(text[:_LABEL].lower()) is not None


def _are_titles(words: Sequence[Run], count: int) -> bool:
    """Tell whether the words of `count` elements are short and link, each to a page of its own."""
    said = sum(len(run.text) for run in words)
    if said > _TITLE * count or sum(run.link_chars for run in words) * 3 < said:
        return False
    return len(_targets(words)) * 5 > 3 * count


def _targets(runs: Iterable[Run]) -> set[str | None]:
    """Return where the links in some runs lead."""
    return {link.attributes.get("href") for run in runs for link in run.links}


def is_form(node: Node) -> bool:
    """Tell whether an element is there to write in."""
    return node.css_first("textarea, input[type=email], input[type=text]") is not None
