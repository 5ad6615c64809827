"""Themes say styles in words; lists mark what was found."""

from types import SimpleNamespace

import pytest
from pygments.token import Token
from rich.style import Style
from rich.syntax import Syntax

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
    starred=True,
    read=False,
    tags=("chợ",),
)


@pytest.mark.parametrize("name", THEMES)
def test_built_in_themes_hold(name):
    theme = built_in(name)
    theme.check()
    assert theme.sgr("title bold").startswith("\x1b[1")


def test_a_theme_file_changes_what_it_names():
    theme = from_toml(
        'base = "mono"\ntitle = "bold bright_blue"\n[styles]\nsyntax.keyword = "red on white"\nmeta = "none"\n'
    )
    assert [theme.sgr(name) for name in ("title", "syntax.keyword", "link", "meta", "level3")] == [
        "\x1b[1;94m",
        "\x1b[31;47m",
        "\x1b[4m",
        "",
        "",
    ]


def test_any_definition_of_rich_is_a_style_of_the_sixteen_colours():
    theme = from_toml('title = "not bold u #ff0000 on color(22)"\nlead = "italic bright_red"')
    assert (theme.sgr("title"), theme.sgr("lead")) == ("\x1b[4;31;42m", "\x1b[3;91m")


def test_styles_add_up_and_the_last_colour_wins():
    assert Theme().sgr("link bold level1") == "\x1b[1;4;32m"
    assert Theme().sgr("no such style") == ""


@pytest.mark.parametrize(
    "text",
    [
        "titel = 'bold'",
        "title = 'bald'",
        "title = 3",
        "base = 'none'",
        "base = []",
        "title =",
        "title = 'on'",
        "title = 'link https://e.com/'",
        "syntax.title = 'bold'",
    ],
)
def test_a_wrong_theme_file_is_a_usage_error_of_one_line(text):
    with pytest.raises(UsageError, match="theme: ") as raised:
        from_toml(text).check()
    assert "\n" not in str(raised.value)


def test_the_error_names_the_style_and_the_word():
    with pytest.raises(UsageError, match=r"theme: syntax\.name = 'bold blau': .*'blau'"):
        from_toml("syntax.name = 'bold blau'").check()


def test_mono_has_no_colour():
    theme = Theme(THEMES["mono"])
    for name in ("link", "op", "level0", "match", "syntax.keyword"):
        codes = theme.sgr(name).removeprefix("\x1b[").removesuffix("m").split(";")
        assert all(int(code) < 10 for code in codes if code), name


@pytest.mark.parametrize(("ours", "of_rich"), [("dark", "ansi_dark"), ("light", "ansi_light")])
def test_code_of_the_dark_and_the_light_theme_is_that_of_rich(ours, of_rich):
    theirs = Syntax.get_theme(of_rich)
    for token, name in (
        (Token.Keyword, "syntax.keyword"),
        (Token.Keyword.Type, "syntax.type"),
        (Token.Name.Tag, "syntax.tag"),
        (Token.Name.Attribute, "syntax.attribute"),
        (Token.String, "syntax.string"),
        (Token.Number, "syntax.number"),
        (Token.Comment, "syntax.comment"),
        (Token.Generic.Deleted, "syntax.deleted"),
        (Token.Generic.Inserted, "syntax.inserted"),
    ):
        assert Style.parse(THEMES[ours][name]) == theirs.get_style_for_token(token), name


def test_rows_are_cut_to_the_width_and_tabbed_in_a_pipe():
    assert plain_text(row_lines([ROW], Layout(width=40))) == "   3  ★ Chợ phiên     #chợ · Báo · 2 Ju…\n"
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
