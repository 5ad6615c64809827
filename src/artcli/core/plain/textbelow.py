"""What stands below the text of a plain-text page: its signature, the thread, recommended articles, the imprint."""

from __future__ import annotations

from collections.abc import Callable

from artcli.core.draft import Role
from artcli.core.plain import textcues as cues
from artcli.core.plain import textthread
from artcli.core.plain.textsheet import Sheet

_ENDING = 2
"""Lines below the last paragraph that can be its author's: a greeting, "the end"; a page's furniture is more."""


_MOST = 20
"""Recommended articles that are read of one list."""
_SENTENCE = 25
"""Weight of a teaser of one sentence."""


def signature(sheet: Sheet, end: int) -> int:
    """Mark the name under the text, and return the last paragraph that belongs to the article."""
    last = end = _table_below(sheet, end)
    for at in range(end + 1, min(end + 5, len(sheet.units))):
        unit = sheet.units[at]
        if textthread.is_comment_heading(unit.text) or cues.is_related_heading(unit.text):
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


def _table_below(sheet: Sheet, end: int) -> int:
    """Keep the rows of the table that ends the text, two at least; return the last of them, `end` for none."""
    last = end
    while last + 1 < len(sheet.units) and sheet.rows[last + 1]:
        last += 1
    if last < end + 2:
        return end
    for at in range(end + 1, last + 1):
        sheet.set(at, Role.CONTENT)
    return last


def _closes(sheet: Sheet, at: int) -> bool:
    """Whether paragraph `at` opens its block, and the thread or the recommended articles follow straight."""
    units = sheet.units
    if at + 1 >= len(units) or units[at - 1].block == units[at].block:
        return False
    text = units[at + 1].text
    return (
        textthread.is_comment_heading(text)
        or textthread.says_no_comments(text)
        or textthread.opens_comment_form(text)
        or cues.is_related_heading(text)
        or bool(cues.topics_in(text))
    )


def tail(sheet: Sheet, first: int) -> None:
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
        form = textthread.opens_comment_form(text) or textthread.says_no_comments(text)
        if form or textthread.is_comment_heading(text):
            sheet.set(at, Role.COMMENT)
            empty = form or textthread.counts_none(text)
            mode = Role.COMMENT if not empty or _thread_follows(sheet, at + 1) else Role.FURNITURE
        elif mode is Role.FURNITURE and (pairs := pairs_of(sheet, at) or _many_pairs(sheet, at)):
            at = _set_pairs(sheet, pairs)
            continue
        elif "©" in text and not sheet.prose[at]:
            mode = Role.FURNITURE
        elif mode is Role.COMMENT:
            sheet.set(at, Role.COMMENT)
        at += 1
    if popular and Role.RELATED not in sheet.roles:
        _recommended(sheet, popular + 1)


def ending(sheet: Sheet, start: int, last: int) -> None:
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
            or textthread.is_reply_button(text)
            or textthread.opens_comment_form(text)
            or textthread.says_no_comments(text)
        ):
            return True
    return False


def pairs_of(sheet: Sheet, at: int) -> list[tuple[int, int]]:
    """Return titles with teasers that begin at paragraph `at`: two at least, half of the teasers cut off."""
    found = _pairs(sheet, at, _is_teaser)
    cut = sum(cues.is_cut_off(sheet.units[teaser].text) for _, teaser in found)
    return found if 2 * cut >= len(found) else []


def _announced_pairs(sheet: Sheet, at: int) -> list[tuple[int, int]]:
    """Return titles with teasers under a heading that announces articles, where a sentence is enough of a teaser.

    In scripts that end no sentence with a mark, three longer lines below shorter ones.
    """
    longer = _pairs(sheet, at, _is_longer)
    above, below = (sum(sheet.weights[pair[n]] for pair in longer) for n in (0, 1))
    return _pairs(sheet, at, _is_sentence) or (longer if len(longer) > 2 and below >= 1.25 * above else [])


def _many_pairs(sheet: Sheet, at: int) -> list[tuple[int, int]]:
    """Return three titles or more, each with a sentence below, which need no heading to announce them."""
    found = _pairs(sheet, at, _is_sentence)
    return found if len(found) > 2 else []


def _is_teaser(sheet: Sheet, title: int, teaser: int) -> bool:
    """Whether a paragraph, or the beginning of one, stands below a title."""
    text = sheet.units[teaser].text
    return sheet.weights[teaser] >= max(50.0, 1.1 * sheet.weights[title]) and (
        sheet.prose[teaser] or cues.is_cut_off(text)
    )


def _is_sentence(sheet: Sheet, title: int, teaser: int) -> bool:
    """Whether a sentence stands below a title that is none."""
    text = sheet.units[teaser].text
    ended = not cues.ends_as_sentence(sheet.units[title].text) and cues.ends_as_sentence(text)
    return ended and sheet.weights[teaser] >= _SENTENCE and not cues.is_imprint(text)


def _is_longer(sheet: Sheet, title: int, teaser: int) -> bool:
    """Whether the lower of two lines without any mark of a sentence's end is the longer one."""
    one, other = sheet.units[title].text, sheet.units[teaser].text
    bare = not one.isascii() and not cues.sentence_ends(one) and not cues.sentence_ends(other)
    return bare and sheet.weights[teaser] > sheet.weights[title]


def _pairs(sheet: Sheet, at: int, fits: Callable[[Sheet, int, int], bool]) -> list[tuple[int, int]]:
    """Return the titles from paragraph `at` on, each with a teaser below that `fits`; two at least."""
    found: list[tuple[int, int]] = []
    while at + 1 < len(sheet.units) and len(found) < _MOST:
        title, teaser = sheet.units[at], sheet.units[at + 1]
        if (
            not 8 <= sheet.weights[at] <= 220
            or sheet.dates[at]
            or title.text.endswith((".", ":", "。", "।"))
            or cues.is_imprint(title.text)
            or (teaser.linked and not title.linked)
            or not fits(sheet, at, at + 1)
        ):
            break
        found.append((at, at + 1))
        at += 2
        while at < len(sheet.units) and sheet.dates[at]:
            at += 1
    return found if len(found) > 1 else []


def _set_pairs(sheet: Sheet, pairs: list[tuple[int, int]]) -> int:
    """Mark titles with their teasers; return the first paragraph behind them."""
    for title, teaser in pairs:
        sheet.set(title, Role.RELATED, "h3")
        sheet.set(teaser, Role.RELATED, "p")
    return pairs[-1][1] + 1


def _recommended(sheet: Sheet, at: int) -> int:
    """Mark the articles under a heading such as "Read also"; return the first paragraph behind them."""
    if pairs := _announced_pairs(sheet, at):
        return _set_pairs(sheet, pairs)
    title = -2
    small = 0
    found = 0
    size = 0.0  # of the titles so far
    while at < len(sheet.units) and found < _MOST:
        unit, weight = sheet.units[at], sheet.weights[at]
        if (
            textthread.is_comment_heading(unit.text)
            or textthread.opens_comment_form(unit.text)
            or cues.is_imprint(unit.text)
        ):
            break
        if found and cues.is_popular_heading(unit.text):
            break
        dated = sheet.dates[at] and not cues.opens_with_day(unit.text)
        if cues.is_related_heading(unit.text) or dated or sheet.captions[at]:
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
