"""Preformatted text as code: white space as it stands, the language, no line numbers."""

from __future__ import annotations

import re

from artcli.core.dom import Node, ancestors, attribute
from artcli.core.walk import INLINE, SKIPPED
from artcli.model import Code
from artcli.patterns import lazy
from artcli.sanitize import clean

_LANGUAGE_CLASS = lazy(
    r"(?:^|\s)(?:language|lang|highlight-source|highlight|brush:\s*|sourceCode\s+|code-block-)[-\s]?([A-Za-z][\w+#.-]{0,20})"
)
_NOT_A_LANGUAGE = frozenset(
    "text plain plaintext none nohighlight default highlight wrap code block line source sourcecode "
    "notranslate".split()
)
_GUTTER = lazy(r"line-?num|lineno|gutter|rouge-gutter|hljs-ln-n|blob-num|copy", re.IGNORECASE)
_NUMBERS = lazy(r"(?:\s*\d{1,5}\s*(?:\n|$))+")


def code_of(pre: Node, unseen: frozenset[int] = frozenset()) -> Code | None:
    """Return the code in a ``<pre>`` element without what is `unseen`; None when it holds line numbers or nothing."""
    text = clean(_text(pre, unseen)).expandtabs(4).strip("\n").rstrip()
    if not text.strip() or _NUMBERS.fullmatch(text):
        return None
    return Code(text=text, language=_language(pre))


def _text(pre: Node, unseen: frozenset[int]) -> str:
    """All text below, a box on lines of its own, line numbers and buttons left out."""
    parts: list[str] = []
    stack: list[tuple[Node, bool]] = []
    node = pre.first_child
    while True:
        if node is None:
            if not stack:
                return "".join(parts)
            node, boxed = stack.pop()
            if boxed and parts and not parts[-1].endswith("\n"):
                parts.append("\n")
            node = node.next
            continue
        tag = node.tag or ""
        if tag == "-text":
            parts.append(node.text_content or "")
        elif tag == "br":
            parts.append("\n")
        elif tag[:1] != "-" and not _is_furniture(node, tag) and node.mem_id not in unseen:
            boxed = tag not in INLINE
            if boxed and parts and not parts[-1].endswith("\n"):
                parts.append("\n")
            stack.append((node, boxed))
            node = node.first_child
            continue
        node = node.next


def _is_furniture(node: Node, tag: str) -> bool:
    """Whether an element is a line number or a button beside the code."""
    return tag in SKIPPED or tag == "button" or bool(_GUTTER.search(attribute(node, "class")))


def _language(pre: Node) -> str | None:
    """Read the language from classes and data attributes of the ``<code>``, the element, its parents."""
    inner = pre.css_first("code")
    for node in (*([inner] if inner is not None else []), pre, *ancestors(pre, 2)):
        for name in ("data-lang", "data-language", "data-code-language"):
            if value := attribute(node, name).strip().lower():
                return clean(value)[:30]
        names = attribute(node, "class")
        for match in _LANGUAGE_CLASS.finditer(names):
            if match[1].lower() not in _NOT_A_LANGUAGE:
                return match[1].lower()
    return None
