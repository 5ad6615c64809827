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


BODY = (
    (
        "The ferry company has ordered two boats that will cross the strait on batteries alone, its board said. "
        "Each of the boats takes four hundred passengers, and the crossing lasts no longer than it does today."
    ),
    (
        "The batteries are charged at the pier while the passengers leave, which takes a little over six minutes. "
        "Nobody has to wait for it, since the boats stay for ten."
    ),
    (
        "Fishermen on the island had asked for quieter engines for years, because the noise drove the herring away. "
        "They are to be asked again in a year."
    ),
)


def page(*above: str, below: tuple[str, ...] = ()) -> artcli.Article:
    return artcli.parse("\n\n".join([*above, *BODY, *below]))


def test_the_first_paragraph_of_a_text_is_no_standfirst():
    assert page("Ferry company orders two boats", "By Ingrid Solheim").lead is None


def test_a_short_paragraph_above_the_dateline_is_the_standfirst():
    said = "Two boats that run without diesel are to cross the strait from next spring on."
    dated = f"HARBOUR. {BODY[0]}"
    text = "\n\n".join(["Ferry company orders two boats", "2 May 2024", said, dated, *BODY[1:]])
    assert artcli.parse(text).lead == said


def test_a_name_above_the_headline_is_the_paper_s_only_where_the_notice_of_rights_says_it_again():
    headline = "Ferry company orders two boats"
    assert page(
        "Harbour News", "Sport", headline, below=("© 2024 Harbour News. All rights reserved.",)
    ).site_name == ("Harbour News")
    assert page("Harbour News", "Sport", headline, below=("© 2024 Some Company",)).site_name is None
    assert page("News", "Sport", headline, below=("© 2024 Harbour News",)).site_name is None


@pytest.mark.parametrize(
    "line", ["Home > Business > Shipping", "Home / Business / Shipping", "Home » Business » Shipping"]
)
def test_a_trail_above_the_headline_names_the_section(line):
    assert page(line, "Ferry company orders two boats").section == ("Business", "Shipping")


def test_a_menu_above_the_headline_names_no_section():
    assert page("Home | Business | Shipping", "Ferry company orders two boats").section == ()


def test_days_before_headlines_of_other_articles_are_theirs():
    rows = (
        "Related articles",
        "01/05/2024 The old lighthouse opens again\n30/04/2024 Herring come back to the bay",
    )
    related = page("Ferry company orders two boats", below=rows).related
    assert [(link.title, link.published) for link in related] == [
        ("The old lighthouse opens again", "2024-05-01"),
        ("Herring come back to the bay", "2024-04-30"),
    ]
