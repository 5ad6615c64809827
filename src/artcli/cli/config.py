"""The configuration: a TOML file, read only when it is there; and `artcli config`, which shows it.

Precedence everywhere: option > ``ARTCLI_*`` environment > config > default. A key nobody knows is an error.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated, Literal

import msgspec
import typer

from artcli.cli.app import command_app
from artcli.errors import UsageError
from artcli.sanitize import clean_line

Count = Annotated[int, msgspec.Meta(ge=0)]
AtLeastOne = Annotated[int, msgspec.Meta(ge=1)]


class Config(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the file may say; None or empty means that the default holds."""

    width: Count | None = None
    """Columns of text; 0 does not wrap."""
    align: Literal["left", "center"] = "left"
    theme: str = "auto"
    links: Literal["inline", "footnote", "none"] = "none"
    pager: str | None = None
    image_protocol: Literal["auto", "kitty", "iterm2", "sixel"] = "auto"
    """How ``--images`` draws: ``auto`` goes by the terminal's name."""
    timeout: Annotated[float, msgspec.Meta(ge=0.1, le=86_400)] = 30.0
    """Seconds for one page, everything included."""
    retries: Count = 2
    user_agent: str | None = None
    proxy: str | None = None
    headers: dict[str, str] = {}
    max_bytes: AtLeastOne = 20_000_000
    jobs: AtLeastOne = 4
    """Pages asked for at once, across hosts."""
    per_host: AtLeastOne = 2
    """Requests at once to one host."""
    pause: Annotated[float, msgspec.Meta(ge=0, le=3_600)] | None = None
    """Seconds between two requests to one host; 0.2 where nothing is said, and none on loopback."""
    archive: str | None = None
    """The web archive that `--archived` asks, when it is not the Internet Archive."""
    sentences: AtLeastOne = 3
    """Of a summary."""
    llm_timeout: Annotated[float, msgspec.Meta(ge=0.1, le=86_400)] = 300.0
    """Seconds for the whole answer of a model (``--llm``), when ``--timeout`` says nothing."""
    keys: dict[str, str] = {}
    """Service keys of the user, by comment system."""


def config_path() -> Path:
    """Return where the file is looked for: ``ARTCLI_CONFIG``, else the XDG config folder."""
    named = os.environ.get("ARTCLI_CONFIG")
    if named:
        return Path(named)
    home = os.environ.get("XDG_CONFIG_HOME") or "~/.config"
    return Path(home).expanduser() / "artcli" / "config.toml"


def load_config() -> Config:
    """Return the configuration. Raises UsageError that names the file and the key that is wrong."""
    path = config_path()
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        return Config()
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UsageError(f"cannot read the config: {reason}", where=str(path)) from error
    import tomllib

    try:
        return msgspec.convert(tomllib.loads(text), Config)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        known = ", ".join(Config.__struct_fields__)
        raise UsageError(clean_line(str(error)), where=str(path), hint=f"keys: {known}") from error


app = command_app()


@app.command()
def config(
    action: Annotated[
        Literal["show", "path"], typer.Argument(help="show: every key in force; path: where the file lies.")
    ] = "show",
) -> None:
    """Show the configuration and where it lies.

    Options win over ARTCLI_* variables, these over the file, the file over the defaults.
    """
    from artcli.cli.terminal import Terminal

    terminal = Terminal()
    if action == "path":
        terminal.data(f"{config_path()}\n".encode())
        return
    lines = [
        f"# {config_path()}" + ("" if config_path().exists() else " (not there: these are the defaults)")
    ]
    settings = load_config()
    for name in Config.__struct_fields__:
        value = getattr(settings, name)
        lines.append(f"# {name} =" if value is None else f"{name} = {_toml(value)}")
    terminal.data(("\n".join(lines) + "\n").encode())


def _toml(value: object) -> str:
    """Write a config value as TOML."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_quoted(str(k))} = {_quoted(str(v))}" for k, v in value.items()) + "}"
    return _quoted(value) if isinstance(value, str) else str(value)


def _quoted(text: str) -> str:
    return msgspec.json.encode(text).decode()
