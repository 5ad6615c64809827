"""Articles and threads as XHTML chapters: escaped text in a few tags, well-formed whatever the page said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from artcli import model
from artcli.model import Article, Comment, Span
from artcli.patterns import lazy
from artcli.render import times
from artcli.render.comment_blocks import comment_blocks
from artcli.sanitize import clean, clean_line, clean_url

_DEEPEST_LIST = 12
"""Lists nested deeper than this are shown as lines: reading devices follow nesting by recursion."""
_DEEPEST_REPLY = 8
"""Replies are set in by so many steps, then no more: a page of a reading device is narrow."""
_RIGHT_TO_LEFT = frozenset(("ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"))
_TAGS = {"bold": "b", "italic": "i", "code": "code"}
_LANGUAGE = lazy(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def language_tag(language: str | None) -> str:
    """Return `language` when it is well-formed by BCP 47, else ``und`` (RFC 5646: undetermined)."""
    tag = (language or "").replace("_", "-")
    return tag if _LANGUAGE.fullmatch(tag) else "und"


def page(title: str, body: str, language: str | None, kind: str = "") -> str:
    """Return a whole XHTML file around `body`; `kind` is its epub:type."""
    tag = language_tag(language)
    side = ' dir="rtl"' if tag.partition("-")[0].lower() in _RIGHT_TO_LEFT else ""
    role = f" epub:type={quoteattr(kind)}" if kind else ""
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" '
        f'lang="{tag}" xml:lang="{tag}"{side}>\n'
        f"<head><title>{line(title) or '…'}</title>"
        '<link rel="stylesheet" type="text/css" href="style.css"/></head>\n'
        f"<body{role}>\n{body}\n</body>\n</html>\n"
    )


def chapter(article: Article, images: Mapping[str, str]) -> str:
    """Return the XHTML of an article; `images` maps picture addresses to files of the book."""
    parts = [f"<h1>{line(article.title) or line(article.url) or '…'}</h1>"]
    facts = [
        line(", ".join(author.name for author in article.authors)),
        line(article.site_name),
        line(times.written(article.published, article.language or "")),
    ]
    if any(facts):
        parts.append(f'<p class="byline">{" · ".join(fact for fact in facts if fact)}</p>')
    first = article.blocks[0].text.strip() if article.blocks else ""
    if article.lead and article.lead.strip() != first:
        parts.append(f'<p class="lead">{line(article.lead)}</p>')
    parts += _opening_picture(article, images)
    parts += blocks(article.blocks, images)
    if href := address(article.canonical_url or article.url):
        parts.append(f'<p class="source"><a href={quoteattr(href)}>{escape(href)}</a></p>')
    return page(article.title or "", "\n".join(parts), article.language, "chapter")


def _opening_picture(article: Article, images: Mapping[str, str]) -> Iterator[str]:
    """Yield the picture that stands for the article, unless its text shows that one, or one at its head."""
    picture = article.image
    shown = {images.get(block.url or "") for block in article.blocks if isinstance(block, model.Figure)}
    if picture is None or images.get(picture.url) in shown:
        return
    if not article.blocks or not isinstance(article.blocks[0], model.Figure):
        yield from _figure(
            model.Figure(url=picture.url, alt=picture.alt, caption=picture.caption, credit=picture.credit),
            images,
        )


def appendix(article: Article, heading: str) -> str:
    """Return the XHTML of an article's thread, flat, replies set in."""
    parts = [f"<h1>{line(heading)}</h1>"]
    for comment in article.comments.items:
        parts += _comment(comment, article.language or "")
    return page(heading, "\n".join(parts), article.language, "appendix")


def _comment(comment: Comment, language: str) -> Iterator[str]:
    step = min(max(comment.depth, 0), _DEEPEST_REPLY)
    name = "…" if comment.deleted else line(comment.author) or "…"
    facts = [
        f"<b>{name}</b>",
        line(times.written(comment.published, language)),
        f"+{comment.likes}" if comment.likes else "",
    ]
    byline = " · ".join(fact for fact in facts if fact)
    yield f'<div class="comment reply{step}"><p class="byline">{byline}</p>'
    if comment.text.strip() and not comment.deleted:
        yield from blocks(comment_blocks(comment), {})
    yield "</div>"


def blocks(found: Sequence[model.Block], images: Mapping[str, str]) -> Iterator[str]:
    """Yield the XHTML of blocks; a stack of what is still to come stands for the nesting of lists."""
    todo: list[tuple[int, model.Block | str]] = [(0, block) for block in reversed(found)]
    while todo:
        depth, piece = todo.pop()
        if isinstance(piece, str):
            yield piece
        elif not isinstance(piece, model.ListBlock):
            yield from _block(piece, images)
        elif depth >= _DEEPEST_LIST:
            yield f"<p>{inline(piece.text, ())}</p>"
        elif piece.items:
            tag = "ol" if piece.ordered else "ul"
            inner: list[tuple[int, model.Block | str]] = [(depth, f"<{tag}>")]
            for item in piece.items:
                inner += [(depth, f"<li><p>{inline(item.text, item.spans)}</p>")]
                inner += [(depth + 1, block) for block in item.blocks]
                inner.append((depth, "</li>"))
            inner.append((depth, f"</{tag}>"))
            todo += reversed(inner)


def _block(block: model.Block, images: Mapping[str, str]) -> Iterator[str]:
    match block:
        case model.Heading():
            level = min(max(block.level, 2), 6)
            yield f"<h{level}>{inline(block.text, block.spans, breaks='<br/>')}</h{level}>"
        case model.Quote():
            yield f"<blockquote><p>{inline(block.text, block.spans)}</p></blockquote>"
        case model.Code():
            yield f"<pre><code>{escape(clean(block.text))}</code></pre>"
        case model.Table():
            yield from _table(block)
        case model.Figure():
            yield from _figure(block, images)
        case model.Embed():
            if href := address(block.url):
                yield f"<p><a href={quoteattr(href)}>{line(block.provider) or escape(href)}</a></p>"
        case model.Rule():
            yield "<hr/>"
        case model.Paragraph():
            if block.text.strip():
                yield f"<p>{inline(block.text, block.spans)}</p>"


def _table(block: model.Table) -> Iterator[str]:
    if not block.header and not any(block.rows):
        return
    yield "<table>"
    if block.header:
        yield "<thead><tr>" + "".join(f"<th>{line(cell)}</th>" for cell in block.header) + "</tr></thead>"
    rows = ["<tr>" + "".join(f"<td>{line(cell)}</td>" for cell in row) + "</tr>" for row in block.rows if row]
    if rows:
        yield "<tbody>" + "".join(rows) + "</tbody>"
    yield "</table>"


def _figure(block: model.Figure, images: Mapping[str, str]) -> Iterator[str]:
    words = " ".join(part for part in (line(block.caption), line(block.credit)) if part)
    file = images.get(block.url or "")
    if file:
        caption = f"<figcaption>{words}</figcaption>" if words else ""
        alt = quoteattr(clean_line(block.alt or ""))
        yield f"<figure><img src={quoteattr(file)} alt={alt}/>{caption}</figure>"
    elif words:
        yield f'<p class="caption">{words}</p>'


def line(text: str | None) -> str:
    """Return page text as one escaped line."""
    return escape(clean_line(text or ""))


def address(url: str | None) -> str | None:
    """Return `url` such that a strict reader takes it: RFC 3986 has no bare % and no [ ] after the host."""
    found = clean_url(url)
    if not found:
        return None
    found = re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", found)
    host = re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*://[^/?#]*|[^:]*:", found)
    start = host.end() if host else 0
    head, hash_, fragment = found[start:].replace("[", "%5B").replace("]", "%5D").partition("#")
    return found[:start] + head + hash_ + fragment.replace("#", "%23")


def inline(text: str, spans: Sequence[Span], *, breaks: str = "</p><p>") -> str:
    """Return text with its spans as XHTML: each stretch between two ends of spans is wrapped by itself.

    So spans that cross each other come out well-formed; linear in the spans but for their sorting. An empty
    line becomes `breaks`, a single line break ``<br/>``.
    """
    edges: list[tuple[int, int, Span]] = []
    for span in spans:
        start, end = max(span.start, 0), min(span.end, len(text))
        if start < end:
            edges += [(start, 1, span), (end, -1, span)]
    edges.sort(key=lambda edge: edge[:2])
    on = dict.fromkeys(_TAGS, 0)
    links: list[Span] = []
    out: list[str] = []
    at = 0
    for place, step, span in edges:
        if place > at:
            out.append(_stretch(text[at:place], on, links, breaks))
            at = place
        if span.type == "link":
            if step > 0:
                links.append(span)
            elif links and links[-1] is span:
                links.pop()
            else:  # a link across another link: the rest of both is text
                links.clear()
        else:
            on[span.type] += step
    out.append(_stretch(text[at:], on, links, breaks))
    return "".join(out)


def _stretch(text: str, on: Mapping[str, int], links: Sequence[Span], breaks: str) -> str:
    before = after = ""
    href = address(links[-1].url) if links else None
    if href:
        before, after = f"<a href={quoteattr(href)}>", "</a>"
    for name, tag in _TAGS.items():
        if on[name] > 0:
            before, after = f"{before}<{tag}>", f"</{tag}>{after}"
    pieces = re.split(r"\n{2,}", clean(text))
    wrapped = [f"{before}{escape(piece)}{after}".replace("\n", "<br/>") if piece else "" for piece in pieces]
    return breaks.join(wrapped)
