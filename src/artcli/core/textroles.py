"""What each paragraph of a plain-text page is, by its form, its place, and the cue words of twenty languages."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from artcli.core import textcues as cues
from artcli.core.draft import Role
from artcli.core.textlines import Unit
from artcli.patterns import lazy

_WORD = lazy(r"\w+")
_AGENCY = lazy(r"\(?[^\W\d_a-z]{2,10}\)?\s?[-–—]|\([^()]{2,20}\)\s?[-–—]")

_TITLE = 120
"""Weight of the longest title of a teaser."""
_ENDING = 2
"""Lines below the last paragraph that can be its author's: a greeting, "the end"; a page's furniture is more."""


class Sheet:
    """The paragraphs of one page while their roles are found."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self.units = units
        self.roles: list[Role] = [Role.FURNITURE] * len(units)
        self.tags: list[str] = ["p"] * len(units)
        self.weights = [cues.weight(unit.text) for unit in units]
        self.prose = [cues.is_prose(unit.text) for unit in units]
        self.dates = [
            not prose and cues.is_date_line(unit.text) for unit, prose in zip(units, self.prose, strict=True)
        ]
        self.bylines = [
            not prose and weight <= 140 and cues.has_byline_cue(unit.text)
            for unit, prose, weight in zip(units, self.prose, self.weights, strict=True)
        ]
        self.captions = [cues.is_caption(unit.text) for unit in units]
        self.dense = bool(units) and units[0].block == units[-1].block
        """Whether no blank line parts the paragraphs, as in a WET record: none stands alone then."""

    def set(self, at: int, role: Role, tag: str = "p") -> None:
        """Say what paragraph `at` is."""
        self.roles[at] = role
        self.tags[at] = tag


def read(units: Sequence[Unit]) -> Sheet:
    """Return the sheet of `units` with role and tag of each."""
    sheet = Sheet(units)
    start, end = _body(sheet)
    if start < 0:
        _all_is_content(sheet)
        return sheet
    end = _before_teasers(sheet, start, end)
    headline = _headline(sheet, start)
    if headline is not None:
        sheet.set(headline, Role.TITLE, "h1")
        start = max(start, headline + 1)
    _header(sheet, headline, start)
    _content(sheet, start, end)
    _lead(sheet, headline, start, end)
    _date_above(sheet, headline)
    last = _signature(sheet, end)
    _tail(sheet, last + 1)
    _ending(sheet, start, last)
    return sheet


def _all_is_content(sheet: Sheet) -> None:
    """A page without one paragraph of prose: a poem, a list, a note; nothing tells its parts."""
    for at, unit in enumerate(sheet.units):
        sheet.set(at, Role.CONTENT, "li" if unit.marker in ("item", "number") else "p")
    if (
        len(sheet.units) > 1
        and (sheet.units[0].alone or sheet.units[0].marker == "heading")
        and sheet.weights[0] <= 200
    ):
        sheet.set(0, Role.TITLE, "h1")


def _worth(sheet: Sheet, at: int, harsh: float) -> float:
    """Return how much paragraph `at` speaks for (or against) the stretch around it being the article."""
    unit, weight = sheet.units[at], sheet.weights[at]
    if sheet.prose[at] and not (unit.linked and weight < 160):
        return min(weight, 600) / 60
    if unit.marker == "heading":
        return 0.0
    if cues.is_related_heading(unit.text) or cues.is_reply_button(unit.text):
        return -5.0
    if "©" in unit.text and not sheet.captions[at]:
        return -8.0
    if cues.ends_as_sentence(unit.text) and weight >= 25 and not unit.linked:
        return 0.5
    return -1.5 * harsh if unit.linked else -harsh


def _body(sheet: Sheet) -> tuple[int, int]:
    """Return first and last paragraph of the article's text; (-1, -1) when there is no prose.

    The stretch with the greatest sum of worth (Kadane), looked for between the headings over comments: what
    stands below one is the thread, however long, if there is an article above it.
    """
    count = len(sheet.units)
    short = sum(1 for at in range(count) if not sheet.prose[at] and sheet.weights[at] < 60)
    harsh = min(1.0, 1.4 * short / count) if count else 1.0
    found: list[tuple[float, int, int]] = []
    best, best_start, best_end = 0.0, -1, -1
    total, start = 0.0, 0
    for at, unit in enumerate(sheet.units):
        if not sheet.prose[at] and (
            cues.is_comment_heading(unit.text)
            or cues.says_no_comments(unit.text)
            or cues.opens_comment_form(unit.text)
        ):
            found.append((best, best_start, best_end))
            best, best_start, best_end, total, start = 0.0, -1, -1, 0.0, at + 1
            continue
        total += _worth(sheet, at, harsh)
        if total > best:
            best, best_start, best_end = total, start, at
        if total <= 0:
            total, start = 0.0, at + 1
    found.append((best, best_start, best_end))
    most = max(worth for worth, _, _ in found)
    for worth, first, last in found:
        if first >= 0 and worth > 0 and (worth >= 8 or worth >= 0.25 * most):
            opens = (
                at for at in range(first, last) if sheet.prose[at] or sheet.units[at].marker == "heading"
            )
            return next(opens, last), last
    return -1, -1


def _before_teasers(sheet: Sheet, start: int, end: int) -> int:
    """Return the last paragraph before the titles with teasers that end the body, `end` where none do."""
    for at in range(start + 2, end):
        if sheet.weights[at] <= _TITLE and (pairs := _pairs(sheet, at)) and pairs[-1][1] >= end - 1:
            return next((n for n in range(at - 1, start, -1) if sheet.prose[n]), at - 1)
    return end


def _vocabulary(text: str) -> set[str]:
    """Return the words of `text`; pairs of letters where a word is a whole clause (scripts without spaces)."""
    found: set[str] = set()
    for word in _WORD.findall(text.casefold()):
        if len(word) > 1 and cues.weight(word) > 1.5 * len(word):
            found.update(a + b for a, b in pairwise(word))
        else:
            found.add(word)
    return found


def _headline(sheet: Sheet, start: int) -> int | None:
    """Return the paragraph that is the article's headline: near above the body, its words taken up below."""
    units = sheet.units
    body = _vocabulary(" ".join(unit.text for unit in units[start : start + 40])[:20_000])
    echo = cues.key(units[0].text)
    best, best_at = 0.5, None
    for at in range(max(0, start - 40), min(start + 1, len(units))):
        unit, weight = units[at], sheet.weights[at]
        if not 8 <= weight <= 260 or sheet.dates[at] or sheet.bylines[at]:
            continue
        near = range(at + 1, min(at + 4, len(units)))
        if at == start and not (
            unit.marker == "heading"
            or (any(sheet.dates[n] or sheet.bylines[n] for n in near) and weight < 200)
        ):
            continue
        vocabulary = _vocabulary(unit.text)
        score = 2.5 * len(vocabulary & body) / max(4, len(vocabulary)) if at < start else 0.5
        score += {1: 6.0, 2: 2.0}.get(unit.level, 1.0) if unit.marker == "heading" else 0.0
        score += 1.5 if unit.alone else 0.0
        score += 4.0 if at and len(unit.text) >= 12 and echo.startswith(cues.key(unit.text)) else 0.0
        score += 2.0 if any(sheet.dates[n] or sheet.bylines[n] for n in near[:1]) else 0.0
        score += 0.7 if any(sheet.dates[n] or sheet.bylines[n] for n in near[1:]) else 0.0
        score += 1.0 if weight >= 25 else -0.5
        score -= 2.0 if unit.text.endswith((".", ":", "…")) else 0.0
        score -= 2.0 if unit.linked else 0.0
        score -= 3.0 if unit.marker in ("item", "number") else 0.0
        score -= 4.0 if sheet.captions[at] or (unit.after_picture and weight < 25) else 0.0
        score -= 0.2 * (start - at)
        if score > best:
            best, best_at = score, at
    return best_at


def _header(sheet: Sheet, headline: int | None, start: int) -> None:
    """Roles of what stands between the headline and the body, and of a byline or date among the first paragraphs."""
    first = 0 if headline is None else headline + 1
    for at in range(max(first, start - 15), start):
        unit = sheet.units[at]
        if sheet.dates[at]:
            if headline is not None or start - at <= 3:
                sheet.set(at, Role.DATE)
        elif sheet.bylines[at] or (cues.is_name(unit.text) and _beside_date(sheet, at)):
            sheet.set(at, Role.BYLINE)
        elif headline is None:
            continue
        elif sheet.captions[at] or (unit.after_picture and sheet.weights[at] >= 25):
            sheet.set(at, Role.CAPTION)
        elif sheet.weights[at] >= 50 and not unit.linked and unit.marker == "" and at - headline <= 3:
            sheet.set(at, Role.LEAD)


def _beside_date(sheet: Sheet, at: int) -> bool:
    """Whether a date or a byline stands within two lines of paragraph `at`."""
    near = range(max(0, at - 2), min(at + 3, len(sheet.units)))
    return any(sheet.dates[n] or sheet.bylines[n] or sheet.roles[n] is Role.TITLE for n in near if n != at)


def _content(sheet: Sheet, start: int, end: int) -> None:
    """Roles inside the body: paragraphs, headings, items, captions; what a date or a byline is at its start."""
    seen = 0  # paragraphs of prose so far
    for at in range(start, end + 1):
        unit, weight = sheet.units[at], sheet.weights[at]
        if seen <= 1 and sheet.dates[at]:
            sheet.set(at, Role.DATE)
        elif seen <= 1 and (sheet.bylines[at] or (cues.is_name(unit.text) and _beside_date(sheet, at))):
            sheet.set(at, Role.BYLINE)
        elif sheet.captions[at] or (unit.after_picture and weight < 200 and not sheet.prose[at]):
            sheet.set(at, Role.CAPTION)
        elif unit.marker in ("item", "number"):
            lone = _lone_number(sheet, at)
            sheet.set(at, Role.CONTENT, "p" if lone else "li")
            unit.text = f"{unit.prefix} {unit.text}" if lone else unit.text
        elif unit.marker == "heading":
            sheet.set(at, Role.CONTENT, f"h{max(2, unit.level)}")
        elif sheet.prose[at] or cues.ends_as_sentence(unit.text):
            sheet.set(at, Role.CONTENT)
            seen += sheet.prose[at]
        elif (
            cues.opens_related(unit.text)
            or cues.is_related_heading(unit.text)
            or (unit.linked and weight < 100)
        ):
            continue
        else:
            follows = at < end and (sheet.prose[at + 1] or sheet.units[at + 1].marker in ("item", "number"))
            heading = follows and weight <= 120 and not unit.text.endswith((":", ","))
            sheet.set(at, Role.CONTENT, "h2" if heading and (unit.alone or weight >= 15) else "p")


def _lone_number(sheet: Sheet, at: int) -> bool:
    """Whether a numbered paragraph has no numbered neighbour: then the number is part of its text."""
    if sheet.units[at].marker != "number":
        return False
    return not any(
        unit.marker == "number" for unit in [*sheet.units[max(0, at - 1) : at], *sheet.units[at + 1 : at + 2]]
    )


def _lead(sheet: Sheet, headline: int | None, start: int, end: int) -> None:
    """Find the standfirst among the first paragraphs, unless one stands above; two signs are asked for."""
    if headline is None or Role.LEAD in sheet.roles:
        return
    paragraphs = [
        at for at in range(start, end + 1) if sheet.roles[at] is Role.CONTENT and sheet.tags[at] == "p"
    ]
    if len(paragraphs) < 3:
        return
    at, after = paragraphs[0], paragraphs[1]
    unit = sheet.units[at]
    if not 30 <= sheet.weights[at] <= 600 or sheet.captions[at]:
        return
    between = [sheet.roles[n] for n in range(at + 1, after)]
    above = sheet.units[at - 1] if at else None
    signs = 2 * (Role.BYLINE in between or Role.DATE in between)
    joined = above is not None and above.block == unit.block and sheet.units[at + 1].block != unit.block
    single = (
        len(cues.sentence_ends(unit.text))
        <= 1
        < median(len(cues.sentence_ends(sheet.units[n].text)) for n in paragraphs[1:])
    )
    usual = median(sheet.weights[n] for n in paragraphs[1:])
    signs += joined * (1 + (single or sheet.weights[at] < 0.8 * usual))
    signs += sheet.weights[at] < 0.6 * usual
    signs += (1 + single) * (Role.CAPTION in between)
    signs += 2 * (_AGENCY.match(unit.text) is not None and sheet.weights[at] < 350)
    signs += 2 * (unit.text.startswith(("**", "__")) and unit.text.endswith(("**", "__")))
    if signs >= 2:
        sheet.roles[at] = Role.LEAD


def _date_above(sheet: Sheet, headline: int | None) -> None:
    """Take the date above the headline where there is none below it, unless it is the page's clock."""
    if headline is None or Role.DATE in sheet.roles:
        return
    for at in range(headline - 1, max(-1, headline - 5), -1):
        beside = at == headline - 1 > 0  # what opens the page is its clock
        if sheet.dates[at] and (beside or not cues.tells_the_time(sheet.units[at].text)):
            sheet.set(at, Role.DATE)
            return


def _signature(sheet: Sheet, end: int) -> int:
    """Mark the name under the text, and return the last paragraph that belongs to the article."""
    last = end
    for at in range(end + 1, min(end + 5, len(sheet.units))):
        unit = sheet.units[at]
        if cues.is_comment_heading(unit.text) or cues.is_related_heading(unit.text):
            break
        if sheet.captions[at] and not sheet.bylines[at] and sheet.weights[at] >= 40:
            sheet.set(at, Role.CAPTION)
            last = at
        elif sheet.bylines[at] or (
            (unit.alone or sheet.dense or _closes(sheet, at))
            and not unit.linked
            and unit.marker == ""
            and cues.is_signature(unit.text)
        ):
            if Role.BYLINE not in sheet.roles:
                sheet.set(at, Role.BYLINE)
            last = at
        elif sheet.dates[at] and Role.DATE not in sheet.roles:
            sheet.set(at, Role.DATE)
            last = at
    return last


def _closes(sheet: Sheet, at: int) -> bool:
    """Whether paragraph `at` opens its block, and the thread or the recommended articles follow straight."""
    units = sheet.units
    if at + 1 >= len(units) or units[at - 1].block == units[at].block:
        return False
    text = units[at + 1].text
    return (
        cues.is_comment_heading(text)
        or cues.says_no_comments(text)
        or cues.opens_comment_form(text)
        or cues.is_related_heading(text)
        or bool(cues.topics_in(text))
    )


def _tail(sheet: Sheet, first: int) -> None:
    """Roles below the article: the thread and its form, recommended articles, and the rest, which is furniture."""
    count = len(sheet.units)
    mode = Role.FURNITURE
    popular = 0
    at = first
    while at < count:
        text = sheet.units[at].text
        if cues.is_popular_heading(text):
            popular = popular or at
            mode = Role.FURNITURE
        elif cues.is_related_heading(text):
            at = _recommended(sheet, at + 1)
            mode = Role.FURNITURE
            continue
        form = cues.opens_comment_form(text) or cues.says_no_comments(text)
        if form or cues.is_comment_heading(text):
            sheet.set(at, Role.COMMENT)
            mode = Role.COMMENT if not form or _thread_follows(sheet, at + 1) else Role.FURNITURE
        elif mode is Role.FURNITURE and (pairs := _pairs(sheet, at)):
            for title, teaser in pairs:
                sheet.set(title, Role.RELATED, "h3")
                sheet.set(teaser, Role.RELATED, "p")
            at = pairs[-1][1] + 1
            continue
        elif "©" in text and not sheet.prose[at]:
            mode = Role.FURNITURE
        elif mode is Role.COMMENT:
            sheet.set(at, Role.COMMENT)
        at += 1
    if popular and Role.RELATED not in sheet.roles:
        _recommended(sheet, popular + 1)


def _ending(sheet: Sheet, start: int, last: int) -> None:
    """Keep the last short lines of a text that is nothing but its article: nothing above is left over, no link."""
    rest = range(last + 1, len(sheet.units))
    if (
        len(rest) > _ENDING
        or Role.FURNITURE in sheet.roles[:start]
        or any(unit.linked for unit in sheet.units)
    ):
        return
    if all(sheet.roles[at] is Role.FURNITURE and "©" not in sheet.units[at].text for at in rest):
        for at in rest:
            sheet.set(at, Role.CONTENT)


def _thread_follows(sheet: Sheet, at: int) -> bool:
    """Whether comments stand below the form: a date or a reply button among the next lines."""
    for n in range(at, min(at + 6, len(sheet.units))):
        text = sheet.units[n].text
        if cues.is_related_heading(text):
            return False
        if (
            sheet.dates[n]
            or cues.is_reply_button(text)
            or cues.opens_comment_form(text)
            or cues.says_no_comments(text)
        ):
            return True
    return False


def _pairs(sheet: Sheet, at: int) -> list[tuple[int, int]]:
    """Return titles with teasers that begin at paragraph `at`: two at least, half of the teasers cut off."""
    found: list[tuple[int, int]] = []
    while at + 1 < len(sheet.units):
        title, teaser = sheet.units[at], sheet.units[at + 1]
        fits = (
            12 <= sheet.weights[at] <= 220
            and not sheet.dates[at]
            and not title.text.endswith((".", ":"))
            and sheet.weights[at + 1] >= max(50.0, 1.1 * sheet.weights[at])
            and (sheet.prose[at + 1] or cues.is_cut_off(teaser.text))
        )
        if not fits:
            break
        found.append((at, at + 1))
        at += 2
        while at < len(sheet.units) and sheet.dates[at]:
            at += 1
    cut = sum(cues.is_cut_off(sheet.units[teaser].text) for _, teaser in found)
    return found if len(found) >= 2 and 2 * cut >= len(found) else []


def _recommended(sheet: Sheet, at: int) -> int:
    """Mark the articles under a heading such as "Read also"; return the first paragraph behind them."""
    title = -2
    small = 0
    found = 0
    size = 0.0  # of the titles so far
    while at < len(sheet.units) and found < 20:
        unit, weight = sheet.units[at], sheet.weights[at]
        if (
            cues.is_comment_heading(unit.text)
            or cues.opens_comment_form(unit.text)
            or cues.is_imprint(unit.text)
        ):
            break
        if found and cues.is_popular_heading(unit.text):
            break
        if cues.is_related_heading(unit.text) or sheet.dates[at] or sheet.captions[at]:
            pass
        elif (
            title == at - 1
            and weight >= 50
            and (sheet.prose[at] or cues.is_cut_off(unit.text))
            and not unit.linked
        ):
            sheet.set(at, Role.RELATED, "p")
        elif weight >= 18 and not (sheet.prose[at] and weight > 220) and weight > 0.45 * size / max(1, found):
            sheet.set(at, Role.RELATED, "h3")
            title = at
            found += 1
            size += weight
            small = 0
        else:
            small += 1
            if small >= 3:
                break
        at += 1
    return at
