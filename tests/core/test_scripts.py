import pytest

from artcli.core.page import Page
from artcli.core.scripts import letters


@pytest.mark.parametrize(
    ("text", "expected"),
    [("abcd", 4), ("đường", 5), ("橋の", 5), ("\U00020000", 2.5), ("다리", 5), ("جسر", 4.2), ("", 0)],
)
def test_a_syllable_counts_as_two_letters_and_a_half_and_one_without_vowels_for_more(text, expected):
    assert letters(text) == pytest.approx(expected)


def test_a_run_knows_its_letters():
    assert [run.letters for run in Page.from_html("<p>bridge<p>橋の").runs] == [6, 5]
