"""One cleaner for every string that comes from outside, so that no page can steer a terminal.

Rules and figures: control sequences can come raw, as entities (``&#27;``) or through JSON escapes, so the
*final* text is cleaned, never the bytes. Kept on purpose: ZWJ and ZWNJ (Persian, Indic scripts, emoji) and
variation selectors.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from urllib.parse import urljoin, urlsplit

from artcli.patterns import lazy

# C0 but \t \n, DEL, C1, soft hyphen, bidi and invisible format characters, BOM, tag characters,
# noncharacters, lone surrogates.
_UNSAFE = lazy(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f"
    + "".join(f"{chr((plane << 16) | 0xFFFE)}{chr((plane << 16) | 0xFFFF)}" for plane in range(1, 17))
    + "]"
)
_BREAKS = lazy("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_SURROGATE = lazy("[\ud800-\udfff]")
# Marks are no letters to Python, in any script; the runs that are found are looked at one character at a time.
_MARKS = lazy(r"[^\w\s\x00-\u02ff]{9,}")
_MOST_MARKS = 8
"""On one letter; more is a drawing ("zalgo"), not a language."""
MAX_URL = 2048
_LONGEST = 8 * MAX_URL
"""Of an address that is joined and encoded at all: relative ones may become shorter, by "../"."""
_LONGEST_HOST = 1_000
"""Names have 253 characters at most; to turn longer ones into punycode costs the square of their marks."""
_SCHEMES = ("http", "https", "mailto")
_PATH = r"/[!#-:=?-\[\]_a-z~]*(?<![?#])"
_PLAIN_URL = lazy(rf"https?://[a-z0-9][a-z0-9.-]*+(?:{_PATH})?+")
"""Addresses that joining and encoding give back as they are; most of those of most pages."""
_NAME_FIRST = lazy(r"(?:\./)?[A-Za-z0-9_-][^:/?#]*(?:[/?#]|\Z)")
"""A relative address that begins with a name, which is no scheme."""
_URL_SAFE = lazy(r"[^\x21-\x7e]|[\"<>\\^`{|}]")


def clean(text: str) -> str:
    """Return `text` in NFC, every kind of line break as a line feed, nothing a terminal obeys; linear time."""
    # What is printable holds none of the unsafe: all of them are controls, formats, separators or no characters.
    if not text.isprintable() and _UNSAFE.search(text):
        text = _UNSAFE.sub("", _SURROGATE.sub("\ufffd", _BREAKS.sub("\n", text)))
    return nfc(text)


def nfc(text: str) -> str:
    """Return `text` in NFC; linear time, for which runs of marks are cut.

    To put marks in order costs the square of their number: 320,000 on one letter took two minutes.
    """
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        return text
    return unicodedata.normalize("NFC", _MARKS.sub(_few_marks, text))


def _few_marks(run: re.Match[str]) -> str:
    kept: list[str] = []
    marks = 0
    for char in run[0]:
        marks = marks + 1 if unicodedata.combining(char) else 0
        if marks <= _MOST_MARKS:
            kept.append(char)
    return "".join(kept)


def clean_line(text: str) -> str:
    """Clean `text` and fold all white space, so that it is one line; for titles, names, addresses, messages."""
    # What is printable has no white space but spaces, and nothing unsafe.
    line = text.strip() if text.isprintable() and "  " not in text else " ".join(text.split())
    return nfc(line) if line.isprintable() else " ".join(clean(line).split())


def clean_url(url: str | None, base: str | None = None) -> str | None:
    """Return `url` absolute and printable, or None unless it is http, https or mailto without a password.

    `base` resolves relative addresses. Characters outside printable ASCII are percent-encoded as UTF-8.
    """
    if not url:
        return None
    if _is_plain(url):
        return url
    if base and (joined := _plainly_joined(url, base)):
        return joined
    if len(url) > _LONGEST or (not base and ":" not in url):
        return None
    # Browsers strip these, so "java\nscript:" must not get past the scheme check.
    url = re.sub("[\t\r\n]", "", url).strip(
        "\x00\x01\x02\x03\x04\x05\x06\x07\x08\x0b\x0c\x0e\x0f\x1b \u00a0\ufeff"
    )
    try:
        joined = urljoin(base, url) if base else url
        parts = urlsplit(joined)
        if parts.scheme.lower() not in _SCHEMES:
            return None
        if parts.scheme.lower() == "mailto":
            if not parts.path:
                return None
        elif not parts.hostname or "@" in parts.netloc or len(parts.netloc) > _LONGEST_HOST:
            return None
        _ = parts.port  # raises on a port that is none
    except ValueError:
        return None
    if len(joined) > MAX_URL:  # encoded it is longer still
        return None
    if not joined.isascii() or not joined.isprintable() or _URL_SAFE.search(joined):
        joined = _encode(joined)
    return joined if len(joined) <= MAX_URL else None


def _is_plain(url: str) -> bool:
    return (
        len(url) <= MAX_URL
        and _PLAIN_URL.fullmatch(url) is not None
        and "/." not in url
        and "?#" not in url
        and "//" not in url[8:]
    )


def _plainly_joined(url: str, base: str) -> str | None:
    """Return what joining gives where that is only putting the two together; None where it may be more."""
    if url[0] not in "/#" and not _NAME_FIRST.match(url):
        return None
    joined = _head(base, url[0] if url[0] in "/#" else "") + url.removeprefix("./")
    return joined if _is_plain(joined) else None


@lru_cache(maxsize=32)
def _head(base: str, kind: str) -> str:
    """Return what of `base` stays before a path ("/"), a fragment ("#") or a name (""); '' where `base` is none."""
    try:
        return urljoin(base, kind + "x").removesuffix(kind + "x")
    except ValueError:
        return ""


def _encode(url: str) -> str:
    """Percent-encode what is not printable ASCII; a host in letters of another script becomes punycode."""
    parts = urlsplit(url)
    host = parts.netloc
    if not host.isascii():
        try:
            host = host.encode("idna").decode("ascii")
        except UnicodeError:
            host = host.encode("utf-8", "replace").decode("latin-1")
    url = parts._replace(netloc=host).geturl()
    return _URL_SAFE.sub(lambda m: "".join(f"%{b:02X}" for b in m[0].encode("utf-8", "replace")), url)
