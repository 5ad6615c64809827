"""What a language model's server sends -> words, as they come: server-sent events, or one JSON object. No I/O.

Nothing of it is trusted: events can be cut anywhere, be no JSON, never end, or carry what a terminal would obey.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import msgspec

from artcli.errors import FetchError
from artcli.sanitize import clean

MAX_ANSWER = 200_000
"""Characters of an answer that are read; a broken server can send without end."""
_MAX_EVENT = 2_000_000
_NO_COMPLETION = "the model's server sent no chat completion"
_THOUGHTS = ("<think>", "</think>")


class BrokenAnswer(FetchError):
    """The server answered something that is no chat completion, or reports an error in it."""

    default_code = "model"


class _Part(NamedTuple):
    text: str = ""
    last: bool = False
    """The server says that nothing follows."""


def words(chunks: Iterable[bytes]) -> Iterator[str]:
    """Yield the text of an answer as it comes, cleaned, without what a model thinks aloud before it.

    Raises BrokenAnswer when it is no completion, reports an error, says nothing, or breaks off.
    """
    said = 0
    for piece in _spoken(_texts(chunks)):
        shown = clean(piece)
        if not said:
            shown = shown.lstrip()
        if shown:
            said += len(shown)
            yield shown
        if said > MAX_ANSWER:
            raise BrokenAnswer("the model does not stop")
    if not said:
        raise BrokenAnswer("the model said nothing")


def _spoken(pieces: Iterable[str]) -> Iterator[str]:
    """Yield `pieces` without a leading ``<think>`` part, which some models send as text; marks may be cut."""
    opening, closing = _THOUGHTS
    held = ""
    pieces = iter(pieces)
    for piece in pieces:
        held += piece
        begun = held.lstrip()
        if begun and not opening.startswith(begun[: len(opening)]):
            break
        if begun.startswith(opening) and closing in held[-len(piece) - len(closing) :]:
            held = held.partition(closing)[2]
            break
        if len(held) > MAX_ANSWER:
            raise BrokenAnswer("the model does not stop thinking")
    else:
        if held.lstrip().startswith(opening):
            return
    yield held
    yield from pieces


def _texts(chunks: Iterable[bytes]) -> Iterator[str]:
    """Yield the text of every part. Raises BrokenAnswer when the stream ends before the server says so."""
    for event in _events(chunks):
        part = _part(event)
        if part.text:
            yield part.text
        if part.last:
            return
    raise BrokenAnswer("the model's server broke off its answer")


def _events(chunks: Iterable[bytes]) -> Iterator[Any]:
    """Yield the JSON of each event; ``[DONE]`` becomes None. A body without events is one object."""
    rest = plain = b""
    for chunk in chunks:
        rest += chunk
        *lines, rest = rest.split(b"\n")
        for line in lines:
            if line.startswith(b"data:"):
                payload = line[5:].strip()
                if payload:
                    yield None if payload == b"[DONE]" else _decoded(payload)
            elif not line.startswith((b":", b"event:", b"id:", b"retry:")):
                plain += line.strip()  # no stream: one object over several lines
        if len(rest) + len(plain) > _MAX_EVENT:
            raise BrokenAnswer(_NO_COMPLETION)
    payload = (plain + rest.strip()).removeprefix(b"data:").strip()
    if payload:
        yield None if payload == b"[DONE]" else _decoded(payload)


def _decoded(payload: bytes) -> Any:
    try:
        return msgspec.json.decode(payload)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BrokenAnswer(_NO_COMPLETION) from error


def _part(event: Any) -> _Part:
    """Return what is in one event (``choices[0].delta.content``) or whole answer (``.message.content``)."""
    if event is None:
        return _Part(last=True)
    if not isinstance(event, dict):
        raise BrokenAnswer(_NO_COMPLETION)
    if event.get("error"):
        error = event["error"]
        message = error.get("message") if isinstance(error, dict) else error
        raise BrokenAnswer(f"the model's server says: {clean(str(message))[:300]}")
    choices = event.get("choices")
    if not isinstance(choices, list) or not choices or not isinstance(choices[0], dict):
        return _Part()  # a count of tokens, a sign of life
    first = choices[0]
    said = first.get("delta") or first.get("message")
    content = said.get("content") if isinstance(said, dict) else None
    whole = isinstance(first.get("message"), dict) and "delta" not in first
    return _Part(content if isinstance(content, str) else "", whole or bool(first.get("finish_reason")))
