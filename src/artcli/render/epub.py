"""Articles as one EPUB 3 book: a cover, a table of contents, a chapter an article, threads as an appendix.

The same articles and the same `modified` give the same bytes.
"""

from __future__ import annotations

import hashlib
import io
import uuid
import zipfile
from collections.abc import Mapping, Sequence
from textwrap import wrap
from xml.sax.saxutils import escape, quoteattr

import msgspec

from artcli.model import Article
from artcli.render.epub_chapter import appendix, chapter, language_tag, line, page
from artcli.sanitize import clean_line

_IMAGE_TYPES = {
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/gif": "gif",
    "image/svg+xml": "svg",
}
"""Core media types for pictures of EPUB 3.2, and their file extensions; 3.3's WebP few devices and checkers know."""
_CONTAINER = """<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="book/content.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
_STYLE = """body { line-height: 1.45; margin: 0 4%; }
h1 { font-size: 1.5em; line-height: 1.2; text-align: start; }
.byline, .caption, .source, figcaption { color: #555; font-size: 0.85em; overflow-wrap: break-word; }
.lead { font-weight: bold; }
img { max-width: 100%; }
pre { white-space: pre-wrap; }
table { border-collapse: collapse; }
td, th { border: 1px solid #999; padding: 0.2em 0.4em; text-align: start; }
.comment { border-inline-start: 2px solid #ccc; padding-inline-start: 0.6em; margin-block-end: 1em; }
""" + "".join(f".reply{step} {{ margin-inline-start: {step * 0.8:g}em; }}\n" for step in range(1, 9))


class Picture(msgspec.Struct, frozen=True):
    """A downloaded picture: its media type and bytes."""

    media_type: str
    content: bytes


_SIGNATURES = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
)


def media_type(content: bytes) -> str | None:
    """Return the type of a picture by its first bytes, whatever its server called it; None for no picture.

    Drawings (SVG) are none, for they can hold scripts and lead elsewhere, nor is WebP, which EPUB 3.2 lacks.
    """
    return next((kind for start, kind in _SIGNATURES if content.startswith(start)), None)


class _File(msgspec.Struct, frozen=True):
    """One file of the book: its name, type, content; its title in the table of contents."""

    name: str
    media_type: str
    content: bytes
    properties: str = ""
    title: str | None = None


def epub(
    articles: Sequence[Article],
    *,
    title: str,
    modified: str,
    comments: bool = False,
    pictures: Mapping[str, Picture] | None = None,
) -> bytes:
    """Return the book as a zip file.

    `modified` is a UTC time of the form ``2026-11-23T12:00:00Z`` (EPUB asks for it); `comments` adds each
    thread as an appendix; `pictures` maps addresses of pictures to what was downloaded, and those of types
    that EPUB does not know are left out. `articles` must not be empty.
    """
    languages = [article.language for article in articles if article.language]
    language = language_tag(max(languages, key=languages.count) if languages else None)
    images, picture_files = _pictures(pictures or {})
    chapters = [
        _text(f"chapter-{number:04}.xhtml", chapter(article, images), article.title or article.url)
        for number, article in enumerate(articles, 1)
    ]
    if comments:
        for number, article in enumerate(articles, 1):
            if article.comments.items:
                heading = f"💬 {clean_line(article.title or article.url or '…')}"
                chapters.append(_text(f"thread-{number:04}.xhtml", appendix(article, heading), heading))
    cover = f'<p><img src="cover.svg" alt={quoteattr(clean_line(title))}/></p>'
    files = [
        _text("cover.xhtml", page(title, cover, language, "cover")),
        _text("nav.xhtml", _contents(title, chapters, language), properties="nav"),
        *chapters,
        _File("style.css", "text/css", _STYLE.encode()),
        _File("cover.svg", "image/svg+xml", _cover(title, articles).encode(), "cover-image"),
        *picture_files,
    ]
    names = "\n".join(
        (title, modified, *(article.canonical_url or article.url or article.text for article in articles))
    )
    identifier = uuid.UUID(
        bytes=hashlib.blake2b(names.encode("utf-8", "replace"), digest_size=16).digest(), version=5
    )
    package = _package(
        files=files,
        articles=articles,
        title=title,
        language=language,
        identifier=identifier.urn,
        modified=modified,
    )
    return _zip([_File("content.opf", "application/oebps-package+xml", package.encode()), *files])


def _text(name: str, content: str, title: str | None = None, properties: str = "") -> _File:
    return _File(name, "application/xhtml+xml", content.encode(), properties, title)


def _pictures(found: Mapping[str, Picture]) -> tuple[dict[str, str], list[_File]]:
    """Return address -> file name, and the files; the same picture under two addresses is one file."""
    names: dict[str, str] = {}
    files: dict[str, _File] = {}
    for url, picture in found.items():
        extension = _IMAGE_TYPES.get(picture.media_type)
        if extension:
            name = f"picture-{hashlib.blake2b(picture.content, digest_size=8).hexdigest()}.{extension}"
            names[url] = name
            files[name] = _File(name, picture.media_type, picture.content)
    return names, list(files.values())


def _contents(title: str, chapters: Sequence[_File], language: str) -> str:
    items = "".join(f'<li><a href="{file.name}">{line(file.title) or "…"}</a></li>' for file in chapters)
    return page(
        title, f'<nav epub:type="toc" id="toc"><h1>{line(title)}</h1><ol>{items}</ol></nav>', language
    )


def _cover(title: str, articles: Sequence[Article]) -> str:
    """Return the cover: the book's title, then the first articles' titles, as an SVG of 600 by 800."""
    rows: list[str] = []
    y = 120
    for text in wrap(clean_line(title), 22)[:4]:
        rows.append(f'<text x="50" y="{y}" font-size="44" font-weight="bold">{escape(text)}</text>')
        y += 56
    y += 40
    for article in articles:
        for text in wrap(clean_line(article.title or ""), 44)[:2]:
            rows.append(f'<text x="50" y="{y}" font-size="22">{escape(text)}</text>')
            y += 30
        y += 14
        if y > 720:
            break
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="800" viewBox="0 0 600 800" '
        'font-family="serif">\n'
        '<rect width="600" height="800" fill="#f7f4ec"/>\n'
        '<rect x="50" y="50" width="500" height="6" fill="#8a1c1c"/>\n' + "\n".join(rows) + "\n</svg>\n"
    )


def _package(
    *,
    files: Sequence[_File],
    articles: Sequence[Article],
    title: str,
    language: str,
    identifier: str,
    modified: str,
) -> str:
    names = dict.fromkeys(clean_line(author.name) for article in articles for author in article.authors)
    creators = "".join(f"<dc:creator>{escape(name)}</dc:creator>\n" for name in names if name)
    manifest = "".join(
        f'<item id="{_id(file)}" href="{file.name}" media-type="{file.media_type}"'
        + (f' properties="{file.properties}"' if file.properties else "")
        + "/>\n"
        for file in files
    )
    spine = "".join(f'<itemref idref="{_id(file)}"/>\n' for file in files if file.name.endswith(".xhtml"))
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">\n'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n'
        f'<dc:identifier id="id">{identifier}</dc:identifier>\n'
        f"<dc:title>{line(title)}</dc:title>\n<dc:language>{language}</dc:language>\n{creators}"
        f'<meta property="dcterms:modified">{escape(modified)}</meta>\n</metadata>\n'
        f"<manifest>\n{manifest}</manifest>\n<spine>\n{spine}</spine>\n</package>\n"
    )


def _id(file: _File) -> str:
    return file.name.replace(".", "-")


def _zip(files: Sequence[_File]) -> bytes:
    """Return the zip: `mimetype` first and stored, as the container format asks; every date the zip epoch."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr(zipfile.ZipInfo("mimetype"), b"application/epub+zip", zipfile.ZIP_STORED)
        book.writestr(zipfile.ZipInfo("META-INF/container.xml"), _CONTAINER, zipfile.ZIP_DEFLATED)
        for file in files:
            packed = zipfile.ZIP_STORED if file.name.startswith("picture-") else zipfile.ZIP_DEFLATED
            book.writestr(zipfile.ZipInfo(f"book/{file.name}"), file.content, packed)
    return buffer.getvalue()
