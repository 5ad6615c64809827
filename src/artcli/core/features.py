"""What the block model sees of a run: its text, its boxes, its neighbours and the page, as numbers.

The list follows a measurement on 1,583 pages: names of boxes, prose of the containers and repetition carry
most; similarity to the title, a lexicon and the kind of page carry nothing. Nothing counts words, so that scripts
without spaces are read as well as others.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from artcli.core.page import Box, Page
from artcli.patterns import lazy

NAMES = tuple(
    (
        "width link_share links tag parent_tag ending digits commas same_text "
        "token_own token_parent token_sum token_min token_max depth context "
        "share1 prose1 linked1 share2 prose2 linked2 share3 prose3 linked3 share4 prose4 linked4 "
        "alike alike_up in_main main_depth main_share from_main "
        "width_before linked_before tag_before ending_before width_after linked_after tag_after ending_after "
        "prose_near prose_around place index since_h1 since_heading headline_tag medium_before medium_after "
        "runs page_width page_linked page_prose page_type articles paragraphs url_depth slug"
    ).split()
)
"""The features in the order of a row."""

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
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
# Scripts without spaces: Thai to Myanmar, Tibetan, Khmer, kana, ideographs. One such letter says as much as 2.5.
_UNSPACED = lazy("[\u0e00-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_DIGIT = lazy(r"\d")
_PIECE = lazy(r"[a-z]{2,}")
_SENTENCE_END = frozenset('.!?。！？।॥…"”»’」』')
_NO_DISPLAY = lazy(r"(?:^|;)\s*display\s*:\s*none\b", re.IGNORECASE)
_LONE = 3
"""Hidden paragraphs in one box up to which they are notices; an article that a script reveals has more."""
PROSE = 60
"""Width from which a run with few links counts as prose."""

Tokens = Mapping[str, float]
Row = tuple[float, ...]


def width(text: str) -> float:
    """Return the length of `text` as an alphabet would need it."""
    return len(text) if text.isascii() else len(text) + 1.5 * len(_UNSPACED.findall(text))


def tokens_of(box: Box) -> list[str]:
    """Return the words by which `box` names itself: tag, classes, id, their parts, role and itemprop."""
    found = {f"<{box.tag}>": True}  # a dictionary: sums of floats depend on the order, and sets have none
    if box.names:
        found.update(dict.fromkeys(box.names.split(), True))
        found.update(dict.fromkeys(_PIECE.findall(box.names), True))
    for name in ("role", "itemprop"):
        if value := box.attrs.get(name):
            found[f"{name}={value.lower()}"] = True
    return list(found)


class _Boxes:
    """What the rows need of the boxes, one list a property, by `Box.index`."""

    def __init__(self, page: Page, tokens: Tokens, prose: list[float], widths: list[float]) -> None:
        boxes = page.boxes
        n = len(boxes)
        self.up, self.stats = [0] * n, [(0.0, 0.0, 0.0)] * n
        self.own, self.sum, self.low, self.high = [0.0] * n, [0.0] * n, [0.0] * n, [0.0] * n
        self.context, self.signature, self.gone = [0] * n, [""] * n, [False] * n
        self.alike: Counter[str] = Counter()
        total = widths[-1] or 1.0
        unseen = _hidden_paragraphs(page)
        own_of, sums, lows, highs, ups = self.own, self.sum, self.low, self.high, self.up
        stats, context, gone, signature, alike = (
            self.stats,
            self.context,
            self.gone,
            self.signature,
            self.alike,
        )
        cache: dict[str, float] = {}
        for i, box in enumerate(boxes):
            first, last = box.first, box.last
            if last == first:
                continue
            attrs = box.attrs
            extra = "role" in attrs or "itemprop" in attrs
            key = f"{box.tag} {box.names}"
            own = None if extra else cache.get(key)
            if own is None:
                own = _token_score(box, tokens)
                if not extra:
                    cache[key] = own
            above = box.parent
            p = 0 if above is None else above.index
            chars = widths[last] - widths[first] or 1.0
            stats[i] = (
                chars / total,
                (prose[last] - prose[first]) / chars,
                box.link_chars / (box.chars or 1),
            )
            own_of[i] = own
            sums[i] = sums[p] + own
            lows[i] = own if own < lows[p] else lows[p]  # noqa: FURB136  # min() costs three times as much
            highs[i] = own if own > highs[p] else highs[p]  # noqa: FURB136  # as above
            context[i] = context[p] | _CONTEXT.get(box.tag, 0)
            gone[i] = gone[p] or box.tag in ("footer", "button") or i in unseen
            signature[i] = key
            alike[key] += 1
            if above is not None:  # wrappers around one thing are no level of their own
                same = above.last - above.first == last - first
                ups[i] = ups[p] if same else p


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


def _token_score(box: Box, tokens: Tokens) -> float:
    return sum(tokens.get(token, 0.0) for token in tokens_of(box))


def rows(page: Page, tokens: Tokens) -> list[Row | None]:
    """Return a row for every run; None for those in a footer, button or hidden paragraph: never content."""
    runs = page.runs
    if not runs:
        return []
    sizes = [width(run.text) for run in runs]
    shares = [run.link_chars / len(run.text) for run in runs]
    endings = [_ending(run.text) for run in runs]
    tags = [_TAGS.get(run.box.tag, _DIV) for run in runs]
    widths, prose = [0.0], [0.0]
    for size, share in zip(sizes, shares, strict=True):
        widths.append(widths[-1] + size)
        prose.append(prose[-1] + (size if size > PROSE and share < 0.4 else 0.0))
    boxes = _Boxes(page, tokens, prose, widths)
    main = main_box(page, sizes, shares)
    main_share = (prose[main.last] - prose[main.first]) / (prose[-1] or 1.0)
    texts = Counter(run.text for run in runs)
    media = {medium.at for medium in page.media if medium.tag != "hr"}
    about = _page_row(page, widths[-1], prose[-1])
    last = len(runs) - 1
    h1 = heading = -1
    result: list[Row | None] = []
    for i, run in enumerate(runs):
        box = run.box
        if box.tag in _HEADINGS:
            heading = i
            if box.tag == "h1":
                h1 = i
        b = box.index
        if boxes.gone[b]:
            result.append(None)
            continue
        u1 = boxes.up[b]
        u2 = boxes.up[u1]
        u3 = boxes.up[u2]
        u4 = boxes.up[u3]
        before, after = (i - 1 if i else 0), (i + 1 if i < last else last)
        near, around = max(0, i - 3), max(0, i - 10)
        result.append((
            sizes[i], shares[i], len(run.links), tags[i], _TAGS.get(box.parent.tag, _DIV) if box.parent else 0,
            endings[i], len(_DIGIT.findall(run.text)) / len(run.text) if sizes[i] < PROSE else 0.0,
            run.text.count(",") + run.text.count("、") + run.text.count("،"), texts[run.text],
            boxes.own[b], boxes.own[u1], boxes.sum[b], boxes.low[b], boxes.high[b], box.depth, boxes.context[b],
            *boxes.stats[u1], *boxes.stats[u2], *boxes.stats[u3], *boxes.stats[u4],
            boxes.alike[boxes.signature[b]], boxes.alike[boxes.signature[u1]],
            main.first <= i < main.last, box.depth - main.depth, main_share,
            i - main.first if i < main.first else (i - main.last + 1 if i >= main.last else 0),
            sizes[before], shares[before], tags[before], endings[before],
            sizes[after], shares[after], tags[after], endings[after],
            prose[min(last, i + 3) + 1] - prose[near], prose[min(last, i + 10) + 1] - prose[around],
            widths[i] / (widths[-1] or 1.0), i, i - h1 if h1 >= 0 else -1, i - heading if heading >= 0 else -1,
            tags[heading] if heading >= 0 else -1, i in media, i + 1 in media, *about,
        ))  # fmt: skip
    return result


def _ending(text: str) -> int:
    """Return 2 where a sentence ends, 1 at a colon, comma or semicolon, 0 otherwise."""
    if text[-1] in _SENTENCE_END:
        return 2
    return 1 if text[-1] in ":,;：、" else 0


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


def _page_row(page: Page, total: float, prose: float) -> Row:
    """Return what is the same for all runs of a page."""
    html, body = page.html, page.boxes[0]
    at = html.find("og:type")
    said = html[max(0, at - 60) : at + 60].lower() if at >= 0 else ""
    kind = 1 if "article" in said else 2 if "product" in said else 3 if said else 0
    if '"NewsArticle"' in html or '"BlogPosting"' in html or '"Article"' in html:
        kind += 4
    if '"Product"' in html or "schema.org/Product" in html:
        kind += 8
    if '"DiscussionForumPosting"' in html or '"QAPage"' in html:
        kind += 16
    if '"ItemList"' in html or '"CollectionPage"' in html:
        kind += 32
    path = (page.url or "").partition("://")[2].partition("?")[0].rstrip("/").split("/")[1:]
    return (
        len(page.runs), total, body.link_chars / (body.chars or 1), prose / (total or 1.0), kind,
        html.count("<article"), html.count("<p>") + html.count("<p "),
        len(path), max((piece.count("-") + piece.count("_") for piece in path), default=-1),
    )  # fmt: skip
