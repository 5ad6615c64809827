"""Sentences end where a reader says they do, and stay word for word."""

import json
import time

import pytest

from artcli.summary.sentences import split
from shared import SHARED, needs_shared
from summary import (
    sentence_cases_eighth,
    sentence_cases_fifth,
    sentence_cases_fourth,
    sentence_cases_second,
    sentence_cases_seventh,
    sentence_cases_sixth,
    sentence_cases_third,
)
from summary.sentence_cases import CASES, GLUE


@pytest.mark.parametrize(
    ("language", "sentences"), [(tongue, case) for tongue, cases in CASES.items() for case in cases]
)
def test_sentences_are_parted_and_no_more(language, sentences):
    assert split(GLUE.get(language, " ").join(sentences), language) == sentences


def test_thai_is_parted_at_the_spaces_between_its_clauses():
    clause = "เมื่อวานนี้สภาเทศบาลมีมติให้เปิดใช้เรือข้ามฟากลำเก่าอีกครั้งหลังจากจอดอยู่ที่ท่าเรือมานานสิบสองปี"
    assert split(f"{clause} {clause}", "th") == [clause, clause]
    assert split("เขามา แล้วเขาก็ไป", "th") == ["เขามา แล้วเขาก็ไป"]


@pytest.mark.parametrize("text", ["Help me. Now go.", "He turned it on. Then off.", "Hon sjöng. Alla log."])
def test_a_word_that_is_an_abbreviation_elsewhere_ends_a_sentence(text):
    assert len(split(text, "sv" if "sjöng" in text else "en")) == 2
    assert len(split(text)) == 2


@pytest.mark.parametrize(
    "unseen",
    [
        sentence_cases_second.CASES,
        sentence_cases_third.CASES,
        sentence_cases_fourth.CASES,
        sentence_cases_fifth.CASES,
        sentence_cases_sixth.CASES,
        sentence_cases_seventh.CASES,
        sentence_cases_eighth.CASES,
    ],
)
def test_of_cases_that_the_rules_were_not_written_for_nineteen_in_twenty_come_out_right(unseen):
    cases = [(tongue, case) for tongue, listed in unseen.items() for case in listed]
    wrong = [case for tongue, case in cases if split(GLUE.get(tongue, " ").join(case), tongue) != case]
    assert len(cases) > 80
    assert len(wrong) <= len(cases) / 20, wrong


@pytest.mark.parametrize(
    ("language", "text", "sentences"),
    sentence_cases_sixth.UNGLUED + sentence_cases_seventh.UNGLUED + sentence_cases_eighth.UNGLUED,
)
def test_sentences_without_a_space_between_them_are_parted(language, text, sentences):
    assert split(text, language) == sentences


@pytest.mark.parametrize(
    "text",
    [
        "Book at Booking.Com or at http://x.example/Seite.Html today",
        "The class React.Component has no state",
        "Chị ở P.Bến Nghé, gần nhà BS.Lan",
        "Visit example.org?Id=3 or mail a.Smith@example.org",
        "N.V.Hùng và Đ.T.Mai đã đến",
    ],
)
def test_a_stop_inside_a_name_or_address_parts_nothing(text):
    assert split(text, "vi" if "đ" in text or "Chị" in text else "en") == [text]


def test_items_of_a_list_keep_their_numbers():
    assert split("1. Mix it. 2. Bake at 350 F. 3. Eat.") == ["1. Mix it.", "2. Bake at 350 F.", "3. Eat."]
    assert split("Chapter 12. The road. It ends.") == ["Chapter 12. The road.", "It ends."]
    assert split("He was born in 12. He died.") == ["He was born in 12.", "He died."]


def test_a_quotation_mark_without_its_partner_hides_no_sentence():
    assert split('He left ". She said: "No. Never." Then rain.', "en") == [
        'He left ".',
        'She said: "No. Never."',
        "Then rain.",
    ]


def test_a_single_quotation_of_several_sentences_stays_whole_and_an_apostrophe_opens_none():
    whole = "‘Don’t ask. I won’t tell,’ she said."
    assert split(f"{whole} He left.", "en") == [whole, "He left."]
    assert split("Music of the ‘90s. The boys’ room.", "en") == ["Music of the ‘90s.", "The boys’ room."]


def test_what_closes_an_enumeration_closes_its_sentence_before_a_capital():
    assert len(split("They make bikes, boats, etc. Sales rose.", "en")) == 2
    assert len(split("They make bikes, boats, etc. for sale.", "en")) == 1
    assert len(split("Sie bauen Räder usw. Kunden kommen.", "de")) == 1  # any noun has a capital


@pytest.mark.parametrize(
    ("text", "ends"),
    [("She has Mark's. Tickets are gone.", 2), ("Ông bị kỷ luật. Quyết định có hiệu lực.", 2), ("v. 3", 1)],
)
def test_a_letter_or_word_that_only_looks_short_ends_its_sentence(text, ends):
    assert len(split(text, "vi" if "Ông" in text else "en")) == ends


@needs_shared
def test_the_shared_cases_come_out_right():
    cases = json.loads((SHARED / "corpus" / "summaries" / "sentences.json").read_text("utf-8"))
    wrong = [case["text"] for case in cases if split(case["text"], case["lang"]) != case["sentences"]]
    assert len(wrong) <= 2, wrong


@pytest.mark.parametrize(
    "text",
    [
        ". " * 50_000,
        '"' * 100_000,
        "(" * 100_000,
        "“a. " * 50_000,
        "A." * 50_000,
        "。" * 100_000,
        "1. " * 50_000,
        "a 3. " * 30_000,
        "‘A. " * 50_000,
        "Nr. 3. " * 30_000,
        "a) " * 50_000,
        "ab.Cd" * 30_000,
        "1. a 2. " * 30_000,
        "“a?” b c d e f g " * 10_000,
    ],
)
def test_hostile_text_is_split_in_linear_time(text):
    begin = time.process_time()
    split(text)
    assert time.process_time() - begin < 3
