"""The markup of a comment is shown as what it is: code as code, quotes as quotes, anything else as text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from artcli.model import Code, Comment, ListBlock, ListItem, Paragraph, Quote, Span, Thread
from artcli.render.comment_blocks import comment_blocks
from artcli.render.lines import plain_text
from artcli.render.options import Layout
from artcli.render.thread import thread_lines


def blocks(html, text="said"):
    return comment_blocks(Comment(id="1", text=text, html=html))


def test_paragraphs_without_markup_are_the_text():
    assert blocks("<p>a<br>b</p><p>c</p>", "a\nb\n\nc") == (Paragraph(text="a\nb"), Paragraph(text="c"))
    assert blocks(None, "> asked\n\nanswered") == (Quote(text="asked"), Paragraph(text="answered"))


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<p>a</p><pre><code>x = 1 &lt; 2\n  y\n</code></pre>", (Paragraph(text="a"), Code(text="x = 1 < 2\n  y"))),
        ("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", (
            ListBlock(items=(ListItem(text="a", blocks=(ListBlock(items=(ListItem(text="b"),)),)), ListItem(text="c"))),
        )),
        ("<ol><li><p>a</p><p>b</p></li></ol>", (
            ListBlock(ordered=True, items=(ListItem(text="a", blocks=(Paragraph(text="b"),)),)),
        )),
        ('<p>see <a href="https://e.com/?a=1&amp;b">this</a></p>', (
            Paragraph(text="see this", spans=(Span(start=4, end=8, type="link", url="https://e.com/?a=1&b"),)),
        )),
        ("<p>a <em>b</p>", (Paragraph(text="a b", spans=(Span(start=2, end=3, type="italic"),)),)),
        ("<script>x</script><em></em>", (Paragraph(text="<script>x</script>"),)),
    ],
)  # fmt: skip
def test_marked_up_comments_become_blocks(html, found):
    assert blocks(html) == found


def test_words_of_another_post_are_cut_and_words_of_this_one_are_not():
    long = "word " * 60
    (cut,) = blocks(f"<blockquote><p>{long}</p></blockquote>", "my answer")
    assert len(cut.text) < 130
    assert cut.text.endswith(" …")
    (whole,) = blocks(f"<blockquote><p>{long}</p></blockquote>", f"> {long}")
    assert whole == Quote(text=long)


@settings(max_examples=300)
@given(
    st.lists(
        st.sampled_from(
            "<p> </p> <br> <em> </em> <pre> </pre> <code> </code> <ul> </ul> <li> </li> <blockquote> </blockquote> "
            '<a href="https://e.com"> </a> <b a < > &lt; &#27; &amp;amp; word'.split(" ")
        ),
        max_size=30,
    ).map("".join)
)
def test_no_markup_however_broken_is_an_error(html):
    assert "\x1b" not in plain_text(thread_lines(comment_thread(html), Layout(width=40)))
    assert str(blocks(html, "word" * html.count("word"))).count("word") == html.count("word")


def comment_thread(html):
    return Thread(items=(Comment(id="1", text="said", html=html),))


def test_deep_and_long_markup_stays_linear():
    assert blocks("<blockquote>" * 20_000 + "x")
    assert blocks("<em>" * 20_000 + "x<p>" * 20_000)


def test_code_in_a_thread_is_set_in_and_footnotes_stand_under_their_comment():
    thread = comment_thread('<p>as <a href="https://e.com/a">here</a></p><pre><code>go()</code></pre>')
    assert plain_text(thread_lines(thread, Layout(width=60, links="footnote"), quoted=True)) == (
        "▎ anonymous · #1\n▎ as here[1]\n▎\n▎     go()\n▎\n▎ [1] https://e.com/a\n"
    )
