"""What leaves the library: chosen articles, as files that other programs take."""

import json
import shutil
import subprocess
import zipfile

import pytest

from commandline import Home
from loopback import Server
from onepixel import png

needs_epubcheck = pytest.mark.skipif(
    shutil.which("epubcheck") is None or shutil.which("java") is None,
    reason="epubcheck is not here: apt-get install epubcheck",
)
PAGE = """<!doctype html><html lang="vi"><head><title>Cây cầu {n}</title></head><body><article><h1>Cây cầu {n}</h1>
<p>{words}</p><figure><img src="/{n}.png" width="600" height="400" alt="Cầu"><figcaption>Cầu mới</figcaption></figure>
<p>{words}</p></article></body></html>"""


@pytest.fixture(scope="module")
def server():
    words = "Bản Nà Hạc có cây cầu mới, bắc qua suối lớn, nối hai bờ với nhau. " * 6
    with Server({f"/{n}": PAGE.format(n=n, words=words) for n in (1, 2, 3)}) as running:
        running.routes["/1.png"] = (200, {"Content-Type": "image/png"}, png())
        running.routes["/2.png"] = (200, {"Content-Type": "image/png"}, b"<svg>no picture</svg>")
        yield running


@pytest.fixture(scope="module")
def stocked(server, tmp_path_factory):
    home = Home(tmp_path_factory.mktemp("stocked"))
    home.run("fetch", "--jobs", "1", *(f"{server.url}/{n}" for n in (1, 2, 3)))
    home.run("star", "2")
    return home


@pytest.fixture
def filled(home, stocked):
    return home.like(stocked)


def test_the_weekend_reader_is_one_book_with_its_pictures(filled):
    done = filled.run("export", "--since", "7d", "-f", "epub", "--images", "-o", "week.epub")
    assert done.code == 0
    assert "2 of 3 pictures could not be had" in done.err
    with zipfile.ZipFile(filled.folder / "week.epub") as book:
        names = book.namelist()
    assert len([name for name in names if "chapter-" in name]) == 3
    assert len([name for name in names if "picture-" in name]) == 1


@pytest.mark.slow
@needs_epubcheck
def test_epubcheck_has_nothing_against_the_weekend_reader(filled):
    filled.run("export", "--all", "-f", "epub", "--images", "--comments", "-o", "week.epub")
    done = subprocess.run(
        ["java", "-jar", shutil.which("epubcheck"), str(filled.folder / "week.epub")],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_articles_are_chosen_by_what_the_library_knows_of_them(filled):
    def ids(*arguments: str) -> list[str]:
        out = filled.run("export", "-f", "jsonl", *arguments).out
        return [json.loads(line)["title"] for line in out.splitlines()]

    assert ids("--starred") == ["Cây cầu 2"]
    assert ids("--all") == ["Cây cầu 3", "Cây cầu 2", "Cây cầu 1"]
    assert len(ids("--unread", "--lang", "vi")) == 3
    assert ids("--tag", "none") == []


def test_what_was_never_fetched_is_left_out_and_said(filled):
    filled.run("import", "-", stdin="https://news.example/1\n")
    done = filled.run("export", "--all", "-f", "jsonl")
    assert len(done.out.splitlines()) == 3
    assert "1 not fetched yet" in done.err


def test_what_a_search_finds_is_exported_from_the_library(filled, server):
    asked = len(server.requests)
    found = filled.run("search", "cay cau", "--jsonl").out
    assert filled.run("export", "-", "-f", "md", "-o", "notes/", stdin=found).code == 0
    assert len(server.requests) == asked
    assert sorted(file.name for file in (filled.folder / "notes").iterdir()) == [
        "cay-cau-1-1.md",
        "cay-cau-2-2.md",
        "cay-cau-3-3.md",
    ]


def test_pictures_are_for_a_book(filled):
    assert filled.run("export", "1", "--images").code == 2


def test_nothing_that_fits_leaves_no_file(filled):
    done = filled.run("export", "--tag", "none", "-f", "epub", "-o", "none.epub")
    assert (done.code, (filled.folder / "none.epub").exists()) == (2, False)
