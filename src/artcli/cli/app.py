"""The command tree: a table of names, each command's module imported when it is called.

`artcli URL` is `artcli show URL`; it never clashes, because no command's name has a colon, a dot or a slash.
"""

from __future__ import annotations

import re
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

COMMANDS: dict[str, str] = {
    "fetch": "Download pages, parse them and save them to the library, comments included.",
    "parse": "Parse files or stdin: no network, no library.",
    "show": "Read an article, its related links, its comments.",
    "comments": "Read the comment thread.",
    "summarize": "Summarize in the article's own sentences, offline.",
    "feed": "List the entries of a feed or sitemap; follow feeds: add, list, update, export, remove.",
    "list": "List the articles of the library, the last fetched first.",
    "search": "Search the library: titles, leads, bodies, authors, comments.",
    "open": "Open an article's page in the browser ($BROWSER, else the system's).",
    "remove": "Remove articles from the library, with their revisions and threads.",
    "tag": "Tag articles of the library, or list the tags.",
    "untag": "Take tags away.",
    "star": "Star articles of the library.",
    "unstar": "Take stars away.",
    "read": "Mark articles as read.",
    "unread": "Mark articles as not read.",
    "reparse": "Parse the kept pages again, with the parser as it is now.",
    "export": "Write articles to Markdown, HTML, EPUB, text or JSON files.",
    "import": "Take in artcli's JSON, bookmarks, Pocket or Instapaper CSV, feeds as OPML.",
    "library": "Look after the library's file: check, backup, vacuum, path.",
    "batch": "Extract many pages in parallel: folders, WARC, JSON lines, Parquet, addresses.",
    "completions": "Print the completion script of a shell.",
    "config": "Show the configuration and where it lies.",
}
"""Every command and its line of help; ``artcli.cli.NAME``, or where `_MODULES` says, has its `app`."""

_MODULES = {
    "list": "listing",
    "import": "importing",
    **dict.fromkeys(("tag", "untag", "star", "unstar", "read", "unread"), "marks"),
}

EXAMPLES = """\
  artcli https://example.com/article            read it here
  artcli fetch URL | jq -r .title               use it elsewhere
  artcli feed URL | artcli fetch - | artcli summarize - --jsonl"""

EPILOG = (
    "Exit: 0 done, 1 our fault, 2 usage, 3 network, 4 HTTP 4xx, 5 HTTP 5xx, 6 blocked, 7 nothing to extract, "
    "8 some of several inputs failed."
)
SETTINGS: dict[str, Any] = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
_REFERENCE = re.compile(r"https?:|[^-].*[./:]|\+?\d+$|-$", re.IGNORECASE | re.DOTALL)


def command_app() -> typer.Typer:
    """Return the Typer app that one command's module fills: plain help, no options for completion."""
    return typer.Typer(
        add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False, context_settings=SETTINGS
    )


class LazyGroup(TyperGroup):
    """A group whose commands are names and help lines until one is called."""

    def __init__(self, **attributes: Any) -> None:
        """Fill the group with stubs, which help pages and "did you mean" read."""
        super().__init__(**attributes)
        for name, line in COMMANDS.items():
            self.add_command(TyperCommand(name, help=line, rich_markup_mode=None))

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002  # the name is the base class's
        """Return the names in the order of the table, not of the alphabet."""
        return list(COMMANDS)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Put ``show`` before a line that names no command but something to read."""
        first = next((arg for arg in args if not arg.startswith("-") or arg == "-"), "")
        if first not in COMMANDS and any(map(_REFERENCE.match, args)):
            args = ["show", *args]
        return super().parse_args(ctx, args)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Import the module of the command that is called."""
        name, command, rest = super().resolve_command(ctx, args)
        return name, load(name) if name is not None else command, rest

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002  # the name is the base class's
        """List the commands with their whole lines, which Click would cut to the width."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """Lead with examples: that is what help is opened for."""
        formatter.write(
            "artcli: any web page in; the article, its comments, related links and a summary out.\n\n"
            f"{EXAMPLES}\n\n"
        )
        super().format_usage(ctx, formatter)


class CommandGroup(TyperGroup):
    """A command with commands of its own; a line that names none of them is for its first one."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Put the first command's name before a line that names none."""
        word = next((arg for arg in args if not arg.startswith("-") or arg == "-"), None)
        asks_help = {"-h", "--help"} & set(args)
        if word not in self.commands and not (word is None and asks_help):
            args = [next(iter(self.commands)), *args]
        return super().parse_args(ctx, args)

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002  # the name is the base class's
        """Return the names in the order they were written."""
        return list(self.commands)

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002  # the name is the base class's
        """List the commands with their whole first lines."""
        with formatter.section("Commands"):
            lines = {name: (each.help or "").partition("\n")[0] for name, each in self.commands.items()}
            formatter.write_dl(list(lines.items()))


def group_app(help_: str) -> typer.Typer:
    """Return the Typer app of a command with commands of its own."""
    return typer.Typer(
        cls=CommandGroup,
        help=help_,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings=SETTINGS,
    )


def load(name: str) -> Any:
    """Return the real command `name`, its module imported."""
    module = import_module(f"artcli.cli.{_MODULES.get(name, name)}")
    command = typer.main.get_command(module.app)
    if isinstance(command, TyperGroup) and name in command.commands and not isinstance(command, CommandGroup):
        command = command.commands[name]  # one of several in this module
    command.name = name
    return command


app = typer.Typer(
    cls=LazyGroup,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings=SETTINGS,
    epilog=EPILOG,
    no_args_is_help=False,
    invoke_without_command=True,
)


@app.callback()
def root(
    context: typer.Context,
    *,
    version: bool = typer.Option(False, "--version", "-V", help="Print the version and exit."),
) -> None:
    """Read, keep and pipe articles and their comment threads."""
    if version:
        from artcli._version import __version__

        typer.echo(f"artcli {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
        raise typer.Exit
