"""Inputs -> units of work: pages and addresses joined, each container by itself, in the order they were found."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Literal

from artcli.batch.records import Unit
from artcli.batch.streams import is_remote, shown

Found = tuple[Literal["page", "json", "warc", "parquet", "list", "stream", "missing", "url"], str, int]
"""What an input is, its path or address, its bytes."""
_JOINED = frozenset(("page", "url", "missing"))


def units_of(found: Iterable[Found], group: int) -> Iterator[Unit]:
    """Join runs of at most `group` pages, and of addresses, into units; a container is a unit by itself."""
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
        if waiting and (waiting[0][0] != item[0] or item[0] not in _JOINED):
            yield from joined()
        if item[0] in _JOINED:
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
    assert kind not in _JOINED
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
