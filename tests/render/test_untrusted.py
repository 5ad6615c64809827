"""Whatever every field of an article holds, no output has a control character, markup or emoji code of it."""

import io
import re
import unicodedata
import xml.etree.ElementTree as ET
import zipfile

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from samples import NOW

from artcli.cli.policy import Policy
from artcli.cli.terminal import Terminal
from artcli.model import (
    Article,
    Author,
    Code,
    Comment,
    Embed,
    Figure,
    Heading,
    Image,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    RelatedLink,
    Rule,
    Span,
    Summary,
    Table,
    Thread,
    ThreadSource,
)
from artcli.render.epub import epub
from artcli.render.html import article_html
from artcli.render.lines import plain_text
from artcli.render.markdown import article_markdown
from artcli.render.options import Layout, Parts
from artcli.render.text import article_lines, joined
from artcli.render.thread import thread_lines

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
HOSTILE = st.lists(
    st.sampled_from(
        [
            "\x1b[31m", "\x1b]8;;http://evil.example/\x1b\\", "\x1b]0;title\x07", "\x1b]52;c;ZXZpbA==\x07", "\x1bc",
            "\x9b2J", "\x90", "\x00", "\x07", "\x08", "\x0b", "\r", "\x7f", "\x85", "\u2028", "\u202e", "\u2066",
            "\u200b", "\ufeff", "\ud800", "\U000e0041", "\uffff",
            "[red]", "[/]", "[/red]", "[link=https://e.com]", ":smile:", ":warning:",
            "<script>alert(1)</script>", "<b>", "&#27;", "&lt;", "]]>", "<!--", "\n# h\n", "\n\n", "\t", "``` ", "~~~",
            "![x](https://e.com/i.png)", "word", "Chợ", "日本語", "👩‍🚀", "e\u0301", " ", "#", "|", "\\",
        ]
    ),
    max_size=6,
).map("".join)  # fmt: skip
MAYBE = st.none() | HOSTILE
URL = st.none() | HOSTILE | HOSTILE.map("https://e.com/{}".format) | st.just("javascript:alert(1)")
NUMBER = st.none() | st.integers(-3, 10**9)


@st.composite
def spanned(draw):
    text = draw(HOSTILE)
    place = st.integers(-2, len(text) + 2)
    kinds = st.sampled_from(["link", "bold", "italic", "code"])
    span = st.builds(Span, start=place, end=place, type=kinds, url=URL)
    return {"text": text, "spans": tuple(draw(st.lists(span, max_size=3)))}


def of(kind, **more):
    return st.builds(lambda fields, extra: kind(**fields, **extra), spanned(), st.fixed_dictionaries(more))


SIMPLE = st.one_of(
    of(Paragraph),
    of(Heading, level=st.integers(-1, 9)),
    of(Quote),
    st.builds(Code, text=HOSTILE, language=MAYBE),
    st.builds(
        Table,
        header=st.lists(HOSTILE, max_size=3).map(tuple),
        rows=st.lists(st.lists(HOSTILE, max_size=4).map(tuple), max_size=3).map(tuple),
    ),
    st.builds(Figure, url=URL, alt=MAYBE, caption=MAYBE, credit=MAYBE),
    st.builds(Embed, text=HOSTILE, url=URL, provider=MAYBE),
    st.just(Rule()),
)
ITEM = of(ListItem, blocks=st.lists(SIMPLE, max_size=2).map(tuple))
LIST = st.builds(ListBlock, ordered=st.booleans(), items=st.lists(ITEM, max_size=3).map(tuple))
COMMENT = st.builds(
    Comment, id=HOSTILE, parent_id=MAYBE, depth=st.integers(0, 30), author=MAYBE, author_url=URL,
    by_article_author=st.booleans(), published=MAYBE, edited=MAYBE, text=HOSTILE, html=MAYBE, likes=NUMBER,
    dislikes=NUMBER, deleted=st.booleans(), url=URL,
)  # fmt: skip
SOURCE = st.builds(ThreadSource, system=HOSTILE, url=URL, reason=MAYBE)
ARTICLE = st.builds(
    Article, url=URL, canonical_url=URL, site_name=MAYBE, language=MAYBE,
    section=st.lists(HOSTILE, max_size=2).map(tuple), title=MAYBE, lead=MAYBE,
    authors=st.lists(st.builds(Author, name=HOSTILE, url=URL), max_size=2).map(tuple), published=MAYBE,
    modified=MAYBE, tags=st.lists(HOSTILE, max_size=2).map(tuple),
    image=st.none() | st.builds(Image, url=HOSTILE, alt=MAYBE, caption=MAYBE, credit=MAYBE),
    blocks=st.lists(SIMPLE | LIST, max_size=4).map(tuple), reading_minutes=st.integers(0, 9),
    related=st.lists(st.builds(RelatedLink, title=HOSTILE, url=URL, teaser=MAYBE, published=MAYBE), max_size=2).map(tuple),
    comments=st.builds(
        Thread, count=NUMBER, sources=st.lists(SOURCE, max_size=1).map(tuple),
        items=st.lists(COMMENT, max_size=3).map(tuple),
    ),
)  # fmt: skip
SUMMARY = st.builds(
    Summary, method=HOSTILE, sentences=st.lists(HOSTILE, max_size=2).map(tuple), text=HOSTILE,
    keywords=st.lists(HOSTILE, max_size=2).map(tuple),
)  # fmt: skip
UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff\U000e0000-\U000e007f\uffff]"
)
OURS = re.compile(r"\x1b\[[0-9;]+m|\x1b\]8;;(?:(?:https?://|mailto:)[\x21-\x7e]+)?\x1b\\")
EMOJI_CODES = ("😄", "⚠")


def screen(article, summary, **layout):
    form = Layout(now=NOW, **layout)
    parts = Parts(related=True)
    return joined([article_lines(article, form, parts, summary), thread_lines(article.comments, form)])


@settings(max_examples=60)
@given(ARTICLE, SUMMARY, st.sampled_from([0, 20, 40, 88]), st.sampled_from(["inline", "footnote", "none"]))
def test_a_terminal_gets_no_sequence_but_ours(article, summary, width, links):
    lines = list(screen(article, summary, width=width, links=links, colour=True, hyperlinks=True, room=width))
    coloured = b"".join(Terminal(Policy(colour=True, hyperlinks=True)).encoded(lines)).decode()
    text = OURS.sub("", coloured)
    assert not UNSAFE.search(text)
    assert not any(picture in text for picture in EMOJI_CODES)
    plain = b"".join(Terminal(Policy()).encoded(lines)).decode()
    assert not UNSAFE.search(plain)
    # Styles change no letter: what looks like markup is still there. (A style may begin between letter and mark.)
    text = unicodedata.normalize("NFC", text)
    assert [line.rstrip() for line in text.split("\n")] == [line.rstrip() for line in plain.split("\n")]


@settings(max_examples=60)
@given(ARTICLE, SUMMARY)
def test_no_document_holds_a_control_character_or_loses_its_form(article, summary):
    sentences = summary.sentences
    markdown = article_markdown(article, related=True, comments=True, summary=sentences)
    page = article_html(article, related=True, comments=True, summary=sentences)
    for text in (markdown, page):
        assert not UNSAFE.search(text)
    assert "<script" not in page
    found = [child.type for token in READER.parse(markdown) for child in [token, *(token.children or [])]]
    assert not {"html_inline", "html_block"} & set(found)
    inside = [
        block for each in article.blocks for item in getattr(each, "items", ()) for block in item.blocks
    ]
    assert found.count("image") <= sum(isinstance(block, Figure) for block in [*article.blocks, *inside])
    book = zipfile.ZipFile(
        io.BytesIO(epub([article], title="x", modified="2026-01-01T00:00:00Z", comments=True))
    )
    for name in book.namelist():
        if name.endswith((".xhtml", ".opf", ".ncx")):
            found = book.read(name).decode()
            assert not UNSAFE.search(found)
            ET.fromstring(found)


@settings(max_examples=60)
@given(HOSTILE)
def test_markup_of_rich_stays_text(text):
    shown = plain_text(article_lines(Article(title=text, blocks=(Paragraph(text=text),)), Layout(width=0)))
    for word in ("[red]", "[/]", ":smile:", "[link=https://e.com]"):
        assert shown.count(word) == 2 * text.count(word)
