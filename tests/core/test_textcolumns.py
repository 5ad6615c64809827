"""Columns of a terminal browser's dump are put one below the other."""

from artcli.core.plain.textcolumns import unfolded

LEFT = [
    "The lamp on the pier has been lit again after a long winter",
    "of repairs. The harbour's own people paid for the glass, and",
    "the council for the oil that it burns through every night.",
    "Ships greet it with a long note of the horn when they pass.",
]


def test_the_right_column_follows_the_left_one():
    right = ["Most read", "Bridge waits", "Ferry is late", "Tide tables"]
    beside = [f"{one:<66}{other}" for one, other in zip(LEFT, right, strict=True)]
    assert [line for line in unfolded(beside) if line] == LEFT + right


def test_text_in_one_column_stays_as_it_is():
    assert unfolded(LEFT) == LEFT


def test_a_table_of_words_and_numbers_keeps_its_rows():
    rows = ["Oil      12", "Glass    340", "Horn     7", "Rope     95"]
    assert unfolded(rows) == rows
