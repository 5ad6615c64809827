"""What changed since the last fetch, and what readers said since the last visit."""

import pytest

from loopback import Server

PAGE = """<!doctype html><html lang="vi"><head><title>Cây cầu</title></head><body><article><h1>Cây cầu</h1>
<p>Bản Nà Hạc có cây cầu mới dài {length} mét, bắc qua suối lớn, nối hai bờ với nhau suốt bốn mùa.</p>
<p>Người dân góp công, góp đất, cùng nhau làm trong hai năm liền mà không nghỉ một mùa nào cả.</p></article>
<div id="comments"><ol class="commentlist">{comments}</ol></div></body></html>"""
COMMENT = """<li class="comment depth-1" id="comment-{0}"><div id="div-comment-{0}" class="comment-body">
<div class="comment-author vcard"><cite class="fn">Người {0}</cite></div><div class="comment-meta commentmetadata">
<a href="/a#comment-{0}"><time datetime="2024-03-0{0}T10:00:00+07:00">3.2024</time></a></div>
<p>Lời bàn thứ {0} về cây cầu.</p></div></li>"""


def page(length: int, comments: int) -> bytes:
    said = "".join(COMMENT.format(number) for number in range(1, comments + 1))
    return PAGE.format(length=length, comments=said).encode()


@pytest.fixture
def server():
    with Server({"/a": page(40, 1)}) as running:
        yield running


@pytest.fixture
def changed(home, server):
    """A home that fetched the page, and again after it had changed."""
    home.run("fetch", f"{server.url}/a")
    server.routes["/a"] = page(45, 3)
    home.run("fetch", "--refresh", f"{server.url}/a")
    return home


def test_a_changed_word_is_marked(changed):
    done = changed.run("show", "--diff")
    assert done.code == 0
    assert "dài [-40-]{+45+} mét" in done.out
    assert "… 1 paragraph as before" in done.out
    coloured = changed.run("show", "1", "--diff", "--color", "always").out
    assert "[-" not in coloured
    assert "\x1b[" in coloured


def test_the_changes_are_data_too(changed):
    record = changed.run("show", "1", "--diff", "--json").json
    assert (record["before"]["revision"], record["after"]["revision"]) == (1, 2)
    (change,) = record["changes"]
    assert change["field"] == "text"
    assert "40" in change["before"]
    assert "45" in change["after"]


def test_an_earlier_revision_can_be_read(changed):
    assert "40 mét" in changed.run("show", "1", "--revision", "1").out
    assert "45 mét" in changed.run("show", "1", "--revision", "2").out
    done = changed.run("show", "1", "--revision", "3")
    assert (done.code, done.err.splitlines()[0]) == (2, "artcli: 1: there are 2 revisions")


def test_an_article_that_never_changed_says_so(home, server):
    home.run("fetch", f"{server.url}/a")
    done = home.run("show", "--diff")
    assert (done.code, done.err) == (0, "Cây cầu: no earlier revision is kept\n")
    assert home.run("show", "--diff", "--json").json["changes"] == []


def test_a_file_has_no_revisions(home):
    (home.folder / "a.html").write_bytes(page(40, 0))
    assert home.run("show", "a.html", "--diff").code == 2


def test_only_what_came_since_the_last_visit(home, server):
    home.run("fetch", f"{server.url}/a")
    assert [each["id"] for each in home.run("comments", "--new", "--jsonl").lines] == ["1"]
    assert home.run("comments", "--new", "--jsonl").lines == []
    server.routes["/a"] = page(40, 3)
    home.run("fetch", "--refresh", f"{server.url}/a")
    shown = home.run("comments", "1", "--new").out
    assert "Lời bàn thứ 2" in shown
    assert "Lời bàn thứ 3" in shown
    assert "Lời bàn thứ 1" not in shown
    assert "No new comments." in home.run("comments", "--new").out


def test_who_read_the_article_alone_has_not_seen_its_thread(home, server):
    home.run("fetch", f"{server.url}/a")
    assert "●" not in home.run("show", "--comments").out  # the first time everything would be new
    server.routes["/a"] = page(40, 3)
    home.run("fetch", "--refresh", f"{server.url}/a")
    home.run("show")
    home.run("summarize")
    assert home.run("show", "--comments").out.count("●") == 2
    assert "●" not in home.run("show", "--comments").out


def test_the_kept_page_is_the_one_that_shows_the_thread(home, server):
    home.run("fetch", f"{server.url}/a")
    server.routes["/a"] = page(40, 3)
    home.run("fetch", "--refresh", f"{server.url}/a")
    assert home.run("reparse", "--all").err == "0 changed, 1 as before\n"
    assert len(home.run("comments", "--jsonl").lines) == 3


def test_an_article_of_several_pages_is_parsed_again_as_a_whole(home, server):
    part = (
        page(40, 0).decode().replace("</article>", f"<p>{'Cây cầu này dài và chắc lắm. ' * 20}</p></article>")
    )
    server.routes["/s"] = part.replace("</article>", '</article><a href="/s/2">2</a>')
    server.routes["/s/2"] = part.replace("Bản Nà Hạc", "Trang sau kể rằng bản")
    home.run("fetch", f"{server.url}/s")
    assert "Trang sau" in home.run("show", "1").out
    server.routes.clear()
    done = home.run("reparse", "1")
    assert (done.code, done.err) == (0, "0 changed, 1 as before\n")
    assert "Trang sau" in home.run("show", "1").out
