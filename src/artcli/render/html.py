"""An article as one HTML file.

Styled by itself, light and dark, nothing in it that runs or loads but its pictures.

Made from blocks alone: all text is escaped, addresses are http, https or mailto, and a content policy in the
head forbids scripts to whatever might come through in spite of that.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from artcli import model
from artcli.model import Article, Span, Thread
from artcli.render import times
from artcli.render.comment_blocks import comment_blocks
from artcli.render.selection import Wanted, choose
from artcli.sanitize import clean, clean_line, clean_url

_STYLE = """\
:root{color-scheme:light dark;--ink:#1f2328;--soft:#656d76;--line:#d8dee4;--tint:#f4f5f7;--link:#0b57d0;
--paper:#fff}
@media(prefers-color-scheme:dark){:root{--ink:#dfe3e8;--soft:#9aa4af;--line:#373e47;--tint:#21262d;--link:#8ab4f8;
--paper:#16191d}}
body{font:1.125rem/1.65 Charter,Georgia,"Noto Serif",serif;color:var(--ink);background:var(--paper);max-width:42rem;
margin:0 auto;padding:2.5rem 1.25rem 4rem;overflow-wrap:break-word}
h1,h2,h3,h4,h5,h6,.byline,figcaption,.teaser,header,th,#comments,#related{font-family:system-ui,"Noto Sans",sans-serif}
h1,h2,h3,h4,h5,h6{line-height:1.25;margin:2.2em 0 .6em;text-wrap:balance}
h1{font-size:2rem;margin:0 0 .5rem}h2{font-size:1.35rem}h3{font-size:1.1rem}h4,h5,h6{font-size:1rem;color:var(--soft)}
a{color:var(--link);text-decoration-thickness:.06em;text-underline-offset:.18em}
.byline,figcaption,.teaser,.comment header{font-size:.85rem;line-height:1.5;color:var(--soft)}
.byline{padding-bottom:1rem;margin:0 0 1.75rem;border-bottom:1px solid var(--line)}
.byline a,header a{color:inherit;text-decoration-color:var(--line)}
.lead{font-size:1.2rem;line-height:1.5;color:var(--soft)}
img{max-width:100%;height:auto;border-radius:.25rem}figure{margin:2rem 0}figcaption{margin-top:.5rem}
blockquote{margin-inline:0;padding-inline-start:1rem;border-inline-start:.2rem solid var(--line);color:var(--soft)}
code,pre{font-family:ui-monospace,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.85em}
code{background:var(--tint);padding:.1em .3em;border-radius:.25rem}
pre{overflow:auto;padding:.9rem 1rem;background:var(--tint);border-radius:.4rem;line-height:1.5}
pre code{padding:0;font-size:1em}
table{border-collapse:collapse;display:block;overflow:auto;font-size:.9em;line-height:1.45}
td,th{padding:.45rem .9rem .45rem 0;border-bottom:1px solid var(--line);text-align:start;vertical-align:top}
hr{border:0;border-top:1px solid var(--line);width:8rem;margin:2.5rem auto}
section{margin-top:3.5rem;border-top:1px solid var(--line)}section h2{margin-top:1.2rem}
#comments,#related{font-size:.95rem;line-height:1.55}
.comment{margin-block:1.1rem;padding-inline-start:.8rem;border-inline-start:.15rem solid var(--line)}
.comment p{margin:.35rem 0}.comment header>:first-child{color:var(--ink);font-weight:600}
.op{font-weight:600;color:var(--link)}.removed{font-style:italic}
"""
_POLICY = "default-src 'none'; img-src http: https:; style-src 'unsafe-inline'"
_RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"})
_TAGS = {"bold": "strong", "italic": "em", "code": "code"}
_INDENT = 12
"""Levels of a thread that are indented."""


def article_html(
    article: Article,
    *,
    body: bool = True,
    related: bool = False,
    comments: bool = False,
    wanted: Wanted | None = None,
    summary: Sequence[str] = (),
) -> str:
    """Return the article as one HTML document; flags say what is in it, `wanted` which comments.

    The sentences of `summary` stand before the body.
    """
    language = clean_line(article.language or "")
    start = "<!doctype html>\n<html" + (f' lang="{escape(language)}"' if language else "")
    if language.partition("-")[0] in _RIGHT_TO_LEFT:
        start += ' dir="rtl"'
    parts = [
        start + ">",
        '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
        f'<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY)}">',
        '<meta name="referrer" content="no-referrer">',
        f"<title>{_text(article.title or article.url or '')}</title>",
        f"<style>\n{_STYLE}</style></head>",
        "<body>\n<article>",
        *_head(article),
    ]
    if summary:
        sentences = [f"<li>{_text(sentence)}</li>" for sentence in summary]
        parts += ['<section id="summary"><h2>Summary</h2>', "<ul>", *sentences, "</ul></section>"]
    if body:
        parts += blocks_html(article.blocks)
    parts.append("</article>")
    if related and article.related:
        parts += ['<section id="related"><h2>Related</h2>', *_related(article.related), "</section>"]
    if comments:
        parts += [
            '<section id="comments"><h2>Comments</h2>',
            *thread_html(article.comments, wanted, _language(article)),
            "</section>",
        ]
    return "\n".join([*parts, "</body>\n</html>\n"])


def _language(article: Article) -> str:
    """Return the language that dates are written in: the article's."""
    return clean_line(article.language or "").partition("-")[0]


def _time(stamp: str, language: str) -> str:
    written = times.written(stamp, language)
    return f'<time datetime="{escape(clean_line(stamp))}">{_text(written)}</time>'


def _head(article: Article) -> Iterator[str]:
    if article.title:
        yield f"<h1>{_text(article.title)}</h1>"
    facts = [_link(author.name, author.url) for author in article.authors]
    if article.published:
        facts.append(_time(article.published, _language(article)))
    url = article.canonical_url or article.url
    if url or article.site_name:
        facts.append(_link(article.site_name or url or "", url))
    if facts:
        yield f'<p class="byline">{" · ".join(facts)}</p>'
    if article.lead and not (article.blocks and article.blocks[0].text.strip() == article.lead.strip()):
        yield f'<p class="lead">{_text(article.lead)}</p>'


def blocks_html(blocks: Iterable[model.Block]) -> Iterator[str]:
    """Yield the HTML of blocks; lists in lists by a stack, so that no depth is too deep."""
    stack: list[tuple[Iterator[model.ListItem | model.Block], str]] = [(iter(blocks), "")]
    while stack:
        things, end = stack[-1]
        thing = next(things, None)
        if thing is None:
            stack.pop()
            if end:
                yield end
        elif isinstance(thing, model.ListItem):
            yield f"<li>{inline_html(thing.text, thing.spans)}"
            stack.append((iter(thing.blocks), "</li>"))
        elif isinstance(thing, model.ListBlock):
            tag = "ol" if thing.ordered else "ul"
            yield f"<{tag}>"
            stack.append((iter(thing.items), f"</{tag}>"))
        else:
            yield _block(thing)


def _block(block: model.Block) -> str:
    match block:
        case model.Heading():
            level = min(6, max(2, block.level))  # the one h1 is the title
            return f"<h{level}>{inline_html(block.text, block.spans)}</h{level}>"
        case model.Quote():
            return f"<blockquote>{_paragraphs(block.text, block.spans)}</blockquote>"
        case model.Code():
            return f"<pre><code>{escape(clean(block.text))}</code></pre>"
        case model.Table():
            return _table(block)
        case model.Figure():
            return _figure(block)
        case model.Embed():
            return f"<p>{_link(block.provider or block.text or block.url or 'embedded', block.url)}</p>"
        case model.Rule():
            return "<hr>"
        case _:
            return _paragraphs(block.text, getattr(block, "spans", ()))


def _paragraphs(text: str, spans: Sequence[Span]) -> str:
    return "<p>" + inline_html(text, spans).replace("\n\n", "</p><p>").replace("\n", "<br>\n") + "</p>"


def _table(block: model.Table) -> str:
    head = "".join(f"<th>{_text(cell)}</th>" for cell in block.header)
    rows = "\n".join(
        "<tr>" + "".join(f"<td>{_text(cell)}</td>" for cell in row) + "</tr>" for row in block.rows
    )
    return f"<table>{f'<tr>{head}</tr>' if head else ''}\n{rows}</table>"


def _figure(block: model.Figure) -> str:
    url = clean_url(block.url)
    alt = block.alt or ""
    alt = "" if block.caption and block.caption in alt else alt  # else a reader would hear it twice
    picture = f'<img src="{escape(url)}" alt="{_text(alt)}" loading="lazy">' if url else ""
    said = " — ".join(part for part in (block.caption, block.credit) if part)
    return f"<figure>{picture}{f'<figcaption>{_text(said)}</figcaption>' if said else ''}</figure>"


def _related(related: Sequence[model.RelatedLink]) -> Iterator[str]:
    yield "<ol>"
    for link in related:
        teaser = f'<br><span class="teaser">{_text(link.teaser)}</span>' if link.teaser else ""
        yield f"<li>{_link(link.title, link.url)}{teaser}</li>"
    yield "</ol>"


def thread_html(thread: Thread, wanted: Wanted | None = None, language: str = "en") -> Iterator[str]:
    """Yield each comment as a section, indented by its level, dates in words of `language`.

    Flat, so that any depth is as good as another.
    """
    chosen = choose(thread, wanted)
    if not chosen:
        yield "<p>No comments.</p>"
    for each in chosen:
        comment = each.comment
        indent = f"margin-inline-start:{min(each.depth, _INDENT)}rem"
        name = '<span class="removed">removed</span>' if comment.deleted else _name(comment)
        facts = [name, *([_time(comment.published, language)] if comment.published else [])]
        facts += [f"{comment.likes} likes"] if comment.likes else []
        facts.append(_link(f"#{comment.id}", comment.url))
        text = "" if comment.deleted else "\n".join(blocks_html(comment_blocks(comment)))
        hidden = f'<p class="removed">{each.hidden} replies hidden</p>' if each.hidden else ""
        header = f"<header>{' · '.join(facts)}</header>"
        yield f'<div class="comment" style="{indent}">{header}{text}{hidden}</div>'


def _name(comment: model.Comment) -> str:
    name = f"<span>{_link(comment.author or 'anonymous', comment.author_url)}</span>"
    return f'{name} · <span class="op">OP</span>' if comment.by_article_author else name


def inline_html(text: str, spans: Sequence[Span]) -> str:
    """Return text with its spans as elements; those that cross another one or stand wrong are left out."""
    parts: list[str] = []
    open_spans: list[tuple[int, str]] = []
    at = 0

    def advance(to: int) -> None:
        nonlocal at
        while open_spans and open_spans[-1][0] <= to:
            end, close = open_spans.pop()
            parts.extend((escape(clean(text[at:end])), close))
            at = end
        parts.append(escape(clean(text[at:to])))
        at = to

    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not 0 <= span.start < span.end <= len(text) or span.start < at:
            continue
        url = clean_url(span.url) if span.type == "link" else None
        if span.type == "link" and (url is None or any(close == "</a>" for _, close in open_spans[-8:])):
            continue
        advance(span.start)
        if len(open_spans) >= 8 or (open_spans and span.end > open_spans[-1][0]):  # four types nest
            continue
        tag = f'<a href="{escape(url)}" rel="noopener">' if url else f"<{_TAGS[span.type]}>"
        parts.append(tag)
        open_spans.append((span.end, "</a>" if url else f"</{_TAGS[span.type]}>"))
    advance(len(text))
    return "".join(parts)


def _link(text: str, url: str | None) -> str:
    target = clean_url(url)
    return f'<a href="{escape(target)}" rel="noopener">{_text(text)}</a>' if target else _text(text)


def _text(text: str) -> str:
    return escape(clean(text))
