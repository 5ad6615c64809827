"""Themes say styles in words; lists mark what was found."""

from types import SimpleNamespace

import pytest

from artcli.errors import UsageError
from artcli.model import FeedEntry
from artcli.render.lines import plain_text
from artcli.render.listings import feed_lines, hit_lines, marked, row_lines
from artcli.render.options import Layout
from artcli.render.theme import THEMES, Theme, built_in, from_toml

ROW = SimpleNamespace(
    id=3,
    title="Chợ phiên",
    url="https://e.com/",
    site_name="Báo",
    published="2021-07-02",
    fetched="2021-07-03",
    snippet="tại chợ",
    marks=((4, 7),),
    title_marks=((0, 3),),
)


@pytest.mark.parametrize("name", THEMES)
def test_built_in_themes_hold(name):
    assert built_in(name).sgr("title bold")


def test_a_theme_file_changes_what_it_names():
    theme = from_toml(
        'base = "mono"\ntitle = "bold bright-blue"\n[styles]\nsyntax.keyword = "red on-white"\n'
    )
    assert (theme.sgr("title"), theme.sgr("syntax.keyword"), theme.sgr("link")) == ("1;94", "31;47", "4")


@pytest.mark.parametrize(
    "text", ["titel = 'bold'", "title = 'bald'", "title = 3", "base = 'none'", "title ="]
)
def test_a_wrong_theme_file_is_a_usage_error(text):
    with pytest.raises(UsageError, match="theme: "):
        from_toml(text)


def test_mono_has_no_colour():
    theme = Theme(THEMES["mono"])
    assert all(
        int(code) < 10
        for name in ("link", "op", "level0", "match")
        for code in theme.sgr(name).split(";")
        if code
    )


def test_rows_are_cut_to_the_width_and_tabbed_in_a_pipe():
    assert plain_text(row_lines([ROW], Layout(width=40))) == "   3  Chợ phiên        Báo · 2 July 2021\n"
    assert plain_text(row_lines([ROW], Layout(width=0))) == "3\tChợ phiên\tBáo\t2021-07-02\thttps://e.com/\n"


def test_what_was_found_is_marked():
    pieces = [piece for line in hit_lines([ROW], Layout(width=60)) for piece in line]
    assert [text for text, style, _ in pieces if style == "match"] == ["Chợ", "chợ"]
    assert marked("abc", ((2, 1), (5, 9)), "x") == [("abc", "x", None)]


def test_a_feed_spells_its_addresses_out():
    text = plain_text(
        feed_lines([FeedEntry(url="https://e.com/1", title="One", teaser="t")], Layout(width=60))
    )
    assert text == "  1  One\n     https://e.com/1\n     t\n"
