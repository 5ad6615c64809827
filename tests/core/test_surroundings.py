"""What stands around a run, once every run has a first score."""

import pytest

from artcli.core.content import surroundings
from artcli.core.content.surroundings import Layout

# Two cards that look alike in a list, and a paragraph after them: runs 0 and 1 in boxes 2 and 3 of box 1, run 2 in box 4.
LAYOUT = Layout(
    sizes=[100.0, 100.0, 400.0],
    boxes=[2, 3, 4],
    spans=[(0, 3), (0, 2), (0, 1), (1, 2), (2, 3)],
    levels=[0, 0, 1, 1, 0],
    names=["body", "list", "card", "card", "p"],
)
CHANCES = [1.0, 0.0, 1.0]
ODDS = [50.0, -50.0, 50.0]


@pytest.fixture
def rows():
    found = surroundings.rows(LAYOUT, CHANCES, ODDS, [0, 1, 2], 0.5)
    return [dict(zip(surroundings.NAMES, row, strict=True)) for row in found]


def test_a_run_sees_how_likely_its_neighbours_are_and_nothing_beyond_the_page(rows):
    assert [(row["before2"], row["before"], row["after"], row["after2"]) for row in rows] == [
        (0, 0, pytest.approx(0), pytest.approx(1)),
        (0, pytest.approx(1), pytest.approx(1), 0),
        (pytest.approx(1), pytest.approx(0), 0, 0),
    ]


def test_a_run_sees_how_much_of_the_levels_around_it_is_likely(rows):
    assert [row["around_level1"] for row in rows] == pytest.approx([1 / 2, 1 / 2, 5 / 6])
    assert [row["around_level2"] for row in rows] == pytest.approx([5 / 6] * 3)


def test_runs_in_boxes_of_one_name_share_their_evidence(rows):
    assert [row["around_alike"] for row in rows] == pytest.approx([1 / 2, 1 / 2, 1])


def test_a_run_sees_how_much_of_the_content_came_before_it_and_what_the_page_holds(rows):
    assert [row["earlier"] for row in rows] == pytest.approx([0, 1 / 5, 1 / 5])
    assert [row["expected"] for row in rows] == pytest.approx([5 / 6] * 3)


def test_a_runs_own_score_is_seen_from_the_cut():
    (low,) = surroundings.rows(LAYOUT, [0.5] * 3, [0.0] * 3, [1], 0.1)
    assert low[0] == pytest.approx(2.197, abs=1e-3)
