"""Articles that a site spreads over several pages: which page is the next one, and how the parts become one record.

``rel=next`` alone proves nothing (blogs use it for the next post), nor does a link that says "next"; but a link to
the same address with the next number in it, from a page that is an article, is the next page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import parse_qsl, unquote, urlsplit

from msgspec.structs import replace

from artcli.core import dom
from artcli.core.body import reading
from artcli.core.page import Page
from artcli.core.words.paging import LABELS, MARKERS, PARAMETERS
from artcli.model import Article, Paragraph
from artcli.patterns import lazy
from artcli.sanitize import clean_url

MAX_PAGES = 20
_FORUM = lazy(r"/(?:forums?|threads?|topics?|viewtopic|showthread)\b", re.IGNORECASE)
_MOST_LINKS = 50
"""Links looked at whose address follows; a page has two or three, a hostile one has thousands around all its text."""
_NUMBER = lazy(
    rf"/(?:(?:{'|'.join(MARKERS)})[-_/=]?)?(\d{{1,3}})(?=/?$)"  # /a/2, /a/page/2, /a/seite-2
    rf"|[-_.,;](?:{'|'.join(MARKERS)})[-_]?(\d{{1,3}})(?=[/.]|$)"  # /a-page-2, /a_p2.html
    r"|[-_.,;](\d{1,3})(?=\.\w{2,5}$)",  # /a-2.html; a bare "-2" at the end is how blogs tell two posts apart
    re.IGNORECASE,
)
"""A page's number in a path, with what parts it from the rest."""
_DIGIT = lazy(r"\d")
_ENDS = " \t»›>→…:|-–—.()[]"


def next_url(page: Page) -> str | None:
    """Return the address of the page that goes on where `page` ends, None when there is none."""
    if page.url is None:
        return None
    looked_at = 0
    for node in page.css("link[rel], a[href]"):
        href = dom.attribute(node, "href")
        if _DIGIT.search(href) is None:
            continue
        url = clean_url(href, page.base_url)
        if url is None or not follows(url, page.url):
            continue
        if "next" in dom.attribute(node, "rel").lower().split():
            return url
        if node.tag == "a" and _is_label(dom.line_of(node)[:60]):
            return url
        looked_at += 1
        if looked_at == _MOST_LINKS:
            break
    return None


def follows(url: str, current: str) -> bool:
    """Tell whether `url` is the address of the same article's next page, judged by its number alone."""
    there, here = urlsplit(url), urlsplit(current)
    if there.hostname != here.hostname or _FORUM.search(there.path):
        return False
    wanted, known = dict(parse_qsl(there.query)), dict(parse_qsl(here.query))
    if there.path.rstrip("/") == here.path.rstrip("/"):
        changed = [key for key, value in wanted.items() if known.get(key) != value]
        if len(changed) != 1 or changed[0].lower() not in PARAMETERS:
            return False
        return wanted[changed[0]] == _after(known.get(changed[0], "1"))
    if {**known, **wanted} != known:
        return False
    return _path_follows(unquote(there.path), unquote(here.path))


def _path_follows(there: str, here: str) -> bool:
    """Tell whether one path is the other with the next number: ``/a`` and ``/a/2``, ``/a-2.html`` and ``/a-3.html``."""
    for found in _NUMBER.finditer(there):
        digits = found[found.lastindex or 1]
        start = found.end() - len(digits)
        before = there[: found.start()] if digits == "2" else f"{there[:start]}{int(digits) - 1}"
        if _plain(before + there[found.end() :]) == _plain(here):
            return True
    return False


def _plain(path: str) -> str:
    return path.rstrip("/").lower()


def _after(number: str) -> str | None:
    return str(int(number) + 1) if number.isascii() and number.isdigit() and len(number) < 4 else None


def _is_label(text: str) -> bool:
    """Tell whether a link's text says "next page", or is a number as page lists have it."""
    line = text.strip().lower().strip(_ENDS)
    return (
        line in LABELS
        or (line.isascii() and line.isdigit() and len(line) < 3)
        or text.strip() in ("»", "›", ">", "→")
    )


def belongs(part: Article, whole: Article) -> bool:
    """Tell whether `part` is a page of `whole`: of the same day, with most of the words of the first page's title."""
    if part.published and whole.published and part.published[:10] != whole.published[:10]:
        return False
    first, later = (set((one.title or "").lower().split()) for one in (whole, part))
    return not first or not later or 2 * len(first & later) >= len(first)


def joined(first: Article, later: Iterable[Article]) -> Article:
    """Return the article of all pages: what later pages say anew, the thread of whichever page has the most of it."""
    blocks, seen, thread = list(first.blocks), set(first.blocks), first.comments
    texts = [first.text]
    for part in later:
        lead = Paragraph(text=part.lead) if part.lead and part.lead not in first.text else None
        for block in (*([lead] if lead else []), *part.blocks):
            if block in seen and block.text:
                continue
            seen.add(block)
            blocks.append(block)
            texts.append(block.text)
        if len(part.comments.items) > len(thread.items):
            thread = part.comments
    text = "\n\n".join(filter(None, texts))
    words = reading.word_count(text)
    return replace(
        first,
        blocks=tuple(blocks),
        text=text,
        word_count=words,
        reading_minutes=reading.minutes(words),
        comments=thread,
    )
