"""What the named styles look like, on the sixteen colours that every terminal's own palette defines.

A theme file is TOML, one table ``[styles]`` or plain keys, style name -> words:
``title = "bold bright-blue"``. What it leaves out stays as in ``auto``.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from artcli.errors import UsageError

_COLOURS = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")
_WORDS: dict[str, str] = {
    "bold": "1", "dim": "2", "italic": "3", "underline": "4", "reverse": "7", "strike": "9", "plain": "",
    **{name: str(30 + i) for i, name in enumerate(_COLOURS)},
    **{f"bright-{name}": str(90 + i) for i, name in enumerate(_COLOURS)},
    **{f"on-{name}": str(40 + i) for i, name in enumerate(_COLOURS)},
    **{f"on-bright-{name}": str(100 + i) for i, name in enumerate(_COLOURS)},
}  # fmt: skip
"""The words of a theme and their SGR numbers (ECMA-48 8.3.117)."""

LEVELS = 6
"""Bars of a thread have this many colours, then begin anew."""

_AUTO: dict[str, str] = {
    "title": "bold",
    "lead": "italic",
    "meta": "dim",
    "heading": "bold blue",
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
    "warning": "yellow",
    "error": "bold red",
    "syntax.keyword": "magenta",
    "syntax.name": "blue",
    "syntax.string": "green",
    "syntax.number": "yellow",
    "syntax.comment": "dim italic",
    "syntax.operator": "",
    "level0": "blue",
    "level1": "green",
    "level2": "yellow",
    "level3": "magenta",
    "level4": "cyan",
    "level5": "red",
}
"""Every style there is; ``auto`` keeps to colours that read on a dark and on a light ground."""

THEMES: dict[str, dict[str, str]] = {
    "auto": {},
    "dark": {
        "heading": "bold bright-blue", "link": "underline bright-cyan", "code": "bright-cyan",
        "meta": "bright-black", "bar": "bright-black", "caption": "bright-black", "teaser": "white",
        "title": "bold bright-white", "op": "bold bright-green", "new": "bold bright-yellow",
        "syntax.keyword": "bright-magenta", "syntax.string": "bright-green", "syntax.number": "bright-yellow",
        "syntax.name": "bright-blue", "syntax.comment": "bright-black italic",
    },
    "light": {
        "heading": "bold blue", "link": "underline blue", "code": "magenta", "number": "magenta",
        "new": "bold red", "syntax.number": "red", "level2": "black", "warning": "red",
    },
    "mono": {
        **dict.fromkeys(_AUTO, ""),
        **dict.fromkeys(("title", "heading", "bold", "section", "table.head", "author", "op", "new", "error"),
        "bold"),
        **dict.fromkeys(("lead", "italic", "quote", "hidden", "removed"), "italic"),
        **dict.fromkeys(("meta", "bar", "caption", "teaser", "rule", "syntax.comment"), "dim"),
        "link": "underline", "match": "reverse",
    },
}  # fmt: skip
"""The built-in themes, as what they change of ``auto``."""


class Theme:
    """Style names -> SGR parameters, such as ``1;34``."""

    def __init__(self, words: Mapping[str, str] | None = None) -> None:
        """Take style name -> words of a theme; raises UsageError for a style or word that does not exist."""
        styles = dict(_AUTO)
        for name, value in (words or {}).items():
            if name not in _AUTO:
                raise UsageError(f"theme: no style {name!r}", hint=f"styles: {', '.join(_AUTO)}")
            styles[name] = value
        self._codes = {name: _codes(name, value) for name, value in styles.items()}
        self.sgr = lru_cache(maxsize=256)(self._sgr)

    def _sgr(self, style: str) -> str:
        """Return the parameters of one style or of several parted by spaces; '' where nothing changes."""
        return ";".join(filter(None, (self._codes.get(name, "") for name in style.split())))


def _codes(name: str, value: object) -> str:
    if not isinstance(value, str):
        raise UsageError(f"theme: {name} is not text", hint='such as: title = "bold blue"')
    wrong = [word for word in value.split() if word not in _WORDS]
    if wrong:
        raise UsageError(f"theme: {name}: no colour or word {wrong[0]!r}", hint=f"words: {', '.join(_WORDS)}")
    return ";".join(filter(None, (_WORDS[word] for word in value.split())))


def built_in(name: str) -> Theme | None:
    """Return a built-in theme, None when there is none of that name."""
    return Theme(THEMES[name]) if name in THEMES else None


def from_toml(text: str) -> Theme:
    """Return the theme that a TOML file describes. Raises UsageError for what does not fit."""
    import tomllib

    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"theme: {error}") from error
    base = found.pop("base", "auto")
    styles = found.pop("styles", {})
    if base not in THEMES or not isinstance(styles, dict):
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
