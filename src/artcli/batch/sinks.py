"""A finished shard's rows, as lines of JSON in a local file -> the file of the form asked for."""

from __future__ import annotations

import gzip
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from artcli.batch.settings import Form, Settings
from artcli.batch.streams import zstd

_PIECE = 16_000_000
"""Bytes of JSON lines that become one row group of Parquet."""


def check_installed(form: Form) -> None:
    """Raise UsageError when what writes `form` is not there."""
    if form is Form.jsonl_zst:
        zstd()
    elif form is Form.parquet:
        from artcli.batch.columns import arrow

        arrow()


def converted(rows: Path, settings: Settings) -> Path:
    """Return a file beside `rows` with the same rows in the form asked for; `rows` itself for plain JSON lines."""
    form = settings.form
    if form is Form.jsonl or form.is_files:
        return rows
    made = rows.with_suffix(".made")
    with rows.open("rb") as lines, made.open("wb") as sink:
        if form is Form.jsonl_gz:
            # No name and no time inside, so that the same rows are the same bytes.
            with gzip.GzipFile(filename="", mode="wb", fileobj=sink, mtime=0, compresslevel=6) as packed:
                shutil.copyfileobj(lines, packed, 1 << 20)
        elif form is Form.jsonl_zst:
            with zstd().ZstdFile(sink, "wb") as packed:
                shutil.copyfileobj(lines, packed, 1 << 20)
        else:
            from artcli.batch.columns import write_parquet

            write_parquet(_pieces(lines), sink, settings.fields)
    return made


def _pieces(lines: BinaryIO) -> Iterator[bytes]:
    """Yield the lines some megabytes at a time; one empty piece for no lines."""
    piece: list[bytes] = []
    size = 0
    for line in lines:
        piece.append(line)
        size += len(line)
        if size >= _PIECE:
            yield b"".join(piece)
            piece.clear()
            size = 0
    if piece:
        yield b"".join(piece)
