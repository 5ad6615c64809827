"""`artcli parse`: the same parse with no network and no library."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

import typer

from artcli import wire
from artcli.cli.app import command_app
from artcli.cli.limits import held
from artcli.cli.options import Base, Format, Output, command
from artcli.cli.outputs import Forms, Result, exit_code, write
from artcli.cli.reading import read_file, read_stdin
from artcli.cli.terminal import Terminal
from artcli.errors import ArtcliError, UsageError
from artcli.model import Article

app = command_app()

Files = Annotated[
    list[str] | None,
    typer.Argument(metavar="[FILE]...", show_default=False, help="Files, or - for stdin; nothing: stdin."),
]


@app.command()
@command
def parse(
    files: Files = None,
    *,
    base: Base,
    explain: Annotated[
        bool, typer.Option("--explain", help="Print what each step of the parser found.")
    ] = False,
    output: Output,
) -> int:
    """Parse files or stdin: no network, no library.

    Reads HTML, XHTML, pages saved as text, and artcli's own JSON. One input gives one JSON object, several
    give JSON lines.
    """
    from artcli.cli.articles import article_text, documents

    terminal = Terminal.of(output)
    words = files or ["-"]
    if explain:
        with terminal.out(output.output):
            return _explain(terminal, words, base.url)
    stream = _Stream(words, base.url)
    forms = Forms(article_text(terminal), documents())
    return write(terminal, output, stream, forms, form=output.form or Format.json, many=stream.many)


class _Stream:
    """The articles of the inputs; `many` as soon as there can be more than one."""

    def __init__(self, words: list[str], url: str | None) -> None:
        self._words = words
        self._url = url
        self._stdin = read_stdin() if "-" in words else b""
        self.many = len(words) > 1 or (
            wire.looks_like_json(self._stdin) and len(list(wire.decode_objects(self._stdin))) > 1
        )

    def __iter__(self) -> Iterator[Result[Article]]:
        for word in self._words:
            try:
                data = self._stdin if word == "-" else read_file(word)
                yield from self._results(word, data)
            except ArtcliError as error:
                yield Result(word, error=error.at(word))

    def _results(self, word: str, data: bytes) -> Iterator[Result[Article]]:
        if not wire.looks_like_json(data):
            yield Result(word, _parsed(word, data, self._url))
            return
        for found in wire.decode_objects(data):
            try:
                if "error" in found:
                    raise wire.error_of(found)
                if isinstance(found.get("html"), str):
                    yield Result(word, _parsed(word, found["html"], found.get("url") or self._url))
                else:
                    yield Result(word, wire.article_of(found))
            except ArtcliError as error:
                yield Result(word, error=error.at(str(found.get("url") or word)))


def _parsed(word: str, source: str | bytes, url: str | None) -> Article:
    from artcli import api

    with held(word):
        return api.parse(source, url)


def _explain(terminal: Terminal, words: list[str], url: str | None) -> int:
    """Print, a step a paragraph, which fields it changed and to what."""
    from artcli import pipeline

    errors: list[ArtcliError] = []
    for word in words:
        try:
            data = read_stdin() if word == "-" else read_file(word)
            if wire.looks_like_json(data):
                raise UsageError("JSON was parsed already", where=word)
            for name, changed in pipeline.explain(pipeline.read_page(data, url)):
                terminal.data(
                    (f"{name}\n" + "".join(_told(field, value) for field, value in changed.items())).encode()
                )
        except ArtcliError as error:
            errors.append(error)
            terminal.error(error.at(word))
    return exit_code(errors, many=len(words) > 1)


def _told(field: str, value: Any) -> str:
    """Return one changed field as a line, long values cut."""
    from artcli.sanitize import clean_line

    if field == "roles":
        counts: dict[str, int] = {}
        for role in value.values():
            counts[role] = counts.get(role, 0) + 1
        text = ", ".join(f"{count} {role}" for role, count in counts.items())
    elif field == "scores":
        text = f"{len(value)} runs, {sum(score >= 0.5 for score in value)} of them likely content"
    else:
        text = clean_line(wire.encode(value).decode() if not isinstance(value, str) else value)
    return f"  {field}: {text[:160]}{'…' if len(text) > 160 else ''}\n"
