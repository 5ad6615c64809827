"""Services beyond the first ten: what each is asked, what its documented answer becomes, and hostile answers."""

import json

import pytest

from artcli.comments.remote import detect
from artcli.comments.system import Hint
from artcli.core.page import Page
from artcli.exchange import Response
from artcli.model import Thread
from comments.test_services import ask, sends

EXCHANGE = Hint(
    system="stackexchange",
    url="https://cooking.example/questions/7",
    params={"site": "cooking.example", "question": "7"},
)
REDDIT = Hint(system="reddit", url="https://www.reddit.com/comments/abc.json")
LEMMY = Hint(system="lemmy", url="https://l.example", params={"post": "5"})
MASTODON = Hint(system="mastodon", url="https://m.example", params={"status": "100"})
BLUESKY = Hint(
    system="bluesky",
    url="https://public.api.bsky.app/xrpc/app.bsky.feed.getPostThread",
    params={"uri": "at://a.example/app.bsky.feed.post/k1"},
)
BLOGGER = Hint(system="blogger", url="https://b.example/feeds/123456/comments/default")
DANTRI = Hint(system="dantri", url="u", params={"objectId": "20240510123456789"})
GITHUB = Hint(system="github", url="https://api.github.com/repos/o/r/issues/3/comments")
UTTERANCES = Hint(
    system="utterances", url="https://api.github.com/search/issues?q=x", params={"term": "notes/a"}
)
GISCUS = Hint(system="giscus", url="https://giscus.app/api/discussions", params={"repo": "o/r", "term": "a"})
GUARDIAN = Hint(system="guardian", url="https://discussion.theguardian.com/discussion-api/discussion//p/abcd")
SUBSTACK = Hint(system="substack", url="https://s.example", params={"slug": "a-post"})
OPENWEB = Hint(
    system="openweb",
    url="https://api-2-0.spot.im/v1.0.0/conversation/read",
    params={"spot": "sp_1", "post": "p"},
)
COMMENTO = Hint(system="commento", url="https://c.example", params={"domain": "x.example", "path": "/a"})
ALL = (
    EXCHANGE, REDDIT, LEMMY, MASTODON, BLUESKY, BLOGGER, DANTRI, GITHUB, UTTERANCES, GISCUS, GUARDIAN, SUBSTACK,
    OPENWEB, COMMENTO,
)  # fmt: skip


def by_address(answers):
    """Answer by what the request's address holds; an empty object for all others."""

    def answer(request):
        value = next((value for part, value in answers.items() if part in request.url), {})
        return Response(url=request.url, body=json.dumps(value).encode())

    return answer


def shape(thread):
    return [(item.id, item.parent_id, item.author, item.text, item.likes) for item in thread.items]


def test_stack_exchange_comments_hang_under_their_answers():
    person = {"display_name": "Ann", "link": "https://cooking.example/users/1"}
    answers = {
        "questions/7/answers": {
            "items": [
                {
                    "answer_id": 8,
                    "owner": person,
                    "score": 4,
                    "body": "<p>Salt.</p>",
                    "creation_date": 1700000000,
                }
            ],
            "has_more": False,
        },
        "questions/7/comments": {
            "items": [{"comment_id": 11, "post_id": 7, "owner": person, "score": 0, "body": "Which pan?"}]
        },
        "answers/8/comments": {
            "items": [{"comment_id": 12, "post_id": 8, "owner": {}, "score": 1, "body": "Sea salt?"}]
        },
    }
    thread, asked = ask(EXCHANGE, by_address(answers))
    assert sorted(shape(thread)) == [
        ("11", None, "Ann", "Which pan?", 0),
        ("12", "8", None, "Sea salt?", 1),
        ("8", None, "Ann", "Salt.", 4),
    ]
    assert thread.complete and len(asked) == 3
    assert thread.items[0].published == "2023-11-14T22:13:20+00:00"


def test_stack_exchange_is_not_asked_on_when_it_asks_to_wait():
    thread, asked = ask(EXCHANGE, sends({"items": [{"answer_id": 8, "body": "x"}], "backoff": 10}))
    assert len(asked) == 2 and not thread.complete and thread.sources[0].reason == "blocked"


def test_reddit_counts_what_it_folds_away():
    reply = {
        "kind": "t1",
        "data": {"id": "c2", "parent_id": "t1_c1", "author": "Bo", "body": "two", "replies": ""},
    }
    root = {
        "id": "c1",
        "parent_id": "t3_abc",
        "author": "Al",
        "body_html": "<p>one</p>",
        "created_utc": 1700000000.0,
        "score": 5,
        "permalink": "/r/x/comments/abc/t/c1/",
        "replies": {"data": {"children": [reply, {"kind": "more", "data": {"count": 9}}]}},
    }
    post = {"data": {"children": [{"kind": "t3", "data": {"num_comments": 11, "locked": True}}]}}
    thread, _ = ask(REDDIT, sends([post, {"data": {"children": [{"kind": "t1", "data": root}]}}]))
    assert shape(thread) == [("c1", None, "Al", "one", 5), ("c2", "c1", "Bo", "two", None)]
    assert (thread.count, thread.complete, thread.state) == (11, False, "closed")
    assert thread.items[0].url == "https://www.reddit.com/r/x/comments/abc/t/c1/"


def test_lemmy_paths_say_the_parent():
    def comment(number, path, **more):
        return {
            "comment": {
                "id": number,
                "path": path,
                "content": f"text {number}",
                "published": "2024-05-01T10:00:00Z",
                **more,
            },
            "creator": {"name": "kim"},
            "counts": {"upvotes": 3, "downvotes": 1},
        }

    thread, asked = ask(LEMMY, sends({"comments": [comment(1, "0.1"), comment(2, "0.1.2")]}))
    assert shape(thread) == [("1", None, "kim", "text 1", 3), ("2", "1", "kim", "text 2", 3)]
    assert thread.items[0].dislikes == 1 and len(asked) == 1


def test_mastodon_replies_to_the_status_are_roots():
    def reply(number, above):
        return {
            "id": number,
            "in_reply_to_id": above,
            "content": "<p>Hi</p>",
            "account": {"display_name": "", "acct": "mia@m.example"},
            "created_at": "2024-05-01T10:00:00.000Z",
            "favourites_count": 2,
        }

    thread, _ = ask(
        MASTODON, sends({"ancestors": [], "descendants": [reply("101", "100"), reply("102", "101")]})
    )
    assert shape(thread) == [
        ("101", None, "mia@m.example", "Hi", 2),
        ("102", "101", "mia@m.example", "Hi", 2),
    ]


def test_bluesky_reads_the_tree_of_replies():
    def post(key, replies=()):
        return {
            "post": {
                "uri": f"at://b.example/app.bsky.feed.post/{key}",
                "author": {"handle": "b.example", "displayName": "Bea"},
                "record": {"text": f"text {key}", "createdAt": "2024-05-01T10:00:00Z"},
                "likeCount": 1,
            },
            "replies": list(replies),
        }

    thread, asked = ask(BLUESKY, sends({"thread": post("k1", [post("k2", [post("k3")])])}))
    assert shape(thread) == [("k2", None, "Bea", "text k2", 1), ("k3", "k2", "Bea", "text k3", 1)]
    assert "uri=at%3A%2F%2Fa.example%2Fapp.bsky.feed.post%2Fk1" in asked[0].url


def test_blogger_replies_name_the_comment_above():
    def entry(number, above=None):
        links = [{"rel": "alternate", "href": f"https://b.example/a.html?showComment=1#c{number}"}]
        if above:
            links.append(
                {"rel": "related", "href": f"https://b.example/feeds/123456/comments/default/{above}"}
            )
        return {
            "id": {"$t": f"tag:blogger.com,1999:blog-1.post-{number}"},
            "published": {"$t": "2024-05-01T10:00:00.000+07:00"},
            "author": [{"name": {"$t": "Hà"}}],
            "content": {"$t": "Hay quá<br />cảm ơn"},
            "link": links,
        }

    feed = {
        "feed": {
            "openSearch$totalResults": {"$t": "2"},
            "entry": [entry("700001"), entry("700002", "700001")],
        }
    }
    thread, _ = ask(BLOGGER, sends(feed))
    assert [(item.id, item.parent_id, item.author) for item in thread.items] == [
        ("700001", None, "Hà"),
        ("700002", "700001", "Hà"),
    ]
    assert thread.complete and thread.count == 2 and thread.items[0].published == "2024-05-01T10:00:00+07:00"


def test_dan_tri_replies_are_asked_for_by_their_root():
    answers = {
        "isReply": {"items": [{"commentId": 2, "commentContent": "Đúng vậy", "userName": "Bình"}]},
        "objectId=20240510123456789": {
            "items": [
                {
                    "commentId": 1,
                    "commentContent": "Hay",
                    "userName": "An",
                    "createdDate": "2024-05-10T08:00:00",
                    "reactions": {"total": 6},
                    "replyCount": 1,
                }
            ]
        },
    }
    thread, asked = ask(DANTRI, by_address(answers))
    assert shape(thread) == [("1", None, "An", "Hay", 6), ("2", "1", "Bình", "Đúng vậy", None)]
    assert thread.items[0].published == "2024-05-10T08:00:00+07:00" and len(asked) == 2


def test_utterances_finds_its_issue_by_title():
    api = "https://api.github.com/repos/o/r/issues"
    comment = {
        "id": 5,
        "user": {"login": "gil", "html_url": "https://github.com/gil"},
        "body_html": "<p>Nice</p>",
        "created_at": "2024-05-01T10:00:00Z",
        "updated_at": "2024-05-01T10:00:00Z",
        "reactions": {"+1": 2},
    }
    found = {
        "items": [
            {"title": "other", "comments_url": f"{api}/1/comments"},
            {"title": "notes/a", "comments_url": f"{api}/2/comments"},
        ]
    }
    thread, asked = ask(UTTERANCES, by_address({"search/issues": found, "issues/2/comments": [comment]}))
    assert shape(thread) == [("5", None, "gil", "Nice", 2)] and thread.items[0].edited is None
    assert asked[1].url == f"{api}/2/comments?per_page=100&page=1"


def test_utterances_follows_no_address_outside_the_service():
    found = {"items": [{"title": "notes/a", "comments_url": "http://10.0.0.1/x"}]}
    thread, asked = ask(UTTERANCES, sends(found))
    assert len(asked) == 1 and thread.count == 0


def test_giscus_keeps_replies_under_comments():
    reply = {
        "id": "r1",
        "author": {"login": "ida"},
        "bodyHTML": "<p>yes</p>",
        "createdAt": "2024-05-01T11:00:00Z",
    }
    comment = {
        "id": "d1",
        "author": {"login": "jo", "url": "https://github.com/jo"},
        "bodyHTML": "<p>no?</p>",
        "createdAt": "2024-05-01T10:00:00Z",
        "upvoteCount": 1,
        "replies": [reply],
    }
    discussion = {"totalCommentCount": 1, "totalReplyCount": 1, "locked": False, "comments": [comment]}
    thread, _ = ask(GISCUS, sends({"discussion": discussion}))
    assert shape(thread) == [("d1", None, "jo", "no?", 1), ("r1", "d1", "ida", "yes", None)]
    assert thread.complete and thread.state == "open"
    assert ask(GISCUS, sends({"error": "Discussion not found"}, status=404))[0].count == 0


def test_guardian_reads_all_pages():
    def page(number, *items):
        discussion = {"commentCount": 3, "isClosedForComments": True, "comments": list(items)}
        return {"currentPage": number, "pages": 2, "discussion": discussion}

    def comment(number, responses=()):
        return {
            "id": number,
            "body": f"<p>text {number}</p>",
            "isoDateTime": "2024-05-01T10:00:00Z",
            "numRecommends": number,
            "userProfile": {"displayName": "Lou"},
            "responses": list(responses),
        }

    answers = {"page=1": page(1, comment(1, [comment(2)])), "page=2": page(2, comment(3))}
    thread, asked = ask(GUARDIAN, by_address(answers))
    assert shape(thread) == [
        ("1", None, "Lou", "text 1", 1),
        ("2", "1", "Lou", "text 2", 2),
        ("3", None, "Lou", "text 3", 3),
    ]
    assert (thread.state, thread.count, thread.complete, len(asked)) == ("closed", 3, True, 2)


def test_substack_asks_for_the_number_of_the_post_first():
    comments = [
        {
            "id": 1,
            "name": "Noa",
            "handle": "noa",
            "body": "one",
            "date": "2024-05-01T10:00:00.000Z",
            "children": [
                {"id": 2, "name": None, "body": None, "children": [{"id": 3, "name": "Ole", "body": "three"}]}
            ],
        }
    ]
    answers = {"posts/a-post": {"id": 77, "comment_count": 3}, "post/77/comments": {"comments": comments}}
    thread, asked = ask(SUBSTACK, by_address(answers))
    assert [(item.id, item.depth, item.deleted) for item in thread.items] == [
        ("1", 0, False),
        ("2", 1, True),
        ("3", 2, False),
    ]
    assert asked[1].url.startswith("https://s.example/api/v1/post/77/comments?")


def test_openweb_pages_by_offset_and_names_its_users():
    def comment(number, replies=()):
        return {
            "id": f"m{number}",
            "user_id": "u1",
            "written_at": 1700000000,
            "content": [{"type": "text", "text": f"text {number}"}],
            "rank": {"ranks_up": 2, "ranks_down": 1},
            "replies": list(replies),
        }

    users = {"u1": {"display_name": "Pia"}}
    answers = {
        "offset=0": {
            "conversation": {
                "comments": [comment(1, [comment(2)])],
                "users": users,
                "has_next": True,
                "offset": 1,
                "messages_count": 3,
            }
        },
        "offset=1": {"conversation": {"comments": [comment(3)], "users": users, "messages_count": 3}},
    }
    thread, asked = ask(OPENWEB, by_address(answers))
    assert shape(thread) == [
        ("m1", None, "Pia", "text 1", 2),
        ("m2", "m1", "Pia", "text 2", 2),
        ("m3", None, "Pia", "text 3", 2),
    ]
    assert [request.method for request in asked] == ["POST", "POST"]
    assert json.loads(asked[1].body)["offset"] == 1 and asked[0].headers["x-spot-id"] == "sp_1"


def test_commento_names_its_commenters():
    answer = {
        "comments": [
            {"commentHex": "a", "parentHex": "root", "commenterHex": "p", "html": "<p>one</p>", "score": 2},
            {"commentHex": "b", "parentHex": "a", "commenterHex": "anonymous", "html": "<p>two</p>"},
        ],
        "commenters": {"p": {"name": "Quy"}},
    }
    thread, asked = ask(COMMENTO, sends(answer))
    assert shape(thread) == [("a", None, "Quy", "one", 2), ("b", "a", None, "two", None)]
    assert json.loads(asked[0].body) == {"commenterToken": "anonymous", "domain": "x.example", "path": "/a"}


@pytest.mark.parametrize(
    ("html", "url", "system", "place", "params"),
    [
        ("", "https://stackoverflow.com/questions/7/how", "stackexchange", None, {"question": "7"}),
        ("", "https://www.reddit.com/r/x/comments/abc/title/", "reddit", REDDIT.url, {}),
        ('<div id="app" class="lemmy-site">', "https://l.example/post/5", "lemmy", None, {"post": "5"}),
        ('<div class="app-holder">', "https://m.example/@mia/100000", "mastodon", None, {"status": "100000"}),
        ("", "https://bsky.app/profile/a.example/post/k1abc", "bluesky", None, {}),
        (
            '<head><meta name=generator content=blogger><link rel=alternate href="/feeds/123456/comments/default">',
            "https://b.example/a.html",
            "blogger",
            BLOGGER.url,
            {},
        ),
        (
            "",
            "https://dantri.com.vn/a/bai-20240510123456789.htm",
            "dantri",
            None,
            {"objectId": "20240510123456789"},
        ),
        ("", "https://github.com/o/r/issues/3", "github", GITHUB.url, {}),
        (
            '<script src="https://utteranc.es/client.js" repo="o/r" issue-term="pathname"></script>',
            "https://x.example/notes/a.html",
            "utterances",
            None,
            {"term": "notes/a"},
        ),
        (
            '<script src="https://giscus.app/client.js" data-repo="o/r" data-mapping="pathname"></script>',
            "https://x.example/notes/a",
            "giscus",
            None,
            {"repo": "o/r", "term": "notes/a"},
        ),
        (
            '<script>{"shortUrlId":"/p/abcd"}</script>',
            "https://www.theguardian.com/a",
            "guardian",
            GUARDIAN.url,
            {},
        ),
        (
            '<script src="https://substackcdn.com/x.js"></script>',
            "https://s.example/p/a-post",
            "substack",
            "https://s.example",
            {},
        ),
        (
            '<div data-post-id=p></div><script src="https://launcher.spot.im/spot/sp_1"></script>',
            "https://x.example/a",
            "openweb",
            OPENWEB.url,
            {"spot": "sp_1", "post": "p"},
        ),
        (
            '<script src="https://c.example/js/commento.js"></script>',
            "https://x.example/a",
            "commento",
            "https://c.example",
            {"path": "/a"},
        ),
    ],
    ids=[hint.system for hint in ALL],
)
def test_a_page_names_its_service(html, url, system, place, params):
    found = [hint for hint in detect(Page.from_html(f"{html}<p>x</p>", url)) if hint.system == system]
    assert len(found) == 1
    assert place is None or found[0].url == place
    assert params.items() <= dict(found[0].params).items()


@pytest.mark.parametrize("hint", ALL, ids=lambda hint: hint.system)
@pytest.mark.parametrize(("status", "reason"), [(403, "blocked"), (500, "http_500"), (401, "login")])
def test_a_refusal_is_a_reason(hint, status, reason):
    thread, _ = ask(hint, sends(b"no", status=status))
    assert (thread.items, thread.complete, thread.sources[0].reason) == ((), False, reason)


@pytest.mark.parametrize("hint", ALL, ids=lambda hint: hint.system)
@pytest.mark.parametrize(
    "body", [b"<html>Just a moment...</html>", b'{"items": [{"id"', b"\xff", b"[" * 50_000]
)
def test_what_is_no_json_is_a_reason(hint, body):
    thread, _ = ask(hint, sends(body))
    assert thread.items == () and not thread.complete and thread.sources[0].reason == "not JSON"


ODD = {
    "id": [1],
    "data": 3,
    "comment": [],
    "post": 4,
    "author": 5,
    "user": "x",
    "content": {"a": 1},
    "body": 7,
}


@pytest.mark.parametrize("hint", ALL, ids=lambda hint: hint.system)
@pytest.mark.parametrize(
    "value",
    [
        7, "x", None, True, [], {}, [[1]], [None, 3], [ODD], [{"data": {"children": [ODD]}}, {"data": {"children": [ODD]}}],
        {"items": [ODD], "has_more": "yes"}, {"items": [{"answer_id": 2**80, "creation_date": 1e300, "owner": []}]},
        {"comments": [ODD, {"children": ODD}]}, {"descendants": [ODD]}, {"thread": {"replies": [ODD]}},
        {"feed": {"entry": [ODD, {"author": [4], "link": [None, {"rel": [], "href": {}}]}]}},
        {"discussion": {"comments": [ODD, {"responses": [ODD]}], "commentCount": "many"}, "pages": "x"},
        {"conversation": {"comments": [ODD], "users": 3, "offset": -1, "has_next": True}}, {"id": 2**90},
        {"comments": [{"commenterHex": [], "parentHex": 4}], "commenters": []},
        [{"kind": "t1", "data": []}, {"data": {"children": [{"kind": "t1", "data": {"replies": {"data": 4}}}]}}],
    ],
)  # fmt: skip
def test_odd_values_never_raise(hint, value):
    thread, asked = ask(hint, sends(value))
    assert len(asked) < 20 and isinstance(thread, Thread)


def test_a_deep_tree_keeps_its_depth():
    item = {"id": 0, "body": "end", "children": []}
    for number in range(1, 200):
        item = {"id": number, "name": "R", "body": "x", "children": [item]}
    answers = {"posts/a-post": {"id": 7, "comment_count": 200}, "post/7/": {"comments": [item]}}
    thread, _ = ask(SUBSTACK, by_address(answers))
    assert len(thread.items) == 200 and thread.items[-1].depth == 199
