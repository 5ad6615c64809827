"""A page dumped by a terminal browser, menus and teasers around and inside its text, is read like the page."""

from __future__ import annotations

import textwrap

import artcli

TITLE = "Ferry company orders two boats that run without diesel"
SENTENCES = (
    "The ferry company has ordered two boats that will cross the strait on batteries alone, its board said.",
    "Each of the boats takes four hundred passengers, and the crossing lasts no longer than it does today.",
    "The batteries are charged at the pier while the passengers leave, which takes a little over six minutes.",
    "Fishermen on the island had asked for quieter engines for years, because the noise drove the herring away.",
)
PARAGRAPHS = [" ".join(SENTENCES[at:] + SENTENCES[:at]) for at in range(4)]
SECTIONS = [
    f"   * Section {name}" for name in "North South East West Harbour Markets Weather Letters Sport".split()
]
MENU = [*SECTIONS, "", *SECTIONS, "", "  1. Home", "  2. Harbour", f"  3. {TITLE}", ""]
TEASER = "Why the old lighthouse keeper came back to the rock"


def dump(*between: str, indent: str = "") -> str:
    """Return the page as w3m shows it, with `between` after its second paragraph; lynx sets the text in."""
    lines = [
        *MENU,
        "Harbour",
        "",
        TITLE,
        "",
        f"{indent}By Ingrid Solheim",
        f"{indent}2 May 2024",
        "",
        *SECTIONS[:3],
        "",
    ]
    for at, paragraph in enumerate(PARAGRAPHS):
        lines += textwrap.wrap(paragraph, 78, initial_indent=indent, subsequent_indent=indent)
        lines += ["", *between, ""] if at == 1 else [""]
    return "\n".join([*lines, *SECTIONS, "", "(c) Harbour News"])


def test_the_headline_stands_below_the_menus_and_above_the_byline():
    article = artcli.parse(dump())
    assert article.title == TITLE
    assert article.authors[0].name == "Ingrid Solheim"
    assert article.published == "2024-05-02"


def test_a_heading_that_lynx_sets_further_left_is_the_headline():
    assert artcli.parse(dump(indent="   ")).title == TITLE


def test_a_teaser_with_the_text_of_its_picture_is_no_paragraph():
    article = artcli.parse(dump(f"{TEASER} {TEASER}", TEASER, "Harbour"))
    assert article.text.split("\n\n") == PARAGRAPHS


def test_a_short_sentence_of_the_article_stays():
    article = artcli.parse(dump("Then the lights went out."))
    assert "Then the lights went out." in article.text


def test_a_pasted_text_is_taken_as_it_is():
    short = [f"{TEASER} {TEASER}", *PARAGRAPHS]
    assert (
        artcli.parse("\n\n".join([TITLE, "By Ingrid Solheim", *PARAGRAPHS, *short])).text.count(TEASER) == 2
    )
