"""Files that appear whole or not at all: a temporary file beside the target, moved over it at the end."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from artcli.errors import UsageError


@contextmanager
def whole_file(path: Path) -> Iterator[tuple[BinaryIO, Callable[[bool], None]]]:
    """Yield a file to write and a function that says whether to keep it.

    An error leaves `path` as it was. A device or named pipe is written directly. Raises UsageError for a
    folder, where nothing can be written, or when the disk is full.
    """
    if path.is_dir():
        raise UsageError("this is a folder, not a file", where=str(path))
    if path.exists() and not path.is_file():
        with _explained(path, writes_only=True), path.open("wb") as device:
            yield device, lambda _: None
        return
    target = path.resolve() if path.is_symlink() else path
    with _explained(path):
        handle, name = tempfile.mkstemp(prefix=f".{target.name[:80]}.", suffix=".part", dir=target.parent)
    kept = [False]

    def keep(wanted: bool) -> None:
        kept[0] = wanted

    try:
        with _explained(path, writes_only=True), os.fdopen(handle, "wb") as sink:
            yield sink, keep
        if kept[0]:
            with _explained(path):
                Path(name).chmod(_mode(target))
                Path(name).replace(target)
    finally:
        with suppress(OSError):
            Path(name).unlink(missing_ok=True)


def _mode(target: Path) -> int:
    """Return the rights of the file there was, else those that the process's mask leaves to a new one."""
    with suppress(OSError):
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


@contextmanager
def _explained(path: Path, *, writes_only: bool = False) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        if writes_only and error.filename not in {None, str(path)}:
            raise  # of another file, which was being read meanwhile
        raise UsageError(f"cannot write it: {error.strerror or error}", where=str(path)) from error
