"""What the block model sees of a run: its text, its boxes, its neighbours and the page, as numbers.

The list follows a measurement on 1,583 pages: names of boxes, prose of the containers and repetition carry
most; similarity to the title, a lexicon and the kind of page carry nothing. Nothing counts words, so that scripts
without spaces are read as well as others.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate, chain

from artcli.core import signposts, structured
from artcli.core.content.surroundings import Layout, layout_of
from artcli.core.draft import Draft, Role
from artcli.core.page import Box, Page
from artcli.core.signposts import HEADINGS
from artcli.patterns import lazy

NAMES = tuple(
    (
        "width link_share links ending same_text tag_after width_after prose_near place from_main "
        "since_h1 since_heading headline_tag since_title since_thread sign since_sign "
        "tag token_own token_parent token_sum token_min token_max context alike alike_up main_depth "
        "share1 prose1 linked1 share2 prose2 linked2 linked3 share4 linked4 "
        "main_share runs page_width page_linked page_prose page_type paragraphs url_depth slug is_thread thread_share"
    ).split()
)
"""The features in the order of a row: of the run, of its boxes, of the page."""

_TAG_ORDER = (
    "button label legend summary footer address aside header form div li dd dt section td th figcaption caption "
    "h6 h5 h4 h3 h2 h1 article main blockquote pre p"
).split()
_TAGS = {tag: rank for rank, tag in enumerate(_TAG_ORDER)}
_DIV = _TAGS["div"]
_CONTEXT = {
    "aside": 64,
    "header": 32,
    "figure": 16,
    "table": 8,
    "ul": 4,
    "ol": 4,
    "article": 2,
    "main": 2,
    "form": 1,
}
_NEVER = frozenset(("footer", "button"))
_BREAK = "\0"  # stands in no attribute: the parser replaces it
_PARTS = {code: " " for code in range(1, 128) if not chr(code).islower()}
_ENDINGS = {**dict.fromkeys('.!?。！？।॥…"”»’」』', 2), **dict.fromkeys(":,;：、", 1)}
"""2 where a sentence ends, 1 at a colon, comma or semicolon."""
_NO_DISPLAY = lazy(r"(?:^|;)\s*display\s*:\s*none\b", re.IGNORECASE)
_LONE = 3
"""Hidden paragraphs in one box up to which they are notices; an article that a script reveals has more."""
PROSE = 60
"""Width from which a run with few links counts as prose."""
_NEAR = 3
"""Runs before and after whose prose a run is seen with."""
_FAR = 99
"""Runs below a signpost from which on it says nothing."""
_NO_THREAD = -9999
_WIDEST = 20_000.0
"""What a run counts for at most: beside a title of a megabyte every paragraph would be next to nothing."""
_DEEP = 500
"""Runs of the thread on either side of a run that is not asked about: it cannot be content, and nothing is near it."""

Tokens = Mapping[str, int]
"""How likely a word in a box's names means content, in thousandths: whole numbers add up in any order."""
Row = tuple[float, ...]


def name_of(box: Box) -> str:
    """Return how `box` names itself: tag, classes, id, role and itemprop."""
    name = f"<{box.tag}> {box.names}"
    attrs = box.attrs
    if "role" in attrs or "itemprop" in attrs:
        said = f" role={attrs.get('role') or ''} itemprop={attrs.get('itemprop') or ''}"
        name += said.lower()
    return name


def words_of(names: Iterable[str]) -> list[set[str]]:
    """Return the words that each name is made of; all names at once, which takes half the time."""
    return [set(name.split()) for name in _BREAK.join(names).translate(_PARTS).split(_BREAK)]


def see(page: Page, draft: Draft, tokens: Tokens) -> tuple[list[Row | None], Layout]:
    """Return a row for every run and the layout; None for a run in a footer, button or hidden paragraph: never content.

    `draft` tells where the steps before found the headline and the thread.
    """
    sizes = [min(run.letters, _WIDEST) for run in page.runs]
    widths = [0.0, *accumulate(sizes)]
    shares = [run.link_chars / len(run.text) for run in page.runs]
    prose = [0.0, *accumulate(map(_prose, sizes, shares))]
    boxes = _Boxes(page, tokens, prose, widths)
    rows = _rows(page, draft, boxes, sizes, shares) if sizes else ()
    return list(rows), layout_of(page, sizes, boxes.up, boxes.names)


def _rows(
    page: Page, draft: Draft, boxes: _Boxes, sizes: list[float], shares: list[float]
) -> Iterator[Row | None]:
    runs, widths, prose = page.runs, boxes.widths, boxes.prose
    tags = [_TAGS.get(run.box.tag, _DIV) for run in runs]
    main = main_box(page, sizes, shares)
    first, behind = main.first, main.last
    main_share = (prose[behind] - prose[first]) / (prose[-1] or 1.0)
    title, thread, *discussed = _landmarks(draft, sizes)
    about = (main_share, *_page_row(page, widths[-1], prose[-1]), *discussed)
    texts = Counter([run.text for run in runs])
    signs = signposts.find(page)
    total, last = widths[-1] or 1.0, len(runs) - 1
    h1 = heading = headline_tag = -1
    sign, sign_at = 0, -_FAR
    of_box: dict[int, Row | None] = {}
    deep = _deep_in_thread(draft, len(runs))
    for i, run in enumerate(runs):
        box, text = run.box, run.text
        if box.tag in HEADINGS:
            heading, headline_tag = i, tags[i]
            sign, sign_at = 0, -_FAR
            if box.tag == "h1":
                h1 = i
        if i in signs:
            sign, sign_at = signs[i], i
        b = box.index
        if i in deep:
            around = None
        elif b in of_box:
            around = of_box[b]
        else:
            around = of_box[b] = boxes.row(box, box.depth - main.depth, about)
        if around is None:
            yield None
            continue
        after = i + 1 if i < last else last
        yield (
            sizes[i], shares[i], len(run.links), _ENDINGS.get(text[-1], 0), texts[text],
            tags[after], sizes[after], prose[min(last, i + _NEAR) + 1] - prose[i - _NEAR if i > _NEAR else 0],
            widths[i] / total, i - first if i < first else (i - behind + 1 if i >= behind else 0),
            i - h1 if h1 >= 0 else -1, i - heading if heading >= 0 else -1, headline_tag,
            i - title if title >= 0 else -1, i - thread if thread >= 0 else _NO_THREAD,
            sign, min(_FAR, i - sign_at), *around,
        )  # fmt: skip


def _landmarks(draft: Draft, sizes: list[float]) -> tuple[int, int, bool, float]:
    """Return where headline and thread begin (-1: nowhere), whether the page is a thread, and its share."""
    title = thread = -1
    width_of_thread = 0.0
    for index in sorted(draft.roles):
        role = draft.roles[index]
        if role is Role.TITLE and title < 0:
            title = index
        elif role is Role.COMMENT:
            thread = index if thread < 0 else thread
            width_of_thread += sizes[index]
    return title, thread, draft.discussion, width_of_thread / (sum(sizes) or 1.0)


def _deep_in_thread(draft: Draft, count: int) -> set[int]:
    """Return those of `count` runs that have nothing but the thread around them, which are most of a long one."""
    inside = draft.marked(Role.COMMENT)
    deep: set[int] = set()
    if len(inside) <= 2 * _DEEP:
        return deep
    start = 0
    for at, run in enumerate(inside):
        if at + 1 == len(inside) or inside[at + 1] != run + 1:
            first, last = inside[start], run + 1
            deep.update(range(first + _DEEP if first else 0, last if last == count else last - _DEEP))
            start = at + 1
    return deep


def _prose(size: float, share: float) -> float:
    return size if size > PROSE and share < 0.4 else 0.0


class _Boxes:
    """What the rows need of the boxes, one list a property, by `Box.index`."""

    def __init__(self, page: Page, tokens: Tokens, prose: list[float], widths: list[float]) -> None:
        boxes = page.boxes
        n = len(boxes)
        self.total = widths[-1] or 1.0
        self.widths, self.prose = widths, prose
        self.boxes = boxes
        self.own, self.sum, self.low, self.high = [0] * n, [0] * n, [0] * n, [0] * n
        self.up, self.context, self.gone, self.names = [0] * n, [0] * n, [False] * n, [""] * n
        self.shares: dict[int, tuple[float, float, float]] = {}
        self.around: dict[int, Row] = {}
        own_of, sums, lows, highs, ups = self.own, self.sum, self.low, self.high, self.up
        context, gone, names = self.context, self.gone, self.names
        unseen = _hidden_paragraphs(page)
        names[:] = map(name_of, boxes)
        get = tokens.get
        distinct = dict.fromkeys(names)
        scores = {
            name: sum([get(word, 0) for word in words])
            for name, words in zip(distinct, words_of(distinct), strict=True)
        }
        for i, box in enumerate(boxes):
            size = box.last - box.first
            if not size:
                continue
            tag, above = box.tag, box.parent
            own = scores[names[i]]
            p = 0 if above is None else above.index
            own_of[i] = own
            sums[i] = sums[p] + own
            lows[i] = own if own < lows[p] else lows[p]  # noqa: FURB136  # min() costs three times as much
            highs[i] = own if own > highs[p] else highs[p]  # noqa: FURB136  # as above
            context[i] = context[p] | _CONTEXT.get(tag, 0)
            gone[i] = gone[p] or tag in _NEVER or i in unseen
            # Wrappers around one thing are no level of their own.
            ups[i] = p if above is None or above.last - above.first != size else ups[p]
        self.alike = Counter(names)

    def row(self, box: Box, depth: int, about: Row) -> Row | None:
        """Return what is the same for all runs of a box, and then of the page; None where nothing is content."""
        b = box.index
        if self.gone[b]:
            return None
        up, names, alike = self.up[b], self.names, self.alike
        around = self.around.get(up)
        if around is None:
            around = self.around[up] = (*self._around(up), *about)
        return (
            _TAGS.get(box.tag, _DIV), self.own[b], self.own[up], self.sum[b], self.low[b], self.high[b],
            self.context[b], alike[names[b]], alike[names[up]], depth, *around,
        )  # fmt: skip

    def _around(self, b: int) -> Row:
        """Return the shares of a box and of the three levels above it, as far as they tell something."""
        up = self.up
        second = up[b]
        third = up[second]
        share, _, linked = self._shares(up[third])
        return (*self._shares(b), *self._shares(second), self._shares(third)[2], share, linked)

    def _shares(self, b: int) -> tuple[float, float, float]:
        """Return a box's share of the page, and the shares of prose and of links in it."""
        found = self.shares.get(b)
        if found is None:
            box = self.boxes[b]
            first, last = box.first, box.last
            chars = self.widths[last] - self.widths[first] or 1.0
            prose = (self.prose[last] - self.prose[first]) / chars
            found = self.shares[b] = (chars / self.total, prose, box.link_chars / (box.chars or 1))
        return found


def _hidden_paragraphs(page: Page) -> set[int]:
    """Return the indexes of paragraphs that are themselves hidden, by ``hidden`` or ``display: none``.

    Sections are hidden until a script shows them (tabs, whole articles), and so are a meter's many paragraphs
    side by side; but of 71 lone hidden ``<p>`` on the pages at hand two were words of the page, on product pages.
    """
    found: dict[int, list[int]] = {}
    for box in page.boxes:
        if box.tag != "p" or box.parent is None or not box.attrs:
            continue
        attrs = box.attrs
        if ("hidden" in attrs and attrs["hidden"] != "until-found") or _NO_DISPLAY.search(
            attrs.get("style") or ""
        ):
            found.setdefault(box.parent.index, []).append(box.index)
    return {index for side_by_side in found.values() if len(side_by_side) <= _LONE for index in side_by_side}


def main_box(page: Page, sizes: list[float], shares: list[float]) -> Box:
    """Return the box where most prose is: each paragraph votes for the three boxes around its own, fading."""
    votes: dict[int, float] = {}
    boxes = page.boxes
    for run, size, share in zip(page.runs, sizes, shares, strict=True):
        if size < PROSE or share > 0.33:
            continue
        above, weight = run.box.parent or run.box, min(size, 400.0)
        for _ in range(3):
            votes[above.index] = votes.get(above.index, 0.0) + weight
            weight /= 2
            if above.parent is None:
                break
            above = above.parent
    return boxes[max(votes, key=votes.__getitem__)] if votes else boxes[0]


_DECLARED = {
    "newsarticle": 4, "blogposting": 4, "article": 4, "product": 8, "discussionforumposting": 16, "qapage": 16,
    "itemlist": 32, "collectionpage": 32,
}  # fmt: skip


_ARTICLE_PATH = (4, 6)
"""What stands for an address that is not known: who pipes a page in means an article. Measured on every fifth page
without its address, where a front page's place in its stead costs word F1 .874 for .884."""


def page_type(page: Page) -> int:
    """Return what the page calls itself: 1 to 3 by og:type (article, product, another), plus bits for schema.org's."""
    said = structured.of(page)
    og_type = said.first("og:type").lower()
    kind = 1 if "article" in og_type else 2 if "product" in og_type else 3 if og_type else 0
    for declared in set(chain.from_iterable(map(structured.types_of, said.everything))):
        kind |= _DECLARED.get(declared, 0)
    return kind


def is_stated_article(page: Page) -> bool:
    """Tell whether the page calls itself an article: by schema.org, or by og:type where it is no list by schema.org."""
    kind = page_type(page)
    return bool(kind & _DECLARED["article"]) or (kind & 3 == 1 and not kind & _DECLARED["itemlist"])


def _page_row(page: Page, total: float, prose: float) -> Row:
    """Return what is the same for all runs of a page."""
    body = page.boxes[0]
    return (
        len(page.runs), total, body.link_chars / (body.chars or 1), prose / (total or 1.0), page_type(page),
        sum([box.tag == "p" for box in page.boxes]),
        *(_ARTICLE_PATH if page.address is None else _path_row(page.address)),
    )  # fmt: skip


def _path_row(url: str) -> tuple[int, int]:
    """Return how many folders deep an address is, and the most hyphens of one of them; 0 and -1 for a front page."""
    path = url.partition("://")[2].partition("?")[0].rstrip("/").split("/")[1:]
    return len(path), max((piece.count("-") + piece.count("_") for piece in path), default=-1)
