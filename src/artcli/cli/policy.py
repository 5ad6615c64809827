"""What stdout and stderr can take, decided once from options, environment and the streams themselves; pure.

Colour: ``--color`` > ``NO_COLOR`` > ``CLICOLOR_FORCE`` / ``FORCE_COLOR`` > ``CLICOLOR=0`` / ``TERM=dumb`` >
is it a terminal. Width: ``--width`` > ``ARTCLI_WIDTH`` > config > ``COLUMNS`` > terminal; the last two are
capped at the
measure, and a pipe is wrapped only when one of the first two asks for it.
"""

from __future__ import annotations

import shlex
from collections.abc import Mapping

import msgspec

from artcli.render.options import Protocol

MEASURE = 88
"""Columns of a line that reads well."""
_FALLBACK = (80, 24)


class Wishes(msgspec.Struct, frozen=True, kw_only=True):
    """What the options and the config ask for; None leaves it open."""

    color: str = "auto"
    width: int | None = None
    config_width: int | None = None
    pager: str | None = None
    """The config's."""
    no_pager: bool = False
    graphics: str = "auto"
    """How pictures are drawn: ``kitty``, ``iterm2``, ``sixel``, or ``auto``: as the environment tells."""


class Policy(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be done."""

    colour: bool = False
    width: int = 0
    """Columns of text; 0 does not wrap."""
    screen: tuple[int, int] = _FALLBACK
    """Columns and lines of the terminal."""
    hyperlinks: bool = False
    graphics: Protocol | None = None
    """The protocol in which pictures can be drawn, if any; only ``--images`` makes use of it."""
    pager: tuple[str, ...] = ()
    """The words of the pager's command; () for none."""
    is_tty: bool = False
    talks_to_tty: bool = False
    """Stderr is a terminal: progress may show."""
    talk_colour: bool = False


def decide(
    wishes: Wishes,
    environ: Mapping[str, str],
    *,
    is_tty: bool,
    talks_to_tty: bool,
    screen: tuple[int, int] | None = None,
) -> Policy:
    """Return the policy for streams that are terminals or not.

    `screen` is the terminal's size, if it has one.
    """
    colour = _colour(wishes.color, environ, is_tty=is_tty)
    columns, rows = screen or _FALLBACK
    return Policy(
        colour=colour,
        width=_width(wishes, environ, columns, is_tty=is_tty),
        screen=(_number(environ, "COLUMNS") or columns or _FALLBACK[0], rows or _FALLBACK[1]),
        hyperlinks=colour and is_tty,
        graphics=_graphics(wishes, environ) if is_tty else None,
        pager=_pager(wishes, environ) if is_tty and environ.get("TERM") != "dumb" else (),
        is_tty=is_tty,
        talks_to_tty=talks_to_tty and environ.get("TERM") != "dumb",
        talk_colour=_colour(wishes.color, environ, is_tty=talks_to_tty),
    )


def _colour(wish: str, environ: Mapping[str, str], *, is_tty: bool) -> bool:
    if wish != "auto":
        return wish == "always"
    if environ.get("NO_COLOR"):
        return False
    if environ.get("CLICOLOR_FORCE", "0") not in {"", "0"} or environ.get("FORCE_COLOR", "0") not in {
        "",
        "0",
    }:
        return True
    if environ.get("CLICOLOR") == "0" or environ.get("TERM") == "dumb":
        return False
    return is_tty


_TERMINALS: tuple[tuple[Protocol, str, tuple[str, ...]], ...] = (
    ("kitty", "KITTY_WINDOW_ID", ("",)),
    ("kitty", "TERM", ("xterm-kitty", "xterm-ghostty")),
    ("kitty", "TERM_PROGRAM", ("ghostty",)),
    ("kitty", "KONSOLE_VERSION", ("",)),
    ("iterm2", "TERM_PROGRAM", ("iterm", "wezterm", "mintty")),
    ("iterm2", "LC_TERMINAL", ("iterm2",)),
    ("sixel", "TERM", ("foot", "mlterm", "contour", "yaft")),
    ("sixel", "WT_SESSION", ("",)),
)
"""Protocol, the variable that tells a terminal which has it, and how its value begins, in lower case."""


def _graphics(wishes: Wishes, environ: Mapping[str, str]) -> Protocol | None:
    """Return the protocol of pictures; none within tmux or screen, which would not pass it on."""
    if wishes.graphics in {"kitty", "iterm2", "sixel"}:
        return wishes.graphics  # type: ignore[return-value]  # it is one of the three
    if environ.get("TMUX") or environ.get("TERM", "").startswith(("tmux", "screen")):
        return None
    for protocol, name, beginnings in _TERMINALS:
        if environ.get(name, "").lower().startswith(beginnings) and environ.get(name):
            return protocol
    return None


def _width(wishes: Wishes, environ: Mapping[str, str], columns: int, *, is_tty: bool) -> int:
    if wishes.width is not None:
        return max(0, wishes.width)
    wanted = _number(environ, "ARTCLI_WIDTH")
    if wanted is not None:
        return wanted
    if not is_tty:
        return 0
    room = _number(environ, "COLUMNS") or columns or _FALLBACK[0]
    if wishes.config_width is not None:
        # A configured width holds on every screen, so a narrower one wins; 0 stays "do not wrap".
        return min(wishes.config_width, room)
    return min(MEASURE, room)


def _pager(wishes: Wishes, environ: Mapping[str, str]) -> tuple[str, ...]:
    """Return the command as words, never for a shell; an empty variable or ``cat`` is the wish for none."""
    if wishes.no_pager:
        return ()
    for command in (environ.get("ARTCLI_PAGER"), wishes.pager, environ.get("PAGER")):
        if command is not None:
            try:
                words = tuple(shlex.split(command))
            except ValueError:
                return ()
            return () if words in {(), ("cat",)} else words
    return ("less", "-FRX")


def _number(environ: Mapping[str, str], name: str) -> int | None:
    value = environ.get(name, "").strip()
    return int(value) if value.isascii() and value.isdigit() and len(value) <= 6 else None
