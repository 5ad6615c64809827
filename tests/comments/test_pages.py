"""What pages show, say and hide about their threads."""

import time

import pytest

import artcli
from artcli.comments import thread
from artcli.comments.body import of_markup
from artcli.comments.state import is_heading, is_label, read, stated_count
from artcli.comments.values import moment, name, number, own_id
from artcli.core import collector
from artcli.core.draft import Draft, Role
from artcli.core.page import Page

PROSE = "<p>" + "The council met on Monday to talk about the bridge, and nobody was surprised. " * 5 + "</p>"


def found(html, url=None):
    page = Page.from_html(html, url)
    draft = thread.find(page, Draft())
    return draft, [page.runs[at].text for at in draft.marked(Role.COMMENT)]


def wordpress(items):
    return f"<body><h1>T</h1><article>{PROSE}</article><div id=comments><ol class=commentlist>{items}</ol></div></body>"


def item(number, text="hello", children=""):
    return (
        f'<li class="comment depth-1" id="comment-{number}"><b class=fn>A{number}</b>'
        f'<div class="comment-content"><p>{text}</p></div>{children}</li>'
    )


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("12 bình luận", 12),
        ("Ý kiến (3)", 3),
        ("1.204 Kommentare", 1204),
        ("3 thoughts on “Top 10 things”", 3),
        ("评论(5)", 5),
        ("共12条评论", 12),
        ("댓글 7개", 7),
        ("9件のコメント", 9),
        ("0 comments", 0),
        ("comments 3 days ago", None),
        ("Comments", None),
        ("12:30", None),
        ("comment 3 of 9", None),
    ],
)
def test_a_stated_total_is_read(text, total):
    assert stated_count(text) == total


@pytest.mark.parametrize(
    ("labels", "state", "total"),
    [
        (["Bình luận", "Hiện tại chưa có bình luận", "Viết bình luận"], "open", 0),
        (["Kommentare (4)", "Die Kommentarfunktion ist geschlossen."], "closed", 4),
        (["Комментарии", "Комментариев пока нет"], "open", 0),
        (["コメントは受け付けていません"], "closed", None),
        (["Laisser un commentaire"], "open", None),
        (["Hello", "World"], "unknown", None),
        (["Comments are closed.", "Leave a comment"], "closed", None),
    ],
)
def test_labels_tell_the_state(labels, state, total):
    assert tuple(read(labels)) == (state, total)


def test_labels_and_headings_are_told_from_names():
    assert is_label("Trả lời") and is_label("👍 12") and is_label("Like (3)")
    assert is_heading("Bình luận (3)") and is_heading("コメント（2）")
    assert not is_label("Lò Dinh") and not is_heading("Opinion of the court")


def test_values_as_pages_write_them():
    assert name("Uta Brandt sagt:") == "Uta Brandt"
    assert name("Hà Văn Tú viết:") == "Hà Văn Tú"
    assert (
        number("1,204 points") == 1204
        and number("3.4k") == 3400
        and number("−2") == -2
        and number("none") is None
    )
    assert (
        own_id("comment-12") == "12"
        and own_id("t1_o8nd42m") == "o8nd42m"
        and own_id("https://x.example/2024/05/a#c-7") == "7"
    )
    assert (
        moment("1723501346") == "2024-08-12T22:22:26+00:00"
        and moment("1723501346000") == "2024-08-12T22:22:26+00:00"
    )
    assert moment("3 hours ago") is None and moment("2024-03-01T10:00:00-0700") == "2024-03-01T10:00:00-07:00"
    assert (
        moment("9" * 10) is not None
        and moment(True) is None
        and moment(["x"]) is None
        and moment(float("1e300")) is None
    )


def test_a_comments_html_keeps_only_harmless_tags():
    body = of_markup(
        '<p onclick="x()">Hi <b>you</b> <a href="javascript:alert(1)">bad</a> <a href="https://x.example/?a=1&b=2">good</a>'
        "<script>alert(1)</script><img src=x onerror=alert(1)></p><ul><li>one<li>two</ul><pre>a  b\n c</pre>"
    )
    assert body.html == (
        '<p>Hi <strong>you</strong> bad <a href="https://x.example/?a=1&amp;b=2">good</a></p>'
        "<ul><li>one</li><li>two</li></ul><pre>a  b\n c</pre>"
    )
    assert body.text == "Hi you bad good\n\n- one\n- two\n\na  b\n c"


def test_text_is_escaped_in_html_and_controls_are_gone():
    body = of_markup("<p>1 &lt; 2 &amp; \x1b[31mred&#27;[0m\u202e</p>")
    assert body.html == "<p>1 &lt; 2 &amp; [31mred[0m</p>"
    assert body.text == "1 < 2 & [31mred[0m"


def test_inline_tags_that_cross_paragraphs_are_closed_and_reopened():
    assert of_markup("<b>one<p>two</p></b>").html == "<p><strong>one</strong></p><p><strong>two</strong></p>"


def test_quotes_of_other_posts_are_in_html_and_not_in_text():
    body = of_markup('<blockquote class="quote"><p>old words</p></blockquote><p>new words</p>')
    assert body.text == "new words"
    assert "<blockquote><p>old words</p></blockquote>" in (body.html or "")
    assert of_markup("<blockquote><p>a proverb</p></blockquote><p>yes</p>").text == "> a proverb\n\nyes"


def test_nested_comments_do_not_lend_each_other_names_or_words():
    draft, _ = found(
        wordpress(item(1, "root", f"<ul class=children>{item(2, 'reply')}</ul>") + item(3, "other"))
    )
    assert [(c.id, c.parent_id, c.author, c.text) for c in draft.comments.items] == [
        ("1", None, "A1", "root"),
        ("2", "1", "A2", "reply"),
        ("3", None, "A3", "other"),
    ]


def test_the_thread_is_marked_and_the_article_is_not():
    _, marked = found(wordpress(item(1, "a reader's words") + item(2)))
    assert "a reader's words" in marked
    assert not any("council" in text for text in marked)


def test_a_page_without_comments_says_nothing():
    draft, marked = found(f"<body><h1>T</h1><article>{PROSE * 3}</article><nav>Comments</nav></body>")
    assert draft.comments.state == "unknown" and draft.comments.count is None and marked == []


def test_a_frequent_questions_page_has_no_comments():
    html = (
        '<script type="application/ld+json">{"@type":"FAQPage","mainEntity":[{"@type":"Question","name":"Q","acceptedAnswer":'
        f'{{"@type":"Answer","text":"A long answer"}}}}]}}</script><h1>FAQ</h1>{PROSE}'
    )
    assert found(html)[0].comments.items == ()


def test_jsonld_of_wrong_types_never_raises():
    for comment in (
        "7",
        '"x"',
        "[[1,2]]",
        '{"text":5,"author":7}',
        '[{"text":["a"],"author":[[]],"comment":{"comment":3}}]',
        "null",
    ):
        source = f'{{"@type":"Article","commentCount":"many","comment":{comment},"interactionStatistic":["x",{{"interactionType":4}}]}}'
        found(f'<script type="application/ld+json">{source}</script><h1>T</h1>{PROSE}')


def test_twenty_thousand_comments_in_a_page_are_linear():
    page = Page.from_html(wordpress("".join(item(at, f"words of {at}") for at in range(20_000))))
    start = time.process_time()
    assert len(thread.find(page, Draft()).comments.items) == 20_000
    assert time.process_time() - start < 8


def test_comments_nested_a_thousand_deep_stay_linear():
    html = wordpress(
        "".join(
            f'<li class="comment" id="comment-{at}"><b class=fn>A</b><p>w{at}</p><ul>' for at in range(900)
        )
    )
    start = time.process_time()
    items = thread.find(Page.from_html(html), Draft()).comments.items
    assert items[-1].depth == 899
    assert time.process_time() - start < 3


def test_a_remote_widget_is_named_and_leaves_the_thread_incomplete():
    draft, _ = found(
        f'<body><h1>T</h1>{PROSE}<div class="fb-comments" data-href="https://paper.example/a"></div></body>',
        "https://paper.example/a",
    )
    source = draft.comments.sources[0]
    assert (source.system, source.where, source.url, source.fetched, source.reason) == (
        "facebook",
        "remote",
        "https://paper.example/a",
        False,
        "remote",
    )
    assert not draft.comments.complete


def topic(title, heading, body=""):
    posts = "".join(
        f'<div class="post" id="p{at}"><div class="postbody"><h3><a href="./viewtopic.php?p={at}#p{at}">{"Re: " * (at > 1)}Felt on oak</a></h3>'
        f'<p class="author"><a class="username" href="./memberlist.php?u={at}">A{at}</a> » <time datetime="2024-06-0{at}T10:00:00+00:00">June</time></p>'
        f'<div class="content">Words of {at}.</div></div></div>'
        for at in range(1, 4)
    )
    return f"<title>{title}</title><body>{heading}{body}{posts}"


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("Felt on oak - The Workbench", '<h1><a href="/">The Workbench</a></h1>'),
        ("The Workbench • View topic - Felt on oak", "<h1>The Workbench</h1><h2>Felt on oak</h2>"),
        ("Felt on oak (Page 1) / Glue / The Workbench", "<h1>Welcome to all of you who work with wood</h1>"),
        ("Felt on oak | The Workbench", "<h1>Felt on oak</h1>"),
    ],
)
def test_a_topic_is_called_what_its_posts_say(title, heading):
    article = artcli.parse(topic(title, heading))
    assert article.title == "Felt on oak"
    assert [author.name for author in article.authors] == [
        "A1"
    ] and article.published == "2024-06-01T10:00:00+00:00"
    assert article.text == "Words of 1." and len(article.comments.items) == 2


def test_frequent_questions_in_microdata_are_no_comments():
    question = (
        '<div itemscope itemtype="https://schema.org/Question"><h3 itemprop=name>Q{0}?</h3>'
        '<div itemprop=acceptedAnswer itemscope itemtype="https://schema.org/Answer"><p itemprop=text>Answer {0}, at some length.</p></div></div>'
    )
    draft, marked = found(f"<h1>T</h1>{PROSE}" + "".join(question.format(at) for at in range(5)))
    assert (
        draft.comments.items == () and draft.comments.count is None and not draft.discussion and marked == []
    )


@pytest.mark.parametrize(
    ("page", "mark"),
    [
        ("", 'itemprop=review itemscope itemtype="https://schema.org/Review"'),
        ('<meta property="og:type" content="product">', ""),
    ],
    ids=["marked up", "of a product"],
)
def test_buyers_reviews_are_neither_comments_nor_article(page, mark):
    review = (
        '<li class="review" id="review-{0}" {1}><b class="review-author">Buyer {0}</b> <time datetime="2024-05-0{0}">May {0}, 2024</time>'
        "<p>The bird whistle of mine number {0} still sings after a winter outside.</p><a href=#>Helpful (3)</a></li>"
    )
    reviews = "".join(review.format(at, mark) for at in range(1, 7))
    html = f"{page}<h1>Bird whistle</h1>{PROSE}<h2>Customer reviews</h2><ul class=reviews>{reviews}</ul>"
    article = artcli.parse(html, url="https://shop.example/whistle")
    assert article.comments.items == () and article.comments.count is None
    assert "bird whistle of mine" not in article.text


FAMILIES = {
    "wordpress": ('<ol class="commentlist">', '<li class="comment depth-1" id="comment-{0}"><b class=fn>A{0}</b><div class="comment-content"><p>w{0}</p></div></li>'),
    "schema.org": ("<div>", '<div itemscope itemtype="https://schema.org/Comment" id=c{0}><b itemprop=author>A{0}</b><time itemprop=dateCreated datetime="2024-06-01T10:00:00Z">x</time><p itemprop=text>w{0}</p></div>'),
    "hackernews": ("<table class=fatitem><tr><td class=title><span class=titleline><a href=/x>T</a></span></table><table>", "<tr class='athing comtr' id='{0}'><td class=ind indent=0><td><a class=hnuser href=u>A{0}</a> <span class=age title='2024-06-01T10:00:00 1717236000'></span><div class=commtext>w{0}</div></tr>"),
    "xenforo": ("<div>", '<article class="message message--post" data-author="A{0}" id="js-post-{0}"><time datetime="2024-06-01T10:00:00Z"></time><div class="message-body"><div class="bbWrapper">w{0}</div></div></article>'),
    "phpbb": ("<div>", '<div class=post id=p{0}><div class=postbody><p class=author><a class=username>A{0}</a> <time datetime="2024-06-01T10:00:00Z"></time></p><div class=content>w{0}</div></div></div>'),
    "discourse": ("<div>", '<div class=crawler-post id=post_{0}><span class=creator>A{0}</span><time class=post-time datetime="2024-06-01T10:00:00Z"></time><div class=post>w{0}</div></div>'),
    "generic": ("<h3>Comments</h3>", "<div class=z id=k{0}><b>Name {0}</b> <i>12.06.2024 09:30</i><p>Words of {0}.</p><a href=#>Reply</a></div>"),
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("system", FAMILIES)
def test_twenty_thousand_comments_of_any_system_are_read_in_linear_time(system):
    before, row = FAMILIES[system]

    @collector.uncollected  # as in a parse
    def seconds(count):
        page = Page.from_html(f"<h1>T</h1>{PROSE}{before}" + "".join(row.format(at) for at in range(count)))
        start = time.process_time()
        items = thread.find(page, Draft()).comments.items
        assert count - 1 <= len(items) <= count and items[-1].author is not None
        return time.process_time() - start

    assert any(
        seconds(20_000) < 8 * seconds(5_000) for _ in range(4)
    )  # what is quadratic takes sixteen times


def test_a_thousand_comments_in_json_ld_are_read():
    told = ",".join(
        f'{{"@type":"Comment","@id":"#c{at}","text":"w{at}","author":"A"}}' for at in range(1, 1000)
    )
    page = Page.from_html(
        f'<h1>T</h1>{PROSE}<script type="application/ld+json">{{"@type":"Article","headline":"T","comment":[{told}]}}</script>'
    )
    assert len(thread.find(page, Draft()).comments.items) == 999
