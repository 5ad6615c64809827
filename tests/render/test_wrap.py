"""Lines never pass the width, lose no text, and break where each script allows it; in linear time."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from artcli.render.cells import columns
from artcli.render.lines import plain
from artcli.render.wrap import folded, wrap, wrap_text

LETTERS = st.sampled_from([*"ab c.,( ", "日", "。", "「", "e\u0301", "👍🏽", "Đả", "\t", "\n", "word", "ที่"])
TEXTS = st.lists(LETTERS, max_size=60).map("".join)


@settings(max_examples=300)
@given(st.lists(st.tuples(TEXTS, st.sampled_from(["", "bold", "link"])), max_size=4), st.integers(4, 30))
def test_lines_fit_and_keep_every_letter_with_its_style(parts, width):
    segments = [(text, style, None) for text, style in parts]
    lines = list(wrap(segments, width))
    assert all(columns(plain(line)) <= width for line in lines)
    letters = [
        (letter, style)
        for line in lines
        for text, style, _ in line
        for letter in text
        if not letter.isspace()
    ]
    assert letters == [
        (letter, style) for text, style, _ in segments for letter in text if not letter.isspace()
    ]


@given(TEXTS)
def test_no_width_breaks_only_where_the_text_does(text):
    lines = [plain(line) for line in wrap_text(text, 0)]
    assert [line for line in lines if line.strip()] == [line for line in text.split("\n") if line.strip()]


def test_one_blank_line_stands_between_two_and_none_at_the_ends():
    assert [plain(line) for line in wrap_text("\n \none\n\n \n\ntwo\nthree\n\n", 20)] == [
        "one",
        "",
        "two",
        "three",
    ]
    assert [plain(line) for line in wrap_text(" \n", 20)] == [""]


def test_a_short_line_loses_the_spaces_before_it_as_a_long_one_does():
    assert [plain(line) for line in wrap_text("  Notes.\n and more of them in this line", 20)] == [
        "Notes.",
        "and more of them in",
        "this line",
    ]


def test_korean_keeps_its_words_whole():
    assert [plain(line) for line in wrap_text("결단력 있는 행정가 이미지와 개혁", 14)] == [
        "결단력 있는",
        "행정가",
        "이미지와 개혁",
    ]


def test_an_address_breaks_after_a_slash_and_keeps_every_letter():
    url = "https://example.org/project-goals/2024h2/accepted.html"
    lines = [plain(line) for line in wrap_text(f"All: {url}", 24)]
    assert lines == ["All:", "https://example.org/", "project-goals/2024h2/", "accepted.html"]
    assert "".join(lines[1:]) == url
    assert [plain(line) for line in wrap_text("x" * 30, 24)] == ["x" * 24, "x" * 6]


@pytest.mark.parametrize(
    "text", ["call(one, two, three, four)", "日本語 のコード、あいうえおかきくけこ", "x" * 40]
)
def test_code_is_folded_after_a_space_where_one_is_near_and_loses_no_letter(text):
    lines = [plain(line) for line in folded([(text, "", None)], 18, ("↪ ", "rule", None))]
    assert all(columns(line) <= 18 for line in lines)
    assert "".join(line.removeprefix("↪ ") for line in lines) == text
    if text.startswith("call"):
        assert lines == ["call(one, two, ", "↪ three, four)"]


def test_words_break_at_spaces():
    assert [plain(line) for line in wrap_text("one two three four", 9)] == ["one two", "three", "four"]


def test_japanese_keeps_closing_punctuation_on_the_line_and_opening_off_its_end():
    lines = [plain(line) for line in wrap_text("日本語の文章は、どこでも「改行」できます。終わり", 16)]
    assert not any(line[0] in "、。」" for line in lines)
    assert not any(line[-1] in "「" for line in lines)


def test_styles_survive_a_break_in_the_middle():
    lines = list(wrap([("see ", "", None), ("the long link", "link", "https://e.com"), (".", "", None)], 8))
    assert lines == [
        [("see ", "", None), ("the", "link", "https://e.com")],
        [("long", "link", "https://e.com")],
        [("link", "link", "https://e.com"), (".", "", None)],
    ]


@pytest.mark.parametrize(
    "unit",
    ["x", "a.", "a b ", "「", "[", "\\", "日本", "。", "e\u0301", "👩\u200d", "🇻", "1\ufe0f", "\n", "*a "],
)
def test_a_long_text_of_anything_is_linear(unit):
    def seconds(size):
        text = unit * (size // len(unit))
        started = time.process_time()
        for _ in wrap_text(text, 60):
            pass
        return time.process_time() - started

    seconds(1000)
    assert seconds(200_000) < 2
