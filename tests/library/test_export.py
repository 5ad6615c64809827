"""Files that other programs read: names that are safe, heads that are YAML, JSON that comes back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import NOON, article

from artcli import wire
from artcli.library import Library, export, importing


def entries(*made):
    with Library.open(":memory:") as library:
        numbers = [library.save(each, None, NOON).id for each in made]
        library.tag(numbers[0], ["đọc sau", "2026"])
        return [library.get(number) for number in numbers]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Xây dựng Đảng bộ", "xay-dung-dang-bo-12.md"),
        ("../../etc/passwd", "etc-passwd-12.md"),
        ("CON", "con-12.md"),
        ("東京の 天気", "東京の-天気-12.md"),
        ("", "12.md"),
        (None, "12.md"),
        ("a" * 300, "a" * 80 + "-12.md"),
        ("từ " * 60, "-".join(["tu"] * 26) + "-12.md"),
    ],
)
def test_file_names_are_safe_and_end_in_the_number(title, name):
    assert export.file_name(title, 12, "md") == name


@given(st.text(max_size=200))
def test_no_title_makes_a_bad_file_name(title):
    name = export.file_name(title, 7, "txt")
    assert len(name.encode()) < 100
    assert not set(name) & set('/\\:*?"<>|\0\n')
    assert not name.startswith((".", "-"))


def test_front_matter_is_yaml_that_no_title_breaks():
    (entry,) = entries(
        article(1, title='A: "b"\n---\n# c', published="2024-01-05", lead="Dẫn: x", tags=("Chính trị",))
    )
    assert export.front_matter(entry).splitlines() == [
        "---",
        'title: "A: \\"b\\"\\n---\\n# c"',
        "date: 2024-01-05",
        'description: "Dẫn: x"',
        'authors: ["Mai Thử"]',
        'source: "https://bao.example/1"',
        'language: "vi"',
        'tags: ["2026-","đọc-sau","Chính-trị"]',
        "created: 2026-11-23T12:00:00.000Z",
        "artcli_id: 1",
        "---",
    ]


def test_a_date_that_is_none_stays_in_quotes():
    (entry,) = entries(article(1, published="2024-01-05\nevil: yes"))
    assert '\ndate: "2024-01-05\\nevil: yes"\n' in export.front_matter(entry)


def test_each_entry_is_a_file():
    made = [
        export.file(entry, "md", lambda each: f"# {each.title}\n")
        for entry in entries(article(1), article(2))
    ]
    assert [file.name for file in made] == ["cay-cau-1-1.md", "cay-cau-2-2.md"]
    assert made[1].content.decode().endswith("---\n\n# Cây cầu 2\n")
    text = export.file(*entries(article(1)), "txt", lambda each: each.text)
    assert text.content.decode() == article(1).text


def test_json_comes_back_as_the_same_article():
    (entry,) = entries(article(1))
    made = export.file(entry, "json", str)
    assert wire.article_of(next(wire.decode_objects(made.content))) == article(1)
    assert list(importing.entries(made.content)) == [article(1)]


POCKET = """title,url,time_added,tags,status
"Cầu, sông",https://a.example/1,1700000000,cầu|sông,unread
,https://a.example/2,x,,archive
Bad,javascript:alert(1),1,,unread
Again,https://a.example/1,1700000001,,unread
"""
INSTAPAPER = """URL,Title,Selection,Folder,Timestamp,Tags
https://b.example/1,One,,Unread,1700000000,"[""x"",""y""]"
https://b.example/2,Two,,Đọc,1700000000,[]
"""
BOOKMARKS = """<!DOCTYPE NETSCAPE-Bookmark-file-1>
<TITLE>Bookmarks</TITLE><H1>Menu</H1><DL><p><DT><H3>News</H3><DL><p>
<DT><A HREF="https://c.example/1" ADD_DATE="1700000000" TAGS="a,b">One &amp; more</A>
<DT><A HREF="place:sort=8">Most visited</A></DL><p>
<h1>Read Archive</h1><ul><li><a href="https://c.example/2" time_added="1700000000" tags="">Two</a></li></ul>
"""
OPML = """<?xml version="1.0"?><opml version="2.0"><body><outline text="Tin"><outline type="rss" text="Báo"
 xmlUrl="https://d.example/rss"/></outline><outline text="Solo" xmlUrl="https://d.example/atom"/></body></opml>"""


def test_pocket_and_instapaper_csv_are_read():
    first, second = importing.entries(POCKET.encode())
    assert (first.url, first.title, first.tags) == ("https://a.example/1", "Cầu, sông", ("cầu", "sông"))
    assert (first.added, first.read) == ("2023-11-14T22:13:20.000Z", False)
    assert (second.title, second.added, second.read) == (None, None, True)
    one, two = importing.entries(b"\xef\xbb\xbf" + INSTAPAPER.encode())
    assert (one.tags, two.tags) == (("x", "y"), ("Đọc",))


def test_browser_bookmarks_are_read():
    one, two = importing.entries(BOOKMARKS.encode())
    assert (one.title, one.tags, one.added, one.read) == (
        "One & more",
        ("a", "b"),
        "2023-11-14T22:13:20.000Z",
        False,
    )
    assert (two.url, two.read) == ("https://c.example/2", True)


def test_feeds_of_opml_are_read_with_their_folders():
    one, two = importing.entries(OPML.encode())
    assert (one.url, one.title, one.tags, one.feed) == ("https://d.example/rss", "Báo", ("Tin",), True)
    assert (two.title, two.tags) == ("Solo", ())


def test_categories_of_opml_are_tags_too():
    (feed,) = importing.entries(
        b'<opml><outline text="a"><outline xmlUrl="https://d.example/rss" category="/b/c,a"/></outline></opml>'
    )
    assert feed.tags == ("a", "b", "c")


@pytest.mark.parametrize(
    "data",
    [b"", b"hello", b"\x00\x01", b"<opml><body>", b'<!DOCTYPE x [<!ENTITY a "b">]><opml/>', b"[1,2]",
     b'url\n"' + b"x" * 200_000],
)  # fmt: skip
def test_what_cannot_be_imported_is_a_usage_error(data):
    from artcli.errors import UsageError

    with pytest.raises(UsageError):
        list(importing.entries(data))


def test_an_object_that_is_none_of_ours_is_an_error_in_its_place():
    from artcli.errors import ArtcliError

    broken, kept = importing.entries(b'{"a": 1}\n{"url": "https://a.example/1", "title": "T", "tags": ["x"]}')
    assert isinstance(broken, ArtcliError)
    assert (kept.url, kept.title, kept.tags) == ("https://a.example/1", "T", ("x",))


def test_a_list_of_addresses_is_read():
    assert [each.url for each in importing.entries(b"https://a.example/1\n\nhttps://a.example/2\n")] == [
        "https://a.example/1",
        "https://a.example/2",
    ]


def test_deep_outlines_do_not_break_the_reader():
    deep = "<opml><body>" + '<outline text="x">' * 20_000 + "</outline>" * 20_000 + "</body></opml>"
    assert list(importing.entries(deep.encode())) == []


def test_exports_are_the_same_each_time():
    given_ = entries(article(1), article(2))
    assert [export.file(each, "json", str) for each in given_] == [
        export.file(each, "json", str) for each in given_
    ]
