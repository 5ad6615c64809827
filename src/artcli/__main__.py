"""The process: ``--version`` before anything heavy is imported, everything else through the command line's `main`."""

from __future__ import annotations

import sys


def run() -> None:
    """Run the command line of this process and exit with its code."""
    arguments = sys.argv[1:]
    if arguments in (["--version"], ["-V"]):
        from artcli._version import __version__

        sys.stdout.write(f"artcli {__version__}\n")
        return
    from artcli.cli.main import main

    sys.exit(main(arguments))


if __name__ == "__main__":
    run()
