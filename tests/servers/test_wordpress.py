"""A real WordPress: what its pages show, its REST interface sends and its feeds hold are one and the same thread."""

import pytest

from servers.wordpress_server import WordPress, missing

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        missing() is not None,
        reason=f"no WordPress here: apt-get install --no-install-recommends {missing()}",
    ),
]

THEMES = ("twentytwentyone", "twentytwentythree")
"""A theme of PHP files and one of blocks."""


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    with WordPress(tmp_path_factory.mktemp("wordpress")) as running:
        yield running


@pytest.fixture
def wordpress(site):
    """The site as it was set up, whatever the test before has changed."""
    site.forbid_rest(forbidden=False)
    site.set(page_comments=0, permalink_structure="/%postname%/", theme=THEMES[0])
    return site


def comments(home, *arguments):
    done = home.run(*arguments, "--json")
    assert done.code == 0, done.err
    return done.json["comments"]


def fetched(home, site, path):
    return comments(home, "fetch", f"{site.url}{path}", "--refresh")


def shape(items):
    """Return what the three ways to a thread must agree on, by id."""
    return {
        item["id"]: (item["parent_id"], item["depth"], item["kind"], item["author"], item["author_url"], item["text"],
                     item["by_article_author"])
        for item in items
    }  # fmt: skip


@pytest.mark.parametrize("theme", THEMES)
def test_page_and_rest_give_the_same_nested_thread(home, wordpress, theme):
    wordpress.set(theme=theme)
    inline = fetched(home, wordpress, "/many/")
    assert [source["where"] for source in inline["sources"]] == ["page"]
    wordpress.set(page_comments=1)
    paged = fetched(home, wordpress, "/many/")
    assert [(source["where"], source["fetched"]) for source in paged["sources"]] == [
        ("page", True),
        ("remote", True),
    ]
    for thread in (inline, paged):
        assert (thread["count"], thread["complete"], thread["state"]) == (150, True, "open")
        assert max(item["depth"] for item in thread["items"]) == 2
        assert [item["author"] for item in thread["items"] if item["by_article_author"]] == ["Mina Reed"]
    said = [[item for item in thread["items"] if item["kind"] == "comment"] for thread in (inline, paged)]
    assert len(said[0]) == 150
    assert shape(said[0]) == shape(said[1])
    # REST keeps pingbacks to itself: only the page that shows one has it.
    assert [item["author"] for item in inline["items"] if item["kind"] == "pingback"] == ["Another paper"]


def test_the_feed_agrees_where_rest_is_closed(home, wordpress):
    whole = shape(fetched(home, wordpress, "/many/")["items"])
    wordpress.set(page_comments=1)
    wordpress.forbid_rest(forbidden=True)
    thread = fetched(home, wordpress, "/many/")
    assert [(source["system"], source["where"], source["reason"]) for source in thread["sources"]] == [
        ("wordpress", "page", None),
        ("wordpress", "remote", "login"),
        ("feed", "remote", "partial"),
    ]
    # The page counts the pingback, and REST is not there to know better.
    assert (thread["count"], thread["complete"]) == (151, False)
    assert len(thread["items"]) > 40
    for number, told in shape(thread["items"]).items():
        _, _, kind, author, _, text, _ = whole[number]
        assert told[3] == author  # a feed has no address of the author
        if kind == "comment":  # of a pingback the feed has the words, where the theme prints "Pingback: name"
            assert told[5] == text


@pytest.mark.parametrize(
    ("path", "state", "count"),
    # Of a closed post without comments these themes print nothing at all.
    [("/closed/", "closed", 2), ("/silent/", "open", 0), ("/silent-closed/", "unknown", 0)],
)
@pytest.mark.parametrize("theme", THEMES)
def test_state_and_count_are_told_without_a_second_request(home, wordpress, theme, path, state, count):
    wordpress.set(theme=theme)
    thread = fetched(home, wordpress, path)
    assert (thread["state"], thread["count"] or 0, len(thread["items"]), thread["complete"]) == (
        state,
        count,
        count,
        True,
    )


def test_plain_addresses_work_as_well(home, wordpress):
    wordpress.set(permalink_structure="", page_comments=1)
    thread = fetched(home, wordpress, "/?p=4")
    assert (thread["count"], len(thread["items"]), thread["complete"]) == (150, 150, True)
