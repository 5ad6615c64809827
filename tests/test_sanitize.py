"""One cleaner for every string from outside: nothing that steers a terminal, in linear time."""

import time
import unicodedata

import pytest

from artcli.sanitize import clean, clean_line, clean_url, nfc


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("a\x1b[2Jb\x9b31m\x00\x7f", "a[2Jb31m"),
        ("one\r\ntwo\u2028three\x85four", "one\ntwo\nthree\nfour"),
        ("\u202eevil\u2066 \ufeff\u200b", "evil "),
        ("\ud800x", "\ufffdx"),
        ("می\u200cخواهم 👨\u200d👩", "می\u200cخواهم 👨\u200d👩"),
        ("e\u0301te\u0301", "été"),
        ("שָׁלוֹם", unicodedata.normalize("NFC", "שָׁלוֹם")),
    ],
)
def test_what_steers_a_terminal_goes_and_what_scripts_need_stays(raw, cleaned):
    assert clean(raw) == cleaned


def test_a_line_is_one_line():
    assert clean_line(" a\n\tb\u2029c\x0bd ") == "a b c d"


@pytest.mark.parametrize(
    "marks",
    ["\u0315\u0300\u05ae\u0300", "\u0316\u0300", "\u0e38\u0e48", "\u0f71\u0f74\u0f39", "\u302a\u3099"],
)
def test_marks_without_end_cost_no_more_than_other_letters(marks):
    started = time.process_time()
    text = nfc("a" + marks * 200_000 + "b")  # an hour, by the rules of Unicode alone
    assert time.process_time() - started < 2
    assert len(text) <= 10
    assert unicodedata.is_normalized("NFC", text)


def test_marks_that_a_language_needs_all_stay():
    for word in ("ค้นเจอแล้ว", "སྒྲུབ", "é̱̂", "वृत्त्यर्थ"):
        assert nfc(word) == unicodedata.normalize("NFC", word)


def test_an_address_without_end_is_none_at_once():
    marks = "\u0316\u0300"
    hostile = (
        f"http://a{marks * 100_000}.com/",
        f"//{'é.' * 100_000}com/",
        "../" * 300_000,
        f"http://x/{'é' * 300_000}",
    )
    started = time.process_time()
    assert [clean_url(url, "http://news.example/a/b") for url in hostile] == [None] * 4
    assert time.process_time() - started < 0.5
    assert clean_url("../" * 500 + "x", "http://news.example/a/b") == "http://news.example/x"
    assert clean_url("//bücher.example/ä", "http://news.example/") == "http://xn--bcher-kva.example/%C3%A4"
