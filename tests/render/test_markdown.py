"""Markdown reads back as the same text: page text never becomes markup."""

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from artcli.model import (
    Code,
    Comment,
    Figure,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    Span,
    Table,
    Thread,
)
from artcli.render.markdown import blocks_markdown, thread_markdown
from artcli.sanitize import clean

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
LETTERS = st.sampled_from(
    [
        *"ab 1.)#>*_-+=`~[]()<>!&|\\:/@\"'\t\nw;x",
        "é",
        "日",
        "https://",
        "&amp;",
        "<b>",
        "    ",
        "](",
        "```",
        "www.",
        "\u00a0",
    ]
)
TEXT = st.lists(LETTERS, max_size=24).map("".join)
ONE_LINE = TEXT.map(lambda text: " ".join(text.split()))


def rendered(markdown):
    """All tokens, inline ones included, and the text they show."""
    tokens = []
    for token in READER.parse(markdown):
        tokens.append(token)
        tokens += token.children or []
    return tokens


def shown(tokens):
    out = []
    for token in tokens:
        if token.type in {"text", "code_inline", "fence"}:
            out.append(token.content)
        elif token.type in {"softbreak", "hardbreak"}:
            out.append("\n")
    return "".join(out)


def kinds(tokens):
    return {token.type for token in tokens}


def squeezed(text):
    return "".join(text.split())


@settings(max_examples=400)
@given(TEXT)
def test_text_of_a_paragraph_never_becomes_markup(text):
    text = clean(text)
    tokens = rendered(blocks_markdown([Paragraph(text=text)]))
    assert kinds(tokens) <= {
        "paragraph_open",
        "paragraph_close",
        "inline",
        "text",
        "hardbreak",
        "softbreak",
        "text_special",
    }
    assert squeezed(shown(tokens)) == squeezed(text)


@settings(max_examples=200)
@given(ONE_LINE)
def test_text_of_a_heading_and_an_item_reads_back(text):
    for block, allowed in (
        (Heading(text=text, level=2), {"heading_open", "heading_close", "inline", "text"}),
        (
            ListBlock(items=(ListItem(text=text),)),
            {
                "bullet_list_open",
                "bullet_list_close",
                "list_item_open",
                "list_item_close",
                "paragraph_open",
                "paragraph_close",
                "inline",
                "text",
            },
        ),
        (
            Quote(text=text),
            {"blockquote_open", "blockquote_close", "paragraph_open", "paragraph_close", "inline", "text"},
        ),
    ):
        tokens = rendered(blocks_markdown([block]))
        assert kinds(tokens) <= allowed
        assert squeezed(shown(tokens)) == squeezed(text)


@settings(max_examples=200)
@given(st.lists(st.lists(ONE_LINE, min_size=2, max_size=2), min_size=1, max_size=4))
def test_cells_of_a_table_stay_in_their_columns(rows):
    table = Table(header=("a", "b"), rows=tuple(map(tuple, rows)))
    tokens = rendered(blocks_markdown([table]))
    assert sum(token.type == "td_open" for token in tokens) == 2 * len(rows)
    assert squeezed(shown(tokens)) == squeezed("ab" + "".join(cell for row in rows for cell in row))


@settings(max_examples=200)
@given(TEXT)
def test_code_reads_back_to_the_letter(text):
    text = clean(text).strip("\n")
    fences = [token for token in rendered(blocks_markdown([Code(text=text)])) if token.type == "fence"]
    assert [token.content.rstrip("\n") for token in fences] == [text.rstrip("\n")]


@settings(max_examples=300)
@given(
    ONE_LINE,
    st.lists(
        st.tuples(
            st.integers(0, 20), st.integers(0, 24), st.sampled_from(["link", "bold", "italic", "code"])
        ),
        max_size=4,
    ),
)
def test_spans_add_their_markup_and_nothing_else(text, ranges):
    spans = tuple(
        Span(start=a, end=b, type=kind, url="https://example.com/a(b)" if kind == "link" else None)
        for a, b, kind in ranges
    )
    tokens = rendered(blocks_markdown([Paragraph(text=text, spans=spans)]))
    wanted = {span.type for span in spans}
    found = kinds(tokens)
    assert ("link_open" in found) <= ("link" in wanted)
    assert not found & {"image", "html_inline", "html_block", "heading_open", "fence", "code_block"}
    assert squeezed(shown(tokens)) == squeezed(text)


def test_links_bold_italic_and_code_are_written():
    text = "one two three four"
    spans = (
        Span(start=0, end=3, type="bold"),
        Span(start=4, end=7, type="italic"),
        Span(start=8, end=13, type="code"),
        Span(start=14, end=18, type="link", url="https://e.com/a b"),
    )
    assert (
        blocks_markdown([Paragraph(text=text, spans=spans)])
        == "**one** *two* `three` [four](<https://e.com/a%20b>)"
    )


def test_a_link_after_an_exclamation_mark_is_no_picture():
    spans = (Span(start=4, end=8, type="link", url="https://e.com/"),)
    assert blocks_markdown([Paragraph(text="Now!here", spans=spans)]) == "Now\\![here](<https://e.com/>)"


def test_a_script_address_is_no_link():
    spans = (Span(start=0, end=3, type="link", url="javascript:alert(1)"),)
    assert blocks_markdown([Paragraph(text="one", spans=spans)]) == "one"


def test_a_comment_cannot_leave_its_quotation():
    thread = Thread(
        items=(
            Comment(id="1", author="# a", text="x\n\n# y\n<script>"),
            Comment(id="2", parent_id="1", depth=1, author="b", text="- z"),
        )
    )
    tokens = rendered(thread_markdown(thread))
    assert not kinds(tokens) & {"heading_open", "bullet_list_open", "html_inline"}
    assert sum(token.type == "blockquote_open" for token in tokens) == 3


def test_a_deep_list_and_a_figure_are_written():
    block = ListBlock(items=(ListItem(text="end"),))
    for _ in range(300):
        block = ListBlock(items=(ListItem(text="x", blocks=(block,)),))
    assert blocks_markdown([block]).endswith("- end")
    figure = Figure(url="https://e.com/i.jpg", alt="a", caption="c", credit="d")
    assert blocks_markdown([figure]) == "![a](<https://e.com/i.jpg>)\n\n*c — d*"
