"""A thread: its selection, the same for reading and for JSON, and its lines."""

import time
from datetime import UTC, datetime

import pytest

from artcli.errors import UsageError
from artcli.model import Comment, Thread, ThreadSource
from artcli.render.cells import columns
from artcli.render.lines import plain, plain_text
from artcli.render.options import Layout
from artcli.render.selection import Wanted, choose, selected, since
from artcli.render.thread import thread_lines

NOW = datetime(2026, 7, 2, 12, tzinfo=UTC)


def comment(key, depth=0, parent=None, **more):
    more = {"author": f"A{key}", "text": f"text {key}", **more}
    return Comment(id=key, depth=depth, parent_id=parent, **more)


TREE = Thread(
    count=6,
    items=(
        comment("1", likes=1, published="2026-07-01T10:00:00+00:00"),
        comment("2", 1, "1", likes=9, published="2026-07-01T11:00:00+00:00", by_article_author=True),
        comment("3", 2, "2", published="2026-07-02T11:00:00+00:00"),
        comment("4", 1, "1", likes=20, published="2026-07-01T12:00:00+00:00"),
        comment("5", likes=7, published="2026-06-01"),
        comment("6", kind="pingback"),
        comment("7", deleted=True),
        comment("8", deleted=True),
        comment("9", 1, "8", author="Á B", published=None),
    ),
)


def ids(wanted=None, thread=TREE):
    return " ".join(each.comment.id for each in choose(thread, wanted))


@pytest.mark.parametrize(
    ("wanted", "shown"),
    [
        (None, "1 2 3 4 5 8 9"),
        (Wanted(sort="top"), "5 1 4 2 3 8 9"),
        (Wanted(sort="new"), "1 4 2 3 5 8 9"),
        (Wanted(sort="old"), "5 1 2 3 4 8 9"),
        (Wanted(sort="top", flat=True), "4 2 5 1 3 8 9"),
        (Wanted(depth=1), "1 5 8"),
        (Wanted(depth=2), "1 2 4 5 8 9"),
        (Wanted(collapse=True), "1 5 8"),
        (Wanted(limit=2), "1 2"),
        (Wanted(limit=0), ""),
        (Wanted(author="á b"), "9"),
        (Wanted(since=datetime(2026, 7, 1, 11, 30, tzinfo=UTC)), "3 4"),
        (Wanted(pingbacks=True), "1 2 3 4 5 6 8 9"),
    ],
)
def test_a_selection_keeps_what_was_asked_for_in_order(wanted, shown):
    assert ids(wanted) == shown


def test_hidden_replies_are_counted():
    assert [(each.comment.id, each.hidden) for each in choose(TREE, Wanted(depth=1))] == [
        ("1", 3),
        ("5", 0),
        ("8", 1),
    ]


def test_a_selected_thread_is_whole_in_itself():
    assert selected(TREE) is TREE
    found = selected(TREE, Wanted(author="A3"))
    assert [(item.id, item.depth, item.parent_id) for item in found.items] == [("3", 0, None)]
    assert (found.complete, found.count) == (False, 6)
    assert selected(TREE, Wanted(sort="top")).complete


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("3h", "2026-07-02T09:00:00+00:00"),
        ("2 d", "2026-06-30T12:00:00+00:00"),
        ("today", "2026-07-02T00:00:00+00:00"),
        ("2021-07-02", "2021-07-02T00:00:00+00:00"),
        ("2021-07-02T13:58+07:00", "2021-07-02T13:58:00+07:00"),
        ("999999y", "0001-01-01T00:00:00+00:00"),
    ],
)
def test_since_takes_times_and_ages(text, when):
    assert since(text, NOW).isoformat() == when


@pytest.mark.parametrize("text", ["", "soon", "3 moons", "２h", "-1d"])
def test_since_refuses_what_is_no_time(text):
    with pytest.raises(UsageError, match="is no time"):
        since(text, NOW)


def test_the_header_says_who_when_and_how_liked():
    text = plain_text(thread_lines(TREE, Layout(width=60, now=NOW), new={"3"}))
    assert "▎ 1 A1 · 1 d · 1 like · #1\n▎ text 1\n" in text
    assert "  ▎ 2 A2 · OP · 1 d · 9 likes · #2\n" in text
    assert "    ▎ ● 3 A3 · 1 h · #3\n" in text
    assert "▎ 1 removed · #8\n\n" in text
    assert text.startswith("Comments · 6 · 1 new ─")


def test_levels_have_no_digit_where_they_have_colour():
    lines = list(thread_lines(TREE, Layout(width=60, now=NOW, colour=True)))
    assert "▎ A1 · 1 d" in plain_text(lines)
    assert {style for line in lines for text, style, _ in line if "▎" in text} == {
        "level0",
        "level1",
        "level2",
    }


def test_a_thread_of_one_level_has_no_digits():
    flat = Thread(items=(comment("1"), comment("5")))
    lines = [plain(line) for line in thread_lines(flat, Layout(now=NOW))]
    assert "A1" in lines[2]
    assert not any(line.lstrip("▎ ").startswith("1 ") for line in lines)


def test_hidden_replies_leave_a_line():
    text = plain_text(thread_lines(TREE, Layout(width=60), Wanted(depth=1)))
    assert "▎ ↩ 3 replies hidden\n" in text
    assert "▎ ↩ 1 reply hidden\n" in text


@pytest.mark.parametrize("width", [20, 40, 60, 88, 120])
def test_text_keeps_forty_columns_and_lines_the_width(width):
    deep = Thread(
        items=tuple(comment(str(i), i, str(i - 1) if i else None, text="word " * 60) for i in range(60))
    )
    lines = [plain(line) for line in thread_lines(deep, Layout(width=width, now=NOW))]
    assert max(map(columns, lines)) <= width
    assert max(len(line) - len(line.lstrip()) for line in lines) <= max(0, width - 42)
    assert "replying to @A58" in " ".join(" ".join(lines).replace("▎", "").split())


def test_threads_that_were_not_read_say_so():
    thread = Thread(count=0, sources=(ThreadSource(system="disqus", where="remote", reason="key"),))
    assert (
        plain_text(thread_lines(thread, Layout(width=0)))
        == "Comments\ndisqus: not read (key)\nNo comments yet.\n"
    )


def test_addresses_in_comments_are_links():
    thread = Thread(items=(comment("1", text="see https://e.com/a(b). ok"),))
    assert ("https://e.com/a(b", "link", "https://e.com/a(b") in [
        piece for line in thread_lines(thread, Layout()) for piece in line
    ]


def test_a_thread_of_twenty_thousand_streams():
    deep = Thread(items=tuple(comment(str(i), i, str(i - 1) if i else None) for i in range(20_000)))
    started = time.process_time()
    lines = thread_lines(deep, Layout(width=60, now=NOW))
    next(iter(lines))
    assert time.process_time() - started < 1
    assert sum(1 for _ in lines) >= 59_999
    assert len(choose(deep, Wanted(sort="new"))) == 20_000
