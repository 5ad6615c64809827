"""A page that embeds a real Isso server: what readers post there, `artcli fetch` brings."""

import pytest

from loopback import Server
from servers.isso_server import Isso

pytest.importorskip("isso", reason="Isso is not installed: pip install isso")

PAGE = """<!doctype html><html lang="en"><head><title>The bridge opens</title></head><body>
<article><h1>The bridge opens</h1><p>{prose}</p><p>{prose}</p></article>
<script data-isso="{isso}/" src="{isso}/js/embed.min.js"></script><section id="isso-thread"></section>
</body></html>"""
PROSE = (
    "The new bridge over the river was opened on Monday, two years later than the council had planned. " * 4
)


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A site of pages, each with the thread of its own address, and the server of their threads."""
    with Server({}) as pages, Isso(tmp_path_factory.mktemp("isso"), pages.url) as isso:
        pages.routes |= {
            path: PAGE.format(prose=PROSE, isso=isso.url) for path in ("/bridge/", "/many/", "/silent/")
        }
        yield pages, isso


def comments(home, url):
    done = home.run("fetch", url, "--json")
    assert done.code == 0, done.err
    return done.json["comments"]


def test_a_nested_thread_arrives_whole(home, site):
    pages, isso = site
    first = isso.post(
        "/bridge/", "At **last**.\n\nIt took long enough.", "Ada", website="https://ada.example/"
    )
    reply = isso.post("/bridge/", "Who pays?", "Bo", parent=first)
    isso.post("/bridge/", "We do, Bo.", "Ada", parent=reply)
    isso.post("/bridge/", "Looks *good* & solid", "Cy")
    isso.ask("POST", f"/id/{reply}/like")
    thread = comments(home, f"{pages.url}/bridge/")
    assert [(one["author"], one["text"], one["depth"]) for one in thread["items"]] == [
        ("Ada", "At last.\n\nIt took long enough.", 0),
        ("Bo", "Who pays?", 1),
        ("Ada", "We do, Bo.", 1),  # Isso keeps two levels
        ("Cy", "Looks good & solid", 0),
    ]
    assert [one["parent_id"] for one in thread["items"]] == [None, str(first), str(first), None]
    assert thread["items"][0]["author_url"] == "https://ada.example/"
    assert all(one["published"] and one["published"].endswith("+00:00") for one in thread["items"])
    assert (thread["count"], thread["complete"], thread["state"]) == (4, True, "open")
    assert [(one["system"], one["where"], one["fetched"]) for one in thread["sources"]] == [
        ("isso", "remote", True)
    ]


def test_every_reply_arrives_and_a_deleted_comment_stays_only_above_them(home, site):
    pages, isso = site
    answered, alone = (isso.post("/many/", "Words I regret", name) for name in ("Dee", "Eli"))
    for at in range(60):
        isso.post("/many/", f"Reply {at}", "Bo", parent=answered)
    for number in (answered, alone):
        isso.delete(number)
    thread = comments(home, f"{pages.url}/many/")
    assert (thread["count"], len(thread["items"]), thread["complete"]) == (60, 61, True)
    stub = thread["items"][0]
    assert (stub["id"], stub["deleted"], stub["replies"]) == (str(answered), True, 60)
    assert "regret" not in str(thread)


def test_a_page_nobody_has_commented_on_says_so(home, site):
    pages, _ = site
    thread = comments(home, f"{pages.url}/silent/")
    assert (thread["state"], thread["count"], thread["complete"], thread["items"]) == ("open", 0, True, [])


def test_an_isso_that_is_gone_leaves_the_article_and_the_reason(home, site, tmp_path):
    pages, _ = site
    with Isso(tmp_path, pages.url) as other:
        pages.routes["/gone/"] = PAGE.format(prose=PROSE, isso=other.url)
    done = home.run("fetch", f"{pages.url}/gone/", "--json")
    assert done.code == 0
    assert done.json["title"] == "The bridge opens"
    assert (done.json["comments"]["complete"], done.json["comments"]["count"]) == (False, None)
    assert len(done.json["warnings"]) == 1
    assert "isso" in done.json["warnings"][0]
