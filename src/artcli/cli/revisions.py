"""The revisions of an article for `artcli show`: one of them, or what changed between two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from artcli.cli.articles import layout
from artcli.cli.inputs import Inputs
from artcli.cli.options import Format, Output
from artcli.cli.outputs import Forms, Result, write
from artcli.cli.terminal import Terminal
from artcli.errors import ArtcliError, UsageError
from artcli.library import Revision
from artcli.model import Article
from artcli.render import times
from artcli.render.changes import ArticleChanges, Change, State, change_lines, changes
from artcli.render.lines import Line, one
from artcli.render.options import Layout
from artcli.render.wrap import wrap_text


def earlier(inputs: Inputs, results: Iterable[Result[Article]], revision: int) -> Iterator[Result[Article]]:
    """Yield each article as its revision number `revision` (from 1) had it, or the error that there is none."""
    for result in results:
        if result.record is None:
            yield result
            continue
        try:
            found = _revisions(inputs, result)
            yield Result(result.name, inputs.library.at(_numbered(found, revision).id))
        except ArtcliError as error:
            yield Result(result.name, error=error.at(result.name) if result.name else error)


def write_changes(
    terminal: Terminal, output: Output, inputs: Inputs, refs: Sequence[str], revision: int | None
) -> int:
    """Write what changed from one revision, by default the last but one, to the newest; return the exit code."""
    form = layout(terminal)
    articles: dict[ArticleChanges, tuple[Article, Article]] = {}

    def results() -> Iterator[Result[ArticleChanges]]:
        for result in inputs.articles(refs):
            if result.record is None:
                yield Result(result.name, error=result.error)
                continue
            try:
                record, pair = _compared(inputs, result, revision)
            except ArtcliError as error:
                yield Result(result.name, error=error.at(result.name) if result.name else error)
                continue
            if record.before is None:
                terminal.note(f"{record.title or record.url}: no earlier revision is kept")
            articles[record] = pair
            yield Result(result.name, record)

    forms: Forms[ArticleChanges] = Forms(lambda record: _lines(record, *articles[record], form))
    many = inputs.many(refs)
    return write(terminal, output, results(), forms, form=output.form or Format.text, many=many, page=True)


def _compared(
    inputs: Inputs, result: Result[Article], revision: int | None
) -> tuple[ArticleChanges, tuple[Article, Article]]:
    found = _revisions(inputs, result)
    before = None
    if revision is not None:
        before = _numbered(found, revision)
    elif len(found) > 1:
        before = found[-2]
    new = inputs.library.at(found[-1].id)
    old = new if before is None else inputs.library.at(before.id)
    record = ArticleChanges(
        url=new.url,
        title=new.title,
        before=_state(found, before) if before is not None else None,
        after=_state(found, found[-1]),
        changes=tuple(change for change in changes(old, new) if isinstance(change, Change)),
    )
    return record, (old, new)


def _revisions(inputs: Inputs, result: Result[Article]) -> list[Revision]:
    entry = inputs.known.entry(result.record) if result.record is not None else None
    if entry is None:
        raise UsageError("only what the library keeps has revisions", hint="artcli fetch URL")
    return inputs.library.revisions(entry.id)


def _numbered(found: Sequence[Revision], number: int) -> Revision:
    if number > len(found):
        raise UsageError(
            f"there are {len(found)} revisions" if len(found) > 1 else "there is one revision",
            hint=f"--revision {len(found)}",
        )
    return found[number - 1]


def _state(found: Sequence[Revision], one_of: Revision) -> State:
    return State(revision=found.index(one_of) + 1, fetched=one_of.fetched)


def _lines(record: ArticleChanges, old: Article, new: Article, form: Layout) -> Iterator[Line]:
    yield from wrap_text(record.title or record.url or "untitled", form.width, "title", record.url)
    if record.before is None:
        return
    ends = [
        f"revision {state.revision}, {times.written(state.fetched, form.language)}"
        for state in (record.before, record.after)
    ]
    yield one(" → ".join(ends), "meta")
    yield ()
    if record.changes:
        yield from change_lines(old, new, form)
    else:
        yield one("No words changed: only pictures, links or structure.", "hidden")
