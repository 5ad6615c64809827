"""Pages that came as plain text: told from HTML, read into the same runs, and each run given its role.

A page saved as text, a WET record, the dump of a terminal browser or an article in a .txt has no elements; what a
line is shows in its length, its place between blank lines, its punctuation and its words. Runs get boxes with the
tags ``h1``, ``h2``, ``h3``, ``p``, ``li``; a box's ``href`` attribute is where a link mark in its line leads.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from artcli.core.draft import Draft, Role
from artcli.core.page import Box, Page, Run
from artcli.patterns import lazy
from artcli.sanitize import clean_line, clean_url

if TYPE_CHECKING:
    from artcli.core.plain import textlines

_ELEMENTS = (
    "html head body title meta link script style div p span a br hr img ul ol li dl dt dd table tbody "
    "thead tr td th h1 h2 "
    "h3 h4 h5 h6 article section main header footer nav aside figure figcaption blockquote pre code "
    "em strong b i u "
    "form input button label iframe font center time noscript svg small sup sub"
).split()
_TAG = lazy(rf"<(/?)({'|'.join(_ELEMENTS)})(?=[\s/>])[^<>]{{0,2000}}>", re.IGNORECASE)
_JSON_START = lazy(r"\s*+[{\[]")
_MARKUP_START = lazy(r"\s*+<(?:!doctype\b|\?xml\b|html\b|head\b|body\b|!--)", re.IGNORECASE)
_SNIFFED = 200_000
"""Characters looked at; the first tags of an HTML page stand far above."""


def is_json(text: str) -> bool:
    """Whether `text` is JSON, one value or a line each: somebody's data, and no page to read."""
    if not _JSON_START.match(text):  # first of all: to strip a page is to copy it
        return False
    stripped = text.strip()
    if not stripped.endswith(("}", "]")):
        return False
    return _is_json_value(stripped) or (
        "\n" in stripped
        and all(map(_is_json_value, (stripped[: stripped.index("\n")], stripped[stripped.rindex("\n") :])))
    )


def _is_json_value(text: str) -> bool:
    try:
        msgspec.json.decode(text, type=msgspec.Raw)
    except (msgspec.DecodeError, UnicodeEncodeError):
        return False
    except RecursionError:
        return True  # a thousand brackets deep is data too
    return True


def is_plain(text: str, content_type: str = "") -> bool:
    """Whether `text` is plain text: no HTML page and no fragment of one.

    A comparison (``a < b``), a stray tag, or an article that talks about tags stays text: markup opens the source,
    or its tags are closed again and come as often as lines do. What a server calls ``text/plain`` is text unless
    it opens as an HTML document does, as pages shown by code hosts do.
    """
    if _MARKUP_START.match(text):
        return False
    sniffed = text[:_SNIFFED]
    if "<" not in sniffed:
        return True
    if content_type == "text/plain":
        return True
    opened: set[str] = set()
    tags = pairs = breaks = 0
    for match in _TAG.finditer(sniffed):
        name = match[2].lower()
        tags += 1
        if name in ("html", "body"):
            return False
        if not match[1]:
            opened.add(name)
            breaks += name in ("br", "p", "li", "td", "tr", "img", "hr")
        elif name in opened:
            pairs += 1
    if _TAG.match(sniffed.lstrip()) and (pairs or breaks):
        return False
    lines = 1 + sum(1 for line in sniffed.split("\n") if line.strip())
    return pairs + breaks < 2 or (tags < 0.5 * lines and tags < len(sniffed) / 250)


class PlainPage(Page):
    """A page of plain text; `roles` says of every run what it is, `topics` what it names as its topics.

    `site_name` and `section` are what stands above the headline of the paper and of the article's place in it.
    """

    def __init__(self, text: str, url: str | None) -> None:
        from artcli.core.plain import (  # only here: most pages are HTML
            textcues,
            textlines,
            textplate,
            textroles,
        )

        headers, body = textlines.record_headers(text.replace("\r\n", "\n").replace("\r", "\n"))
        units, links = textlines.units(body)
        units = _parted(units)
        super().__init__(
            url=url or clean_url(headers.get("warc-target-uri")),
            html=body,
            tree=None,
            boxes=[],
            runs=[],
            media=[],
        )
        sheet = textroles.read(units)
        self.roles: list[Role] = sheet.roles
        self.topics = tuple(clean_line(topic) for unit in units for topic in textcues.topics_in(unit.text))
        lines = [unit.text for unit in units]
        headline = sheet.roles.index(Role.TITLE) if Role.TITLE in sheet.roles else 0
        self.site_name = sheet.name
        self.section = textplate.section(lines, headline) if headline else ()
        self._lay(units, sheet.tags, links)

    def _lay(self, units: list[textlines.Unit], tags: list[str], links: dict[int, str]) -> None:
        """Make a run for every unit, in a box of its own; the items of a list share one."""
        root = Box(None, "body", {}, None, 0)
        self.boxes.append(root)
        outer = root
        for index, (unit, tag) in enumerate(zip(units, tags, strict=True)):
            if tag != "li":
                outer = root
            elif outer.tag != ("ol" if unit.marker == "number" else "ul"):
                kind = "ol" if unit.marker == "number" else "ul"
                outer = Box(None, kind, {}, root, index, len(self.boxes))
                self.boxes.append(outer)
            href = links.get(unit.reference) if unit.reference is not None else None
            box = Box(None, tag, {"href": href} if href else {}, outer, index, len(self.boxes))
            text = clean_line(unit.text)
            box.last = index + 1
            box.chars = len(text)
            box.link_chars = len(text) if unit.linked and tag != "p" else 0
            for above in box.up():
                above.last = index + 1
                if above is not box:
                    above.chars += box.chars
                    above.link_chars += box.link_chars
            self.boxes.append(box)
            self.runs.append(Run(index, text, box, [text], [], box.link_chars))


def _parted(units: list[textlines.Unit]) -> list[textlines.Unit]:
    """Split header lines that hold both name and date into two units."""
    from artcli.core.plain import textcues, textlines

    found: list[textlines.Unit] = []
    for unit in units:
        halves = textcues.split_header(unit.text) if unit.marker == "" else None
        if halves is None:
            found.append(unit)
            continue
        for half in halves:
            part = textlines.Unit(half, unit.block, unit.indent, "")
            part.linked, part.reference = unit.linked, unit.reference
            found.append(part)
    return found


def read(text: str, url: str | None = None) -> Page:
    """Return the page that `text` holds; `url` is where it came from (else a WET record's own address)."""
    return PlainPage(text, url)


def label(page: Page, draft: Draft) -> Draft:
    """Give every run of a plain-text page its role; the first step, and nothing to do for HTML."""
    if not isinstance(page, PlainPage):
        return draft
    for role in Role:
        draft = draft.mark((at for at, has in enumerate(page.roles) if has is role), role)
    return draft.but(
        url=draft.url or page.url,
        tags=draft.tags or page.topics,
        site_name=draft.site_name or page.site_name,
        section=draft.section or page.section,
    )
