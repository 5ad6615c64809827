import json

from pages import SENTENCE

import artcli


def shell(data: dict[str, object], body: str = "<div id=app>Loading</div>") -> str:
    return f'<html><head><script type="application/ld+json">{json.dumps(data)}</script></head><body>{body}</body></html>'


def test_the_stated_body_stands_in_for_a_body_that_a_script_would_set():
    said = f"{SENTENCE * 2}\n\nThe mayor &amp; the <b>council</b> were silent."
    page = shell({"@type": "NewsArticle", "headline": "The bridge waits", "articleBody": said})
    article = artcli.parse(page)
    assert [block.text for block in article.blocks] == [
        (SENTENCE * 2).strip(),
        "The mayor & the council were silent.",
    ]
    assert article.text.endswith("silent.")
    assert article.word_count > 30


def test_a_products_description_is_taken_where_its_page_shows_none():
    page = shell({"@type": "Product", "name": "Ferry", "description": f"<p>{SENTENCE}</p><p>{SENTENCE}</p>"})
    assert [block.text for block in artcli.parse(page).blocks] == [SENTENCE.strip()] * 2


def test_a_page_that_shows_its_body_keeps_it():
    visible = "".join(f"<p>Part {n}. {SENTENCE * 2}</p>" for n in range(6))
    page = shell({"@type": "NewsArticle", "articleBody": SENTENCE * 4}, f"<article>{visible}</article>")
    assert artcli.parse(page).text.startswith("Part 0.")


def test_a_short_description_is_no_body():
    page = shell(
        {"@type": "Product", "description": "Ferry to the island."}, f"<h1>Ferry</h1><p>{SENTENCE}</p>"
    )
    assert "to the island" not in artcli.parse(page).text
