"""Results -> the form asked for: text, Markdown, HTML, one JSON object, JSON lines, or single raw fields.

One result is an object; several are JSON lines, where a failed input is a line of its own. Every command
writes through here, so that options mean the same everywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Generic, NamedTuple, TypeVar

from artcli import wire
from artcli.cli.options import Format, Output
from artcli.cli.terminal import Terminal
from artcli.errors import EXIT_SOME_FAILED, ArtcliError, UsageError
from artcli.render.lines import Line

T = TypeVar("T")


class Result(NamedTuple, Generic[T]):
    """One input and what came of it: a record, or the error that stands in its place."""

    name: str
    """The input as the user named it."""
    record: T | None = None
    error: ArtcliError | None = None


class Forms(NamedTuple, Generic[T]):
    """How one kind of record is written."""

    lines: Callable[[T], Iterable[Line]]
    """For reading, in a terminal or a pipe."""
    documents: Mapping[Format, Callable[[T], str]] = {}
    """Markdown and HTML, where the record has such a form."""
    rows: Callable[[T], Iterable[Any]] | None = None
    """What ``--jsonl`` writes for one record when that is more than the record itself (comments)."""
    listed: bool = False
    """The records are the rows of one list: ``--json`` writes an array of them."""
    separate: bool = True
    """A blank line stands between two records for reading."""


def write(
    terminal: Terminal,
    output: Output,
    results: Iterable[Result[T]],
    forms: Forms[T],
    *,
    form: Format,
    many: bool,
    page: bool = False,
) -> int:
    """Write `results` in `form` and return the exit code: of the one error, or 8 when some of several failed.

    `many` says whether several were asked for. `page` lets a pager take what is longer than the screen.
    """
    errors: list[ArtcliError] = []
    failed: list[bytes] = []
    """Lines of JSON that wait for the end of an array."""
    total = 0

    def succeeded() -> Iterator[T]:
        nonlocal total
        for result in results:
            total += 1
            if result.error is not None:
                errors.append(result.error)
                terminal.error(result.error)
                lines = form is Format.jsonl or (form is Format.json and many)
                if lines and not output.field:  # raw values are for a shell: no JSON among them
                    line = wire.error_line(result.error, result.name) + b"\n"
                    if form is Format.json and forms.listed:
                        failed.append(line)
                    else:
                        terminal.data(line)
            elif result.record is not None:
                yield result.record

    with terminal.clipboard() if output.copy else terminal.out(output.output):
        if output.field:
            rows = forms.rows if form is Format.jsonl else None
            for record in succeeded():
                for row in [record] if rows is None else rows(record):
                    terminal.data("".join(f"{wire.field(row, name)}\n" for name in output.field).encode())
        elif form in (Format.json, Format.jsonl):
            _write_json(terminal, succeeded(), forms, form, many=many)
            terminal.data(b"".join(failed))
        elif form is Format.text:
            terminal.show(_joined(succeeded(), forms), page=page)
        else:
            document = forms.documents.get(form)
            if document is None:
                known = ["text", *(other.value for other in forms.documents), "json", "jsonl"]
                raise UsageError(f"this command has no form {form.value!r}", hint=f"-f {', '.join(known)}")
            for record in succeeded():
                terminal.data(document(record).encode())
        if errors and not many:
            terminal.discard()  # a failed input leaves no file behind, and an old one as it was
    return exit_code(errors, many=many)


def exit_code(errors: list[ArtcliError], *, many: bool) -> int:
    """Return the code of the contract for these failures."""
    if not errors:
        return 0
    return EXIT_SOME_FAILED if many else errors[0].exit_code


def _write_json(
    terminal: Terminal, records: Iterable[T], forms: Forms[T], form: Format, *, many: bool
) -> None:
    if form is Format.json and forms.listed:
        _write_array(terminal, records)
        return
    for record in records:
        if form is Format.jsonl and forms.rows is not None:
            for row in forms.rows(record):
                terminal.data(wire.encode(row) + b"\n")
            continue
        pretty = form is Format.json and not many and terminal.is_tty
        terminal.data(wire.encode(record, indent=2 if pretty else 0) + b"\n")


def _write_array(terminal: Terminal, records: Iterable[T]) -> None:
    """Write one array, each record as it comes: of a list of 100,000 the first is there at once."""
    indent = 2 if terminal.is_tty else 0
    between, after = (b"\n  ", b"\n") if indent else (b"", b"")
    begun = False
    for record in records:
        # No line break of JSON stands inside a string.
        element = wire.encode(record, indent=indent).replace(b"\n", b"\n  ")
        terminal.data((b"," if begun else b"[") + between + element)
        begun = True
    terminal.data(after + b"]\n" if begun else b"[]\n")


def _joined(records: Iterable[T], forms: Forms[T]) -> Iterator[Line]:
    """Yield the lines of every record, a blank line between two where the form wants it."""
    for index, record in enumerate(records):
        if index and forms.separate:
            yield ()
        yield from forms.lines(record)
