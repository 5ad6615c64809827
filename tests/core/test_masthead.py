"""The site's name is read where a page shows it, when it declares none: two places agree, or one and the host."""

from __future__ import annotations

import pytest

import artcli

URL = "https://paper.example/news/mill-4512.html"
OWN = "https://www.harbour-herald.example/news/mill-4512.html"
TEXT = "".join(
    f"<p>{line} The mill turned again on Saturday, and two hundred people stood by the brook to see it, some in tears.</p>"
    for line in ("First they cleaned the wheel.", "Then they opened the sluice.", "Nobody spoke for a while.")
)


def page(title="The mill turns again", top="", foot="", head="", headline="The mill turns again"):
    return (
        f"<html lang='en'><head><title>{title}</title>{head}</head><body>{top}<main><h1>{headline}</h1>"
        f"<p>By Noor Haddad</p>{TEXT}</main><footer>{foot}</footer></body></html>"
    )


def name_of(html, url=URL):
    return artcli.parse(html, url=url).site_name


AGREEING = {
    "tail and home": page("The mill turns again - Harbour Herald", "<a href='/'>Harbour Herald</a>"),
    "tail and logo": page(
        "The mill turns again | Harbour Herald", "<a href='/'><img src=l.png alt='Harbour Herald logo'></a>"
    ),
    "tail after a section": page(
        "The mill turns again - Local - Harbour Herald", "<a href='../index.html'>Harbour Herald</a><a href='/l'>Local</a>"
    ),
    "head": page("Harbour Herald: The mill turns again", "<a href='/'>Harbour Herald</a>", "<p>© Harbour Herald</p>"),
    "slogan in the title": page(
        "The mill turns again | Harbour Herald - First with the tide", "<a href='/' title='Harbour Herald'><img></a>",
        "<p>© 2024 Harbour Herald. All rights reserved.</p>",
    ),
    "slogan on the logo": page(
        "The mill turns again | Harbour Herald", "<a href='/'><img alt='Harbour Herald - First with the tide'></a>"
    ),
    "home and imprint": page(top="<a href='/'>Harbour Herald</a>", foot="<p>© 2024 Harbour Herald. All rights reserved.</p>"),
    "home and company": page(top="<a href='/'>Harbour Herald</a>", foot="<p>Copyright 2019-2024 Harbour Herald Ltd.</p>"),
    "slogan on the logo, imprint": page(
        top="<a href='/'><img alt='Harbour Herald | First with the tide'></a>", foot="<p>© 2024 Harbour Herald</p>"
    ),
    "header and imprint": page(top="<div class=logo>Harbour Herald</div>", foot="<p>© 2024 Harbour Herald</p>"),
    "tail and imprint": page("The mill turns again – Harbour Herald", foot="<p>© Harbour Herald 2024</p>"),
    "tail and banner": page("The mill turns again – Harbour Herald", "<header><b>Harbour Herald</b></header>"),
    "feed": page(
        "The mill turns again",
        "<a href='/'>Harbour Herald</a>",
        head="<link rel=alternate type='application/rss+xml' title='Harbour Herald &raquo; Feed' href='/feed'>",
    ),
    "search": page(
        "The mill turns again - Harbour Herald",
        head="<link rel=search type='application/opensearchdescription+xml' title='Search Harbour Herald' href='/s'>",
    ),
    "microdata": page(
        "The mill turns again - Harbour Herald",
        foot="<div itemprop=publisher itemscope><meta itemprop=name content='Harbour Herald'></div>",
    ),
    "app": page("The mill turns again - Harbour Herald", head="<meta name=application-name content='Harbour Herald'>"),
}  # fmt: skip


@pytest.mark.parametrize("case", AGREEING)
def test_a_name_that_two_places_say_is_the_site_s(case):
    assert name_of(AGREEING[case]) == "Harbour Herald"


def test_the_host_confirms_what_one_place_says():
    assert name_of(page("The mill turns again - Harbour Herald"), OWN) == "Harbour Herald"
    assert name_of(page(top="<a href='/'><img alt='Harbour Herald'></a>"), OWN) == "Harbour Herald"
    assert (
        name_of(page("Lò gạch đỏ lửa - Báo Pha Lếch"), "https://baophalech.example/a-1.html")
        == "Báo Pha Lếch"
    )


def test_a_newspaper_s_company_is_no_part_of_its_name():
    html = page(top="<div class=logo>山里新報</div>", foot="<p>© 2024 山里新報社 無断転載を禁じます</p>")
    assert name_of(html) == "山里新報"
    assert name_of(page("The mill turns again - Talbote", foot="<p>© Talbote GmbH</p>")) == "Talbote"


def test_no_name_is_made_up_from_the_host_alone():
    assert name_of(page(), OWN) is None


@pytest.mark.parametrize(
    "html",
    [
        page("The mill turns again - Local news", "<a href='/'>Home</a><a href='/local'>Local news</a>"),
        page("The mill turns again - Noor Haddad", "<a href='/'>Home</a>"),
        page("The mill turns again - Oberwald", "<a href='/'>Home</a>"),
        page("The mill turns again | First with the tide every day", "<a href='/'>Home</a>"),
        page("The mill turns again", "<a href='/'>Home</a>", "<p>© 2024</p>"),
        page("The mill turns again", "<a href='/'>Harbour Herald</a>"),
        page(foot="<p>Website by © Pixel Forge</p>"),
    ],
    ids=["section", "author", "city", "slogan", "front page", "one link", "maker"],
)
def test_what_one_place_alone_says_is_no_name(html):
    assert name_of(html) is None


def test_a_section_that_stands_above_the_headline_too_is_no_name():
    html = page("The mill turns again - Local news", "<a href='/'>Home</a>")
    assert name_of(html.replace("<h1>", "<p>Local news</p><h1>")) is None


def test_a_declared_name_goes_before_what_is_shown():
    html = page(
        "The mill turns again - Harbour Herald",
        "<a href='/'>Harbour Herald</a>",
        head="<meta property='og:site_name' content='The Herald'>",
    )
    assert name_of(html) == "The Herald"


def test_the_name_that_is_found_leaves_the_title():
    html = page("The mill turns again - Harbour Herald", "<a href='/'>Harbour Herald</a>").replace("h1", "h3")
    assert artcli.parse(html, url=URL).title == "The mill turns again"


def test_a_front_page_is_called_as_the_site_is():
    html = "<title>Harbour Herald</title><a href='/'>Harbour Herald</a><h1>Harbour Herald</h1>" + TEXT
    article = artcli.parse(html, url="https://paper.example/")
    assert article.title == "Harbour Herald"
