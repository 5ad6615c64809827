import json

import pytest
from pages import SENTENCE, article_page, texts

import artcli
from artcli.core.draft import Draft, Role
from artcli.core.furniture import cleaning
from artcli.core.page import Page


def cleaned(page: Page) -> list[str]:
    draft = Draft().mark(range(len(page.runs)), Role.CONTENT)
    return texts(page, cleaning.clean(page, draft), Role.CONTENT)


def test_a_paragraph_that_stands_twice_is_kept_once():
    page = Page.from_html(f"<div><p>{SENTENCE}</p></div><div><p>{SENTENCE}</p></div>")
    assert cleaned(page) == [SENTENCE.strip()]


def test_a_paragraph_that_repeats_the_lead_goes():
    page = Page.from_html(
        f"<header><p>{SENTENCE}</p></header><article><p>{SENTENCE}</p><p>{SENTENCE * 2}</p>"
    )
    draft = Draft().mark([0], Role.LEAD).mark([1, 2], Role.CONTENT)
    assert cleaning.clean(page, draft).marked(Role.CONTENT) == [2]


def test_short_lines_and_code_may_repeat():
    line = "return the_value_of_the_bridge_over_the_river_in_lower_marling_today()"
    page = Page.from_html(f"<p>Yes.</p><p>Yes.</p><pre>{line}</pre><pre>{line}</pre>")
    assert cleaned(page) == ["Yes.", "Yes.", line, line]


@pytest.mark.parametrize(
    "line",
    [
        '<p>Đọc thêm: <a href="/x">Cầu mới bị hoãn</a></p>',
        '<p>Lesen Sie auch: <a href="/x">Die Brücke wartet</a></p>',
        "<p>© 2024 Marling Courier</p>",
        "<p>dpa-infocom, dpa:240203-99-123456/7</p>",
        "<div>Externer Inhalt nicht verfügbar</div>",
        '<div><a href="/n">Subscribe now and save</a></div>',
    ],
)
def test_furniture_between_paragraphs_goes(line):
    assert len(cleaned(article_page(line))) == len(cleaned(article_page()))


def test_a_menu_without_links_above_the_headline_goes_and_the_same_line_below_stays():
    menu = "<div>Trang chủ | Chính trị | Văn hóa | Thể thao</div>"
    page = Page.from_html(f"{menu}<h1>Con đường mới</h1><p>{SENTENCE}</p>{menu}")
    draft = Draft().mark([0, 2, 3], Role.CONTENT).mark([1], Role.TITLE)
    assert cleaning.clean(page, draft).marked(Role.CONTENT) == [2, 3]


def test_prose_that_speaks_of_newsletters_stays():
    line = "<p>The mayor wrote in her newsletter that the bridge would be built before the winter, come what may.</p>"
    assert len(cleaned(article_page(line))) == len(cleaned(article_page())) + 1


def stated(body: str) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", "headline": "x", "articleBody": body})}</script>'


def test_what_follows_the_body_that_the_page_states_goes():
    body = " ".join(run.text for run in article_page().runs if run.text.startswith("Part"))
    after = "<section><div><p>Another tale: in Upper Marling the school got a new roof, and nobody came to see it.</p></div></section>"
    found = cleaned(article_page(head=stated(body), after=after))
    assert not any(text.startswith("Another") for text in found)
    assert sum(text.startswith("Part") for text in found) == 8


def test_a_stated_excerpt_does_not_cut_the_article():
    excerpt = " ".join(run.text for run in article_page().runs[:30] if run.text.startswith("Part"))[:900]
    found = cleaned(article_page(head=stated(excerpt)))
    assert sum(text.startswith("Part") for text in found) == 8


@pytest.mark.parametrize("body", [5, None, ["a"], {"a": 1}, "", "x" * 100])
def test_a_stated_body_of_any_shape_does_no_harm(body):
    head = (
        f'<script type="application/ld+json">{json.dumps({"@type": "Article", "articleBody": body})}</script>'
    )
    assert cleaned(article_page(head=head)) == cleaned(article_page())


def test_a_paragraph_that_speaks_of_rights_is_no_line_of_rights():
    said = "The council of the town holds that the sign © stands for nothing at all. " * 3
    article = artcli.parse(f"<h1>The sign</h1>{'<p>' + said + '</p>'}<p>At last: {said}</p><p>© The Town</p>")
    assert article.text.count("©") == 6
