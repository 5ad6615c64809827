"""Pages of Vietnamese provincial papers are read in full, whatever old way they are built in."""

from __future__ import annotations

import pytest
from provincelayouts import LAYOUTS, page
from provinces import CAPTIONS, LEAD, PAPER, PARAGRAPHS, RELATED, SECTION, TITLE, URL, Issue

import artcli
from artcli.model import Figure


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_page_of_a_provincial_paper_is_read_in_full(layout, seed):
    issue = Issue.drawn(layout, seed)
    article = artcli.parse(page(issue), url=URL)
    assert (article.kind, article.language, article.site_name) == ("article", "vi", PAPER)
    assert (article.title, article.section) == (TITLE, (SECTION,))
    assert article.lead in (LEAD, issue.shown_lead)
    assert [author.name for author in article.authors] == issue.authors
    assert article.published == issue.published
    assert article.text.split("\n\n") == [article.lead, *PARAGRAPHS]
    figures = [block for block in article.blocks if isinstance(block, Figure)]
    assert [(figure.caption, figure.credit) for figure in figures] == issue.captions
    teasers = [teaser if issue.teasers else None for _, teaser in RELATED]
    assert [(link.title, link.teaser) for link in article.related] == [
        (title, teaser) for (title, _), teaser in zip(RELATED, teasers, strict=True)
    ]
    assert article.comments.items == ()
    assert article.comments.count == (
        None if issue.thread == "send" and article.comments.count is None else 0
    )


@pytest.mark.parametrize(
    "line",
    [
        "Print | E-mail | A- A A+",
        "Bản in | Cỡ chữ",
        "Drucken · Teilen",
        "Просмотров: 1 204 | Печать",
        "印刷 | 文字サイズ",
    ],
)
def test_a_line_of_tools_by_their_words_is_no_text(line):
    text = "".join(f"<p>{part}</p>" for part in PARAGRAPHS[:3])
    article = artcli.parse(f"<html lang=vi><h1>{TITLE}</h1><div>{line}</div>{text}<div>{line}</div>", url=URL)
    assert article.text.split("\n\n") == list(PARAGRAPHS[:3])


def test_a_paragraph_that_speaks_of_tools_stays():
    text = "".join(f"<p>{part}</p>" for part in (*PARAGRAPHS[:3], "Ông in bài báo ra giấy rồi dán lên vách."))
    article = artcli.parse(f"<html lang=vi><h1>{TITLE}</h1>{text}", url=URL)
    assert article.text.endswith("dán lên vách.")


def small_page(site="", above="", below="", inside=""):
    first, *others = (f"<p>{text}</p>" for text in PARAGRAPHS)
    return (
        f"<html lang=vi><title>{TITLE} - {PAPER}</title>{site}<div><div>{above}<h1>{TITLE}</h1></div>"
        f"<div>{first}{inside}{''.join(others)}{below}</div></div>"
    )


def test_the_clock_in_the_site_s_header_is_no_day_of_the_article():
    header = f"<header><p class=date>Thứ Năm, 26/11/2026 08:15</p><a href=/>{PAPER}</a></header>"
    article = artcli.parse(small_page(header, "<p>12/03/2022 09:05</p>"), url=URL)
    assert article.published == "2022-03-12T09:05:00"


def test_a_section_is_read_where_it_stands_in_one_line_with_the_day():
    menu = "<ul><li><a href='/muc-4/'>Xã hội</a></li></ul>"
    line = "<div><a href='/muc-4/'>Xã hội</a><span>12/03/2022 09:05</span></div>"
    article = artcli.parse(small_page(menu, line), url=URL)
    assert article.section == (SECTION,)
    assert article.published == "2022-03-12T09:05:00"


def test_a_line_below_a_picture_in_one_paragraph_is_its_caption():
    picture = "<p class=img><img src=/1.jpg><br>Dao Khau Pục được khách hàng ưa chuộng.</p>"
    article = artcli.parse(small_page(inside=picture), url=URL)
    assert [block.caption for block in article.blocks if isinstance(block, Figure)] == [CAPTIONS[1]]


def test_a_heading_in_capitals_over_other_articles_signs_nothing():
    box = f"<div><b>TIN CÙNG LOẠI</b><ul><li><a href=/a-1.html>{RELATED[0][0]}</a></li></ul></div>"
    article = artcli.parse(small_page(inside=box, below="<p align=right><b>Bế Duyên</b></p>"), url=URL)
    assert [author.name for author in article.authors] == ["Bế Duyên"]
