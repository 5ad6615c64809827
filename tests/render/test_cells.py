"""Columns agree with what terminals and `rich.cells` make of letters, marks and emoji."""

import sys
import unicodedata

import pytest
from rich.cells import cell_len

from artcli.render.cells import clusters, columns, cut, pad

CASES = {
    "Đảng bộ": 7,
    unicodedata.normalize("NFD", "Đảng bộ"): 7,
    "日本語": 6,
    "한국어": 6,
    unicodedata.normalize("NFD", "한"): 2,
    "ﾊﾟ": 2,
    "กำลังใจ": 6,
    "ที่นี่": 2,
    "مَرْحَبًا": 5,
    "שָׁלוֹם": 4,
    "नमस्ते": 4,
    "می‌خواهم": 7,
    "👨‍👩‍👧‍👦": 2,
    "👍🏽": 2,
    "🇻🇳": 2,
    "🇻🇳🇻🇳": 4,
    "❤️": 2,
    "❤": 1,
    "1️⃣": 2,
    "🏳️‍🌈": 2,
    "e\u0301": 1,
    "—…·•▣▎↩": 7,
    "": 0,
}


@pytest.mark.parametrize(("text", "wide"), CASES.items())
def test_text_takes_its_columns(text, wide):
    assert columns(text) == wide
    assert sum(size for _, size in clusters(text)) == wide


def test_letters_agree_with_rich():
    """But for spacing marks of Indic scripts (one column in glibc and most terminals, none in wcwidth), and trigrams,

    hexagrams and counting rods, which Unicode 16 made wide.
    """
    differing = {}
    for code in range(0x20, sys.maxunicode + 1):
        letter = chr(code)
        kind = unicodedata.category(letter)
        if kind not in {"Cn", "Co", "Cs", "Cc", "Cf", "Mc"} and columns(letter) != cell_len(letter):
            differing[hex(code)] = (kind, columns(letter), cell_len(letter))
    assert len(differing) < 220, differing
    assert not [code for code in differing if int(code, 16) < 0x2000], differing


def test_cut_keeps_letters_whole():
    assert cut("日本語の文章", 7) == "日本語…"
    assert cut("👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 5) == "👨‍👩‍👧‍👦👨‍👩‍👧‍👦…"
    assert cut("short", 5) == "short"
    assert columns(cut("x" * 100_000, 10)) == 10
    assert pad("日本", 6) == "日本  "
