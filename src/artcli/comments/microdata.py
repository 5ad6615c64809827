"""schema.org Comment, Answer and UserComments, marked up as microdata."""

from __future__ import annotations

from msgspec.structs import replace

from artcli.comments import reading
from artcli.comments.markup import Markup
from artcli.comments.system import Found
from artcli.core.page import Page

_TYPES = ("Comment", "Answer", "UserComments")
_ITEM = ", ".join(f"[itemtype$='/{name}']" for name in _TYPES)
_TOPIC = "[itemtype$='/DiscussionForumPosting'], [itemtype$='/Question'], [itemtype$='/QAPage']"

_MARKUP = Markup(
    system="schema.org",
    item=_ITEM + ", [itemprop='comment'][itemscope]",
    id=("@id", "[itemprop=url]@href", "[itemprop=url]@content", "@itemid"),
    author=(
        "[itemprop=author] [itemprop=name]@content",
        "[itemprop=author] [itemprop=name]",
        "[itemprop=author]@content",
        "[itemprop=creator] [itemprop=name]",
        "[itemprop=author]",
        "[itemprop=creator]",
    ),
    author_url=(
        "[itemprop=author] [itemprop=url]@href",
        "a[itemprop=author]@href",
        "[itemprop=author] a@href",
    ),
    time=(
        "[itemprop=datePublished]@datetime",
        "[itemprop=dateCreated]@datetime",
        "[itemprop=commentTime]@datetime",
        "[itemprop=datePublished]@content",
        "[itemprop=dateCreated]@content",
        "[itemprop=commentTime]@content",
        "[itemprop=datePublished]",
        "[itemprop=dateCreated]",
        "[itemprop=commentTime]",
        "time@datetime",
    ),
    edited=("[itemprop=dateModified]@datetime", "[itemprop=dateModified]@content"),
    body=("[itemprop=text]", "[itemprop=commentText]", "[itemprop=description]"),
    likes=("[itemprop=upvoteCount]@content", "[itemprop=upvoteCount]"),
    dislikes=("[itemprop=downvoteCount]@content", "[itemprop=downvoteCount]"),
    permalink=("a[itemprop=url]@href", "[itemprop=url]@href", "[itemprop=url]@content"),
)
_OPENING = replace(
    _MARKUP,
    item="[itemtype$='/Question'], [itemtype$='/DiscussionForumPosting']",
    body=("[itemprop=text]", "[itemprop=articleBody]"),
)


def read(page: Page) -> Found | None:
    """Return the thread that the page marks as schema.org items.

    Answers count as roots, their comments as replies.
    """
    if "schema.org/FAQPage" in page.html:
        return None  # the site's own answers to its own questions
    topic = page.css_first(_TOPIC) is not None
    found = reading.read(page, replace(_MARKUP, outside=_OPENING) if topic else _MARKUP)
    if found is not None and found.rows and not any(row.author or row.published for row in found.rows):
        return None  # frequent questions again: nobody gave these answers at any time
    return found
