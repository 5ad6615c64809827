"""A comment's own markup -> blocks, so that code, quotes, lists and links of a thread look as in an article.

`Comment.html` holds a dozen harmless tags (``comments/body.py`` writes them). It is read here as text that may
be anything: what is none of these tags is shown as the text it is. One pass, without recursion.
"""

from __future__ import annotations

from collections.abc import Iterator

from artcli.model import Block, Code, Comment, ListBlock, ListItem, Paragraph, Quote, Span
from artcli.patterns import lazy
from artcli.sanitize import clean

_BLOCK_TAG = lazy(r"<(/?)(p|pre|blockquote|ul|ol|li)>")
_TOKEN = lazy(r'<(/?)(br|em|strong|code|a)(?: href="([^"<>]*)")?>|([^<]+|<)')
_MARKED = lazy(r"<(?!/?p>|br>)[a-z]")
_INLINE = {"em": "italic", "strong": "bold", "code": "code", "a": "link"}
_CONTAINERS = frozenset(("blockquote", "ul", "ol", "li"))
_MOST_OPEN = 12
"""Containers, and styles, deeper than this are left out, as the writer of the markup does."""


def comment_blocks(comment: Comment) -> tuple[Block, ...]:
    """Return what a comment says as blocks; plain paragraphs where it has no markup worth showing."""
    if comment.html and _MARKED.search(comment.html):
        blocks = _Reader(comment.text).read(comment.html)
        if blocks:
            return blocks
    parts = clean(comment.text).strip("\n").split("\n\n")
    return tuple(_plain(part.strip("\n")) for part in parts if part.strip())


def _plain(text: str) -> Block:
    """Return one paragraph of plain text; a run of quoted lines (``>``) is a quotation."""
    lines = text.split("\n")
    if all(line.startswith(">") for line in lines):
        return Quote(text="\n".join(line[1:].strip() for line in lines))
    return Paragraph(text=text)


class _Reader:
    """Collects blocks: the open container's last, each container a list of its own."""

    def __init__(self, text: str) -> None:
        self._said = text
        self._open: list[tuple[str, list[Block]]] = [("", [])]
        self._parts: list[str] = []
        self._at = 0
        """Characters in `_parts`."""
        self._spans: list[Span] = []
        self._begun: list[tuple[str, int, str | None]] = []
        """Open inline elements: tag, where they began, address."""
        self._items: list[list[ListItem]] = []
        self._is_code = False
        self._packed: str | None = None
        """`_said` without its spaces, once it was asked for."""

    def read(self, html: str) -> tuple[Block, ...]:
        first, *rest = _BLOCK_TAG.split(clean(html))  # words, then always: closes, tag, words
        self._inline(first)
        for closes, tag, words in zip(rest[::3], rest[1::3], rest[2::3], strict=True):
            if self._parts:
                self._flush()
            self._is_code = tag == "pre" and not closes
            if tag in _CONTAINERS:
                self._close(tag) if closes else self._enter(tag)
            if words:
                self._inline(words)
        self._flush()
        while len(self._open) > 1:
            self._close(self._open[-1][0])
        return tuple(self._open[0][1])

    def _inline(self, html: str) -> None:
        """Take what stands between two tags of blocks."""
        if "<" not in html:
            self._words(_unescaped(html))
            return
        for closes, tag, address, words in _TOKEN.findall(html):
            if words:
                self._words(_unescaped(words))
            elif tag == "br":
                self._words("\n")
            elif tag == "code" and self._is_code:
                pass  # <pre><code>: the block says it already
            elif closes:
                self._end(tag)
            else:
                self._begin(tag, address)

    def _words(self, text: str) -> None:
        self._parts.append(text)
        self._at += len(text)

    def _begin(self, tag: str, address: str | None) -> None:
        if len(self._begun) < _MOST_OPEN:
            self._begun.append((tag, self._at, _unescaped(address) if address else None))

    def _end(self, tag: str) -> None:
        for place in range(len(self._begun) - 1, -1, -1):
            name, start, url = self._begun[place]
            if name == tag:
                del self._begun[place]
                if start < self._at:
                    self._spans.append(_span(tag, start, self._at, url))
                return

    def _flush(self) -> None:
        """Close the paragraph or the code that is being collected."""
        for tag, start, url in self._begun:
            if start < self._at:
                self._spans.append(_span(tag, start, self._at, url))
        if self._begun:
            self._begun = [(tag, 0, url) for tag, _, url in self._begun]
        text, spans = "".join(self._parts), tuple(self._spans)
        self._parts, self._at, self._spans = [], 0, []
        if text.strip():
            block = Code(text=text.strip("\n")) if self._is_code else Paragraph(text=text, spans=spans)
            self._open[-1][1].append(block)

    def _enter(self, tag: str) -> None:
        if len(self._open) <= _MOST_OPEN:
            self._open.append((tag, []))
            if tag in {"ul", "ol"}:
                self._items.append([])

    def _close(self, tag: str) -> None:
        if tag not in (name for name, _ in self._open[1:]):
            return
        while True:
            name, blocks = self._open.pop()
            into = self._open[-1][1]
            if name == "blockquote":
                into += [self._quote(blocks)] if blocks else []
            elif name == "li" and self._items:
                self._items[-1].append(_item(blocks))
            elif name in {"ul", "ol"}:
                items = self._items.pop()
                items += [_item([block]) for block in blocks]
                into += [ListBlock(ordered=name == "ol", items=tuple(items))] if items else []
            else:
                into += blocks
            if name == tag:
                return

    def _quote(self, blocks: list[Block]) -> Quote:
        """Join what is quoted; another post's words, which the thread shows anyway, are cut to their beginning."""
        text, spans = "", []
        for block in blocks:
            text += "\n\n" if text else ""
            spans += [_moved(span, len(text)) for span in getattr(block, "spans", ())]
            text += "\n".join(_lines(block))
        if self._is_said(text[:60]):
            return Quote(text=text, spans=tuple(spans))
        first = " ".join(text.split())
        return Quote(text=first if len(first) <= _GLIMPSE else first[:_GLIMPSE].rsplit(" ", 1)[0] + " …")

    def _is_said(self, words: str) -> bool:
        """Tell whether words stand in the comment's text, whatever its spaces and marks of quotation."""
        if words in self._said:
            return True
        if self._packed is None:
            self._packed = "".join(self._said.split()).replace(">", "")
        return "".join(words.split()) in self._packed


_GLIMPSE = 120
"""Characters shown of a quotation of another post."""


def _lines(block: Block) -> Iterator[str]:
    """Yield the text of a block line by line; lists are no deeper than `_MOST_OPEN`, so this may recurse."""
    if not isinstance(block, ListBlock):
        yield block.text
        return
    for item in block.items:
        yield item.text
        for inside in item.blocks:
            yield from _lines(inside)


def _item(blocks: list[Block]) -> ListItem:
    if blocks and isinstance(blocks[0], Paragraph):
        return ListItem(text=blocks[0].text, spans=blocks[0].spans, blocks=tuple(blocks[1:]))
    return ListItem(blocks=tuple(blocks))


def _span(tag: str, start: int, end: int, url: str | None) -> Span:
    return Span(start=start, end=end, type=_INLINE[tag], url=url if tag == "a" else None)  # type: ignore[arg-type]  # the table's words are the model's


def _moved(span: Span, by: int) -> Span:
    return Span(start=span.start + by, end=span.end + by, type=span.type, url=span.url)


def _unescaped(text: str) -> str:
    if "&" not in text:
        return text  # cleaned with all the markup
    from html import unescape  # its table of names is not needed for most comments

    return clean(unescape(text))
