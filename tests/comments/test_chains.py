"""Chains of replies without end: read in linear time and without recursion, however a system shows who answers whom."""

import time

import pytest

from artcli.comments import thread
from artcli.core.draft import Draft
from artcli.core.page import Page
from artcli.errors import NothingToExtract

PROSE = "<p>" + "The council met on Monday to talk about the bridge, and nobody was surprised. " * 6 + "</p>"
OPENING = "<table class=fatitem><tr><td class=title><span class=titleline><a href=/x>T</a></span></table>"
SPACED = "<i class=when>12.06.2024 09:30</i>"

STATED = {
    "hackernews": (OPENING + "<table>", "<tr class='athing comtr' id='{0}'><td class=ind indent={0}><td><a class=hnuser href=u>A</a><div class=commtext>w{0}</div></tr>"),
    "new reddit": ("<shreddit-post author=q post-title=T></shreddit-post>", "<shreddit-comment thingid=t1_{0} parentid=t1_{1} author=A depth={0}><div slot=comment>w{0}</div></shreddit-comment>"),
    "nodebb": ("<div class=posts-container><div component=post data-pid=x data-username=q><div component=post/content>The question.</div></div>", "<div component=post data-pid={0} data-parent-pid={1} data-username=A><div component=post/content>w{0}</div></div>"),
    "wordpress": ("<ol class=commentlist>", "<li class='comment depth-{0}' id=comment-{0}><b class=fn>A</b><div class=comment-content><p>w{0}</p></div></li>"),
    "levels": ("<h3>Comments</h3>", "<div class=z id=k{0} data-depth={0}><b class=who>A</b>" + SPACED + "<p>w{0}</p></div>"),
    "parents": ("<h3>Comments</h3>", "<div class=z id=k{0} data-parent=k{1}><b class=who>A</b>" + SPACED + "<p>w{0}</p></div>"),
    "margins": ("<h3>Comments</h3>", "<div class=z id=k{0} style='margin-left:{0}px'><b class=who>A</b>" + SPACED + "<p>w{0}</p></div>"),
}  # fmt: skip
"""What stands before the comments, and a comment by its number and its parent's."""

NESTED = {
    "wordpress": ("<ol class=commentlist>", "<li class=comment id=comment-{0}><b class=fn>A</b><div class=comment-content><p>w{0}</p></div><ul class=children>"),
    "old reddit": ("<div id=siteTable><div class='thing link' data-author=q><a class=title>T</a></div></div><div class=commentarea>", "<div class='thing comment' id=thing_t1_{0} data-fullname=t1_{0} data-author=A><div class=usertext-body><div class=md>w{0}</div></div><div class=child>"),
    "lobsters": ("<ol class=stories><li class=story><a class=u-url href=https://x.example/>T</a></li></ol><ol class=comments>", "<li class=comments_subtree><div class=comment data-shortid=c{0}><div class=byline><a href='/~A'>A</a></div><div class=comment_text>w{0}</div></div><ol>"),
    "lemmy": ("<div class=post-listing><h1>T</h1></div><ul>", "<li class=comment><article class=comment-node id=comment-{0}><a class=person-listing href=/u/A><span>A</span></a><div class=comment-content>w{0}</div></article><ul>"),
    "schema.org": ("", "<div itemscope itemtype='https://schema.org/Comment' id=c{0}><b itemprop=author>A</b><p itemprop=text>w{0}</p>"),
    "unknown": ("<h3>Comments</h3>", "<div class=z id=k{0}><b class=who>A</b>" + SPACED + "<p>w{0}</p>"),
}  # fmt: skip


def page_of(before, row, count):
    rows = "".join(row.format(at, at - 1) for at in range(1, count + 1))
    return Page.from_html(f"<body><h1>T</h1>{PROSE}{before}{rows}", "https://paper.example/a/bridge")


def depths(page):
    return [item.depth for item in thread.find(page, Draft()).comments.items]


@pytest.mark.slow
@pytest.mark.parametrize("system", ["hackernews", "nodebb", "wordpress", "parents"])
def test_fifty_thousand_replies_in_a_row_are_read(system):
    assert depths(page_of(*STATED[system], 50_000)) == list(range(50_000))


@pytest.mark.parametrize("system", STATED)
def test_replies_in_a_row_are_read_in_linear_time(system):
    def seconds(count):
        page = page_of(*STATED[system], count)
        start = time.process_time()
        assert depths(page) == list(range(count))
        return time.process_time() - start

    assert any(seconds(4_000) < 8 * seconds(1_000) for _ in range(4))


@pytest.mark.parametrize("system", NESTED)
def test_replies_inside_each_other_are_read_in_linear_time(system):
    def seconds(count):
        page = page_of(*NESTED[system], count)
        start = time.process_time()
        assert depths(page) == list(range(count))
        return time.process_time() - start

    assert any(seconds(800) < 8 * seconds(200) for _ in range(4))


@pytest.mark.parametrize("system", NESTED)
def test_elements_nested_deeper_than_is_safe_to_parse_are_refused_at_once(system):
    start = time.process_time()
    with pytest.raises(NothingToExtract):
        page_of(*NESTED[system], 50_000)
    assert time.process_time() - start < 10
