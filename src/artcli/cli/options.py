"""Options that many commands share, as frozen groups that a command takes as one parameter.

A command declares ``output: Output``; `command` spreads the group's fields into the options that Typer sees
and hands the function the filled record. So no command has twenty parameters, and an option is written,
documented and completed in one place.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, get_type_hints

import msgspec
import typer

Refs = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[REF]...",
        show_default=False,
        help="URL, file, - for stdin, library id, +N for a related link; nothing: the article shown last.",
    ),
]


class Format(StrEnum):
    """What `-f` takes."""

    text = "text"
    md = "md"
    html = "html"
    json = "json"
    jsonl = "jsonl"


class When(StrEnum):
    """What `--color` takes."""

    auto = "auto"
    always = "always"
    never = "never"


class Links(StrEnum):
    """What `--links` takes."""

    inline = "inline"
    footnote = "footnote"
    none = "none"


class OptionGroup(msgspec.Struct, frozen=True, kw_only=True):
    """Base of the groups: each field is an option, its annotation says how it is spelt."""


class Talk(OptionGroup, frozen=True, kw_only=True):
    """How much is said on stderr."""

    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="Say nothing on stderr but errors.")] = False
    verbose: Annotated[
        int,
        typer.Option(
            "-v", "--verbose", count=True, show_default=False, help="Say more on stderr; -vv every address."
        ),
    ] = 0


class Output(Talk, frozen=True, kw_only=True):
    """Where results go and in which form."""

    json: Annotated[bool, typer.Option("--json", help="JSON; the same as -f json.")] = False
    jsonl: Annotated[bool, typer.Option("--jsonl", help="JSON lines; the same as -f jsonl.")] = False
    format: Annotated[
        Format | None, typer.Option("-f", "--format", show_default=False, help="Form of the output.")
    ] = None
    field: Annotated[
        list[str] | None,
        typer.Option(
            "--field",
            metavar="NAME",
            show_default=False,
            help="Print one field raw (authors.0.name works); repeatable.",
        ),
    ] = None
    output: Annotated[
        Path | None,
        typer.Option(
            "-o", "--output", metavar="FILE", show_default=False, help="Write to FILE, whole or not at all."
        ),
    ] = None
    copy: Annotated[
        bool, typer.Option("--copy", help="To the terminal's clipboard (OSC 52) instead of stdout.")
    ] = False
    width: Annotated[
        int | None,
        typer.Option(
            "--width", metavar="N", min=0, show_default=False, help="Columns of text; 0 does not wrap."
        ),
    ] = None
    color: Annotated[When, typer.Option("--color", help="Colour the output.")] = When.auto
    links: Annotated[
        Links | None, typer.Option("--links", show_default=False, help="How addresses are shown.")
    ] = None
    theme: Annotated[
        str | None,
        typer.Option(
            "--theme", metavar="NAME", show_default=False, help="auto, dark, light, mono or a TOML file."
        ),
    ] = None
    no_pager: Annotated[bool, typer.Option("--no-pager", help="Never start a pager.")] = False

    @property
    def form(self) -> Format | None:
        """The form asked for, by whichever of the three options; None: what suits the place."""
        if self.jsonl:
            return Format.jsonl
        return Format.json if self.json else self.format


class Network(OptionGroup, frozen=True, kw_only=True):
    """How pages are asked for."""

    timeout: Annotated[
        float | None,
        typer.Option(
            "--timeout",
            metavar="SECONDS",
            min=0.1,
            max=86_400,
            show_default=False,
            help="Whole time for one page (30).",
        ),
    ] = None
    retries: Annotated[
        int | None,
        typer.Option("--retries", metavar="N", min=0, show_default=False, help="Tries after the first (2)."),
    ] = None
    header: Annotated[
        list[str] | None,
        typer.Option(
            "--header", metavar="'NAME: VALUE'", show_default=False, help="Send a header; repeatable."
        ),
    ] = None
    cookies: Annotated[
        Path | None,
        typer.Option(
            "--cookies", metavar="FILE", show_default=False, help="Cookies in Netscape form (cookies.txt)."
        ),
    ] = None
    user_agent: Annotated[
        str | None,
        typer.Option("--user-agent", metavar="TEXT", show_default=False, help="Instead of artcli's own."),
    ] = None
    proxy: Annotated[
        str | None, typer.Option("--proxy", metavar="URL", show_default=False, help="Ask through it.")
    ] = None
    offline: Annotated[bool, typer.Option("--offline", help="Only what the cache holds.")] = False
    refresh: Annotated[bool, typer.Option("--refresh", help="Ask again even if the cache is fresh.")] = False
    max_bytes: Annotated[
        int | None,
        typer.Option(
            "--max-bytes", metavar="N", min=1, show_default=False, help="Largest page, unpacked (20000000)."
        ),
    ] = None
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Let public pages lead to private addresses.")
    ] = False
    render: Annotated[
        bool, typer.Option("--render", help="Let an installed Chromium run the page's scripts.")
    ] = False
    archived: Annotated[
        bool, typer.Option("--archived", help="Ask a web archive for a page that is gone.")
    ] = False
    jobs: Annotated[
        int | None,
        typer.Option(
            "--jobs", metavar="N", min=1, show_default=False, help="Pages at once, across hosts (4)."
        ),
    ] = None


class Keep(OptionGroup, frozen=True, kw_only=True):
    """Whether what was fetched stays."""

    no_save: Annotated[bool, typer.Option("--no-save", help="Do not put it into the library.")] = False
    no_comments: Annotated[bool, typer.Option("--no-comments", help="Leave the comments.")] = False
    no_pages: Annotated[
        bool, typer.Option("--no-pages", help="Leave the later pages of an article that has several.")
    ] = False


class Which(OptionGroup, frozen=True, kw_only=True):
    """Which articles of the library: every option that is given must hold."""

    since: Annotated[
        str | None,
        typer.Option(
            "--since",
            metavar="WHEN",
            show_default=False,
            help="Only fetched since: 2026-11-01, 12h, 7d, 2w, today.",
        ),
    ] = None
    site: Annotated[
        str | None, typer.Option("--site", metavar="NAME", show_default=False, help="Only of this site.")
    ] = None
    author: Annotated[
        str | None, typer.Option("--author", metavar="NAME", show_default=False, help="Only by this author.")
    ] = None
    language: Annotated[
        str | None,
        typer.Option(
            "--language", "--lang", metavar="CODE", show_default=False, help="Only in this language."
        ),
    ] = None
    tag: Annotated[
        str | None, typer.Option("--tag", metavar="NAME", show_default=False, help="Only with this tag.")
    ] = None
    starred: Annotated[bool, typer.Option("--starred", help="Only starred ones.")] = False
    read: Annotated[
        bool | None,
        typer.Option("--read/--unread", show_default=False, help="Only what was read; or was not."),
    ] = None


class Base(OptionGroup, frozen=True, kw_only=True):
    """Where a file or stdin came from."""

    url: Annotated[
        str | None,
        typer.Option(
            "--url", "--base-url", metavar="BASE", show_default=False, help="Where a file or stdin came from."
        ),
    ] = None


def command(function: Callable[..., int | None]) -> Callable[..., int | None]:
    """Spread the option groups among `function`'s parameters into single options, for Typer to read."""
    hints = get_type_hints(function, include_extras=True)
    parameters: list[inspect.Parameter] = []
    groups: dict[str, tuple[type[OptionGroup], tuple[str, ...]]] = {}
    for name, parameter in inspect.signature(function).parameters.items():
        hint = hints[name]
        if not (isinstance(hint, type) and issubclass(hint, OptionGroup)):
            parameters.append(parameter.replace(annotation=hint, kind=inspect.Parameter.KEYWORD_ONLY))
            continue
        fields = get_type_hints(hint, include_extras=True)
        groups[name] = (hint, tuple(fields))
        defaults = {field.name: field.default for field in msgspec.structs.fields(hint)}
        parameters += [
            inspect.Parameter(
                field, inspect.Parameter.KEYWORD_ONLY, default=defaults[field], annotation=fields[field]
            )
            for field in fields
        ]

    @functools.wraps(function)
    def spread(**values: Any) -> int | None:
        filled = {
            name: group(**{field: values.pop(field) for field in fields})
            for name, (group, fields) in groups.items()
        }
        return function(**values, **filled)

    spread.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]  # read by Typer
    spread.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    del spread.__wrapped__  # or inspect would look through to the real one
    return spread
