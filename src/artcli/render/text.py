"""An article as lines to read: title, lead, byline, blocks.

Then what was asked for of summary and related links.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from artcli.model import Article, Figure, RelatedLink, Summary
from artcli.render import times
from artcli.render.blocks import blocks_lines
from artcli.render.facts import fact_lines
from artcli.render.inline import Footnotes, address_after
from artcli.render.lines import PICTURE, Line, Segment, one
from artcli.render.options import Layout, Parts
from artcli.render.wrap import prefixed, wrap, wrap_text


def article_lines(
    article: Article, layout: Layout, parts: Parts | None = None, summary: Summary | None = None
) -> Iterator[Line]:
    """Yield the lines of an article; `parts` says which, `summary` stands between head and body."""
    parts = parts or Parts()
    notes = Footnotes()
    sections: list[Iterator[Line]] = []
    if parts.head:
        sections += [_head(article, layout)]
    if summary is not None:
        sections.append(summary_lines(summary, layout))
    if parts.body:
        sections.append(blocks_lines(article.blocks, layout, notes))
    if parts.related and article.related:
        sections.append(related_lines(article.related, layout, notes))
    sections.append(footnote_lines(notes))
    yield from joined(sections)


def joined(sections: Sequence[Iterator[Line]]) -> Iterator[Line]:
    """Yield sections one after another, a blank line between those that have any line."""
    began = False
    for section in sections:
        first = next(section, None)
        if first is None:
            continue
        if began:
            yield ()
        began = True
        yield first
        yield from section


def _head(article: Article, layout: Layout) -> Iterator[Line]:
    if article.title:
        address = article.canonical_url or article.url
        yield from wrap_text(article.title, layout.width, "title", address)
    yield from fact_lines(byline(article, layout), layout.width)
    if article.lead and not _opens_with(article, article.lead):
        yield ()
        yield from wrap_text(article.lead, layout.width, "lead")
    if layout.images and article.image and not _shows(article, article.image.url):
        yield ()
        yield one("", PICTURE, article.image.url)


def _opens_with(article: Article, lead: str) -> bool:
    """Tell whether the first block says the lead already."""
    return bool(article.blocks) and article.blocks[0].text.strip() == lead.strip()


def _shows(article: Article, url: str) -> bool:
    """Tell whether a figure of the body shows the picture of this address already."""
    return any(isinstance(block, Figure) and block.url == url for block in article.blocks)


def byline(article: Article, layout: Layout) -> list[Line]:
    """Return the facts under a title: authors, date (age), reading time, site, section."""
    names = [author.name for author in article.authors]
    site = article.site_name or ""
    shown = names if len(names) <= 5 else [*names[:4], f"{len(names) - 4} more"]
    facts = [
        _date(article.published, layout) if article.published else "",
        times.reading(article.reading_minutes, layout.language) if article.reading_minutes else "",
        "" if any(_is_same(site, name) for name in names) else site,
        " › ".join(part for part in article.section if not _is_same(site, part)),
    ]
    said: list[Line] = [one(", ".join(shown), "author")] if shown else []
    return said + [one(fact, "meta") for fact in facts if fact]


def _is_same(one: str, other: str) -> bool:
    """Tell whether two names are one, but for case and a domain's ending: "Golem.de" is "golem"."""
    one, other = one.casefold().replace(" ", ""), other.casefold().replace(" ", "")
    return one == other or one.startswith(f"{other}.") or other.startswith(f"{one}.")


def _date(stamp: str, layout: Layout) -> str:
    aged = times.ago(stamp, layout.now, layout.language)
    date = times.written(stamp, layout.language)
    return f"{date} ({aged})" if aged else date


def section_title(text: str, layout: Layout) -> Iterator[Line]:
    """Yield the heading of a part that is not the article's own."""
    if layout.width:
        rule = "─" * max(0, min(layout.width, 88) - len(text) - 1)
        yield ((text, "section", None), (" ", "", None), (rule, "rule", None))
    else:
        yield one(text, "section")


def related_lines(
    related: Sequence[RelatedLink], layout: Layout, notes: Footnotes | None = None
) -> Iterator[Line]:
    """Yield the related links, numbered as ``artcli show +N`` takes them, each with date and teaser."""
    yield from section_title("Related", layout)
    notes = notes or Footnotes()
    size = len(str(len(related)))
    indent = " " * (size + 3) if layout.width else ""
    inner = max(16, layout.width - size - 3) if layout.width else 0
    for number, link in enumerate(related, 1):
        head: list[Segment] = [(link.title, "", link.url)]
        head += address_after(link.url, link.title, layout, notes)
        if link.published:
            aged = times.ago(link.published, layout.now, layout.language)
            head.append((f" · {aged or times.written(link.published, layout.language)}", "meta", None))
        mark: Line = (
            ((f" +{number:<{size}} ", "number", None),) if layout.width else one(f"+{number} ", "number")
        )
        yield from prefixed(wrap(head, inner), mark, one(indent))
        if link.teaser:
            margin = one(indent or "   ")
            yield from prefixed(wrap_text(link.teaser, inner, "teaser"), margin, margin)


def summary_lines(summary: Summary, layout: Layout, *, title: str | None = "Summary") -> Iterator[Line]:
    """Yield a summary, one sentence a paragraph with a bullet; a model's text as it is, labelled so."""
    if title:
        by = "" if summary.method == "extractive" else f" ({summary.method})"
        yield from section_title(title + by, layout)
    inner = max(16, layout.width - 2) if layout.width else 0
    for sentence in summary.sentences or tuple(filter(None, summary.text.split("\n"))):
        hanging = one("  ") if layout.width else ()
        yield from prefixed(wrap_text(sentence, inner), one("• ", "bullet"), hanging)
    if summary.keywords:
        yield ()
        yield from keyword_lines(summary.keywords, layout)


def keyword_lines(keywords: Sequence[str], layout: Layout) -> Iterator[Line]:
    """Yield the keywords of a summary; nothing when there are none."""
    if keywords:
        yield from wrap([("Keywords: ", "section", None), (", ".join(keywords), "", None)], layout.width)


def footnote_lines(notes: Footnotes) -> Iterator[Line]:
    """Yield the addresses that `notes` collected, one a line."""
    size = len(str(len(notes.urls)))
    for number, url in enumerate(notes.urls, 1):  # never wrapped: an address is there to be copied
        yield ((f"[{number}]".ljust(size + 3), "number", None), (url, "meta", url))
