"""The theme that the options or the config name: one of ours, or a TOML file of the reader's."""

from __future__ import annotations

from pathlib import Path

from artcli.errors import UsageError
from artcli.render.theme import Theme, built_in, from_toml


def named(name: str, *, coloured: bool) -> Theme:
    """Return a built-in theme or that of a TOML file, read to the last word if it will be seen.

    Raises UsageError when it is neither.
    """
    theme = built_in(name)
    if theme is not None:
        return theme
    try:
        text = Path(name).expanduser().read_text("utf-8")
    except (OSError, UnicodeDecodeError, ValueError) as error:
        raise UsageError(f"no theme {name!r}", hint="auto, dark, light, mono, or a TOML file") from error
    try:
        theme = from_toml(text)
        if coloured:
            theme.check()
    except UsageError as error:
        error.where = name
        raise
    return theme
