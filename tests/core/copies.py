"""What a reader copies out of a browser: the text of an HTML page as the clipboard has it.

Blocks stand on lines of their own, with a blank line where the browser sets a margin; cells are parted by tabs;
pictures, fields and what is never shown vanish.
"""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

_WITH_MARGIN = frozenset("p h1 h2 h3 h4 h5 h6 ul ol blockquote figure dl pre hr".split())
_BLOCKS = _WITH_MARGIN | frozenset(
    "div li section article header footer nav main aside address form table tbody thead tr figcaption body "
    "center fieldset dt dd".split()
)
_UNSEEN = frozenset("script style head noscript textarea select template input img".split())
_SPACE = re.compile(r"[ \t\r\n]+")
_NESTED = frozenset(("li", "ul", "ol"))

FORMS = ("copy", "inner text", "dense")
"""With the margins of a selection, with those of `innerText` (paragraphs alone have any), and with none."""


def copied(html: str, form: str = "copy") -> str:
    """Return the text of a page in one of `FORMS`."""
    margins = frozenset(("p",)) if form == "inner text" else _WITH_MARGIN
    parts: list[str | int] = []
    body = LexborHTMLParser(html).body
    assert body is not None
    _walk(body, margins, parts)
    text = _joined(parts)
    return re.sub(r"\n\s*\n+", "\n", text) if form == "dense" else re.sub(r"\n{3,}", "\n\n", text)


def _walk(node: LexborNode, margins: frozenset[str], parts: list[str | int]) -> None:
    """Add the pieces of text in `node`, and as numbers the line ends that must stand between them."""
    tag = node.tag or ""
    if tag == "-text":
        parts.append(_SPACE.sub(" ", node.text_content or ""))
        return
    if tag.startswith("-") or tag in _UNSEEN:
        return
    if tag == "br":
        parts.append("\n")
        return
    above = node.parent.tag if node.parent is not None else None
    nested = tag in _NESTED and above in _NESTED
    ends = 1 if nested else 2 if tag in margins else int(tag in _BLOCKS)
    parts.append(ends)
    child = node.child
    while child is not None:
        _walk(child, margins, parts)
        child = child.next
    if tag in ("td", "th") and node.next is not None and node.next.tag in ("td", "th"):
        parts.append("\t")
    parts.append(ends)


def _joined(parts: list[str | int]) -> str:
    """Return the pieces one after the other, with the greatest of the line ends asked for between two of them."""
    text, ends = "", 0
    for part in parts:
        if isinstance(part, int):
            ends = max(ends, part)
        elif part.strip() or part in ("\n", "\t"):
            text = text.rstrip(" ") + "\n" * ends if ends and text else text
            text += part.lstrip(" ") if not text or text[-1] in "\n\t " else part
            ends = 0
        elif text and not ends and text[-1] not in "\n\t ":
            text += " "
    return re.sub(r" +\n", "\n", text).strip() + "\n"
