"""One HTML file: everything escaped, no script, no address but http, https and mailto."""

from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from artcli.model import (
    Article,
    Author,
    Code,
    Comment,
    Embed,
    Figure,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    RelatedLink,
    Span,
    Table,
    Thread,
)
from artcli.render.html import article_html, inline_html

ALLOWED = set(
    "html head meta title style body article section p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code table tr th td figure img figcaption a strong em br hr time div header span".split()
)
NASTY = st.sampled_from(
    [
        "<script>alert(1)</script>",
        '" onload="x',
        "'><img src=x onerror=y>",
        "</title>",
        "</style><script>",
        "&lt;",
        "javascript:alert(1)",
        "]]>",
        "<!--",
        "plain",
        "\x1b[31m",
    ]
)


class Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.attributes, self.text, self.open = set(), [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes += attrs
        if tag not in {"meta", "img", "br", "hr"}:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text.append(data)


@settings(max_examples=150)
@given(NASTY, NASTY, NASTY)
def test_no_text_of_a_page_becomes_an_element(a, b, url):
    article = Article(
        url=url, title=a, lead=b, language=a, authors=(Author(name=a, url=url),), published=b, site_name=a,
        blocks=(Paragraph(text=a, spans=(Span(start=0, end=4, type="link", url=url),)), Heading(text=b), Quote(text=a), Code(text=b, language=a), Table(header=(a,), rows=((b,),)), Figure(url=url, alt=a, caption=b, credit=a), Embed(url=url, provider=a), ListBlock(items=(ListItem(text=a),))),
        related=(RelatedLink(title=a, url=url, teaser=b),),
        comments=Thread(items=(Comment(id=a, author=b, author_url=url, text=a, html=b, published=a, url=url),)),
    )  # fmt: skip
    reader = Reader()
    reader.feed(article_html(article, related=True, comments=True))
    reader.close()
    assert reader.tags <= ALLOWED
    assert reader.open == []
    assert {name for name, _ in reader.attributes} <= {
        "lang",
        "dir",
        "charset",
        "name",
        "content",
        "http-equiv",
        "class",
        "id",
        "href",
        "rel",
        "src",
        "alt",
        "loading",
        "datetime",
        "style",
    }
    assert not [
        value
        for name, value in reader.attributes
        if name in {"href", "src"} and not value.startswith(("http://", "https://", "mailto:"))
    ]


@given(
    st.text("ab <&", max_size=12),
    st.lists(
        st.tuples(
            st.integers(-1, 13), st.integers(-1, 13), st.sampled_from(["link", "bold", "italic", "code"])
        ),
        max_size=5,
    ),
)
def test_spans_nest_and_lose_no_text(text, ranges):
    reader = Reader()
    reader.feed(
        inline_html(text, [Span(start=a, end=b, type=kind, url="https://e.com") for a, b, kind in ranges])
    )
    reader.close()
    assert "".join(reader.text) == text
    assert reader.open == []


def test_a_right_to_left_article_says_so():
    assert '<html lang="ar" dir="rtl">' in article_html(Article(title="x", language="ar"))


def test_dates_are_written_out_and_kept_for_machines():
    page = article_html(Article(title="x", language="de-AT", published="2021-07-02T13:58:00+07:00"))
    assert '<time datetime="2021-07-02T13:58:00+07:00">2. Juli 2021, 13:58</time>' in page
