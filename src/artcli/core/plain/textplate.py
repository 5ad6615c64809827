"""What a page saved as text says above its headline of itself: the paper's name, and the section of the article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from artcli.core.comparing import WORD, fold
from artcli.core.dating import dates
from artcli.core.trails import MAX_CRUMBS, MAX_TRAIL, is_home
from artcli.core.words.mastheads import NOTICES
from artcli.patterns import lazy

_TOP = 12
"""Lines at the head of a page among which its name stands."""
_FOOT = 12
"""Lines at its end in which the name is said again, with the rights."""
_NOTICE = 400
"""Characters of such a line that are looked at."""
_ABOVE = 4
"""Lines above the headline that a trail, a day and a section's name take."""
_LONGEST, _MOST_WORDS = 60, 9
_PARTS = lazy(r"\s+[-–—|·•»]+\s+|\t")
_STEPS = lazy(r"\s*(?:[>»›❯→]|\s[/\\]\s|::)\s*")
"""What stands between the crumbs of a trail; a bar or a point stands between the links of a menu."""
_SIGNS = ("©", "(c)")
_RIGHTS = (*_SIGNS, *(notice for notice in NOTICES if len(notice) > 7))
_BEFORE = frozenset(("c", "the", *(word for notice in NOTICES for word in WORD.findall(notice))))
"""Words before the name of who holds the rights, as are years."""


def site_name(lines: Sequence[str]) -> str | None:
    """Return the name at the head of the page that the notice of rights at its foot says again; None for none."""
    foot = [line[:_NOTICE].casefold() for line in lines[-_FOOT:]]
    held = [one for line in foot if any(sign in line for sign in _RIGHTS) for one in _holders(line)]
    found = [part for part in _names(lines[:_TOP]) if any(_begins(text, part) for text in held)]
    return max(found, key=len, default=None)


def _holders(line: str) -> Iterator[str]:
    """Yield the words of a notice of rights (folded) from each place on at which its holder may begin."""
    words = WORD.findall(line[max(0, *map(line.find, _SIGNS)) :])
    for at, word in enumerate(words):
        yield " ".join(words[at : at + _MOST_WORDS])
        if not word.isdecimal() and word not in _BEFORE:
            return


def _names(lines: Sequence[str]) -> Iterator[str]:
    """Yield what in `lines` is short enough to be a name, and neither a day nor the way home."""
    for line in lines:
        for part in _PARTS.split(line[:200]):
            name = part.strip(" *+•-–—|#")
            if (
                3 <= len(name) <= _LONGEST
                and len(name.split()) <= _MOST_WORDS
                and not any(sign in name for sign in _SIGNS)
                and not dates.may_hold(name)
                and not is_home(name)
            ):
                yield name


def _begins(text: str, name: str) -> bool:
    """Whether the words of `name` open `text`; its letters, in scripts without spaces."""
    words = " ".join(WORD.findall(name.casefold()))
    return bool(words) and (
        text.startswith(words) if words[0] > "\u0e00" else f"{text} ".startswith(f"{words} ")
    )


def section(lines: Sequence[str], headline: int) -> tuple[str, ...]:
    """Return the crumbs of the trail above the headline, without home and the headline itself; () for none."""
    title = fold(lines[headline])
    for line in reversed(lines[max(0, headline - _ABOVE) : headline]):
        crumbs = [crumb.strip() for crumb in _STEPS.split(line)] if len(line) <= MAX_TRAIL else []
        if 2 <= len(crumbs) <= MAX_CRUMBS and all(crumbs) and is_home(crumbs[0]):
            return tuple(crumb for crumb in crumbs[1:] if fold(crumb) != title)
    return ()
