"""The names a site goes by, and titles without them."""

from __future__ import annotations

import re
from itertools import islice
from urllib.parse import urlsplit

from artcli.core import structured
from artcli.core.comparing import WORD, fold, plain
from artcli.core.page import Page
from artcli.patterns import lazy

_MAX_CUTS = 12
"""Separators of a title that are looked at."""
_SEPARATOR = lazy(
    r"\s+[|\-–—:·»«•/~>]+\s+|\s*[|｜»]\s*|\s*[–—]\s+|:\s+|(?<=[^\x00-\x7f])[\-–—:：](?=[^\x00-\x7f])"
)


def site_names(page: Page, site_name: str | None) -> set[str]:
    """Return the folded names the site goes by: declared ones, and the labels of its host."""
    found = structured.of(page)
    names = {
        fold(name) for name in (site_name or "", found.first("og:site_name"), found.first("application-name"))
    }
    host = urlsplit(page.address).hostname if page.address else None
    if host:
        labels = host.removeprefix("www.").split(".")
        names |= {fold(host), fold(host.removeprefix("www.")), fold("".join(labels[:-1])), fold(labels[0])}
        names |= {label for label in labels[:-1] if len(label) > 3}
    return names - {""}


def cuts_of(title: str) -> list[re.Match[str]]:
    """Return where a site's name may be cut off a title: its dashes, bars and colons."""
    return list(islice(_SEPARATOR.finditer(title), _MAX_CUTS))


def without_site(text: str, names: set[str]) -> str:
    """Return `text` without the site's name after or before it."""
    rest = text
    for cut in reversed(cuts_of(text)):
        head, tail = rest[: cut.start()], rest[cut.end() :]
        if fold(head) and _is_site(tail, names):
            rest = head
        else:
            break
    for cut in cuts_of(rest)[:2]:
        head, tail = rest[: cut.start()], rest[cut.end() :]
        if _is_site(head, names) and fold(tail):
            return tail
    return rest


def _is_site(part: str, names: set[str]) -> bool:
    """Tell whether a part of a title is one of the site's names, or nearly."""
    key = fold(part)
    if key in names or fold(plain(part)) in names:
        return True
    host = max(names, key=len, default="")
    parts = [word for word in WORD.findall(part.casefold()) if len(word) > 2]
    if parts and all(word in host for word in parts):
        return True
    # "The Guardian" of guardian.com, "VSI" of vsinstitute: one inside the other, and most of it.
    return 3 < len(key) <= 40 and any(
        (key in name and len(key) * 3 > len(name)) or (name in key and len(name) * 2 > len(key))
        for name in names
        if len(name) > 3
    )
