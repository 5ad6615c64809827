"""Addresses that no person named one by one: `artcli fetch -` obeys robots.txt and the guard, `fetch URL` only the guard."""

import json
import time

from loopback import Server

PARAGRAPH = (
    "<p>The old ferry of Unterwehra sails again, and the whole town came down to the river to see it off.</p>"
)
PAGE = f"<!DOCTYPE html><html><head><title>Ferry</title></head><body><article><h1>Ferry</h1>{PARAGRAPH * 6}</article></body></html>"
RULES = (200, {"content-type": "text/plain"}, b"User-agent: *\nDisallow: /closed\n")


def test_a_list_from_a_pipe_obeys_robots_and_says_what_it_left(home):
    with Server({"/robots.txt": RULES, "/open": PAGE, "/closed": PAGE}) as server:
        done = home.run("fetch", "-", "--no-save", stdin=f"{server.url}/open\n{server.url}/closed\n")
        assert done.code == 8
        assert done.lines[0]["title"] == "Ferry"
        assert done.lines[1]["error"]["code"] == "robots"
        assert "robots.txt" in done.err
        assert [asked.path for asked in server.requests].count("/robots.txt") == 1
        assert "/closed" not in [asked.path for asked in server.requests]


def test_one_page_that_a_person_names_is_fetched(home):
    with Server({"/robots.txt": RULES, "/closed": PAGE, "/closed/2": PAGE}) as server:
        assert home.run("fetch", f"{server.url}/closed", "--no-save").code == 0
        assert home.run("fetch", f"{server.url}/closed", f"{server.url}/closed/2", "--no-save").code == 0
        assert home.run("fetch", "-", "--no-save", stdin=f"{server.url}/closed\n").code == 0
        assert "/robots.txt" not in [asked.path for asked in server.requests]


def test_entries_of_a_feed_obey_robots_and_cannot_lead_to_private_places(home):
    items = "".join(
        f"<item><title>{path}</title><link>{{base}}{path}</link></item>" for path in ("/open", "/closed")
    )
    with Server({"/robots.txt": RULES, "/open": PAGE, "/closed": PAGE}) as server:
        rss = (
            f"<rss version='2.0'><channel><title>News</title>{items.format(base=server.url)}</channel></rss>"
        )
        server.routes["/feed.xml"] = (200, {"content-type": "application/rss+xml"}, rss.encode())
        listed = home.run("feed", f"{server.url}/feed.xml")
        assert [line["feed_url"] for line in listed.lines] == [f"{server.url}/feed.xml"] * 2
        done = home.run("fetch", "-", "--no-save", stdin=listed.out)
        assert [line.get("error", {}).get("code") for line in done.lines] == [None, "robots"]
        foreign = "\n".join(
            json.dumps(line | {"feed_url": "https://news.example/feed.xml"}) for line in listed.lines
        )
        done = home.run("fetch", "-", "--no-save", stdin=foreign)
        assert [line["error"]["code"] for line in done.lines] == ["unsafe_address"] * 2


def test_the_pause_of_the_config_stands_between_two_requests_to_one_host(home):
    arrived = []

    def note(_):
        arrived.append(time.monotonic())
        return 200, {"content-type": "text/html"}, PAGE.encode()

    (home.folder / "config" / "artcli").mkdir(parents=True)
    (home.folder / "config" / "artcli" / "config.toml").write_text("pause = 2\n")
    with Server({"/a": note, "/b": note}) as server:
        done = home.run("fetch", server.url + "/a", server.url + "/b", "--no-save", "--jobs", "2")
    assert done.code == 0
    assert arrived[1] - arrived[0] > 1  # the pause, less what the first request was slow to leave


def test_a_proxy_is_asked_instead_and_what_a_page_chooses_is_still_judged(home):
    def forward(asked):
        if "elsewhere" in asked.path:
            return 302, {"location": "http://10.0.0.1/secret"}, b""
        return 200, {"content-type": "text/html"}, PAGE.encode()

    with Server({"http://news.example/ferry": forward, "http://elsewhere.example/": forward}) as proxy:
        done = home.run("fetch", "http://news.example/ferry", "--proxy", proxy.url, "--no-save")
        assert done.json["title"] == "Ferry"
        done = home.run("fetch", "http://elsewhere.example/", "--proxy", proxy.url, "--no-save")
        assert done.json["error"]["code"] == "unsafe_address"
        assert [asked.path for asked in proxy.requests] == [
            "http://news.example/ferry",
            "http://elsewhere.example/",
        ]


def test_everything_asked_is_told_with_vv(home):
    with Server({"/robots.txt": RULES, "/open": PAGE, "/go": (302, {"location": "/open"}, b"")}) as server:
        done = home.run("fetch", "-", "-vv", "--no-save", stdin=f"{server.url}/go\n{server.url}/open\n")
        for path in ("/robots.txt", "/go", "/open"):
            assert f"GET {server.url}{path}" in done.err


def test_related_articles_are_fetched_too_under_robots_and_the_guard(home):
    links = "".join(f'<li><a href="{path}">An older story of the river, number {path[-1]}</a></li>' for path in
                    ("/open/1", "/open/2", "/closed/3", "/ferry"))  # fmt: skip
    start = PAGE.replace(
        "</body>", f"<section class=related><h2>Related articles</h2><ul>{links}</ul></section></body>"
    )
    with Server(
        {"/robots.txt": RULES, "/ferry": start, "/open/1": PAGE, "/open/2": PAGE, "/closed/3": PAGE}
    ) as server:
        done = home.run("fetch", server.url + "/ferry", "--related", "--no-save")
        asked = [one.path for one in server.requests]
    assert [line.get("error", {}).get("code") for line in done.lines] == [None, None, None, "robots"]
    assert done.code == 8
    assert sorted(asked) == ["/ferry", "/open/1", "/open/2", "/robots.txt"]
