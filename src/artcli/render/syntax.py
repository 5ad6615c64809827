"""Code with the colours of its language, by pygments, which Rich brings along.

Imported only for coloured code.
"""

from __future__ import annotations

from collections.abc import Iterator

from artcli.render.lines import Line, Segment

_TOO_LONG = 20_000
"""Characters from which code stays plain: some lexers are not linear in what they cannot read."""
_GROUPS = (
    ("Comment", "syntax.comment"),
    ("Keyword", "syntax.keyword"),
    ("Literal.String", "syntax.string"),
    ("Literal.Number", "syntax.number"),
    ("Name.Function", "syntax.name"),
    ("Name.Class", "syntax.name"),
    ("Name.Tag", "syntax.name"),
    ("Name.Builtin", "syntax.name"),
    ("Operator.Word", "syntax.keyword"),
    ("Operator", "syntax.operator"),
)


def code_lines(text: str, language: str | None, *, colour: bool) -> Iterator[Line]:
    """Yield the lines of code, tabs widened to eight columns, coloured if pygments knows `language`."""
    text = text.expandtabs(8).strip("\n")
    if colour and language and len(text) <= _TOO_LONG:
        try:
            yield from _coloured(text, language)
        except Exception:  # noqa: BLE001, S110  # pygments has 500 lexers of many hands: any fault means plain code
            pass
        else:
            return
    for line in text.split("\n"):
        yield ((line, "code" if not language else "", None),) if line else ()


def _coloured(text: str, language: str) -> list[Line]:
    from importlib import import_module

    # By name, because pygments ships no types.
    lexer = import_module("pygments.lexers").get_lexer_by_name(language, stripnl=False, ensurenl=False)
    lines: list[Line] = []
    current: list[Segment] = []
    for kind, value in lexer.get_tokens(text):
        name = str(kind).removeprefix("Token.")
        style = next((style for group, style in _GROUPS if name.startswith(group)), "")
        first, *rest = value.split("\n")
        if first:
            current.append((first, style, None))
        for part in rest:
            lines.append(current)
            current = [(part, style, None)] if part else []
    lines.append(current)
    return lines
