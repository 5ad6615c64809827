"""What kind of input a file is: by its name where that settles it, else by its first bytes."""

from __future__ import annotations

from typing import Literal

from artcli import wire
from artcli.net import sources

Kind = Literal["page", "json", "warc", "parquet", "list"]

_PACKED = (".gz", ".zst", ".zstd")
_BY_NAME: dict[str, Kind] = {
    **dict.fromkeys(("html", "htm", "xhtml", "shtml", "mhtml"), "page"),
    **dict.fromkeys(("jsonl", "ndjson"), "json"),
    **dict.fromkeys(("warc", "wet"), "warc"),
    "parquet": "parquet",
}
_NO_PAGE = frozenset(
    "css js mjs map png jpg jpeg gif webp avif svg ico bmp tif tiff woff woff2 ttf otf eot mp3 mp4 m4a webm "
    "ogg ogv wav avi mov pdf zip tar tgz bz2 xz 7z rar exe dmg iso doc docx xls xlsx ppt pptx epub".split()
)


def by_name(name: str) -> Kind | None:
    """Return the kind that a file's name tells, None when its bytes must."""
    return _BY_NAME.get(_ending(name))


def is_no_page(name: str) -> bool:
    """Tell whether a file of a folder is none of the input: hidden, or a picture, a script, a style sheet."""
    return name.startswith(".") or _ending(name) in _NO_PAGE


def sniff(head: bytes) -> Kind:
    """Return the kind of a file that begins (unpacked) with `head`; a page when it is nothing else."""
    if head.lstrip(b"\r\n").startswith(b"WARC/"):
        return "warc"
    if head.startswith(b"PAR1"):
        return "parquet"
    if wire.looks_like_json(head):
        return "json"
    text = (head[: head.rfind(b"\n") + 1] or head).decode("utf-8", "replace")
    words = [word for line in text.splitlines() if (word := listed(line))]
    found = sum(" " not in word and sources.address(word) is not None for word in words)
    return "list" if found * 2 > len(words) else "page"  # a list may have a line that is none


def listed(line: str) -> str:
    """Return what a line of a list of addresses names: no comment, no further column, no brackets; '' for nothing."""
    word = line.strip("\ufeff \t\r\n").partition("\t")[0]
    word = "" if word.startswith("#") else word.partition(" #")[0].strip()
    return word[1:-1] if word.startswith("<http") and word.endswith(">") else word


def _ending(name: str) -> str:
    name = name.lower()
    for packed in _PACKED:
        name = name.removesuffix(packed)
    return name.rpartition(".")[2] if "." in name else ""
