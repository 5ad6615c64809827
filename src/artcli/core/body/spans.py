"""A run of the page set as text with its links, bold, italic and code: what a paragraph holds."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from artcli.core.dom import Node, attribute
from artcli.core.once import once
from artcli.core.page import Page, Run
from artcli.core.scripts import letters
from artcli.model import Span
from artcli.patterns import lazy
from artcli.sanitize import clean, clean_url, nfc

_STYLES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "cite": "italic",
    "dfn": "italic",
    "var": "italic",
    "code": "code",
    "kbd": "code",
    "samp": "code",
    "tt": "code",
}
_ANCHORS = " #¶§🔗⚓"
_MAX_INLINE = 64  # inline elements around one text node; deeper ones are a hostile page
_LINE_END = lazy(r"[.!?…。！？｡।॥。؟:;\"”»’」』)\]]\s*$")
_PROSE_LINE = 90
"""Letters of a line of prose; those of poems and addresses are shorter."""


class Text(NamedTuple):
    """Text with its spans, whose offsets count from the start of `text`."""

    text: str
    spans: tuple[Span, ...] = ()

    def shifted(self, by: int) -> tuple[Span, ...]:
        """Return the spans as they stand when `by` characters come before the text."""
        if not by:
            return self.spans
        return tuple(Span(start=s.start + by, end=s.end + by, type=s.type, url=s.url) for s in self.spans)


class _Style(NamedTuple):
    """What the inline elements around a text node say."""

    url: str | None = None
    bold: bool = False
    italic: bool = False
    code: bool = False
    formula: Node | None = None
    hidden: bool = False


_PLAIN = _Style()


def set_run(page: Page, run: Run) -> Text:
    r"""Return `run` as text in NFC, white space folded, ``<br>`` as ``\n``, with its spans; linear time."""
    end = run.box.node.mem_id if run.box.node is not None else 0
    if len(run.pieces) == 1 and not run.links and _is_bare(run.pieces[0], end):
        return Text(run.text)
    typed = _Typesetter()
    styles: dict[int, _Style] = {}
    formula_done = 0
    for piece in run.pieces:
        if isinstance(piece, str):
            typed.put(piece, _PLAIN)
            continue
        if piece.tag == "br":
            typed.break_line()
            continue
        parent = piece.parent
        if parent is None or parent.mem_id == end:
            typed.put(piece.text_content or "", _PLAIN)
            continue
        style = styles.get(parent.mem_id)
        if style is None:
            style = styles[parent.mem_id] = _style_of(page, parent, end)
        if style.hidden:
            continue
        if style.formula is not None:
            if style.formula.mem_id != formula_done:
                formula_done = style.formula.mem_id
                typed.put(formula_text(style.formula), style._replace(formula=None))
            continue
        typed.put(piece.text_content or "", style)
    text = typed.result()
    if run.links and run.link_chars >= len(run.text) and not any(s.type == "link" for s in text.spans):
        # A box inside a link: the <a> stands above the run's box.
        url = clean_url(attribute(run.links[-1], "href"), page.base_url)
        if url and text.text:
            text = Text(text.text, (Span(start=0, end=len(text.text), type="link", url=url), *text.spans))
    return text


def _is_bare(piece: Node | str, end: int) -> bool:
    """Whether a piece of text stands directly in its box, the case of most paragraphs."""
    if isinstance(piece, str):
        return True
    parent = piece.parent
    return parent is not None and parent.mem_id == end and piece.is_text_node


def formula_text(node: Node) -> str:
    """Return a MathML element as ``$TeX$`` where the page gives TeX, else as its own text."""
    tex = ""
    for note in node.css("annotation"):
        if "tex" in attribute(note, "encoding").lower():
            tex = note.text(deep=True)
            break
    tex = tex.strip() or attribute(node, "alttext").strip()
    if tex:
        return f"${tex.strip('$')}$"
    return " ".join(node.text(deep=True, separator=" ").split())


def paragraphs_of(text: Text) -> list[Text]:
    r"""Part `text` at its line breaks when they stand between paragraphs, as old pages set them.

    Lines of prose (90 letters and more on average, most with a full stop) are paragraphs; short ones are a
    poem or an address and stay one.
    """
    if "\n" not in text.text:
        return [text]
    lines = text.text.split("\n")
    ended = sum(1 for line in lines if _LINE_END.search(line[-3:]))
    if letters(text.text) < _PROSE_LINE * len(lines) or ended * 3 < len(lines) * 2:
        return [text]
    return [line for line in _lines(text, lines) if line.text]


def _lines(text: Text, lines: list[str]) -> list[Text]:
    """Cut `text` into its lines, each with the part of the spans that lies in it."""
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    cut: list[list[Span]] = [[] for _ in lines]
    for span in text.spans:
        for number, (start, after) in enumerate(pairwise(starts)):
            first, last = max(span.start, start), min(span.end, after - 1)
            if first < last:
                cut[number].append(Span(start=first - start, end=last - start, type=span.type, url=span.url))
    return [Text(line, tuple(spans)) for line, spans in zip(lines, cut, strict=True)]


def joined(parts: list[Text], by: str) -> Text:
    """Return `parts` as one text with `by` between them."""
    spans: list[Span] = []
    at = 0
    for part in parts:
        spans.extend(part.shifted(at))
        at += len(part.text) + len(by)
    return Text(by.join(part.text for part in parts), tuple(spans))


def one_line(text: Text) -> Text:
    """Return `text` with its line breaks as spaces."""
    return Text(text.text.replace("\n", " "), text.spans)


def without_anchor(text: Text) -> Text:
    """Return a heading without the mark at its end that only links to the heading itself (``¶``, ``#``)."""
    bare = text.text.rstrip(_ANCHORS)
    if len(bare) == len(text.text):
        return text
    if not any(s.type == "link" and s.start >= len(bare) for s in text.spans):
        return text
    kept = tuple(s for s in text.spans if s.start < len(bare) and s.end <= len(bare))
    return Text(bare, kept)


def _style_of(page: Page, node: Node, end: int) -> _Style:
    """Read the inline elements from `node` up to the box with id `end`."""
    url: str | None = None
    found: set[str] = set()
    formula: Node | None = None
    above: Node | None = node
    for _ in range(_MAX_INLINE):
        if above is None or above.mem_id == end:
            break
        tag = above.tag or ""
        if tag == "a":
            url = url or clean_url(attribute(above, "href"), page.base_url)
        elif tag in _STYLES:
            found.add(_STYLES[tag])
        elif tag == "math":
            formula = above
        elif tag == "span" and _has_katex(page) and "katex-html" in attribute(above, "class"):
            return _Style(hidden=True)  # the picture of a formula whose MathML stands beside it
        above = above.parent
    return _Style(url, "bold" in found, "italic" in found, "code" in found, formula)


@once
def _has_katex(page: Page) -> bool:
    """Whether the page has formulas drawn by KaTeX; looked up once, a page is long."""
    return "katex-html" in page.html


class _Typesetter:
    """Collects text as a browser sets it: white space folded, lines trimmed, styles as open spans."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.gap = ""  # white space that stands before the next word: "", " " or line breaks
        self.pieces: list[tuple[int, int, _Style]] = []

    def put(self, raw: str, style: _Style) -> None:
        """Add the text of one node."""
        raw = clean(raw)
        words = raw.split()
        if not words:
            if raw and not self.gap:
                self.gap = " "
            return
        if raw[0].isspace() and not self.gap:
            self.gap = " "
        if self.gap and self.length:
            self.parts.append(self.gap)
            self.length += len(self.gap)
        text = " ".join(words)
        self.parts.append(text)
        if style is not _PLAIN:
            self.pieces.append((self.length, self.length + len(text), style))
        self.length += len(text)
        self.gap = " " if raw[-1].isspace() else ""

    def break_line(self) -> None:
        """Add a ``<br>``."""
        self.gap = "\n"

    def result(self) -> Text:
        """Return the text; pieces of one style that touch are one span."""
        text = "".join(self.parts)
        whole = nfc(text)
        if whole != text:  # a letter and its mark in two elements: offsets would be off, so the styles go
            return Text(whole)
        if not self.pieces:
            return Text(text)
        spans: list[Span] = []
        for kind in ("link", "bold", "italic", "code"):
            start = end = -1
            url: str | None = None
            for first, last, style in self.pieces:
                value = style.url if kind == "link" else None
                if not (value if kind == "link" else getattr(style, kind)):
                    continue
                if end >= 0 and value == url and not text[end:first].strip(" "):
                    end = last
                    continue
                if end >= 0:
                    spans.append(Span(start=start, end=end, type=kind, url=url))
                start, end, url = first, last, value
            if end >= 0:
                spans.append(Span(start=start, end=end, type=kind, url=url))
        spans.sort(key=lambda span: (span.start, -span.end))
        return Text(text, tuple(spans))
