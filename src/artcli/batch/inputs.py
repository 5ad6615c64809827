"""Words of the command line -> units: files, folders, globs, addresses, stdin, in the order they are given.

The list of files is made once, before anything is read; what comes into a folder later is not part of the run.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Literal

from artcli.batch.kinds import Kind, by_name, is_no_page, sniff
from artcli.batch.records import Unit
from artcli.batch.streams import fsspec, is_remote, local_path, opened_raw, shown, unpacked
from artcli.errors import UsageError
from artcli.net import sources

_HEAD = 4096
Found = tuple[Literal["page", "json", "warc", "parquet", "list", "stream", "missing", "url"], str, int]
"""What a file is, its path, its bytes."""


class Plan:
    """The units of a run, and how many files in folders were passed over since their names say "no page"."""

    def __init__(self, words: Iterable[str], group: int, *, output: Path | None = None) -> None:
        """List what `words` name; at most `group` pages make a unit. Raises UsageError for an empty word.

        What an earlier run wrote to `output`, a file or folder, is no input for lying in a folder that is read.
        """
        self.passed_over = 0
        self._output = os.path.realpath(output) if output is not None else ""
        self.units: tuple[Unit, ...] = tuple(_units(self._found(words), group))

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
            elif sources.address(word) is not None and (":" in word or not _is_glob(word)):
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
        names = sorted(set(globbed(word))) if _is_glob(word) else []
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
            names = system.glob(path) if _is_glob(path) else [path]
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


def _is_glob(word: str) -> bool:
    return any(mark in word for mark in "*?[")


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


def _units(found: Iterable[Found], group: int) -> Iterator[Unit]:
    """Join runs of pages, and of addresses, into units; a container is a unit by itself."""
    number = 0
    waiting: list[Found] = []

    def joined() -> Iterator[Unit]:
        nonlocal number
        rows = iter(waiting)
        while some := list(islice(rows, group)):
            yield _group(number, some)
            number += 1
        waiting.clear()

    for item in found:
        if waiting and (waiting[0][0] != item[0] or item[0] not in {"page", "url", "missing"}):
            yield from joined()
        if item[0] in {"page", "url", "missing"}:
            waiting.append(item)
            continue
        yield _container(number, item)
        number += 1
    yield from joined()


def _group(number: int, some: list[Found]) -> Unit:
    names = tuple(name for _, name, _ in some)
    shown_name = shown(os.fsencode(names[0])) + (f" and {len(some) - 1} more" if len(some) > 1 else "")
    if some[0][0] == "url":
        return Unit(number=number, kind="urls", name=shown_name, urls=names)
    paths = tuple(map(os.fsencode, names))
    sizes = tuple(size for _, _, size in some)
    kind: Literal["pages", "missing"] = "pages" if some[0][0] == "page" else "missing"
    return Unit(number=number, kind=kind, name=shown_name, paths=paths, sizes=sizes, base=bytes(Path.cwd()))


def _container(number: int, item: Found) -> Unit:
    kind, path, size = item
    assert kind not in {"page", "url", "missing"}
    changed = 0
    if kind != "stream" and not is_remote(path):
        changed = os.stat(path).st_mtime_ns  # noqa: PTH116
    return Unit(
        number=number,
        kind=kind,  # type: ignore[arg-type]  # the kinds of a container are kinds of a unit
        name=shown(os.fsencode(path)),
        paths=(os.fsencode(path),),
        base=bytes(Path.cwd()),
        sizes=(size,),
        changed=changed,
    )
