"""Parquet files with a column of pages: row by row, only the columns that a page needs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

from artcli.batch.records import Failure, Record, Unit
from artcli.batch.settings import Settings
from artcli.batch.streams import needs, opened_raw
from artcli.sanitize import clean_line, clean_url

_HTML = ("html", "raw_html", "content", "page", "page_content", "body", "raw_content")
_URL = ("url", "uri", "link", "warc_target_uri", "page_url")
_ID = ("id", "warc_record_id", "doc_id", "document_id")
_ROWS = 32
"""Rows read at once: pages are large."""


def read(unit: Unit, settings: Settings) -> Iterator[Record]:
    """Yield one record a row."""
    try:
        with opened_raw(unit.files[0]) as stream:
            yield from from_stream(stream, unit.name, settings, unit.size)
    except OSError as error:
        yield Record(source=f"{unit.name}:end", failure=Failure("unreadable", clean_line(str(error))))


def from_stream(stream: BinaryIO, name: str, settings: Settings, size: int) -> Iterator[Record]:
    """Yield the rows of an open file that can seek; `size` is its bytes, for telling how far one is."""
    try:
        from pyarrow import ArrowException, parquet
    except ImportError as error:
        raise needs("parquet", "Parquet") from error
    number = 0
    try:
        table = parquet.ParquetFile(stream)
        columns = _columns(table.schema_arrow.names, settings)
        if isinstance(columns, str):
            yield Record(source=name, failure=Failure("no_column", columns))
            return
        total = max(1, table.metadata.num_rows)
        for batch in table.iter_batches(batch_size=_ROWS, columns=[c for c in columns if c is not None]):
            for row in batch.to_pylist():
                number += 1
                yield _record(row, columns, f"{name}:{number}", size * number // total)
    except (ArrowException, ValueError) as error:
        told = clean_line(f"damaged after row {number}: {error}")[:300]
        yield Record(source=f"{name}:{number + 1}", failure=Failure("damaged", told))


def _columns(names: list[str], settings: Settings) -> tuple[str, str | None, str | None] | str:
    """Return the columns of page, address and id; or what to say when there is none of pages."""
    known = {name.lower(): name for name in names}

    def first(asked: str | None, usual: tuple[str, ...]) -> str | None:
        if asked is not None:
            return asked if asked in names else None
        return next((known[name] for name in usual if name in known), None)

    html = first(settings.html_column, _HTML)
    if html is None:
        there = clean_line(", ".join(names))[:200]
        return f"no column {settings.html_column or 'of pages'} among {there}; --html-column NAME chooses one"
    return html, first(settings.url_column, _URL), first(None, _ID)


def _record(row: dict[str, Any], columns: tuple[str, str | None, str | None], source: str, at: int) -> Record:
    html, url, name = (row.get(column) if column is not None else None for column in columns)
    page = html.encode("utf-8", "replace") if isinstance(html, str) else html
    failure = None
    if not isinstance(page, bytes):
        page, failure = b"", Failure("empty", "the row has no page")
    return Record(
        source=source,
        id=None if name is None else clean_line(str(name)),
        url=clean_url(str(url)) if url else None,
        body=page,
        charset="utf-8" if isinstance(html, str) else None,
        failure=failure,
        size=len(page),
        at=at,
    )
