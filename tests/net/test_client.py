"""Every answer of a server ends in bounded time and memory, with a page or one clear error."""

import gzip
import socket
import threading
import time
import zlib

import brotli
import pytest

from artcli.errors import ClientStatus, FetchError, NothingToExtract, ServerStatus
from artcli.exchange import Request
from artcli.net.client import Client, Options
from loopback import Server

HTML = {"content-type": "text/html; charset=utf-8"}
PAGE = b"<!DOCTYPE html><title>x</title><p>one two three</p>" * 20


def get(url, *, origin=None, wanted=None, **options):
    with Client(Options(**{"timeout": 30, "retries": 0, **options})) as client:
        return client.get(Request(url=url, origin=origin), wanted)


def refused(url, **options):
    with pytest.raises((FetchError, NothingToExtract)) as caught:
        get(url, **options)
    return caught.value


@pytest.mark.parametrize(
    ("encoding", "pack"),
    [
        ("gzip", gzip.compress),
        ("deflate", zlib.compress),
        ("deflate", lambda data: zlib.compress(data)[2:-4]),
        ("br", brotli.compress),
        ("identity", bytes),
        ("gzip", bytes),
        ("gzip", lambda data: gzip.compress(data) + b"JUNK" * 50),
    ],
)
def test_packed_pages_are_unpacked(encoding, pack):
    with Server({"/a": (200, HTML | {"content-encoding": encoding}, pack(PAGE))}) as server:
        response = get(server.url + "/a")
    assert (response.status, response.body, response.charset) == (200, PAGE, "utf-8")


@pytest.mark.parametrize(
    ("encoding", "pack"), [("gzip", gzip.compress), ("deflate", zlib.compress), ("br", brotli.compress)]
)
def test_a_bomb_stops_at_the_cap(encoding, pack):
    with Server({"/a": (200, HTML | {"content-encoding": encoding}, pack(b"a" * 30_000_000))}) as server:
        assert refused(server.url + "/a").code == "too_large"


@pytest.mark.parametrize("encoding", ["zstd", "gzip, gzip", "x-evil"])
def test_encodings_that_were_not_asked_for_are_refused(encoding):
    with Server({"/a": (200, HTML | {"content-encoding": encoding}, PAGE)}) as server:
        assert refused(server.url + "/a").code == "bad_encoding"


def test_a_page_that_breaks_off_is_an_error():
    with Server({"/a": (200, HTML | {"content-encoding": "gzip"}, gzip.compress(PAGE)[:-20])}) as server:
        assert refused(server.url + "/a").code == "truncated"


def test_a_declared_size_above_the_cap_is_refused_unread():
    cut = HTML | {"content-length": "99999999999", "connection": "close"}
    with Server({"/a": (200, cut, PAGE)}) as server:
        assert refused(server.url + "/a").code == "too_large"
        assert refused(server.url + "/a", max_bytes=10**12).code == "truncated"


def drip(asked):
    for letter in b"HTTP/1.1 200 OK\r\nX-A: " + b"a" * 400:
        asked.wire.write(bytes((letter,)))
        asked.wire.flush()
        time.sleep(0.05)


def test_dripping_headers_end_at_the_deadline():
    started = time.monotonic()
    with Server({"/a": drip}) as server:
        assert refused(server.url + "/a", timeout=0.6).code == "timeout"
        assert time.monotonic() - started < 10  # they drip for twenty seconds


def test_redirects_are_followed_ten_times_and_the_last_address_is_told():
    with Server({f"/{i}": (302, {"location": f"/{i + 1}"}, b"") for i in range(20)}) as server:
        server.routes["/10"] = (200, HTML, PAGE)
        assert get(server.url + "/0").url == server.url + "/10"
        server.routes["/10"] = (302, {"location": "/11"}, b"")
        assert refused(server.url + "/0").code == "redirects"


@pytest.mark.parametrize(
    "location", ["file:///etc/passwd", "data:text/html,x", "http://[::1:::/%zz", "//", "javascript:x"]
)
def test_a_redirect_leads_only_to_web_addresses(location):
    with Server({"/a": (302, {"location": location}, b"")}) as server:
        assert refused(server.url + "/a").exit_code == 3


@pytest.mark.parametrize("host", ["2130706433", "[::ffff:127.0.0.1]", "localhost", "0x7f.1"])
def test_a_public_server_cannot_redirect_to_loopback(host):
    with Server({"/secret": (200, HTML, PAGE)}) as server:
        server.routes["/a"] = (302, {"location": f"http://{host}:{server.port}/secret"}, b"")
        error = refused(server.url + "/a", treat_as_public=(("127.0.0.1", server.port),))
        assert error.code == "unsafe_address"
        assert [asked.path for asked in server.requests] == ["/a"]


def test_a_connection_kept_open_does_not_get_around_the_guard():
    with Server({"/a": (200, HTML, PAGE)}) as server, Client(Options(retries=0)) as client:
        client.get(Request(url=server.url + "/a"))
        with pytest.raises(FetchError) as caught:
            client.get(Request(url=server.url + "/a", origin="https://news.example/a"))
        assert caught.value.code == "unsafe_address"
        assert client.get(Request(url=server.url + "/a", origin=server.url + "/b")).status == 200


@pytest.mark.parametrize(
    ("status", "kind"),
    [(404, ClientStatus), (410, ClientStatus), (500, ServerStatus), (503, ServerStatus), (999, ClientStatus)],
)
def test_error_statuses_name_themselves(status, kind):
    with Server({"/a": (status, HTML, PAGE)}) as server:
        error = refused(server.url + "/a")
    assert isinstance(error, kind)
    assert error.code == f"http_{status}"
    assert str(error).startswith(f"{server.url}/a: HTTP {status}")


def test_busy_servers_are_asked_again_after_the_time_they_say():
    answers = [(503, HTML | {"retry-after": "0"}, b"x"), (429, HTML, b"x"), (200, HTML, PAGE)]
    with Server({"/a": lambda _: answers.pop(0)}) as server:
        assert get(server.url + "/a", retries=2).status == 200


def test_a_long_wait_is_told_not_slept():
    started = time.monotonic()
    with Server({"/a": (429, HTML | {"retry-after": "86400"}, b"x")}) as server:
        assert "86400" in refused(server.url + "/a", retries=2).hint
    assert time.monotonic() - started < 20


def test_a_refused_connection_is_clear():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        error = refused(f"http://127.0.0.1:{free.getsockname()[1]}/a")
    assert (error.code, error.exit_code) == ("refused", 3)


def test_a_name_that_does_not_exist_is_clear():
    assert refused("http://no-such-host.invalid/").code == "dns"


@pytest.mark.parametrize(
    "kind", ["image/png", "application/pdf", "audio/mpeg", "application/json", "application/rss+xml"]
)
def test_what_is_no_page_is_named(kind):
    with Server({"/a": (200, {"content-type": kind}, PAGE)}) as server:
        error = refused(server.url + "/a")
        assert error.exit_code == 7
        assert get(server.url + "/a", wanted="any").body == PAGE


@pytest.mark.parametrize(
    "headers", [{}, {"content-type": ""}, {"content-type": "/"}, {"content-type": "application/octet-stream"}]
)
def test_an_unsaid_type_is_left_to_the_bytes(headers):
    with Server({"/a": (200, headers, PAGE)}) as server:
        assert get(server.url + "/a").body == PAGE


@pytest.mark.parametrize("answer", [(200, HTML, b""), (204, {}, b""), (200, HTML, b" \n")])
def test_an_empty_answer_is_nothing_to_extract(answer):
    with Server({"/a": answer}) as server:
        assert refused(server.url + "/a").code == "empty"


def test_secrets_go_only_where_they_were_meant_for(tmp_path):
    jar = tmp_path / "cookies.txt"
    jar.write_text("# Netscape HTTP Cookie File\n127.0.0.1\tFALSE\t/\tFALSE\t0\tsession\tabc\n")
    with Server({"/b": (200, HTML, PAGE)}) as other, Server({}) as server:
        server.routes["/a"] = (302, {"location": f"{other.url}/b", "set-cookie": "seen=1"}, b"")
        get(server.url + "/a", headers={"Authorization": "Bearer x", "Accept-Language": "vi"}, cookies=jar)
        here, there = server.requests[0].headers, other.requests[0].headers
    assert here["authorization"] == "Bearer x"
    assert here["cookie"] == "session=abc"
    assert "authorization" not in there
    assert here["accept-language"] == there["accept-language"] == "vi"
    assert here["user-agent"].startswith("artcli/")


def test_a_password_in_an_address_is_used_and_never_shown():
    said = []
    with Server({"/a": (404, HTML, PAGE)}) as server:
        error = refused(server.url.replace("//", "//me:geheim@") + "/a", on_event=said.append)
        assert server.requests[0].headers["authorization"].startswith("Basic ")
    assert "geheim" not in "".join([str(error), *said])


def test_at_most_two_requests_at_once_go_to_one_host():
    running, most, lock = 0, 0, threading.Lock()

    def slow(_):
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
        time.sleep(0.05)
        with lock:
            running -= 1
        return 200, HTML, PAGE

    with Server({"/a": slow}) as server, Client(Options()) as client:
        threads = [
            threading.Thread(target=client.get, args=(Request(url=f"{server.url}/a"),)) for _ in range(8)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert most <= 2
    assert len(server.requests) == 8


def test_post_bodies_are_sent_and_a_303_turns_them_into_a_get():
    with (
        Server({"/a": (303, {"location": "/b"}, b""), "/b": (200, HTML, PAGE)}) as server,
        Client() as client,
    ):
        client.get(
            Request(url=server.url + "/a", method="POST", body=b"q=1", headers={"content-type": "x/y"})
        )
        assert [(asked.method, asked.body) for asked in server.requests] == [("POST", b"q=1"), ("GET", b"")]
