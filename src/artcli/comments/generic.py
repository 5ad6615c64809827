"""The detector for threads of unknown markup.

Repeated elements that each hold an author, a time and some words.

Nothing here knows a site. What it builds on was counted on 233 real pages (notes of the project): 92 % of
comments have an id of prefix and number, 93 % sit in a container named as a thread, 92 % show a date, 91 %
an author-like name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from functools import lru_cache
from itertools import chain

from artcli.comments import impostors
from artcli.comments.groups import (
    Group,
    halved,
    has_own_number,
    is_forum,
    lifted,
    may_stand_alone,
    paired,
    weigh,
)
from artcli.comments.labels import Labels
from artcli.comments.marks import Marks
from artcli.comments.rows import found
from artcli.comments.system import Found
from artcli.core.page import Box, Page, is_front_page
from artcli.patterns import lazy

_STEMS = (
    "comment", "koment", "reply", "replies", "respons", "answer", "antwort", "post", "message", "msg",
    "discuss", "thread", "luan", "ykien", "y-kien", "opinion", "reaction", "reactie", "diskus", "yorum",
    "feedback", "review", "testimon", "guestbook", "entry", "pinglun", "liuyan", "huifu", "kommentar",
    "respuesta", "reponse",
)  # fmt: skip
"""What a comment's or a thread's class or id may hold."""
_STRONG = lazy(
    r"omment|oment|repl(?:y|ies)|answer|antwort|luan|kien|yorum|reacti|pinglun|liuyan|feedback|"
    r"respuesta|reponse"
)
_PLAIN_NAMES = frozenset(
    "comment reply post message answer kommentar commentaire comentario komentar yorum".split()
)
"""Names that alone say what an element is, whatever states stand beside them."""
_ITEM_TAGS = frozenset(
    "li div article section tr td table details dd dt dl tbody blockquote p fieldset h3 h4 h5 h6".split()
)
_BARE_TAGS = _ITEM_TAGS - {"tbody", "dl", "details", "blockquote"}
"""Elements that may be comments of a thread without a name of their own."""
_NOISE = lazy(
    r"\d|^(?:odd|even|alt|first|last|depth|level|indent|thread-|by|active|hidden|show|has-|is-|col|row|"
    r"clearfix|left|right|"
    r"parent|child|root|bg|mt|mb|pt|pb|ml|mr|new|read|unread|top|bottom|author|user)"
)
_NUMBERED = lazy(r"\A([a-z_:.-]*?)[0-9a-f-]*\d[0-9a-f-]*\Z")
_LIFTED = 8
"""Groups around whose elements the posts may be."""
_TURNS = 16
"""Groups of which any two may be heads and words."""
_MOST_SIGNALS = 11.5
MAX_GROUPS = 40
"""Groups that are looked at; the thread is among the largest."""


def read(page: Page, marks: Marks, labels: Labels, headline: Collection[int] = ()) -> Found | None:
    """Return the thread of a page, or None. `headline` are the runs of the article's headline."""
    if page.url is not None and is_front_page(page.url):  # its lists are of articles
        return None
    called = marks.named(_STEMS)
    headings = labels.headings
    if not called and not headings:
        return None
    zones = _zones(page, marks.areas, headings)
    if not zones and not _may_hold_posts(page, called, labels):
        return None
    forum = is_forum(page.url)
    groups = [
        group
        for group in _groups(page, called, zones)
        if not impostors.hold_headline(group.boxes, headline, forum=forum)
    ]
    best: Group | None = None
    passed: list[Group] = []
    for group in groups:
        if best is not None and len(group.boxes) * _MOST_SIGNALS < best.score and len(passed) > 8:
            break
        if any(_within(group, outer) for outer in passed):
            continue
        weigh(page, group)
        if group.score <= 0:
            continue
        passed.append(group)
        if best is None or _better(group, best):
            best = group
    if best is None:
        likely = groups if forum else [group for group in groups if group.strong or group.zoned]
        best = _lifted(page, likely) or _by_turns(page, likely)
    if best is None:
        return None
    return found(page, best, [group for group in passed if group is not best])


def _may_hold_posts(page: Page, called: set[str], labels: Labels) -> bool:
    """Tell whether elements outside any comment area can be posts: called so, of a forum, or with what `weigh` asks.

    That is a number of its own or a button in each. Most pages end here.
    """
    if is_forum(page.url) or any(_STRONG.search(one) for one in called):
        return True
    return has_own_number(called) or labels.buttons


def _lifted(page: Page, groups: list[Group]) -> Group | None:
    """Return the thread whose posts are around what is named as posts."""
    for group in [one for one in groups if len(one.boxes) > 2][:_LIFTED]:
        raised = lifted(group)
        if raised is not None:
            weigh(page, raised)
            if raised.score > 0:
                return raised
    return None


def _by_turns(page: Page, groups: list[Group]) -> Group | None:
    """Return the thread whose posts are two elements each, one behind the other: who and when, then the words."""
    many = [group for group in groups if len(group.boxes) > 2][:_TURNS]
    pairs = (paired(heads, bodies) for heads in many for bodies in many if heads is not bodies)
    for group in chain(pairs, (halved(page, group) for group in many)):
        if group is not None:
            weigh(page, group)
            if group.score > 0:
                return group
    return None


def _within(group: Group, outer: Group) -> bool:
    """Tell whether a group is a part of the posts of another: as many, each in one of them."""
    if len(group.boxes) != len(outer.boxes) or group.boxes[0] is outer.boxes[0]:
        return False
    return all(b.first <= a.first and a.last <= b.last for a, b in zip(group.boxes, outer.boxes, strict=True))


def _zones(page: Page, areas: list[Box], headings: Iterable[int]) -> list[tuple[int, int]]:
    """Return the spans of runs in which a thread may stand: in boxes named so, and behind a heading."""
    zones = [(box.first, box.last) for box in areas if box.tag != "body"]
    for index in headings:
        for steps, box in enumerate(page.runs[index].box.up()):
            if box.last - index >= 4:
                if box.tag not in ("nav", "header", "footer"):
                    zones.append((index + 1, box.last))
                break
            if steps > 4:
                break
    return zones


def _groups(page: Page, called: set[str], zones: list[tuple[int, int]]) -> list[Group]:
    """Return the sets of like elements that may be comments, the largest first.

    They stand in a zone, or their names are among `called`.
    """
    inside = [False] * (len(page.runs) + 1)
    for first, last in zones[:40]:
        inside[first:last] = [True] * (last - first)
    sets: dict[tuple[str, str], list[Box]] = defaultdict(list)
    kinds: dict[str, tuple[str, ...]] = {}
    boxes = (
        [box for box in page.boxes if inside[box.first] or box.names in called or box.tag == "article"]
        if zones
        else [box for box in page.boxes if box.names in called or box.tag == "article"]
    )
    for box in boxes:
        zoned = inside[box.first]
        if box.last <= box.first or (box.tag not in _ITEM_TAGS and "-" not in box.tag):
            continue
        classes = box.attrs.get("class") or ""
        if classes not in kinds:
            kinds[classes] = _kinds(classes)
        for key in _keys(box, kinds[classes], zoned=zoned):
            sets[key].append(box)
    every = (
        Group(boxes=boxes, zoned=inside[boxes[0].first], strong=bool(_STRONG.search(key[1])))
        for key, boxes in sets.items()
        if len(boxes) > 1 or inside[boxes[0].first]
    )
    groups = [group for group in every if len(group.boxes) > 1 or may_stand_alone(page, group)]
    groups.sort(key=lambda group: (-len(group.boxes), group.boxes[0].first, group.boxes[0].depth))
    return groups[:MAX_GROUPS]


def _kinds(classes: str) -> tuple[str, ...]:
    """Return what a class list says of the kind of its element: each telling name, and all without states."""
    # A page can hold a megabyte of classes.
    names = [token for token in classes[:2000].lower().split() if not _is_noise(token)]
    telling = [f".{name}" for name in names if name in _PLAIN_NAMES and len(names) > 1]
    return (*telling, "." + " ".join(sorted(names))) if names else ()


@lru_cache(maxsize=2048)
def _is_noise(token: str) -> bool:
    """Tell whether a class is a state or a measure: the same few hundred stand on all pages of a site."""
    return _NOISE.search(token) is not None


def _keys(box: Box, kinds: tuple[str, ...], *, zoned: bool) -> list[tuple[str, str]]:
    """Return what the box has in common with others of its kind: id prefix, and classes without states."""
    name = (box.attrs.get("id") or "")[:200].lower()
    numbered = _NUMBERED.match(name) if name else None
    keys = [(box.tag, f"#{numbered[1]}")] if numbered and numbered[1] else []
    keys += [(box.tag, kind) for kind in kinds]
    if not keys and (box.tag == "article" or (zoned and (box.tag in _BARE_TAGS or "-" in box.tag))):
        above = box.parent.tag if box.parent else ""
        keys.append((box.tag, f"{above} {box.depth}"))
    return keys


def _better(group: Group, best: Group) -> bool:
    """Tell whether `group` is the thread rather than `best`: more posts that pass; the outer of two alike."""
    if group.score == best.score:
        return group.boxes[0].depth < best.boxes[0].depth
    return group.score > best.score
