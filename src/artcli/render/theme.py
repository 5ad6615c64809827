"""What the named styles look like, in Rich's words, on the sixteen colours of the terminal's own palette.

A theme file is TOML, one table ``[styles]`` or plain keys, style name -> any style definition of Rich:
``title = "bold bright_blue on black"``. What it leaves out stays as in its ``base`` (``auto`` unless said).
Rich is imported when the first style is asked for, which only coloured output does.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from artcli.errors import UsageError

if TYPE_CHECKING:
    from rich.style import Style

LEVELS = 6
"""Bars of a thread have this many colours, then begin anew."""

_AUTO: dict[str, str] = {
    "title": "bold",
    "lead": "italic",
    "meta": "dim",
    "heading": "bold blue",
    "heading3": "default",
    "heading4": "default italic",
    "bold": "bold",
    "italic": "italic",
    "link": "underline blue",
    "code": "cyan",
    "bar": "dim",
    "quote": "italic",
    "bullet": "dim",
    "rule": "dim",
    "caption": "dim",
    "figure": "magenta",
    "table.head": "bold",
    "table.rule": "dim",
    "section": "bold",
    "number": "yellow",
    "teaser": "dim",
    "author": "bold",
    "op": "bold green",
    "new": "bold yellow",
    "hidden": "dim italic",
    "removed": "dim italic",
    "match": "bold reverse",
    "deleted": "red strike",
    "inserted": "bold green",
    "warning": "yellow",
    "error": "bold red",
    "syntax.keyword": "magenta",
    "syntax.type": "cyan",
    "syntax.name": "blue",
    "syntax.tag": "blue",
    "syntax.attribute": "cyan",
    "syntax.string": "green",
    "syntax.number": "yellow",
    "syntax.comment": "dim italic",
    "syntax.operator": "",
    "syntax.deleted": "red",
    "syntax.inserted": "green",
    "syntax.heading": "bold",
    "level0": "blue",
    "level1": "green",
    "level2": "yellow",
    "level3": "magenta",
    "level4": "cyan",
    "level5": "red",
}
"""Every style there is; ``auto`` keeps to colours that read on a dark and on a light ground.

``heading`` is that of all levels; the third and those below add theirs to it.
"""

# Code as in the themes ansi_dark and ansi_light of rich.syntax; a test compares them.
_DARK_CODE = {
    "syntax.keyword": "bright_blue", "syntax.type": "bright_cyan", "syntax.name": "bright_green",
    "syntax.tag": "bright_blue", "syntax.attribute": "bright_cyan", "syntax.string": "yellow",
    "syntax.number": "bright_blue", "syntax.comment": "dim", "syntax.deleted": "bright_red",
    "syntax.inserted": "bright_green", "syntax.heading": "bold",
}  # fmt: skip
_LIGHT_CODE = {
    "syntax.keyword": "blue", "syntax.type": "cyan", "syntax.name": "green", "syntax.tag": "bright_blue",
    "syntax.attribute": "cyan", "syntax.string": "yellow", "syntax.number": "blue", "syntax.comment": "dim",
    "syntax.deleted": "bright_red", "syntax.inserted": "green", "syntax.heading": "bold",
}  # fmt: skip

THEMES: dict[str, dict[str, str]] = {
    "auto": {},
    "dark": {
        "heading": "bold bright_blue", "link": "underline bright_cyan", "code": "bright_cyan",
        "meta": "bright_black", "bar": "bright_black", "caption": "bright_black", "teaser": "white",
        "title": "bold bright_white", "op": "bold bright_green", "new": "bold bright_yellow",
        **_DARK_CODE,
    },
    "light": {
        "heading": "bold blue", "link": "underline blue", "code": "magenta", "number": "magenta",
        "new": "bold red", "level2": "black", "warning": "red",
        **_LIGHT_CODE,
    },
    "mono": {
        **dict.fromkeys(_AUTO, ""),
        **dict.fromkeys(("title", "heading", "bold", "section", "table.head", "author", "op", "new", "error",
        "syntax.keyword", "syntax.heading"), "bold"),
        **dict.fromkeys(("lead", "italic", "heading4", "quote", "hidden", "removed"), "italic"),
        **dict.fromkeys(("meta", "bar", "caption", "teaser", "rule", "syntax.comment"), "dim"),
        "link": "underline", "match": "reverse", "deleted": "strike", "inserted": "bold underline",
    },
}  # fmt: skip
"""The built-in themes, as what they change of ``auto``."""


class Theme:
    """Style names -> the escape sequence (SGR) that begins them, such as ``ESC [1;34m``."""

    def __init__(self, definitions: Mapping[str, str] | None = None) -> None:
        """Take style name -> Rich's words; raises UsageError for a name that no style has, a value not text.

        The words themselves are read by `check`, or when a style is first used.
        """
        for name, value in (definitions or {}).items():
            if name not in _AUTO:
                raise UsageError(f"theme: no style {name!r}", hint=_styles_like(name))
            if not isinstance(value, str):
                raise UsageError(f"theme: {name} is not text", hint='such as: title = "bold blue"')
        self._definitions = {**_AUTO, **(definitions or {})}
        self.sgr = lru_cache(maxsize=256)(self._sgr)
        """What begins one style, or several parted by spaces; '' where nothing changes."""

    def check(self) -> None:
        """Raise UsageError, naming the style, when Rich cannot read a definition."""
        for name, value in self._definitions.items():
            _parsed(name, value)

    def _sgr(self, names: str) -> str:
        from rich.color import ColorSystem
        from rich.style import Style

        style = Style.combine(
            [Style.null(), *(_parsed(name, self._definitions.get(name, "")) for name in names.split())]
        )
        # Links are the terminal's own: Rich would let ESC through in a target.
        style = style.update_link(None)
        return style.render("\0", color_system=ColorSystem.STANDARD).partition("\0")[0]


def _parsed(name: str, value: str) -> Style:
    from rich.errors import StyleSyntaxError
    from rich.style import Style

    try:
        style = Style.parse(value.strip())
    except StyleSyntaxError as error:
        raise UsageError(
            f"theme: {name} = {value!r}: {error}", hint='such as: title = "bold bright_blue on black"'
        ) from error
    if style.link:
        raise UsageError(f"theme: {name}: a style has no link of its own", hint='such as: link = "underline"')
    return style


def _styles_like(name: str) -> str:
    """Return the styles that may have been meant: those spelt nearly so, else all."""
    from difflib import get_close_matches

    return ", ".join(get_close_matches(name, _AUTO, 3) or _AUTO)


def built_in(name: str) -> Theme | None:
    """Return a built-in theme, None when there is none of that name."""
    return Theme(THEMES[name]) if name in THEMES else None


def from_toml(text: str) -> Theme:
    """Return the theme that a TOML file describes. Raises UsageError for what does not fit."""
    import tomllib

    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"theme: this is no TOML: {error}", hint='title = "bold blue"') from error
    base = found.pop("base", "auto")
    styles = found.pop("styles", {})
    if not isinstance(base, str) or base not in THEMES or not isinstance(styles, dict):
        raise UsageError("theme: base is not a built-in theme, or styles is no table", hint=", ".join(THEMES))
    return Theme({**THEMES[base], **_flat(found), **_flat(styles)})


def _flat(table: dict[str, object]) -> dict[str, str]:
    """Undo TOML's nesting of dotted keys, one level: ``syntax.keyword`` is a table in a table."""
    flat: dict[str, object] = {}
    for name, value in table.items():
        if isinstance(value, dict):
            flat.update({f"{name}.{inner}": deep for inner, deep in value.items()})
        else:
            flat[name] = value
    return flat  # type: ignore[return-value]  # Theme checks every value
