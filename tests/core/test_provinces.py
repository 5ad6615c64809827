"""Pages of Vietnamese provincial papers are read in full, whatever old way they are built in."""

from __future__ import annotations

import pytest
from provincelayouts import LAYOUTS, page
from provinces import LEAD, PAPER, PARAGRAPHS, RELATED, SECTION, TITLE, URL, Issue

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
