"""The posts of a group of like elements as rows: with their replies, how deep they stand, and what they say."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from urllib.parse import urlsplit

from artcli.comments import body, depths, impostors, paging, state
from artcli.comments.groups import Group, is_forum
from artcli.comments.posts import Post, Reader
from artcli.comments.system import Found, Opening, Row
from artcli.core import structured
from artcli.core.dom import Node
from artcli.core.page import Box, Page, Run
from artcli.patterns import lazy
from artcli.sanitize import clean_url

_DIGIT = lazy(r"\d")
_HEADED = 30
"""Runs between a heading of comments and the first of them, the form with its rules included."""
_TOPIC = lazy(r"topic|thread(?!-)|forum|discussion|question|message|post(?!author)")


def found(page: Page, group: Group, others: list[Group]) -> Found | None:
    """Return the thread that `group` is, with the replies that `others` hold."""
    boxes = _with_inner(page, _joined(group, others)) if group.bodies is None else group.boxes
    reader = Reader(page, boxes, group.bodies)
    base = page.base_url
    place = (clean_url(base) or "").partition("#")[0]
    rows: list[Row] = []
    nodes: list[Node] = []
    first: Post | None = None
    item_ids = {box.node.mem_id for box in boxes if box.node is not None}
    indents, ids = depths.indents(boxes), depths.ids(boxes)
    posts = [reader.post(index) for index in range(len(boxes))]
    answered = depths.parents(boxes, ids, lambda index: reader.head(index, posts[index]))
    liked = reader.likes(posts)
    for index, (box, post) in enumerate(zip(boxes, posts, strict=True)):
        node = box.node
        if node is None:
            continue
        if post.author is None and (post.first >= post.last or _is_foreign(post, node, reader)):
            continue
        if not nodes and post.top is not box:
            first = post
        words = said(page, post, item_ids, base)
        above = reader.owners.of(node.parent)
        rows.append(
            Row(
                id=ids[index],
                parent=ids[above] if above is not None else answered[index],
                indent=indents[index],
                author=post.author,
                author_url=post.author_url,
                published=post.published,
                text=words.text,
                html=words.html,
                likes=liked[index],
                url=_anchored(place, box.attrs.get("id")) if place else None,
            )
        )
        nodes.append(node)
    if sum(bool(row.text) for row in rows) * 2 < len(rows) or not rows:
        return None
    if len(rows) > 1 and _is_topic(page, group, boxes):
        if paging.is_later(page):
            return Found(system="generic", rows=tuple(rows), items=tuple(nodes), discussion=True, more=True)
        return Found(
            system="generic",
            rows=tuple(rows[1:]),
            items=tuple(nodes[1:]),
            opening=Opening(
                node=nodes[0],
                said=frozenset(first.own[first.first : first.last]) or None if first is not None else None,
                author=rows[0].author,
                author_url=rows[0].author_url,
                published=rows[0].published,
            ),
            discussion=True,
        )
    return Found(system="generic", rows=tuple(rows), items=tuple(nodes), reviews=_are_reviews(page, group))


def _is_foreign(post: Post, node: Node, reader: Reader) -> bool:
    """Tell whether an element without an author is none of the posts: a form, or an advertisement among them."""
    numbered = _DIGIT.search(node.attributes.get("id") or "") is not None
    return not post.has_time and (
        impostors.is_form(node) or (reader.template.author is not None and not numbered)
    )


def _are_reviews(page: Page, group: Group) -> bool:
    """Tell whether posts are reviews: marked so, or called so on the page of a product or outside any thread."""
    sample = group.boxes[:8]
    marked = sum((box.attrs.get("itemtype") or "").lower().endswith("review") for box in sample)
    named = sum("review" in box.names and "comment" not in box.names for box in sample)
    if marked * 2 > len(sample):
        return True
    facts = structured.of(page)
    product = facts.of_type("product", "productgroup") or "product" in facts.first("og:type").lower()
    return named * 2 > len(sample) and (bool(product) or not group.zoned)


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


def _with_inner(page: Page, boxes: list[Box]) -> list[Box]:
    """Return posts that only their tag tells, with their replies: those like them in them that show who and when."""
    top, above = boxes[0], boxes[0].parent
    if above is None or any(box.names.strip() for box in boxes):
        return boxes
    ends = [box.last for box in boxes]  # the posts stand side by side
    kind = (top.tag, above.tag, "")
    inner: list[Box] = []
    for box in page.boxes[top.index : _end_of(page, boxes[-1])]:
        if box.depth > top.depth and box.last > box.first and box.parent is not None:
            outer = bisect_left(ends, box.last)
            inside = outer < len(boxes) and boxes[outer].first <= box.first
            if inside and (box.tag, box.parent.tag, box.names.strip()) == kind:
                inner.append(box)
    if not inner:
        return boxes
    reader = Reader(page, inner)
    posts = (reader.post(at) for at in range(len(inner)))
    replies = [
        box
        for box, post in zip(inner, posts, strict=True)
        if post.author is not None and post.has_time and post.first < post.last
    ]
    return sorted([*boxes, *replies], key=lambda box: box.index)


def _end_of(page: Page, box: Box) -> int:
    """Return the index behind the last box inside a box."""
    index = box.index + 1
    while index < len(page.boxes) and page.boxes[index].depth > box.depth:
        index += 1
    return index


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
    runs = [page.runs[at] for at in post.own[post.first : post.last]]
    leave |= post.head
    if not post.head and all(_is_plain(run, post.top) for run in runs):
        return body.of_paragraphs([run.text for run in runs])
    for at in (*post.own[: post.first], *post.own[post.last :]):
        leave.update(piece.mem_id for piece in page.runs[at].pieces if not isinstance(piece, str))
    return body.read(post.top.node, leave, base)


def _is_plain(run: Run, top: Box) -> bool:
    """Tell whether a run is a paragraph of text alone, which needs no reading of its markup."""
    box, node = run.box, run.box.node
    if (
        run.links
        or node is None
        or (box is not top and (box.parent is not top or box.tag not in ("p", "div")))
    ):
        return False
    if box.tag in ("li", "pre", "blockquote") or body.is_quote(node, box.tag):
        return False
    own = node.mem_id
    for piece in run.pieces:
        if isinstance(piece, str) or piece.tag != "-text":
            return False
        above = piece.parent
        if above is None or above.mem_id != own:
            return False
    return True


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
    named_post = _TOPIC.search(boxes[0].names) or is_forum(page.url)
    unnamed = page.url is None and not group.strong and not group.zoned
    if not (named_post or unnamed) or urlsplit(page.url or "/x").path in ("", "/"):
        return False
    prose = sum(len(run.text) - run.link_chars for run in page.runs[:first] if len(run.text) > 150)
    inside = page.runs[first : boxes[0].last][:4]
    return prose < 400 or any(run.box.tag == "h1" for run in inside)
