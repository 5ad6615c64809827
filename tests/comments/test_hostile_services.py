"""Every service of the table, asked over real HTTP on loopback, with every answer that no documentation shows.

Whatever a service sends, the article stays as it was, the thread is a valid flat list or a reason, and it ends soon.
"""

import json
import time
from urllib.parse import quote, unquote

import pytest
from msgspec.structs import replace

import artcli
from artcli.comments.follow import MAX_REQUESTS
from artcli.comments.systems import REMOTE
from artcli.net.client import Client
from artcli.net.options import Options
from comments.shapes import SERVICES, page_of
from loopback import Server


class Rerouted(Client):
    """Asks one loopback server for every address, which it is told as a query."""

    def __init__(self, server):
        super().__init__(Options(allow_private=True, retries=0))
        self.server = server

    def get(self, request, wanted=None, *, check=None):
        url = f"{self.server.url}/?{quote(request.url, safe='')}"
        return replace(
            super().get(replace(request, url=url, origin=None), wanted or "any", check=check), url=request.url
        )


def read(service, answer):
    """Fetch the service's page; `answer` gives (status, headers, body) for each further address."""

    def route(asked):
        url = unquote(asked.path[2:])
        if url == service.url:
            return 200, {"content-type": "text/html; charset=utf-8"}, page_of(service).encode()
        return answer(url)

    started = time.perf_counter()
    with Server({"/": route}) as server, Rerouted(server) as client:
        article = artcli.fetch(service.url, client=client)
        asked = len(server.requests) - 1
    assert 1 <= asked <= MAX_REQUESTS + 8
    assert time.perf_counter() - started < 60
    alone = artcli.parse(page_of(service), url=service.url)
    assert (article.title, article.text, article.blocks) == (alone.title, alone.text, alone.blocks)
    return article


def is_a_flat_tree(items):
    depth_of = {}
    for item in items:
        assert item.id not in depth_of
        assert item.depth == (0 if item.parent_id is None else depth_of[item.parent_id] + 1)
        depth_of[item.id] = item.depth
    return True


WALLS = {
    "403": (403, {"content-type": "text/html"}, b"<h1>Forbidden</h1>"),
    "429": (429, {"content-type": "text/plain", "retry-after": "3600"}, b"slow down"),
    "500": (500, {"content-type": "text/plain"}, b"oops"),
    "HTML for JSON": (200, {"content-type": "text/html"}, b"<!doctype html><html><body><p>Please log in</p></body></html>"),
    "truncated": (200, {"content-type": "application/json"}, b'{"data": {"comments": [{"id": 1, "text": "wor'),
}  # fmt: skip
REASONS = {"403": {"blocked"}, "429": {"blocked"}, "500": {"http_500"}}
GARBAGE = {"not JSON", "not a feed", "not a thread", "not readable"}


def test_the_table_of_services_is_all_here():
    assert set(SERVICES) == {system.name for system in REMOTE}


@pytest.mark.parametrize("wall", WALLS)
@pytest.mark.parametrize("name", SERVICES)
def test_a_service_that_sends_no_thread_costs_one_warning(name, wall):
    if name == "cnnd" and wall in ("HTML for JSON", "truncated"):
        pytest.skip("its documented answer is a piece of HTML: any other has no comments in it")
    article = read(SERVICES[name], lambda _: WALLS[wall])
    source = next(one for one in article.comments.sources if one.system == name)
    assert len([line for line in article.warnings if name in line]) == 1 == len(article.warnings)
    assert article.comments.complete is False and article.comments.items == ()
    assert source.fetched is False and source.reason in REASONS.get(wall, GARBAGE)


THREADS = {
    "sound": [(n, n - 1 if n % 3 == 0 else None) for n in range(2, 40)],
    "a parent that never comes": [(2, 999), (3, 2), (4, 998)],
    "a cycle of parents": [(2, 4), (3, 2), (4, 3), (5, 5)],
    "numbers twice": [(2, None), (2, None), (3, 2), (3, 2), (2, 3)],
    "the same full page for ever": [(n, None) for n in range(2, 502)],
    "forty deep": [(n, n - 1 if n > 2 else None) for n in range(2, 42)],
}


@pytest.mark.parametrize(
    "case",
    [pytest.param(case, marks=pytest.mark.slow if "for ever" in case else ()) for case in THREADS],
)
@pytest.mark.parametrize("name", SERVICES)
def test_any_thread_becomes_a_valid_flat_list(name, case):
    service, rows = SERVICES[name], THREADS[case]

    def answer(url):
        body = service.answer(url, rows)
        return (
            200,
            {"content-type": "application/json"},
            body if isinstance(body, bytes) else json.dumps(body).encode(),
        )

    article = read(service, answer)
    items = article.comments.items
    assert is_a_flat_tree(items)
    assert {item.author for item in items} == {f"A{number}" for number, _ in rows}
    assert {item.text for item in items} == {f"words {number}" for number, _ in rows}
