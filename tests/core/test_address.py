"""A page out of a file or a pipe: where it says it is stands for the address that nobody gave."""

import pytest

import artcli
from artcli.core.page import Page

WORDS = (
    "The harbour office counted more barges in the spring than in any other spring since the lock was rebuilt.",
    "Most of them carried gravel for the new embankment, which the town wants to have finished before the floods.",
    "The lock keeper, who has worked here for thirty years, says that the nights have become the busy hours.",
)
LINKS = (
    "Barges through the year",
    "Old locks of the county",
    "How the embankment was drawn",
    "Pictures of the flood",
)


def blog(head=""):
    words = "".join(f"<p>{text}</p>" for text in WORDS)
    links = "".join(f'<li><a href="/links/{n}">{text}</a></li>' for n, text in enumerate(LINKS))
    return (
        f"<html><head><title>Barges at night</title>{head}</head><body><div id=main><h1>Barges at night</h1>{words}"
        f'<p>His <a href="notes/lock">notes</a> hold the name of every barge since the autumn of the year before.</p></div>'
        f"<div id=side><h3>Pages</h3><ul>{links}</ul></div></body></html>"
    )


CANONICAL = '<link rel=canonical href="https://lock.example/2024/05/barges-at-night-on-the-canal">'


@pytest.mark.parametrize(
    "head", [CANONICAL, CANONICAL.replace("link rel=canonical href", "meta property=og:url content")]
)
def test_a_piped_page_is_where_it_says_it_is(head):
    page = Page.from_html(blog(head))
    assert page.address == "https://lock.example/2024/05/barges-at-night-on-the-canal"
    assert page.base_url == page.address
    article = artcli.parse(blog(head))
    assert article.url is None  # where it came from is not known
    assert {link.url for link in article.related} <= {f"https://lock.example/links/{n}" for n in range(4)}
    assert "https://lock.example/2024/05/notes/lock" in str(article.blocks)


def test_where_a_page_came_from_counts_for_more():
    page = Page.from_html(blog(CANONICAL), "https://mirror.example/a/barges")
    assert page.address == page.base_url == "https://mirror.example/a/barges"


@pytest.mark.parametrize(
    "head",
    [
        "",
        '<link rel=canonical href="https://lock.example/">',
        '<meta property="og:url" content="javascript:x">',
    ],
)
def test_a_front_page_is_no_address_of_an_article(head):
    assert Page.from_html(blog(head)).address is None


def test_without_any_address_a_page_is_read_as_an_article():
    named = artcli.parse(blog(), url="https://lock.example/county/canal/barges-at-night-on-the-old-canal")
    piped = artcli.parse(blog())
    assert piped.kind == named.kind
    assert piped.text == named.text
    assert not any(text in piped.text for text in LINKS)
