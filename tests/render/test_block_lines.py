"""Blocks that need a reader's eye: lists whose items are blocks, pictures told twice, names told twice."""

from artcli.model import Article, Author, Code, Figure, ListBlock, ListItem, Paragraph
from artcli.render.blocks import blocks_lines
from artcli.render.inline import Footnotes
from artcli.render.lines import plain, plain_text
from artcli.render.options import Layout
from artcli.render.text import byline

LAYOUT = Layout(width=60)


def shown(*blocks, layout=LAYOUT):
    return plain_text(blocks_lines(blocks, layout, Footnotes()))


def test_an_item_of_blocks_alone_has_its_mark_before_the_first():
    item = ListItem(blocks=(Paragraph(text="one"), Paragraph(text="two")))
    assert shown(ListBlock(items=(item, ListItem(text="three")))) == "• one\n  two\n• three\n"


def test_a_block_of_an_item_stands_under_its_own_item_after_a_deeper_list():
    deep = ListBlock(items=(ListItem(text="deeper"),))
    item = ListItem(text="first", blocks=(deep, Code(text="x = 1")))
    assert shown(ListBlock(items=(item,))) == "• first\n  ◦ deeper\n      x = 1\n"


def test_a_caption_is_not_said_twice_in_a_row():
    small, large = (Figure(url=f"https://e.com/{size}.jpg", caption="The pier") for size in (1, 2))
    assert shown(small, large) == "▣ The pier\n"
    assert shown(small, Paragraph(text="then"), large).count("The pier") == 2
    drawn = Layout(width=60, images=True)
    assert (
        shown(small, large, layout=drawn).count("The pier") == 2
    )  # two pictures on the screen, two captions


def facts(**said):
    return [plain(fact) for fact in byline(Article(**said), LAYOUT)]


def test_a_site_that_signs_its_articles_is_named_once():
    assert facts(authors=(Author(name="NTV"),), site_name="NTV.com.tr", section=("World",)) == [
        "NTV",
        "World",
    ]


def test_the_site_s_name_is_no_section():
    assert facts(site_name="DER STANDARD", section=("derStandard.at", "Panorama")) == [
        "DER STANDARD",
        "Panorama",
    ]
