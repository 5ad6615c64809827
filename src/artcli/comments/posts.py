"""What a repeated element must show to be a comment, and how its author, time and words are told apart."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from artcli.comments import body, markup, state, values
from artcli.comments.markup import Owners
from artcli.comments.system import Found, Row
from artcli.core import dom
from artcli.core.dom import Node
from artcli.core.page import Box, Page, Run
from artcli.core.words.comments import RELATIVE, USER_PATHS
from artcli.sanitize import clean_url

_AUTHOR_CLASS = re.compile(
    r"author|user|nick|poster|creator|(?:^|[\s_-])(?:fn|name|by|from|who|cite|member|writer|owner|sender)(?:$|[\s_-])"
    r"|name$|fullname|name(?=\s)"
)
_TIME_CLASS = re.compile(r"time|date|ago|posted|when|published|created")
_NOT_AUTHOR = re.compile(
    r"avatar|img|photo|icon|badge|rank|title|count|text|content|body|meta|stat|info$|link-|role|group"
)
_TIME_ATTRIBUTES = (
    "datetime",
    "data-time",
    "data-timestamp",
    "data-utime",
    "data-date",
    "data-created",
    "title",
    "content",
)
_QUERY = (
    "time, abbr[title], [class*=author i], [class*=user i], [class*=name i], [class*=nick i], [class*=poster i], "
    "[class*=creator i], [class~=fn], [class~=by], cite, [itemprop=author], [itemprop=creator], [rel=author], "
    "[class*=time i], [class*=date i], [class*=ago i], [data-time], [data-timestamp], [data-utime], [datetime], "
    "[data-author], [data-username], [itemprop=datePublished], a[href], strong, b, h3, h4, h5, h6"
)
_MARGIN = re.compile(r"(?:margin|padding)-(?:left|inline-start)\s*:\s*(\d+)")
_DEPTH = re.compile(r"(?:^|\s)(?:depth|level|indent|lvl)[-_]?(\d+)")
_DIGIT = re.compile(r"\d")
_RELATIVE = re.compile("|".join(re.escape(word) for word in RELATIVE))
LOOKED_AT = 10
"""Items of a group that are inspected before it is taken for a thread."""


class Group:
    """Like elements that may be comments; `score` is above 0 once they have shown to be."""

    def __init__(self, boxes: list[Box], *, zoned: bool, strong: bool) -> None:
        self.boxes = boxes
        self.zoned = zoned
        """They stand in a box named as a thread, or under a thread's heading."""
        self.strong = strong
        """Their own name says comment, reply or answer."""
        self.score = 0.0


class Post(NamedTuple):
    """One element read as a post."""

    author: str | None
    author_url: str | None
    published: str | None
    has_time: bool
    header: frozenset[int]
    """Runs that say who and when."""
    first: int
    last: int
    """The runs that hold the words: ``page.runs[first:last]``, but for labels and nested posts."""
    own: tuple[int, ...]
    """All runs of the element that are not in a nested post."""


def weigh(page: Page, group: Group) -> None:
    """Set the group's score by what its first items show; 0 when they are no posts."""
    reader = Reader(page, group.boxes)
    sample = list(range(min(LOOKED_AT, len(group.boxes))))
    authors = times = words = cards = anchors = labels = 0
    for index in sample:
        box = group.boxes[index]
        if box.link_chars > 0.6 * box.chars or _is_card(page, box):
            cards += 1
            continue
        post = reader.post(index)
        authors += post.author is not None
        times += post.has_time
        words += post.first < post.last
        anchors += _NUMBER_ID.search(box.attrs.get("id") or "") is not None
        labels += any(state.is_label(page.runs[at].text) for at in post.own[-6:])
    count = len(sample)
    if cards * 3 > count or words * 5 < count * 4:
        return
    signals = (authors * 5 >= count * 3) + (times * 5 >= count * 3) + (max(anchors, labels) * 5 >= count * 3)
    named = group.strong or group.zoned
    enough = signals >= 2 and authors * 5 >= count * 3 and (named or signals == 3)
    if not enough or (len(group.boxes) == 1 and not (named and times)):
        return
    group.score = len(group.boxes) * (signals + group.strong + 0.5 * group.zoned)


_NUMBER_ID = re.compile(r"\d")


def _is_card(page: Page, box: Box) -> bool:
    """Tell whether an element is a teaser: a heading that is a link to another page."""
    for run in page.runs[box.first : min(box.last, box.first + 6)]:
        if run.box.tag in ("h1", "h2", "h3", "h4") and run.link_chars > 0.8 * len(run.text) > 16:
            href = (run.links[0].attributes.get("href") or "") if run.links else ""
            if "#" not in href and not any(part in href for part in USER_PATHS):
                return True
    return False


class Reader:
    """Reads the items of one group as posts; asks the page once for all of them."""

    def __init__(self, page: Page, boxes: list[Box]) -> None:
        self.page = page
        self.boxes = boxes
        self.language = markup.language_of(page)
        nodes = [box.node for box in boxes if box.node is not None]
        self.owners = Owners(nodes)
        self._marks: dict[int, list[Node]] | None = None
        self._nested = self._nested_spans()

    def _nested_spans(self) -> dict[int, list[tuple[int, int]]]:
        """Return for each item the run spans of the items directly inside it."""
        spans: dict[int, list[tuple[int, int]]] = {}
        for index, box in enumerate(self.boxes):
            above = self.owners.of(box.node.parent) if box.node is not None else None
            if above is not None and above != index:
                spans.setdefault(above, []).append((box.first, box.last))
        return spans

    def own_runs(self, index: int) -> list[int]:
        """Return the runs of an item without those of the items inside it."""
        box = self.boxes[index]
        runs: list[int] = []
        at = box.first
        for first, last in sorted(self._nested.get(index, ())):
            runs.extend(range(at, first))
            at = max(at, last)
        runs.extend(range(at, box.last))
        return runs

    def marks(self, index: int) -> list[Node]:
        """Return the elements in an item that may name its author or time."""
        if self._marks is None:
            self._marks = {}
            top = _common_node(self.boxes)
            for node in markup.unique(dom.css(top, _QUERY)) if top is not None else []:
                owner = self.owners.of(node)
                if owner is not None:
                    self._marks.setdefault(owner, []).append(node)
        return self._marks.get(index, [])

    def post(self, index: int) -> Post:
        """Return what the item says as a post."""
        own = self.own_runs(index)
        runs = [self.page.runs[at] for at in own]
        published, time_text = self._time(index, runs)
        time_at = _first_with(runs, time_text) if time_text else None
        author, author_url, author_text = self._author(index, runs, time_at, time_text)
        author_at = _first_with(runs, author_text) if author_text else None
        header = frozenset(at for at in (time_at, author_at) if at is not None)
        first, last = _words(runs, header)
        return Post(
            author=author,
            author_url=author_url,
            published=published,
            has_time=bool(time_text) or published is not None,
            header=header,
            first=first,
            last=last,
            own=tuple(own),
        )

    def _time(self, index: int, runs: list[Run]) -> tuple[str | None, str]:
        """Return the time of a post and the text that shows it."""
        shown = ""
        for node in self.marks(index):
            attributes = node.attributes
            name = (attributes.get("class") or "").lower()
            if node.tag != "time" and not _TIME_CLASS.search(name) and not _timed(attributes):
                continue
            text = dom.line_of(node)
            if len(text) > 80:
                continue
            for attribute in _TIME_ATTRIBUTES:
                found = values.moment(attributes.get(attribute), self.language)
                if found is not None:
                    return found, text
            found = values.moment(text, self.language)
            if found is not None:
                return found, text
            if not shown and _is_relative(text):
                shown = text
        if shown:
            return None, shown
        for run in runs[:8] + runs[-3:]:
            if len(run.text) <= 120 and _DIGIT.search(run.text):
                found = values.moment(run.text, self.language)
                if found is not None:
                    return found, run.text
                if len(run.text) <= 60 and _is_relative(run.text):
                    return None, run.text
        return None, ""

    def _author(
        self, index: int, runs: list[Run], time_at: int | None, time_text: str
    ) -> tuple[str | None, str | None, str]:
        """Return the name, its link, and the text that shows it: by class, by address, by place beside the time."""
        best: tuple[int, Node, str] | None = None
        for node in self.marks(index):
            rank = _author_rank(node)
            if rank is None or (best is not None and rank >= best[0]):
                continue
            attributes = node.attributes
            text = attributes.get("data-author") or attributes.get("data-username") or dom.line_of(node)
            if _is_name(text, time_text, self.language):
                best = (rank, node, text)
        if best is not None:
            _, node, text = best
            return values.name_after_by(text), _link_of(node, self.page.base_url), text
        text = self._beside_time(runs, time_at, time_text)
        return (values.name_after_by(text) if text else None), None, text

    def _beside_time(self, runs: list[Run], time_at: int | None, time_text: str) -> str:
        """Return the short text in the time's run, or in the run before or after it, which then is the name."""
        if time_at is None:
            return ""
        run = runs[time_at]
        rest = (
            run.text.replace(time_text, " ")
            if time_text != run.text
            else _without_time(run.text, self.language)
        )
        for text in (
            rest.strip(" ,|·•-–—:()[]"),
            *(runs[at].text for at in (time_at - 1, time_at + 1) if 0 <= at < len(runs)),
        ):
            if text and _is_name(text, time_text, self.language):
                return text
        return ""


def _timed(attributes: dict[str, str | None]) -> bool:
    return any(name in attributes for name in ("data-time", "data-timestamp", "data-utime", "datetime")) or (
        "title" in attributes and bool(_DIGIT.search(attributes.get("title") or ""))
    )


def _is_relative(text: str) -> bool:
    lowered = text.lower()
    return (
        len(text) <= 60
        and bool(_RELATIVE.search(lowered))
        and bool(_DIGIT.search(lowered) or len(text) <= 20)
    )


def _author_rank(node: Node) -> int | None:
    """Return how surely an element names its author, 0 the surest; None when it does not."""
    attributes = node.attributes
    name = (attributes.get("class") or "").lower()
    if attributes.get("itemprop") in ("author", "creator") or attributes.get("rel") == "author":
        return 0
    if attributes.get("data-author") or attributes.get("data-username"):
        return 0
    tag = node.tag or ""
    if (
        name
        and _AUTHOR_CLASS.search(name)
        and not _NOT_AUTHOR.search(name)
        and tag not in ("time", "form", "ul")
    ):
        return 1
    if tag == "cite":
        return 2
    href = (attributes.get("href") or "").lower() if tag == "a" else ""
    if href and any(part in href for part in USER_PATHS):
        return 3
    if name and _AUTHOR_CLASS.search(name) and tag not in ("time", "form", "ul", "img"):
        return 4
    return 5 if tag in ("strong", "b", "h3", "h4", "h5", "h6") else None


def _is_name(text: str, time_text: str, language: str | None) -> bool:
    """Tell whether a text can be a person's name: short, no label, no time, no sentence."""
    text = text.strip()
    if not text or len(text) > 60 or len(text.split()) > 7 or text == time_text:
        return False
    if not any(letter.isalpha() for letter in text) and not text.isdigit():
        return False
    if text.endswith((".", "!", "?", "…", "。", "？", "！")) and " " in text.rstrip(".") and len(text) > 25:
        return False
    if state.is_label(text) or state.is_heading(text):
        return False
    return not (_DIGIT.search(text) and values.moment(text, language) is not None) and not _is_only_relative(
        text
    )


def _is_only_relative(text: str) -> bool:
    return _is_relative(text) and bool(_DIGIT.search(text))


def _without_time(text: str, language: str | None) -> str:
    from artcli.core import dates

    found = dates.find(text, language)
    return text if found is None else text[: found.start] + " " + text[found.end :]


def _first_with(runs: list[Run], text: str) -> int | None:
    """Return which run shows `text` first, by place in `runs`."""
    folded = " ".join(text.split())
    for at, run in enumerate(runs):
        if folded in run.text and len(run.text) <= len(folded) + 140:
            return at
    return None


def _words(runs: list[Run], header: frozenset[int]) -> tuple[int, int]:
    """Return the slice of `runs` that holds the words: from behind the header to the first label or the end.

    When the header stands below the words, as in some guest books, they are what is above it.
    """
    if not runs:
        return 0, 0
    plain = [at for at, run in enumerate(runs) if at not in header and not state.is_label(run.text)]
    if not plain:
        return 0, 0
    longest = max(plain, key=lambda at: len(runs[at].text))
    before = [at for at in header if at < longest]
    after = [at for at in header if at > longest]
    first = max(before) + 1 if before else 0
    last = min(after) if after else len(runs)
    at = longest + 1
    while at < last and not state.is_label(runs[at].text):
        at += 1
    start = longest
    while start > first and not state.is_label(runs[start - 1].text):
        start -= 1
    return start, at


def _link_of(node: Node, base: str | None) -> str | None:
    link = node if node.tag == "a" else node.css_first("a[href]")
    if link is None and node.parent is not None and node.parent.tag == "a":
        link = node.parent
    href = clean_url(link.attributes.get("href"), base) if link is not None else None
    return href if href and href.startswith("http") else None


def _common_node(boxes: list[Box]) -> Node | None:
    """Return the smallest element around all items of a group."""
    first = min(box.first for box in boxes)
    last = max(box.last for box in boxes)
    lowest = min(boxes, key=lambda box: box.depth)
    for box in lowest.up():
        if box.first <= first and box.last >= last and box is not lowest:
            return box.node
    return lowest.node


def found(page: Page, group: Group, others: list[Group]) -> Found | None:
    """Return the thread that `group` is, with the replies that `others` hold."""
    boxes = _joined(group, others)
    reader = Reader(page, boxes)
    base = page.base_url
    rows: list[Row] = []
    nodes: list[Node] = []
    item_ids = {box.node.mem_id for box in boxes if box.node is not None}
    indents = _indents(boxes)
    ids = [
        values.own_id(box.attrs.get("id") or box.attrs.get("data-id") or "") or f"c{at + 1}"
        for at, box in enumerate(boxes)
    ]
    for index, box in enumerate(boxes):
        node = box.node
        if node is None:
            continue
        post = reader.post(index)
        if post.first >= post.last and post.author is None:
            continue
        said = _said(page, node, post, item_ids, base)
        above = reader.owners.of(node.parent)
        rows.append(
            Row(
                id=ids[index],
                parent=ids[above] if above is not None else box.attrs.get("data-parent-id") or None,
                indent=indents[index],
                author=post.author,
                author_url=post.author_url,
                published=post.published,
                text=said.text,
                html=said.html,
                url=clean_url(f"#{box.attrs['id']}", base) if base and box.attrs.get("id") else None,
            )
        )
        nodes.append(node)
    if not rows:
        return None
    if not group.strong and len(rows) > 1 and _opens(page, boxes):
        return Found(
            system="generic", rows=tuple(rows[1:]), items=tuple(nodes[1:]), opening=nodes[0], discussion=True
        )
    return Found(system="generic", rows=tuple(rows), items=tuple(nodes))


def _joined(group: Group, others: list[Group]) -> list[Box]:
    """Return the group's boxes, and those of groups of replies that stand among them, in page order."""
    boxes = list(group.boxes)
    first, last = min(box.first for box in boxes), max(box.last for box in boxes)
    taken = {id(box) for box in boxes}
    for other in others:
        inside = [
            box for box in other.boxes if first <= box.first and box.last <= last and id(box) not in taken
        ]
        if len(inside) == len(other.boxes) and _are_replies(boxes, inside):
            boxes += inside
            taken |= {id(box) for box in inside}
    boxes.sort(key=lambda box: (box.first, box.depth))
    return boxes


def _are_replies(boxes: list[Box], inside: list[Box]) -> bool:
    """Tell whether elements are posts of their own: beside the posts, or behind the words of the post they are in."""
    starts = sorted(box.first for box in boxes)
    own = 0
    for box in inside:
        at = bisect_left(starts, box.first)
        same_start = at < len(starts) and starts[at] == box.first
        outer = next((post for post in box.up() if post in boxes), None) if not same_start else box
        if outer is None or (outer is not box and box.first - outer.first >= 3 and box.last <= outer.last):
            own += 1
    return own * 2 > len(inside)


def _said(page: Page, node: Node, post: Post, items: set[int], base: str | None) -> body.Body:
    """Return the words of a post: its element without the pieces of the runs that are not its words."""
    words = set(post.own[post.first : post.last])
    leave = set(items)
    leave.discard(node.mem_id)
    for at in post.own:
        if at not in words:
            leave.update(piece.mem_id for piece in page.runs[at].pieces if not isinstance(piece, str))
    return body.read(node, leave, base)


def _indents(boxes: list[Box]) -> list[float]:
    """Return a number that grows with each post's depth: a stated level, a margin, or its depth in the tree."""
    stated: list[float | None] = []
    margins: list[float] = []
    for box in boxes:
        names = f"{box.names} {' '.join(f'level-{box.attrs[key]}' for key in ('data-depth', 'data-level', 'depth') if box.attrs.get(key))}"
        level = _DEPTH.search(names)
        stated.append(float(level[1]) if level else None)
        margin = 0.0
        for steps, outer in enumerate(box.up()):
            if steps > 2:
                break
            found = _MARGIN.search(outer.attrs.get("style") or "")
            margin += float(found[1]) if found else 0.0
        margins.append(margin)
    if all(level is not None for level in stated):
        return [level for level in stated if level is not None]
    if len(set(margins)) > 1:
        return margins
    return [float(box.depth) for box in boxes]


def _opens(page: Page, boxes: list[Box]) -> bool:
    """Tell whether the first post is the page's main matter: hardly any prose stands outside the posts."""
    inside = sum(box.last - box.first for box in boxes)
    first, last = boxes[0].first, max(box.last for box in boxes)
    outside = sum(
        len(run.text) - run.link_chars
        for run in (*page.runs[:first], *page.runs[last:])
        if len(run.text) > 120
    )
    return outside < 250 and inside > 2
