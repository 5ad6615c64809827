"""Feeds: read once without keeping anything, or followed so that each entry is new once."""

import gzip

import pytest

from loopback import Server

RSS = {"Content-Type": "application/rss+xml"}


def feed(*numbers: int, title: str = "Báo Mẫu") -> bytes:
    items = "".join(f"<item><title>Bài {n}</title><link>/{n}</link></item>" for n in numbers)
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>{title}</title>{items}</channel></rss>'.encode()


def sitemap(*numbers: int) -> bytes:
    urls = "".join(f"<url><loc>/{n}</loc></url>" for n in numbers)
    return f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'.encode()


class Followed:
    """A feed that answers 304 to the ETag of what it holds now."""

    def __init__(self, *numbers: int) -> None:
        self.numbers = numbers

    def __call__(self, asked):
        etag = f'"{len(self.numbers)}"'
        if asked.headers.get("if-none-match") == etag:
            return 304, {}, b""
        return 200, {**RSS, "ETag": etag}, feed(*self.numbers)


@pytest.fixture
def server():
    with Server(
        {"/rss": Followed(1, 2), "/broken": (500, {}, b"no"), "/other": (200, RSS, feed(9, title="Khác"))}
    ) as running:
        yield running


def numbers(done) -> list[str]:
    return [line["url"].rsplit("/", 1)[1] for line in done.lines if "error" not in line]


class TestStateless:
    def test_reading_a_feed_keeps_nothing(self, home, server):
        for _ in range(2):
            assert numbers(home.run("feed", f"{server.url}/rss")) == ["1", "2"]
        assert numbers(home.run("feed", "--limit", "1", f"{server.url}/rss")) == ["1"]
        assert not home.library.exists()

    def test_a_page_leads_to_the_feed_it_names(self, home, server):
        server.routes["/"] = b'<link rel="alternate" type="application/rss+xml" href="/rss"><p>Page</p>'
        assert numbers(home.run("feed", f"{server.url}/")) == ["1", "2"]

    def test_a_sitemap_index_is_read_through_and_a_missing_one_only_warned_of(self, home, server):
        names = "".join(
            f"<sitemap><loc>/{name}</loc></sitemap>" for name in ("one.xml", "gone.xml", "two.xml.gz")
        )
        server.routes["/index.xml"] = (
            200,
            {"Content-Type": "text/xml"},
            f"<sitemapindex>{names}</sitemapindex>".encode(),
        )
        server.routes["/one.xml"] = (200, {"Content-Type": "text/xml"}, sitemap(1, 2))
        server.routes["/two.xml.gz"] = (200, {"Content-Type": "application/gzip"}, gzip.compress(sitemap(3)))
        done = home.run("feed", f"{server.url}/index.xml")
        assert (done.code, numbers(done)) == (0, ["1", "2", "3"])
        assert "gone.xml" in done.err
        asked = len(server.requests)
        assert numbers(home.run("feed", "--limit", "2", f"{server.url}/index.xml", "--refresh")) == ["1", "2"]
        assert len(server.requests) == asked + 2  # the index and its first sitemap

    @pytest.mark.parametrize("arguments", [["--help"], ["add", "--help"], ["update", "--help"]], ids=" ".join)
    def test_help_names_the_commands(self, home, arguments):
        done = home.run("feed", *arguments)
        assert done.code == 0
        assert "Usage: artcli feed" in done.out


def _followed(feeds):
    return {(feed["url"], feed["title"] or feed["url"], *feed["tags"]) for feed in feeds}


class TestFollowed:
    def test_each_entry_is_new_once(self, home, server):
        added = home.run("feed", "add", f"{server.url}/rss", "--json")
        assert (added.json[0]["title"], added.json[0]["seen"]) == ("Báo Mẫu", 0)
        assert numbers(home.run("feed", "update")) == ["1", "2"]
        assert home.run("feed", "update").out == ""
        server.routes["/rss"] = Followed(1, 2, 3)
        assert numbers(home.run("feed", "update")) == ["3"]
        (row,) = home.run("feed", "list", "--json").json
        assert (row["seen"], row["error"]) == (3, None)

    def test_the_server_is_asked_only_for_what_changed(self, home, server):
        home.run("feed", "add", f"{server.url}/rss")
        home.run("feed", "update")
        home.run("feed", "update")
        assert server.requests[-1].headers["if-none-match"] == '"2"'
        assert home.run("feed", "update").err == "nothing new\n"

    def test_a_feed_that_fails_does_not_stop_the_rest(self, home, server):
        opml = "".join(
            f'<outline text="f" xmlUrl="{server.url}/{name}"/>' for name in ("broken", "rss", "other")
        )
        home.run("import", "-", stdin=f"<opml><body>{opml}</body></opml>")
        done = home.run("feed", "update", "--retries", "0")
        assert done.code == 8
        assert numbers(done) == ["1", "2", "9"]
        assert done.lines[0]["error"]["code"] == "http_500"
        assert "500" in home.run("feed", "list", "--json").json[0]["error"]

    def test_in_one_array_what_failed_stands_behind_it(self, home, server):
        home.run("import", "-", stdin=f'<opml><outline xmlUrl="{server.url}/broken"/></opml>')
        home.run("feed", "add", f"{server.url}/rss")
        array, error = home.run("feed", "update", "--retries", "0", "--json").lines
        assert [entry["url"][-1] for entry in array] == ["1", "2"]
        assert error["error"]["code"] == "http_500"

    def test_one_feed_can_be_updated_by_number_or_address(self, home, server):
        home.run("feed", "add", f"{server.url}/rss", f"{server.url}/other")
        assert numbers(home.run("feed", "update", "2")) == ["9"]
        assert numbers(home.run("feed", "update", f"{server.url}/rss")) == ["1", "2"]

    def test_from_now_on_only_what_comes_is_new(self, home, server):
        home.run("feed", "add", "--from-now", f"{server.url}/rss")
        assert home.run("feed", "update").out == ""
        server.routes["/rss"] = Followed(3, 1, 2)
        assert numbers(home.run("feed", "update")) == ["3"]

    def test_a_page_is_followed_by_the_feed_it_names(self, home, server):
        server.routes["/"] = b'<link rel="alternate" type="application/rss+xml" href="/rss"><p>Page</p>'
        assert home.run("feed", "add", f"{server.url}/", "--json").json[0]["url"] == f"{server.url}/rss"

    def test_what_is_no_feed_is_not_followed(self, home, server):
        server.routes["/page"] = b"<p>Only a page.</p>"
        assert home.run("feed", "add", f"{server.url}/page").code == 7
        assert home.run("feed", "list", "--json").json == []

    def test_a_feed_that_is_removed_is_gone_and_one_that_is_not_there_is_one_line(self, home, server):
        home.run("feed", "add", f"{server.url}/rss")
        assert home.run("feed", "remove", "1").code == 0
        assert home.run("feed", "list", "--json").json == []
        done = home.run("feed", "remove", "7")
        assert (done.code, done.err.splitlines()[0]) == (2, "artcli: 7: this feed is not followed")

    def test_what_is_followed_goes_to_other_readers_and_comes_back(self, home, server):
        home.run("feed", "add", f"{server.url}/rss", "--tag", "đọc sau", "--tag", "a & b")
        home.run("feed", "add", f"{server.url}/other")
        before = home.run("feed", "list", "--json").json
        assert home.run("feed", "export", "-o", "feeds.opml").out == ""
        written = (home.folder / "feeds.opml").read_text("utf-8")
        assert written.partition("<body>")[2] == home.run("feed", "export").out.partition("<body>")[2]
        home.run("feed", "remove", "1", "2")
        assert home.run("import", "feeds.opml").code == 0
        after = home.run("feed", "list", "--json").json
        assert _followed(after) == _followed(before)

    def test_following_nothing_there_is_nothing_to_export(self, home):
        done = home.run("feed", "export")
        assert (done.code, done.err) == (2, "artcli: no feed is followed\ntry: artcli feed add URL\n")

    def test_news_go_through_the_pipe_into_the_library(self, home, server):
        server.routes["/1"] = "<article><h1>Bài 1</h1><p>" + "Một câu chuyện dài về cây cầu. " * 20
        home.run("feed", "add", f"{server.url}/rss")
        done = home.run("fetch", "-", "--retries", "0", stdin=home.run("feed", "update").out)
        assert done.code == 8  # the second page is not there
        assert len(home.run("list", "--json").json) == 1

    def test_what_is_new_is_fetched_and_what_failed_comes_again(self, home, server):
        page = "<article><h1>Bài {}</h1><p>" + "Một câu chuyện dài về cây cầu. " * 20
        server.routes["/1"] = page.format(1)
        home.run("feed", "add", "--tag", "báo", f"{server.url}/rss")
        done = home.run("feed", "update", "--fetch", "--retries", "0")
        assert (done.code, done.lines[0]["title"], done.lines[1]["error"]["code"]) == (8, "Bài 1", "http_404")
        server.routes["/2"] = page.format(2)
        done = home.run("feed", "update", "--fetch", "--refresh")
        assert (done.code, [line["title"] for line in done.lines]) == (0, ["Bài 2"])
        assert [row["tags"] for row in home.run("list", "--json").json] == [["báo"], ["báo"]]
        assert home.run("feed", "update", "--fetch").out == ""
