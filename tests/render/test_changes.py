"""The difference of two revisions is said in words: what stayed, what went, what came."""

import time

import pytest

from artcli.model import Article, Author
from artcli.render.changes import Change, Unchanged, change_lines, changes, words
from artcli.render.lines import plain_text
from artcli.render.options import Layout

PIPE = Layout(width=0)


def article(*paragraphs: str, **fields: object) -> Article:
    return Article(title="Cây cầu", text="\n\n".join(paragraphs), **fields)


def shown(old: Article, new: Article) -> str:
    return plain_text(change_lines(old, new, PIPE))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("Cầu dài 40 mét.", "Cầu dài 45 mét.", "Cầu dài [-40-]{+45+} mét."),
        ("một hai ba bốn", "một tư năm bốn", "một [-hai ba-]{+tư năm+} bốn"),
        ("東京の天気は晴れ", "東京の天気は雨", "東京の天気は[-晴れ-]{+雨+}"),
        ("วันนี้ฝนตก", "วันนี้แดดออก", "วันนี้[-ฝนต-]{+แดดออ+}ก"),
        ("", "mới", "{+mới+}"),
        ("cũ", "", "[-cũ-]"),
        ("y", "y", "y"),
    ],
    ids=["one-word", "words-in-one-piece", "japanese", "thai", "came", "went", "same"],
)
def test_words_that_went_and_came_stand_where_they_changed(before, after, expected):
    marks = {"same": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}
    assert "".join(marks[op].format(text) for op, text in words(before, after)) == expected


def test_both_texts_can_be_read_off_the_stretches():
    before, after = "A b, c — d (e). Ft g", "A x, c - d [e]. F h g!"
    found = words(before, after)
    assert "".join(text for op, text in found if op != "added") == before
    assert "".join(text for op, text in found if op != "removed") == after


def test_paragraphs_are_matched_and_those_as_before_are_counted():
    old = article("Một là một.", "Hai là hai.", "Ba là con số ba cũ.", "Bốn biến mất hẳn đi.")
    new = article("Một là một.", "Hai là hai.", "Ba là con số ba mới.", "Đoạn chen vào giữa này.")
    assert list(changes(old, new)) == [
        Unchanged(2),
        Change(field="text", before="Ba là con số ba cũ.", after="Ba là con số ba mới."),
        Change(field="text", before=None, after="Đoạn chen vào giữa này."),
        Change(field="text", before="Bốn biến mất hẳn đi.", after=None),
    ]
    assert shown(old, new).splitlines()[:3] == [
        "… 2 paragraphs as before",
        "",
        "Ba là con số ba [-cũ-]{+mới+}.",
    ]


def test_title_authors_and_date_are_told_by_name():
    old = article("x", authors=(Author(name="A"),), published="2024-01-01")
    new = Article(title="Cây cầu mới", text="x", authors=(Author(name="B"),), published="2024-01-02")
    assert shown(old, new).splitlines()[::2] == [
        "Title: Cây cầu{+ mới+}",
        "Authors: [-A-]{+B+}",
        "Published: 2024-01-[-01-]{+02+}",
        "… 1 paragraph as before",
    ]


def test_colours_replace_the_marks():
    lines = list(change_lines(article("cũ"), article("mới"), Layout(width=40, colour=True)))
    assert [(text, style) for text, style, _ in lines[0]] == [("cũ", "deleted"), ("mới", "inserted")]


def test_two_huge_texts_without_a_common_word_end_in_time():
    old = article(" ".join(f"a{n}" for n in range(20_000)))
    new = article(" ".join(f"b{n}" for n in range(20_000)))
    start = time.process_time()
    assert len(list(change_lines(old, new, PIPE))) == 1
    assert time.process_time() - start < 5
