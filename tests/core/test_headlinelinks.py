"""A run is another article's headline where it is nearly all link and leads to another page of the site."""

import pytest

from artcli.core.links.headlinelinks import cue_of, headline_in, is_headline, leads_away, parted, site_of
from artcli.core.links.linelists import listed_in
from artcli.core.page import Page

LINK = '<a href="/harbour-lights">The harbour lights come back</a>'


def run_of(html):
    return Page.from_html(html).runs[0]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (f"<p>{LINK}</p>", True),
        (f"<p>{LINK} (10/06/2021)</p>", True),
        (f"<p>10/06/2021: {LINK} (11/06/2021)</p>", True),
        (f"<p>Read also: {LINK}</p>", True),
        ('<p><a href="/a">Harbour</a></p>', False),
        (
            f"<p>We have written about this before, and said that {LINK}, at long last and to much joy.</p>",
            False,
        ),
        (f'<p>{LINK} <a href="/b">and a choir that sang below them</a></p>', False),
    ],
)
def test_a_headline_is_told_from_a_link_in_a_sentence(html, expected):
    assert is_headline(run_of(html)) is expected


def test_a_line_of_link_has_its_teaser_below_it():
    run = run_of(f"<p>• {LINK}<br>Two lamps and eleven dark years.</p>")
    assert headline_in(run) == "The harbour lights come back"
    assert parted(run) == ("The harbour lights come back", "Two lamps and eleven dark years.")
    assert cue_of(run) == ""


def test_it_leads_to_another_page_of_the_site():
    page = Page.from_html(
        "".join(
            f'<p><a href="{href}">The harbour lights come back</a></p>'
            for href in (
                "/a",
                "https://www.news.example/a",
                "https://else.example/a",
                "#a",
                "mailto:a@b.example",
                "/tag/a",
            )
        )
    )
    site = site_of("https://m.news.example/x")
    assert [leads_away(run.links[0], site) for run in page.runs] == [True, True, False, False, False, False]
    assert leads_away(page.runs[2].links[0], None)


def test_a_list_set_in_one_paragraph_is_its_lines():
    lines = "<br>".join(
        f'- <a href="/{n}">Headline number {n} of the day</a> (1/{n}/2021)' for n in range(1, 4)
    )
    found = listed_in(run_of(f"<p>Read also<br>{lines}</p>"), None)
    assert [(one.title, one.href) for one in found] == [
        (f"Headline number {n} of the day", f"/{n}") for n in range(1, 4)
    ]
    assert {one.cue for one in found} == {"Read also"}
    assert listed_in(run_of(f"<p>{LINK}</p>"), None) == []
    assert listed_in(run_of(f"<p>It rained that night<br>{lines}</p>"), None) == []
