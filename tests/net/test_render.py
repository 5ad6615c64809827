"""`--render`: a page that scripts write is read as a browser shows it, and the browser asks nobody it should not."""

import base64
import json
import shutil
import socket
import tempfile
import threading
import time
from pathlib import Path

import pytest

from artcli import api
from artcli.errors import ArtcliError, UsageError
from artcli.net.client import Client, Options
from loopback import Server

pytestmark = pytest.mark.slow
needs_chromium = pytest.mark.skipif(shutil.which("chromium") is None, reason="no chromium on PATH")

SENTENCE = "The old ferry of Unterwehra sails again, and the whole town came down to the river to see it off."
SHELL = "<!DOCTYPE html><html><head><title>App</title></head><body><div id=app></div>{scripts}</body></html>"
WRITER = f"""
const text = "{SENTENCE} ".repeat(3);
document.title = "The ferry sails again";
document.getElementById("app").innerHTML =
  "<article><h1>The ferry sails again</h1>" + ("<p>" + text + "</p>").repeat(5) + "</article><div id=talk></div>";
fetch("/talk.json").then(answer => answer.json()).then(rows => {{
  document.getElementById("talk").innerHTML = "<section id=comments><h2>Comments</h2><ol class=comment-list>" + rows.map(row =>
    `<li class=comment id=comment-${{row.id}}><b class="fn comment-author">${{row.name}}</b>
     <time datetime="2024-03-06T08:00:00Z">6 March</time><div class=comment-content><p>${{row.text}}</p></div></li>`).join("") + "</ol></section>";
}});
"""
TALK = b'[{"id": 1, "name": "Mia", "text": "I was there, and it was a fine day."}, {"id": 2, "name": "Jo", "text": "When does it leave?"}]'
JSON = {"content-type": "application/json"}


def app(script: str = WRITER, **more) -> Server:
    scripts = "<script src=/app.js></script>" + "<script>1</script>" * 3
    return Server(
        {
            "/": SHELL.format(scripts=scripts),
            "/app.js": (200, {"content-type": "text/javascript"}, script.encode()),
            "/talk.json": (200, JSON, TALK),
            **more,
        }
    )


def render(url: str, **options):
    with Client(Options(**{"timeout": 60, "render": True, **options})) as client:
        return api.fetch(url, client=client)


def refused(url: str, **options) -> ArtcliError:
    with pytest.raises(ArtcliError) as caught:
        render(url, **options)
    return caught.value


@needs_chromium
def test_an_article_and_comments_that_a_script_writes_are_read(home):
    with app() as server:
        plain = home.run("fetch", server.url + "/", "--no-save")
        assert plain.code == 7
        assert "--render" in plain.err
        done = home.run("fetch", server.url + "/", "--render", "--json", "--no-save", timeout=120)
        assert done.code == 0, done.err
        article = done.json
    assert article["title"] == "The ferry sails again"
    assert SENTENCE in article["text"]
    assert [item["author"] for item in article["comments"]["items"]] == ["Mia", "Jo"]


@needs_chromium
def test_the_browser_asks_only_what_the_page_asks_for_and_no_pictures():
    pictures = "document.body.insertAdjacentHTML('beforeend', '<img src=/a.png><video src=/a.mp4></video>');"
    with app(WRITER + pictures) as server:
        said: list[str] = []
        render(server.url + "/", on_event=said.append)
        assert {asked.path for asked in server.requests} <= {"/", "/app.js", "/talk.json", "/favicon.ico"}
        assert any(f"GET {server.url}/app.js" in line for line in said)


@needs_chromium
@pytest.mark.parametrize("host", ["localhost", "2130706433", "[::ffff:127.0.0.1]", "x.localhost"])
def test_a_public_page_reaches_no_private_place_through_the_browser(host):
    with Server({"/secret": TALK}) as private:
        grab = f"""
          const there = "http://{host}:{private.port}/secret";
          fetch(there, {{mode: "no-cors"}}); new WebSocket(there.replace("http", "ws"));
          document.body.insertAdjacentHTML("beforeend", `<iframe src="${{there}}"></iframe><link rel=stylesheet href="${{there}}">`);
        """
        with app(WRITER + grab) as server:
            article = render(server.url + "/", treat_as_public=(("127.0.0.1", server.port),))
            assert article.title == "The ferry sails again"
        assert private.requests == []


@needs_chromium
def test_a_public_page_that_moves_to_a_private_place_is_refused():
    with Server({"/secret": TALK}) as private:
        with app(f"location = 'http://localhost:{private.port}/secret'") as server:
            error = refused(server.url + "/", treat_as_public=(("127.0.0.1", server.port),))
        assert error.code == "unsafe_address"
        assert private.requests == []


@needs_chromium
def test_no_file_is_read_and_no_download_is_kept(tmp_path):
    script = WRITER + "fetch('file:///etc/passwd'); location = '/file.bin'"
    with app(
        script, **{"/file.bin": (200, {"content-type": "application/octet-stream"}, b"x" * 1000)}
    ) as server:
        article = render(server.url + "/")
    assert "root:" not in article.text


@needs_chromium
def test_a_page_that_never_rests_ends_in_time():
    started = time.monotonic()
    with app(WRITER + "setInterval(() => fetch('/talk.json'), 50)") as server:
        assert render(server.url + "/", timeout=60).title == "The ferry sails again"
    assert time.monotonic() - started < 45
    with app("while (true) {}") as server:
        assert refused(server.url + "/", timeout=12).code == "timeout"


@needs_chromium
def test_a_page_that_grows_without_end_is_too_large():
    with app("document.body.textContent = 'x'.repeat(3e6)") as server:
        assert refused(server.url + "/", max_bytes=1_000_000).code == "too_large"


@needs_chromium
def test_a_dialog_does_not_hold_the_page():
    with app("alert('hello'); " + WRITER) as server:
        assert render(server.url + "/").title == "The ferry sails again"


@needs_chromium
def test_statuses_walls_and_other_media_are_told_as_without_a_browser():
    with Server({"/gone": (410, {"content-type": "text/html"}, b"<p>gone</p>")}) as server:
        assert refused(server.url + "/gone").code == "http_410"
        server.routes["/a.json"] = (200, JSON, TALK)
        assert refused(server.url + "/a.json").exit_code == 7
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        assert refused(f"http://127.0.0.1:{free.getsockname()[1]}/").exit_code == 3


@needs_chromium
def test_secrets_go_to_the_page_s_own_server_alone(tmp_path):
    jar = tmp_path / "cookies.txt"
    jar.write_text("# Netscape HTTP Cookie File\n127.0.0.1\tFALSE\t/\tFALSE\t0\tsession\tabc\n")
    with Server({"/lib.js": (200, {"content-type": "text/javascript"}, b"1")}) as other:
        load = f"document.body.appendChild(Object.assign(document.createElement('script'), {{src: 'http://localhost:{other.port}/lib.js'}}));"
        with app(load + WRITER) as server:
            render(server.url + "/", headers={"Authorization": "Bearer x"}, cookies=jar)
            assert server.requests[0].headers["authorization"] == "Bearer x"
            assert "session=abc" in server.requests[0].headers["cookie"]
        assert other.requests
        assert all("authorization" not in asked.headers for asked in other.requests)


@needs_chromium
def test_the_browser_goes_through_the_user_s_proxy_and_is_judged_all_the_same():
    shell = SHELL.format(scripts=f"<script>{WRITER}</script>")
    talk = json.dumps([{"id": number, "name": "Ann", "text": SENTENCE} for number in range(3)])
    pages = {
        "http://news.example/": shell,
        "http://news.example/talk.json": (200, {"content-type": "application/json"}, talk.encode()),
        "http://spy.example/": SHELL.format(scripts="<script>location = 'http://10.0.0.1/'</script>"),
    }
    with Server(pages) as proxy:
        through = proxy.url.replace("//", "//me:secret%21@")
        assert "The old ferry" in render("http://news.example/", proxy=through).text
        assert {asked.headers["proxy-authorization"] for asked in proxy.requests} == {
            "Basic " + base64.b64encode(b"me:secret!").decode()
        }
        with pytest.raises(ArtcliError) as caught:
            render("http://spy.example/", proxy=proxy.url)
        assert caught.value.code == "unsafe_address"
        assert not any("10.0.0.1" in asked.path for asked in proxy.requests)
    with pytest.raises(UsageError):
        render("http://news.example/", proxy="socks5://127.0.0.1:1")


@needs_chromium
def test_nothing_is_left_behind(monkeypatch):
    before = threading.active_count()
    # Not pytest's folder: the browser puts a socket there, whose path may have 107 letters.
    with tempfile.TemporaryDirectory(dir="/tmp") as folder:
        monkeypatch.setenv("TMPDIR", folder)
        monkeypatch.setattr("tempfile.tempdir", None)
        with app() as server:
            render(server.url + "/")
        assert list(Path(folder).glob("artcli-render-*")) == []
    until = time.monotonic() + 20
    while threading.active_count() > before + 1 and time.monotonic() < until:
        time.sleep(0.05)
    assert threading.active_count() <= before + 1


def test_a_browser_that_is_not_there_is_a_usage_error(monkeypatch):
    with app() as server:
        with pytest.raises(UsageError, match="ARTCLI_CHROMIUM"):
            render(server.url + "/", chromium="/no/such/chromium")
        monkeypatch.setenv("PATH", "/nonexistent")
        with pytest.raises(UsageError, match="--render needs a Chromium"):
            render(server.url + "/")


def test_a_program_that_is_no_browser_is_one_clear_line():
    with app() as server:
        assert refused(server.url + "/", chromium="true").code == "render"
