"""Feeds and sitemaps of every kind give entries with addresses; what is no feed says so."""

import gzip
import time

import pytest

from artcli.errors import NothingToExtract
from artcli.net import feeds

RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>Báo Mẫu</title>
<item><title>Hồ &amp; đập</title><link>/a</link><pubDate>Tue, 05 Mar 2024 10:00:00 +0700</pubDate>
<description>&lt;p&gt;Một &lt;b&gt;đoạn&lt;/b&gt;&lt;/p&gt;</description></item>
<item><title>No link</title></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>F</title><entry><title>One</title>
<link href="https://news.example/one"/><updated>2024-03-05T10:00:00Z</updated><author><name>Ann</name></author></entry></feed>"""
JSON = """{"version": "https://jsonfeed.org/version/1.1", "title": "J", "items": [{"url": "https://news.example/j",
"title": "J1", "content_html": "<p>x y</p>", "authors": [{"name": "Ann"}, 5]}, 7, {"url": ["x"]}]}"""
MAP = """<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://news.example/m?a=1&amp;b=2</loc>
<lastmod>2024-03-05</lastmod><news:news><news:title><![CDATA[Tin & bài]]></news:title></news:news></url></urlset>"""


def test_rss_gives_title_date_teaser_and_absolute_address():
    (entry,) = feeds.read(RSS.encode(), "https://news.example/feed")
    assert (entry.url, entry.title, entry.teaser) == ("https://news.example/a", "Hồ & đập", "Một đoạn")
    assert (entry.published, entry.feed) == ("2024-03-05T10:00:00+07:00", "Báo Mẫu")


def test_atom_gives_its_authors():
    (entry,) = feeds.read(ATOM.encode())
    assert (entry.url, entry.authors, entry.published) == (
        "https://news.example/one",
        ("Ann",),
        "2024-03-05T10:00:00+00:00",
    )


def test_json_feed_survives_items_of_the_wrong_type():
    (entry,) = feeds.read(JSON.encode())
    assert (entry.url, entry.teaser, entry.authors) == ("https://news.example/j", "x y", ("Ann",))


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_a_sitemap_gives_its_addresses_and_news_titles(pack):
    (entry,) = feeds.read(pack(MAP.encode()))
    assert (entry.url, entry.title, entry.published) == (
        "https://news.example/m?a=1&b=2",
        "Tin & bài",
        "2024-03-05",
    )


@pytest.mark.parametrize(
    "data",
    [b"", b"<html><p>x</p></html>", b"{}", b"just words", b'<!DOCTYPE x [<!ENTITY a "b">]><rss></rss>'],
)
def test_what_is_no_feed_is_refused(data):
    with pytest.raises(NothingToExtract):
        feeds.read(data)


def test_a_page_names_its_feeds():
    page = b'<html><link rel="alternate" type="application/rss+xml" href="/feed"><link rel=alternate type=text/html href=/x>'
    assert feeds.discovered(page, "https://news.example/") == ("https://news.example/feed",)


def test_a_date_that_is_none_costs_nothing():
    bad = "<item><link>http://n.example/{}</link><pubDate>Mon, 91 Aug 2022 09:40:00 +0700</pubDate></item>"
    rss = (
        "<rss version='2.0'><channel>"
        + "".join(bad.format(number) for number in range(50))
        + "</channel></rss>"
    )
    feeds.read(b"<rss version='2.0'><channel></channel></rss>")  # the parser itself is imported by now
    started = time.process_time()
    assert len(feeds.read(rss.encode())) == 50
    assert time.process_time() - started < 2


def test_a_feed_that_its_parser_stumbles_over_is_no_feed():
    with pytest.raises(NothingToExtract) as caught:
        feeds.read(b"<?xml version='1.0' encoding='utf-8\xff'?><rss><channel></channel></rss>")
    assert caught.value.code == "not_a_feed"
