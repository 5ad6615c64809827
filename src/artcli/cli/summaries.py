"""What `summarize` adds to a plain summary: the voices of readers, and several articles told as one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from artcli.model import Article, Comment, Summary, Thread
from artcli.render.lines import Line, one
from artcli.render.options import Layout


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


def reader_lines(heard: Voices, layout: Layout) -> Iterator[Line]:
    """Yield what readers say, a section a kind; one line when nobody says anything."""
    from artcli.render.text import section_title
    from artcli.render.thread import thread_lines

    sections = (
        ("Readers", heard.voices),
        ("Agreeing", heard.agreeing),
        ("Disagreeing", heard.disagreeing),
    )
    for title, comments in sections:
        if comments:
            yield ()
            yield from section_title(title, layout)
            yield ()
            alone = tuple(
                msgspec.structs.replace(item, depth=0, parent_id=None, replies=0) for item in comments
            )
            yield from thread_lines(Thread(items=alone), layout, title=False)
    if not heard.voices:
        yield ()
        yield one("No reader says anything here.", "meta")


def source_line(source: Source) -> Line:
    """Return the line under a sentence that says which article it is from."""
    return one(f"  — {source.title or source.url or 'untitled'}", "meta", source.url)


def _address(article: Article) -> str | None:
    return article.canonical_url or article.url
