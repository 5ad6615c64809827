"""What a process owes its shell: one line for an error, the right exit code, silence for Ctrl-C and broken pipes."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence


def main(arguments: Sequence[str]) -> int:
    """Run the command line and return the exit code of the contract."""
    from artcli.cli.terminal import Terminal
    from artcli.errors import ArtcliError

    terminal = Terminal()
    try:
        code = _run(arguments)
        terminal.flush()
    except ArtcliError as error:
        _debug()
        terminal.error(error)
        return error.exit_code
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        terminal.abandon()
        return 141
    except (
        Exception
    ) as error:  # the last resort of the process: a traceback helps nobody who did not ask for one
        _debug()
        what = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        hint = "ARTCLI_DEBUG=1 shows where; please report it"
        terminal.error(ArtcliError(f"a fault of artcli's own: {what}", hint=hint))
        return ArtcliError.exit_code
    return code


def _run(arguments: Sequence[str]) -> int:
    """Let Typer parse and call; its own errors become ours."""
    import typer
    from typer.core import TyperGroup

    from artcli.cli.app import app
    from artcli.errors import ArtcliError, UsageError

    command = typer.main.get_command(app)
    assert isinstance(command, TyperGroup)
    try:
        result = command.main(list(arguments), prog_name="artcli", standalone_mode=False)
    except typer.TyperException as error:
        context = getattr(error, "ctx", None)
        path = context.command_path if context is not None else "artcli"
        raise UsageError(error.format_message().rstrip("."), hint=f"{path} --help") from error
    except typer.Abort as error:
        raise KeyboardInterrupt from error
    except MemoryError as error:
        raise ArtcliError("out of memory") from error
    return result if isinstance(result, int) else 0


def _debug() -> None:
    """Show the traceback of the current error if the user asked for it."""
    if os.environ.get("ARTCLI_DEBUG"):
        import traceback

        traceback.print_exc(file=sys.stderr)
