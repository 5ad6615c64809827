"""The column at which a dump was broken is found among menus, and none is found where nothing was broken."""

import textwrap

import pytest

from artcli.core.plain.textwidth import margin, wrap_width

PROSE = "The ferry turned back at the second buoy because the fog had closed over the whole of the bay. " * 5
MENU = [f"   * A section of the paper with a rather long name, number {n}" for n in range(90)]


@pytest.mark.parametrize("width", [66, 80, 120])
def test_two_paragraphs_give_the_width_away_below_a_long_menu(width):
    lines = [*MENU, "", *textwrap.wrap(PROSE, width), "", *textwrap.wrap(PROSE[20:], width)]
    assert max(map(len, textwrap.wrap(PROSE, width))) <= wrap_width(lines) <= width


def test_lines_beyond_the_width_do_not_hide_it():
    lines = [
        *textwrap.wrap(PROSE * 3, 78),
        "",
        "A form's field, a table's row or a picture's name " * 2,
        "",
        "End.",
    ]
    assert 72 <= wrap_width(lines) <= 78


def test_paragraphs_of_one_line_each_are_not_wrapped():
    assert wrap_width([PROSE[:n] for n in (420, 310, 95, 260, 388, 120)]) == 0


def test_a_list_of_titles_is_not_wrapped():
    assert (
        wrap_width(
            [f"{'Another' if n % 2 else 'A'} title {'of some length ' * (n % 4 + 2)}" for n in range(30)]
        )
        == 0
    )


@pytest.mark.parametrize(("letters", "wide"), [(38, 2), (76, 1)])
def test_wide_letters_are_counted_as_the_browser_counted_them(letters, wide):
    text = "古い時計台が動き出すまでの長い歳月を住民たちは静かに見守ってきたのであった。" * 12
    edge = margin([text[at : at + letters] for at in range(0, len(text), letters)])
    assert edge == (76, wide)
