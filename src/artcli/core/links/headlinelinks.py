"""Which runs are a link to another article: nearly all link, a headline's words, another page of the same site."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from artcli.core.dom import Node, attribute, line_of
from artcli.core.links.linkwords import folded, heads_related
from artcli.core.page import Run
from artcli.core.scripts import letters
from artcli.core.words.bylines import AND
from artcli.core.words.related import NOT_ARTICLE_PATHS
from artcli.patterns import lazy
from artcli.sanitize import clean_line

BULLETS = " -–—•·●▪■►▸»>+*"
"""Signs that papers set before the headlines of a list."""
UNSPACED = lazy("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Letters of scripts that set no spaces between words."""
DAY_AFTER = lazy(
    r"[\s(\[|,–—-]{1,4}(?:\d{1,2}[:h]\d\d[\s,|-]{0,3})?\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?\W{0,3}"
    r"(?:\d{1,2}[:h]\d\d\W{0,2})?"
)
"""A day behind a headline, in brackets or not: "(10/06/2021)"."""
DAY_BEFORE = lazy(r"[(\[]?\d{1,2}[./-]\d{1,2}[./-]\d{2,4}[)\]]?[\s:|–—-]{1,4}")
"""A day before a headline in its line."""
MAX_TEASER = 600
_MAX_TITLE = 250
_MIN_WORDS = 4
_LONG_WORDS = 24
"""Letters of three words that are a headline, where they do not name two subjects: "Economy and finance"."""
_MIN_UNSPACED = 6
_MAX_CUE = 40
_ABSOLUTE = lazy(r"(?:https?:)?//([^/?#:]+)(?::\d+)?", re.IGNORECASE)
_OTHER_SCHEME = lazy(r"(?!https?:)[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def is_headline(run: Run) -> bool:
    """Whether a run is as a linked headline is: nearly all link, one place, four words or more."""
    length = len(run.text)
    linked = length <= _MAX_TITLE and run.link_chars * 10 >= length * 8
    if not run.links or length > _MAX_TITLE + MAX_TEASER or not (linked or len(run.links) == 1):
        return False
    title = headline_in(run)
    if not (linked or title or cue_of(run)) or not has_words(title or run.text):
        return False
    return len(run.links) == 1 or len({attribute(link, "href") for link in run.links}) == 1


def has_words(title: str) -> bool:
    """Whether a title has the words of a headline, or as many letters where no spaces part them."""
    words = title.split()
    if len(words) >= _MIN_WORDS:
        return True
    if len(words) == _MIN_WORDS - 1 and letters(title) >= _LONG_WORDS and words[1].casefold() not in AND:
        return True
    return not title.isascii() and len(UNSPACED.findall(title)) >= _MIN_UNSPACED


def headline_in(run: Run) -> str:
    """Return the linked headline that opens a run: all of its first line (``<br>``), a day after it; '' otherwise."""
    if len(run.links) != 1 or run.link_chars >= len(run.text) or run.link_chars > _MAX_TITLE:
        return ""
    title = line_of(run.links[0])
    opening = run.text.lstrip(BULLETS)
    if not title or not (opening.startswith(title) or DAY_BEFORE.match(opening)):
        return ""
    line: list[str] = []
    parted = False
    for piece in run.pieces:
        if isinstance(piece, str):
            return ""
        if piece.tag == "br":
            parted = True
            break
        line.append(piece.text_content or "")
    shown = clean_line("".join(line)).lstrip(BULLETS)
    if before := DAY_BEFORE.match(shown):
        shown = shown[before.end() :]
        parted = parted or shown == title
    if not shown.startswith(title):
        return ""
    dated = DAY_AFTER.fullmatch(shown, len(title)) is not None
    return title if dated or (parted and shown == title) else ""


def cue_of(run: Run) -> str:
    """Return the words that recommend the link after them in one line ("Read also: ..."); '' for none."""
    if len(run.links) != 1 or len(run.text) > _MAX_TITLE:
        return ""
    head, colon, _ = run.text.partition(":")
    if not colon or len(head) > _MAX_CUE or not heads_related(folded(head)):
        return ""
    rest = len(run.text) - len(head) - 1
    return head + colon if run.link_chars * 10 >= rest * 8 else ""


def parted(run: Run) -> tuple[str, str]:
    """Part a run into its linked first line, else the whole run, and the teaser below it."""
    title = headline_in(run)
    if not title:
        return run.text.lstrip(BULLETS) or run.text, ""
    line = run.text.lstrip(BULLETS)
    day = DAY_BEFORE.match(line)
    below = line[day.end() if day else 0 :].removeprefix(title)
    day = DAY_AFTER.match(below)
    return title, below[day.end() if day else 0 :].strip()


def leads_away(link: Node, site: str | None) -> bool:
    """Whether a link leads to another page of the site (see `site_of`), or, with None, of any."""
    href = attribute(link, "href").strip()
    if not href or href[0] == "#" or _OTHER_SCHEME.match(href):
        return False
    path = href
    if (start := _ABSOLUTE.match(href)) is not None:
        if site is not None and _registered(start[1].lower()) != site:
            return False
        path = href[start.end() :]
    folders = path.lower().partition("?")[0].strip("/").split("/")
    if any(folder in NOT_ARTICLE_PATHS for folder in folders[:2]):
        return False
    return len(path) > 1


def site_of(address: str | None) -> str | None:
    """Return the registered part of an address's host; None for no address."""
    return None if address is None else _registered(urlsplit(address).hostname or "")


def _registered(host: str) -> str:
    """The registered part of a host, near enough: two labels, three under short ones (co.uk)."""
    labels = host.split(".")
    short = len(labels) > 2 and len(labels[-2]) <= 3 and len(labels[-1]) == 2
    return ".".join(labels[-3:] if short else labels[-2:])
