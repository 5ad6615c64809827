"""What stands in and below an article without being part of it, one kind at a time; and what only looks like it."""

import pytest
from pages import SENTENCE, paragraphs

from artcli.core.draft import Draft, Role
from artcli.core.furniture import cleaning
from artcli.core.page import Page

LINE = "The ferry was to sail at noon."


def taken(inside: str = "", after: str = "", above: str = "") -> list[str]:
    """Return what is taken out of a page whose every line but the headline passes for content."""
    page = Page.from_html(
        f"<main>{above}<h1>The bridge waits</h1>{paragraphs(4)}{inside}"
        f"{paragraphs(3, SENTENCE.replace('bridge', 'ferry'))}{after}</main>",
        "https://news.example/town/the-bridge-waits",
    )
    title = next(run.index for run in page.runs if run.box.tag == "h1")
    draft = (
        Draft(title="The bridge waits").mark(range(len(page.runs)), Role.CONTENT).mark([title], Role.TITLE)
    )
    cleaned = cleaning.clean(page, draft)
    return [page.runs[index].text for index in cleaned.marked(Role.FURNITURE)]


@pytest.mark.parametrize("place", ["#", "#nowhere", "javascript:print()", " JavaScript:void(0)"])
def test_a_button_goes_wherever_it_stands(place):
    button = f'<p><a href="{place}">Print this page</a></p>'
    assert taken(inside=button) == ["Print this page"]
    assert taken(after=button) == ["Print this page"]


@pytest.mark.parametrize(
    "mark", ['<p id="note one">', '<p><a name="note one"></a>', '<p><b id="note one"></b>']
)
def test_a_link_to_a_place_that_the_page_has_is_no_button(mark):
    assert taken(inside=f'<p><a href="#note one">The first note</a></p>{mark}{LINE}</p>') == []


def test_a_place_may_be_spelt_as_addresses_spell_it():
    assert taken(inside=f'<p><a href="#c%E1%BA%A7u">The bridge</a></p><p id="cầu">{LINE}</p>') == []


def test_what_opens_an_answer_is_no_button():
    question = "How long will people have to wait for the new bridge?"
    assert taken(inside=f'<p><a href="#">{question}</a></p><p>{LINE}</p>') == []


def test_links_without_an_address_are_tools_beside_the_text_and_words_within_it():
    line = "<p><a>Listen</a> <a>Share</a></p>"
    assert taken(after=line) == ["Listen Share"]
    assert taken(inside=line) == []


def test_an_anchor_that_marks_a_place_is_no_tool():
    assert taken(after='<p><a name="end">The end</a></p>') == []


def test_a_player_s_clock_goes():
    assert taken(above="<p>0:00 / 3:21</p>") == ["0:00 / 3:21"]


def test_links_in_a_row_go_and_a_sentence_with_bars_stays():
    row = " | ".join(f'<a href="/{name}">{name}</a>' for name in ("Home", "Sport", "Music"))
    said = "He wrote a | b | c on the board and left."
    assert taken(inside=f"<p>{row}</p><p>{said}</p>") == ["Home | Sport | Music"]


def test_the_section_and_the_clock_above_the_headline_go():
    above = "<p>Lower Marling Courier, 3 May 2024</p><p>The bridge waits</p><p>Home › Town › News</p>"
    assert taken(above=above) == [
        "Lower Marling Courier, 3 May 2024",
        "The bridge waits",
        "Home › Town › News",
    ]


def test_what_a_newsletter_promises_goes_with_its_form():
    form = "<div><h3>Mornings in Marling</h3><p>All of it, at six.</p><form><input type=EMAIL></form></div>"
    assert taken(after=form) == ["Mornings in Marling", "All of it, at six."]


def test_a_form_that_asks_for_something_else_takes_nothing():
    assert taken(after=f"<div><p>{LINE}</p><form><input name=q></form></div>") == []


def test_a_table_of_contents_goes_with_what_heads_it():
    entries = "".join(f'<li><a href="#p{n}">Part {n} of the tale</a></li>' for n in range(3))
    places = "".join(f"<h2 id=p{n}>Part {n}</h2><p>{LINE[n:]}</p>" for n in range(3))
    found = taken(
        inside=f'<div class="page toc-box"><p>In this tale</p><div><ul>{entries}</ul></div></div>{places}'
    )
    assert found == ["In this tale", *(f"Part {n} of the tale" for n in range(3))]


@pytest.mark.parametrize(("name", "link"), [("toc", "/elsewhere"), ("protocol", "#a")])
def test_a_box_that_leads_away_or_is_called_otherwise_is_no_table_of_contents(name, link):
    assert taken(inside=f'<div class="{name}"><p id=a>{LINE} <a href="{link}">More</a></p></div>') == []


def teaser(number: int) -> str:
    return f'<p><a href="/town/{number}">The ferry number {number} stops at noon</a></p><p>{number}. {SENTENCE}</p>'


def test_a_linked_headline_between_paragraphs_goes_unless_the_text_is_about_many():
    assert taken(inside=teaser(1)) == ["The ferry number 1 stops at noon"]
    assert taken(inside="".join(map(teaser, range(4)))) == []


def test_initials_and_rights_go_from_the_end_alone():
    assert taken(after="<p>(abc)</p><p>All words © 2024 The Courier</p>") == [
        "(abc)",
        "All words © 2024 The Courier",
    ]
    assert taken(inside="<p>(abc)</p>") == []


def test_initials_above_the_comments_go_too():
    comments = "<p>Comments</p><p>Ann, 3 May 2024</p><p>Fine words.</p>"
    assert taken(after=f"<p>(abc)</p>{comments}") == ["(abc)", "Comments", "Ann, 3 May 2024", "Fine words."]


def test_what_a_line_announces_stays_when_a_paragraph_without_link_or_day_stands_below():
    assert (
        taken(
            after=f"<p>Comments</p><p>Ann, 3 May 2024</p><p>{LINE}</p><p>{LINE}</p>{paragraphs(1, LINE * 5)}"
        )
        == []
    )


def test_a_rule_sees_what_the_rules_before_it_left():
    double = f"<p>Part 0. {SENTENCE * 3}</p>"
    more = '<p>Related articles</p><p><a href="/town/ferry">The ferry</a></p>'
    assert taken(after=f"{more}{double}")[-3:] == [
        "Related articles",
        "The ferry",
        f"Part 0. {SENTENCE * 3}".strip(),
    ]
