"""What the posts of one thread have in common: in which element each keeps its words, its author, its time.

A page writes all its posts by one template, and the template shows in what changes from post to post: words are
long and said once, panels and buttons repeat themselves, and the times of a thread run in one direction while the
days on which its readers joined do not.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeVar

from artcli.comments import names, state
from artcli.core.page import Box, Page, Run
from artcli.patterns import lazy

SAMPLE = 24
"""Posts that a template is learnt from."""
_SHARE = 0.75
"""Of the words that are said once, and of the posts, which the element of the words must have."""
_SENTENCE = 40
"""Characters of a short sentence."""
_SHARED = 12
"""Characters of the beginning of a post that a share button sends, at least."""
_MOST = 0.6
"""Of the posts, which must show an author or a time in the same element."""
_VOLATILE = lazy(r"\d|^(?:odd|even|alt|first|last|new|read|unread|active|hidden|is-|has-|even|css-|sc-)")
_ASIDE = lazy(r"(?:^|[\s_-])sig(?:nature)?(?:$|[\s_-])|signature")
"""Names of a reader's signature."""

_TEXT_TAGS = frozenset(("p", "li", "ul", "ol", "blockquote", "pre"))

T = TypeVar("T")

Key = tuple[object, ...]
"""What like elements of two posts have in common: tag and classes, without what numbers and states add."""


class Seen(NamedTuple):
    """A name or time that an element of a post shows."""

    key: Key
    rank: int
    """How surely it is one, 0 the surest."""
    text: str
    value: str | None = None
    """The time as ISO 8601; None for one relative to now."""


def where_any(read: Callable[[int], T | None], count: int) -> list[T | None]:
    """Return what `read` gives for each of `count` posts; None for all where some of all parts give nothing.

    What a thread does not show is not looked for in thousands of posts.
    """
    sample = range(0, count, max(1, count // SAMPLE))
    if all(read(at) is None for at in sample):
        return [None] * count
    return [read(at) for at in range(count)]


class Names:
    """Class lists without what changes from post to post; each list is read once."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def kind(self, classes: str) -> str:
        """Return the lasting classes of a list, sorted."""
        found = self._known.get(classes)
        if found is None:
            tokens = [one for one in classes[:1000].lower().split() if not _VOLATILE.search(one)]
            found = self._known[classes] = " ".join(sorted(tokens))
        return found

    def of_box(self, box: Box, top: Box) -> Key:
        """Return the key of a box of the post `top`; one without classes is known by its depth."""
        kind = self.kind(box.attrs.get("class") or "")
        return (box.tag, kind) if kind else (box.tag, box.depth - top.depth)


def words_key(page: Page, posts: Sequence[Sequence[Box]], kinds: Names, language: str | None) -> Key | None:
    """Return the key of the element that holds each post's words and little else; None when none does.

    `posts` are the boxes of some posts, in page order, the post itself first, without those of nested posts.
    """
    said: Counter[str] = Counter()
    own_runs = [_own_runs(page, boxes) for boxes in posts]
    for runs in own_runs:
        said.update({run.text for run in runs})
    share: dict[Key, float] = defaultdict(float)
    held: Counter[Key] = Counter()
    depth: Counter[Key] = Counter()
    twice: Counter[Key] = Counter()
    total = 0.0
    counted = 0
    for boxes, runs in zip(posts, own_runs, strict=True):
        weights = _weights(runs, said, language)
        whole = sum(weights.values())
        if not whole:
            continue
        counted += 1
        total += whole
        best: dict[Key, tuple[float, int]] = {}
        for box in boxes[1:]:
            weight = (
                sum(weights.get(at, 0.0) for at in range(box.first, box.last))
                if box.last > box.first
                else 0.0
            )
            key = kinds.of_box(box, boxes[0])
            twice[key] += bool(weight) and key in best
            if weight > best.get(key, (0.0, 0))[0]:
                best[key] = (weight, box.depth - boxes[0].depth)
        for key, (weight, below) in best.items():
            share[key] += weight
            held[key] += 1
            depth[key] += below
    able = [
        key
        for key in share
        if share[key] >= _SHARE * total
        and held[key] >= _SHARE * counted
        and twice[key] * 5 <= counted  # a paragraph is no place for all the words
        and (key[0] not in _TEXT_TAGS or isinstance(key[1], str))
    ]
    return max(able, key=lambda key: depth[key] / held[key], default=None)


def _own_runs(page: Page, boxes: Sequence[Box]) -> list[Run]:
    """Return the runs that stand in the boxes of a post, not in a post inside it."""
    top = boxes[0]
    own = {id(box) for box in boxes}
    return [run for run in page.runs[top.first : top.last] if id(run.box) in own]


def _weights(runs: Iterable[Run], said: Counter[str], language: str | None) -> dict[int, float]:
    """Return how much each run counts as words of its post: nothing where another post says it too, or a label."""
    weights = {}
    own = list(runs)
    for run in own:
        text = run.text
        if said[text] > 1 or state.is_label(text) or _ASIDE.search(run.box.names):
            continue
        if _is_for_sharing(text, own):
            continue
        if len(text) <= 60 and (names.is_relative(text) or names.is_date(text, language)):
            continue
        loose = len(text) - run.link_chars
        if loose > 2:
            # Sentences tell more than the short facts of a reader's panel, however many those are.
            weights[run.index] = loose * loose / (loose + _SENTENCE)
    return weights


def _is_for_sharing(text: str, runs: Sequence[Run]) -> bool:
    """Tell whether a text is what a share button sends: an address, or "Name: " and how the words begin."""
    if "://" in text and " " not in text:
        return True
    begin = text.partition(": ")[2]
    return len(begin) > _SHARED and any(run.text != text and run.text.startswith(begin) for run in runs)


def repeated(posts: Sequence[Sequence[str]]) -> frozenset[str]:
    """Return the texts that most of some posts show: buttons and forms in a language of which we have no words."""
    shown = Counter(text for texts in posts for text in set(texts))
    enough = max(3, _MOST * len(posts))
    return frozenset(text for text, count in shown.items() if count >= enough)


def author_key(posts: Sequence[Sequence[Seen]]) -> Key | None:
    """Return the key of the element that names each post's author, from what the elements of some posts show."""
    return _commonest(
        posts, lambda values, rank: (-(rank > 1) - (rank > 3), len(set(values)) > 1, len(values))
    )


def time_key(posts: Sequence[Sequence[Seen]]) -> Key | None:
    """Return the key of the element that shows each post's time: where they run in one direction."""
    return _commonest(
        posts,
        lambda values, rank: (_one_way(values), _have_hours(values), -rank, len(values)),
        by_value=True,
    )


def _commonest(
    posts: Sequence[Sequence[Seen]],
    worth: Callable[[list[str], int], tuple[object, ...]],
    *,
    by_value: bool = False,
) -> Key | None:
    """Return the key that most posts have, and of those the one of most worth, the first of equals."""
    values: dict[Key, list[str]] = {}
    ranks: dict[Key, int] = {}
    for post in posts:
        for key, seen in {seen.key: seen for seen in reversed(post)}.items():
            said = (seen.value or "") if by_value else seen.text
            if said:
                values.setdefault(key, []).append(said)
                ranks[key] = max(ranks.get(key, 0), seen.rank)
    enough = _MOST * len(posts)
    order = {seen.key: at for post in reversed(posts) for at, seen in enumerate(post)}
    able = [key for key, found in values.items() if len(found) >= enough]
    return max(able, key=lambda key: (*worth(values[key], ranks[key]), -order[key]), default=None)


def _have_hours(values: Sequence[str]) -> bool:
    return sum(len(value) > 10 for value in values) * 2 > len(values)


def _one_way(values: Sequence[str]) -> int:
    """Return how much times run in one direction, from 0 to 4; replies may go back a little."""
    pairs = list(pairwise(values))
    if len(pairs) < 3:
        return 0
    forth = sum(one <= other for one, other in pairs)
    back = sum(one >= other for one, other in pairs)
    return round(4 * max(forth, back) / len(pairs))
