"""Entries as files: names that stay, front matter for Obsidian and Hugo, JSON that we read back.

How an article looks as Markdown, HTML or text is not known here: the caller gives what renders it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

import msgspec

from artcli import wire
from artcli.library.folding import fold
from artcli.library.records import Entry
from artcli.model import Article
from artcli.sanitize import clean_line

Format = Literal["md", "html", "txt", "json"]
"""What is one file an entry; ``jsonl`` is a line an entry, ``epub`` one book, made by `render.epub`."""
_NO_NAME = re.compile(r"[\W_]+")
_NAME_BYTES = 80
"""Length of a title in a file name, in bytes: file systems allow 255, and copies get longer names."""
_TAG_GAP = re.compile(r"[\s,#]+")


class File(msgspec.Struct, frozen=True):
    """One file to write: a bare name without folders, and its content."""

    name: str
    content: bytes


def file_name(title: str | None, number: int, extension: str) -> str:
    """Return ``xay-dung-dang-bo-12.md``: the folded title, then the article's number, for there are twins."""
    words = _NO_NAME.sub("-", fold(clean_line(title or ""))).strip("-")
    cut = words.encode()[:_NAME_BYTES].decode(errors="ignore")
    if len(cut) < len(words) and "-" in cut[20:]:
        cut = cut[: cut.rindex("-")]
    return "-".join(part for part in (cut.strip("-"), str(number)) if part) + f".{extension}"


def file(entry: Entry, format_: Format, render: Callable[[Article], str]) -> File:
    """Return one entry as a file.

    `render` makes the text of ``md``, ``html`` and ``txt``; Markdown gets its front matter here, so `render` must
    not add one.
    """
    name = file_name(entry.article.title, entry.id, format_)
    if format_ == "json":
        return File(name, wire.encode(entry.article, indent=2) + b"\n")
    head = front_matter(entry) + "\n" if format_ == "md" else ""
    return File(name, (head + render(entry.article)).encode())


def front_matter(entry: Entry) -> str:
    """Return the YAML head between two ``---`` lines.

    Keys are Hugo's where it has one (title, date, lastmod, description, tags, authors), else Obsidian's
    and its clipper (source, site, created). Values are JSON, which is YAML, so no title breaks its line.
    """
    article = entry.article
    fields: dict[str, object] = {
        "title": article.title or article.url,
        "date": article.published,
        "lastmod": article.modified,
        "description": article.lead,
        "authors": [author.name for author in article.authors],
        "source": article.canonical_url or article.url,
        "site": article.site_name,
        "language": article.language,
        "tags": list(dict.fromkeys(filter(None, map(_tag, (*entry.row.tags, *article.tags))))),
        "created": entry.row.fetched,
        "artcli_id": entry.id,
    }
    # A date must stand bare, or YAML readers take it for text; ours has only digits and -:+TZ.
    lines = [
        f"{name}: {value if name in _DATES and _is_date(value) else wire.encode(value).decode()}"
        for name, value in fields.items()
        if value not in (None, [], "")
    ]
    return "\n".join(["---", *lines, "---", ""])


_DATES = ("date", "lastmod", "created")


def _is_date(value: object) -> bool:
    return re.fullmatch(r"\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?", str(value), re.ASCII) is not None


def _tag(name: str) -> str:
    """Return a tag as Obsidian takes it: no spaces, not digits alone."""
    tag = _TAG_GAP.sub("-", clean_line(name)).strip("-")
    return f"{tag}-" if tag.isdigit() else tag
