"""A record -> its article: the file opened, the payload unpacked, the JSON read, the page parsed."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Any

import msgspec

from artcli import wire
from artcli.batch.leniently import decoded
from artcli.batch.payload import page_bytes, unpacked_page
from artcli.batch.records import Failure, Record
from artcli.batch.settings import Settings
from artcli.core.source.decode import MAX_BYTES
from artcli.errors import ArtcliError, UsageError
from artcli.model import Article
from artcli.sanitize import clean_line, clean_url

_NEITHER = Failure("bad_record", 'this JSON has neither "html" nor "url"')
_EMPTY = Failure("empty", "this JSON holds no page")


def opened(record: Record, settings: Settings) -> Record:
    """Return the record with the bytes of its page at hand, named as its JSON names it.

    Raises ArtcliError for a file that cannot be read, a body that cannot be unpacked.
    """
    if record.path is not None:
        body = _file(record.path)
        return msgspec.structs.replace(record, body=body, size=len(body))
    if record.kind == "json":
        return _from_json(record, settings)
    if record.encoding:
        body = page_bytes(record.body, record.encoding)
        return msgspec.structs.replace(record, body=body, size=len(body))
    return record


def article_of(record: Record) -> Article:
    """Return the article of an opened record. Raises ArtcliError when there is none."""
    from artcli import api
    from artcli.net import contents

    if record.failure is not None:
        raise ArtcliError(record.failure.message, code=record.failure.code)
    if record.kind == "json":
        found = next(wire.decode_objects(record.body))
        if "error" in found:
            raise wire.error_of(found)
        return wire.article_of(found)
    if record.kind == "url":
        raise ArtcliError("it was not fetched", code="not_fetched")
    if record.content_type:
        contents.check(record.content_type, "page")
    return api.parse(record.body, record.url, charset=record.charset, content_type=record.content_type)


def _from_json(record: Record, settings: Settings) -> Record:
    """Return the page that a JSON object holds; an article that was parsed already stays JSON."""
    found = decoded(record.body)
    if not isinstance(found, dict):
        raise UsageError("this JSON is not an object", code="bad_json")
    url = next((found[key] for key in settings.url_keys if key in found), None)
    html = next((found[key] for key in settings.html_keys if key in found), _NEITHER)
    named = msgspec.structs.replace(
        record, id=_name(found) or record.id, url=clean_url(url) if isinstance(url, str) else None
    )
    if isinstance(html, str):
        body = html.encode("utf-8", "replace")
        return msgspec.structs.replace(named, kind="page", body=body, charset="utf-8", size=len(body))
    if "blocks" in found or "error" in found:
        return named
    return msgspec.structs.replace(named, failure=_NEITHER if html is _NEITHER else _EMPTY)


def _name(found: dict[str, Any]) -> str | None:
    name = found.get("id")
    return clean_line(str(name))[:500] or None if isinstance(name, str | int) else None


def _file(path: bytes) -> bytes:
    """Return the page of a file, unpacked. Raises UsageError (``unreadable``) when there is none to read."""
    from artcli.batch.streams import is_remote, opened_raw

    name = os.fsdecode(path)
    try:
        # A pipe or a device among the files of a folder would never end.
        if not is_remote(name) and not stat.S_ISREG(Path(name).stat().st_mode):
            raise UsageError("this is no regular file", code="unreadable")
        with opened_raw(path) as stream:
            return unpacked_page(stream.read(MAX_BYTES + 1))
    except FileNotFoundError as error:
        raise UsageError("it is not there any more", code="unreadable") from error
    except (OSError, EOFError) as error:
        told = getattr(error, "strerror", None) or str(error)
        raise UsageError(f"cannot read it: {clean_line(told)}", code="unreadable") from error
