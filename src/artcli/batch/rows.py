"""One record -> one row: the parse, the filters, the errors. Plain functions, the same in every engine.

``process_shard`` is the door for others: Spark, Ray, datatrove or a loop of your own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from artcli import wire
from artcli.batch.opening import article_of, opened
from artcli.batch.records import Keys, Record, Row
from artcli.batch.settings import LABELS, Form, Settings
from artcli.errors import ArtcliError
from artcli.model import Article
from artcli.sanitize import clean_line, clean_url


def process_shard(
    records: Iterable[Mapping[str, Any]],
    *,
    fields: Iterable[str] = (),
    languages: Iterable[str] = (),
    min_words: int = 0,
) -> list[dict[str, Any]]:
    """Return one row for each record, in order: nothing is fetched, nothing raised for a bad page.

    A record has ``html`` (str or bytes), and may have ``url`` and ``id``. A row has ``id``, the keys of an article
    (or those in `fields`), and ``error`` and ``skipped``: None, or a dict of ``code`` and ``message``, and then
    the article's keys are None. Raises UsageError for a field that nobody knows.
    """
    settings = Settings(fields=tuple(fields), languages=tuple(languages), min_words=min_words)
    settings.check()
    keys = ("id", *(name for name in settings.fields or Article.__struct_fields__ if name != "id"))
    rows: list[dict[str, Any]] = []
    for number, found in enumerate(records):
        row = process(_record(found, number), settings)
        told: dict[str, Any] = msgspec.json.decode(row.json)
        rows.append(
            {
                **{key: told.get(key) for key in keys},
                "id": found.get("id"),
                "error": told.get("error"),
                "skipped": told.get("skipped"),
            }
        )
    return rows


def process(record: Record, settings: Settings) -> Row:
    """Return the row of one record; whatever goes wrong with a page becomes its row."""
    try:
        if record.failure is None:
            record = opened(record, settings)
        article = article_of(record)
        return _skipped(record, article, settings) or _row(record, article, settings)
    except ArtcliError as error:
        return failed(record, error.code, error.message)
    except MemoryError:
        return failed(record, "memory", f"it takes more than {settings.memory} MB")
    except Exception as error:  # noqa: BLE001  # one page must not end a run of millions
        what = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        return failed(record, "internal", f"a fault of artcli's own: {clean_line(what)[:300]}")


def failed(record: Record, code: str, message: str) -> Row:
    """Return the row that stands for a page with an error."""
    return _told(record, "error", code, message)


def skipped(row: Row, code: str, message: str) -> Row:
    """Return the row that stands in place of `row`, an article that is not wanted."""
    line = _line(row.id, row.source, row.url, "skipped", code, message)
    return Row(
        json=line, outcome="skipped", code=code, source=row.source, id=row.id, url=row.url, size=row.size
    )


def _told(record: Record, key: str, code: str, message: str) -> Row:
    return Row(
        json=_line(record.id, record.source, record.url, key, code, message),
        outcome="error" if key == "error" else "skipped",
        code=code,
        source=record.source,
        id=record.id,
        url=record.url,
        size=record.size,
    )


def _line(name: str | None, source: str, url: str | None, key: str, code: str, message: str) -> bytes:
    return wire.encode(
        {
            "id": name or source,
            "source": source,
            "url": url,
            key: {"code": clean_line(code), "message": clean_line(message)},
        }
    )


def _record(found: Mapping[str, Any], number: int) -> Record:
    """Return the record of a caller's mapping."""
    html = found.get("html")
    url = found.get("url")
    source = str(found.get("id") or url or number)
    body = html.encode("utf-8", "replace") if isinstance(html, str) else html
    return Record(
        source=clean_line(source),
        url=clean_url(url) if isinstance(url, str) else None,
        body=bytes(body) if isinstance(body, bytes | bytearray | memoryview) else b"",
        charset="utf-8" if isinstance(html, str) else None,
    )


def _skipped(record: Record, article: Article, settings: Settings) -> Row | None:
    """Return the row of an article that the filters do not let through."""
    if not settings.wants(article.language):
        told = f"{article.language or 'unknown'}, not {' or '.join(settings.languages)}"
        return _told(record, "skipped", "language", told)
    if article.word_count < settings.min_words:
        told = f"{article.word_count} words, fewer than {settings.min_words}"
        return _told(record, "skipped", "min_words", told)
    return None


def _row(record: Record, article: Article, settings: Settings) -> Row:
    label = {"id": record.id or record.source, "source": record.source}
    file = content = ""
    if settings.form.is_files:
        file, content = _document(record, article, settings.form)
        line = wire.encode({**label, "url": article.url, "title": article.title, "file": file})
    elif settings.fields:
        chosen = {
            name: label[name] if name in LABELS else _value(article, name, settings.form)
            for name in settings.fields
        }
        line = wire.encode(chosen)
    elif settings.form is Form.parquet:
        names = Article.__struct_fields__
        line = wire.encode({**label, **{name: _value(article, name, settings.form) for name in names}})
    else:
        line = wire.encode(label)[:-1] + b"," + wire.encode(article)[1:]
    return Row(
        json=line,
        outcome="article",
        source=record.source,
        id=record.id,
        url=article.url or record.url,
        file=file,
        content=content.encode(),
        keys=_keys(article, settings.dedup),
        size=record.size,
    )


def _value(article: Article, name: str, form: Form) -> object:
    """Return one field; blocks are of nine kinds, which a column cannot be, so there they are JSON in a string."""
    value = getattr(article, name)
    return wire.encode(value).decode() if name == "blocks" and form is Form.parquet else value


def _document(record: Record, article: Article, form: Form) -> tuple[str, str]:
    """Return the name and content of an article's own file."""
    from artcli.library.export import file_name

    extension = str(form)
    name = f"{record.name}-{file_name(article.title, 0, extension)}".replace(
        f"-0.{extension}", f".{extension}"
    )
    if form is Form.md:
        return name, article.to_markdown()
    head = f"{article.title}\n\n" if article.title else ""
    return name, f"{head}{article.text}\n"


def _keys(article: Article, dedup: tuple[str, ...]) -> Keys | None:
    if not dedup:
        return None
    from artcli.batch import duplicates

    return duplicates.keys(article, dedup)
