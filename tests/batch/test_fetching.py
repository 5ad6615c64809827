"""Addresses are fetched politely: robots.txt, one request at a time to a host with a pause, a rate over all."""

import json
import threading
import time
from itertools import pairwise

import pytest
from crawl import json_lines, page

from artcli.batch.ahead import Item
from artcli.batch.fetching import Fetcher
from artcli.batch.records import Record
from artcli.net.client import Client, Options
from loopback import Server


def rows(done):
    return [json.loads(line) for line in done.out.splitlines()]


@pytest.fixture(scope="module")
def server():
    routes = {f"/{number}": page(number) for number in range(8)}
    routes["/robots.txt"] = (200, {"content-type": "text/plain"}, b"User-agent: *\nDisallow: /private\n")
    routes["/private/1"] = page(1)
    routes["/moved"] = (301, {"location": "/3"}, b"")
    routes["/to-private"] = (301, {"location": "/private/1"}, b"")
    with Server(routes) as running:
        yield running


def test_a_list_of_addresses_gives_a_row_each_and_robots_are_obeyed(home, server):
    server.requests.clear()
    listed = home.folder / "urls.txt"
    listed.write_text(
        "# news\n"
        + "".join(f"{server.url}{path}\n" for path in ("/1", "/private/1", "/moved", "/to-private", "/none"))
        + "no address\n"
    )
    more = json_lines(home.folder / "feed.jsonl", [{"url": f"{server.url}/2", "title": "as a feed lists it"}])
    done = home.run("batch", "urls.txt", str(more), f"{server.url}/4", "--delay", "0", "--workers", "1")
    found = [row.get("error", {}).get("code") or row["title"].split()[-1] for row in rows(done)]
    assert found == ["1", "robots", "3", "robots", "http_404", "bad_url", "2", "4"]
    assert done.code == 8
    asked = [request.path for request in server.requests]
    assert asked.count("/robots.txt") == 1
    assert "/private/1" not in asked


def fetched(paths, server, **options) -> tuple[list[Record], list[float]]:
    """What a fetcher delivers for addresses, and when the server was asked for each page."""
    server.requests.clear()
    times: list[float] = []
    lock = threading.Lock()
    together = [0, 0]

    def watched(body):
        def answer(asked):
            with lock:
                times.append(time.monotonic())
                together[0] += 1
                together[1] = max(together)
            time.sleep(0.02)
            with lock:
                together[0] -= 1
            return 200, {"content-type": "text/html"}, body.encode()

        return answer

    server.routes |= {f"/w{number}": watched(page(number)) for number in range(8)}
    come: list[Record] = []
    with Client(Options()) as client:
        fetcher = Fetcher(lambda: client, **{"jobs": 4, "delay": 0.0, **options})
        fetcher.start(lambda item: come.append(item.record))
        for ticket, url in enumerate(paths):
            assert fetcher.take(Item(ticket, Record(source=url, url=url, kind="url")))
        until = time.monotonic() + 30
        while len(come) < len(paths) and time.monotonic() < until:
            time.sleep(0.01)
        fetcher.stop()
    assert not [record.failure for record in come if record.failure]
    assert together[1] >= 1
    return come, [*times, together[1]]


def test_one_host_is_asked_one_page_at_a_time_with_the_pause_between(server):
    _, times = fetched([f"{server.url}/w{n}" for n in range(4)], server, delay=0.2)
    *starts, together = times
    assert together == 1
    assert all(later - earlier >= 0.19 for earlier, later in pairwise(starts))


def test_a_slow_host_does_not_hold_up_another(server):
    other = f"http://localhost:{server.port}"
    paths = [f"{server.url}/w{n}" for n in range(2)] + [f"{other}/w{n}" for n in range(2, 4)]
    came, _ = fetched(paths, server, delay=1.0, jobs=2)
    hosts = ["localhost" in record.source for record in came]
    assert hosts[:2].count(True) == 1  # they take turns though one was listed first


def test_the_rate_holds_over_all_hosts(server):
    other = f"http://localhost:{server.port}"
    paths = [f"{host}/w{n}" for n in range(4) for host in (server.url, other)]
    _, times = fetched(paths, server, rate=5.0)
    *starts, _ = times
    assert starts[-1] - starts[0] >= 0.8  # 1.4 less what robots.txt took
