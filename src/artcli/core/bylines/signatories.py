"""Authors named without markup or a "by" at the head: alone beside the date, below the body.

In a signature.
"""

from __future__ import annotations

import re
from itertools import islice

from artcli.core import structured
from artcli.core.bylines import easternbylines
from artcli.core.bylines.bylinenames import names_in
from artcli.core.bylines.bylineplaces import first_link
from artcli.core.bylines.bywords import said_by, undated
from artcli.core.bylines.namelooks import (
    initials_in,
    is_anonymous,
    is_bracketed_name,
    is_office,
    looks_personal,
)
from artcli.core.bylines.shownbylines import Visible
from artcli.core.bylines.signedlines import LONGEST, is_signature
from artcli.core.dating import dates
from artcli.core.draft import Draft, Role
from artcli.core.links.linkwords import folded, heads_related
from artcli.core.page import Box, Page, Run
from artcli.core.sayings import Sayings
from artcli.core.signposts import HEADINGS
from artcli.core.words.bylines import AGENCIES, BY, BY_WITH_COLON
from artcli.patterns import lazy

PERSON_PATH = lazy(
    r"/(?:author|authors|people|person|team|staff|contributors?|writers?|by|profile|autor|autoren|"
    r"autores|auteur|auteurs|autore|redaktion|tac-gia|penulis|yazar|journalist|user|users)s?[/=?-]",
    re.IGNORECASE,
)
_FILED_PATH = lazy(r"/(?:category|categories|tag|tags|topic|topics|section|chuyen-muc)/", re.IGNORECASE)
_AGENCY_LINE = 100
"""Characters of a line that names an agency and its date."""
_SENTENCE = 80
"""Letters of a run that is a paragraph, if a short one."""
_CAPITALS_FOR_OTHERS = frozenset((None, "en", "de", "vi", "id", "ms", "lb", "zu", "tl"))
_SET_AS_SIGNED = lazy(r"right|author|sign")
_AGENCIES = Sayings(AGENCIES)
_BY_FIRST = frozenset(word.split()[0] for word in (*BY, *BY_WITH_COLON) if len(word) > 1)


def signature(page: Page, draft: Draft) -> int | None:
    """Return the run of a signature below the body, or None: a short line of two to four capitalised words.

    Vietnamese papers sign there ("Lan Anh", right-aligned or bold). It must follow a real paragraph, and what comes
    after it in the content must be no paragraph any more.
    """
    paragraph = None
    for index in draft.marked(Role.CONTENT):
        if page.runs[index].letters < _SENTENCE:
            continue
        if paragraph is not None and index - paragraph > 1:
            found = _signed_between(page, draft, paragraph, index)
            if found is not None:
                return found
        paragraph = index
    return None if paragraph is None else _signed_between(page, draft, paragraph, len(page.runs))


def _signed_between(page: Page, draft: Draft, paragraph: int, end: int) -> int | None:
    """Return the signature among the three runs after a paragraph and its tables, before the run `end`."""
    tail = (index for index in range(paragraph + 1, end) if not _is_data(page.runs[index].box))
    for index in islice(tail, 3):
        run = page.runs[index]
        if len(run.text) > LONGEST or run.link_chars:
            continue
        if draft.roles.get(index) not in (None, Role.CONTENT, Role.BYLINE, Role.CAPTION):
            continue
        if run.box.tag in _NEVER_SIGNED and not _is_row(run.box):
            continue
        if index + 1 == end < len(page.runs) and _together(page.runs[end], run):
            return None  # the article goes on: a subheading, or a speaker's name
        if heads_related(folded(run.text)):
            continue  # "TIN CÙNG LOẠI" has the capitals of a name
        if _signed_place(page, draft, run, paragraph) and _is_signature(run.text, draft):
            return index
    return None


def _is_signature(text: str, draft: Draft) -> bool:
    """Say whether a line signs; Vietnamese papers do so with initials, an office's name and nobody's too."""
    local = draft.language == "vi" and (bool(initials_in(text)) or is_anonymous(text) or is_office(text))
    return local or is_signature(text)


_IN_TABLES = frozenset(("td", "th", "li"))
_NEVER_SIGNED = frozenset(
    ("h1", "h2", "h3", "h4", "h5", "li", "th", "td", "a", "button", "label", "figcaption", "dt")
)


def _is_data(box: Box) -> bool:
    """Say whether a box is a cell of a table or an item: not where a table's rows set the page."""
    return box.tag in _IN_TABLES and not _is_row(box)


def _is_row(cell: Box) -> bool:
    """Say whether a cell is all of its row, with one line in it."""
    row = cell.parent
    return cell.tag == "td" and row is not None and row.tag == "tr" and row.last - row.first == 1


def _together(one: Run, other: Run) -> bool:
    """Say whether two runs are brothers: in one box, or in boxes of one parent."""
    return one.box is other.box or one.box.parent is other.box.parent


def names_alone(page: Page, draft: Draft, shown: Visible) -> list[tuple[str, str]]:
    """Return names that stand alone between headline and text: linked to a person's page.

    Or beside the date.
    """
    titles = draft.marked(Role.TITLE)
    if not titles:
        return []
    found = []
    filed = {name.casefold() for name in (*structured.of(page).all("article:section", "article:tag"),)}
    for index in range(max(0, titles[0] - 3), min(len(page.runs), titles[-1] + 7)):
        run = page.runs[index]
        if not 4 <= len(run.text) <= 80 or draft.roles.get(index) in (Role.TITLE, Role.COMMENT, Role.RELATED):
            continue
        link = first_link(run)
        if _FILED_PATH.search(link) or run.text.casefold() in filed:
            continue
        dated = not link and any(abs(index - at) <= 3 for at in shown.date_runs)
        if not dated and not PERSON_PATH.search(link):
            continue
        line = _undated(run, draft.language)
        names = names_in(line)
        if not names or len("".join(names)) * 10 < len(line) * 4 or not looks_personal(names[0]):
            continue
        beside = {index - 1 if index - 1 not in titles else titles[0] - 1, index, index + 1}
        # Beside a date a phrase can stand too; a name stands again in an author box or a script.
        cased = dated and names[0][0].isupper()
        again = cased and page.html.count(names[0]) > 1
        if link or again or (dated and _signs(line, run, draft)):
            found.append((names[0], link))
        elif cased and _tells_names(draft) and not beside.isdisjoint(shown.date_runs):
            found += [(name, "") for name in names if looks_personal(name)]
    return found[:4]


def _undated(run: Run, language: str | None) -> str:
    """Return what a byline says of people: without its "by", the first date in it and what goes with that."""
    text = run.parted()
    text = said_by(text) or text
    reading = dates.find(text, language)
    return (undated(text, reading) if reading else text).strip(" |-–—,•·.:;()[]")


def _signs(line: str, run: Run, draft: Draft) -> bool:
    """Say whether a Vietnamese line below the headline is nothing but a name."""
    below = run.index > min(draft.marked(Role.TITLE), default=0)
    return draft.language == "vi" and below and not run.links and is_signature(line)


def _tells_names(draft: Draft) -> bool:
    """Say whether two capitals in a row are a name in the page's language: not where headings have them too."""
    return draft.language not in _CAPITALS_FOR_OTHERS


def agency(page: Page, draft: Draft) -> list[tuple[str, str]]:
    """Return the agency that a line of its own names, between headline and text or straight below the text."""
    titles, content = draft.marked(Role.TITLE), draft.marked(Role.CONTENT)
    if not titles or not content:
        return []
    long = [at for at in content if at > titles[-1] and page.runs[at].letters >= _SENTENCE] or [titles[-1]]
    for index in (*range(titles[-1] + 1, titles[-1] + 7), *range(long[-1] + 1, long[-1] + 3)):
        run = page.runs[index] if index < len(page.runs) else None
        if run is not None and len(run.text) <= _AGENCY_LINE and not run.links and _names_agency(run.text):
            said = _undated(run, draft.language)
            names = names_in(said)
            if names and names[0].casefold() in AGENCIES and len(names[0]) * 2 >= len(said):
                return [(name, "") for name in names]
    return []


def _names_agency(text: str) -> bool:
    """Say whether a line holds the name of an agency, in whatever company."""
    return _AGENCIES.stand_in(text.casefold())


def first_line(page: Page, draft: Draft) -> list[tuple[str, str]]:
    """Return the names that open the body: a line of names alone, straight before the first paragraph."""
    titles = draft.marked(Role.TITLE)
    if not titles:
        return []
    for index in range(titles[-1] + 1, min(len(page.runs) - 1, titles[-1] + 12)):
        run, following = page.runs[index], page.runs[index + 1]
        if len(following.text) >= 120 and not run.link_chars and _together(run, following):
            if run.box.tag not in _NEVER_SIGNED and is_signature(run.text):
                return [(name, "") for name in names_in(run.text)]
            return []
    return []


def said_below(page: Page, draft: Draft) -> list[tuple[str, str]]:
    """Return the first byline with its "written by" anywhere below the headline."""
    titles = draft.marked(Role.TITLE)
    for run in page.runs[titles[-1] if titles else 0 :]:
        if not 6 <= len(run.text) <= 120 or draft.roles.get(run.index) in (Role.COMMENT, Role.RELATED):
            continue
        if run.text.partition(" ")[0].casefold().strip(":") not in _BY_FIRST:
            continue
        said = said_by(run.text)
        names = names_in(said) if said else []
        if names and looks_personal(names[0]) and len(" ".join(names)) * 2 > len(said or ""):
            return [(name, "") for name in names]
    return []


def _signed_place(page: Page, draft: Draft, run: Run, paragraph: int) -> bool:
    """Say whether a run stands where papers sign: near the paragraphs, and set apart by its looks.

    Vietnamese papers need no looks; elsewhere "Keep Reading", a heading in capitals, has the shape of a name.
    """
    above = list(islice(page.runs[paragraph].box.up(), 4))
    if not any(box in above for box in islice(run.box.up(), 3)):
        return False
    if draft.language == "vi" or easternbylines.names(run.text) or is_bracketed_name(run.text):
        return True
    if _ends_body(page, run, paragraph) and (_tells_names(draft) or _is_slanted(run)):
        return True
    look = f"{run.box.names} {run.box.attrs.get('style') or ''} {run.box.attrs.get('align') or ''}"
    return _SET_AS_SIGNED.search(look) is not None


def _ends_body(page: Page, run: Run, paragraph: int) -> bool:
    """Say whether a run straight below a paragraph is the last of its kind: nothing of the body follows it."""
    if run.index != paragraph + 1 or not _together(run, page.runs[paragraph]):
        return False
    following = page.runs[run.index + 1] if run.index + 1 < len(page.runs) else None
    if (
        following is None
        or not _together(following, run)
        or following.link_chars
        or following.box.tag in HEADINGS
    ):
        return True
    return any(medium.tag == "hr" and medium.at == following.index for medium in page.media)


def _is_slanted(run: Run) -> bool:
    """Say whether all of a run is set in italics; bold lines are headings too."""
    pieces = [
        piece for piece in run.pieces if not isinstance(piece, str) and (piece.text_content or "").strip()
    ]
    above = [piece.parent for piece in pieces]
    return bool(above) and all(node is not None and node.tag in ("i", "em", "cite") for node in above)
