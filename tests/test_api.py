"""The Python interface of the contract: no I/O in parse, plain records out, errors of one family."""

import copy
import json
import pickle
import subprocess
import sys

import pytest

import artcli
from loopback import Server
from shared import FIXTURES

PAGE = (FIXTURES / "seed--wordpress-thread.html").read_bytes()


@pytest.fixture(scope="module")
def article():
    return artcli.parse(PAGE, url="https://example.com/a")


def test_importing_costs_neither_client_nor_terminal_nor_parser():
    code = (
        "import sys, artcli; print([m for m in ('httpx', 'rich', 'typer', 'selectolax') if m in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout == "[]\n"


def test_an_article_is_the_same_out_of_a_pickle_and_as_a_copy(article):
    assert pickle.loads(pickle.dumps(article)) == article == copy.deepcopy(article)


def test_dict_and_json_are_the_contract_s_object(article):
    assert json.loads(article.to_json()) == article.to_dict()
    assert article.to_dict()["schema"] == 1
    assert article.to_dict()["comments"]["items"][0]["author"] == article.comments.items[0].author
    assert article.title in article.to_markdown()


def test_a_summary_is_made_of_sentences_of_the_article(article):
    summary = artcli.summarize(article, sentences=3)
    assert len(summary.sentences) == 3
    assert all(sentence in article.text for sentence in summary.sentences)


def test_text_and_bytes_give_the_same_article(article):
    assert artcli.parse(PAGE.decode(), url="https://example.com/a") == article


@pytest.mark.parametrize("nothing", [b"", "", "  ", b"\x00\x01\x7fELF", "<html></html>"])
def test_where_nothing_is_nothing_is_made_up(nothing):
    with pytest.raises(artcli.NothingToExtract):
        artcli.parse(nothing)


@pytest.mark.parametrize("wrong", [None, 3, [b"<p>"], bytearray(b"<p>")])
def test_what_is_no_page_and_no_address_is_a_type_error_that_says_so(wrong):
    with pytest.raises(TypeError, match=type(wrong).__name__):
        artcli.parse(wrong)
    with pytest.raises(TypeError, match=type(wrong).__name__):
        artcli.fetch(wrong)


def test_fetching_raises_errors_of_one_family():
    with Server({"/a": PAGE, "/broken": (500, {}, b"")}) as server:
        assert artcli.fetch(f"{server.url}/a").comments.items
        with pytest.raises(artcli.ClientStatus):
            artcli.fetch(f"{server.url}/gone")
    for address in ("nonsense", "", "file:///etc/passwd", "http://127.0.0.1:9/"):
        with pytest.raises(artcli.FetchError):
            artcli.fetch(address)
