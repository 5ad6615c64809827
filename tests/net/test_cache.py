"""A second fetch revalidates and says so; --refresh asks again, --offline asks nobody."""

import pytest

from artcli.errors import FetchError
from artcli.exchange import Request
from artcli.net.client import Client, Options
from loopback import Server

pytest.importorskip("hishel")
HTML = {"content-type": "text/html; charset=utf-8"}


def tagged(asked):
    if asked.headers.get("if-none-match") == '"v1"':
        return 304, {"etag": '"v1"'}, b""
    return 200, HTML | {"etag": '"v1"', "cache-control": "max-age=0"}, b"<p>one</p>"


def fetch(url, folder, said=None, **options):
    with Client(Options(cache=folder, on_event=None if said is None else said.append, **options)) as client:
        return client.get(Request(url=url))


def test_a_stale_page_is_revalidated_and_said_so(tmp_path):
    said = []
    with Server({"/a": tagged}) as server:
        assert not fetch(server.url + "/a", tmp_path).from_cache
        again = fetch(server.url + "/a", tmp_path, said)
    assert again.from_cache
    assert again.body == b"<p>one</p>"
    assert server.requests[1].headers["if-none-match"] == '"v1"'
    assert any("not changed" in line for line in said)


def test_a_fresh_page_is_not_asked_for_and_refresh_asks_all_the_same(tmp_path):
    with Server({"/a": (200, HTML | {"cache-control": "max-age=600"}, b"<p>one</p>")}) as server:
        fetch(server.url + "/a", tmp_path)
        assert fetch(server.url + "/a", tmp_path).from_cache
        assert len(server.requests) == 1
        server.routes["/a"] = (200, HTML, b"<p>two</p>")
        assert fetch(server.url + "/a", tmp_path, refresh=True).body == b"<p>two</p>"
    assert len(server.requests) == 2


def test_offline_takes_what_is_kept_and_asks_nobody(tmp_path):
    with Server({"/a": tagged}) as server:
        fetch(server.url + "/a", tmp_path)
    assert fetch(server.url + "/a", tmp_path, offline=True).body == b"<p>one</p>"
    with pytest.raises(FetchError) as caught:
        fetch(server.url + "/b", tmp_path, offline=True)
    assert caught.value.code == "offline"


def test_no_store_is_obeyed_and_errors_are_not_kept(tmp_path):
    with Server({"/a": (200, HTML | {"cache-control": "no-store"}, b"x"), "/b": (404, HTML, b"x")}) as server:
        fetch(server.url + "/a", tmp_path)
        with pytest.raises(FetchError):
            fetch(server.url + "/b", tmp_path, retries=0)
    assert list(tmp_path.iterdir()) == []
