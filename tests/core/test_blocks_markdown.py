"""Blocks written as Markdown read back as the same text: the proof that nothing is lost on the way out."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from artcli.core.body import blocks
from artcli.core.draft import Draft, Role
from artcli.core.page import Page
from artcli.render.markdown import blocks_markdown

markdown_it = pytest.importorskip("markdown_it")

WORDS = (
    st.text(alphabet=st.sampled_from("abcđéß中あ1.*_`[]()<>#+-!~|\\&:;'\" "), min_size=1, max_size=24)
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
)


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


INLINE = st.lists(
    st.tuples(st.sampled_from(["", "b", "i", "a href='https://news.example/x'"]), WORDS),
    min_size=1,
    max_size=4,
).map(
    lambda parts: " ".join(
        f"<{tag}>{escaped(text)}</{tag.split()[0]}>" if tag else escaped(text) for tag, text in parts
    )
)
BLOCK = st.one_of(
    INLINE.map(lambda inner: f"<p>{inner}</p>"),
    INLINE.map(lambda inner: f"<h2>{inner}</h2>"),
    INLINE.map(lambda inner: f"<blockquote><p>{inner}</p></blockquote>"),
    st.lists(INLINE, min_size=1, max_size=3).map(
        lambda items: "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"
    ),
)


def plain(html):
    """The letters and digits of what a Markdown reader shows, in order: white space and marks are layout."""
    return re.sub(r"\s+", "", html)


def article_of(html):
    page = Page.from_html(html, "https://news.example/a")
    draft = Draft(url=page.url).mark(range(len(page.runs)), Role.CONTENT)
    return blocks.build(page, draft).article()


@settings(max_examples=150)
@given(st.lists(BLOCK, min_size=1, max_size=5))
def test_text_survives_markdown(parts):
    from selectolax.lexbor import LexborHTMLParser

    article = article_of("".join(parts))
    rendered = markdown_it.MarkdownIt("commonmark").render(blocks_markdown(article.blocks))
    shown = LexborHTMLParser(rendered).body
    assert plain(shown.text() if shown is not None else "") == plain(article.text)
