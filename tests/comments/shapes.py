"""What each service answers, as documented: ``SERVICES[name]`` is a page that names it, and rows -> answer.

A row is (id, id of its parent or None); words and author follow from the id. Trees are nested where a parent stands
before its reply, and flat elsewhere: what a broken database would send.
"""

import json
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

Row = tuple[int, int | None]
Answer = Callable[[str, Sequence[Row]], object]
PROSE = "<p>" + "The council met on Monday to talk about the bridge, and nobody was surprised. " * 6 + "</p>"


class Service(NamedTuple):
    url: str
    """Of the page."""
    marks: str
    """What in the page names the service."""
    answer: Answer
    """The address asked and the rows -> the body: bytes, or what becomes JSON."""


def page_of(service: Service) -> str:
    return (
        f"<html lang=en><head><title>A bridge for the old town</title></head><body><h1>A bridge for the old town</h1>"
        f"<article>{PROSE * 3}</article>{service.marks}</body></html>"
    )


def nested(rows: Sequence[Row], make: Callable[[int, int | None, list[Any]], Any]) -> list[Any]:
    """Return the rows as trees of what `make` gives for id, parent and replies (a list that fills later)."""
    roots: list[Any] = []
    replies: dict[int, list[Any]] = {}
    for number, parent in rows:
        own: list[Any] = []
        replies.get(parent or 0, roots).append(make(number, parent, own))
        replies.setdefault(number, own)
    return roots


def _wordpress(_, rows):
    return [
        {"id": n, "parent": p or 0, "author_name": f"A{n}", "date_gmt": "2024-05-01T10:00:00",
         "content": {"rendered": f"<p>words {n}</p>"}, "link": f"https://paper.example/a/#comment-{n}", "type": "comment"}
        for n, p in rows
    ]  # fmt: skip


def _disqus(_, rows):
    posts = [
        {"id": str(n), "parent": p, "author": {"name": f"A{n}"}, "message": f"<p>words {n}</p>",
         "createdAt": "2024-01-02T03:04:05", "isDeleted": False}
        for n, p in rows
    ]  # fmt: skip
    told = {
        "cursor": {"hasNext": False},
        "response": {"posts": posts, "thread": {"posts": len(posts), "isClosed": False}},
    }
    return (
        f'<html><script type="text/json" id="disqus-threadData">{json.dumps(told)}</script></html>'.encode()
    )


def _discourse(url, rows):
    posts = [
        {"id": n + 100, "post_number": n + 1, "reply_to_post_number": p + 1 if p else None, "username": f"A{n}",
         "cooked": f"<p>words {n}</p>", "created_at": "2024-01-02T03:04:05Z", "version": 1}
        for n, p in rows
    ]  # fmt: skip
    stream = {"posts": posts, "stream": [post["id"] for post in posts] + [9_000_001]}
    return (
        {"post_stream": stream, "posts_count": len(posts) + 1, "closed": False}
        if "posts.json" not in url
        else {"post_stream": {"posts": posts}}
    )


def _hackernews(_, rows):
    def make(n, p, below):
        return {
            "id": n,
            "parent_id": p,
            "author": f"A{n}",
            "text": f"words {n}",
            "created_at": "2024-01-02T03:04:05Z",
            "children": below,
        }

    return {"id": 1, "author": "op", "children": nested(rows, make)}


def _vnexpress(url, rows):
    items = [
        {"comment_id": str(n), "parent_id": str(p or n), "full_name": f"A{n}", "content": f"words {n}", "creation_time": 1_700_000_000,
         "userlike": 1, "replys": {"total": 1, "items": []}}
        for n, p in rows
    ]  # fmt: skip
    return {
        "error": 0,
        "iscomment": 1,
        "data": {"total": len(items), "totalitem": len(items), "items": items},
    }


def _tuoitre(_, rows):
    def make(n, p, below):
        return {
            "id": str(n),
            "content": f"words {n}",
            "sender_fullname": f"A{n}",
            "published_date": "2024-05-01T10:00:00",
            "likes": 1,
            "child_comments": below,
        }

    return {"Data": json.dumps(nested(rows, make))}


def _cnnd(_, rows):
    return "".join(
        f'<div class="item box_cm" data-cmid="{n}"><span class="avatar" title="A{n}"></span><p class="text-comment">words {n}</p>'
        f'<span class="time-ago" title="05/30/2024 10:00:00"></span></div>'
        for n, _ in rows
    ).encode()


def _vietnamnet(_, rows):
    items = [
        {"commentId": str(n), "parentId": p and str(p), "userName": f"A{n}", "commentContent": f"words {n}",
         "createdDate": "2024-05-01T10:00:00", "totalLike": 1, "totalAnswer": 1}
        for n, p in rows
    ]  # fmt: skip
    return {"status": True, "data": {"comments": items, "totalComment": len(items), "totalRow": len(items)}}


def _isso(_, rows):
    def make(n, p, below):
        return {
            "id": n,
            "parent": p,
            "text": f"<p>words {n}</p>",
            "author": f"A{n}",
            "created": 1_700_000_000.5,
            "mode": 1,
            "replies": below,
        }

    return {"total_replies": len(rows), "hidden_replies": 0, "replies": nested(rows, make)}


def _remark(_, rows):
    def make(n, p, below):
        return {
            "comment": {
                "id": str(n),
                "pid": p and str(p),
                "text": f"<p>words {n}</p>",
                "user": {"name": f"A{n}"},
                "score": 1,
                "time": "2024-05-01T10:00:00Z",
            },
            "replies": below,
        }

    return {"comments": nested(rows, make), "info": {"count": len(rows), "read_only": False}}


def _exchange(url, rows):
    if "/answers?" in url:
        return {
            "items": [
                {
                    "answer_id": n,
                    "post_id": 7,
                    "owner": {"display_name": f"A{n}"},
                    "body": f"words {n}",
                    "creation_date": 1_700_000_000,
                }
                for n, p in rows
                if p is None
            ],
            "has_more": True,
        }
    return {
        "items": [
            {
                "comment_id": n,
                "post_id": p or 7,
                "owner": {"display_name": f"A{n}"},
                "body": f"words {n}",
                "creation_date": 1_700_000_000,
            }
            for n, p in rows
        ],
        "has_more": True,
    }


def _reddit(_, rows):
    def make(n, p, below):
        data = {"id": f"{n}", "parent_id": f"t1_{p}" if p else "t3_abc", "author": f"A{n}", "body": f"words {n}", "created_utc": 1_700_000_000,
                "replies": {"data": {"children": below}}}  # fmt: skip
        return {"kind": "t1", "data": data}

    post = {"kind": "t3", "data": {"num_comments": len(rows)}}
    return [{"data": {"children": [post]}}, {"data": {"children": nested(rows, make)}}]


def _lemmy(_, rows):
    return {"comments": [
        {"comment": {"id": n, "path": f"0.{p}.{n}" if p else f"0.{n}", "content": f"words {n}", "published": "2024-05-01T10:00:00"},
         "creator": {"name": f"A{n}"}, "counts": {"upvotes": 1, "downvotes": 0}}
        for n, p in rows
    ]}  # fmt: skip


def _mastodon(_, rows):
    return {"ancestors": [], "descendants": [
        {"id": str(n), "in_reply_to_id": str(p or 100000), "account": {"display_name": f"A{n}"}, "content": f"<p>words {n}</p>", "created_at": "2024-05-01T10:00:00Z"}
        for n, p in rows
    ]}  # fmt: skip


def _bluesky(_, rows):
    def make(n, p, below):
        return {
            "post": {
                "uri": f"at://x/app.bsky.feed.post/{n}",
                "author": {"handle": f"A{n}"},
                "record": {"text": f"words {n}", "createdAt": "2024-05-01T10:00:00Z"},
            },
            "replies": below,
        }

    return {"thread": {"replies": nested(rows, make)}}


def _blogger(_, rows):
    entries = [
        {"id": {"$t": f"tag:blogger.com,1999:blog-1.post-{10000000 + n}"}, "author": [{"name": {"$t": f"A{n}"}}], "content": {"$t": f"words {n}"},
         "published": {"$t": "2024-05-01T10:00:00Z"}, "link": [{"rel": "related", "href": f"https://b.example/{10000000 + p}"}] if p else []}
        for n, p in rows
    ]  # fmt: skip
    return {"feed": {"entry": entries, "openSearch$totalResults": {"$t": str(len(entries))}}}


def _dantri(_, rows):
    return {
        "items": [
            {
                "commentId": n,
                "parentId": p,
                "commentContent": f"words {n}",
                "userName": f"A{n}",
                "replyCount": 1,
            }
            for n, p in rows
        ]
    }


def _github(url, rows):
    if "search/issues" in url:
        found = {
            "title": "notes/a",
            "comments_url": "https://api.github.com/repos/o/r/issues/3/comments",
            "comments": len(rows),
        }
        return {"items": [found]}
    return [
        {"id": n, "user": {"login": f"A{n}"}, "body": f"words {n}", "created_at": "2024-05-01T10:00:00Z"}
        for n, _ in rows
    ]


def _giscus(_, rows):
    def make(n, p, below):
        return {
            "id": f"D{n}",
            "author": {"login": f"A{n}"},
            "bodyHTML": f"<p>words {n}</p>",
            "createdAt": "2024-05-01T10:00:00Z",
            "replies": below,
        }

    return {
        "discussion": {
            "locked": False,
            "totalCommentCount": len(rows),
            "totalReplyCount": 0,
            "comments": nested(rows, make),
        }
    }


def _guardian(_, rows):
    def make(n, p, below):
        return {
            "id": n,
            "body": f"<p>words {n}</p>",
            "isoDateTime": "2024-05-01T10:00:00Z",
            "status": "visible",
            "userProfile": {"displayName": f"A{n}"},
            "responses": below,
        }

    return {
        "status": "ok",
        "currentPage": 1,
        "pages": 10_000,
        "discussion": {"commentCount": len(rows), "comments": nested(rows, make)},
    }


def _substack(url, rows):
    def make(n, p, below):
        return {
            "id": n,
            "name": f"A{n}",
            "body": f"words {n}",
            "date": "2024-05-01T10:00:00Z",
            "children": below,
        }

    return {"id": 77, "comment_count": len(rows)} if "/posts/" in url else {"comments": nested(rows, make)}


def _openweb(_, rows):
    def make(n, p, below):
        return {
            "id": f"c{n}",
            "user_id": f"u{n}",
            "written_at": 1_700_000_000,
            "content": [{"type": "text", "text": f"words {n}"}],
            "replies": below,
        }

    users = {f"u{n}": {"display_name": f"A{n}"} for n, _ in rows}
    return {
        "conversation": {
            "comments": nested(rows, make),
            "users": users,
            "has_next": True,
            "offset": 25,
            "messages_count": len(rows),
        }
    }


def _commento(_, rows):
    return {
        "comments": [{"commentHex": str(n), "parentHex": str(p) if p else "root", "commenterHex": f"h{n}", "html": f"<p>words {n}</p>", "creationDate": "2024-05-01T10:00:00Z"} for n, p in rows],
        "commenters": {f"h{n}": {"name": f"A{n}"} for n, _ in rows},
    }  # fmt: skip


def _feed(_, rows):
    entries = "".join(
        f"<entry><id>tag:x.example,2024:c-{n}</id><author><name>A{n}</name></author><published>2024-05-01T10:00:00Z</published>"
        + (f'<thr:in-reply-to ref="tag:x.example,2024:c-{p}"/>' if p else "")
        + f"<content type='html'>words {n}</content></entry>"
        for n, p in rows
    )
    return f'<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0">{entries}</feed>'.encode()


_VNE = '{"type":"comment","article_id":"99","article_type":1,"site_id":1000000}'.replace('"', "&quot;")
_COUNTED = "<h3>12 comments</h3>"
SERVICES: dict[str, Service] = {
    "wordpress": Service("https://paper.example/a", '<link rel="https://api.w.org/" href="/wp-json/"><link rel=shortlink href="https://paper.example/?p=7"><div id=comments><h3>12 comments</h3></div>', _wordpress),
    "disqus": Service("https://paper.example/a", '<div id="disqus_thread"></div><script src="https://shorty.disqus.com/embed.js"></script>', _disqus),
    "discourse": Service("https://f.example/t/a-bridge/9", f'<meta name=generator content="Discourse 3"><div id=comments>{_COUNTED}</div>', _discourse),
    "hackernews": Service("https://news.ycombinator.com/item?id=1", f"<div id=comments>{_COUNTED}</div>", _hackernews),
    "vnexpress": Service("https://vnexpress.net/a-4954454.html", f'<div id="box_comment_vne" data-component-input="{_VNE}"></div>', _vnexpress),
    "tuoitre": Service("https://tuoitre.vn/bai-viet-20240510123456789.htm", "", _tuoitre),
    "cnnd": Service("https://thanhnien.vn/bai-viet-185240510123456789.htm", "", _cnnd),
    "vietnamnet": Service("https://vietnamnet.vn/bai-22.html", "<div id=comment data-objectid=22 data-websiteid=000003></div>", _vietnamnet),
    "isso": Service("https://x.example/a", '<script data-isso="//c.example/isso/" src="//c.example/isso/js/embed.min.js"></script><section id="isso-thread"></section>', _isso),
    "remark42": Service("https://x.example/a", '<script>var remark_config = {host: "https://r.example", site_id: "s1"}</script><div id="remark42"></div>', _remark),
    "stackexchange": Service("https://stackoverflow.com/questions/7/how", f"<div id=comments>{_COUNTED}</div>", _exchange),
    "reddit": Service("https://www.reddit.com/r/x/comments/abc/title/", "", _reddit),
    "lemmy": Service("https://l.example/post/5", '<div id="app" class="lemmy-site"></div>', _lemmy),
    "mastodon": Service("https://m.example/@mia/100000", '<div class="app-holder"></div>', _mastodon),
    "bluesky": Service("https://bsky.app/profile/a.example/post/k1abc", "", _bluesky),
    "blogger": Service("https://b.example/a.html", f'<meta name=generator content=blogger><link rel=alternate href="/feeds/123456/comments/default"><div id=comments>{_COUNTED}</div>', _blogger),
    "dantri": Service("https://dantri.com.vn/a/bai-20240510123456789.htm", "", _dantri),
    "github": Service("https://github.com/o/r/issues/3", f"<div id=comments>{_COUNTED}</div>", _github),
    "utterances": Service("https://x.example/notes/a.html", '<script src="https://utteranc.es/client.js" repo="o/r" issue-term="pathname"></script>', _github),
    "giscus": Service("https://x.example/notes/a", '<script src="https://giscus.app/client.js" data-repo="o/r" data-mapping="pathname"></script>', _giscus),
    "guardian": Service("https://www.theguardian.com/a", '<script>{"shortUrlId":"/p/abcd"}</script>', _guardian),
    "substack": Service("https://s.example/p/a-post", '<script src="https://substackcdn.com/x.js"></script>', _substack),
    "openweb": Service("https://x.example/a", '<div data-post-id=p></div><script src="https://launcher.spot.im/spot/sp_1"></script>', _openweb),
    "commento": Service("https://x.example/a", '<script src="https://c.example/js/commento.js"></script>', _commento),
    "feed": Service("https://x.example/a", f'<link rel=replies type="application/atom+xml" href="/a/replies"><div id=comments>{_COUNTED}</div>', _feed),
}  # fmt: skip
