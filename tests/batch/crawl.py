"""Pages and inputs of every kind, written here: what a batch run reads."""

import gzip
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

TOPICS = ("harbour", "orchard", "railway", "library", "glacier", "market", "lantern", "ferry")


def page(number: int, *, words: int = 80, language: str = "en") -> str:
    """An article that no other number has."""
    topic = TOPICS[number % len(TOPICS)]
    sentences = " ".join(
        f"The {topic} of town {number} was opened again on day {day}, and the council said that the {topic} would "
        f"stay open for all who live there."
        for day in range(max(1, words // 25))
    )
    return (
        f"<html lang={language}><head><title>The {topic} number {number}</title></head><body><article>"
        f"<h1>The {topic} number {number}</h1><p>{sentences}</p><p>{sentences[::-1][:200]}</p></article></body></html>"
    )


def folder(root: Path, count: int, first: int = 0) -> Path:
    """A folder of pages."""
    root.mkdir(parents=True, exist_ok=True)
    for number in range(first, first + count):
        (root / f"{number:04d}.html").write_text(page(number), "utf-8")
    return root


def json_lines(path: Path, rows: Iterable[object]) -> Path:
    """A file of JSON lines; a string is a line as it stands."""
    lines = [row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) for row in rows]
    path.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    return path


def url(number: int) -> str:
    return f"https://news.example/{number}"


def record(
    number: int,
    body: bytes | str | None = None,
    *,
    status: str = "200 OK",
    kind: str = "response",
    headers: Sequence[str] = ("Content-Type: text/html; charset=utf-8",),
    length: int | None = None,
    break_: str = "\r\n",
) -> bytes:
    """One record of a web archive; `length` lies about its size."""
    body = page(number) if body is None else body
    payload = body.encode() if isinstance(body, str) else body
    told = "application/http; msgtype=response"
    if kind == "response":
        payload = "\r\n".join([f"HTTP/1.1 {status}", *headers, "", ""]).encode() + payload
    elif kind == "conversion":
        told = "text/plain"
    head = [
        "WARC/1.0",
        f"WARC-Type: {kind}",
        f"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{number:012d}>",
        f"WARC-Target-URI: {url(number)}",
        f"Content-Type: {told}",
        f"Content-Length: {len(payload) if length is None else length}",
        "",
        "",
    ]
    return break_.join(head).encode() + payload + b"\r\n\r\n"


def warc(path: Path, records: Iterable[bytes]) -> Path:
    """A web archive, packed as its name says: record by record."""
    packed = [gzip.compress(one, mtime=0) if path.suffix == ".gz" else one for one in records]
    path.write_bytes(b"".join(packed))
    return path
