"""Pages of Vietnamese portals are read whatever their habits."""

from __future__ import annotations

import pytest
from portals import DAY, LISTS, SECTIONS, SIGNATURES, TOOLS, URL, Portal

import artcli
from artcli.core.bylines.bylinenames import names_in
from artcli.core.bylines.signedlines import is_signature

PAGES = [
    *(Portal(signature=name) for name in SIGNATURES),
    *(Portal(section=name) for name in SECTIONS),
    *(Portal(listed=name) for name in LISTS),
    *(Portal(tools=name) for name in TOOLS),
]


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_a_portal_s_page_is_read_in_full(page):
    article = artcli.parse(page.html(), url=URL)
    story = page.story
    assert article.title == story.title
    assert article.lead == story.lead
    assert article.published == DAY[1]
    assert [author.name for author in article.authors] == list(SIGNATURES[page.signature][1])
    assert article.section == ("Kinh tế",)
    assert article.tags == ()
    assert [link.title for link in article.related] == [title for title, _ in story.related]
    said = [" ".join(part.split()) for part in article.text.split("\n\n")]
    assert said[:-1] == [story.lead, *story.paragraphs]
    assert "05/8/2024" in said[-1]  # the table's days are its own
    assert "Thôn 5" in said[-1]


@pytest.mark.parametrize("label", ["Tin mới hơn", "TIN NỔI BẬT", "Bài cùng chuyên mục", "Tổng hợp", "P.V"])
def test_a_label_that_begins_as_a_byline_does_names_nobody(label):
    assert names_in(label) == [] or not is_signature(label)


def test_letters_with_their_marks_apart_are_read_as_whole_ones():
    import unicodedata

    page = Portal(listed="bullets")
    article = artcli.parse(unicodedata.normalize("NFD", page.html()), url=URL)
    assert article.title == page.story.title
    assert [link.title for link in article.related] == [title for title, _ in page.story.related]


def test_a_clock_above_the_headline_is_no_day_where_the_change_is_earlier():
    page = Portal().html().replace('<div class="portlet-title">', '<div class="date">')
    assert artcli.parse(page, url=URL).published == DAY[1]
