"""Words of the command line -> units: files, folders, globs, addresses, stdin, in the order they are given.

The list of files is made once, before anything is read; what comes into a folder later is not part of the run.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from artcli.batch.globs import globbed, is_glob
from artcli.batch.kinds import Kind, by_name, is_no_page, sniff
from artcli.batch.records import Unit
from artcli.batch.streams import fsspec, is_remote, local_path, opened_raw, unpacked
from artcli.batch.units import Found, units_of
from artcli.errors import UsageError
from artcli.net import sources

_HEAD = 4096


class Plan:
    """The units of a run, and how many files in folders were passed over since their names say "no page"."""

    def __init__(self, words: Iterable[str], group: int, *, output: Path | None = None) -> None:
        """List what `words` name; at most `group` pages make a unit. Raises UsageError for an empty word.

        What an earlier run wrote to `output`, a file or folder, is no input for lying in a folder that is read.
        """
        self.passed_over = 0
        self._output = os.path.realpath(output) if output is not None else ""
        self.units: tuple[Unit, ...] = tuple(units_of(self._found(words), group))

    def _found(self, words: Iterable[str]) -> Iterator[Found]:
        stdin = 0
        for word in map(local_path, words):
            if not word:
                raise UsageError("an input without a name", hint="artcli batch FOLDER -o OUT")
            if word == "-" or _is_stream(word):
                stdin += word == "-"
                if stdin > 1:
                    raise UsageError("stdin can be read once", where="-")
                yield "stream", word, 0
            elif is_remote(word):
                yield from self._remote(word)
            elif os.path.isdir(word):  # noqa: PTH112  # names of bytes that are no text pass through os alone
                yield from self._folder(word)
            elif os.path.lexists(word):
                yield _file(word)
            elif sources.address(word) is not None and (":" in word or not is_glob(word)):
                yield "url", word, 0
            else:
                yield from self._glob(word)

    def _folder(self, word: str) -> Iterator[Found]:
        def unreadable(error: OSError) -> None:
            problems.append(str(error.filename))

        problems: list[str] = []
        for folder, below, files in os.walk(word, onerror=unreadable):
            below[:] = sorted(name for name in below if not self._is_left_out(folder, name))
            for name in sorted(files):
                if is_no_page(name):
                    self.passed_over += 1
                elif not self._is_output(folder, name):
                    yield _file(os.path.join(folder, name))  # noqa: PTH118
            yield from (("missing", problem, 0) for problem in problems)
            problems.clear()
        yield from (("missing", problem, 0) for problem in problems)

    def _is_left_out(self, folder: str, name: str) -> bool:
        return name.startswith(".") or self._is_output(folder, name)

    def _is_output(self, folder: str, name: str) -> bool:
        # Names first: a real path costs a look at every folder above.
        if not self._output or name != os.path.basename(self._output):  # noqa: PTH119
            return False
        return os.path.realpath(os.path.join(folder, name)) == self._output  # noqa: PTH118

    def _glob(self, word: str) -> Iterator[Found]:
        names = sorted(set(globbed(word))) if is_glob(word) else []
        inside: tuple[str, ...] = ()
        for name in names:
            if name.startswith(inside):  # of a folder that was named too
                continue
            if os.path.isdir(name):  # noqa: PTH112
                if not word.endswith("**/*") and not ("**" in word and os.path.islink(name)):  # noqa: PTH114
                    inside += (os.path.join(name, ""),)  # noqa: PTH118
                    yield from self._folder(name)
            elif is_no_page(os.path.basename(name)):  # noqa: PTH119
                self.passed_over += 1
            elif not self._is_output(*os.path.split(name)):
                yield _file(name)
        if not names:
            yield "missing", word, 0

    def _remote(self, word: str) -> Iterator[Found]:
        """List what an fsspec address names: a file, a folder, a glob."""
        try:
            system, path = fsspec().core.url_to_fs(word)
            names = system.glob(path) if is_glob(path) else [path]
            for name in [
                file for found in names for file in (system.find(found) if system.isdir(found) else [found])
            ]:
                if not system.exists(name):
                    yield "missing", system.unstrip_protocol(name), 0
                elif is_no_page(name.rpartition("/")[2]):
                    self.passed_over += 1
                else:
                    full = system.unstrip_protocol(name)
                    yield _kind(full), full, int(system.size(name) or 0)
        except (OSError, ValueError, ImportError) as error:
            raise UsageError(f"cannot list it: {error}", where=word) from error


def _is_stream(word: str) -> bool:
    """Tell whether a word names a pipe or a device, such as a shell's ``<(zcat a.warc.gz)``."""
    try:
        mode = os.stat(word).st_mode  # noqa: PTH116
    except (OSError, ValueError):
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISCHR(mode)


def _file(path: str) -> Found:
    try:
        found = os.stat(path)  # noqa: PTH116
        if not stat.S_ISREG(found.st_mode):
            return "page", path, 0  # whoever opens it says that it is no file; a pipe would be waited for
        return _kind(path), path, found.st_size
    except OSError:
        return "missing", path, 0


def _kind(path: str) -> Kind:
    """Return what a file is. Raises OSError when it must be opened and cannot be."""
    kind = by_name(path)
    if kind is not None:
        return kind
    with opened_raw(os.fsencode(path)) as raw:
        try:
            return sniff(unpacked(raw).peek(_HEAD)[:_HEAD])  # type: ignore[attr-defined]  # it is buffered
        except (EOFError, OSError):
            return "page"  # a packed file that is damaged: whoever parses it says so
