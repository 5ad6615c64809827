"""Dates and ages in the reader's language."""

from datetime import datetime, timedelta

import pytest

from artcli.render import times
from artcli.render.words import AGES, DATES, READING

NOW = datetime.fromisoformat("2026-11-25T22:40:00+07:00")

WRITTEN = {
    "en": "2 July 2021, 13:58",
    "vi": "2/7/2021, 13:58",
    "de": "2. Juli 2021, 13:58",
    "es": "2 de julio de 2021, 13:58",
    "ar": "2 يوليو 2021، 13:58",
    "ja": "2021年7月2日 13:58",
    "ko": "2021년 7월 2일 13:58",
    "xx": "2 July 2021, 13:58",
}


@pytest.mark.parametrize(("language", "date"), WRITTEN.items())
def test_a_date_is_written_as_the_language_writes_it(language, date):
    assert times.written("2021-07-02T13:58:00+07:00", language) == date


def test_a_date_without_a_time_of_day_gets_none():
    assert times.written("2021-07-02", "en") == "2 July 2021"


AGO = {
    "en": ["just now", "1 minute ago", "2 hours ago", "3 days ago", "11 months ago"],
    "vi": ["vừa xong", "1 phút trước", "2 giờ trước", "3 ngày trước", "11 tháng trước"],
    "de": ["gerade eben", "vor 1 Minute", "vor 2 Stunden", "vor 3 Tagen", "vor 11 Monaten"],
    "ar": ["الآن", "قبل دقيقة", "قبل ساعتين", "قبل 3 أيام", "قبل 11 شهرا"],
    "he": ["זה עתה", "לפני דקה", "לפני שעתיים", "לפני 3 ימים", "לפני 11 חודשים"],
    "zh": ["刚刚", "1分钟前", "2小时前", "3天前", "11个月前"],
}


@pytest.mark.parametrize(("language", "said"), AGO.items())
def test_an_age_is_said_in_words_of_the_language(language, said):
    day = timedelta(days=1)
    ages = (timedelta(0), timedelta(minutes=1), timedelta(hours=2), 3 * day, 340 * day)
    assert [times.ago((NOW - age).isoformat(), NOW, language) for age in ages] == said


def test_every_language_of_dates_has_ages_and_reading_times():
    assert set(DATES) == set(AGES) == set(READING)
