"""A run over many addresses asks each site once what programs may read, and keeps to it."""

import threading
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from artcli.errors import Blocked, FetchError
from artcli.exchange import Request
from artcli.net.client import Client, Options
from artcli.net.robots import Robots, _for_us
from loopback import Server

TEXT = {"content-type": "text/plain"}
PAGE = b"<!DOCTYPE html><title>x</title><p>one two three</p>" * 20


def site(rules: bytes | str, **more) -> Server:
    body = rules.encode() if isinstance(rules, str) else rules
    return Server({"/robots.txt": (200, TEXT, body), "/a": PAGE, "/b": PAGE, **more})


def allowed(server: Server, *paths: str, **options) -> list[bool]:
    with Client(Options(retries=0, timeout=30, **options)) as client:
        robots = Robots(client)
        return [robots.allows(server.url + path) for path in paths]


def test_rules_for_everybody_and_for_us_are_kept_to():
    with site("User-agent: *\nDisallow: /b\n") as server:
        assert allowed(server, "/a", "/b", "/b/c", "/") == [True, False, False, True]
    with site("User-agent: *\nDisallow: /\n\nUser-agent: Artcli\nAllow: /b/open$\nDisallow: /b\n") as server:
        assert allowed(server, "/a", "/b", "/b/open", "/b/open/x") == [True, False, True, False]
    with site("User-agent: other\nDisallow: /\n") as server:
        assert allowed(server, "/a") == [True]
        assert allowed(server, "/a", user_agent="Other/1.0 (x)") == [False]


@pytest.mark.parametrize(
    "rules", [b"\xef\xbb\xbfUser-agent: *\r\nDisallow: /a", b"USERAGENT : *\rdisallow:/a # x"]
)
def test_rules_are_read_however_they_are_written(rules):
    with site(rules) as server:
        assert allowed(server, "/a", "/b") == [False, True]


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 429])
def test_a_site_without_rules_allows_everything(status):
    with Server({"/robots.txt": (status, TEXT, b"User-agent: *\nDisallow: /")}) as server:
        assert allowed(server, "/a") == [True]


@pytest.mark.parametrize("status", [500, 502, 503])
def test_a_server_that_fails_allows_nothing(status):
    with Server({"/robots.txt": (status, TEXT, b"")}) as server, Client(Options(retries=0)) as client:
        with pytest.raises(Blocked) as caught:
            Robots(client).check(server.url + "/a")
        assert caught.value.code == "robots"
        assert str(status) in str(caught.value)


@pytest.mark.parametrize("body", [b"", b"<html><body><h1>Welcome</h1></body></html>", b"\0\xff\xfe" * 100])
def test_a_file_that_says_nothing_allows_everything(body):
    with site(body) as server:
        assert allowed(server, "/a") == [True]


def test_redirects_of_the_file_are_followed_and_endless_ones_count_as_none():
    with Server({f"/{i}": (301, {"location": f"/{i + 1}"}, b"") for i in range(20)}) as server:
        server.routes |= {
            "/robots.txt": (302, {"location": "/1"}, b""),
            "/5": (200, TEXT, b"User-agent: *\nDisallow: /a"),
        }
        assert allowed(server, "/a") == [False]
        del server.routes["/5"]
        server.routes["/6"] = (301, {"location": "/1"}, b"")
        server.routes["/5"] = (301, {"location": "/6"}, b"")
        assert allowed(server, "/a") == [True]


def test_half_a_megabyte_is_read_and_the_rest_left():
    def long(asked):
        asked.wire.write(
            b"HTTP/1.1 200 OK\r\nContent-Length: 9000000000\r\n\r\nUser-agent: *\nDisallow: /b\n"
        )
        for _ in range(1000):
            asked.wire.write(b"# x\n" * 5000)

    with Server({"/robots.txt": long}) as server:
        assert allowed(server, "/a", "/b") == [True, False]


def test_each_host_is_asked_once_however_many_threads_want_to_know():
    with site("User-agent: *\nDisallow: /b\n") as server, Client() as client:
        robots = Robots(client)
        said: list[bool] = []
        threads = [
            threading.Thread(target=lambda: said.append(robots.allows(server.url + "/b"))) for _ in range(8)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert said == [False] * 8
        assert [asked.path for asked in server.requests] == ["/robots.txt"]


def test_a_delay_that_the_site_asks_for_is_kept_and_costs_no_page_its_time():
    with site("User-agent: *\nCrawl-delay: 2\n") as server, Client(Options(timeout=1.9)) as client:
        robots = Robots(client)
        started = time.monotonic()
        for path in ("/a", "/b"):
            client.get(Request(url=server.url + path), check=robots.check)
        assert time.monotonic() - started > 1.9


def test_a_redirect_does_not_lead_where_the_rules_forbid():
    with (
        site("User-agent: *\nDisallow: /b\n", **{"/go": (302, {"location": "/b"}, b"")}) as server,
        Client() as client,
    ):
        with pytest.raises(Blocked) as caught:
            client.get(Request(url=server.url + "/go"), check=Robots(client).check)
        assert caught.value.code == "robots"
        assert "/b" not in [asked.path for asked in server.requests]
        assert (
            client.get(Request(url=server.url + "/go")).status == 200
        )  # a person asked: as curl and lynx do


def test_the_rules_of_a_private_host_are_not_asked_for_from_a_public_page():
    with site("") as server, Client() as client:
        with pytest.raises(FetchError) as caught:
            Robots(client).check(server.url + "/a", "https://news.example/feed.xml")
        assert caught.value.code == "unsafe_address"
        assert server.requests == []


def test_offline_asks_nobody():
    with site("User-agent: *\nDisallow: /") as server:
        assert allowed(server, "/a", offline=True) == [True]
        assert server.requests == []


def test_ten_thousand_names_over_ten_thousand_rules_cost_nothing():
    names = "".join(f"User-agent: n{number}\n" for number in range(14_000))
    rules = "".join(f"Disallow: /{number}\n" for number in range(14_000))
    with site(names + "User-agent: *\n" + rules) as server:
        started = time.process_time()
        assert allowed(server, "/13999", "/x") == [False, True]
        assert time.process_time() - started < 5


@settings(max_examples=150)
@given(
    lines=st.lists(
        st.one_of(
            st.text(max_size=30),
            st.builds(
                "{}: {}".format,
                st.sampled_from(
                    (
                        "User-agent",
                        "Disallow",
                        "Allow",
                        "Crawl-delay",
                        "Request-rate",
                        "Visit-time",
                        "Sitemap",
                    )
                ),
                st.text(max_size=20),
            ),
        ),
        max_size=12,
    )
)
def test_no_text_breaks_the_reading(lines):
    from protego import Protego

    said = Protego.parse(_for_us("\n".join(lines), "artcli"))
    assert said.can_fetch("http://127.0.0.1/a%zz?b=c#d", "artcli") in (True, False)
    assert (said.crawl_delay("artcli") or 0) >= 0
