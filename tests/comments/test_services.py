"""Services are asked without I/O; what they answer, documented or hostile, becomes a thread or a reason."""

import json

import pytest

from artcli.comments import thread
from artcli.comments.follow import follow, join
from artcli.comments.remote import detect, hints
from artcli.comments.system import Hint
from artcli.core.draft import Draft
from artcli.core.page import Page
from artcli.exchange import Response
from artcli.model import Comment, Thread, ThreadSource

WORDPRESS = Hint(system="wordpress", url="https://paper.example/wp-json/", params={"post": "7"})
DISQUS = Hint(system="disqus", url="https://x.disqus.com/", params={"f": "x", "t_u": "https://x.example/a"})
DISCOURSE = Hint(
    system="discourse", url="https://f.example/t/9.json", params={"topic": "9", "base": "https://f.example"}
)
HACKERNEWS = Hint(system="hackernews", url="https://hn.algolia.com/api/v1/items/1")
VNEXPRESS = Hint(system="vnexpress", url="u", params={"objectid": "1", "objecttype": "1", "siteid": "2"})
TUOITRE = Hint(system="tuoitre", url="u", params={"objId": "2024051012345678"})
CNND = Hint(system="cnnd", url="u", params={"NewsID": "185240510123456789", "SiteName": "thanhnien"})
VIETNAMNET = Hint(system="vietnamnet", url="u", params={"ObjectId": "22", "WebsiteId": "000003"})
ISSO = Hint(system="isso", url="https://c.example", params={"uri": "/a/", "authors": "h1"})
REMARK = Hint(system="remark42", url="https://c.example", params={"site": "s", "url": "https://x.example/a"})
ALL = (WORDPRESS, DISQUS, DISCOURSE, HACKERNEWS, VNEXPRESS, TUOITRE, CNND, VIETNAMNET, ISSO, REMARK)


def ask(hint, answer, limit=None):
    """Drive `follow` with a function from request to response; returns the thread and the requests."""
    driver = follow(hint, limit)
    asked = []
    try:
        turn = next(driver)
        while True:
            asked += turn
            turn = driver.send([answer(request) for request in turn])
    except StopIteration as done:
        return done.value, asked


def sends(value, status=200, headers=None):
    body = value if isinstance(value, bytes) else json.dumps(value).encode()
    return lambda request: Response(url=request.url, status=status, body=body, headers=headers or {})


def told(thread):
    return [(item.id, item.parent_id, item.author, item.text, item.published) for item in thread.items]


def wordpress_comment(number, parent=0, kind="comment"):
    return {
        "id": number,
        "parent": parent,
        "author_name": f"A{number}",
        "author_url": "",
        "date_gmt": "2024-05-01T10:00:00",
        "content": {"rendered": f"<p>text {number}</p>\n"},
        "link": f"https://paper.example/a/#comment-{number}",
        "type": kind,
    }


def test_wordpress_pages_are_read_to_the_end():
    everything = [wordpress_comment(at, parent=at - 1 if at % 3 == 0 else 0) for at in range(1, 151)]

    def answer(request):
        page = int(request.url.split("&page=")[1].split("&")[0])
        return sends(everything[(page - 1) * 100 : page * 100], headers={"x-wp-total": "150"})(request)

    thread, asked = ask(WORDPRESS, answer)
    assert len(thread.items) == 150 and thread.count == 150 and thread.complete and len(asked) == 2
    third = next(item for item in thread.items if item.id == "3")
    assert (third.parent_id, third.depth, third.published) == ("2", 1, "2024-05-01T10:00:00+00:00")


def test_wordpress_pingbacks_are_told_apart():
    thread, _ = ask(WORDPRESS, sends([wordpress_comment(1), wordpress_comment(2, kind="pingback")]))
    assert [item.kind for item in thread.items] == ["comment", "pingback"]


def test_disqus_embed_holds_the_first_posts_and_says_what_the_rest_needs():
    post = {
        "id": "5",
        "parent": None,
        "author": {"name": "Ann", "profileUrl": "https://disqus.com/by/ann/"},
        "message": "<p>hi</p>",
        "createdAt": "2024-01-02T03:04:05",
        "likes": 2,
        "dislikes": 1,
        "isDeleted": False,
    }
    reply = {**post, "id": "6", "parent": 5, "message": "<p>yo</p>"}
    data = {
        "cursor": {"hasNext": True},
        "response": {"posts": [post, reply], "thread": {"posts": 80, "isClosed": False}},
    }
    html = (
        f'<html><script type="text/json" id="disqus-threadData">{json.dumps(data)}</script></html>'.encode()
    )
    thread, asked = ask(DISQUS, sends(html))
    assert told(thread) == [
        ("5", None, "Ann", "hi", "2024-01-02T03:04:05+00:00"),
        ("6", "5", "Ann", "yo", "2024-01-02T03:04:05+00:00"),
    ]
    assert (thread.count, thread.complete, thread.state, thread.sources[0].reason) == (
        80,
        False,
        "open",
        "key",
    )
    assert "f=x" in asked[0].url


def test_discourse_asks_for_the_posts_that_the_topic_only_counts():
    def post(number, above=None):
        return {
            "id": number + 100,
            "post_number": number,
            "reply_to_post_number": above,
            "username": f"u{number}",
            "cooked": f"<p>p{number}</p>",
            "created_at": "2024-01-01T00:00:00Z",
            "actions_summary": [{"id": 2, "count": 3}],
            "version": 1,
        }

    def answer(request):
        if "posts.json" in request.url:
            return sends({"post_stream": {"posts": [post(3, 2)]}})(request)
        stream = {"posts": [post(1), post(2, 1)], "stream": [101, 102, 103]}
        return sends({"post_stream": stream, "posts_count": 3, "closed": True})(request)

    thread, asked = ask(DISCOURSE, answer)
    assert [(item.id, item.parent_id, item.likes) for item in thread.items] == [("2", None, 3), ("3", "2", 3)]
    assert (thread.count, thread.state, thread.complete, len(asked)) == (2, "closed", True, 2)


def test_hacker_news_tree_keeps_deleted_only_above_replies():
    tree = {
        "children": [
            {
                "id": 2,
                "author": None,
                "text": None,
                "created_at": "2024-01-01T00:00:00.000Z",
                "children": [
                    {
                        "id": 3,
                        "author": "b",
                        "text": "yes <p>and no",
                        "created_at": "2024-01-01T00:05:00.000Z",
                        "children": [],
                    }
                ],
            },
            {"id": 4, "author": None, "text": None, "children": []},
        ]
    }
    thread, _ = ask(HACKERNEWS, sends(tree))
    assert [(item.id, item.depth, item.deleted) for item in thread.items] == [("2", 0, True), ("3", 1, False)]
    assert thread.items[1].text == "yes\n\nand no"


def test_vnexpress_roots_are_their_own_parents_and_replies_are_asked_for():
    def answer(request):
        if "getreplay" in request.url:
            return sends(
                {
                    "error": 0,
                    "data": {
                        "items": [
                            {
                                "comment_id": "12",
                                "parent_id": "11",
                                "content": "Đúng",
                                "full_name": "Bình",
                                "creation_time": 1714557600,
                                "userlike": 1,
                            }
                        ]
                    },
                }
            )(request)
        return sends(
            {
                "error": 0,
                "iscomment": 1,
                "data": {
                    "total": 1,
                    "totalitem": 2,
                    "items": [
                        {
                            "comment_id": "11",
                            "parent_id": "11",
                            "content": "Hay<br />quá",
                            "full_name": "An",
                            "creation_time": 1714554000,
                            "userlike": 5,
                            "replys": {"total": 1, "items": []},
                        }
                    ],
                },
            }
        )(request)

    thread, asked = ask(VNEXPRESS, answer)
    assert [(item.id, item.parent_id, item.author, item.likes) for item in thread.items] == [
        ("11", None, "An", 5),
        ("12", "11", "Bình", 1),
    ]
    assert thread.items[0].text == "Hay\nquá" and thread.count == 2 and thread.complete and len(asked) == 2


def test_tuoi_tre_sends_json_inside_json():
    items = [
        {
            "id": "a",
            "content": "Tốt",
            "sender_fullname": "Lan",
            "published_date": "2024-05-10T08:00:00",
            "reactions": {"1": 2, "3": 1},
            "child_comments": [
                {"id": "b", "content": "Ừ", "sender_fullname": "Hoa", "published_date": "2024-05-10T09:00:00"}
            ],
        }
    ]
    thread, _ = ask(TUOITRE, sends({"Data": json.dumps(items)}))
    assert told(thread) == [
        ("a", None, "Lan", "Tốt", "2024-05-10T08:00:00+07:00"),
        ("b", "a", "Hoa", "Ừ", "2024-05-10T09:00:00+07:00"),
    ]
    assert thread.items[0].likes == 3


def test_cnnd_sends_a_fragment_with_the_month_first():
    html = (
        '<div class="item box_cm" data-cmid="31"><span class="avatar" title="L&#234; Na"></span><p class="text-comment">Hay quá</p>'
        '<span class="total-like">4</span><span class="time-ago" title="05/10/2024 08:00:00">1 giờ</span><div class="box-reply">'
        '<div class="item-reply"><span class="avatar" title="Tú"></span><p class="text-comment"><b class="username-reply">Lê Na</b> Đúng</p>'
        '<div class="item-ls like-action" data-cmid="32"></div><span class="time-ago" title="05/11/2024 09:00:00"></span></div></div></div>'
    )
    thread, _ = ask(CNND, sends(html.encode()))
    assert told(thread) == [
        ("31", None, "Lê Na", "Hay quá", "2024-05-10T08:00:00+07:00"),
        ("32", "31", "Tú", "Đúng", "2024-05-11T09:00:00+07:00"),
    ]
    assert ask(CNND, sends(b""))[0].items == ()


def test_vietnamnet_replies_come_by_their_parent():
    def answer(request):
        number = "2" if "ParentId" in request.url else "1"
        item = {
            "commentId": number,
            "userName": f"N{number}",
            "commentContent": f"<p>c{number}</p>",
            "createdDate": "2024-05-10T08:00:00",
            "totalLike": 3,
            "totalAnswer": 1 if number == "1" else 0,
        }
        return sends({"status": True, "data": {"comments": [item], "totalComment": 2}})(request)

    thread, _ = ask(VIETNAMNET, answer)
    assert [(item.id, item.parent_id, item.likes) for item in thread.items] == [("1", None, 3), ("2", "1", 3)]
    assert thread.complete and thread.count == 2


def test_isso_marks_the_page_author_and_leaves_waiting_comments_out():
    replies = [
        {
            "id": 1,
            "parent": None,
            "text": "<p>one</p>",
            "author": "Me",
            "created": 1700000000.5,
            "modified": None,
            "mode": 1,
            "hash": "h1",
            "likes": 1,
            "dislikes": 0,
            "replies": [
                {
                    "id": 2,
                    "parent": 1,
                    "text": "<p>two</p>",
                    "author": None,
                    "created": 1700000100.0,
                    "mode": 1,
                    "hash": "x",
                }
            ],
        },
        {
            "id": 3,
            "parent": None,
            "text": "waits",
            "author": "S",
            "created": 1700000200.0,
            "mode": 2,
            "hash": "y",
        },
    ]
    thread, asked = ask(ISSO, sends({"total_replies": 2, "hidden_replies": 0, "replies": replies}))
    assert [(item.id, item.parent_id, item.by_article_author) for item in thread.items] == [
        ("1", None, True),
        ("2", "1", False),
    ]
    assert thread.items[0].published == "2023-11-14T22:13:20+00:00" and thread.complete
    assert asked[0].url.startswith("https://c.example/?uri=%2Fa%2F")


def test_remark42_tree():
    tree = {
        "comments": [
            {
                "comment": {
                    "id": "r1",
                    "pid": "",
                    "text": "<p>one</p>",
                    "user": {"name": "Ed"},
                    "score": -2,
                    "time": "2024-01-01T00:00:00Z",
                },
                "replies": [
                    {"comment": {"id": "r2", "pid": "r1", "text": "two", "user": {"name": "Flo"}, "score": 1}}
                ],
            }
        ],
        "info": {"count": 2, "read_only": True},
    }
    thread, _ = ask(REMARK, sends(tree))
    assert [(item.id, item.parent_id, item.likes) for item in thread.items] == [
        ("r1", None, -2),
        ("r2", "r1", 1),
    ]
    assert (thread.state, thread.count, thread.complete) == ("closed", 2, True)


@pytest.mark.parametrize("hint", ALL, ids=lambda hint: hint.system)
@pytest.mark.parametrize(
    ("body", "status", "reason"),
    [
        (b"no", 403, "blocked"),
        (b"slow", 429, "blocked"),
        (b"oops", 500, "http_500"),
        (b"", 599, "http_599"),
        (b"in", 401, "login"),
    ],
)
def test_a_wall_or_fault_leaves_a_reason_and_an_incomplete_thread(hint, body, status, reason):
    thread, _ = ask(hint, sends(body, status=status))
    assert (thread.items, thread.complete, thread.sources[0].reason, thread.sources[0].fetched) == (
        (),
        False,
        reason,
        False,
    )


@pytest.mark.parametrize(
    "hint", [hint for hint in ALL if hint.system != "cnnd"], ids=lambda hint: hint.system
)
@pytest.mark.parametrize(
    "body",
    [b"<html>Just a moment...</html>", b'[{"id": 1, "content": {"ren', b"", b"\xff\xfe", b"[" * 100_000],
)
def test_no_json_is_a_reason(hint, body):
    thread, _ = ask(hint, sends(body))
    assert thread.items == () and not thread.complete and thread.sources[0].reason == "not JSON"


@pytest.mark.parametrize("hint", ALL, ids=lambda hint: hint.system)
@pytest.mark.parametrize(
    "value",
    [
        7,
        "x",
        None,
        True,
        [],
        {},
        [[1]],
        [None, 3],
        {"data": [1]},
        {"data": {"items": {"a": 1}}},
        {"replies": 5},
        {"Data": 4},
        {"comments": [{"comment": []}]},
        {"children": [{"children": 4, "id": [1], "text": 5}]},
        {"post_stream": {"stream": [None, "x", 2**80], "posts": [{"id": []}]}},
        [{"id": {}, "parent": [], "content": 9, "author_name": 1.5, "date_gmt": {}, "link": 3}],
    ],
)
def test_values_of_any_type_never_raise(hint, value):
    thread, asked = ask(hint, sends(value))
    assert len(asked) < 20 and isinstance(thread, Thread)


def test_an_endless_pager_ends():
    page = [wordpress_comment(at) for at in range(1, 101)]
    thread, asked = ask(WORDPRESS, sends(page))
    assert len(thread.items) == 100 and len(asked) <= 3


def test_a_pager_of_ever_new_comments_ends_at_the_limit():
    made = iter(range(1, 10_000_000))
    thread, asked = ask(
        WORDPRESS,
        lambda request: sends([wordpress_comment(next(made)) for _ in range(100)])(request),  # noqa: PLW0108  # made anew
        limit=250,
    )
    assert len(asked) == 3 and not thread.complete and thread.sources[0].reason == "limit"


def test_a_system_that_cannot_be_asked_says_so():
    thread, asked = ask(Hint(system="facebook", url="https://x.example"), sends({}))
    assert asked == [] and thread.sources[0].reason == "remote"


def test_pages_name_their_services_and_what_asking_needs():
    def hint_of(html, url="https://paper.example/a"):
        return [(hint.system, hint.url, dict(hint.params)) for hint in detect(Page.from_html(html, url))]

    assert hint_of(
        '<div id="disqus_thread"></div><script>var disqus_shortname = "shorty"; var disqus_identifier="i 1";</script>'
    ) == [
        (
            "disqus",
            "https://shorty.disqus.com/",
            {"f": "shorty", "t_i": "i 1", "t_u": "https://paper.example/a"},
        )
    ]
    assert hint_of(
        '<script data-isso="//c.example/isso/" src="//c.example/isso/js/embed.min.js"></script><section id="isso-thread"></section>'
    ) == [("isso", "https://c.example/isso", {"uri": "/a", "authors": ""})]
    assert hint_of(
        '<script>var remark_config = {host: "https://r.example", site_id: "s1"}</script><div id="remark42"></div>'
    )[0] == (
        "remark42",
        "https://r.example",
        {"site": "s1", "url": "https://paper.example/a"},
    )
    assert hint_of(
        '<head><link rel="https://api.w.org/" href="/wp-json/"></head><body class="single postid-12">'
    )[0] == (
        "wordpress",
        "https://paper.example/wp-json/",
        {"post": "12"},
    )
    box = '{"type":"comment","article_id":"99","article_type":1,"site_id":1000000}'.replace('"', "&quot;")
    assert hint_of(f'<div id="box_comment_vne" data-component-input="{box}"></div>')[0][2] == {
        "objectid": "99",
        "objecttype": "1",
        "siteid": "1000000",
    }
    assert hint_of("<p>x</p>", "https://tuoitre.vn/bai-viet-20240510123456789.htm")[0][:1] == ("tuoitre",)
    assert hint_of("<p>Disqus and Facebook are in the news.</p>") == []


def test_only_what_parse_named_is_followed():
    html = '<body><h1>T</h1><div id="disqus_thread"></div><script src="https://shorty.disqus.com/embed.js"></script><div class=fb-comments></div>'
    page = Page.from_html(html, "https://paper.example/a")
    found = thread.find(page, Draft()).comments
    assert [hint.system for hint in hints(page, found)] == ["disqus"]


def test_joining_shows_each_comment_once():
    page = Thread(
        items=(
            Comment(id="1", author="A", text="one"),
            Comment(id="2", parent_id="1", depth=1, author="B", text="two"),
        ),
        sources=(
            ThreadSource(system="wordpress", fetched=True),
            ThreadSource(system="wordpress", where="remote", reason="remote"),
        ),
        complete=False,
        state="open",
    )
    remote = Thread(
        items=(
            Comment(id="1", author="A", text="one"),
            Comment(id="9", author="B", text=" two "),
            Comment(id="3", author="C", text="three"),
        ),
        count=3,
        sources=(ThreadSource(system="wordpress", where="remote", fetched=True),),
    )
    joined = join(page, remote)
    assert [item.id for item in joined.items] == ["1", "9", "3"]
    assert (joined.state, joined.count, joined.complete) == ("open", 3, True)
    assert [(source.where, source.fetched) for source in joined.sources] == [("page", True), ("remote", True)]


def test_a_failed_service_leaves_the_page_thread_as_it_is():
    page = Thread(items=(Comment(id="1", text="one"),), count=1, state="open", complete=False)
    failed = Thread(
        complete=False, sources=(ThreadSource(system="disqus", where="remote", reason="blocked"),)
    )
    joined = join(page, failed)
    assert (
        [item.id for item in joined.items] == ["1"]
        and not joined.complete
        and joined.sources[0].reason == "blocked"
    )
