"""What a language model's server sends -> words, as they come: server-sent events, or one JSON object. No I/O.

Nothing of it is trusted: events can be cut anywhere, be no JSON, never end, or carry what a terminal would obey.
"""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from artcli.errors import FetchError
from artcli.sanitize import clean, clean_line

MAX_ANSWER = 200_000
"""Characters of an answer that are read; a broken server can send without end."""
_MAX_EVENT = 2_000_000
_NO_COMPLETION = "the model's server sent no chat completion"
_DONE = b"[DONE]"
_THOUGHTS = {f"<{name}>": f"</{name}>" for name in ("think", "thinking", "thought", "reasoning")}
"""Marks around what models think aloud, where their server does not part it from the answer."""


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
    held = closing = ""
    thought = 0
    pieces = iter(pieces)
    for piece in pieces:
        held = (held + piece).lstrip() if not closing else held + piece
        closing = closing or next((_THOUGHTS[mark] for mark in _THOUGHTS if held.startswith(mark)), "")
        if not closing:
            if held and not any(mark.startswith(held) for mark in _THOUGHTS):
                break
        elif closing in held:
            held = held.partition(closing)[2]
            break
        else:
            held = held[-len(closing) :]
            thought += len(piece)
            if thought > MAX_ANSWER:
                raise BrokenAnswer("the model does not stop thinking")
    else:
        if closing:
            return
    yield held
    yield from pieces


def without_thoughts(text: str) -> str:
    """Return what stands behind the last closing mark of thoughts: the opening one can stand in the server's prompt."""
    for closing in _THOUGHTS.values():
        text = text.rpartition(closing)[2] or text
    return text


def _texts(chunks: Iterable[bytes]) -> Iterator[str]:
    """Yield the text of every part. Raises BrokenAnswer when the stream ends before the server says so."""
    halves = codecs.getincrementaldecoder("utf-16-le")("replace")  # an emoji may be cut in two
    for event in _events(chunks):
        part = _part(event)
        if part.text:
            yield halves.decode(part.text.encode("utf-16-le", "surrogatepass"))
        if part.last:
            return
    raise BrokenAnswer("the model's server broke off its answer")


def _events(chunks: Iterable[bytes]) -> Iterator[Any]:
    """Yield the JSON of each event; ``[DONE]`` becomes None. A body without events is one object.

    The ``data`` lines up to an empty one are one event (HTML 9.2.6); a single one that is JSON is not waited for,
    since some servers send no empty lines.
    """
    data: list[bytes] = []
    plain: list[bytes] = []
    size = 0
    for line in _lines(chunks):
        if line.startswith(b"data:"):
            data.append(line[5:].strip())
        elif line and not line.startswith((b":", b"event:", b"id:", b"retry:")):
            plain.append(line.strip())  # no stream: one object over several lines
        size += len(line)
        if size > _MAX_EVENT:
            raise BrokenAnswer(_NO_COMPLETION)
        if line.startswith(b"data:") and len(data) == 1:
            try:
                event = _decoded(data[0])
            except BrokenAnswer:
                continue  # perhaps the next line ends it
            data, size = [], 0
            yield event
        elif not line and data:
            payload = b"\n".join(data).strip()
            data, size = [], 0
            if payload:
                yield _decoded(payload)
    payload = b"\n".join(data or plain).strip()
    if payload:
        yield _decoded(payload)


def _lines(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the lines of a stream, which LF, CRLF or CR ends, without their ends and a byte order mark."""
    held: list[bytes] = []
    size = 0
    after_return = False
    for chunk in chunks:
        text = chunk[1:] if after_return and chunk.startswith(b"\n") else chunk
        after_return = chunk.endswith(b"\r") or (after_return and not chunk)
        first, *others = text.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
        held.append(first)
        size += len(first)
        if size > _MAX_EVENT:
            raise BrokenAnswer(_NO_COMPLETION)
        for other in others:
            yield b"".join(held).removeprefix(codecs.BOM_UTF8)
            held, size = [other], len(other)
    yield b"".join(held).removeprefix(codecs.BOM_UTF8)


def _decoded(payload: bytes) -> Any:
    """Return what is written in `payload`; bytes that are no UTF-8 and halves of a character do not spoil the rest."""
    if payload == _DONE:
        return None
    try:
        return json.loads(payload.decode("utf-8", "replace"), strict=False)
    except (ValueError, RecursionError) as error:
        raise BrokenAnswer(_NO_COMPLETION) from error


def _part(event: Any) -> _Part:
    """Return what is in one event (``choices[0].delta.content``) or whole answer (``.message.content``)."""
    if event is None:
        return _Part(last=True)
    if not isinstance(event, dict):
        raise BrokenAnswer(_NO_COMPLETION)
    if event.get("error") or "choices" not in event:
        _raise_error(event)
    choices = event.get("choices")
    if not isinstance(choices, list) or not choices or not isinstance(choices[0], dict):
        return _Part()  # a count of tokens, a sign of life
    first = choices[0]
    said = first.get("delta") or first.get("message")
    content = _content(said.get("content")) if isinstance(said, dict) else ""
    whole = isinstance(first.get("message"), dict) and "delta" not in first
    return _Part(content, whole or bool(first.get("finish_reason")))


def _content(content: Any) -> str:
    """Return the text of a message: a string, or parts of which some are text."""
    if isinstance(content, list):
        return "".join(_content(part.get("text")) for part in content if isinstance(part, dict))
    return content if isinstance(content, str) else ""


def _raise_error(event: dict[str, Any]) -> None:
    """Raise what an event without choices says went wrong, if it says so; the services have three forms for it."""
    error = event.get("error") or event.get("message") or event.get("detail")
    message = error.get("message", error) if isinstance(error, dict) else error
    if message:
        raise BrokenAnswer(f"the model's server says: {clean_line(str(message))[:300]}")
