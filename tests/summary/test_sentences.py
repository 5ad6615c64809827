"""Sentences end where a reader says they do, and stay word for word."""

import json
import time

import pytest

from artcli.summary.sentences import split
from shared import SHARED, needs_shared

CASES = {
    "vi": [
        ["Chiều 4/5, PGS.TS. Trần Thị Bích trình bày báo cáo.", "Hội thảo kéo dài 2,5 giờ."],
        ["BS.CK2 Lê Hòa khám cho 1.200 người.", "Ai cũng vui."],
        ["TP. Vinh mưa lớn.", "Nước dâng 0,8 m tại P. Bến Thủy."],
        ["“Cháu sợ lắm. Cháu không dám về nhà.” Cậu bé kể lại."[:37], "Cậu bé kể lại."],
        ["Cam, quýt, bưởi v.v. được bày khắp chợ.", "Khách chưa đông."],
    ],
    "en": [
        ["Mrs. Okafor met Prof. J. R. Lindqvist at 9 a.m. in St. Ives.", "They spoke for an hour."],
        ["It cost $4.50 in Jan. 2019.", "Now it costs more."],
        ['"Stop. Turn around," he said.', "She did neither."],
        ["Is that so?", "Yes!", "Well..."],
        ["Acme Corp. (founded in 1902. Or so they say.) closed.", "Nobody cried."],
    ],
    "de": [
        ["Der 2. Weltkrieg endete am 8. Mai 1945.", "Danach kam der Frieden."],
        ["Dr. Hein wohnt in der Hauptstr. 5 in Ulm.", "Er ist ca. 60."],
        ["„Ich gehe. Jetzt sofort!“, rief sie.", "Niemand antwortete."],
        ["Das gilt z. B. für Hunde.", "Katzen sind frei."],
    ],
    "fr": [
        ["Mme Roux et M. Petit sont venus.", "Ils ont payé 3,20 euros."],
        ["« Où va-t-on ? Je ne sais pas », dit-il.", "La pluie tombait."],
    ],
    "es": [["La Sra. Gil vive en la Av. Sol núm. 9.", "¿Quién llama?", "¡Nadie!"]],
    "ru": [["В 2020 г. завод закрыли.", "Рабочие ушли."]],
    "zh": [["他说：“我不去。你去吧。”", "天黑了！"]],
    "ja": [["「行きます。待っていてください」と彼は言った。", "雨が降っていた。"]],
    "hi": [["वह घर गया।", "फिर सो गया।"]],
    "ar": [["وصل الوفد إلى المدينة.", "هل تأخر؟", "نعم."]],
}


@pytest.mark.parametrize(
    ("language", "sentences"), [(tongue, case) for tongue, cases in CASES.items() for case in cases]
)
def test_sentences_are_parted_and_no_more(language, sentences):
    glue = "" if language in ("zh", "ja") else " "
    assert split(glue.join(sentences), language) == sentences


@needs_shared
def test_the_shared_cases_come_out_right():
    cases = json.loads((SHARED / "corpus" / "summaries" / "sentences.json").read_text("utf-8"))
    wrong = [case["text"] for case in cases if split(case["text"], case["lang"]) != case["sentences"]]
    assert len(wrong) <= 2, wrong


@pytest.mark.parametrize(
    "text", [". " * 50_000, '"' * 100_000, "(" * 100_000, "“a. " * 50_000, "A." * 50_000, "。" * 100_000]
)
def test_hostile_text_is_split_in_linear_time(text):
    begin = time.process_time()
    split(text)
    assert time.process_time() - begin < 3
