"""Names in bylines of many languages, beside dates, jobs and agencies."""

from __future__ import annotations

import pytest

from artcli.core.bylines import easternbylines
from artcli.core.bylines.bylinenames import names_in


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("記者王志明/溪口報導", ["王志明"]),
        ("文/王志明、陳怡君", ["王志明", "陳怡君"]),
        ("本报记者 李明 张华 北京报道", ["李明", "张华"]),
        ("文:佐藤 花子", ["佐藤 花子"]),
        ("[솔고개신문 정민호 기자]", ["정민호"]),
        ("정민호 기자 jmh@solgogae.example", ["정민호"]),
        ("사진=이은주 기자", []),
        ("記者會下午舉行", []),
    ],
)
def test_a_job_beside_a_name_without_a_space_is_no_part_of_it(line, names):
    assert easternbylines.names(line) == names


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Par Luc Marchand | Mis en ligne le 12 mars 2021 à 14 h 35", "Luc Marchand"),
        ("Por Nuno Serra | Sexta-feira, 12 de março de 2021, 14:35", "Nuno Serra"),
        ("Yazar: Mert Demir | Eklenme Tarihi: 12 Mart 2021", "Mert Demir"),
        ("記者 田村健一 | 公開日:2021年3月12日", "田村健一"),
        ("מאת: יואב שחר | יום שישי, 12 במרץ 2021 בשעה 14:35", "יואב שחר"),
        ("By Ann Lee, Friday 2 July 2021", "Ann Lee"),
    ],
)
def test_the_words_beside_a_date_are_no_second_author(line, name):
    assert names_in(line) == [name]
