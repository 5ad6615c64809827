"""How a summary is shown, and what `summarize` adds to it: readers' voices, several articles told as one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from urllib.parse import urlsplit

import msgspec

from artcli.cli.articles import layout
from artcli.cli.options import Format
from artcli.cli.terminal import Terminal
from artcli.model import Article, Comment, Summary, Thread
from artcli.render.lines import Line, one
from artcli.render.options import Layout
from artcli.sanitize import clean_url


class Voices(msgspec.Struct, frozen=True, kw_only=True):
    """What readers say, in thread order."""

    voices: tuple[Comment, ...] = ()
    """Comments that stand for most others."""
    agreeing: tuple[Comment, ...] = ()
    """Replies that open with agreement."""
    disagreeing: tuple[Comment, ...] = ()


class ReadSummary(Summary, frozen=True, kw_only=True):
    """A summary with what readers say of the article (``--comments``)."""

    readers: Voices


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """The article that a sentence is from."""

    title: str | None
    url: str | None


class JointSummary(Summary, frozen=True, kw_only=True):
    """One summary of several articles (``--together``); `sources` has one entry a sentence."""

    sources: tuple[Source, ...]


def summary_text(
    terminal: Terminal, *, keywords: bool, shown: bool = False
) -> Callable[[Summary], Iterator[Line]]:
    """Return how a summary is written for reading; `shown` leaves title and words, which stand there already."""
    from artcli.render.text import joined, keyword_lines, summary_lines

    form = layout(terminal)

    def lines(summary: Summary) -> Iterator[Line]:
        bare = msgspec.structs.replace(summary, keywords=())
        words = (
            _sourced(summary, form)
            if isinstance(summary, JointSummary)
            else summary_lines(bare, form, title=None)
        )
        sections = [] if shown else [head_lines(summary, form), words]
        sections.append(keyword_lines(summary.keywords if keywords else (), form))
        yield from joined([*sections, *_behind(summary, form)])

    return lines


def summary_document(*, keywords: bool) -> Mapping[Format, Callable[[Summary], str]]:
    """Return how a summary becomes Markdown."""

    def markdown(summary: Summary) -> str:
        from artcli.render.markdown import summary_markdown

        return summary_markdown(summary if keywords else msgspec.structs.replace(summary, keywords=()))

    return {Format.md: markdown}


def head_lines(summary: Summary, layout: Layout) -> Iterator[Line]:
    """Yield the article's title, and the label of a model's words."""
    from artcli.render.wrap import wrap_text

    if summary.title:
        yield from wrap_text(summary.title, layout.width, "title", summary.url)
    if summary.method != "extractive":
        yield one(f"written by a model: {summary.method.removeprefix('llm:')}", "meta")


def with_readers(summary: Summary, thread: Thread) -> ReadSummary:
    """Return `summary` with the voices of `thread`."""
    from artcli.summary.comments import readers

    found = readers(thread)
    heard = Voices(voices=found.voices, agreeing=found.agreeing, disagreeing=found.disagreeing)
    return ReadSummary(**msgspec.structs.asdict(summary), readers=heard)


def joint(articles: Sequence[Article], sentences: int) -> JointSummary:
    """Return one summary of all `articles`; its language is theirs when they share one."""
    from artcli.summary.together import together

    chosen = together(articles, sentences)
    languages = {article.language for article in articles}
    found = tuple(each.sentence for each in chosen)
    sources = [Source(title=each.article.title, url=_address(each.article)) for each in chosen]
    return JointSummary(
        language=languages.pop() if len(languages) == 1 else None,
        sentences=found,
        text="\n".join(found),
        sources=tuple(sources),
    )


def _behind(summary: Summary, layout: Layout) -> list[Iterator[Line]]:
    """Return the sections that stand behind a summary's words: what readers say."""
    return _reader_sections(summary.readers, layout) if isinstance(summary, ReadSummary) else []


def _reader_sections(heard: Voices, layout: Layout) -> list[Iterator[Line]]:
    """Return what readers say, a section a kind; one line when nobody says anything."""
    sections = (
        ("Readers", heard.voices),
        ("Agreeing", heard.agreeing),
        ("Disagreeing", heard.disagreeing),
    )
    found = [_voice_lines(title, comments, layout) for title, comments in sections if comments]
    return found or [iter([one("No reader says anything here.", "meta")])]


def _voice_lines(title: str, comments: Sequence[Comment], layout: Layout) -> Iterator[Line]:
    from artcli.render.text import section_title
    from artcli.render.thread import thread_lines

    yield from section_title(title, layout)
    yield ()
    yield from thread_lines(Thread(items=tuple(map(_quoted, comments))), layout, quoted=True)


def _quoted(comment: Comment) -> Comment:
    """Return a comment as it is quoted out of its thread: its own words alone, a long one by what it says most."""
    from artcli.summary.comments import excerpt

    words = excerpt(comment)
    html = comment.html if words == comment.text and "<blockquote" not in (comment.html or "") else None
    return msgspec.structs.replace(comment, depth=0, parent_id=None, replies=0, text=words, html=html)


def _sourced(summary: JointSummary, layout: Layout) -> Iterator[Line]:
    """Yield each sentence with the line that says which article it is from."""
    from artcli.render.text import summary_lines

    for sentence, source in zip(summary.sentences, summary.sources, strict=True):
        yield from summary_lines(Summary(sentences=(sentence,)), layout, title=None)
        host = (urlsplit(clean_url(source.url) or "").hostname or "").removeprefix("www.")
        place = f" ({host})" if host and source.title else ""  # agencies' copies share their title
        yield one(f"  — {source.title or source.url or 'untitled'}{place}", "meta", source.url)


def _address(article: Article) -> str | None:
    return article.canonical_url or article.url
