"""REF words -> numbers of articles that the library has already: for commands that mark, remove, parse again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from artcli import wire
from artcli.cli.reading import is_number, read_stdin
from artcli.errors import UsageError
from artcli.net import sources

if TYPE_CHECKING:
    from artcli.library import Entry, Library


def is_kept_ref(word: str) -> bool:
    """Tell whether a word names an article of the library (a number, an address, ``-``), not a tag."""
    return word == "-" or is_number(word) or ("/" in word and sources.address(word) is not None)


def kept(library: Library, words: Sequence[str]) -> list[int]:
    """Return the articles that `words` name, each once, in order; without words the one shown last.

    ``-`` takes numbers, addresses or JSON lines of ours from stdin. Raises UsageError for the first that the
    library does not have, so that nothing is done to the others.
    """
    if not words:
        entry = library.current()
        if entry is None:
            raise UsageError("no article was fetched or shown yet", hint="artcli list")
        return [entry.id]
    found: dict[int, None] = {}
    for word in _words(words):
        entry = library.get(int(word)) if is_number(word) else _at(library, word)
        if entry is None:
            raise UsageError(
                f"the library has no article {word}; nothing was done", hint="artcli list", code="no_such_id"
            )
        found[entry.id] = None
    return list(found)


def _at(library: Library, word: str) -> Entry | None:
    address = sources.address(word)
    if address is None:
        raise UsageError(f"{word!r} is not a library id", hint="artcli list")
    return library.find(address)


def _words(words: Sequence[str]) -> Iterator[str]:
    for word in words:
        if word != "-":
            yield word
            continue
        data = read_stdin()
        if wire.looks_like_json(data):
            for found in wire.decode_objects(data):
                yield str(found.get("id") or found.get("canonical_url") or found.get("url") or "")
        else:
            yield from data.decode("utf-8", "replace").split()
