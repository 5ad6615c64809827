"""Servers that mean harm, beyond the shared list: odd spellings, broken framing, packed layers, steering in every header."""

import gzip
import json
import re
import socket
import time
import zlib

import brotli
import pytest

from artcli import api
from artcli.errors import ArtcliError
from artcli.exchange import Request
from artcli.net.client import Client, Options
from loopback import Server

HTML = {"content-type": "text/html; charset=utf-8"}
SENTENCE = (
    "The old ferry of Unterwehra sails again, and the whole town came down to the river to see it off. "
)
PAGE = f"<!DOCTYPE html><title>Ferry</title><article><h1>Ferry</h1>{f'<p>{SENTENCE * 3}</p>' * 4}</article>".encode()
STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def outcome(url: str, *, parse: bool = False, **options):
    """Return the response (or the article), or the error of ours; whatever was said was clean, and in time."""
    said: list[str] = []
    started = time.monotonic()
    options = {"timeout": 30, "retries": 0, "on_event": said.append, **options}
    with Client(Options(**options)) as client:
        try:
            found = api.fetch(url, client=client) if parse else client.get(Request(url=url))
        except ArtcliError as error:
            found = error
            said += [str(error), error.hint or ""]
    assert time.monotonic() - started < options["timeout"] + 10
    assert not STEERING.search("".join(said))
    assert all("\n" not in line for line in said)
    return found


def error(url: str, **options) -> ArtcliError:
    found = outcome(url, **options)
    assert isinstance(found, ArtcliError), found
    return found


def raw(*pieces: bytes, pause: float = 0.0):
    """Return a route that writes `pieces` as they stand."""

    def route(asked):
        for piece in pieces:
            asked.wire.write(piece)
            asked.wire.flush()
            time.sleep(pause)

    return route


OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"


@pytest.mark.parametrize(
    "spelling",
    [
        "http://127.0.0.2.:{}/secret", "http://127.1:{}/secret", "http://0:{}/secret", "http://0x7f000001:{}/secret",
        "http://0177.0.0.01:{}/secret", "http://%31%32%37.0.0.1:{}/secret", "http://127%2e0%2e0%2e1:{}/secret",
        "http://①②⑦.⓪.⓪.①:{}/secret", "http://127。0。0。2:{}/secret", "http://１２７．０．０．１:{}/secret",
        "http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ:{}/secret", "http://LocalHost.:{}/secret", "http://a.b.localhost:{}/secret",
        "http://[::1]:{}/secret", "http://[::ffff:7f00:1]:{}/secret", "http://[0:0:0:0:0:ffff:127.0.0.1]:{}/secret",
        "http://[::ffff:0:127.0.0.1]:{}/secret", "http://[64:ff9b::127.0.0.1]:{}/secret",
        "http://[::127.0.0.1]:{}/secret", "http://[::]:{}/secret", "http:\\\\127.0.0.2:{}\\secret", "\\\\127.0.0.2:{}/secret",
        "//127.0.0.2:{}/secret", "http:/\\127.0.0.2:{}/secret", "http:127.0.0.2:{}/secret", "http://x@127.0.0.2:{}/secret",
        "http://public.example@127.0.0.2:{}/secret", "http://127.0.0.2:{}\t/secret", "ht\ntp://127.0.0.2:{}/secret",
        "http://127.0.0.2:{}#@public.example/secret", "http://127.0.0.2:{}\\@public.example/secret",
    ],
)  # fmt: skip
def test_no_spelling_of_a_private_host_is_reached_from_a_public_page(spelling):
    with Server({"/secret": PAGE}) as server:
        location = spelling.format(server.port).encode("utf-8").decode("latin-1")
        head = f"HTTP/1.1 302 Found\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n".encode("latin-1")
        server.routes["/a"] = raw(head)
        found = error(server.url + "/a", treat_as_public=(("127.0.0.1", server.port),))
        assert found.exit_code in (3, 4)
        assert "/secret" not in [asked.path for asked in server.requests]


@pytest.mark.parametrize(
    "scheme", ["file", "ftp", "gopher", "data", "javascript", "view-source", "blob", "ws", "chrome", "about"]
)
def test_no_other_scheme_is_asked_wherever_it_stands(scheme):
    there = f"{scheme}:///etc/passwd"
    refresh = f'<meta http-equiv=refresh content="0; url={there}"><title>x</title>'
    with Server(
        {
            "/a": (302, {"location": there}, b""),
            "/b": refresh,
            "/c": (200, HTML | {"refresh": f"0; {there}"}, PAGE),
        }
    ) as server:
        assert error(server.url + "/a").exit_code == 3
        assert error(server.url + "/b", parse=True).exit_code in (3, 7)
        assert outcome(server.url + "/c", parse=True).title == "Ferry"
    assert error(there).code == "bad_url"


@pytest.mark.parametrize(
    "answer",
    [
        CHUNKED + b"-5\r\nhello\r\n0\r\n\r\n", CHUNKED + b"0x10\r\n" + b"a" * 16 + b"\r\n0\r\n\r\n", CHUNKED + b"\r\n\r\n",
        CHUNKED + b"5;" + b"e" * 400_000 + b"\r\nhello\r\n0\r\n\r\n", CHUNKED + b"fffffffffffffffff\r\nhello",
        CHUNKED + b"5\r\nhelloXX0\r\n\r\n", CHUNKED + b"5\nhello\n0\n\n", CHUNKED + "５\r\nhello\r\n0\r\n\r\n".encode(),
        OK + b"Content-Length: 1e3\r\n\r\n" + PAGE, OK + b"Content-Length: 99999999999999999999999\r\n\r\n" + PAGE,
        OK + b"Content-Length: +20\r\n\r\n" + PAGE, OK + b"Content-Length: 10, 20\r\n\r\n" + PAGE,
        OK + b"Transfer-Encoding: gzip\r\n\r\n" + PAGE, OK + b"Transfer-Encoding: chunked, identity\r\n\r\n" + PAGE,
        b"HTTP/9.9 200 OK\r\n\r\n" + PAGE, b"HTTP/1.1 99 Low\r\n\r\n" + PAGE, b"HTTP/1.1 1000 High\r\n\r\n" + PAGE,
        b"HTTP/1.1 200\r\n\r\n", b"\r\n\r\n\r\n", b"\0" * 5000, b"HTTP/1.1 200 OK\r\n" + b"a" * 600_000,
        b"ICY 200 OK\r\ncontent-type: audio/mpeg\r\n\r\n" + b"x" * 5000, b"220 smtp.example ESMTP\x1b[2J\r\n",
    ],
)  # fmt: skip
def test_broken_framing_is_one_clear_line_or_a_page(answer):
    with Server({"/a": raw(answer)}) as server:
        found = outcome(server.url + "/a")
        assert not isinstance(found, ArtcliError) or found.exit_code in (3, 4, 7)


def test_headers_that_drip_trailers_without_end_and_informational_answers_stop_at_the_deadline():
    endless = [b"X-A: b\r\n"] * 400
    for start in (OK, CHUNKED + b"2\r\nab\r\n0\r\n"):
        with Server({"/a": raw(start, *endless, pause=0.05)}) as server:
            assert error(server.url + "/a", timeout=1).code in ("timeout", "protocol", "truncated")
    with Server({"/a": raw(*[b"HTTP/1.1 100 Continue\r\n\r\n"] * 300, pause=0.02)}) as server:
        assert error(server.url + "/a", timeout=1).exit_code == 3


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("gzip", gzip.compress(gzip.compress(gzip.compress(PAGE)))),
        ("gzip", gzip.compress(gzip.compress(b"a" * 50_000_000))),
        ("br", brotli.compress(gzip.compress(PAGE))),
        ("deflate", zlib.compress(brotli.compress(PAGE))),
        ("GZIP , identity", gzip.compress(PAGE)),
        ("gzip;q=1", gzip.compress(PAGE)),
        ("gzip\x1b[31m", gzip.compress(PAGE)),
        ("br", b"\x8b\xff\x0f" + b"\xff" * 5000),
        ("gzip", b"\x1f\x8b\x08\xff" + b"\xff" * 5000),
        ("gzip", gzip.compress(b"") * 200_000),
    ],
)
def test_packed_layers_and_liars_end_in_time(encoding, body):
    with Server({}) as server:
        head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: {encoding}\r\nContent-Length: {len(body)}\r\n\r\n"
        server.routes["/a"] = raw(head.encode("latin-1") + body)
        found = outcome(server.url + "/a", parse=True)
        assert not isinstance(found, ArtcliError) or found.exit_code in (3, 7)


def test_redirects_that_set_cookies_for_ever_end():
    def onward(asked):
        number = int(asked.path.strip("/") or 0) + 1
        return 302, {"location": f"/{number}", "set-cookie": f"c{number}={'v' * 3000}; Path=/"}, b""

    with Server({f"/{number}": onward for number in range(30)}) as server:
        assert error(server.url + "/0").code == "redirects"
        assert len(server.requests) <= 11


@pytest.mark.parametrize(
    "part", ["reason", "header", "location", "type", "realm", "retry", "encoding", "cookie"]
)
def test_nothing_that_steers_a_terminal_comes_out_of_a_header(part):
    evil = "\x1b]0;PWN\x07\x9b31m\u00ad"
    lines = {
        "reason": f"HTTP/1.1 418 {evil}\r\n",
        "header": f"HTTP/1.1 500 No\r\nX-{'A'}: {evil}\r\n",
        "location": f"HTTP/1.1 302 Found\r\nLocation: /{evil}?{evil}\r\n",
        "type": f"HTTP/1.1 200 OK\r\nContent-Type: image/{evil}\r\n",
        "realm": f"HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm={evil}\r\n",
        "retry": f"HTTP/1.1 429 No\r\nRetry-After: {evil}\r\n",
        "encoding": f"HTTP/1.1 200 OK\r\nContent-Encoding: {evil}\r\n",
        "cookie": f"HTTP/1.1 404 No\r\nSet-Cookie: {evil}={evil}\r\n",
    }
    with Server({"/a": raw(lines[part].encode("latin-1") + b"Content-Length: 2\r\n\r\nok")}) as server:
        outcome(server.url + "/a")
        outcome(server.url + "/a", parse=True)


@pytest.mark.parametrize(
    "label",
    [
        "utf-7",
        "unicode_escape",
        "idna",
        "hex",
        "rot13",
        "zlib",
        "undefined",
        "utf-16",
        "utf-32",
        "\x1b[31m",
        "x" * 5000,
        "",
        '"',
        "utf-8; x=y",
    ],
)
def test_a_lie_about_the_character_set_harms_nothing(label):
    with Server({"/a": (200, {"content-type": f"text/html; charset={label}"}, PAGE)}) as server:
        assert outcome(server.url + "/a", parse=True).title == "Ferry"


@pytest.mark.parametrize(
    "start",
    [
        b"\xef\xbb\xbf\xef\xbb\xbf",
        b"\xef\xbb\xbf\xff\xfe",
        b"\xfe\xff\xef\xbb\xbf",
        b"\0\0\0\0",
        b"\x1b%/E",
        b"\xff" * 8,
        b"\xc2\x9b2J",
    ],
)
def test_marks_and_zero_bytes_in_front_of_a_page_harm_nothing(start):
    with Server({"/a": (200, {"content-type": "text/html"}, start + PAGE)}) as server:
        found = outcome(server.url + "/a", parse=True)
        text = found.to_json() if not isinstance(found, ArtcliError) else str(found)
        assert not STEERING.search(text)


@pytest.mark.parametrize(
    "scheme",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "https://me:secretpw@n.example/",
    ],
)
def test_no_url_field_holds_another_scheme_or_a_password(scheme):
    evil = scheme.replace("&", "&amp;")
    data = {
        "@type": "NewsArticle", "headline": "Ferry", "url": scheme, "mainEntityOfPage": scheme, "image": [scheme, {"url": scheme}],
        "author": {"@type": "Person", "name": "Ann", "url": scheme}, "thumbnailUrl": scheme,
        "comment": [{"@type": "Comment", "text": "Fine.", "url": scheme, "author": {"name": "Bo", "url": scheme}}],
    }  # fmt: skip
    source = f"""<!DOCTYPE html><html><head><title>Ferry</title><base href="{evil}"><link rel=canonical href="{evil}">
      <link rel=next href="{evil}"><link rel=amphtml href="{evil}"><link rel=alternate type=application/rss+xml href="{evil}">
      <meta property=og:url content="{evil}"><meta property=og:image content="{evil}"><meta property=article:author content="{evil}">
      <script type=application/ld+json>{json.dumps(data)}</script></head><body><article><h1>Ferry</h1>
      <p class=byline>By <a rel=author href="{evil}">Ann Example</a></p><p>{SENTENCE * 3}<a href="{evil}">a</a></p>
      <figure><a href="{evil}"><img src="{evil}" srcset="{evil} 2x" data-src="{evil}" alt=b></a><figcaption>c</figcaption></figure>
      <p>{SENTENCE * 3}</p><iframe src="{evil}"></iframe><video src="{evil}"></video><embed src="{evil}"><object data="{evil}"></object>
      <blockquote cite="{evil}">{SENTENCE}</blockquote></article>
      <section class=related><h2>Related articles</h2><ul><li><a href="{evil}">One old story of the river</a></li></ul></section>
      <section id=comments><h2>Comments</h2><ol><li class=comment id=comment-1><a class="fn url" href="{evil}">Bo</a>
      <time datetime=2024-03-05>5 March</time><a href="{evil}">link</a><div class=comment-content><p>Fine <a href="{evil}">x</a>.</p></div></li></ol></section>
      </body></html>"""
    with Server({"/a": source}) as server:
        article = outcome(server.url + "/a", parse=True)
    urls = re.findall(r'"[a-z_]*url":"([^"]*)"', article.to_json())
    assert urls
    assert all(url.startswith(("http://", "https://", "mailto:")) and "secretpw" not in url for url in urls)
    assert "secretpw" not in article.to_json()
    assert f"]({scheme}" not in article.to_markdown()


def test_a_server_that_answers_another_question_first_is_not_believed():
    """A second answer that was sent along with the first is not taken for the answer to the next request."""
    first = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 2\r\n\r\nok"
    with (
        Server({"/a": raw(first + first.replace(b"ok", b"no")), "/b": PAGE}) as server,
        Client(Options(retries=1)) as client,
    ):
        assert client.get(Request(url=server.url + "/a")).body == b"ok"
        assert client.get(Request(url=server.url + "/b")).body == PAGE


def test_a_name_that_resolves_to_a_public_and_a_private_address_is_refused(monkeypatch):
    def both(host, port, *_, **__):
        return [
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", (there, port))
            for there in ("93.184.216.34", "127.0.0.1")
        ]

    monkeypatch.setattr(socket, "getaddrinfo", both)
    with Client(Options(retries=0, timeout=30)) as client, pytest.raises(ArtcliError) as caught:
        client.get(Request(url="http://rebind.example/", origin="https://news.example/"))
    assert caught.value.code == "unsafe_address"
