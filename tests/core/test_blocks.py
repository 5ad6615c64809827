"""Blocks hold what a page sets, however it nests, and nothing of a hostile page is quadratic or recursive."""

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from artcli.core.body import blocks, reading
from artcli.core.body.spans import Text, paragraphs_of, set_run, without_anchor
from artcli.core.draft import Draft, Role
from artcli.core.page import Page
from artcli.model import Code, Embed, Figure, Heading, ListBlock, Paragraph, Quote, Span, Table

PROSE = "The lamps at the mouth of the harbour stood dark for eleven years, and the boats came home by ear."


def built(html, url="https://news.example/a", **fields):
    """All runs of the page as content."""
    page = Page.from_html(html, url)
    draft = Draft(url=url, **fields).mark(range(len(page.runs)), Role.CONTENT)
    return blocks.build(page, draft)


def test_links_are_absolute_and_unsafe_ones_are_text():
    found = built('<p>See <a href="/b">one</a> and <a href="javascript:alert(1)">two</a>.</p>').blocks[0]
    assert found.text == "See one and two."
    assert found.spans == (Span(start=4, end=7, type="link", url="https://news.example/b"),)


def test_base_href_counts():
    html = '<head><base href="https://cdn.example/x/"></head><p>See <a href="b">one</a>.</p>'
    assert built(html).blocks[0].spans[0].url == "https://cdn.example/x/b"


def test_a_link_around_a_box_is_a_link_of_its_text():
    found = built(f'<div>{PROSE}</div><a href="/b"><p>A whole paragraph</p></a>').blocks[1]
    assert [span.url for span in found.spans] == ["https://news.example/b"]


def test_touching_pieces_of_one_style_are_one_span():
    found = built("<p><b>two</b> <b>words</b> and <b>more</b></p>").blocks[0]
    assert [(span.start, span.end) for span in found.spans] == [(0, 9), (14, 18)]


def test_text_is_nfc_even_across_elements():
    found = built("<p>Ca\u0300<b>n</b> e<i>\u0301</i></p>").blocks[0]
    assert found.text == "Càn é"


def test_single_breaks_between_long_lines_are_paragraphs_and_short_lines_stay_together():
    assert [b.text for b in built(f"<td>{PROSE}<br>{PROSE[:-1]}!</td>").blocks] == [PROSE, PROSE[:-1] + "!"]
    assert [b.text for b in built("<p>12 Sea Street<br>Harbour Town</p>").blocks] == [
        "12 Sea Street\nHarbour Town"
    ]


def test_spans_are_cut_with_their_lines():
    text = Text(f"{PROSE}\n{PROSE}", (Span(start=4, end=len(PROSE) + 10, type="bold"),))
    first, second = paragraphs_of(text)
    assert [(s.start, s.end) for s in (*first.spans, *second.spans)] == [(4, len(PROSE)), (0, 9)]


def test_heading_anchor_is_not_text():
    link = Span(start=5, end=6, type="link", url="https://news.example/a#b")
    assert without_anchor(Text("Parts¶", (link,))) == Text("Parts", ())
    assert without_anchor(Text("Issue #", ())).text == "Issue #"


def test_layout_tables_are_not_tables():
    html = f"<table><tr><td>Menu</td><td><p>{PROSE}</p><p>{PROSE}</p></td></tr><tr><td>x</td><td>y</td></tr></table>"
    assert not any(isinstance(block, Table) for block in built(html).blocks)


def test_line_numbers_of_code_are_dropped():
    html = (
        '<table><tr><td class="gutter"><pre>1\n2\n</pre></td><td><pre>a = 1\nb = 2\n</pre></td></tr></table>'
    )
    found = [block for block in built(f"<p>{PROSE}</p>" + html).blocks if isinstance(block, Code)]
    assert [block.text for block in found] == ["a = 1\nb = 2"]


def test_code_keeps_its_white_space():
    found = built(
        '<pre data-lang="Rust"><div>fn main() {</div><div>    run();</div><div>}</div></pre>'
    ).blocks[0]
    assert isinstance(found, Code)
    assert (found.text, found.language) == ("fn main() {\n    run();\n}", "rust")


def test_wide_and_high_cells_leave_empty_ones():
    html = (
        "<table><tr><th>A</th><th>B</th><th>C</th></tr><tr><td colspan=2>1</td><td rowspan=2>2</td></tr>"
        "<tr><td>3</td><td>4</td></tr></table>"
    )
    found = built(html).blocks[0]
    assert isinstance(found, Table)
    assert found.header == ("A", "B", "C")
    assert found.rows == (("1", "", "2"), ("3", "4", ""))


def test_an_article_inside_a_list_item_is_not_a_list():
    html = f"<ul><li><h2>Head</h2><p>{PROSE}</p><p>{PROSE} Again.</p><p>{PROSE} And more.</p></li></ul>"
    assert [type(block) for block in built(html).blocks] == [Heading, Paragraph, Paragraph, Paragraph]


def test_lists_of_pictures_without_text_are_pictures():
    html = f'<p>{PROSE}</p><ul><li><img src="/a.jpg" alt="one"><p>x</p></li></ul><p>{PROSE} End.</p>'
    page = Page.from_html(html, "https://news.example/a")
    keep = [run.index for run in page.runs if run.text != "x"]
    draft = (
        Draft()
        .mark(keep, Role.CONTENT)
        .mark([run.index for run in page.runs if run.text == "x"], Role.CAPTION)
    )
    found = blocks.build(page, draft.but(pictures={0: (1,)})).blocks
    assert [type(block) for block in found] == [Paragraph, Figure, Paragraph]


def test_pictures_take_their_real_address():
    html = (
        f"<p>{PROSE}</p><p><img src='data:image/gif;base64,AA' data-src='/real.jpg'></p>"
        "<p><picture><source srcset='/s.webp 300w, /l.webp 900w'><img alt='boat'></picture></p>"
        f"<img src='/pixel.png' width=1 height=1><img class='avatar' src='/me.jpg'><p>{PROSE} End.</p>"
    )
    urls = [block.url for block in built(html).blocks if isinstance(block, Figure)]
    assert urls == ["https://news.example/real.jpg", "https://news.example/l.webp"]


def test_embeds_name_their_provider():
    html = f"<p>{PROSE}</p><iframe src='https://player.vimeo.com/video/1'></iframe><p>{PROSE} End.</p>"
    assert [b.provider for b in built(html).blocks if isinstance(b, Embed)] == ["vimeo"]


def test_quotations_keep_their_paragraphs():
    found = built(f"<p>{PROSE}</p><blockquote><p>One.</p><p>Two.</p></blockquote><p>{PROSE} End.</p>").blocks[
        1
    ]
    assert isinstance(found, Quote)
    assert found.text == "One.\n\nTwo."


def test_listing_counts_captions_as_text():
    html = f"<p>{PROSE}</p><figure><img src='/a.jpg'><figcaption>A blue boat</figcaption></figure>"
    page = Page.from_html(html, "https://news.example/a")
    draft = Draft().mark([0], Role.CONTENT).mark([1], Role.CAPTION).but(pictures={0: (1,)})
    assert "A blue boat" not in blocks.build(page, draft).text
    assert blocks.build(page, draft.but(kind="listing")).text.endswith("A blue boat")


def test_lead_opens_the_text_only_when_it_stands_on_the_page():
    page = Page.from_html(f"<p>A lead.</p><p>{PROSE}</p>")
    draft = Draft(lead="A lead.").mark([1], Role.CONTENT)
    assert blocks.build(page, draft).text == PROSE
    assert blocks.build(page, draft.mark([0], Role.LEAD)).text == f"A lead.\n\n{PROSE}"


def test_hostile_nesting_is_linear_and_never_recurses():
    for opening in ("<ul><li>x", "<blockquote>x", "<table><tr><td>x", "<b>x", "<div>x"):
        start = time.process_time()
        found = built(opening * 350)
        assert found.text
        assert time.process_time() - start < 6


def test_a_table_of_ten_thousand_rows_is_read_whole():
    rows = "".join(f"<tr><td>{n}</td><td>{n * n}</td></tr>" for n in range(10_000))
    start = time.process_time()
    found = built(f"<table><tr><th>n</th><th>square</th></tr>{rows}</table>").blocks[0]
    assert isinstance(found, Table)
    assert len(found.rows) == 10_000
    assert time.process_time() - start < 6


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(st.sampled_from(["b", "i", "code", "a href='/x'", "span"]), st.text(max_size=12)),
        max_size=8,
    )
)
def test_spans_lie_inside_the_text_and_never_on_its_edges_white_space(parts):
    def escaped(text):
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\x00", "")

    html = (
        "<p>Start "
        + " ".join(f"<{tag}>{escaped(text)}</{tag.split()[0]}>" for tag, text in parts)
        + " end</p>"
    )
    page = Page.from_html(html, "https://news.example/a")
    for run in page.runs:
        text = set_run(page, run)
        for span in text.spans:
            assert 0 <= span.start < span.end <= len(text.text)
            assert text.text[span.start : span.end].strip() == text.text[span.start : span.end]


def test_words_of_scripts_without_spaces_count_by_two_letters():
    assert reading.word_count("Two words") == 2
    assert reading.word_count("港の明かりが戻る") == 4
    assert reading.word_count("Đèn cảng sáng lại – hôm nay") == 6
    assert (reading.minutes(0), reading.minutes(1), reading.minutes(440)) == (0, 1, 2)


def test_nested_list_items_are_indented_in_text():
    found = built(
        f"<p>{PROSE}</p><ol><li>one<ul><li>two</li></ul></li><li>three</li></ol><p>{PROSE} x</p>"
    ).blocks[1]
    assert isinstance(found, ListBlock)
    assert found.text == "one\n  two\nthree"
