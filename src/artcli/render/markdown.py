r"""An article as CommonMark that reads back as the same text: page text is text, whatever it looks like.

Every letter that means something to Markdown is escaped by a backslash where it could mean it (CommonMark
0.31, 2.4; `marks`), so no page can make a heading, a list, HTML, a picture, a link or a script of its words.
Addresses stand in angle brackets, already percent-encoded by `clean_url`. Tables and strike-through are those
of GitHub.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from artcli import model
from artcli.model import Article, Span, Thread
from artcli.render import times
from artcli.render.comment_blocks import comment_blocks
from artcli.render.marks import escaped_line, guarded, inline, one_line
from artcli.render.selection import Wanted, choose
from artcli.sanitize import clean, clean_url

_MAX_QUOTE_DEPTH = 12
"""Levels of a thread that are nested.

Deeper ones stay at the last, which readers of Markdown can still show.
"""


def article_markdown(
    article: Article,
    *,
    body: bool = True,
    related: bool = False,
    comments: bool = False,
    wanted: Wanted | None = None,
    summary: Sequence[str] = (),
) -> str:
    """Return the article as Markdown.

    The sentences of a summary, the body, related links and comments (`wanted` ones) or not.
    """
    parts: list[str] = []
    if article.title:
        parts.append(f"# {escaped_line(article.title)}")
    byline = _byline(article)
    if byline:
        parts.append(byline)
    if article.lead and not (article.blocks and article.blocks[0].text.strip() == article.lead.strip()):
        parts.append(f"**{escaped_line(article.lead).strip()}**")
    if summary:
        parts += ["## Summary", "\n".join(f"- {escaped_line(sentence)}" for sentence in summary)]
    if body:
        parts.append(blocks_markdown(article.blocks))
    if related and article.related:
        parts += ["## Related", related_markdown(article.related)]
    if comments:
        parts += ["## Comments", thread_markdown(article.comments, wanted)]
    return "\n\n".join(part for part in parts if part) + "\n"


def thread_markdown(thread: Thread, wanted: Wanted | None = None) -> str:
    """Return comments as nested quotations, each under a line that says who and when."""
    parts: list[str] = []
    for each in choose(thread, wanted):
        comment = each.comment
        level = min(each.depth, _MAX_QUOTE_DEPTH) + 1
        name = "removed" if comment.deleted else comment.author or "anonymous"
        facts = [f"**{escaped_line(name)}**"]
        facts += ["OP"] if comment.by_article_author else []
        facts += [_moment(comment.published)] if comment.published else []
        facts += [f"{comment.likes} likes"] if comment.likes else []
        link = clean_url(comment.url)
        facts.append(f"[#{escaped_line(comment.id)}](<{link}>)" if link else f"#{escaped_line(comment.id)}")
        lines = [" · ".join(facts)]
        if comment.text and not comment.deleted:
            lines += ["", *blocks_markdown(comment_blocks(comment)).split("\n")]
        if each.hidden:
            lines += ["", f"*{each.hidden} replies hidden*"]
        quote = "> " * level
        parts.append("\n".join((quote + line).rstrip() for line in lines))
    return "\n\n".join(parts) if parts else "No comments."


def summary_markdown(summary: model.Summary) -> str:
    """Return a summary: its title, a list of its sentences (or a model's text), keywords."""
    parts = [f"# {escaped_line(summary.title)}"] if summary.title else []
    if summary.sentences:
        parts.append("\n".join(f"- {escaped_line(sentence)}" for sentence in summary.sentences))
    else:
        parts.append("\n".join(_paragraphs(summary.text, ())))
    if summary.keywords:
        parts.append(f"*{escaped_line(', '.join(summary.keywords))}*")
    return "\n\n".join(part for part in parts if part) + "\n"


def related_markdown(related: Sequence[model.RelatedLink]) -> str:
    """Return the related links as a numbered list, each with its teaser."""
    items = []
    for number, link in enumerate(related, 1):
        url = clean_url(link.url)
        title = escaped_line(link.title)
        text = f"{number}. " + (f"[{title}](<{url}>)" if url else title)
        if link.teaser:
            text += f"\\\n{' ' * (len(str(number)) + 2)}{escaped_line(link.teaser)}"
        items.append(text)
    return "\n".join(items)


def blocks_markdown(blocks: Iterable[model.Block]) -> str:
    """Return blocks as Markdown, a blank line between two; lists to any depth, without recursion."""
    parts = []
    other = False  # two lists side by side need different marks, or they would be one
    was_list = False
    for block in blocks:
        is_list = isinstance(block, model.ListBlock)
        other = is_list and was_list and not other
        text = "\n".join(
            _list(block, other=other) if isinstance(block, model.ListBlock) else _simple(block)
        ).rstrip()
        if text:
            parts.append(text)
            was_list = is_list
    return "\n\n".join(parts)


def _simple(block: model.Block) -> Iterator[str]:
    match block:
        case model.Heading():
            level = min(6, max(1, block.level))
            line = guarded(inline(one_line(block.text), block.spans))
            # A run of # at the end would be taken for the closing of the heading.
            yield f"{'#' * level} " + (
                f"{line[:-1]}\\#" if line.endswith("#") and line[-2:] != "\\#" else line
            )
        case model.Quote():
            for line in _paragraphs(block.text, block.spans):
                yield f"> {line}".rstrip()
        case model.Code():
            yield from _code(block)
        case model.Table():
            yield from _table(block)
        case model.Figure():
            yield from _figure(block)
        case model.Embed():
            url = clean_url(block.url)
            name = escaped_line(block.provider or block.text or "embedded")
            yield f"[{name}](<{url}>)" if url else name
        case model.Rule():
            yield "---"
        case _:
            yield from _paragraphs(block.text, getattr(block, "spans", ()))


def _code(block: model.Code) -> Iterator[str]:
    text = clean(block.text).strip("\n")
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    language = re.sub(r"[^\w+#.-]", "", block.language or "")[:30]
    yield fence + language
    yield from text.split("\n")
    yield fence


def _table(block: model.Table) -> Iterator[str]:
    count = max((len(row) for row in (block.header, *block.rows)), default=0)
    if not count:
        return

    def row(cells: Sequence[str]) -> str:
        return "| " + " | ".join(escaped_line(cell) for cell in [*cells, *[""] * (count - len(cells))]) + " |"

    yield row(block.header)
    yield "|" + " --- |" * count
    for cells in block.rows:
        yield row(cells)


def _moment(stamp: str) -> str:
    """Return a time in figures that read well in every language: ``2021-07-02 13:58``."""
    when = times.parse(stamp)
    if when is None:
        return escaped_line(stamp)
    return f"{when:%Y-%m-%d %H:%M}" if ":" in stamp else f"{when:%Y-%m-%d}"


def _figure(block: model.Figure) -> Iterator[str]:
    url = clean_url(block.url)
    said = " — ".join(part for part in (block.caption, block.credit) if part)
    if url:
        alt = block.alt or ""
        told = block.caption and block.caption in alt  # then a reader would hear it twice
        yield f"![{'' if told else escaped_line(alt)}](<{url}>)"
    if said:
        if url:
            yield ""
        yield f"*{escaped_line(said).strip()}*"


def _list(block: model.ListBlock, *, other: bool) -> Iterator[str]:
    """Yield the lines of a list; a stack of iterators with their indent stands for the nesting."""
    stack: list[Iterator[tuple[model.ListItem | model.Block, str, str]]] = [_items(block, "", other=other)]
    began = False
    while stack:
        entry = next(stack[-1], None)
        if entry is None:
            stack.pop()
            continue
        thing, indent, mark = entry
        if isinstance(thing, model.ListItem):
            rest = indent + " " * len(mark)
            lines = list(_paragraphs(thing.text, thing.spans)) or [""]
            if began and not mark:
                yield ""
            yield f"{indent}{mark}{lines[0]}".rstrip()
            for line in lines[1:]:
                yield f"{rest}{line}".rstrip()
            stack.append((inside, rest, "") for inside in thing.blocks)
        elif isinstance(thing, model.ListBlock):
            stack.append(_items(thing, indent, other=False))
        else:
            yield ""
            for line in _simple(thing):
                yield f"{indent}{line}".rstrip()
        began = True


def _items(
    block: model.ListBlock, indent: str, *, other: bool
) -> Iterator[tuple[model.ListItem | model.Block, str, str]]:
    bullet, point = ("*", ")") if other else ("-", ".")
    for number, item in enumerate(block.items, 1):
        yield item, indent, f"{number}{point} " if block.ordered else f"{bullet} "


def _paragraphs(text: str, spans: Sequence[Span]) -> Iterator[str]:
    """Yield the lines of running text; a single line break is a hard one, an empty line parts paragraphs."""
    lines = inline(text, spans).split("\n")
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else ""
        yield guarded(line) + ("\\" if line.strip() and following.strip() else "")


def _byline(article: Article) -> str:
    parts = [", ".join(escaped_line(author.name) for author in article.authors)] if article.authors else []
    parts += [_moment(article.published)] if article.published else []
    url = clean_url(article.canonical_url or article.url)
    site = escaped_line(article.site_name) if article.site_name else ""
    if url:
        parts.append(f"[{site}](<{url}>)" if site else f"<{url}>")
    elif site:
        parts.append(site)
    return " · ".join(parts)
