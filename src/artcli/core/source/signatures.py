"""What bytes that are no page are: file signatures, so that an error can say "this is a PDF file"."""

from __future__ import annotations

_MAGIC = (
    (b"%PDF-", "a PDF file"),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"BM", "a bitmap picture"),
    (b"II*\0", "a TIFF picture"),
    (b"MM\0*", "a TIFF picture"),
    (b"\0\0\1\0", "an icon"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\0", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"PK\x05\x06", "a zip archive"),
    (b"OggS", "an Ogg recording"),
    (b"ID3", "an MP3 recording"),
    (b"\xff\xfb", "an MP3 recording"),
    (b"\xff\xf3", "an MP3 recording"),
    (b"fLaC", "a FLAC recording"),
    (b"\x1aE\xdf\xa3", "a Matroska or WebM film"),
    (b"FLV\1", "a Flash film"),
    (b"\x7fELF", "a program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"\xcf\xfa\xed\xfe", "a program"),
    (b"MZ", "a program"),
    (b"\0asm", "a WebAssembly program"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
    (b"\0\1\0\0\0", "a font"),
    (b"OTTO\0", "a font"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"%!PS", "a PostScript file"),
    (b"AT&TFORM", "a DjVu file"),
    (b"PAR1", "a Parquet file"),
)
_SHORT = frozenset((b"BM", b"MZ", b"ID3", b"BZh", b"PAR1", b"OggS", b"fLaC", b"wOFF", b"wOF2"))
"""Signatures that a text could open with too: they count only when a NUL byte follows near."""


def name_of(data: bytes) -> str | None:
    """Return what `data` is, with its article ("a PDF file"), None when no signature is known."""
    head = data[:64]
    if head.startswith(b"PK\x03\x04"):
        return _zip_kind(data[:4096])
    if head[:4] == b"RIFF":
        return {b"WEBP": "a WebP picture", b"WAVE": "a WAVE recording"}.get(head[8:12], "an AVI film")
    if head[4:8] == b"ftyp":
        return "an AVIF or HEIC picture" if head[8:12] in (b"avif", b"heic", b"mif1") else "an MP4 film"
    if data[257:262] == b"ustar":
        return "a tar archive"
    for magic, name in _MAGIC:
        if head.startswith(magic) and (magic not in _SHORT or b"\0" in data[:512]):
            return name
    return None


def _zip_kind(head: bytes) -> str:
    if b"mimetypeapplication/epub+zip" in head:
        return "an EPUB book"
    for folder, name in (
        (b"word/", "a Word document"),
        (b"xl/", "an Excel sheet"),
        (b"ppt/", "a slide show"),
        (b"mimetypeapplication/vnd.oasis", "an OpenDocument file"),
    ):
        if folder in head:
            return name
    return "a zip archive"
