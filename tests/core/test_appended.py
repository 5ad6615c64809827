"""Articles that a page sets below its own, as it is scrolled, are not part of it."""

import pytest

import artcli

STORIES = {
    "The ferry stops at noon": "The ferry across the sound stops at noon from Monday on, because its second captain has retired. ",
    "A baker for the island": "Three bakers have written to the mayor, who wants one oven to burn on the island before the winter comes. ",
    "Lamps along the pier": "The lamps along the pier were lit for the first time since the storm took the old ones in the autumn. ",
}


def page(element="article", heading="h2", title="The ferry stops at noon"):
    stories = "".join(
        f"<{element} class='story box'><header><{heading}>{name}</{heading}></header>"
        + "".join(f"<p>{n}. {text * 3}</p>" for n in range(4))
        + f"</{element}>"
        for name, text in STORIES.items()
    )
    return f"<html><head><title>{title} - Sound Mail</title></head><body><main>{stories}</main></body></html>"


@pytest.mark.parametrize(("element", "heading"), [("article", "h2"), ("article", "h1"), ("div", "h1")])
def test_only_the_first_of_whole_articles_is_the_page_s(element, heading):
    text = artcli.parse(page(element, heading), url="https://mail.example/sound/the-ferry-stops-at-noon").text
    assert text.count("second captain") == 12
    assert "bakers" not in text
    assert "lamps" not in text


def test_sections_of_one_article_stay():
    text = artcli.parse(page("div", "h2"), url="https://mail.example/sound/the-ferry-stops-at-noon").text
    assert "bakers" in text
    assert "lamps" in text


def test_a_list_of_articles_keeps_all_of_them():
    text = artcli.parse(page(title="News of the islands"), url="https://mail.example/islands").text
    assert "bakers" in text
    assert "lamps" in text
