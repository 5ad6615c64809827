"""A text with its spans -> styled pieces.

Links, bold, italic, code, and the addresses as the reader wants them.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter

from artcli.model import Span
from artcli.render.lines import Segment
from artcli.render.options import Layout

_MAX_SPANS = 5000
_STYLES = ("bold", "italic", "code", "link")


class Footnotes:
    """The addresses named so far, each with its number."""

    def __init__(self) -> None:
        """Begin with none."""
        self.urls: list[str] = []
        self._numbers: dict[str, int] = {}

    def number(self, url: str) -> int:
        """Return the number of an address, the same one each time."""
        if url not in self._numbers:
            self.urls.append(url)
            self._numbers[url] = len(self.urls)
        return self._numbers[url]


def pieces(
    text: str, spans: Sequence[Span], layout: Layout, notes: Footnotes, style: str = ""
) -> list[Segment]:
    """Return `text` cut where its style changes.

    `style` lies under all of it. Spans may overlap, or be wrong.
    """
    events: list[tuple[int, int, Span]] = []
    for span in spans[:_MAX_SPANS]:
        start, end = max(0, span.start), min(span.end, len(text))
        if start < end:
            events += [(start, 1, span), (end, 0, span)]
    if not events:
        return [(text, style, None)] if text else []
    # Ends come before beginnings at the same place.
    events.sort(key=itemgetter(0, 1))
    found: list[Segment] = []
    active: list[str] = []
    link: str | None = None
    at = 0
    for place, begins, span in events:
        if place > at:
            found.append((text[at:place], _style(style, active), link))
            at = place
        if begins:
            active.append(span.type)
        else:
            active.remove(span.type)
        if span.type == "link":
            if not begins and span.url:
                found += _address(span.url, text[max(0, span.start) : span.end], layout, notes)
            link = span.url if begins else None
    if at < len(text):
        found.append((text[at:], style, None))
    return found


def address_after(url: str | None, text: str, layout: Layout, notes: Footnotes) -> list[Segment]:
    """Return what shows an address after `text`.

    ``(https://...)``, ``[3]`` or nothing, by the reader's choice.
    """
    return _address(url, text, layout, notes) if url else []


def _address(url: str, text: str, layout: Layout, notes: Footnotes) -> list[Segment]:
    if layout.links == "none" or text.strip() in {url, url.removeprefix("mailto:")}:
        return []
    if layout.links == "footnote":
        return [(f"[{notes.number(url)}]", "number", url)]
    return [(" (", "meta", None), (url, "meta", url), (")", "meta", None)]


def _style(base: str, active: Sequence[str]) -> str:
    if not active:
        return base
    names = [name for name in _STYLES if name in active]
    return " ".join([base, *names] if base else names)
