"""JSON-LD, meta tags and microdata are read whatever shape they are in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from artcli.core import structured
from artcli.core.page import Page


def page_with(*scripts: str, head: str = "") -> Page:
    tags = "".join(f'<script type="application/ld+json">{script}</script>' for script in scripts)
    return Page.from_html(f"<html lang=vi><head>{head}{tags}</head><body><p>x</p></body></html>")


@pytest.mark.parametrize(
    "source",
    ['{"@type":"Article","headline":"Hai bờ sông",}', '<!-- {"@type":"Article","headline":"Hai bờ sông"} -->',
     '{"@type":"Article","headline":"Hai bờ sông"};', '{"@type":"Article","x":"two\nlines","headline":"Hai bờ sông"}',
     '{"@type":"NewsArticle","description":"a "quoted" word","headline":"Hai bờ sông"}',
     '[[{"@graph":[{"@type":["Thing","https://schema.org/BlogPosting"],"headline":["Hai bờ sông"]}]}]]'],
)  # fmt: skip
def test_broken_and_nested_json_still_gives_the_headline(source):
    found = structured.of(page_with(source))
    assert [structured.text(item["headline"]) for item in found.objects if structured.is_article(item)] == [
        "Hai bờ sông"
    ]


def test_references_are_followed_to_the_person_they_name():
    found = structured.of(
        page_with(
            '{"@graph":[{"@type":"Article","author":{"@id":"#p"}},{"@type":"Person","@id":"#p","name":"Lan Anh","url":"/a"}]}'
        )
    )
    (article,) = [item for item in found.objects if structured.is_article(item)]
    assert found.named(article["author"]) == [("Lan Anh", "/a", "person")]


def test_articles_that_are_only_listed_are_not_the_pages_own():
    found = structured.of(
        page_with('{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Other"}]}')
    )
    assert not [item for item in found.objects if structured.is_article(item)]
    assert found.of_type("newsarticle")


def test_the_readings_are_made_once():
    page = page_with("{}")
    assert structured.of(page) is structured.of(page)


def test_a_nest_deeper_than_the_stack_is_left_alone():
    found = structured.of(page_with("[" * 20000 + "]" * 20000, '{"a":' * 3000 + "1" + "}" * 3000))
    assert found.objects == []


def test_meta_and_link_tags_are_found_by_any_of_their_names():
    found = structured.of(
        page_with(
            head='<base href="/b/"><meta property="og:title" content=" A  B "><meta name="DC.Title" content="C"><link rel="alternate canonical" href="/x"><title>T\n t</title>'
        )
    )
    assert (
        found.first("nothing", "og:title"),
        found.first("dc.title"),
        found.title,
        found.language,
        found.base,
    ) == ("A B", "C", "T t", "vi", "/b/")
    assert len(found.links["canonical"]) == 1


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                [
                    "@type",
                    "@id",
                    "author",
                    "name",
                    "headline",
                    "datePublished",
                    "itemListElement",
                    "position",
                    "item",
                    "keywords",
                    "image",
                    "url",
                ]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=20,
)


@given(JSON)
def test_no_shape_of_json_raises(value):
    import json

    from artcli.core import metadata
    from artcli.core.draft import Draft

    page = page_with(json.dumps(value).replace("<", "\\u003c"))
    draft = Draft(url=None)
    for step in (metadata.identify, metadata.title, metadata.byline, metadata.topics, metadata.image):
        draft = step(page, draft)
    assert draft.article().schema == 1
