from pages import article_page

from artcli.core import kinds
from artcli.core.draft import Draft, Role
from artcli.core.page import Page


def kind_of(page: Page, **found: object) -> str:
    return kinds.decide(page, Draft(**found).mark(range(len(page.runs)), Role.CONTENT)).kind


def test_prose_is_an_article():
    assert kind_of(article_page()) == "article"


def test_a_thread_of_posts_is_a_discussion():
    assert kind_of(article_page(), discussion=True) == "discussion"


def test_a_list_of_links_is_a_listing():
    cards = "".join(f'<div><a href="/{n}">The tale number {n} of the bridge</a></div>' for n in range(20))
    assert kind_of(Page.from_html(f"<body>{cards}", "https://news.example/bridge")) == "listing"


def test_a_shop_page_is_a_page():
    html = '<script type="application/ld+json">{"@type": "Product", "name": "Lamp"}</script><body><p>A lamp.</p><p>40 W</p>'
    assert kind_of(Page.from_html(html, "https://shop.example/lamp")) == "page"
