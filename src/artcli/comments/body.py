"""A comment's own markup -> readable plain text, and HTML of a few harmless tags.

One pass without recursion over the live tree, which is never changed. Quotes of other posts stay in the
HTML and are left out of the text: a reader of the thread has the quoted post already.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from typing import NamedTuple

from artcli.core.dom import Node, parse
from artcli.errors import NothingToExtract
from artcli.patterns import lazy
from artcli.sanitize import clean, clean_url

_INLINE = {
    "b": "strong",
    "strong": "strong",
    "i": "em",
    "em": "em",
    "cite": "em",
    "code": "code",
    "tt": "code",
    "kbd": "code",
    "a": "a",
}
_STRUCTURE = {"blockquote": "blockquote", "ul": "ul", "ol": "ol", "li": "li", "pre": "pre"}
_PLAIN_INLINE = frozenset(
    "span font u s small big sub sup abbr acronym label mark time ins del q bdi bdo var samp strike "
    "wbr nobr data "
    "dfn ruby rb rt rp progress meter output img picture math".split()
)
_SKIPPED = frozenset(
    "script style template svg select textarea button input iframe object noscript video audio canvas "
    "head nav "
    "-comment -doctype".split()
)
_TAG = lazy(
    r"<(?:/|(?:p|br|a|div|span|em|strong|i|b|ul|ol|li|blockquote|pre|code|img|h\d|table)\b)", re.IGNORECASE
)
_ANY_TAG = lazy(r"<[^<>]*>")
MAX_SOURCE = 200_000
"""Characters of one comment that are read; the longest real ones have 40,000."""
_GAP = lazy(r"\n{3,}")
_SPACE = lazy(r"[ \t\r\n\f]+")
_MAX_OPEN = 12
"""Structure deeper than this is written flat: real comments nest a list in a quote, bombs nest thousands."""
_QUOTE_NAMES = frozenset(
    "quote bbcode_quote bbcode_container quotebox quotecontent quoteheader quotetop quotemain "
    "bbcodeblock--quote "
    "ipsquote mycode_quote bbc_standard_quote codephp uquote js-quote quoted quote-block quoteblock "
    "usermention-quote "
    "quotetitle post-quote message-quote blockquote-quote".split()
)
_QUOTE_ATTRIBUTES = ("data-quote", "data-source", "data-author", "data-username", "data-ipsquote", "cite")


class Body(NamedTuple):
    """What a comment says; `html` is None where the source has only text."""

    text: str
    html: str | None


def of_markup(source: str, base: str | None = None) -> Body:
    """Return what a string of HTML or plain text says, as services and JSON-LD send it."""
    if len(source) > MAX_SOURCE:
        source = source[:MAX_SOURCE]
    if not _TAG.search(source):
        if "&" in source:
            from html import unescape  # its table of names is not needed for most pages

            source = unescape(source)
        text = clean(source)
        return Body("\n".join(line.strip() for line in text.strip().split("\n")), None)
    try:
        tree = parse(source)
    except NothingToExtract:
        return Body(clean(_ANY_TAG.sub(" ", source)).strip(), None)
    return read(tree.body, base=base) if tree.body is not None else Body("", None)


def of_paragraphs(texts: Sequence[str]) -> Body:
    """Return what paragraphs of clean text say, one a line of text without markup."""
    html = "".join([f"<p>{_escaped(text)}</p>" for text in texts])
    return Body("\n\n".join(texts), html or None)


def read(node: Node, leave: Container[int] = (), base: str | None = None) -> Body:
    """Return what stands below `node`; nodes whose ``mem_id`` is in `leave` are passed over. Linear time."""
    plain = _plain_paragraphs(node, leave)
    if plain is not None:
        return of_paragraphs(plain)
    writer = _Writer(base)
    stack: list[tuple[Node, str]] = []
    at = node.first_child
    while True:
        if at is None:
            if not stack:
                break
            closed, tag = stack.pop()
            writer.close(tag)
            at = closed.next
            continue
        tag = at.tag or "-comment"
        if at.mem_id in leave:
            at = at.next
            continue
        if tag == "-text":
            writer.words(at.text_content or "")
        elif tag == "br":
            writer.line_break()
        elif tag == "img":
            writer.emoji(at)
        elif tag[0] != "-" and tag not in _SKIPPED:
            stack.append((at, writer.open(at, tag)))
            at = at.first_child
            continue
        at = at.next
    return writer.finish()


def _plain_paragraphs(node: Node, leave: Container[int]) -> list[str] | None:
    """Return the paragraphs of an element that holds nothing but such of text alone; None for any other."""
    texts: list[str] = []
    at = node.first_child
    while at is not None:
        if at.mem_id in leave:
            at = at.next
            continue
        inner = at.first_child if at.tag == "p" else None
        if inner is not None and inner.tag == "-text" and inner.next is None and inner.mem_id not in leave:
            text = clean(_SPACE.sub(" ", inner.text_content or "")).strip()
            if text:
                texts.append(text)
        elif at.tag != "-text" or not (at.text_content or " ").isspace():
            return None
        at = at.next
    return texts


def is_quote(node: Node, tag: str) -> bool:
    """Tell whether `node` is marked as quoting another post.

    By an attribution, or by the name forums give it.
    """
    if tag not in ("blockquote", "div", "aside", "table", "q-quote", "details"):
        return False
    attributes = node.attributes
    if tag != "table" and any(attributes.get(name) for name in _QUOTE_ATTRIBUTES):
        return tag != "div" or "quote" in (attributes.get("class") or "").lower()
    tokens = (attributes.get("class") or "").lower().split()
    if any(token in _QUOTE_NAMES for token in tokens):
        return True
    return tag == "blockquote" and _opens_with_cite(node)


def _opens_with_cite(node: Node) -> bool:
    """Tell whether a quotation names its source before its words, as forums write it."""
    first = node.first_child
    for _ in range(6):
        if first is None or first.tag == "cite":
            break
        if first.tag == "a" and "mention" in (first.attributes.get("class") or "").lower():
            return True
        blank = first.tag == "-text" and not (first.text_content or "").strip()
        first = first.next if blank else first.first_child
    return first is not None and first.tag == "cite"


class _Writer:
    """Two outputs side by side, cut into paragraphs wherever a browser would break the line."""

    def __init__(self, base: str | None) -> None:
        self._base = base
        self._html: list[str] = []
        self._text: list[str] = []
        self._line: list[str] = []
        self._line_text: list[str] = []
        self._inline: list[tuple[str, str]] = []  # open inline elements: (tag, opening)
        self._open: list[str] = []  # open structure
        self._quoted = 0
        self._pre = 0
        self._item = False  # the next paragraph opens a list item
        self._listed = False  # the last paragraph was part of a list

    def words(self, raw: str) -> None:
        if not self._pre:
            raw = _SPACE.sub(" ", raw)
            if raw == " " and not self._line:
                return
        raw = clean(raw)
        self._line.append(_escaped(raw))
        self._line_text.append(raw)

    def line_break(self) -> None:
        if self._line:
            self._line.append("<br>")
            self._line_text.append("\n")

    def emoji(self, node: Node) -> None:
        """Write the alternative text where the picture stands for a character."""
        attributes = node.attributes
        alt = attributes.get("alt") or ""
        name = (attributes.get("class") or "").lower()
        if (
            alt
            and len(alt) <= 24
            and ("emoji" in name or "smil" in name or (len(alt) <= 4 and not alt.isascii()))
        ):
            self.words(alt)

    def open(self, node: Node, tag: str) -> str:
        """Open an element; returns what `close` needs to undo it."""
        inline = _INLINE.get(tag)
        if inline is not None:
            return self._open_inline(node, inline)
        if tag in _PLAIN_INLINE:
            return ""
        self._flush()
        mark = "block"
        if is_quote(node, tag):
            self._quoted += 1
            mark = "quote"
        if tag == "pre":
            self._pre += 1
            mark += " pre"
        structure = _STRUCTURE.get(tag) or ("blockquote" if mark == "quote" else None)
        if structure is not None and len(self._open) < _MAX_OPEN:
            if structure != "pre":
                self._html.append(f"<{structure}>")
                self._open.append(structure)
                mark += f" open {structure}"
            self._item = structure == "li"
        return mark

    def _open_inline(self, node: Node, tag: str) -> str:
        if any(opened == tag for opened, _ in self._inline):
            return ""
        opening = f"<{tag}>"
        if tag == "a":
            url = clean_url(node.attributes.get("href"), self._base)
            if url is None or not url.startswith("http"):
                return ""
            address = _escaped(url).replace("'", "&#x27;")  # double quotes are percent-encoded already
            opening = f'<a href="{address}">'
        self._inline.append((tag, opening))
        self._line.append(opening)
        return f"inline {tag}"

    def close(self, mark: str) -> None:
        if not mark:
            return
        kind, _, rest = mark.partition(" ")
        if kind == "inline":
            for at in range(len(self._inline) - 1, -1, -1):
                if self._inline[at][0] == rest:
                    # Elements opened inside and closed later are closed here with it: the parser nests them
                    # so.
                    for tag, _opening in reversed(self._inline[at:]):
                        self._line.append(f"</{tag}>")
                    del self._inline[at:]
                    break
            return
        self._flush()
        if "pre" in mark:
            self._pre -= 1
        if kind == "quote":
            self._quoted -= 1
        if " open " in mark:
            self._html.append(f"</{self._open.pop()}>")
            self._item = False

    def _flush(self) -> None:
        if not self._line:
            return
        raw = "".join(self._line_text)
        if self._pre:
            text = raw.strip("\n").rstrip()
        elif "\n" in raw:
            text = "\n".join([part.strip() for part in raw.split("\n")]).strip()
        else:
            text = raw.strip()
        if text:
            html = "".join(self._line).strip().removesuffix("<br>")
            if self._inline:
                html += "".join([f"</{tag}>" for tag, _ in reversed(self._inline)])
            inside = self._open[-1] if self._open else ""
            wrap = "pre" if self._pre else "" if inside == "li" else "p"
            self._html.append(f"<{wrap}>{html}</{wrap}>" if wrap else html)
            if not self._quoted:
                self._text.append(self._with_marks(text))
        self._line = [opening for _, opening in self._inline]
        self._line_text = []

    def _with_marks(self, text: str) -> str:
        """Put ``- `` before a list item and ``> `` before quoted lines, as plain text has it."""
        if "li" in self._open:
            level = max(0, self._open.count("li") - 1)
            text = "  " * level + ("- " if self._item else "  ") + text
            self._item = False
            if self._listed:
                text = "\x00" + text  # joined to the item before by one line break
            self._listed = True
        else:
            self._listed = False
        if "blockquote" in self._open:
            text = "\n".join(f"> {line}" for line in text.split("\n"))
        return text

    def finish(self) -> Body:
        self._flush()
        text = "\n\n".join(self._text).replace("\n\n\x00", "\n").replace("\x00", "")
        return Body(_GAP.sub("\n\n", text).strip(), "".join(self._html) or None)


def _escaped(text: str) -> str:
    """Return `text` for the inside of an element, as ``html.escape`` without quotes would.

    Not from `html`, whose table of names is a hundredth of a start.
    """
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
