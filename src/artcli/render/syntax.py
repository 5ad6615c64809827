"""Code with the colours of its language, by `rich.syntax`; imported only for coloured code."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from artcli.patterns import lazy
from artcli.render.lines import Line, Segment

if TYPE_CHECKING:
    from rich.style import Style
    from rich.text import Text

_TOO_LONG = 6_000
"""Characters, or 200 lines, from which code stays plain: many lexers are quadratic in what they cannot read.

The worst single step found, which no clock can stop, takes a second at this length.
"""
_SAME = lazy(r"(?:(.)\1{199}|\s{200})", re.DOTALL)
"""Two hundred times the same letter, or so much white space, is no code; a lexer can take seconds for it."""
_PATIENCE = 0.3
"""Seconds of CPU after which a piece of code stays plain; 20 ms is usual for the first, 1 ms for others."""
_left = [3.0]
"""Seconds of CPU that all code of this process may still take: hostile pages have many pieces."""
_TOKENS = {
    ("Comment",): "syntax.comment",
    ("Comment", "Preproc"): "syntax.keyword",
    ("Keyword",): "syntax.keyword",
    ("Keyword", "Type"): "syntax.type",
    ("Operator",): "syntax.operator",
    ("Operator", "Word"): "syntax.keyword",
    ("Name", "Builtin"): "syntax.type",
    ("Name", "Function"): "syntax.name",
    ("Name", "Class"): "syntax.name",
    ("Name", "Decorator"): "syntax.keyword",
    ("Name", "Tag"): "syntax.tag",
    ("Name", "Attribute"): "syntax.attribute",
    ("Literal", "String"): "syntax.string",
    ("Literal", "Number"): "syntax.number",
    ("Generic", "Deleted"): "syntax.deleted",
    ("Generic", "Inserted"): "syntax.inserted",
    ("Generic", "Heading"): "syntax.heading",
    ("Generic", "Subheading"): "syntax.heading",
}
"""Kinds of token, as Pygments names them, and their style; a kind within one of these has its style."""


def code_lines(text: str, language: str | None, *, colour: bool) -> Iterator[Line]:
    """Yield the lines of code, tabs widened to eight columns, coloured if Rich knows `language`."""
    text = text.expandtabs(8).strip("\n")
    if colour and language and len(text) <= _TOO_LONG and _left[0] > 0 and not _SAME.search(text):
        try:
            yield from _coloured(text, language)
        except Exception:  # noqa: BLE001, S110  # 500 lexers of many hands: any fault means plain code
            pass
        else:
            return
    for line in text.split("\n"):
        yield ((line, "code" if not language else "", None),) if line else ()


@cache
def _styles() -> dict[tuple[str, ...], Style]:
    """Return Rich styles that hold no colours but the names of ours: the reader's theme is the terminal's."""
    from rich.style import Style

    return {kind: Style.from_meta({"style": name}) for kind, name in _TOKENS.items()}


def _highlighted(text: str, language: str) -> Text:
    """Return what Rich makes of code. Raises TimeoutError when it takes too long."""
    from rich.syntax import ANSISyntaxTheme, Syntax

    ends = time.thread_time() + min(_PATIENCE, _left[0])

    class Names(ANSISyntaxTheme):
        """Asked for the style of every token, and so the place to look at the clock."""

        def get_style_for_token(self, token_type: tuple[str, ...]) -> Style:
            if time.thread_time() > ends:
                raise TimeoutError
            return super().get_style_for_token(token_type)

    started = time.thread_time()
    try:
        return Syntax(text, language, theme=Names(_styles())).highlight(text)
    finally:
        _left[0] -= time.thread_time() - started


def _coloured(text: str, language: str) -> list[Line]:
    found = _highlighted(text, language)
    if found.plain.rstrip("\n") != text.rstrip("\n"):
        raise ValueError("the lexer changed the code")
    lines: list[Line] = []
    current: list[Segment] = []
    at = 0

    def add(end: int, style: str) -> None:
        nonlocal current, at
        first, *rest = text[at:end].split("\n")
        if first:
            current.append((first, style, None))
        for part in rest:
            lines.append(current)
            current = [(part, style, None)] if part else []
        at = max(at, end)

    for span in found.spans:  # in the order of the text; tokens do not overlap
        add(span.start, "")
        add(span.end, "" if isinstance(span.style, str) else str(span.style.meta.get("style", "")))
    add(len(text), "")
    lines.append(current)
    return lines
