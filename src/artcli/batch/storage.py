"""Where results go: a folder here, or an fsspec address; every file appears whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Protocol

from artcli.batch.streams import fsspec, is_remote
from artcli.errors import UsageError

STATE = ".artcli"
"""The folder in the output that a resumed run reads: the plan, what is done, the rows of the shard at hand."""
_PART = ".part"
"""Ends the name of a file until it is whole."""


class Store(Protocol):
    """Named files under one root; names have ``/`` between folders."""

    place: str
    """The root, as the user named it."""

    def make(self) -> None:
        """Make the root. Raises OSError when nothing can be written there."""

    def names(self, folder: str) -> list[str]:
        """Return the bare names of the files in a folder, without what a kill left half written; [] for none."""

    def read(self, name: str) -> bytes | None:
        """Return a whole file; None when it is not there."""

    def write(self, name: str, content: bytes) -> None:
        """Put a small file there."""

    def publish(self, made: Path, name: str) -> None:
        """Move the finished file `made`, which lies in a `scratch` of this store, to its name."""

    def remove(self, name: str) -> None:
        """Remove a file or folder, if it is there."""

    def scratch(self) -> AbstractContextManager[Path]:
        """Return a context manager with a local folder for files that `publish` takes."""

    def kept(self) -> AbstractContextManager[Path]:
        """Return one with such a folder that the next run finds again, where there can be one."""


def store_of(place: str) -> Store:
    """Return the store at `place`, its root made. Raises UsageError when nothing can be written there."""
    store = _Remote(place) if is_remote(place) else _Local(Path(place))
    try:
        store.make()
    except (OSError, ValueError) as error:
        told = getattr(error, "strerror", None) or str(error)
        raise UsageError(f"cannot write there: {told}", where=place) from error
    return store


class _Local:
    def __init__(self, root: Path) -> None:
        self.place = str(root)
        self._root = root

    def make(self) -> None:
        state = self._root / STATE
        state.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=state):  # tells now, not after an hour, that nothing can be written
            pass

    def names(self, folder: str) -> list[str]:
        try:
            found = os.listdir(self._root / folder)  # noqa: PTH208  # names alone
        except (FileNotFoundError, NotADirectoryError):
            return []
        return sorted(name for name in found if not (name.startswith(".") and name.endswith(_PART)))

    def read(self, name: str) -> bytes | None:
        try:
            return (self._root / name).read_bytes()
        except FileNotFoundError:
            return None

    def write(self, name: str, content: bytes) -> None:
        path = self._root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        made = path.with_name(f".{path.name}.{os.getpid()}{_PART}")
        try:
            made.write_bytes(content)
            made.replace(path)
        except OSError:
            made.unlink(missing_ok=True)
            raise

    def publish(self, made: Path, name: str) -> None:
        made.replace(self._root / name)

    def remove(self, name: str) -> None:
        path = self._root / name
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)

    @contextmanager
    def scratch(self) -> Iterator[Path]:
        """Yield a folder on the same file system, so that a file is published by a rename."""
        with tempfile.TemporaryDirectory(prefix="scratch-", dir=self._root / STATE) as folder:
            yield Path(folder)

    @contextmanager
    def kept(self) -> Iterator[Path]:
        """Yield the folder of the state."""
        yield self._root / STATE


class _Remote:
    def __init__(self, place: str) -> None:
        self.place = place
        try:
            self._system, self._root = fsspec().core.url_to_fs(place.rstrip("/"))
        except (ImportError, ValueError) as error:
            raise UsageError(str(error), where=place) from error

    def make(self) -> None:
        self._system.makedirs(f"{self._root}/{STATE}", exist_ok=True)

    def names(self, folder: str) -> list[str]:
        try:
            found = self._system.ls(f"{self._root}/{folder}".rstrip("/"), detail=False)
        except FileNotFoundError:
            return []
        names = (name.rstrip("/").rpartition("/")[2] for name in found)
        return sorted(name for name in names if not name.endswith(_PART))

    def read(self, name: str) -> bytes | None:
        try:
            content: bytes = self._system.cat_file(f"{self._root}/{name}")
        except FileNotFoundError:
            return None
        return content

    def write(self, name: str, content: bytes) -> None:
        path = f"{self._root}/{name}"
        self._system.makedirs(path.rpartition("/")[0], exist_ok=True)
        self._system.pipe_file(path + _PART, content)
        self._system.mv(path + _PART, path)

    def publish(self, made: Path, name: str) -> None:
        path = f"{self._root}/{name}"
        self._system.put_file(str(made), path + _PART)
        self._system.mv(path + _PART, path)

    def remove(self, name: str) -> None:
        path = f"{self._root}/{name}"
        if self._system.exists(path):
            self._system.rm(path, recursive=True)

    @contextmanager
    def scratch(self) -> Iterator[Path]:
        """Yield a folder of this machine: it is uploaded from there."""
        with tempfile.TemporaryDirectory(prefix="artcli-") as folder:
            yield Path(folder)

    def kept(self) -> AbstractContextManager[Path]:
        """Return a scratch: an address has no file that could be appended to."""
        return self.scratch()
