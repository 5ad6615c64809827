"""The comment feeds of posts: WordPress's, wfw:commentRss in the site's feed, Atom threading; good and hostile."""

import pytest

from artcli.comments.follow import follow
from artcli.comments.remote import detect
from artcli.comments.system import Hint
from artcli.core.page import Page
from artcli.exchange import Response

POST = "https://paper.example/2024/bridge/"
RSS = """<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wfw="http://wellformedweb.org/CommentAPI/"
xmlns:slash="http://purl.org/rss/1.0/modules/slash/"><channel><title>x</title>{items}</channel></rss>"""
ANSWER = """<item><title>Von: Bo</title><link>https://paper.example/2024/bridge/#comment-8</link>
<dc:creator><![CDATA[Bo]]></dc:creator><pubDate>Thu, 02 May 2024 09:10:00 +0000</pubDate>
<guid isPermaLink="false">https://paper.example/?p=3#comment-8</guid>
<content:encoded><![CDATA[<p>Als Antwort auf <a href="https://paper.example/2024/bridge/#comment-7">Ada</a>.</p>
<p>Wer zahlt?</p>]]></content:encoded></item>"""
FIRST = """<item><title>Von: Ada</title><link>https://paper.example/2024/bridge/#comment-7</link>
<pubDate>Thu, 02 May 2024 09:00:00 +0200</pubDate><guid isPermaLink="false">https://paper.example/?p=3#comment-7</guid>
<description>Endlich.</description></item>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0">
<entry><id>tag:x.example,2024:c-2</id><author><name>Bo</name><uri>https://bo.example/</uri></author>
<published>2024-05-02T09:10:00Z</published><content type="html">&lt;p&gt;Who pays?&lt;/p&gt;</content>
<thr:in-reply-to ref="tag:x.example,2024:c-1"/></entry>
<entry><id>tag:x.example,2024:c-1</id><author><name>Ada</name></author><updated>2024-05-02T09:00:00Z</updated>
<content type="text">At last.</content><thr:in-reply-to ref="tag:x.example,2024:post"/></entry></feed>"""
OWN = Hint(system="feed", url=f"{POST}feed/", spare=True)


def head(links, body=""):
    return Page.from_html(f"<html><head>{links}</head><body><h1>T</h1>{body}</body></html>", POST)


def link(href, rel="alternate", kind="application/rss+xml"):
    return f'<link rel="{rel}" type="{kind}" href="{href}">'


def ask(hint, answers):
    """Drive `follow` with a dict of address -> body or status."""
    driver = follow(hint)
    asked = []
    try:
        turn = next(driver)
        while True:
            asked += [request.url for request in turn]
            found = [answers[request.url] for request in turn]
            turn = driver.send(
                [
                    Response(
                        url=url,
                        status=one if isinstance(one, int) else 200,
                        body=b"" if isinstance(one, int) else one.encode(),
                    )
                    for url, one in zip(asked[-len(turn) :], found, strict=True)
                ]
            )
    except StopIteration as done:
        return done.value, asked


def told(thread):
    return [(item.id, item.parent_id, item.author, item.text, item.published) for item in thread.items]


@pytest.mark.parametrize(
    "links",
    [
        link("/feed/") + link("/comments/feed/") + link("/2024/bridge/feed/"),
        link("/2024/bridge/comments/atom.xml", kind="application/atom+xml"),
        '<link rel="shortlink" href="https://paper.example/?p=3">' + link("/?feed=rss2&amp;p=3"),
        link("/c/3.atom", rel="replies", kind="application/atom+xml"),
    ],
)
def test_a_posts_own_feed_is_told_from_the_sites(links):
    hints = detect(head(links))
    assert [(hint.system, hint.spare) for hint in hints] == [("feed", True)]
    assert "article" not in hints[0].params


def test_the_sites_feed_is_only_where_to_look():
    hints = detect(head(link("/feed/") + link("/comments/feed/")))
    assert [(hint.url, dict(hint.params)) for hint in hints] == [
        ("https://paper.example/feed/", {"article": POST})
    ]
    assert detect(head(link("/comments/feed/"))) == []


def test_wordpress_tells_the_parent_in_the_first_line_of_an_answer():
    thread, _ = ask(OWN, {OWN.url: RSS.format(items=ANSWER + FIRST)})
    assert told(thread) == [
        ("7", None, "Ada", "Endlich.", "2024-05-02T09:00:00+02:00"),
        ("8", "7", "Bo", "Wer zahlt?", "2024-05-02T09:10:00+00:00"),
    ]
    assert (thread.count, thread.complete, thread.sources[0].reason) == (None, False, "partial")


def test_atom_threading_names_parents():
    thread, _ = ask(OWN, {OWN.url: ATOM})
    assert told(thread) == [
        ("1", None, "Ada", "At last.", "2024-05-02T09:00:00+00:00"),
        ("2", "1", "Bo", "Who pays?", "2024-05-02T09:10:00+00:00"),
    ]
    assert thread.items[1].author_url == "https://bo.example/"


def test_the_sites_feed_leads_to_the_posts_by_wfw():
    site = Hint(system="feed", url="https://paper.example/feed/", params={"article": POST}, spare=True)
    entry = f"<item><link>{POST}</link><slash:comments>2</slash:comments><wfw:commentRss>{OWN.url}</wfw:commentRss></item>"
    thread, asked = ask(site, {site.url: RSS.format(items=entry), OWN.url: RSS.format(items=ANSWER + FIRST)})
    assert asked == [site.url, OWN.url]
    assert (thread.count, len(thread.items)) == (2, 2)


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (403, "blocked"),
        (404, "http_404"),
        ("<!doctype html><p>Not here", "not a feed"),
        ('{"a": 1}', "not a feed"),
        (RSS.format(items=ANSWER)[:-40], "not a feed"),
        ('<!DOCTYPE x [<!ENTITY a "b">]><rss><channel><item>&a;</item></channel></rss>', "not a feed"),
        (RSS.format(items="<item/>" * 3), "partial"),
        (RSS.format(items="<item><guid>1</guid><link>::</link><pubDate>never</pubDate></item>"), "partial"),
    ],
)
def test_what_is_no_comment_feed_leaves_a_reason(answer, reason):
    thread, _ = ask(OWN, {OWN.url: answer})
    assert (thread.sources[0].reason, thread.complete) == (reason, False)
