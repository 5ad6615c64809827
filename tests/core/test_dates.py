"""Dates of many scripts and orders become ISO 8601; what has no year or no clock to count from stays out."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from artcli.core.dating import datelanguages, dates

WRITTEN = [
    ("02/07/2021 - 13:58'", "vi", "2021-07-02T13:58:00"),
    ("13:58 | 02/07/2021", "vi", "2021-07-02T13:58:00"),
    ("Ngày 2 tháng 7 năm 2021, 08:05 CH", "vi", "2021-07-02T20:05:00"),
    ("Tháng Mười Hai 2, 2021", "vi", "2021-12-02"),
    ("2021年7月2日 13時58分", "ja", "2021-07-02T13:58:00"),
    ("令和3年7月2日", "ja", "2021-07-02"),
    ("2021. 7. 2. 오후 1:58", "ko", "2021-07-02T13:58:00"),
    ("๑๒ กรกฎาคม ๒๕๖๔", "th", "2021-07-12"),
    ("١٥ يوليو ٢٠٢١", "ar", "2021-07-15"),
    ("१५ जुलाई २०२१", "hi", "2021-07-15"),
    ("2 июля 2021, 13:58", "ru", "2021-07-02T13:58:00"),
    ("2. Juli 2021, 13.58 Uhr", "de", "2021-07-02T13:58:00"),
    ("le 2 juillet 2021 à 13h58", "fr", "2021-07-02T13:58:00"),
    ("5 Kas 2023 - 12:11", "tr", "2023-11-05T12:11:00"),
    ("10:15 AM, 01 May 2024", "en", "2024-05-01T10:15:00"),
    ("Published July 2nd, 2021 at 1:58 PM EDT", "en", "2021-07-02T13:58:00-04:00"),
    ("January 2, 2021 1:58 PM ET", "en", "2021-01-02T13:58:00-05:00"),
    ("Fri, 02 Jul 2021 13:58:00 +0700", None, "2021-07-02T13:58:00+07:00"),
    ("Fri Jul 02 2021 13:58:00 GMT+0700 (Indochina Time)", None, "2021-07-02T13:58:00+07:00"),
    ("2024-05-03 15:47:42.389000+00:00", None, "2024-05-03T15:47:42+00:00"),
    ("20210702T135800Z", None, "2021-07-02T13:58:00+00:00"),
    ("1625209080000", None, "2021-07-02T06:58:00+00:00"),
]


@pytest.mark.parametrize(("text", "language", "iso"), WRITTEN)
def test_a_date_is_read_as_it_is_written_where_it_is_written(text, language, iso):
    assert dates.parse(text, language) == iso


@pytest.mark.parametrize(
    ("text", "language", "iso"),
    [("7/2/2021", "en", "2021-07-02"), ("7/2/2021", "en-GB", "2021-02-07"), ("7/2/2021", "vi", "2021-02-07"),
     ("31/12/2020", "en", "2020-12-31"), ("7.2.2021", "en", "2021-02-07")],
)  # fmt: skip
def test_day_and_month_are_told_apart_by_size_sign_and_language(text, language, iso):
    assert dates.parse(text, language) == iso


@pytest.mark.parametrize(
    "text",
    [
        "3 hours ago",
        "May 2021",
        "yesterday",
        "",
        "0001-01-01T00:00:00Z",
        "1970-01-01",
        "2023-13-45",
        "1.2.3.2021",
    ],
)
def test_what_is_no_day_is_none(text):
    assert dates.parse(text, "en") is None


def test_a_zone_is_added_to_a_time_and_never_to_a_day():
    assert dates.parse("02/07/2021 - 13:58", "vi", "+07:00") == "2021-07-02T13:58:00+07:00"
    assert dates.parse("02/07/2021", "vi", "+07:00") == "2021-07-02"
    assert dates.with_zone("2021-07-02T13:58:00+00:00", "+07:00") == "2021-07-02T13:58:00+00:00"


def test_midnight_sharp_without_a_zone_is_a_day_without_a_time():
    assert dates.parse("2024-05-03T00:00:00") == "2024-05-03"


def test_a_page_clock_states_the_zone():
    assert dates.zone_of("Chủ nhật, 26/05/2024, 16:22 [GMT+7]") == "+07:00"
    assert dates.zone_of("UTC-03:30") == "-03:30"
    assert dates.zone_of("gmt") is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("5 мамыр 2020 жыл", "ru"),
        ("۵ اسفند ۱۳۹۹ ۲۰۲۰", "fa"),
        ("ngày 5 của 2020", "vi"),
        ("el 5 del mes 2020", "es"),
        ("Qwerty 12 zork 2020", "en"),
    ],
)
def test_without_a_language_letters_and_words_say_which_are_tried(text, language):
    tried = datelanguages.of(text)
    assert language in tried
    assert len(tried) <= datelanguages.MOST


def test_a_text_that_is_no_date_costs_little_without_a_language():
    # All of dateparser's languages cost 3.6 s of the processor once a process; in a process of its own, therefore.
    code = (
        "import time, dateparser; from artcli.core.dating import dates; began = time.process_time()\n"
        "assert dates.parse('Qwerty 12 of 2020 zork') is None\n"
        "print(time.process_time() - began)"
    )
    took = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert float(took) < 1.2


def test_where_a_date_stands_covers_its_time():
    text = "By Ann Lee | 2 July 2021, 13:58 | 5 min"
    found = dates.find(text, "en")
    assert found is not None
    assert text[found.start : found.end].strip() == "2 July 2021, 13:58"


@given(st.text(alphabet=st.characters(categories=("L", "N", "P", "Z")), max_size=80))
def test_any_text_is_read_without_a_fault(text):
    found = dates.find(text, "en")
    assert found is None or len(found.iso) >= 10


@pytest.mark.parametrize(
    ("text", "language", "iso"),
    [
        ("جمعه ۲۲ اسفند ۱۳۹۹ - ۱۴:۳۵", "fa", "2021-03-12T14:35:00"),
        ("تاریخ انتشار: ۱۳۹۹/۱۲/۲۲", "fa", "2021-03-12"),
        ("۳۰ اسفند ۱۴۰۳", "fa", "2025-03-20"),
        ("١٢ مارس ٢٠٢١، ٠٢:٣٥ م", "ar", "2021-03-12T14:35:00"),
        ("12 كانون الثاني 2021 الساعة 14:35", "ar", "2021-01-12T14:35:00"),
        ("วันศุกร์ที่ 12 มีนาคม พ.ศ. 2564", "th", "2021-03-12"),
        ("เผยแพร่: 12 มี.ค. 2564 14:35", "th", "2021-03-12T14:35:00"),
        ("民國110年3月12日", "zh", "2021-03-12"),
        ("令和 3 年 3 月 12 日 14:35", "ja", "2021-03-12T14:35:00"),
    ],
)
def test_years_of_other_calendars_are_read_as_ours(text, language, iso):
    assert dates.parse(text, language) == iso


def test_a_lunar_year_is_not_taken_for_one_of_iran():
    assert dates.parse("1442/07/28", "ar") is None
