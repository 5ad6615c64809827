"""Pages that somebody copied out of a browser are read like the pages themselves, in every language."""

from __future__ import annotations

import pytest
from copies import FORMS, copied
from portals import DAY, LISTS, SIGNATURES, TOOLS, Portal
from worldpress import URL, Sheet, papers

import artcli
from artcli.model import Figure

PORTALS = [
    *(Portal(signature=name) for name in SIGNATURES),
    *(Portal(listed=name) for name in LISTS),
    *(Portal(tools=name) for name in TOOLS),
]


def paragraphs(article: artcli.Article) -> list[str]:
    return [" ".join(part.split()) for part in article.text.split("\n\n")]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("layout", ["semantic", "flat"])
@pytest.mark.parametrize("language", papers())
def test_a_copied_page_of_a_small_paper_is_read_in_full(language, layout, form):
    for number in range(3):
        sheet = Sheet(language, number)
        paper = sheet.paper
        article = artcli.parse(copied(sheet.html(layout), form), url=URL)
        assert (article.language, article.title, article.site_name) == (
            language,
            paper["title"],
            paper["name"],
        )
        assert article.published == sheet.date[1]
        assert [author.name for author in article.authors] == sheet.byline[1]
        assert article.lead == paper["lead"]
        assert paragraphs(article) == [paper["lead"], *paper["paras"]]
        figures = [block for block in article.blocks if isinstance(block, Figure)]
        assert [(one.caption, one.credit) for one in figures] == [(paper["caption"], sheet.credit[1])]
        said = [(link.title, link.teaser) for link in article.related]
        assert said == [(title, teaser) for title, teaser in paper["related"]]
        assert (article.comments.items, article.comments.count) == ((), 0)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("page", PORTALS, ids=str)
def test_a_copied_page_of_a_portal_is_read_in_full(page, form):
    article = artcli.parse(copied(page.html(), form))
    story = page.story
    assert article.title == story.title
    assert article.lead == story.lead
    assert article.published == DAY[1]
    assert [author.name for author in article.authors] == list(SIGNATURES[page.signature][1])
    assert article.section == ("Kinh tế",)
    assert paragraphs(article)[: len(story.paragraphs) + 1] == [story.lead, *story.paragraphs]
    assert "07/8/2024 Thôn 5" in article.text  # a row of the table that ends the text
    assert [link.title for link in article.related] == [title for title, _ in story.related]
