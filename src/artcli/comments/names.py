"""Which element of a post names its author or its time, where no system says so.

By class, address, place, form.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from artcli.comments import state, values
from artcli.core import dom
from artcli.core.dating import dates
from artcli.core.dom import Node
from artcli.core.page import Box
from artcli.core.words.comments import AGE_UNITS, BADGES, RELATIVE, USER_PATHS
from artcli.core.words.dates import MONTHS
from artcli.patterns import lazy
from artcli.sanitize import clean_line, clean_url

_AUTHOR_CLASS = lazy(
    r"author|auteur|autor|verfasser|user|usuario|utente|nutzer|utilisateur|nick|pseudo|poster|creator|"
    r"nombre|reviewer|commenter|vcard|"
    r"(?:^|[\s_-])(?:fn|name|by|from|who|cite|member|writer|owner|sender)(?:$|[\s_-])"
    r"|name$|fullname|name(?=\s)"
)
TIME_CLASS = lazy(r"time|date|ago|posted|when|published|created")
_CHANGE = lazy(r"updat|edit|modif")
_NEVER_AUTHOR = lazy(
    r"avatar|img|photo|icon|badge|rank|title|count|text|content|body|stat|role|group|mention|level|_ip|"
    r"-ip|joined|location|"
    r"signature|menu|online|reputation|actions"
)
_AROUND_AUTHOR = lazy(
    r"meta|info|wrap|details|panel|pane|profile|container|cell|block|box|head|card|hover|controls|drop"
)
_AUTHOR_ATTRIBUTES = (
    "data-author", "data-username", "data-user-name", "data-author-name", "data-user", "data-nick", "data-commenter",
    "author", "username", "user-name", "author-name",
)  # fmt: skip
TIME_ATTRIBUTES = ("datetime", "data-time", "data-timestamp", "data-utime", "data-date", "data-created")
QUERY = (
    "time, abbr[title], [class*=aut i], [class*=user i], [class*=name i], [class*=nick i], [class*=poster i], "
    "[class*=creator i], [class*=usuario i], [class*=utente i], [class*=nutzer i], [class*=utilisateur i], "
    "[class*=pseudo i], [class*=nombre i], [class~=vcard], [class~=fn], [class~=by], cite, "
    "[itemprop=author], [itemprop=creator], [rel=author], "
    "relative-time, time-ago, [class*=time i], [class*=date i], [class*=ago i], [data-time], "
    "[data-timestamp], [data-utime], [datetime], "
    "[data-author], [data-username], [itemprop=datePublished], a[href], strong, b, h3, h4, h5, h6"
)
PLAIN_ATTRIBUTES = frozenset(("class", "id", "href", "style", "datetime", "src", "onclick"))
"""Attributes that never state a time, or are read first."""
DIGIT = lazy(r"\d")
_LETTER = lazy(r"[^\W\d_]")
_SENTENCE_ENDS = (".", "!", "?", "…", "。", "？", "！")
MAX_SHOWN = 80
"""Characters of an element that shows when its post was written."""
MAX_TIME = 120
"""Characters of a text that may show when its post was written."""
_RELATIVE = lazy("|".join(re.escape(word) for word in RELATIVE))
_AGE = lazy(rf"\d{{1,3}}\s?(?:{'|'.join(sorted(AGE_UNITS, key=len, reverse=True))})\.?(?:\W*edited)?")
_MONTH = "|".join(one for year in MONTHS.values() for month in year for one in month.split())
_SHORT = "jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
_DAY = lazy(
    rf"(?:\d{{1,2}}(?:\.|st|nd|rd|th)?\s+(?:de\s+)?(?:{_MONTH}|{_SHORT})\.?"
    rf"|(?:{_MONTH}|{_SHORT})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?"
    r"|\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일])(?:\W{1,3}\d{1,2}[:.h]\d\d(?:\s?[ap]\.?m\.?)?)?"
)
"""A day without its year: "Oct 7", "3 мая, 10:30"."""
_BADGE_ENDS = frozenset(badge.split()[-1] for badge in BADGES)
_DEGREES = lazy(r"(?:,\s*[\w.]*[A-Z][\w.]*[A-Z][\w.]*)+\Z")
"""Letters behind a name: ", EdD, MS"."""
_BRACKETED = lazy(r"\s*[(\[（【]([^()\[\]（）【】]{2,30})[)\]）】]\s*\Z")


def timed(tag: str, attributes: dict[str, str | None]) -> bool:
    """Tell whether an element of no telling name has a time in its attributes."""
    if any(name in attributes for name in TIME_ATTRIBUTES):
        return True
    return tag in ("abbr", "span") and bool(DIGIT.search(attributes.get("title") or ""))


def is_relative(text: str) -> bool:
    """Tell whether a short text is a time without its year, or relative to now: "3 giờ trước", "gestern", "6d"."""
    lowered = text.lower()
    short = len(lowered) <= 24 and DIGIT.search(lowered) is not None
    if short and (_AGE.fullmatch(lowered) or _DAY.fullmatch(lowered)):
        return True
    return (
        len(text) <= 60 and bool(_RELATIVE.search(lowered)) and bool(DIGIT.search(lowered) or len(text) <= 20)
    )


def author_rank(node: Node) -> int | None:
    """Return how surely an element names its author, 0 the surest; None when it does not."""
    attributes = node.attributes
    name = (attributes.get("class") or "").lower()
    tag = node.tag or ""
    if tag in ("time", "form", "ul", "img", "abbr") or "mention" in name:
        return None
    if attributes.get("itemprop") in ("author", "creator") or attributes.get("rel") == "author":
        return 0
    if _stated(attributes):
        return 0
    named = [
        token for token in name.split() if _AUTHOR_CLASS.search(token) and not _NEVER_AUTHOR.search(token)
    ]
    if any(not _AROUND_AUTHOR.search(token) for token in named):
        return 1
    href = (attributes.get("href") or "").lower() if tag == "a" else ""
    if href and any(part in href for part in USER_PATHS):
        return 1
    if tag == "cite":
        return 2
    if named:
        return 4
    return 5 if tag in ("strong", "b", "h3", "h4", "h5", "h6") else None


def shown_by(node: Node) -> str:
    """Return the name that an element states or shows."""
    return _stated(node.attributes) or narrowed(node)


def _stated(attributes: dict[str, str | None]) -> str:
    """Return the author that attributes of an element state, '' for none."""
    return next((said for key in _AUTHOR_ATTRIBUTES if (said := attributes.get(key))), "")


def stated_time(attributes: dict[str, str | None], language: str | None) -> str | None:
    """Return the time that a post's own element states: in an attribute that is called so."""
    for key, said in attributes.items():
        if said and key not in PLAIN_ATTRIBUTES and TIME_CLASS.search(key) and not _CHANGE.search(key):
            found = values.moment(said, language)
            if found is not None and len(found) > 10:
                return found
    return None


def may_be_time(text: str) -> bool:
    """Tell whether a text may show when something was written; spares reading most texts for dates."""
    return (len(text) <= MAX_TIME and dates.may_hold(text)) or is_relative(text)


def is_date(text: str, language: str | None = None) -> bool:
    """Tell whether a short text holds a date."""
    return bool(DIGIT.search(text)) and values.moment(text, language) is not None


def holds_date(text: str) -> bool:
    """Tell whether a date stands in a text beside other words."""
    return bool(DIGIT.search(text)) and values.date_in(text, None) is not None


def is_text_alone(node: Node) -> bool:
    """Tell whether an element holds a text and nothing else."""
    only = node.first_child
    return only is not None and only.tag == "-text" and only.next is None


def narrowed(node: Node) -> str:
    """Return the name in an element.

    What its link to a reader or its name property says, else all it says.
    """
    if is_text_alone(node):
        return values.without_tags(dom.line_of(node))
    texts: dict[str, None] = {}
    for inner in node.css("[itemprop=name], a[href], strong, b")[:8]:
        text = values.without_tags(dom.line_of(inner))
        if not any(letter.isalnum() for letter in text):
            continue
        attributes = inner.attributes
        href = (attributes.get("href") or "").lower()
        if attributes.get("itemprop") or any(part in href for part in USER_PATHS):
            return text
        if not state.is_label(text) and not _NEVER_AUTHOR.search((attributes.get("class") or "").lower()):
            texts[text] = None
    return next(iter(texts)) if len(texts) == 1 else without_badge(node)


def without_badge(node: Node) -> str:
    """Return what an element says without the mark of who its author is: "Ada (author)", "Ada <i>Admin</i>"."""
    text = values.without_tags(dom.line_of(node))
    if len(text) > values.MAX_NAME:
        return text
    bracketed = _BRACKETED.search(text)
    if bracketed is not None and is_badge(bracketed[1]):
        return text[: bracketed.start()] or text
    words = text.split()
    if len(words) < 2 or _BADGE_ENDS.isdisjoint((words[-1].lower(), words[0].lower())):
        return text
    for inner in node.css("*")[:12]:
        mark = dom.line_of(inner)
        if mark != text and is_badge(mark):
            bare = text.removesuffix(mark) if text.endswith(mark) else text.removeprefix(mark)
            return bare.strip() or text
    return text


def is_badge(text: str) -> bool:
    """Tell whether a text only says who an author is: "Author", "Moderator"."""
    return text.lower().strip(" ()[]（）【】•·|") in BADGES


def is_name(text: str, time_text: str, language: str | None) -> bool:
    """Tell whether a text can be a person's name: short, no label, no time, no sentence."""
    return text.strip() != time_text and len(text) <= 80 and _may_name(text.strip(), language)


@lru_cache(maxsize=4096)
def _may_name(text: str, language: str | None) -> bool:
    if not text or len(text) > 60 or "://" in text:
        return False
    if len(text.split()) > 7 and len(_DEGREES.sub("", text).split()) > 7:
        return False
    if not _LETTER.search(text) or (text[0] == "[" and text[-1] == "]"):
        return False  # "[deleted]"
    if text.endswith(_SENTENCE_ENDS) and " " in text.rstrip(".") and len(text) > 25:
        return False
    if state.is_label(text) or state.is_heading(text):
        return False
    if not DIGIT.search(text):
        return True
    return not is_relative(text) and not (dates.may_hold(text) and values.moment(text, language) is not None)


def without_time(text: str, language: str | None) -> str:
    """Return a text without the time that stands in it."""
    found = values.date_in(text, language)
    return text if found is None else text[: found.start] + " " + text[found.end :]


def link_of(node: Node, base: str | None) -> str | None:
    """Return the address of the reader that an element names."""
    link = node if node.tag == "a" else None if is_text_alone(node) else node.css_first("a[href]")
    if link is None and node.parent is not None and node.parent.tag == "a":
        link = node.parent
    href = clean_url(link.attributes.get("href"), base) if link is not None else None
    return href if href and href.startswith("http") else None


def told(boxes: Sequence[Box], language: str | None) -> list[tuple[Node | None, str]]:
    """Return the author that each post tells only machines or screen readers, and where.

    Nothing where most tell the same, as icons do.
    """
    found = [_told_in(box, language) for box in boxes]
    often = Counter([text for node, text in found if node is not None])
    return [(node, text) if often[text] * 2 <= len(found) else (None, "") for node, text in found]


def _told_in(box: Box, language: str | None) -> tuple[Node | None, str]:
    node = box.node
    picture = node.css_first("img[alt]") if node is not None else None
    for teller, text in (
        (node, _stated(box.attrs) or box.attrs.get("aria-label") or ""),
        (picture, dom.attribute(picture, "alt") if picture is not None else ""),
    ):
        name = clean_line(text)
        if teller is not None and is_name(name, "", language):
            return teller, name
    return None, ""
