"""Lines of a plain-text page -> paragraphs: wrapped lines joined again, the marks of terminal browsers taken off.

Lynx and w3m set a page in 80 columns: ``[12]`` before a link, ``*``, ``+``, ``•`` before an item, ``[IMG]`` or a
file name for a picture, ``____`` for a field, and (lynx) a numbered list of addresses at the end. A WET record has
headers and then one line a paragraph. Which of these a text is shows in its lines, never in a declaration.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from artcli.core.plain.textaddresses import addresses
from artcli.core.plain.textcolumns import unfolded
from artcli.core.plain.textcues import date_in, has_byline_cue
from artcli.core.plain.textwidth import Margin, columns, margin, room
from artcli.patterns import lazy
from artcli.sanitize import clean

MAX_CHARS = 5_000_000
"""What is read of a text; an article has some thousand characters."""
_TAB = "    "
"""What a tab is read as: an indent, or the gap between two cells of a copied table."""

_MARKER = lazy(r"(?:[*+•‣◦▪▫□■☆★○●◇◆·]|o(?=  ?\S)|\d{1,3}[.)]|\(\d{1,3}\))(?:\s+|$)")
_DASH = lazy(r"[-–—]\s+")  # a list only where two stand in a row: it opens dialogue, too
_RULE = lazy(r"[\s\-─━═=_*~·┌┐└┘├┤┬┴┼│┃|+#]{3,}")
_HEADING = lazy(r"(#{1,6})\s+(\S.*?)\s*#*")
_UNDERLINE = lazy(r"(=|-|~|\^)\1{2,}")
_PICTURE = lazy(
    r"\[(?:IMG|INLINE|EMBED|USEMAP|IMAGE|LINK|OBJECT|[^\[\]\s]{1,120}\.(?:jpe?g|png|gif|webp|svg|avif|bmp))\]",
    re.IGNORECASE,
)
_WHOLE_BRACKET = lazy(r"\[[^\[\]]{1,200}\]")
_CONTROL = lazy(r"\(BUTTON\)|_{4,}|\[[ _]*\]|\( ?\)|\[[xX]\]|\(\*\)")
_REFERENCE = lazy(r"\[(\d{1,5})\]")
_CHROME = lazy(r"#?\[\d+\]\S.*|IFRAME: .*|\[\d+\]#.*")
_OPENING_LINK = lazy(r"\s*\[\d+\]")
_SET_IN = 8
"""Columns that the first line of a paragraph can be set in."""
_OFF_CENTRE = 5
"""Columns, doubled, between the middles of two lines that are centred alike."""
_RAGGED = 2
"""Columns by which a line typed by hand stops early in mid-sentence."""
_SENTENCE_END = tuple('.!?…。！？:;”"»』」)')


class Unit:
    """One paragraph, heading, list item or line of furniture of a plain-text page."""

    __slots__ = (
        "after_picture",
        "alone",
        "block",
        "indent",
        "level",
        "lines",
        "linked",
        "marker",
        "prefix",
        "reference",
        "text",
    )

    def __init__(self, text: str, block: int, indent: int, marker: str, level: int = 0) -> None:
        self.text = text
        self.block = block
        """Units between the same two blank lines have the same number."""
        self.indent = indent
        self.marker = marker
        """``item``, ``number``, ``heading`` or ''."""
        self.level = level
        """Of a heading that is written as one (``# Title``, underlined)."""
        self.prefix = ""
        """The mark itself, ``3.``; `text` goes without it."""
        self.lines = 1
        self.alone = False
        """Whether nothing else stands between the blank lines around it."""
        self.linked = False
        """Whether it opens with a link mark of the dump."""
        self.reference: int | None = None
        """The number of the first link in it."""
        self.after_picture = False

    def __repr__(self) -> str:
        """Name it by what tells it in a debugger."""
        return f"<Unit {self.block} {self.marker} {self.text[:50]!r}>"


def record_headers(text: str) -> tuple[Mapping[str, str], str]:
    """Return the headers of a WARC record (names in lower case) and what follows; no headers when it is none."""
    if not text.startswith("WARC/1."):
        return {}, text
    head, _, body = text.partition("\n\n")
    pairs = (line.partition(":") for line in head.split("\n")[1:])
    return {name.strip().lower(): value.strip() for name, _, value in pairs}, body


def units(text: str) -> tuple[list[Unit], dict[int, str]]:
    """Return the paragraphs of `text` in order, and the addresses its link marks name; linear time."""
    lines = [line.rstrip() for line in clean(text[:MAX_CHARS]).replace("\t", _TAB).split("\n")]
    lines, links = addresses(lines)
    marked = (
        bool(links)
        or sum(line.lstrip(" *+o#").startswith("[") for line in lines if "]" in line) > len(lines) // 10
    )
    lines = unfolded(lines)
    edge = margin(lines)
    found: list[Unit] = []
    block = 0
    after_picture = False
    for group in _groups(lines):
        if group is None:
            block += 1
            continue
        first = len(found)
        for unit in _join(_local(group), block, edge):
            shows, unit.text = _unmark(unit, marked=marked)
            after_picture = after_picture or shows
            if unit.text:
                unit.after_picture = after_picture
                after_picture = False
                found.append(unit)
        if len(found) == first + 1:
            found[first].alone = True
        block += 1
    return found, links


def _groups(lines: list[str]) -> Iterator[list[str] | None]:
    """Yield the lines between blank ones; None for a rule drawn across the page, which parts like a blank line."""
    group: list[str] = []
    for line in lines:
        drawn = (
            not line
            or line.isspace()
            or (_RULE.fullmatch(line) and not (group and _UNDERLINE.fullmatch(line.strip())))
        )
        if not drawn:
            group.append(line)
            continue
        if group:
            yield group
            group = []
        if line and not line.isspace():
            yield None
    if group:
        yield group


def _local(group: list[str]) -> list[str]:
    """Take the frame of a drawn table off the lines."""
    return [line.strip("│┃|") if line[0] in "│┃|" else line for line in group]


def _join(group: list[str], block: int, edge: Margin) -> Iterator[Unit]:
    """Yield the paragraphs of one group of lines."""
    dashes = sum(1 for line in group if _DASH.match(line.lstrip())) >= 2
    current: Unit | None = None
    last = ""
    for line in group:
        body = line.strip()
        if not body:
            continue
        indent = len(line) - len(line.lstrip())
        if current is not None and current.lines == 1 and _UNDERLINE.fullmatch(body):
            current.marker, current.level = "heading", 1 if body[0] == "=" else 2
            last = ""
            continue
        if _PICTURE.match(body):  # a picture ends the paragraph above it
            if current is not None:
                yield current
            current, last = Unit(body, block, indent, ""), "" if _PICTURE.fullmatch(body) else line
            continue
        heading = _HEADING.fullmatch(body)
        marker = _MARKER.match(body) or (_DASH.match(body) if dashes else None)
        goes_on = current is not None and _goes_on(current, last, line, indent, edge)
        if marker and marker[0][0] in "0123456789-–—" and (goes_on or _opens_with_date(body)):
            marker = None  # "am | 3. Oktober": the number opens a line, not an item
        if current is None or heading or marker or not goes_on:
            if current is not None:
                yield current
            if heading:
                current = Unit(heading[2], block, indent, "heading", len(heading[1]))
            elif marker:
                kind = "number" if marker[0][0].isdigit() or marker[0][0] == "(" else "item"
                current = Unit(body[marker.end() :], block, indent, kind)
                current.prefix = marker[0].strip()
            else:
                current = Unit(body, block, indent, "")
        else:
            current.text += _glue(current.text, body) + body
            current.lines += 1
        last = line
    if current is not None:
        yield current


def _opens_with_date(line: str) -> bool:
    """Whether the number that looks like an item's is a day: ``14. März 2023``."""
    day = date_in(line[:40])
    return day is not None and day.start == 0


def _goes_on(unit: Unit, last: str, line: str, indent: int, edge: Margin) -> bool:
    """Whether `line` is a further line of the paragraph whose last line so far is `last`."""
    if not edge.at or not last or unit.marker == "heading":
        return False
    at = len(last) - len(last.lstrip())
    if unit.marker and unit.lines == 1:
        if indent <= unit.indent:
            return False
    elif indent != at and not (unit.lines == 1 and at - _SET_IN <= indent < at) and not _centred(last, line):
        return False
    if _OPENING_LINK.match(line) and (_OPENING_LINK.match(last) or last.endswith(_SENTENCE_END)):
        return False  # a line, a link
    if last.count("(") > last.count(")"):
        return True
    left = room(last, line, edge)
    if left < (_RAGGED if not last.endswith(_SENTENCE_END) else 0):
        return True
    # Narrower columns (quotations, cells): a line that stops in mid-sentence and goes on in lower case.
    body = line.lstrip()
    return 2 * columns(last, edge.wide) >= edge.at and not last.endswith(_SENTENCE_END) and body[0].islower()


def _centred(last: str, line: str) -> bool:
    """Whether two lines have the same middle: the last one of a centred paragraph is set in."""
    middle = len(last) + len(last) - len(last.lstrip())
    return abs(middle - (len(line) + len(line) - len(line.lstrip()))) <= _OFF_CENTRE


def _glue(before: str, after: str) -> str:
    """Return what stands between two joined lines: nothing where the script has no spaces."""
    wide = unicodedata.east_asian_width(before[-1]) in "WF" and unicodedata.east_asian_width(after[0]) in "WF"
    hangul = "\uac00" <= before[-1] <= "\ud7a3" or "\uac00" <= after[0] <= "\ud7a3"
    return "" if wide and not hangul else " "


def _unmark(unit: Unit, *, marked: bool) -> tuple[bool, str]:
    """Take the dump's marks off the text of `unit`; return whether a picture stood there, and the text."""
    text = unit.text
    shows = False
    if "[" in text or "(" in text or "_" in text or ":" in text:
        if marked and unit.lines == 1 and _CHROME.fullmatch(text) and text.startswith(("#", "IFRAME")):
            return False, ""
        if marked and (first := _REFERENCE.search(text)):
            unit.reference = int(first[1])
            unit.linked = first.start() == 0
            text = _REFERENCE.sub("", text)
        without = _PICTURE.sub(" ", text)
        shows = without != text
        text = " ".join(_CONTROL.sub(" ", without).split())
        if _WHOLE_BRACKET.fullmatch(text) and not has_byline_cue(
            text
        ):  # a picture's words, or a button of a form
            return len(text) > 14, ""
    return shows, text if any(c.isalnum() for c in text) else ""
