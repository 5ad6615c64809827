"""The process: ``--version`` before anything heavy is loaded, all else through the command line's `main`.

The garbage collector stays out of the start and the end: it made a short run a quarter longer.
"""

from __future__ import annotations

import gc
import os
import sys


def run() -> None:
    """Run the command line of this process and exit with its code."""
    try:
        if sys.argv[1:] in (["--version"], ["-V"]) and _version():
            return
        _spare_imports()
        from artcli.cli.main import main

        code = main(sys.argv[1:])
    except KeyboardInterrupt:  # while modules were still being imported
        code = 130
    if code == 130:  # Ctrl-C
        os._exit(code)  # at once: an orderly exit would wait for the downloads that still run in threads
    gc.freeze()  # what is left ends with the process: no last walks over all modules
    sys.exit(code)


_LOADED = 50_000
"""Objects before the collector first looks at them; the modules of a parse make 40 000."""


def _spare_imports() -> None:
    """Put the first collection off until after the imports, which leave no garbage; then all is as usual."""
    usual = gc.get_threshold()

    def resume(*_: object) -> None:
        gc.callbacks.remove(resume)
        gc.set_threshold(*usual)

    gc.callbacks.append(resume)
    gc.set_threshold(_LOADED)


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
