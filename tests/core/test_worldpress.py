"""Pages of small papers are read in every language, whatever calendar, script and byline they have."""

from __future__ import annotations

import pytest
from worldpress import URL, Sheet, papers

import artcli
from artcli.model import Figure


@pytest.mark.parametrize("layout", ["semantic", "flat"])
@pytest.mark.parametrize("number", range(3))
@pytest.mark.parametrize("language", papers())
def test_a_page_of_a_small_paper_is_read_in_full(language, number, layout):
    sheet = Sheet(language, number)
    paper = sheet.paper
    article = artcli.parse(sheet.html(layout), url=URL)
    assert (article.kind, article.language, article.title) == ("article", language, paper["title"])
    assert article.site_name == paper["name"]
    assert article.published == sheet.date[1]
    assert [author.name for author in article.authors] == sheet.byline[1]
    assert article.lead == paper["lead"]
    assert article.text.split("\n\n") == [paper["lead"], *paper["paras"]]
    figures = [block for block in article.blocks if isinstance(block, Figure)]
    assert [(figure.caption, figure.credit) for figure in figures] == [(paper["caption"], sheet.credit[1])]
    assert [link.title for link in article.related] == [title for title, _ in paper["related"]]
    assert (article.comments.items, article.comments.count) == ((), 0)
