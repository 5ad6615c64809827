"""Like elements of a page.

Whether they are the posts of a thread, how they hang together, and what they give.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import islice

from artcli.comments import body, impostors, names, state
from artcli.comments.posts import Reader
from artcli.core.page import Box, Page, Run
from artcli.patterns import lazy

LOOKED_AT = 10
"""Items of a group that are inspected before it is taken for a thread."""
_NUMBER_ID = lazy(r"\d")
_FORUM = lazy(r"foro?um|discuss|/[^/]+/.*(?:topic|thread)|/talk/|/boards?/|/t/\S*\d|/d/\d")
_OWN_NUMBER = lazy(r"\d\S* ?\Z|\d{4}\S*")
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
    looked_at = group.boxes[:LOOKED_AT]
    cards = [False] * len(looked_at) if group.bodies is not None else impostors.are_cards(page, looked_at)
    sample = [at for at, box in enumerate(looked_at) if box.chars and not cards[at]]
    count = min(LOOKED_AT, len(group.boxes))
    if group.bodies is None and (len(sample) * 3 < count * 2 or not _may_be_posts(page, group, sample)):
        return
    first = group.boxes[0]
    if first.node is not None and body.is_quote(first.node, first.tag):
        return
    if group.bodies is None and impostors.are_panels(page, looked_at):
        return
    few = slice(4 * LOOKED_AT)  # the replies inside the first posts come among them
    reader = Reader(page, group.boxes[few], group.bodies and group.bodies[few])
    authors = times = words = own = 0
    said: list[list[Run]] = []
    numbers = _own_numbers(group.boxes)
    for seen, index in enumerate(sample):
        post = reader.post(index)
        said.append([page.runs[at] for at in post.own[post.first : post.last]])
        authors += post.author is not None
        times += post.has_time
        words += post.first < post.last
        own += numbers[index] or any(state.is_label(run.text) for run in reader.own_runs(index)[-6:])
        if seen == 3 and not authors:
            return
    if words * 5 < count * 4 or impostors.are_teasers(said, [reader.own_runs(index) for index in sample]):
        return
    group.timed = times * 5 >= count * 3
    signals = (authors * 5 >= count * 3) + group.timed + (own * 5 >= count * 3)
    numbered = sum(_NUMBER_ID.search(box.attrs.get("id") or "") is not None for box in group.boxes[:count])
    named = group.strong or group.zoned or (count > 2 and is_forum(page.url))
    enough = signals >= 2 and authors * 5 >= count * 3 and (named or signals == 3)
    enough = enough and (count > 2 or group.timed or group.strong)  # two names are in many places
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
    numbers = _own_numbers(group.boxes)
    for index in sample:
        box = group.boxes[index]
        runs = page.runs[box.first : box.last]
        own += numbers[index] or any(state.is_label(run.text) for run in runs)
        times += any(names.may_be_time(run.text) for run in runs)
    count = min(LOOKED_AT, len(group.boxes))
    if times * 5 < count * 3 and not _has_hidden_time(group.boxes[sample[0]]):
        return (group.strong or group.zoned) and own * 5 >= count * 3
    return group.strong or group.zoned or own * 5 >= count * 3 or is_forum(page.url)


def _own_numbers(boxes: list[Box]) -> list[bool]:
    """Tell which of the first posts have a number in class or id that the others have not."""
    found = [_OWN_NUMBER.search(box.names) for box in boxes[:LOOKED_AT]]
    often = Counter(one[0] for one in found if one is not None)
    return [one is not None and often[one[0]] * 2 <= max(2, len(found)) for one in found]


def has_own_number(names: Iterable[str]) -> bool:
    """Tell whether two of the names of elements have a number in them, as each post has."""
    return len(list(islice((one for one in names if _OWN_NUMBER.search(one)), 2))) == 2


def is_forum(url: str | None) -> bool:
    """Tell whether an address says that a thread of posts is what the page is."""
    return url is not None and bool(_FORUM.search(url[:500].lower()))


def _has_hidden_time(box: Box) -> bool:
    """Tell whether an element states a time that it leaves to a script to show."""
    if names.stated_time(box.attrs, None) is not None:
        return True
    node = box.node
    return node is not None and node.css_first("time, [datetime], [data-time], [data-timestamp]") is not None


def paired(heads: Group, bodies: Group, most_between: int = 3) -> Group | None:
    """Return the group of posts whose heads and words stand in elements by turns, as in old tables; None if not.

    Between a head and its words may stand so many runs on average.
    """
    if len(heads.boxes) != len(bodies.boxes):
        return None
    turns = zip(heads.boxes, bodies.boxes, [*heads.boxes[1:], None], strict=True)
    if not all(
        head.last <= body.first < body.last and (after is None or body.last <= after.first)
        for head, body, after in turns
    ):
        return None
    gaps = sum(body.first - head.last for head, body in zip(heads.boxes, bodies.boxes, strict=True))
    if gaps > most_between * len(heads.boxes):
        return None
    return Group(
        heads.boxes,
        zoned=heads.zoned or bodies.zoned,
        strong=heads.strong or bodies.strong,
        bodies=bodies.boxes,
    )


def halved(page: Page, group: Group) -> Group | None:
    """Return the posts that the elements of one group are by turns, head and words alike; None if they are not."""
    timed = [
        any(names.may_be_time(run.text) for run in page.runs[box.first : box.last])
        for box in group.boxes[: 2 * LOOKED_AT]
    ]
    if sum(timed[1::2]) * 2 > len(timed[1::2]):
        return None  # each is a whole post
    heads, bodies = (Group(group.boxes[start::2], zoned=group.zoned, strong=group.strong) for start in (0, 1))
    return paired(heads, bodies, 0) if len(heads.boxes) > 1 else None


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
