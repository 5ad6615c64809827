"""Patterns of files, as a shell reads them: ``*``, ``?``, ``[...]``, and ``**/`` for any folders below."""

from __future__ import annotations

import os
from collections.abc import Iterator


def globbed(pattern: str) -> Iterator[str]:
    """Yield what a pattern names, as a shell does; ``**/`` is any folders below, hidden and linked ones left out.

    The library's own ``**`` follows links, forty rounds in a loop, and finds every file forty times.
    """
    import glob

    pattern = pattern.removesuffix("**") or "." if pattern == "**" or pattern.endswith("/**") else pattern
    above, mark, below = pattern.partition("**/")
    if not mark or (above and not above.endswith("/")):
        yield from glob.iglob(pattern)  # noqa: PTH207  # paths as they are written
        return
    for top in glob.iglob(above) if above else [""]:  # noqa: PTH207
        for folder, folders, _ in os.walk(top or "."):
            folders[:] = [name for name in folders if not name.startswith(".")]
            shown_folder = folder if top else os.path.relpath(folder)
            start = "" if shown_folder == "." else os.path.join(glob.escape(shown_folder), "")  # noqa: PTH118
            yield from globbed(start + below)


def is_glob(word: str) -> bool:
    """Tell whether a word of the command line is a pattern."""
    return any(mark in word for mark in "*?[")
