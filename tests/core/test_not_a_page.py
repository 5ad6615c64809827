"""What is data and no page, what a server's word on text is worth, and which paragraphs of a page nobody sees."""

import pytest

import artcli
from artcli import pipeline
from artcli.core.plain import plaintext
from artcli.errors import NothingToExtract

PROSE = (
    "The old ferry of Unterwehra sails again, and the whole town came down to the river to see it off. " * 3
)


@pytest.mark.parametrize(
    "text",
    [
        '{"title": "x"}',
        "[1, 2]",
        '{"a": 1}\n{"a": 2}\n',
        '[{"body": "<p>text</p>"}]',
        "[" * 5000 + "]" * 5000,
    ],
)
def test_json_is_no_page(text):
    with pytest.raises(NothingToExtract) as raised:
        artcli.parse(text)
    assert raised.value.code == "not_a_page"


@pytest.mark.parametrize(
    "text", ["[Berlin] " + PROSE, "{ " + PROSE + "}", "[1] " + PROSE + "\n[2] " + PROSE + "[end]"]
)
def test_prose_in_brackets_is_no_json(text):
    assert PROSE[:40] in artcli.parse(text).text


def test_what_a_server_calls_text_is_text_however_many_tags_it_talks_about():
    source = f"<p>{PROSE}</p>\n<p>{PROSE}</p>\n"
    assert not plaintext.is_plain(source)
    assert plaintext.is_plain(source, "text/plain")


def test_a_document_that_a_server_calls_text_is_a_document():
    page = pipeline.read_page(f"<!DOCTYPE html><title>t</title><p>{PROSE}", content_type="text/plain")
    assert page.tree is not None


def test_the_last_line_of_a_text_is_part_of_it_however_short():
    text = "\n\n".join([PROSE] * 4 + ["Yours <b>ever</b> &amp; more"])
    assert artcli.parse(text).text.endswith("Yours <b>ever</b> &amp; more")


def page_with(*paragraphs: str) -> str:
    body = "".join(f"<p>{n} {PROSE}</p>" for n in range(4))
    return f"<html><title>Ferry</title><body><article><h1>Ferry</h1>{body}{''.join(paragraphs)}</article></body></html>"


@pytest.mark.parametrize(
    "hiding", ["hidden", 'hidden=""', 'style="display:none"', 'style="color:red; DISPLAY : none"']
)
def test_a_hidden_paragraph_is_not_read(hiding):
    assert "UNSEEN" not in artcli.parse(page_with(f"<p {hiding}>UNSEEN notice of {PROSE}</p>")).text


def test_what_a_search_in_the_page_reveals_is_read():
    assert "SEEN" in artcli.parse(page_with(f'<p hidden="until-found">SEEN {PROSE}</p>')).text


def test_an_article_that_a_script_reveals_paragraph_by_paragraph_is_read():
    paragraphs = [f'<p style="display:none">REVEALED{n} {PROSE}</p>' for n in range(9)]
    assert artcli.parse(page_with(*paragraphs)).text.count("REVEALED") == 9
