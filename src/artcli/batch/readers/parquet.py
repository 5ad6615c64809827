"""Parquet files with a column of pages: row by row, only the columns that a page needs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO, NamedTuple

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
    try:
        table = parquet.ParquetFile(stream)
        columns = _columns(table.schema_arrow.names, settings)
        if isinstance(columns, str):
            yield Record(source=name, failure=Failure("no_column", columns))
            return
    except (ArrowException, OSError, ValueError) as error:
        yield Record(source=name, failure=Failure("damaged", clean_line(str(error))[:300]))
        return
    total = max(1, table.metadata.num_rows)
    number = 0
    for group in range(table.num_row_groups):
        end = number + table.metadata.row_group(group).num_rows
        try:
            for batch in table.iter_batches(_ROWS, row_groups=[group], columns=columns.names):
                for row in _rows(batch, columns):
                    number += 1
                    yield _record(row, f"{name}:{number}", size * number // total)
        except (ArrowException, OSError, ValueError) as error:
            damage = Failure("damaged", clean_line(f"its group of rows is damaged: {error}")[:300])
            for lost in range(number + 1, end + 1):  # a row for each, as for every record
                yield Record(source=f"{name}:{lost}", failure=damage, at=size * lost // total)
            number = end


class _Columns(NamedTuple):
    """The columns that hold the page, its address, its id."""

    html: str
    url: str | None
    id: str | None

    @property
    def names(self) -> list[str]:
        """Those that are there."""
        return [name for name in self if name is not None]


def _columns(names: list[str], settings: Settings) -> _Columns | str:
    """Return the columns of page, address and id; or what to say when one that is needed is not there."""
    known = {name.lower(): name for name in names}
    for asked, option in ((settings.html_column, "--html-column"), (settings.url_column, "--url-column")):
        if asked is not None and asked not in names:
            return f"no column {asked} among {_listed(names)}; {option} NAME chooses one"

    def first(asked: str | None, usual: tuple[str, ...]) -> str | None:
        return asked or next((known[name] for name in usual if name in known), None)

    html = first(settings.html_column, _HTML)
    if html is None:
        return f"no column of pages among {_listed(names)}; --html-column NAME chooses one"
    return _Columns(html, first(settings.url_column, _URL), first(None, _ID))


def _listed(names: list[str]) -> str:
    return clean_line(", ".join(names))[:200]


class _Row(NamedTuple):
    page: object
    url: object
    id: object
    is_text: bool
    """Whether the column of pages holds texts, not bytes."""


def _rows(batch: Any, columns: _Columns) -> Iterator[_Row]:
    """Yield the rows of a batch, texts as their bytes.

    A column of strings need not be valid UTF-8, and a page as bytes is what the parse wants.
    """
    import pyarrow as pa

    def plain(name: str | None) -> list[object]:
        if name is None:
            return [None] * len(batch)
        column = batch.column(name)
        if pa.types.is_dictionary(column.type):
            column = column.dictionary_decode()
        if _is_text(column.type):
            column = column.cast(pa.large_binary())
        found: list[object] = column.to_pylist()
        return found

    kind = batch.column(columns.html).type
    is_text = _is_text(kind.value_type if pa.types.is_dictionary(kind) else kind)
    for page, url, name in zip(*map(plain, columns), strict=True):
        yield _Row(page, url, name, is_text)


def _is_text(kind: Any) -> bool:
    import pyarrow as pa

    return bool(pa.types.is_string(kind) or pa.types.is_large_string(kind) or pa.types.is_string_view(kind))


def _record(row: _Row, source: str, at: int) -> Record:
    body = row.page if isinstance(row.page, bytes) else b""
    return Record(
        source=source,
        id=_text(row.id) or None,
        url=clean_url(_text(row.url)) if row.url else None,
        body=body,
        charset="utf-8" if row.is_text else None,
        failure=None if isinstance(row.page, bytes) else Failure("empty", "the row has no page"),
        size=len(body),
        at=at,
    )


def _text(value: object) -> str:
    if value is None:
        return ""
    return clean_line(value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value))
