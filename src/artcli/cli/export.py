"""`artcli export`: articles as files for other programs and for the weekend."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from artcli.cli.app import command_app
from artcli.cli.inputs import Inputs
from artcli.cli.options import Keep, Network, Refs, Talk, command
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
    since: Annotated[
        str | None,
        typer.Option(
            "--since", metavar="WHEN", show_default=False, help="All fetched since: 2026-11-01, 12h, 7d, 2w."
        ),
    ] = None,
    comments: Annotated[bool, typer.Option("--comments", help="With the threads.")] = False,
    title: Annotated[
        str | None, typer.Option("--title", metavar="TEXT", show_default=False, help="Of the EPUB.")
    ] = None,
    talk: Talk,
    network: Network,
    keep: Keep,
) -> int:
    """Write articles to Markdown, HTML, EPUB, text or JSON files.

    EPUB is one book with a chapter an article, JSON lines one file; the others are a file an article, named
    for its title.
    """
    terminal = Terminal(quiet=talk.quiet, verbose=talk.verbose)
    errors: list[ArtcliError] = []
    with Inputs(terminal, network, keep) as inputs:
        entries = _since(inputs, since, terminal) if since else []
        if refs or not since:
            for result in inputs.articles(refs or []):
                if result.record is not None:
                    entries.append(_entry(inputs, result.record, len(entries) + 1))
                elif result.error is not None:
                    errors.append(result.error)
                    terminal.error(result.error)
        many = inputs.many(refs or []) or since is not None
    to_stdout = output is None or str(output) == "-"
    if to_stdout and form is ExportFormat.json and len(entries) > 1:
        form = ExportFormat.jsonl  # one after the other, as every command writes several
    if entries:
        written = (
            _book(entries, title, comments) if form is ExportFormat.epub else _files(entries, form, comments)
        )
        _write(terminal, written, output, form, many=many)
    elif not errors:
        raise UsageError("the library has nothing that recent", hint="artcli list")
    return exit_code(errors, many=many)


def _since(inputs: Inputs, when: str, terminal: Terminal) -> list[Entry]:
    from artcli.library.listing import Filters
    from artcli.render.selection import since

    moment = since(when, terminal.now).isoformat()
    found = [inputs.library.get(row.id) for row in inputs.library.list(Filters(since=moment))]
    return [entry for entry in found if entry is not None]


def _entry(inputs: Inputs, article: Article, place: int) -> Entry:
    """Return what the library knows of the article; for one that it lacks, a row of its own making."""
    from artcli.library import Entry, Row

    known = inputs.entry(article)
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


def _files(entries: Sequence[Entry], form: ExportFormat, comments: bool) -> list[tuple[str, bytes]]:
    from artcli.library import export as exporting

    renderers: dict[ExportFormat, Callable[[Article], str]] = {
        ExportFormat.md: lambda article: article.to_markdown() if not comments else _markdown(article),
        ExportFormat.html: lambda article: _html(article, comments),
        ExportFormat.txt: lambda article: _text(article, comments),
    }
    made = exporting.files(entries, form.value, renderers.get(form))  # type: ignore[arg-type]  # epub went elsewhere
    return [(file.name, file.content) for file in made]


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


def _book(entries: Sequence[Entry], title: str | None, comments: bool) -> list[tuple[str, bytes]]:
    from datetime import UTC, datetime

    from artcli.library.export import file_name
    from artcli.render.epub import epub

    articles = [entry.article for entry in entries]
    first = articles[0].title or "artcli"
    name = title or (first if len(articles) == 1 else f"{first} + {len(articles) - 1}")
    modified = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    book = epub(articles, title=name, modified=modified, comments=comments)
    return [(file_name(name, entries[0].id, "epub"), book)]


def _write(
    terminal: Terminal,
    files: Sequence[tuple[str, bytes]],
    output: Path | None,
    form: ExportFormat,
    *,
    many: bool,
) -> None:
    """Write to stdout, to one file, or into a folder; each file whole or not at all."""
    to_stdout = output is None or str(output) == "-"
    if to_stdout and form is ExportFormat.epub and terminal.is_tty:
        raise UsageError("an EPUB is not for the screen", hint="-o FILE.epub")
    if to_stdout and len(files) > 1:
        raise UsageError(f"{len(files)} files need a folder", hint="-o FOLDER")
    if to_stdout or output is None:
        for _, content in files:
            terminal.data(content)
        return
    # Of several a folder is made even when all but one failed: a script finds its files where it put them.
    several = many and form not in {ExportFormat.epub, ExportFormat.jsonl}
    into_folder = several or output.is_dir() or str(output).endswith(("/", "\\"))
    if not into_folder:
        with terminal.out(output):
            terminal.data(files[0][1])
        return
    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"cannot make this folder: {error.strerror}", where=str(output)) from error
    for name, content in files:
        with terminal.out(output / name):
            terminal.data(content)
        terminal.note(str(output / name))
