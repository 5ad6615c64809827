"""What somebody types into the search, read into terms and filters; no input is an error but a wrong date.

::

    xây dựng "nhiệm kỳ" tok* -thể author:"Lò Dinh" site:example.vn lang:vi tag:later after:2024-01 before:7d
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

import msgspec

from artcli.errors import UsageError
from artcli.library.folding import fold, terms
from artcli.sanitize import clean_line

COLUMNS = {"title": "title", "lead": "lead", "author": "authors", "comment": "comments"}
"""Filter name -> column of the index."""
FILTERS = ("site", "lang", "tag", "after", "before")
MAX_TERMS = 64
"""Beyond it terms are dropped: nobody types them, and SQLite limits the depth of an expression."""

_PART = re.compile(r'(-?)(?:([A-Za-z]+):)?(?:"([^"]*)"?\*?|([^\s"]+))')
_RELATIVE = re.compile(r"(\d{1,4})\s*([dwmy])")
_DAYS = {"d": 1, "w": 7, "m": 30, "y": 365}


class Term(msgspec.Struct, frozen=True):
    """A word or a phrase: index terms in a row, the last perhaps a prefix, perhaps in one column only."""

    tokens: tuple[tuple[str, bool], ...]
    column: str | None = None
    exclude: bool = False
    plain: bool = False
    """One word typed without quotes or field."""

    def expression(self) -> str:
        """Return the term in FTS5's language; tokens hold only letters, digits and marks."""
        phrase = " + ".join(f'"{token}"' + ("*" if prefix else "") for token, prefix in self.tokens)
        return f"{{{self.column}}} : ({phrase})" if self.column else f"({phrase})"


class Query(msgspec.Struct, frozen=True):
    """A search: all `terms` (those excluded must not stand there) and all `filters` (name, value)."""

    terms: tuple[Term, ...] = ()
    filters: tuple[tuple[str, str], ...] = ()
    together: Term | None = None
    """All plain words as one phrase; None when there is at most one."""

    def expression(self, words: str) -> str | None:
        """Return the FTS5 expression with `words` for the plain words; None when nothing must be there."""
        wanted = [words] if words else []
        wanted += [term.expression() for term in self.terms if not term.plain and not term.exclude]
        unwanted = [term.expression() for term in self.terms if term.exclude]
        if not wanted:
            return None
        return (
            " AND ".join(wanted)
            if not unwanted
            else f"({' AND '.join(wanted)}) NOT ({' OR '.join(unwanted)})"
        )

    def plain(self) -> str:
        """Return the FTS5 expression of the plain words, in any place."""
        return " AND ".join(term.expression() for term in self.terms if term.plain and not term.exclude)

    def excluded(self) -> str:
        """Return the FTS5 expression of what must not be there; '' for nothing."""
        return " OR ".join(term.expression() for term in self.terms if term.exclude)


def read(text: str, today: date | None = None) -> Query:
    """Return the query that `text` means. Raises UsageError for an `after:` or `before:` that is no date."""
    found: list[Term] = []
    filters: list[tuple[str, str]] = []
    words: list[str] = []
    star = False
    for part in _PART.finditer(clean_line(text)):
        minus, name, quoted, bare = part.groups()
        value = bare if quoted is None else quoted
        star = (quoted is None and value.endswith("*")) or (quoted is not None and part[0].endswith("*"))
        field = (name or "").lower()
        if name and field not in COLUMNS and field not in FILTERS:
            value, field = f"{name}:{value}", ""
        if field in FILTERS:
            if value and not minus:
                filters.append((field, _filter_value(field, value, today)))
            continue
        plain = quoted is None and not field
        term = _term(value, COLUMNS.get(field), exclude=bool(minus), plain=plain, star=star)
        if term and len(found) < MAX_TERMS:
            found.append(term)
            words += [value] if plain and not minus else []
    together = _term(" ".join(words), None, star=star) if len(words) > 1 else None
    return Query(tuple(found), tuple(filters), together)


def words(field: str, text: str) -> str | None:
    """Return the FTS5 expression for `text` in one field as a phrase; None when it has no word."""
    term = _term(text, COLUMNS[field])
    return term.expression() if term else None


def _term(
    text: str, column: str | None, *, exclude: bool = False, plain: bool = False, star: bool = False
) -> Term | None:
    tokens = terms(text)[:MAX_TERMS]
    if not tokens:
        return None
    if star:
        tokens[-1] = (tokens[-1][0], True)
    return Term(tuple(tokens), column, exclude, plain)


def _filter_value(field: str, value: str, today: date | None) -> str:
    if field in ("after", "before"):
        return day(value, today)
    if field == "site":
        return value.lower().removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")
    return value.lower() if field == "lang" else fold(value)


def day(text: str, today: date | None = None) -> str:
    """Return the day that `text` means as ``2024-01-31``.

    A day, a month (its first day), a year, ``today``, ``yesterday``; ``7d``, ``2w``, ``6m``, ``1y`` ago.

    Raises UsageError for anything else.
    """
    today = today or datetime.now(UTC).date()
    text = text.strip().lower()
    if text in ("today", "yesterday"):
        return str(today - timedelta(days=text == "yesterday"))
    if ago := _RELATIVE.fullmatch(text):
        try:
            return str(today - timedelta(days=int(ago[1]) * _DAYS[ago[2]]))
        except OverflowError:
            return "0001-01-01"
    if re.fullmatch(r"\d{4}(?:-\d{1,2}){0,2}", text, re.ASCII):
        year, month, number, *_ = [int(number) for number in text.split("-")] + [1, 1]
        try:
            return str(date(year, month, number))
        except ValueError:
            pass
    elif re.fullmatch(r"\d{4}-\d\d-\d\d[t ].*", text, re.ASCII):
        return text[:10]
    raise UsageError(
        f"{text!r} is no date", hint="2024, 2024-05, 2024-05-31, 7d, 2w, 6m, 1y, today or yesterday"
    )
