"""Records <-> JSON: the contract's objects, JSON lines, one raw field, errors as lines.

What is read from outside is cleaned like any page text: our own JSON may come from somebody else's hands.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

import msgspec

from artcli.errors import (
    ArtcliError,
    Blocked,
    ClientStatus,
    FetchError,
    LibraryError,
    NothingToExtract,
    ServerStatus,
    UsageError,
)
from artcli.model import Article
from artcli.sanitize import clean

_T = TypeVar("_T")
_LINK_KEYS = frozenset(("url", "canonical_url", "author_url"))


def encode(record: Any, *, indent: int = 0) -> bytes:
    """Return a record (or a list of them) as UTF-8 JSON with no final line break; `indent` 0 is one line."""
    raw = msgspec.json.encode(record)
    return msgspec.json.format(raw, indent=indent) if indent else raw


def error_line(error: ArtcliError, url: str | None) -> bytes:
    """Return the JSON line that stands for an input that failed."""
    return encode({"url": url, "error": {"code": error.code, "message": error.message}})


def error_of(found: dict[str, Any]) -> ArtcliError:
    """Return the error that a JSON line of ours reports, of the class (and exit code) it had upstream."""
    told = found.get("error")
    told = told if isinstance(told, dict) else {}
    code = str(told.get("code") or "internal")
    kinds: tuple[tuple[str, type[ArtcliError]], ...] = (
        ("http_4", ClientStatus),
        ("http_5", ServerStatus),
        ("library", LibraryError),
        ("internal", ArtcliError),
        ("not_fetched", ArtcliError),
    )
    kind = next((kind for start, kind in kinds if code.startswith(start)), None)
    kind = kind or _KINDS.get(code, FetchError)
    return kind(str(told.get("message") or "failed upstream"), where=str(found.get("url") or "-"), code=code)


_KINDS: dict[str, type[ArtcliError]] = {
    **dict.fromkeys(("usage", "bad_json", "not_ours", "no_cache", "no_such_id"), UsageError),
    **dict.fromkeys(("extra", "unreadable"), UsageError),
    **dict.fromkeys(("blocked", "challenge", "consent", "login", "parked", "robots", "soft_404"), Blocked),
    **dict.fromkeys(
        ("nothing", "empty", "binary", "encoding", "not_html", "not_a_page", "no_article", "no_content"),
        NothingToExtract,
    ),
    **dict.fromkeys(("too_complex", "feed", "not_a_feed"), NothingToExtract),
}
"""Error codes that are not the network's: what another artcli reported keeps its exit code here."""


def looks_like_json(data: bytes) -> bool:
    """Tell whether `data` is JSON of ours rather than a page: it opens with ``{`` or ``[{``."""
    head = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n")
    return head.startswith((b"{", b"[")) and head[:1] + head[1:].lstrip(b" \t\r\n")[:1] in (
        b'{"',
        b"[{",
        b"[]",
        b"{}",
    )


def decode_objects(data: bytes) -> Iterator[dict[str, Any]]:
    """Yield the JSON objects of one object, an array of objects, or JSON lines, cleaned.

    A broken line among others becomes an object with an ``error``, as a failed input is everywhere. Raises
    UsageError when the first line is broken already, or something is no object.
    """
    data = data.removeprefix(b"\xef\xbb\xbf").strip()
    if not data:
        return
    try:
        whole = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        lines = data.splitlines()
        if len(lines) == 1 or b"\n{" not in data:
            raise UsageError(f"not valid JSON: {_reason(error)}", code="bad_json") from error
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                yield from _objects(msgspec.json.decode(line))
            except (msgspec.DecodeError, UnicodeDecodeError, RecursionError, UsageError) as broken:
                what = str(broken) if isinstance(broken, UsageError) else f"not valid JSON: {_reason(broken)}"
                if number == 1:
                    raise UsageError(f"line 1: {what}", code="bad_json") from broken
                yield {"url": None, "error": {"code": "bad_json", "message": f"line {number}: {what}"}}
    else:
        yield from _objects(whole)


def article_of(found: dict[str, Any]) -> Article:
    """Return the article that one of our JSON objects holds.

    Raises NothingToExtract for JSON of others, which is no page either, UsageError for ours that does not fit.
    """
    if found.get("schema") != 1 or "blocks" not in found:
        raise NothingToExtract(
            'this JSON is not an artcli article (no "schema": 1 with blocks)', code="not_a_page"
        )
    return convert(found, Article)


def convert(found: dict[str, Any], kind: type[_T]) -> _T:
    """Return `found` as a record of `kind`. Raises UsageError naming the field that does not fit."""
    try:
        return msgspec.convert(found, kind)
    except (msgspec.ValidationError, RecursionError) as error:
        raise UsageError(f"this JSON does not fit: {_reason(error)}", code="not_ours") from error


def field(record: Any, path: str) -> str:
    """Return one field as raw text: ``title``, ``authors.0.name``, ``comments.items``.

    A missing or null value is ''; lists and objects are compact JSON. Raises UsageError for a name that no
    such record has.
    """
    value = msgspec.json.decode(msgspec.json.encode(record))
    names = path.split(".")
    for place, name in enumerate(names):
        if isinstance(value, dict):
            if name not in value:
                where = f" in {'.'.join(names[:place])!r}" if place else ""
                raise UsageError(f"no field {name!r}{where}", hint=f"one of: {', '.join(sorted(value)[:30])}")
            value = value[name]
        elif isinstance(value, list):
            if not name.isdigit():
                raise UsageError(f"{name!r} in {path!r} must be a number: this is a list")
            value = value[int(name)] if int(name) < len(value) else None
        else:
            value = None
        if value is None:
            return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    return msgspec.json.encode(value).decode() if isinstance(value, dict | list) else str(value)


def schema() -> dict[str, Any]:
    """Return the JSON Schema of an article."""
    return msgspec.json.schema(Article)


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    for item in value if isinstance(value, list) else [value]:
        if not isinstance(item, dict):
            raise UsageError("this JSON is not an object or a list of objects", code="bad_json")
        yield _cleaned(item)


def _cleaned(top: dict[str, Any]) -> dict[str, Any]:
    """Clean every string of a JSON value in place, without recursion; addresses are http, https or mailto."""
    from artcli.sanitize import clean_url

    todo: list[Any] = [top]
    while todo:
        value = todo.pop()
        pairs = value.items() if isinstance(value, dict) else enumerate(value)
        for key, item in list(pairs):
            if isinstance(item, str):
                value[key] = clean_url(item) if key in _LINK_KEYS else clean(item)
            elif isinstance(item, dict | list):
                todo.append(item)
    return top


def _reason(error: Exception) -> str:
    return "nested too deep" if isinstance(error, RecursionError) else clean(str(error))
