"""The process: ``--version`` before anything heavy is loaded, all else through the command line's `main`."""

from __future__ import annotations

import os
import sys


def run() -> None:
    """Run the command line of this process and exit with its code."""
    try:
        if sys.argv[1:] in (["--version"], ["-V"]) and _version():
            return
        from artcli.cli.main import main

        code = main(sys.argv[1:])
    except KeyboardInterrupt:  # while modules were still being imported
        code = 130
    if code == 130:  # Ctrl-C
        os._exit(code)  # at once: an orderly exit would wait for the downloads that still run in threads
    sys.exit(code)


def _version() -> bool:
    """Print the version; False when stdout would not take it, which `main` then says properly."""
    from artcli._version import __version__

    try:
        sys.stdout.write(f"artcli {__version__}\n")
        sys.stdout.flush()
    except (OSError, AttributeError):  # AttributeError: the shell closed stdout, and so it is None
        return False
    return True


if __name__ == "__main__":
    run()
