"""The Arrow schema of a row, fixed whatever the pages hold, and rows of JSON -> Parquet."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, BinaryIO

from artcli.batch.streams import needs


def arrow() -> Any:
    """Return pyarrow. Raises UsageError without the extra."""
    try:
        import pyarrow as pa
    except ImportError as error:
        raise needs("parquet", "Parquet") from error
    return pa


def schema(fields: tuple[str, ...] = ()) -> Any:
    """Return the schema of a row, or of those `fields`; ``skipped`` and ``error`` are null for an article.

    Times are text, because a page may tell a day without a time or a time without an offset. Blocks are of nine
    kinds, so they are JSON in a string.
    """
    pa = arrow()
    text, whole = pa.string(), pa.int64()
    texts = pa.list_(text)

    def record(**columns: Any) -> Any:
        return pa.struct(list(columns.items()))

    comment = record(
        id=text, parent_id=text, depth=whole, kind=text, author=text, author_url=text,
        by_article_author=pa.bool_(), published=text, edited=text, text=text, html=text, likes=whole,
        dislikes=whole, replies=whole, deleted=pa.bool_(), url=text,
    )  # fmt: skip
    source = record(system=text, where=text, url=text, fetched=pa.bool_(), reason=text)
    columns = {
        "id": text,
        "source": text,
        "schema": whole,
        "kind": text,
        "url": text,
        "canonical_url": text,
        "site_name": text,
        "language": text,
        "section": texts,
        "title": text,
        "lead": text,
        "authors": pa.list_(record(name=text, url=text)),
        "published": text,
        "modified": text,
        "tags": texts,
        "image": record(url=text, alt=text, caption=text, credit=text),
        "blocks": text,
        "text": text,
        "word_count": whole,
        "reading_minutes": whole,
        "related": pa.list_(record(title=text, url=text, teaser=text, published=text, image=text)),
        "comments": record(
            state=text, count=whole, complete=pa.bool_(), sources=pa.list_(source), items=pa.list_(comment)
        ),
        "warnings": texts,
    }
    chosen = {name: columns[name] for name in fields} if fields else columns
    told = record(code=text, message=text)
    # A row of an error says which record it is of, whatever fields were asked for.
    labels = {"id": text, "source": text, "url": text}
    return pa.schema([*{**labels, **chosen}.items(), ("skipped", told), ("error", told)])


def write_parquet(pieces: Iterable[bytes], sink: BinaryIO, fields: tuple[str, ...] = ()) -> None:
    """Write pieces of JSON lines as row groups, compressed with Zstandard."""
    from pyarrow import ArrowInvalid, BufferReader, parquet
    from pyarrow import json as lines

    wanted = schema(fields)
    how = lines.ParseOptions(explicit_schema=wanted, unexpected_field_behavior="ignore")

    def table_of(piece: bytes) -> Any:
        # A block must hold the longest line.
        reading = lines.ReadOptions(use_threads=False, block_size=len(piece) + 1)
        return lines.read_json(BufferReader(piece), read_options=reading, parse_options=how)

    with parquet.ParquetWriter(sink, wanted, compression="zstd") as writer:
        for piece in pieces:
            try:
                table = table_of(piece)
            except ArrowInvalid:  # a page, or a file made to do harm, told a number that no column holds
                table = table_of(b"".join(map(_fitting, piece.splitlines(keepends=True))))
            writer.write_table(table.select(wanted.names).cast(wanted))


def _fitting(line: bytes) -> bytes:
    """Return a line of JSON with null for each whole number of more than 64 bits."""
    top = json.loads(line)
    todo: list[Any] = [top]
    while todo:
        value = todo.pop()
        for key, item in list(value.items() if isinstance(value, dict) else enumerate(value)):
            if isinstance(item, int) and not -(2**63) <= item < 2**63:
                value[key] = None
            elif isinstance(item, dict | list):
                todo.append(item)
    return json.dumps(top, ensure_ascii=False).encode() + b"\n"
