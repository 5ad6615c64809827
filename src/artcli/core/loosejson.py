"""JSON as pages hold it: mended where scripts are usually broken, else mined for its plain string fields."""

from __future__ import annotations

import re
from typing import Any

import msgspec

from artcli.patterns import lazy

_SALVAGED = ("headline", "datePublished", "dateModified", "articleSection", "inLanguage", "name")
_TRAILING_COMMA = lazy(r",\s*(?=[}\]])")
_COMMENT_MARKS = lazy(r"<!--|-->|<!\[CDATA\[|\]\]>|^[ \t]*//[^\n]*$", re.MULTILINE)


def load(source: str) -> Any:
    """Return the JSON in `source`, mended where scripts are usually broken; None when nothing can be read."""
    try:
        return msgspec.json.decode(source)
    except (msgspec.DecodeError, RecursionError, UnicodeError):
        pass
    import json  # only here: most pages state theirs well

    mended = _TRAILING_COMMA.sub("", _COMMENT_MARKS.sub("", source)).strip().rstrip(";")
    try:
        # strict=False lets raw line breaks stand in strings; raw_decode lets text follow.
        return json.JSONDecoder(strict=False).raw_decode(mended)[0]
    except (ValueError, RecursionError):
        return _salvaged(mended)


def _salvaged(source: str) -> Any:
    """Return the plain string fields of JSON that cannot be parsed, as one article; None for none."""
    found: dict[str, Any] = {}
    for key in _SALVAGED:
        match = re.search(rf'"{key}"\s*:\s*"((?:[^"\\\n]|\\.){{1,400}})"', source)
        if match:
            found[key] = re.sub(r"\\(.)", r"\1", match[1])
    author = re.search(
        r'"author"[^"]{0,20}(?:"@type"[^"]{0,5}"\w+"[^"]{0,5})?"name"\s*:\s*"([^"\\]{2,80})"', source
    )
    if author:
        found["author"] = author[1]
    if not found:
        return None
    kind = re.search(r'"@type"\s*:\s*"(\w*(?:Article|Posting))"', source)
    return {"@type": kind[1] if kind else "WebPage", **found}
