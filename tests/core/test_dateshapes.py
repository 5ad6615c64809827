"""Dates of a known form are what reading them one by one says."""

import random

import pytest

from artcli.core.dating import dates, dateshapes

FORMS = [
    ("{d:02}.{m:02}.{y} {H:02}:{M:02}", "de"), ("{d}/{m}/{y}, {H:02}:{M:02}:{S:02}", "vi"), ("{m}/{d}/{y} {h}:{M:02} {half}", "en-US"),
    ("{m:02}-{d:02}-{y}, {h:02}:{M:02} {half}", "en"), ("{d} tháng {m}, {y} {H:02}:{M:02}", "vi"), ("{d} {name} {y} {H:02}:{M:02}", "en"),
    ("{name} {d}, {y} at {h}:{M:02} {half}", "en"), ("{y}年{m}月{d}日 {H:02}:{M:02}", "ja"), ("{y}-{m:02}-{d:02} {H:02}:{M:02}", None),
    ("{H:02}:{M:02} {d:02}/{m:02}/{y} (GMT+7)", "vi"), ("{d}.{m}.{yy:02}, {H}:{M:02}", "de"), ("{name} {d}, {y} {h}:{M:02} {half} EST", "en-US"),
    ("{d:02}/{m:02}/{y}", "en-US"), ("{y}/{m:02}/{d:02} {H:02}:{M:02}:{S:02}", "ja"), ("{d} {name} {y}, {H:02}h{M:02}", "fr"), ("on {name} {d} {y} @{h:02}:{M:02}{half}", "en"),
]  # fmt: skip
NAMES = {
    "en": ["January", "March", "May", "December"],
    "fr": ["janvier", "mars", "mai", "décembre"],
}


@pytest.mark.parametrize(("form", "language"), FORMS)
def test_a_form_once_learnt_reads_as_the_rules_do(form, language):
    chance = random.Random(form)
    for _ in range(400):
        hour = chance.randrange(24)
        text = form.format(
            y=(year := chance.choice([1999, 2008, 2024, 2025])),
            yy=year % 100, m=chance.randrange(1, 14), d=chance.randrange(1, 32), H=hour, h=hour % 12 or 12,
            half="PM" if hour > 11 else "AM", M=chance.randrange(60), S=chance.randrange(60),
            name=chance.choice(NAMES.get((language or "en")[:2], NAMES["en"])),
        )  # fmt: skip
        found = dates.find(text, language)
        assert dateshapes.find(text, language) == (found.iso if found else None), text


def test_numbers_beside_a_date_are_no_part_of_its_form():
    for number in (7, 8, 12, 2024):
        text = f"#{number} · 12.06.2023 10:30"
        assert dateshapes.find(text, "de") == "2023-06-12T10:30:00"


def test_forms_are_forgotten_rather_than_heaped_up():
    for at in range(dateshapes.MAX_FORMS + 50):
        dateshapes.find(f"{'x' * at} 12.06.2023 10:30", None)
    assert len(dateshapes._forms) <= dateshapes.MAX_FORMS
