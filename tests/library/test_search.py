"""Whatever is typed finds what it should, and never breaks the search."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import NOON, article, thread

from artcli.errors import UsageError
from artcli.library import Library, folding, query
from artcli.model import Author, Figure, Paragraph


@pytest.fixture(scope="module")
def library():
    with Library.open(":memory:") as opened:
        for number, made in enumerate(ARTICLES, 1):
            assert opened.save(made, None, NOON).id == number
        yield opened


ARTICLES = (
    article(
        1,
        title="Xây dựng Đảng bộ vững mạnh",
        lead="Chi bộ bản Mới đạt nhiều kết quả",
        text="Đồng chí Lê Mẫu nói về đường liên bản.\n\nNăm nay việc xây đập, dựng cột đã xong.",
        authors=(Author(name="Lò Thử"),),
        published="2021-07-02T13:58:00+07:00",
        site_name="Báo Thử",
        tags=("Chính trị",),
        comments=thread("Bài viết bổ ích lắm"),
    ),
    article(
        2,
        url="https://jp.example/2",
        title="東京都の天気",
        text="今日は東京都で雨。カタカナ・テスト。",
        language="ja",
    ),
    article(3, url="https://th.example/3", title="ข่าววันนี้", text="ภาษาไทยเขียนติดกันไม่มีช่องว่าง", language="th"),
    article(4, url="https://kr.example/4", title="서울 소식", text="서울에서 열린 행사", language="ko"),
    article(5, url="https://hi.example/5", title="हिन्दी समाचार", text="यह किताब अच्छी है", language="hi-IN"),
    article(6, url="https://ar.example/6", title="مُحَمَّد", text="كتاب جديد في المدرسة", language="ar"),
    article(
        7,
        url="https://de.example/7",
        title="Die Straße nach Łódź",
        text="Œuvre, naïve Fußgänger; state-of-the-art",
        language="de",
    ),
    article(
        8,
        url="https://long.example/8",
        title="Đoạn dài",
        text="lời mở đầu " * 300 + "cái kim ở đáy giếng " + "lời kết " * 300,
    ),
    article(
        9,
        url="https://figure.example/9",
        text="Chỉ có ảnh.",
        blocks=(
            Paragraph(text="Chỉ có ảnh."),
            Figure(url="https://figure.example/a.jpg", caption="Ruộng bậc thang mùa lúa chín"),
        ),
    ),
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("dang bo", 1), ("ĐẢNG BỘ", 1), ("đảng bộ", 1), ("Dong chi", 1), ('"duong lien ban"', 1), ('"duong ban"', None),
        ("xay dap", 1), ("đươ*", 1), ('"lien ba"*', 1), ("lien ba", None), ("chi* muong", None), ("author:lo", 1),
        ('author:"lo thu"', 1), ("author:dang", None), ("title:dang", 1), ("title:dap", None), ("lead:chi", 1),
        ("comment:ich", 1), ("bo ich lam", 1), ("site:figure.example", 9), ("bo site:bao.example", 1), ('site:"báo thử"', 1),
        ("lang:vi dang", 1), ("lang:hi", 5), ("dang -dap", None), ("dang -kim", 1), ('tag:"chinh tri"', 1),
        ("after:2021-07-02 before:2021-07-03", 1), ("before:2021-07-02", None), ("after:2021 before:2022", 1),
        ("東京", 2), ("京", 2), ("東京都", 2), ("京東", None), ("天気 東京", 2), ("カタカナ・テスト", 2), ("カタ テスト", 2),
        ("ภาษาไทย", 3), ("ไทย", 3), ("ษาไ", 3), ("ไท", 3), ("ไทยภาษา", None), ("서울", 4), ("행사", 4), ("서울에서", 4),
        ("किताब", 5), ("कताब", None), ("محمد", 6), ("مُحَمَّد", 6), ("STRASSE", 7), ("lodz", 7), ("oeuvre naive", 7),
        ("state-of-the-art", 7), ("state of art", 7), ("art:of", None), ("ruong bac thang", 9),
    ],
)  # fmt: skip
def test_a_query_finds_its_article(library, typed, found):
    assert [hit.id for hit in library.search(typed)] == ([found] if found else [])


def test_words_that_stand_together_rank_before_words_apart():
    with Library.open(":memory:") as library:
        library.save(article(1, title="A", text="dựng nhà, rồi xây tường. " + "chữ " * 30), None, NOON)
        library.save(article(2, title="B", text="rồi xây dựng nhà tường. " + "chữ " * 30), None, NOON)
        assert [hit.id for hit in library.search("xay dung")] == [2, 1]


def test_a_hit_in_the_title_ranks_before_many_in_the_body():
    with Library.open(":memory:") as library:
        library.save(article(1, title="Chuyện khác", text="cầu " * 20), None, NOON)
        library.save(article(2, title="Cầu mới", text="Một câu chuyện dài về con sông quê. " * 4), None, NOON)
        assert [hit.id for hit in library.search("cầu")] == [2, 1]


def test_common_words_are_ranked_in_tiers(monkeypatch):
    monkeypatch.setattr("artcli.library.search.COMMON", 3)
    with Library.open(":memory:") as library:
        texts = ["dựng và xây", "xây dựng", "xây rồi dựng", "không có gì", "dựng, xây"]
        for number, text in enumerate(texts, 1):
            library.save(article(number, title="x", text=text), None, NOON)
        library.save(article(6, title="Dựng lại, xây mới", text="x"), None, NOON)
        hits = library.search("xay dung")
        assert [hit.id for hit in hits][:2] == [6, 2]
        assert {hit.id for hit in hits} == {1, 2, 3, 5, 6}
        assert [hit.rank for hit in hits] == sorted(hit.rank for hit in hits)
        assert [hit.id for hit in library.search("xay dung", limit=1)] == [6]
        assert {hit.id for hit in library.search("xay -roi")} == {1, 2, 5, 6}
        assert {hit.id for hit in library.search("xay site:bao.example title:x")} == {1, 2, 3, 5}


def test_snippets_show_the_accents_and_mark_the_hits(library):
    (hit,) = library.search("duong lien")
    assert hit.snippet == "Đồng chí Lê Mẫu nói về đường liên bản."
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["đường liên"]
    (hit,) = library.search("xay dung dang")
    assert [hit.title[start:end] for start, end in hit.title_marks] == ["Xây dựng Đảng"]


def test_a_snippet_of_a_long_text_is_cut_around_the_hit(library):
    (hit,) = library.search("cai kim")
    assert hit.snippet.startswith("…")
    assert hit.snippet.endswith("…")
    assert len(hit.snippet) < 230
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["cái kim"]


def test_decomposed_text_is_marked_with_its_accents():
    with Library.open(":memory:") as library:
        library.save(article(1, title="x", text="nói về ca\u0302\u0300u mới"), None, NOON)
        (hit,) = library.search("cau")
        assert [hit.snippet[start:end] for start, end in hit.marks] == ["ca\u0302\u0300u"]


@pytest.mark.parametrize(
    "typed", ["", " ", '"', '""', "*", "-", "- -", ":", "()", "!!!", "\x00", "🙂", "author:"]
)
def test_a_query_without_a_word_finds_nothing(library, typed):
    assert library.search(typed) == []


@pytest.mark.parametrize(
    "typed",
    ["a AND", "NEAR(a b, 3)", "a NOT (b", "{title}: a", "title : a", "^a", "a + b", "'; DROP TABLE article; --", "a*b*",
     '"a" OR', "\ud800x", "x" * 10_000, "a " * 5_000, "-a " * 300, "東" * 3000, '"' + "ก " * 500, "title:-a", 'tag:"a"*'],
)  # fmt: skip
def test_hostile_queries_are_only_words(library, typed):
    assert isinstance(library.search(typed), list)
    assert len(library) == len(ARTICLES)


_PIECES = st.sampled_from(
    ["AND", "OR", "NOT", "NEAR", "(", ")", '"', "*", "-", ":", "^", "+", "{", "}", "title:", "author:", "site:", "tag:",
     "東京", "ไทย", "đường", "\u0301", "\u0e31", "ß", " ", "・"]
)  # fmt: skip


@given(st.lists(_PIECES | st.text(max_size=5), max_size=12).map("".join))
def test_no_input_breaks_the_search(library, typed):
    try:
        hits = library.search(typed)
    except UsageError as error:
        assert "is no date" in error.message
        return
    for hit in hits:
        assert all(0 <= start < end <= len(hit.snippet) for start, end in hit.marks)
        assert all(before[1] <= after[0] for before, after in zip(hit.marks, hit.marks[1:], strict=False))


@given(st.text(max_size=60))
def test_every_word_of_a_text_finds_the_text(text):
    """Folding a text and folding a query must agree, whatever the script."""
    cleaned = query.clean_line(text)
    with Library.open(":memory:") as library:
        library.save(article(1, title="t", text=cleaned), None, NOON)
        for word in cleaned.split():
            # The tokenizer's tables are of Unicode 6.1: letters that came later are no words to it.
            if word.isalpha() and all(ord(char) < 0x800 for char in word):
                assert library.search(f'"{word}"'), word


@given(st.text(max_size=80))
def test_folding_letter_by_letter_keeps_the_way_back(text):
    folded, offsets = folding.folded_with_offsets(text)
    assert len(offsets) == len(folded) + 1
    assert offsets == sorted(offsets)
    assert offsets[-1] == len(text)


@pytest.mark.parametrize(
    ("typed", "day"),
    [("2024", "2024-01-01"), ("2024-5", "2024-05-01"), ("2024-05-31", "2024-05-31"), ("7d", "2026-11-16"), ("2w", "2026-11-09"),
     ("today", "2026-11-23"), ("Yesterday", "2026-11-22"), ("1y", "2025-11-23"), ("9999y", "0001-01-01"),
     ("2024-05-31T10:00:00Z", "2024-05-31")],
)  # fmt: skip
def test_days_are_read(typed, day):
    assert query.day(typed, date(2026, 11, 23)) == day


@pytest.mark.parametrize("typed", ["", "soon", "2024-13", "2024-02-30", "0d0", "٢٠٢٤", "-7d"])
def test_what_is_no_day_is_a_usage_error(typed):
    with pytest.raises(UsageError, match="is no date"):
        query.day(typed)


def test_letters_that_fold_alone_fold_so_in_every_text():
    alone = [chr(code) for code in (*range(0x300), *range(0x1E00, 0x1F00), *range(0x2000, 0x2070))]
    assert min(len(folding.fold(letter)) for letter in alone) == 1
    assert folding.fold("a".join(alone)) == "a".join(map(folding.fold, alone))
