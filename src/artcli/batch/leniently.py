"""JSON of other people's making: what the strict decoder refuses and still can be read, is."""

from __future__ import annotations

import json
from typing import Any

import msgspec

from artcli.errors import UsageError
from artcli.sanitize import clean_line


def decoded(data: bytes) -> Any:
    """Return the value of a line of JSON; bytes that are no UTF-8 and halves of surrogates cost themselves alone.

    Raises UsageError (``bad_json``).
    """
    try:
        return msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as strict:
        try:
            return json.loads(data.decode("utf-8", "replace"), strict=False)
        except (ValueError, RecursionError):
            told = "nested too deep" if isinstance(strict, RecursionError) else clean_line(str(strict))
            raise UsageError(f"not valid JSON: {told}", code="bad_json") from strict


def first_objects(text: str) -> tuple[list[str], str]:
    """Return the JSON values that stand one after another in `text`, as they are written, and the rest."""
    decoder = json.JSONDecoder(strict=False)
    found: list[str] = []
    at = 0
    while rest := text[at:].lstrip():
        at = len(text) - len(rest)
        try:
            at = decoder.raw_decode(text, at)[1]
        except (ValueError, RecursionError):
            return found, rest
        found.append(text[len(text) - len(rest) : at])
    return found, ""
