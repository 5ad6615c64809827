"""Content that moved: refresh tags, AMP pages, articles over several pages, and pages that only an archive has."""

import json
import time

import pytest

from artcli import api
from artcli.core import series
from artcli.core.page import Page
from artcli.errors import ArtcliError
from artcli.net.client import Client, Options
from loopback import Server

SENTENCES = [
    "The old ferry of Unterwehra sails again, and the whole town came down to the river to see it off.",
    "Its engine had been in the workshop since the flood, and nobody had counted on it before summer.",
    "The ferryman says that the new pump costs less to run, and that the fares will stay as they are.",
    "Children rode for nothing on the first day, and some of them went to and fro until it was dark.",
    "In the winter the boat will be painted, and the landing on the far side gets a roof and a bench.",
    "The mayor promised a bridge as well, as every mayor before her had done at that very spot.",
]
HTML = {"content-type": "text/html; charset=utf-8"}


def page(*numbers: int, title="The ferry sails again", head="", after="", html="lang=en") -> str:
    body = "".join(f"<p>{SENTENCES[number]} {SENTENCES[number]}</p>" for number in numbers)
    return (
        f"<!DOCTYPE html><html {html}><head><title>{title}</title>{head}</head><body><main><article><h1>{title}</h1>"
        f"{body}</article>{after}</main></body></html>"
    )


def fetch(url: str, *, pages=True, **options):
    with Client(Options(**{"timeout": 30, "retries": 0, **options})) as client:
        return api.fetch_page(url, client=client, pages=pages).article


def refused(url: str, **options) -> ArtcliError:
    with pytest.raises(ArtcliError) as caught:
        fetch(url, **options)
    return caught.value


@pytest.mark.parametrize(
    ("current", "following"),
    [
        ("/news/ferry.html", "/news/ferry-2.html"),
        ("/news/ferry.html", "/news/ferry.html?page=2"),
        ("/news/ferry?id=7", "/news/ferry?id=7&page=2"),
        ("/news/ferry", "/news/ferry/2"),
        ("/news/ferry/", "/news/ferry/2/"),
        ("/news/ferry/", "/news/ferry/page/2/"),
        ("/news/ferry", "/news/ferry/seite-2"),
        ("/news/ferry.html", "/news/ferry,2.html"),
        ("/news/ferry.html", "/news/ferry_p2.html"),
        ("/tin/ferry.htm", "/tin/ferry-trang-2.htm"),
        ("/news/ferry/2", "/news/ferry/3"),
        ("/news/ferry.html?page=9", "/news/ferry.html?page=10"),
        ("/reviews/a-new-ferry", "/reviews/a-new-ferry/2"),
    ],
)
def test_an_address_with_the_next_number_follows(current, following):
    base = "https://news.example"
    assert series.follows(base + following, base + current)
    assert not series.follows("https://other.example" + following, base + current)


@pytest.mark.parametrize(
    ("current", "other"),
    [
        ("/news/ferry", "/news/bridge"),
        ("/news/ferry", "/news/ferry-2"),
        ("/news/ferry", "/news/ferry/comment-page-2/"),
        ("/news/ferry", "/news/ferry?cpage=2"),
        ("/forum/ferry", "/forum/ferry/2"),
        ("/news/ferry", "/news/ferry/3"),
        ("/news/ferry/2", "/news/ferry"),
        ("/news/ferry/2", "/news/ferry/2"),
        ("/news/part-1.html", "/news/part-3.html"),
        ("/2024/03", "/2024/04"),
        ("/news/ferry", "/news/ferry?id=2"),
        ("/news/ferry", "/news/ferry?page=2&sort=new"),
    ],
)
def test_other_addresses_do_not(current, other):
    base = "https://news.example"
    assert not series.follows(base + other, base + current)


@pytest.mark.parametrize(
    "link",
    [
        '<a href="{}">Continue on next page »</a>',
        '<a rel="next" href="{}"><img alt=""></a>',
        '<a href="{}">Trang sau</a>',
        '<a href="{}">次のページへ</a>',
        '<nav><a href="/ferry">1</a> <a href="{}">2</a> <a href="/ferry/3">3</a></nav>',
    ],
)
def test_the_pages_of_an_article_are_joined(link):
    with Server({}) as server:
        server.routes |= {
            "/ferry": page(0, 1, after=link.format("/ferry/2")),
            "/ferry/2": page(
                2, 3, title="The ferry sails again - page 2", after='<a href="/ferry/3">Next page</a>'
            ),
            "/ferry/3": page(4, 5, after='<a href="/ferry">First page</a>'),
        }
        article = fetch(server.url + "/ferry")
        assert [article.text.count(sentence) for sentence in SENTENCES] == [2] * 6
        assert article.title == "The ferry sails again"
        assert article.word_count > 200
        assert article.url == server.url + "/ferry"
        alone = fetch(server.url + "/ferry", pages=False)
        assert SENTENCES[2] not in alone.text


def test_a_page_of_links_around_all_its_text_costs_little():
    source = "<html><body>" + '<div><a href="/a/2"><table><td>' * 600 + "word " * 100_000
    page = Page.from_html(source, "https://n.example/a")
    started = time.process_time()
    assert series.next_url(page) is None
    assert time.process_time() - started < 5


def test_what_every_page_repeats_stands_once():
    with Server({}) as server:
        server.routes |= {
            "/ferry": page(0, 1, head='<link rel=next href="/ferry?page=2">'),
            "/ferry?page=2": page(0, 2),
        }
        article = fetch(server.url + "/ferry")
    assert [article.text.count(SENTENCES[number]) for number in (0, 1, 2)] == [2, 2, 2]


def test_the_next_post_of_a_blog_is_not_the_next_page():
    with Server({}) as server:
        server.routes |= {
            "/ferry": page(
                0, 1, head='<link rel=next href="/bridge">', after='<a rel=next href="/ferry/2">next</a>'
            ),
            "/bridge": page(2, 3, title="A bridge at last"),
            "/ferry/2": page(4, 5, title="Something else entirely"),
        }
        article = fetch(server.url + "/ferry")
        assert SENTENCES[2] not in article.text
        assert SENTENCES[4] not in article.text


def test_a_page_that_cannot_be_read_is_a_warning_and_a_ring_ends():
    with Server({"/ferry": page(0, 1, after='<a href="/ferry/2">2</a>')}) as server:
        article = fetch(server.url + "/ferry")
        assert article.warnings == ("page 2 of the article not read: HTTP 404: not found",)
        for number in range(2, 60):
            server.routes[f"/ferry/{number}"] = page(
                number % 6, after=f'<a href="/ferry/{number + 1}">next</a>'
            )
        fetch(server.url + "/ferry")
        assert len(server.requests) <= 2 + series.MAX_PAGES


def test_later_pages_lead_to_no_private_place():
    with Server({}) as server:
        there = f"http://localhost:{server.port}/ferry/2"
        server.routes |= {"/ferry": page(0, 1, after=f'<a href="{there}">next</a>'), "/ferry/2": page(2, 3)}
        article = fetch(server.url + "/ferry", treat_as_public=(("127.0.0.1", server.port),))
        assert SENTENCES[2] not in article.text
        assert [asked.path for asked in server.requests] == ["/ferry"]


def test_no_pages_leaves_them(home):
    with Server({}) as server:
        server.routes |= {"/ferry": page(0, 1, after='<a href="/ferry/2">next</a>'), "/ferry/2": page(2, 3)}
        assert SENTENCES[2] in home.run("fetch", server.url + "/ferry", "--no-save").json["text"]
        assert (
            SENTENCES[2]
            not in home.run("fetch", server.url + "/ferry", "--no-save", "--no-pages").json["text"]
        )


def test_an_amp_page_gives_way_to_the_full_page():
    full = page(0, 1, 2, after="<section id=comments><h2>Comments</h2></section>")
    with Server({"/ferry": full}) as server:
        server.routes["/amp"] = page(0, head='<link rel=canonical href="/ferry">', html="amp lang=en")
        assert fetch(server.url + "/amp").url == server.url + "/ferry"
        server.routes["/amp"] = page(0, head='<link rel=canonical href="/lost">', html="⚡ lang=en")
        assert SENTENCES[0] in fetch(server.url + "/amp").text
        server.routes["/plain"] = page(0, head='<link rel=canonical href="/ferry">')
        assert fetch(server.url + "/plain").url == server.url + "/plain"


def test_a_shell_without_text_is_read_from_its_amp_form():
    shell = "<!DOCTYPE html><title>x</title><link rel=amphtml href=/amp><div id=app></div><script></script>"
    with Server({"/app": shell, "/amp": page(0, 1)}) as server:
        assert SENTENCES[0] in fetch(server.url + "/app").text
        del server.routes["/amp"]
        assert refused(server.url + "/app").code == "no_article"


def test_refreshes_are_followed_a_few_times_and_never_to_private_places():
    def moved(to: str) -> str:
        return f'<!DOCTYPE html><title>Moved</title><meta http-equiv=refresh content="0; url={to}">'

    with Server({"/a": moved("/b"), "/b": moved("/c"), "/c": page(0, 1), "/ring": moved("/ring2")}) as server:
        server.routes["/ring2"] = moved("/ring")
        assert fetch(server.url + "/a").url == server.url + "/c"
        assert refused(server.url + "/ring").code == "redirects"
        server.routes["/a"] = moved(f"http://2130706433:{server.port}/c")
        assert (
            refused(server.url + "/a", treat_as_public=(("127.0.0.1", server.port),)).code == "unsafe_address"
        )


def available(snapshot: dict | None):
    found = {"url": "x", "archived_snapshots": {"closest": snapshot} if snapshot else {}}
    return 200, {"content-type": "application/json"}, json.dumps(found).encode()


def archive(snapshot: dict | None) -> Server:
    return Server({"/wayback/available": available(snapshot)})


def test_a_page_that_is_gone_comes_from_the_archive(home):
    with Server({}) as site, archive({}) as kept:
        copy = f"/web/20200102030405/{site.url}/ferry"
        snapshot = {"available": True, "url": kept.url + copy, "timestamp": "20200102030405", "status": "200"}
        kept.routes |= {"/wayback/available": available(snapshot), copy: page(0, 1)}
        home.env["ARTCLI_ARCHIVE"] = kept.url
        plain = home.run("fetch", site.url + "/ferry", "--no-save")
        assert (plain.code, "--archived" in plain.err) == (4, True)
        done = home.run("fetch", site.url + "/ferry", "--archived", "--no-save")
        assert done.code == 0
        assert done.json["url"] == site.url + "/ferry"
        assert SENTENCES[0] in done.json["text"]
        assert "web archive" in done.err
        assert "2020-01-02" in done.err
        assert done.json["warnings"]
        assert next(asked.path for asked in kept.requests).startswith(
            "/wayback/available?url=http%3A%2F%2F127.0.0.1"
        )


@pytest.mark.parametrize(
    "snapshot", [None, {"available": False, "url": "http://127.0.0.1/x"}, {"url": "javascript:x"}]
)
def test_without_a_copy_the_page_s_own_error_stands(snapshot):
    with Server({}) as site, archive(snapshot) as kept:
        error = refused(site.url + "/ferry", archived=True, archive=kept.url)
        assert error.code == "http_404"
        assert "no copy" in error.hint


@pytest.mark.parametrize(
    "answer", [(500, {}, b"x"), (200, {}, b"<html>"), (200, {}, b'{"archived_snapshots": 7}')]
)
def test_an_archive_that_fails_hides_nothing(answer):
    with Server({}) as site, Server({"/wayback/available": answer}) as kept:
        error = refused(site.url + "/ferry", archived=True, archive=kept.url)
        assert error.code == "http_404"
        assert "cannot be asked" in error.hint


def test_the_archive_is_not_asked_about_a_page_that_is_there_or_behind_a_login():
    with Server({"/ferry": page(0, 1), "/closed": (401, HTML, b"x")}) as site, archive(None) as kept:
        fetch(site.url + "/ferry", archived=True, archive=kept.url)
        refused(site.url + "/closed", archived=True, archive=kept.url)
        assert kept.requests == []
        # and a public archive never hears of a private page
        assert refused(site.url + "/gone", archived=True, archive="http://archive.invalid").hint != "x"
