"""What a process owes its shell: one line an error, the exit code, silence for Ctrl-C and broken pipes."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from artcli.cli.terminal import Terminal


def main(arguments: Sequence[str]) -> int:
    """Run the command line and return the exit code of the contract."""
    from artcli.errors import ArtcliError

    try:
        code = _run(arguments)
        if sys.stdout is not None:
            sys.stdout.flush()
    except ArtcliError as error:
        _debug()
        _terminal().error(error)
        return error.exit_code
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        _terminal().abandon()
        return 141
    except OSError as error:  # a full disk, a device that went away: not a fault of ours
        _debug()
        terminal = _terminal()
        terminal.abandon()
        where = str(error.filename) if error.filename is not None else "stdout"
        terminal.error(ArtcliError(f"cannot read or write it: {error.strerror or error}", where=where))
        return ArtcliError.exit_code
    except Exception as error:  # noqa: BLE001  # the process's last resort: a traceback helps nobody unasked
        _debug()
        what = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        hint = "ARTCLI_DEBUG=1 shows where; please report it"
        _terminal().error(ArtcliError(f"a fault of artcli's own: {what}", hint=hint))
        return ArtcliError.exit_code
    return code


def _terminal() -> Terminal:
    """Return the writer, loaded only for an error: a help page must not pay for it."""
    from artcli.cli.terminal import Terminal

    return Terminal()


def _run(arguments: Sequence[str]) -> int:
    """Let Typer parse and call; its own errors become ours.

    Not through the group's ``main``, which ends the process with code 1 when a pipe breaks.
    """
    import typer
    from typer.core import TyperGroup

    from artcli.cli.app import app
    from artcli.errors import ArtcliError, UsageError

    command = typer.main.get_command(app)
    assert isinstance(command, TyperGroup)
    try:
        with command.make_context("artcli", list(arguments)) as context:
            result = command.invoke(context)
    except typer.Exit as stop:
        return stop.exit_code
    except typer.TyperException as error:
        place = getattr(error, "ctx", None)
        path = place.command_path if place is not None else "artcli"
        raise UsageError(_in_words(error.format_message()), hint=f"{path} --help") from error
    except typer.Abort as error:
        raise KeyboardInterrupt from error
    except MemoryError as error:
        raise ArtcliError("out of memory") from error
    return result if isinstance(result, int) else 0


def _in_words(message: str) -> str:
    """Return what Typer says of a wrong command line in our words: the option first, no types, no formulas."""
    import re

    message = message.rstrip(".")
    message = re.sub(
        r"^Invalid value for '(.+?)': ", lambda found: found[1].replace("' / '", ", ") + ": ", message
    )
    for pattern, words in _WORDS:
        message = re.sub(pattern, words, message)
    return message if message[:2].isupper() else message[:1].lower() + message[1:]


_WORDS = (
    (r"is not a valid int(?:eger)?(?: range)?$", "is not a whole number"),
    (r"is not a valid float(?: range)?$", "is not a number"),
    (r"is not in the range x>=(\S+)$", r"is too small: at least \1"),
    (r"is not in the range (\S+?)<=x<=(\S+)$", r"is not between \1 and \2"),
    (r"is not one of (.+)$", r"is none of \1"),
    (r"^Missing argument '(.+)'$", r"\1 is missing"),
)


def _debug() -> None:
    """Show the traceback of the current error if the user asked for it."""
    if os.environ.get("ARTCLI_DEBUG"):
        import traceback

        traceback.print_exc(file=sys.stderr)
