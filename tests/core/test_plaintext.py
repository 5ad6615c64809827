"""Plain text is told from HTML, its wrapped lines are joined, and its lines get their roles."""

import time

import pytest

from artcli.core.draft import Draft, Role
from artcli.core.plain import plaintext, textcues, textlines


@pytest.mark.parametrize(
    "text",
    [
        "Just a line.",
        "If a < b and c > d then swap them.\n\nThat is all.",
        "# Notes\n\nSome *markdown* with `code` and one <br> in it.\n\nAnd a second paragraph of it.",
        "In HTML the <p> element opens a paragraph. Writers forget the </p> now and then, which is allowed.\n"
        * 3
        + "Nothing else of this text looks like a page at all, and there is a good deal more of it here.\n"
        * 20,
        "He wrote to <ann@example.org> and she wrote back.",
    ],
)
def test_text_without_markup_is_plain(text):
    assert plaintext.is_plain(text)


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html><title>x</title>",
        "\n\n<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><body/></html>",
        "<p>One paragraph.</p>",
        "<div><h1>Title</h1><p>Text</p></div>",
        "<!-- a comment --><p>Text",
        "Words first, then <html><body>a page</body></html>",
        "Text <b>bold</b> and <i>italic</i> and <a href='/x'>link</a>.",
    ],
)
def test_markup_is_not_plain(text):
    assert not plaintext.is_plain(text)


def wrapped(text, width):
    import textwrap

    return textwrap.fill(text, width)


@pytest.mark.parametrize("width", [60, 72, 80, 100])
def test_wrapped_lines_become_paragraphs_again(width):
    one = "The river rose by two feet in the night, and in the morning the lower bridge was gone. " * 4
    two = "Nobody had seen it go. The miller said he had heard something like a cart on gravel. " * 4
    units, _ = textlines.units(f"{wrapped(one, width)}\n\n{wrapped(two, width)}\n")
    assert [unit.text for unit in units] == [one.strip(), two.strip()]


def test_lines_of_an_unwrapped_text_stay_apart():
    text = "\n".join(f"Line {n} of a list that is {'rather ' * (n % 5)}short" for n in range(12))
    units, _ = textlines.units(text)
    assert len(units) == 12


def test_wide_letters_are_joined_without_a_space():
    line = "古い時計台が動き出すまでの長い歳月を住民たちは静かに見守ってきたのであった" * 6
    text = "\n".join(line[at : at + 40] for at in range(0, len(line), 40))
    units, _ = textlines.units(text)
    assert [unit.text for unit in units] == [line]


def test_the_addresses_of_a_dump_are_read_and_their_marks_taken_off():
    units, links = textlines.units(
        "   See [1]the map and [2]the list.\n\nReferences\n\n   1. https://a.example/map\n   2. https://a.example/list\n"
    )
    assert [unit.text for unit in units] == ["See the map and the list."]
    assert links == {1: "https://a.example/map", 2: "https://a.example/list"}


@pytest.mark.parametrize(
    "line",
    [
        "Thứ sáu, 02/07/2021 - 13:58'", "2 May 2024", "14. März 2023, 09:20 Uhr", "le 7 février 2023 à 18h05",
        "21 de noviembre de 2022", "2024年5月12日 10時30分", "Updated: 2024-05-02T10:00:00Z", "12 сентября 2023, 14:05",
        "3 tháng 4, 2020", "Dec 3, 2021 at 4:15 pm",
    ],
)  # fmt: skip
def test_date_lines_are_known(line):
    assert textcues.is_date_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "In 2023 the mill burned.",
        "1:2",
        "Chapter 12",
        "He came on 2 May 2024 and left the town before anybody could ask him about the money.",
    ],
)
def test_other_lines_are_no_dates(line):
    assert not textcues.is_date_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "By Rosalind Achterberg",
        "Von Marlies Quandt",
        "Text: Jan Ek",
        "Tác giả: Thu Phương",
        "記者 高瀬みずほ",
        "Автор: Ирина Лебедева",
    ],
)
def test_bylines_are_known(line):
    assert textcues.has_byline_cue(line)


@pytest.mark.parametrize(
    "line", ["By the river, nothing moved.", "Von hier an ging es bergab", "Part of the deal"]
)
def test_sentences_that_open_like_bylines_are_none(line):
    assert not textcues.has_byline_cue(line)


def test_name_and_date_on_one_line_are_parted():
    assert textcues.split_header("By Ann Lee | 2 May 2024, 10:00") == ("By Ann Lee", "2 May 2024, 10:00")
    assert textcues.split_header("The war began on 2 May 2024") is None


def test_every_run_has_one_role_and_html_is_left_alone():
    from artcli.core.page import Page

    page = plaintext.read(
        "Title of the piece\n\nBy Ann Lee\n\n" + "A sentence of some length stands here. " * 5
    )
    draft = plaintext.label(page, Draft())
    assert sorted(draft.roles) == [run.index for run in page.runs]
    assert [page.runs[at].text for at in draft.marked(Role.TITLE)] == ["Title of the piece"]
    html = Page.from_html("<p>x</p>")
    assert plaintext.label(html, Draft()) == Draft()


@pytest.mark.parametrize(
    "text",
    [
        "[1]" * 50_000,
        "* " * 50_000,
        "a\n" * 50_000,
        "|" * 200_000,
        "<" * 100_000,
        "1. http://x\n" * 20_000,
        "Bình luận\n" * 20_000,
        "2 May 2024\n" * 10_000,
        "(" * 100_000,
    ],
)
def test_hostile_texts_take_linear_time(text):
    begin = time.process_time()
    plaintext.is_plain(text)
    plaintext.label(plaintext.read(text), Draft())
    assert time.process_time() - begin < 5
