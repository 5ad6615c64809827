"""The title is chosen among the page's own wordings."""

from artcli.core.naming import headlines, titles
from artcli.core.page import Page


def _page(head: str, body: str, url: str = "https://paper.example/a/mending-the-long-pier") -> Page:
    return Page.from_html(f"<html><head>{head}</head><body>{body}</body></html>", url)


def _title(head: str, body: str, site: str | None = None) -> str | None:
    chosen = titles.choose(_page(head, body), site)
    return chosen.text if chosen else None


TEXT = "<p>The pier has been closed since the storm, and the carpenters work from rafts below the planks.</p>"


def test_a_page_that_offers_nothing_has_no_title() -> None:
    assert _title("", TEXT) is None


def test_a_heading_that_shares_its_words_with_the_machines_wins_over_the_search_engines_title() -> None:
    head = "<title>Mending the Long Pier: Cost, Time, Pictures</title>"
    assert _title(head, f"<h1>Mending the long pier</h1>{TEXT}") == "Mending the long pier"


def test_a_heading_of_the_sites_name_is_not_the_title() -> None:
    head = '<title>Mending the long pier - Paper</title><meta property="og:title" content="Mending the long pier">'
    assert _title(head, f"<h1>Paper</h1>{TEXT}", "Paper") == "Mending the long pier"


def test_a_heading_that_nobody_else_knows_loses_to_wordings_that_the_address_repeats() -> None:
    head = '<title>Mending the long pier</title><meta property="og:title" content="Mending the long pier">'
    assert _title(head, f"<h1>Share the post</h1>{TEXT}") == "Mending the long pier"


def test_heading_and_opengraph_together_overrule_what_a_newspaper_tells() -> None:
    head = (
        '<meta property="og:title" content="Mending the long pier">'
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Sample pages"}</script>'
    )
    assert _title(head, f"<h1>Mending the long pier</h1>{TEXT}") == "Mending the long pier"


def test_a_headline_of_the_wrong_type_is_no_headline() -> None:
    head = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": [{"a": 1}, null]}</script>'
    )
    assert _title(head, f"<h1>Mending the long pier</h1>{TEXT}") == "Mending the long pier"


def test_entities_escaped_three_times_are_letters_again() -> None:
    head = '<meta property="og:title" content="Mending &amp;amp;#8230; the long pier">'
    assert _title(head, TEXT) == "Mending … the long pier"


def test_a_part_of_the_title_speaks_for_the_heading_it_repeats() -> None:
    head = "<title>Mending the long pier | News of the harbour</title>"
    found = headlines.wordings(_page(head, f"<h1>Mending the long pier</h1><h1>More</h1>{TEXT}"), None)
    evidence = {wording.text: wording.evidence for wording in found}
    assert {"h1", "part of title", "address"} <= evidence["Mending the long pier"].keys()
    assert "h1 again" in evidence["More"]
    assert "longer" in evidence["Mending the long pier | News of the harbour"]
    assert {"h1", "h1 again", "part of title", "address"} <= titles.WEIGHTS.keys()


def test_of_several_articles_in_json_ld_the_one_that_the_page_repeats_is_its_own() -> None:
    head = (
        '<script type="application/ld+json">[{"@type": "NewsArticle", "headline": "A fire in the market hall"},'
        '{"@type": "NewsArticle", "headline": "Carpenters mend the long pier"}]</script>'
        "<title>Mending the long pier</title>"
    )
    assert _title(head, f"<h1>Mending the pier</h1>{TEXT}") == "Carpenters mend the long pier"


def test_a_heading_of_two_sentences_loses_to_a_title_that_the_machines_agree_on() -> None:
    head = '<title>Mending the long pier</title><meta property="og:title" content="Mending the long pier">'
    sentences = (
        "How do you mend a pier that is closed? Read what the carpenters do on their rafts below the planks, "
        "why they wait for the spring tide, and what the town has to pay for the long oak piles from the forest."
    )
    assert _title(head, f"<h1>{sentences}</h1>{TEXT}") == "Mending the long pier"


def test_a_part_of_the_title_that_a_lower_heading_shows_is_the_title_behind_the_site_s_name() -> None:
    for tag in ("h2", "h3"):
        body = f"<h1>Dock Notes</h1><{tag}>Mending the long pier</{tag}>{TEXT}"
        assert (
            _title("<title>Dock Notes » Archive » Mending the long pier</title>", body)
            == "Mending the long pier"
        )


def test_kicker_and_headline_in_elements_of_their_own_are_parted() -> None:
    body = f"<h1><span class=kicker>“We were lucky”</span><span>Pier stood the storm</span></h1>{TEXT}"
    assert _title("<title>x</title>", body) == "“We were lucky” Pier stood the storm"
    body = f"<h1><span>Pier</span><span>s stood the storm</span> of <em>June</em></h1>{TEXT}"
    assert _title("<title>x</title>", body) == "Piers stood the storm of June"


def test_of_two_first_headings_the_one_with_which_the_page_s_title_begins_is_the_chapter_s() -> None:
    body = f"<header><h1>Tools and Timber</h1></header><main><h1><a href='#x'>Planks</a></h1>{TEXT}</main>"
    assert _title("<title>Planks - Tools and Timber</title>", body) == "Planks"


def test_a_button_in_a_heading_is_no_part_of_it() -> None:
    body = f"<main><h1>Module piers<button>Copy path</button></h1>{TEXT}</main>"
    assert _title("<title>piers - Handbook</title>", body) == "Module piers"
