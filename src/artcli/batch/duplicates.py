"""Which records are the same page, text, or nearly: keys made by workers, compared in the order of the input.

Nearly the same is a Jaccard similarity of word 5-grams of about `NEARLY` and above, estimated by MinHash (rensa).
"""

from __future__ import annotations

import re
from hashlib import blake2b
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import msgspec

from artcli.batch.journal import write_whole
from artcli.batch.records import Keys, Row
from artcli.batch.streams import needs
from artcli.errors import UsageError
from artcli.model import Article
from artcli.patterns import lazy

PERMUTATIONS = 128
NEARLY = 0.8
_SEED = 20
_BANDS = 16
"""16 bands of 8: pairs at 0.8 meet in a band with a chance of .95, those at 0.5 with one of .06."""
_GRAM = 5
_LETTERS = 8
"""Characters of a gram where words are not parted by spaces."""
_WORD = lazy(r"\w+")
_PORT = re.compile(r":(?:80|443)$")


def keys(article: Article, dedup: tuple[str, ...]) -> Keys:
    """Return what is compared of an article, as far as `dedup` asks for it."""
    words = _WORD.findall(article.text.casefold()) if "text" in dedup or "near" in dedup else []
    text = blake2b(" ".join(words).encode(), digest_size=16).digest() if "text" in dedup and words else b""
    near = _minhash(words) if "near" in dedup and words else b""
    return Keys(_address(article) if "url" in dedup else "", text, near)


class Seen:
    """The articles so far. They must come in the order of the input, so that every run keeps the same ones.

    What is compared is appended to a file, a line a row, so that a resumed run knows what went before.
    """

    def __init__(self, path: Path, rows: int) -> None:
        """Remember the first `rows` lines of `path`. Raises UsageError when it has not so many."""
        self._exact: dict[tuple[str, str | bytes], str] = {}
        self._bands: dict[tuple[int, bytes], list[int]] = {}
        self._hashes: list[tuple[bytes, str]] = []
        self._file = path.open("ab+", buffering=0)  # unbuffered: a row on disk has its line here
        self._load(rows)

    def duplicate(self, row: Row) -> tuple[str, str] | None:
        """Return why an article is a duplicate and of which source; None, and it is remembered, when it is none."""
        found = self._find(row.keys) if row.keys is not None else None
        remembered = row.keys if found is None else None
        write_whole(self._file, msgspec.json.encode((row.source, remembered)) + b"\n")
        if remembered is not None:
            self._remember(row.source, remembered)
        return found

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def _load(self, rows: int) -> None:
        self._file.seek(0)
        decoder = msgspec.json.Decoder(tuple[str, Keys | None])
        kept = 0
        lines = self._file.readlines()[:rows]
        if len(lines) < rows:
            raise UsageError(
                "cannot resume: what the duplicates were is lost", hint="--overwrite begins anew"
            )
        for line in lines:
            kept += len(line)
            source, keys = decoder.decode(line)
            if keys is not None:
                self._remember(source, keys)
        self._file.truncate(kept)

    def _find(self, keys: Keys) -> tuple[str, str] | None:
        for code, key in _exact(keys):
            if (code, key) in self._exact:
                return code, self._exact[code, key]
        twin = self._near(keys.near)
        return None if twin is None else ("near_duplicate", twin)

    def _remember(self, source: str, keys: Keys) -> None:
        self._exact.update(dict.fromkeys(_exact(keys), source))
        if keys.near:
            for band in _bands(keys.near):
                self._bands.setdefault(band, []).append(len(self._hashes))
            self._hashes.append((keys.near, source))

    def _near(self, near: bytes) -> str | None:
        for band in _bands(near):
            for index in self._bands.get(band, ()):
                other, source = self._hashes[index]
                if _alike(near, other) >= NEARLY:
                    return source
        return None


def _exact(keys: Keys) -> list[tuple[str, str | bytes]]:
    found: list[tuple[str, str | bytes]] = [("duplicate_url", keys.url), ("duplicate_text", keys.text)]
    return [(code, key) for code, key in found if key]


def check_installed() -> None:
    """Raise UsageError when the library for near duplicates is not there."""
    _rensa()


def _rensa() -> Any:
    try:
        import rensa
    except ImportError as error:
        raise needs("dedup", "near duplicates") from error
    return rensa


def _address(article: Article) -> str:
    """Return the canonical address in one spelling: no scheme, default port, fragment, or slash at the end."""
    canonical = urlsplit(article.canonical_url or "")
    own = urlsplit(article.url or "")
    if canonical.path in {"", "/"} and not canonical.query and own.path not in {"", "/"}:
        canonical = own  # a template that calls the front page the canonical address of every page
    if not canonical.hostname:
        return ""
    host = _PORT.sub("", canonical.netloc.lower())
    query = f"?{canonical.query}" if canonical.query else ""
    return f"{host}{canonical.path.rstrip('/')}{query}"


def _minhash(words: list[str]) -> bytes:
    letters = sum(map(len, words))
    if letters > 12 * len(words):  # Chinese, Japanese, Thai: a "word" is a sentence
        whole = "".join(words)
        grams = [whole[at : at + _LETTERS] for at in range(max(1, len(whole) - _LETTERS + 1))]
    else:
        grams = [" ".join(words[at : at + _GRAM]) for at in range(max(1, len(words) - _GRAM + 1))]
    made = _rensa().RMinHash(num_perm=PERMUTATIONS, seed=_SEED)
    made.update(grams)
    return b"".join(number.to_bytes(4, "little") for number in made.digest())


def _bands(near: bytes) -> list[tuple[int, bytes]]:
    width = 4 * PERMUTATIONS // _BANDS
    return [(band, near[band * width : (band + 1) * width]) for band in range(_BANDS)] if near else []


def _alike(one: bytes, other: bytes) -> float:
    a, b = memoryview(one).cast("I"), memoryview(other).cast("I")
    return sum(map(int.__eq__, a, b)) / PERMUTATIONS
