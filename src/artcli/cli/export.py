"""`artcli export`: articles as files for other programs and for the weekend."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from artcli import wire
from artcli.cli.app import command_app
from artcli.cli.inputs import Inputs
from artcli.cli.listing import filters
from artcli.cli.options import Keep, Network, Refs, Talk, Which, command
from artcli.cli.outputs import exit_code
from artcli.cli.terminal import Terminal
from artcli.errors import ArtcliError, UsageError
from artcli.model import Article

if TYPE_CHECKING:
    from artcli.library import Entry

app = command_app()


class ExportFormat(StrEnum):
    """What `export -f` takes."""

    md = "md"
    html = "html"
    epub = "epub"
    txt = "txt"
    json = "json"
    jsonl = "jsonl"


@app.command()
@command
def export(
    refs: Refs = None,
    *,
    form: Annotated[ExportFormat, typer.Option("-f", "--format", help="Kind of file.")] = ExportFormat.md,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            metavar="PATH",
            show_default=False,
            help="A file; a folder for several. Else stdout.",
        ),
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="Every article of the library.")] = False,
    which: Which,
    comments: Annotated[bool, typer.Option("--comments", help="With the threads.")] = False,
    images: Annotated[bool, typer.Option("--images", help="EPUB: with the pictures.")] = False,
    title: Annotated[
        str | None, typer.Option("--title", metavar="TEXT", show_default=False, help="Of the EPUB.")
    ] = None,
    talk: Talk,
    network: Network,
    keep: Keep,
) -> int:
    """Write articles to Markdown, HTML, EPUB, text or JSON files.

    EPUB is one book with a chapter an article, JSON lines one file; the others are a file an article, named
    for its title. `artcli export --since 7d -f epub --images -o week.epub` is a book for the weekend.
    """
    terminal = Terminal(quiet=talk.quiet, verbose=talk.verbose)
    if images and form is not ExportFormat.epub:
        raise UsageError("--images is for -f epub; other files name their pictures by address")
    errors: list[ArtcliError] = []
    chosen = everything or which != Which()
    with Inputs(terminal, network, keep) as inputs:
        many = inputs.many(refs or []) or chosen
        entries = _named(inputs, refs or [], terminal, errors) if refs or not chosen else iter(())
        if chosen:
            entries = chain(_chosen(inputs, which, terminal), entries)
        first = list(islice(entries, 2))
        entries = chain(first, entries)
        if not first and not errors:
            raise UsageError("the library has no such article", hint="artcli list")
        if form is ExportFormat.json and len(first) > 1 and _is_stdout(output):
            form = ExportFormat.jsonl  # one after the other, as every command writes several
        if first and form is ExportFormat.epub:
            from artcli.cli.book import book
            from artcli.library.export import file_name

            whole = list(entries)
            name, content = book(whole, title, inputs, terminal, comments=comments, images=images)
            _write_one(terminal, [content], output, file_name(name, whole[0].id, "epub"), form)
        elif first and form is ExportFormat.jsonl:
            lines = (wire.encode(entry.article) + b"\n" for entry in entries)
            _write_one(terminal, lines, output, "library.jsonl", form)
        elif first:
            _write_each(terminal, _files(entries, form, comments=comments), output, many=many)
    return exit_code(errors, many=many)


def _named(
    inputs: Inputs, refs: Sequence[str], terminal: Terminal, errors: list[ArtcliError]
) -> Iterator[Entry]:
    """Yield the articles that the words name; what fails is said and kept in `errors`."""
    for number, result in enumerate(inputs.articles(refs), 1):
        if result.record is not None:
            yield _entry(inputs, result.record, number)
        elif result.error is not None:
            errors.append(result.error)
            terminal.error(result.error)


def _chosen(inputs: Inputs, which: Which, terminal: Terminal) -> Iterator[Entry]:
    """Yield the articles of the library that fit; what was never fetched has nothing in it to write."""
    unfetched = 0
    for row in inputs.library.rows(filters(which, terminal)):
        unfetched += row.unfetched
        entry = None if row.unfetched else inputs.library.get(row.id)
        if entry is not None:
            yield entry
    if unfetched:
        terminal.note(f"{unfetched} not fetched yet, left out; artcli list --unfetched")


def _entry(inputs: Inputs, article: Article, place: int) -> Entry:
    """Return what the library knows of the article; for one that it lacks, a row of its own making."""
    from artcli.library import Entry, Row

    known = inputs.known.entry(article)
    if known is not None:
        return known
    row = Row(
        id=place,
        title=article.title,
        url=article.url,
        site_name=article.site_name,
        language=article.language,
        kind=article.kind,
        authors=tuple(author.name for author in article.authors),
        published=article.published,
        fetched="",
        word_count=article.word_count,
        comment_count=article.comments.count,
        tags=(),
        starred=False,
        read=False,
        visited=None,
    )
    return Entry(row=row, article=article, first_fetched="")


def _files(entries: Iterable[Entry], form: ExportFormat, *, comments: bool) -> Iterator[tuple[str, bytes]]:
    from artcli.library.export import file

    renderers: dict[ExportFormat, Callable[[Article], str]] = {
        ExportFormat.md: lambda article: article.to_markdown() if not comments else _markdown(article),
        ExportFormat.html: lambda article: _html(article, comments),
        ExportFormat.txt: lambda article: _text(article, comments),
        ExportFormat.json: Article.to_json,
    }
    for entry in entries:
        made = file(entry, form.value, renderers[form])  # type: ignore[arg-type]  # the others went elsewhere
        yield made.name, made.content


def _markdown(article: Article) -> str:
    from artcli.render.markdown import article_markdown

    return article_markdown(article, comments=True)


def _html(article: Article, comments: bool) -> str:
    from artcli.render.html import article_html

    return article_html(article, comments=comments)


def _text(article: Article, comments: bool) -> str:
    from artcli.render.lines import plain_text
    from artcli.render.options import Layout
    from artcli.render.text import article_lines, joined
    from artcli.render.thread import thread_lines

    form = Layout(width=0)
    parts = [article_lines(article, form)]
    if comments:
        parts.append(thread_lines(article.comments, form))
    return plain_text(joined(parts))


def _is_stdout(output: Path | None) -> bool:
    return output is None or str(output) == "-"


def _is_folder(output: Path) -> bool:
    return output.is_dir() or str(output).endswith(("/", "\\"))


def _write_one(
    terminal: Terminal, pieces: Iterable[bytes], output: Path | None, name: str, form: ExportFormat
) -> None:
    """Write one file, whole or not at all: to stdout, under the name given, or into a folder."""
    if output is None or _is_stdout(output):
        if form is ExportFormat.epub and terminal.is_tty:
            raise UsageError("an EPUB is not for the screen", hint="-o FILE.epub")
        for piece in pieces:
            terminal.data(piece)
        return
    target = _made(output) / name if _is_folder(output) else output
    with terminal.out(target):
        for piece in pieces:
            terminal.data(piece)
    terminal.note(str(target))


def _write_each(
    terminal: Terminal, files: Iterator[tuple[str, bytes]], output: Path | None, *, many: bool
) -> None:
    """Write a file an article: one to stdout or under the name given, several into a folder."""
    first = list(islice(files, 2))
    if output is None or _is_stdout(output):
        if len(first) > 1:
            raise UsageError("several files need a folder", hint="-o FOLDER")
        terminal.data(first[0][1])
        return
    # Of several a folder is made even when all but one failed: a script finds its files where it put them.
    if not many and not _is_folder(output):
        with terminal.out(output):
            terminal.data(first[0][1])
        return
    folder = _made(output)
    for name, content in chain(first, files):
        with terminal.out(folder / name):
            terminal.data(content)
        terminal.note(str(folder / name))


def _made(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"cannot make this folder: {error.strerror}", where=str(folder)) from error
    return folder
