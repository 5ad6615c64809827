"""Takes doubles and furniture out of the content: what stands twice, teasers, subscription boxes, agency lines.

Structure first: what the page repeats, and what the body it states for machines does not hold; words only for short
runs, where nothing else tells them from prose.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from artcli.core import appended, articlebody, belowtext, dates, dom, textcues
from artcli.core.comparing import fold
from artcli.core.dom import Node
from artcli.core.draft import Draft, Role
from artcli.core.page import Page, Run
from artcli.core.sayings import holding
from artcli.core.scripts import letters
from artcli.core.signposts import HEADINGS
from artcli.core.tools import is_tools
from artcli.core.words.furniture import EXTERNAL, READ_ALSO, SHARE_TARGETS, SUBSCRIBE
from artcli.core.words.plaintext import TOPIC_CUES
from artcli.patterns import lazy
from artcli.sanitize import clean_url

LONG = 60
"""Width from which on a text that stands twice is a double and not a coincidence (40 to 100 measured alike)."""
_SHORT = 320
"""Width up to which a run can be a notice or a box; longer ones are prose that speaks of such things."""
_MAY_REPEAT = frozenset(("pre", "code", "td", "th"))
_BULLETS = "→»>•-–*[( "
_RIGHTS = lazy(r"^\W*(?:©|\(c\)\s|copyright\b)", re.IGNORECASE)
_TEASER = (25, 160)
"""Width of a headline that stands between paragraphs as a link."""
_MAX_TEASERS = 3
"""More such lines are what the text is about."""
_NEVER_TEASERS = frozenset(("pre", "code", "td", "th", "li", "dt", "dd"))
_PROSE = 40
_PARAGRAPH = 80
_LABEL = 24
_CONTENTS = lazy(r"(?<![a-z])(?:toc|muc-?luc|table-of-contents)(?![a-z])")
_BAR = lazy(r"\s[|•·»›/]\s")
_BAR_PARTS = 3
_CLOCK = 90
"""Characters of a line that shows what day it is."""
_BAR_PART = 30
"""Width up to which what stands between two bars is the name of a section."""
_AGENCY_NUMBER = lazy(r"\bdpa[-\w]*:\d{6}-\d{2}-\d+")


def clean(page: Page, draft: Draft) -> Draft:
    """Mark as FURNITURE the runs of the content that repeat what was said before or do not belong to the article."""
    if page.tree is None:
        return draft
    gone = set(_doubles(page, draft))
    if draft.kind == "article" and not draft.discussion:
        gone.update(appended.find(page, draft))
        gone.update(articlebody.not_stated(page, draft))
        gone.update(_furniture(page, draft))
        gone.update(_bars(page, draft))
        gone.update(belowtext.find(page, draft))
        gone.update(_above_headline(page, draft))
        gone.update(_teasers(page, draft))
        gone.update(_tools(page, draft))
    return draft.mark(gone, Role.FURNITURE) if gone else draft


def _doubles(page: Page, draft: Draft) -> list[int]:
    """Return the content runs whose text stands in the content before, or as the lead."""
    seen = {page.runs[index].text for index in draft.marked(Role.LEAD)}
    doubles = []
    for index in draft.marked(Role.CONTENT):
        run = page.runs[index]
        if run.box.tag in _MAY_REPEAT or run.letters < LONG:
            continue
        if run.text in seen:
            doubles.append(index)
        seen.add(run.text)
    return doubles


def _bars(page: Page, draft: Draft) -> list[int]:
    """Return the content runs above the headline that are menus set as a line, or the site's name and its clock."""
    headline = min(draft.marked(Role.TITLE), default=0)
    above = [index for index in draft.marked(Role.CONTENT) if index < headline]
    return [index for index in above if _is_bar(page.runs[index].text) or _is_clock(page.runs[index].text)]


def _is_clock(text: str) -> bool:
    """Tell whether a short line is a day, with a name before it at most."""
    reading = dates.find(text) if len(text) <= _CLOCK else None
    return reading is not None and (reading.end - reading.start) * 4 >= len(text)


def _above_headline(page: Page, draft: Draft) -> list[int]:
    """Return the content runs above the headline that only name the section, or the headline itself."""
    headline = max(draft.marked(Role.TITLE), default=0)
    named = {fold(name) for name in (*draft.section, draft.title or "")}
    above = (index for index in draft.marked(Role.CONTENT) if index <= headline + 1)
    return [index for index in above if fold(page.runs[index].text) in named]


def _teasers(page: Page, draft: Draft) -> list[int]:
    """Return the lone linked headlines between two paragraphs: another article, set into this one's text."""
    content = draft.marked(Role.CONTENT)
    found = []
    for before, index, after in zip(content, content[1:], content[2:], strict=False):
        run = page.runs[index]
        if run.box.tag in _NEVER_TEASERS or not _is_linked_headline(run, page) or not _is_card(run):
            continue
        if _is_prose(page.runs[before]) and _is_prose(page.runs[after]):
            found.append(index)
    return found if len(found) <= _MAX_TEASERS else []


def _is_card(run: Run) -> bool:
    """Say whether a line is no heading of the text's own: none at all, or one in an ``<article>`` of few lines."""
    if run.box.tag not in HEADINGS:
        return True
    around = (box for box, _ in zip(run.box.up(), range(4), strict=False) if box.tag == "article")
    return any(box.last - box.first <= 3 for box in around)


def _tools(page: Page, draft: Draft) -> list[int]:
    """Return the content runs outside the text, above its first paragraph or below its last, that are tools."""
    content = draft.marked(Role.CONTENT)
    long = [index for index in content if page.runs[index].letters >= _PARAGRAPH]
    first, last = (long[0], long[-1]) if long else (len(page.runs), -1)
    outside = [index for index in content if not first < index < last]
    tools = [index for index in outside if is_tools(page.runs[index]) or _heads_tags(page.runs[index])]
    return tools + _contents(page)


def _heads_tags(run: Run) -> bool:
    return len(run.text) <= _LABEL and textcues.key(run.text.rstrip(": ")) in TOPIC_CUES


def _contents(page: Page) -> list[int]:
    """Return the runs of a table of contents: a box named so, whose links lead to places of this page."""
    found: list[int] = []
    for box in page.boxes:
        if box.names and box.link_chars and _CONTENTS.search(box.names):
            links = [link for run in page.runs[box.first : box.last] for link in run.links]
            if all(dom.attribute(link, "href").startswith("#") for link in links):
                found.extend(range(box.first, box.last))
    return found


def _is_linked_headline(run: Run, page: Page) -> bool:
    """Say whether a run is one link to the site's articles, of a headline's length, with signs before it at most."""
    text = run.text.lstrip(_BULLETS)
    places = {dom.attribute(link, "href") for link in run.links}
    if (
        len(places) != 1
        or run.link_chars * 20 < len(text) * 19
        or not _TEASER[0] <= letters(text) <= _TEASER[1]
    ):
        return False
    url = clean_url(places.pop(), page.base_url) or ""
    here = urlsplit(page.address or url).hostname
    return url.startswith("http") and urlsplit(url).hostname == here and text[-1:] not in ".:"


def _is_prose(run: Run) -> bool:
    return run.letters >= _PROSE and run.link_chars * 2 < len(run.text)


def _is_bar(text: str) -> bool:
    parts = _BAR.split(text)
    return len(parts) >= _BAR_PARTS and all(letters(part) <= _BAR_PART for part in parts)


def _furniture(page: Page, draft: Draft) -> list[int]:
    """Return the short content runs that are no words of the article's own."""
    short = [
        run
        for index in draft.marked(Role.CONTENT)
        if len((run := page.runs[index]).text) <= _SHORT and run.box.tag not in _MAY_REPEAT
    ]
    lines = [run.text.lower() for run in short]
    external = holding(lines, EXTERNAL)
    found = [
        run.index
        for place, run in enumerate(short)
        if place in external or _is_furniture(run, lines[place].lstrip(_BULLETS))
    ]
    boxes = [short[place].index for place in holding(lines, SUBSCRIBE) if _is_of_box(short[place])]
    # An article that has many such lines is about newsletters and subscriptions.
    return found + boxes if len(boxes) <= 3 else found


def _is_furniture(run: Run, folded: str) -> bool:
    """Tell a teaser, a share bar or a line of rights between paragraphs from the article's own words."""
    text = run.text
    if len(text) < 120 and (_RIGHTS.match(text) or _AGENCY_NUMBER.search(text)):
        return True
    if run.link_chars > 0.8 * len(text) and all(map(_shares, run.links)):
        return True
    return folded.startswith(READ_ALSO) and (bool(run.links) or len(text) < 40)


def _shares(link: Node) -> bool:
    """Tell whether a link hands the page on instead of leading to another."""
    target = dom.attribute(link, "href").lower()
    return any(place in target for place in SHARE_TARGETS)


def _is_of_box(run: Run) -> bool:
    """Say whether a run that speaks of subscribing does so as a box's line: a link, a heading, no whole sentence."""
    text = run.text
    if len(text) > 200 or run.box.tag == "li":
        return False
    return bool(run.links) or run.box.tag in HEADINGS or text[-1] not in '."”'
