"""On later pages of a topic every post is a reply, and the thread is not whole."""

import pytest

from artcli.comments import thread
from artcli.comments.paging import is_later
from artcli.core.draft import Draft
from artcli.core.page import Page

POSTS = "".join(
    f'<article class="message message--post" id="js-post-{number}" data-author="Mia {number}">'
    f'<time datetime="2024-05-0{number}T10:00:00+0000"></time>'
    f'<div class="message-body"><div class="bbWrapper">The kettle of reply {number} boils well.</div></div></article>'
    for number in (1, 2, 3)
)


def read(url):
    page = Page.from_html(f"<html><body><h1>Kettles</h1>{POSTS}</body></html>", url)
    return thread.find(page, Draft(url=url))


def test_the_first_post_of_the_first_page_is_the_article():
    found = read("https://forum.example/threads/kettles.7/")
    assert [item.author for item in found.comments.items] == ["Mia 2", "Mia 3"] and found.discussion


def test_the_first_post_of_a_later_page_is_a_reply():
    found = read("https://forum.example/threads/kettles.7/page-2")
    assert [item.author for item in found.comments.items] == ["Mia 1", "Mia 2", "Mia 3"]
    assert found.discussion and not found.comments.complete


@pytest.mark.parametrize(
    "url",
    [
        "https://f.example/threads/a.1/page-2#post-9",
        "https://f.example/t/a/1?page=3",
        "https://f.example/showthread.php?t=1&page=2",
        "https://f.example/topic/1-a/page/2/",
        "https://f.example/viewtopic.php?f=1&t=2&start=15",
        "https://f.example/index.php?topic=12.20",
        "https://f.example/viewtopic.php?id=4&p=2",
    ],
)
def test_addresses_of_later_pages(url):
    assert is_later(Page.from_html("<p>x</p>", url))


@pytest.mark.parametrize(
    "url",
    [
        None,
        "https://f.example/threads/page-turners.1/",
        "https://f.example/t/a/1?page=1",
        "https://f.example/viewtopic.php?p=12345",
        "https://f.example/viewtopic.php?t=2&start=0",
        "https://f.example/index.php?topic=12.0",
        "https://f.example/index.php?topic=12.msg99",
        "http://[broken/page-1",
    ],
)
def test_addresses_of_first_pages(url):
    assert not is_later(Page.from_html("<p>x</p>", url))
