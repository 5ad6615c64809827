"""Lines never pass the width, lose no text, and break where each script allows it; in linear time."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from artcli.render.cells import columns
from artcli.render.lines import plain
from artcli.render.wrap import wrap, wrap_text

LETTERS = st.sampled_from([*"ab c.,( ", "日", "。", "「", "e\u0301", "👍🏽", "Đả", "\t", "\n", "word", "ที่"])
TEXTS = st.lists(LETTERS, max_size=60).map("".join)


@settings(max_examples=300, deadline=None)
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
    assert [plain(line) for line in wrap_text(text, 0)] == text.split("\n")


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
