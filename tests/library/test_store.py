"""The library keeps what it is given: numbers stay, revisions come with changes, threads remember."""

from pathlib import Path

import pytest
from made import EVENING, LATER, NOON, article, thread

from artcli.errors import UsageError
from artcli.library import KeptPage, Library, library_path
from artcli.library.listing import Filters
from artcli.model import Comment, RelatedLink, Thread


@pytest.fixture
def library():
    with Library.open(":memory:") as opened:
        yield opened


def test_a_saved_article_comes_back_whole(library):
    given = article(comments=thread("Hay quá"), tags=("cầu",), related=(RelatedLink(title="Đường"),))
    saved = library.save(given, b"<p>page</p>", NOON, charset="utf-8")
    assert (saved.new, saved.changed, saved.new_comments) == (True, True, 1)
    entry = library.get(saved.id)
    assert entry.article == given
    assert (entry.row.title, entry.row.fetched) == ("Cây cầu 1", "2026-11-23T12:00:00.000Z")
    assert library.pages(saved.id) == [KeptPage(b"<p>page</p>", "https://bao.example/1", "utf-8")]


def test_fetching_the_same_again_adds_no_revision(library):
    first = library.save(article(), b"one", NOON)
    again = library.save(article(related=(RelatedLink(title="Another list"),)), b"two", LATER)
    assert (again.id, again.new, again.changed) == (first.id, False, False)
    assert len(library.revisions(first.id)) == 1
    entry = library.get(first.id)
    assert entry.row.fetched > entry.first_fetched
    assert entry.article.related[0].title == "Another list"


def test_a_changed_text_adds_a_dated_revision(library):
    number = library.save(article(text="Trước."), b"one", NOON).id
    assert library.save(article(text="Sau."), b"two", LATER).changed
    old, new = library.revisions(number)
    assert (old.fetched, new.fetched) == ("2026-11-23T12:00:00.000Z", "2026-11-23T13:00:00.000Z")
    assert (library.at(old.id).text, library.at(new.id).text) == ("Trước.", "Sau.")
    assert library.search("trước") == []
    assert [hit.id for hit in library.search("sau")] == [number]


def test_every_address_that_led_to_an_article_finds_it(library):
    number = library.save(article(canonical_url="https://bao.example/cau"), None, NOON).id
    assert library.find("https://bao.example/1#comments").id == number
    assert library.find("https://bao.example/cau").id == number
    assert library.find("https://bao.example/2") is None


def test_a_canonical_address_that_appears_later_keeps_the_number(library):
    number = library.save(article(), None, NOON).id
    assert library.save(article(canonical_url="https://bao.example/cau"), None, LATER).id == number


def test_a_canonical_front_page_does_not_swallow_articles(library):
    numbers = [library.save(article(n, canonical_url="https://bao.example/"), None, NOON).id for n in (1, 2)]
    assert numbers == [1, 2]


def test_an_article_without_an_address_is_refused(library):
    with pytest.raises(UsageError, match="without an address"):
        library.save(article(url=None), None, NOON)
    assert len(library) == 0


def test_numbers_are_never_given_twice(library):
    library.save(article(1), None, NOON)
    second = library.save(article(2), None, NOON).id
    assert library.remove([second, 77]) == [second]
    assert library.save(article(3), None, NOON).id == second + 1


def test_removing_leaves_nothing_behind(library):
    number = library.save(article(comments=thread("một", "hai"), tags=("cầu",)), b"x", NOON).id
    library.save(article(comments=thread("một")), b"x", LATER)
    library.tag(number, ["đọc sau"])
    library.remove([number])
    with library._link.reading() as connection:
        for table in (
            "article",
            "address",
            "revision",
            "thread",
            "comment",
            "comment_past",
            "tag",
            "words_docsize",
        ):
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] == 0, table
    assert library.get(number) is None
    assert library.current() is None
    assert library.search("cau") == []
    assert library.check() == []


def test_the_current_article_is_the_one_fetched_or_shown_last(library):
    assert library.current() is None
    first = library.save(article(1), None, NOON).id
    second = library.save(article(2), None, LATER).id
    assert library.current().id == second
    library.visit(first, EVENING)
    assert library.current().id == first


def test_lists_are_newest_first_and_filter(library):
    old = library.save(article(1, url="https://www.a.example/1"), None, "2026-01-01T00:00:00Z").id
    new = library.save(article(2, url="https://m.b.example/2", tags=("Sông",)), None, NOON).id
    assert [row.id for row in library.list()] == [new, old]
    assert [row.id for row in library.list(limit=2)[1:]] == [old]
    assert [row.id for row in library.list(Filters(site="a.example"))] == [old]
    assert [row.id for row in library.list(Filters(site="b.example"))] == [new]
    assert [row.id for row in library.list(Filters(tag="song"))] == [new]
    assert [row.id for row in library.list(Filters(since="2026-06"))] == [new]
    assert [row.id for row in library.list(Filters(since="2026-11-23T18:59:00+07:00"))] == [new]
    assert library.list(Filters(since="2026-11-23T12:00:01Z")) == []
    assert library.list(Filters(language="fr")) == []
    library.visit(new, EVENING)
    assert [row.id for row in library.list(Filters(read=False))] == [old]
    library.star(old, NOON)
    assert [row.id for row in library.list(Filters(starred=True))] == [old]
    library.star(old, None)
    assert library.list(Filters(starred=True)) == []
    library.mark_read(new, None)
    assert len(library.list(Filters(read=False))) == 2


def test_own_tags_survive_a_fetch_and_page_tags_follow_it(library):
    number = library.save(article(tags=("cũ",)), None, NOON).id
    library.tag(number, ["Đọc sau", "  "])
    library.save(article(tags=("mới",)), None, LATER)
    assert library.get(number).row.tags == ("Đọc sau",)
    assert library.list(Filters(tag="cu")) == []
    assert [row.id for row in library.list(Filters(tag="doc sau"))] == [number]
    library.untag(number, ["doc sau"])
    assert library.list(Filters(tag="doc sau")) == []
    with pytest.raises(UsageError, match="no article 9"):
        library.tag(9, ["x"])


def test_new_comments_are_those_since_the_last_visit(library):
    number = library.save(article(comments=thread("một")), None, NOON).id
    assert library.new_comments(number) == {"c0"}
    library.visit(number, LATER)
    assert library.new_comments(number) == set()
    saved = library.save(article(comments=thread("một", "hai")), None, EVENING)
    assert (saved.changed, saved.new_comments) == (True, 1)
    assert library.new_comments(number) == {"c1"}
    assert library.new_comments(number, since=NOON) == {"c1"}
    library.visit(number, EVENING, thread=False)  # the article was read, its thread was not
    assert library.new_comments(number) == {"c1"}


def test_edited_and_deleted_comments_are_remembered(library):
    number = library.save(article(comments=thread("một", "hai")), None, NOON).id
    library.save(article(comments=thread("một (sửa)")), None, LATER)
    past = library.past_comments(number)
    assert {(until, comment.text) for until, comment in past} == {
        ("2026-11-23T13:00:00.000Z", "một"),
        ("2026-11-23T13:00:00.000Z", "hai"),
    }
    assert [comment.text for comment in library.get(number).article.comments.items] == ["một (sửa)"]
    assert library.search("hai") == []


def test_a_thread_read_in_part_takes_no_comment_away(library):
    full = Thread(
        count=3,
        items=(
            Comment(id="a", text="A"),
            Comment(id="b", text="B", parent_id="a", depth=1),
            Comment(id="c", text="C"),
        ),
    )
    number = library.save(article(comments=full), None, NOON).id
    part = Thread(count=4, complete=False, items=(Comment(id="d", text="D"), Comment(id="a", text="A!")))
    library.save(article(comments=part), None, LATER)
    kept = library.get(number).article.comments
    assert [(item.id, item.depth) for item in kept.items] == [("d", 0), ("a", 0), ("b", 1), ("c", 0)]
    library.save(article(comments=Thread(complete=False)), None, EVENING)
    assert len(library.get(number).article.comments.items) == 4


def test_comments_whose_parents_form_a_ring_are_kept_as_they_came(library):
    ring = Thread(
        complete=False,
        items=(Comment(id="x", parent_id="y", depth=1), Comment(id="y", parent_id="x", depth=1)),
    )
    number = library.save(article(comments=thread("một")), None, NOON).id
    library.save(article(comments=ring), None, LATER)
    assert {item.id for item in library.get(number).article.comments.items} >= {"x", "y"}


def test_a_better_parse_takes_the_place_of_the_newest_revision(library):
    number = library.save(article(text="Sai.", comments=thread("một")), b"page", NOON).id
    library.amend(number, article(text="Đúng rồi.", url="https://bao.example/other"))
    assert len(library.revisions(number)) == 1
    assert [hit.id for hit in library.search("dung roi")] == [number]
    assert library.search("sai") == []
    assert len(library.get(number).article.comments.items) == 1
    assert library.check() == []


def test_times_must_be_times(library):
    with pytest.raises(UsageError, match="no ISO 8601 time"):
        library.save(article(), None, "gestern")


def test_times_are_kept_in_utc(library):
    number = library.save(article(), None, "2026-11-23T19:00:00+07:00").id
    assert library.get(number).row.fetched == "2026-11-23T12:00:00.000Z"


def test_the_library_lies_where_the_environment_says(monkeypatch, tmp_path):
    monkeypatch.setenv("ARTCLI_LIBRARY", str(tmp_path / "mine.db"))
    assert library_path() == tmp_path / "mine.db"
    monkeypatch.delenv("ARTCLI_LIBRARY")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert library_path() == tmp_path / "artcli" / "library.sqlite3"
    monkeypatch.setenv("XDG_DATA_HOME", "relative")
    assert library_path() == Path.home() / ".local/share/artcli/library.sqlite3"


def test_all_pages_of_a_series_are_kept_the_newest_ones_of_it(library):
    def series(*numbers):
        return [KeptPage(b"page %d" % n, f"https://bao.example/1/{n}", None) for n in numbers]

    number = library.save(article(text="Trước."), b"page 1", NOON, later=series(2, 3)).id
    first = KeptPage(b"page 1", "https://bao.example/1", None)
    assert library.pages(number) == [first, *series(2, 3)]
    library.save(article(text="Sau."), b"page 1", LATER, later=series(2))
    assert library.pages(number) == [first, *series(2)]
    library.save(article(text="Sau.", comments=thread("mới")), b"page 1", EVENING, later=series(2, 3, 4))
    assert library.pages(number) == [first, *series(2, 3, 4)]
    library.remove([number])
    assert library.pages(number) == []
    assert library.check() == []
