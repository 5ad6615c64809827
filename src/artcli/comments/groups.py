"""Like elements of a page.

Whether they are the posts of a thread, how they hang together, and what they give.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from artcli.comments import body, names, paging, state, values
from artcli.comments.posts import Post, Reader
from artcli.comments.system import Found, Row
from artcli.core.dom import Node
from artcli.core.page import Box, Page
from artcli.core.words.comments import USER_PATHS
from artcli.patterns import lazy
from artcli.sanitize import clean_url

_MARGIN = lazy(r"(?:margin|padding)-(?:left|inline-start)\s*:\s*(\d+)")
_DEPTH = lazy(r"(?:^|\s)(?:depth|level|indent|lvl)[-_]?(\d+)")
LOOKED_AT = 10
"""Items of a group that are inspected before it is taken for a thread."""
_NUMBER_ID = lazy(r"\d")
_HEADED = 30
"""Runs between a heading of comments and the first of them, the form with its rules included."""
_FORUM = lazy(r"topic|thread|foro?um|/talk/|viewtopic|/boards?/|/t/\S*\d|/d/\d|discussion")
_TOPIC = lazy(r"topic|thread|forum|discussion|question|message|\bpost")
_LONG_NUMBER = lazy(r"\d\S* ?\Z|\d{4}")
"""A number in an id, or one in a class that only one post can have."""


class Group:
    """Like elements that may be comments; `score` is above 0 once they have shown to be."""

    def __init__(
        self, boxes: list[Box], *, zoned: bool, strong: bool, bodies: list[Box] | None = None
    ) -> None:
        self.boxes = boxes
        self.bodies = bodies
        """What each says, where that stands in an element of its own behind it; None where it is inside."""
        self.zoned = zoned
        """They stand in a box named as a thread, or under a thread's heading."""
        self.strong = strong
        """Their own name says comment, reply or answer."""
        self.score = 0.0
        self.timed = False
        """Most of them show a time."""


def weigh(page: Page, group: Group) -> None:
    """Set the group's score by what its first items show; 0 when they are no posts."""
    sample = [
        at
        for at, box in enumerate(group.boxes[:LOOKED_AT])
        if box.chars and (group.bodies is not None or not _is_card(page, box))
    ]
    count = min(LOOKED_AT, len(group.boxes))
    if group.bodies is None and (len(sample) * 3 < count * 2 or not _may_be_posts(page, group, sample)):
        return
    first = group.boxes[0]
    if first.node is not None and body.is_quote(first.node, first.tag):
        return
    reader = Reader(page, group.boxes, group.bodies)
    authors = times = words = own = 0
    for seen, index in enumerate(sample):
        post = reader.post(index)
        authors += post.author is not None
        times += post.has_time
        words += post.first < post.last
        own += _LONG_NUMBER.search(group.boxes[index].names) is not None or any(
            state.is_label(run.text) for run in reader.own_runs(index)[-6:]
        )
        if seen == 3 and not authors:
            return
    if words * 5 < count * 4:
        return
    group.timed = times * 5 >= count * 3
    signals = (authors * 5 >= count * 3) + group.timed + (own * 5 >= count * 3)
    numbered = sum(_NUMBER_ID.search(box.attrs.get("id") or "") is not None for box in group.boxes[:count])
    named = group.strong or group.zoned or (count > 2 and _is_forum(page.url))
    enough = signals >= 2 and authors * 5 >= count * 3 and (named or signals == 3)
    if not enough or (len(group.boxes) == 1 and signals < 3):
        return
    group.score = len(group.boxes) * (
        signals * signals + group.strong + 0.5 * group.zoned + (numbered * 5 >= count * 4)
    )


def _may_be_posts(page: Page, group: Group, sample: list[int]) -> bool:
    """Tell whether the first items can show what `weigh` asks for; spares most pages the reading of authors.

    A number of its own or a label, and a digit or a word of time, each in three of five: one of the two
    where the group is named as comments, else both.
    """
    times = own = 0
    for index in sample:
        box = group.boxes[index]
        runs = page.runs[box.first : box.last]
        numbered = _LONG_NUMBER.search(box.names) is not None
        own += numbered or any(state.is_label(run.text) for run in runs)
        times += any(_NUMBER_ID.search(run.text) or names.is_relative(run.text) for run in runs)
    count = min(LOOKED_AT, len(group.boxes))
    if times * 5 < count * 3 and not _has_hidden_time(group.boxes[sample[0]].node):
        return (group.strong or group.zoned) and own * 5 >= count * 3
    return group.strong or group.zoned or own * 5 >= count * 3 or _is_forum(page.url)


def _is_forum(url: str | None) -> bool:
    """Tell whether an address says that a thread of posts is what the page is."""
    return bool(url) and bool(_FORUM.search(url[:500].lower()))


def _has_hidden_time(node: Node | None) -> bool:
    """Tell whether an element states a time that it leaves to a script to show."""
    return node is not None and node.css_first("time, [datetime], [data-time], [data-timestamp]") is not None


def paired(heads: Group, bodies: Group) -> Group | None:
    """Return the group of posts whose heads and words stand in elements by turns, as in old tables; None if not."""
    if len(heads.boxes) != len(bodies.boxes):
        return None
    turns = zip(heads.boxes, bodies.boxes, [*heads.boxes[1:], None], strict=True)
    if not all(
        head.last <= body.first < body.last and (after is None or body.last <= after.first)
        for head, body, after in turns
    ):
        return None
    gaps = sum(body.first - head.last for head, body in zip(heads.boxes, bodies.boxes, strict=True))
    if gaps > 3 * len(heads.boxes):
        return None
    return Group(
        heads.boxes,
        zoned=heads.zoned or bodies.zoned,
        strong=heads.strong or bodies.strong,
        bodies=bodies.boxes,
    )


def lifted(group: Group) -> Group | None:
    """Return the elements around those of `group`, each as large as it can be without holding a second of them.

    Where like elements hold words only, who said them stands beside them.
    """
    boxes = group.boxes
    raised: list[Box] = []
    for at, box in enumerate(boxes):
        before = boxes[at - 1].index if at else -1
        after = boxes[at + 1].first if at + 1 < len(boxes) else None
        top = box
        for above in box.up():
            if above.index <= before or (after is not None and above.last > after):
                break
            if after is None and raised and above.depth < raised[-1].depth:
                break  # the last has no next one to stop it
            top = above
        if raised and top.first < raised[-1].last:
            return None
        raised.append(top)
    if all(top is box for top, box in zip(raised, boxes, strict=True)):
        return None
    return Group(raised, zoned=group.zoned, strong=group.strong)


def may_stand_alone(page: Page, group: Group) -> bool:
    """Tell whether a single element can be a comment.

    Called so, numbered, in a place called so, and not the page.
    """
    box = group.boxes[0]
    numbered = _NUMBER_ID.search(box.attrs.get("id") or "") is not None
    return group.strong and group.zoned and numbered and box.chars * 2 < page.boxes[0].chars


def _is_card(page: Page, box: Box) -> bool:
    """Tell whether an element is a teaser: nearly all link, or with a heading that leads to another page."""
    if box.link_chars > 0.6 * box.chars:
        return True
    for run in page.runs[box.first : min(box.last, box.first + 6)]:
        if run.box.tag in ("h1", "h2", "h3", "h4") and run.link_chars > 0.8 * len(run.text) > 16:
            href = (run.links[0].attributes.get("href") or "") if run.links else ""
            if "#" not in href and not any(part in href for part in USER_PATHS):
                return True
    return False


def found(page: Page, group: Group, others: list[Group]) -> Found | None:
    """Return the thread that `group` is, with the replies that `others` hold."""
    boxes = _joined(group, others) if group.bodies is None else group.boxes
    reader = Reader(page, boxes, group.bodies)
    base = page.base_url
    place = (clean_url(base) or "").partition("#")[0]
    rows: list[Row] = []
    nodes: list[Node] = []
    opening: Post | None = None
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
        if not nodes and post.top is not box:
            opening = post
        words = said(page, post, item_ids, base)
        above = reader.owners.of(node.parent)
        rows.append(
            Row(
                id=ids[index],
                parent=ids[above] if above is not None else box.attrs.get("data-parent-id") or None,
                indent=indents[index],
                author=post.author,
                author_url=post.author_url,
                published=post.published,
                text=words.text,
                html=words.html,
                url=_anchored(place, box.attrs.get("id")) if place else None,
            )
        )
        nodes.append(node)
    if not rows:
        return None
    if len(rows) > 1 and _is_topic(page, group, boxes):
        if paging.is_later(page):
            return Found(system="generic", rows=tuple(rows), items=tuple(nodes), discussion=True, more=True)
        return Found(
            system="generic",
            rows=tuple(rows[1:]),
            items=tuple(nodes[1:]),
            opening=nodes[0],
            said=frozenset(opening.own[opening.first : opening.last]) if opening is not None else frozenset(),
            discussion=True,
        )
    return Found(system="generic", rows=tuple(rows), items=tuple(nodes))


def _anchored(place: str, name: str | None) -> str | None:
    """Return the address of the element `name` in the page at `place`; plain names need no joining."""
    if name and name.isascii() and name.replace("-", "").replace("_", "").isalnum():
        return f"{place}#{name}"
    return clean_url(f"#{name}", place) if name else None


def _joined(group: Group, others: list[Group]) -> list[Box]:
    """Return the group's boxes, and those of groups of replies that stand among them, in page order."""
    boxes = list(group.boxes)
    first, last = min(box.first for box in boxes), max(box.last for box in boxes)
    taken = {id(box) for box in boxes}
    for other in others:
        if group.timed and not other.timed:
            continue
        inside = [
            box for box in other.boxes if first <= box.first and box.last <= last and id(box) not in taken
        ]
        if len(inside) == len(other.boxes) and _are_replies(boxes, inside):
            boxes += inside
            taken |= {id(box) for box in inside}
    boxes.sort(key=lambda box: (box.first, box.depth))
    return boxes


def _are_replies(boxes: list[Box], inside: list[Box]) -> bool:
    """Tell whether elements are posts of their own.

    Beside the posts, or behind the words of the post they are in.

    One in nearly every post is a part of the post.
    """
    posts = {id(box) for box in boxes}
    starts = sorted((box.first, box.last) for box in boxes)
    around = 0
    for box in inside:
        at = bisect_left(starts, (box.first, 0))
        around += at < len(starts) and starts[at][1] <= box.last
    if around * 2 > len(inside):
        return False  # around the posts or their very text, not among them
    own = 0
    held: dict[int, int] = {}
    for box in inside:
        outer = next((above for above in _few_up(box) if id(above) in posts), None)
        if outer is None:
            own += 1
            continue
        held[id(outer)] = held.get(id(outer), 0) + 1
        own += box.first - outer.first >= 3 and box.last <= outer.last
    single = sum(count == 1 for count in held.values())
    return own * 2 > len(inside) and single * 5 < len(boxes) * 4


def _few_up(box: Box) -> Iterator[Box]:
    """Yield the boxes around `box`, sixteen at most: a part of a post is not deeper in it."""
    above = box.parent
    for _ in range(16):
        if above is None:
            return
        yield above
        above = above.parent


def said(page: Page, post: Post, leave: set[int], base: str | None) -> body.Body:
    """Return the words of a post: its element without the pieces of the runs that are not its words.

    `leave` holds the items of the whole thread and grows by these pieces, so that no set is copied for
    each post.
    """
    if post.top.node is None:
        return body.Body("", None)
    for at in (*post.own[: post.first], *post.own[post.last :]):
        leave.update(piece.mem_id for piece in page.runs[at].pieces if not isinstance(piece, str))
    return body.read(post.top.node, leave, base)


def _indents(boxes: list[Box]) -> list[float]:
    """Return a number that grows with each post's depth.

    A stated level, a margin, or its depth in the tree.
    """
    stated: list[float | None] = []
    margins: list[float] = []
    for box in boxes:
        stated_levels = (box.attrs.get(key) for key in ("data-depth", "data-level", "depth"))
        level = _DEPTH.search(" ".join((box.names, *(f"level-{one}" for one in stated_levels if one))))
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


def _is_topic(page: Page, group: Group, boxes: list[Box]) -> bool:
    """Tell whether the first post is the page's main matter: its title is right above or in it, and no prose.

    What is named as comments, or stands under a heading of comments, is a topic only where its posts say so.
    """
    first = min(box.first for box in boxes)
    before = page.runs[max(0, first - _HEADED) : first]
    title = max((at for at, run in enumerate(before) if run.box.tag == "h1"), default=-1)
    before = before[title + 1 :]
    if any(run.text[:1].isalnum() and state.is_heading(run.text) for run in before):
        return False
    named_post = _TOPIC.search(boxes[0].names) or _is_forum(page.url)
    if (group.strong or group.zoned) and not named_post:
        return False
    prose = sum(len(run.text) - run.link_chars for run in page.runs[:first] if len(run.text) > 150)
    inside = page.runs[first : boxes[0].last][:4]
    return prose < 400 or any(run.box.tag == "h1" for run in inside)
