"""Related links are the page's own recommendations, each once, with what stands below it."""

import time

from artcli.core.draft import Draft, Role
from artcli.core.links import recommended, related
from artcli.core.page import Page

URL = "https://news.example/2024/harbour"
PROSE = "".join(
    f"<p>{n}. The lamps at the mouth of the harbour stood dark for eleven years, boats came home by ear.</p>"
    for n in range(4)
)


def page_of(html, url=URL):
    page = Page.from_html(f"<article>{PROSE}</article>{html}", url)
    return page, Draft(url=url).mark(range(4), Role.CONTENT)


def links(html, url=URL):
    return related.find(*page_of(html, url)).related


def card(path, title, below=""):
    return f"<div><a href='{path}'><img src='/t.jpg'></a><h4><a href='{path}'>{title}</a></h4>{below}</div>"


def test_an_image_and_a_headline_are_one_entry_with_teaser_time_and_picture():
    below = (
        "<time datetime='2024-03-01T10:00:00Z'>1 March</time><p>Forty voices crossed the sound last week.</p>"
    )
    found = links(f"<section><h3>Read next</h3>{card('/b', 'Choir sings for the bell', below)}</section>")
    assert len(found) == 1
    assert found[0].title == "Choir sings for the bell"
    assert found[0].teaser == "Forty voices crossed the sound last week."
    assert found[0].published == "2024-03-01T10:00:00Z"
    assert found[0].image == "https://news.example/t.jpg"


def test_headings_of_many_languages_recommend():
    for heading in (
        "Tin liên quan",
        "Các tin khác",
        "Mehr zum Thema",
        "Lire aussi",
        "Читайте также",
        "Leia também",
        "İlgili haberler",
        "اقرأ أيضا",
    ):
        found = links(
            f"<div><b>{heading}</b><ul><li><a href='/b'>One two three four five</a></li></ul></div>"
        )
        assert [link.url for link in found] == ["https://news.example/b"], heading


def test_most_read_counts_only_when_nothing_else_is_there():
    popular = f"<aside><h3>Most read</h3>{card('/p', 'Ten beaches nobody knows yet')}</aside>"
    assert [link.url for link in links(popular)] == ["https://news.example/p"]
    named = f"<div><h3>Related</h3>{card('/b', 'Choir sings for the bell')}</div>"
    assert [link.url for link in links(named + popular)] == ["https://news.example/b"]


def test_navigation_tags_authors_and_the_article_itself_are_not_related():
    html = (
        "<nav><a href='/n'>All the news of the town</a></nav>"
        "<div class='related'><a href='/tag/sea'>Everything about the open sea</a></div>"
        f"<div class='related'><p><a href='{URL}?utm_source=x'>The harbour lights come back</a></p></div>"
        "<div class='related'><p><a href='https://other.example/x'>Somebody else writes about lamps</a></p></div>"
    )
    assert links(html) == ()


def test_lines_that_begin_with_a_cue_are_taken_out_of_the_content():
    html = (
        f"<article>{PROSE}<p>Les også: <a href='/b'>Choir sings for the ferry bell</a></p>{PROSE}</article>"
    )
    page = Page.from_html(html, URL)
    draft = Draft(url=URL).mark(range(len(page.runs)), Role.CONTENT)
    claimed = recommended.claim(page, draft)
    assert claimed.marked(Role.RELATED) == [4]
    assert [link.title for link in related.find(page, claimed).related] == ["Choir sings for the ferry bell"]


def test_paragraphs_with_links_stay_content():
    html = f"<article>{PROSE}<p>Read more about it in <a href='/b'>this long story on the bell</a> of ours, which tells all.</p>{PROSE}</article>"
    page = Page.from_html(html, URL)
    draft = Draft(url=URL).mark(range(len(page.runs)), Role.CONTENT)
    assert recommended.claim(page, draft).marked(Role.RELATED) == []


def test_the_ranks_of_a_list_are_no_part_of_its_titles():
    ranked = "".join(card(f"/{n}", f"{n} Choir sings for the ferry bell of {1900 + n}") for n in range(4, 8))
    alone = card("/b", "12 bells for the new ferry tower")
    found = [link.title for link in links(f"<div><h3>Related</h3>{ranked}{alone}</div>")]
    assert found[:4] == [f"Choir sings for the ferry bell of {1900 + n}" for n in range(4, 8)]
    assert found[4] == "12 bells for the new ferry tower"


def test_at_most_a_dozen_are_kept():
    many = "".join(card(f"/{n}", f"A headline of five words {n}") for n in range(40))
    assert len(links(f"<div><h3>Related</h3>{many}</div>")) == related.MAX_LINKS


def test_thousands_of_links_take_no_long_time():
    many = "".join(card(f"/{n}", f"A headline of five words {n}") for n in range(8000))
    start = time.process_time()
    assert links(f"<div class='related'>{many}</div>")
    assert time.process_time() - start < 5


def test_lists_below_a_stated_article_are_none_of_it_however_many_they_are():
    cards = "".join(
        f"<li><a href='/n/{n}'>Headline number {n} of the long list of the day</a></li>" for n in range(60)
    )
    for stated, expected in (
        ('<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Harbour"}</script>', 4),
        ("", 64),
    ):
        page, draft = page_of(f"<div><h3>Cartoons</h3><ul>{cards}</ul></div>{stated}")
        every = [run.index for run in page.runs if run.box.tag != "h3"]
        assert len(recommended.claim(page, draft.mark(every, Role.CONTENT)).marked(Role.CONTENT)) == expected
