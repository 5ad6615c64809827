"""Rows of any quality become a valid thread."""

import time

from hypothesis import given
from hypothesis import strategies as st

from artcli.comments._tree import arrange
from artcli.comments.system import Row


def ids(rows):
    return [(item.id, item.parent_id, item.depth) for item in arrange(rows)]


def assert_valid(items):
    depth_of = {}
    for item in items:
        assert item.id not in depth_of
        assert item.depth == (0 if item.parent_id is None else depth_of[item.parent_id] + 1)
        depth_of[item.id] = item.depth
    assert sum(item.replies for item in items) == sum(item.parent_id is not None for item in items)


def test_replies_follow_their_parent_whatever_order_they_came_in():
    rows = [
        Row(id="3", parent="1", text="c"),
        Row(id="1", text="a"),
        Row(id="2", text="b"),
        Row(id="4", parent="3", text="d"),
    ]
    assert ids(rows) == [("1", None, 0), ("3", "1", 1), ("4", "3", 2), ("2", None, 0)]


def test_indents_make_a_tree_in_any_unit():
    rows = [Row(id=str(at), indent=indent, text=str(at)) for at, indent in enumerate((0, 40, 80, 40, 0, 400))]
    assert [(item.depth, item.parent_id) for item in arrange(rows)] == [
        (0, None),
        (1, "0"),
        (2, "1"),
        (1, "0"),
        (0, None),
        (1, "4"),
    ]


def test_cycles_self_parents_and_missing_parents_become_roots():
    rows = [
        Row(id="a", parent="b", text="1"),
        Row(id="b", parent="c", text="2"),
        Row(id="c", parent="a", text="3"),
        Row(id="d", parent="d", text="4"),
        Row(id="e", parent="nobody", text="5"),
    ]
    items = arrange(rows)
    assert len(items) == 5
    assert_valid(items)
    assert {item.id for item in items if item.parent_id is None} >= {"d", "e"}


def test_the_same_comment_twice_is_kept_once_but_a_taken_id_is_not_a_double():
    rows = [
        Row(id="1", author="A", text="x"),
        Row(id="1", author="A", text="x"),
        Row(id="1", author="B", text="y"),
    ]
    assert [item.text for item in arrange(rows)] == ["x", "y"]
    assert_valid(arrange(rows))


def test_deleted_stubs_stay_only_where_they_hold_up_replies():
    rows = [
        Row(id="1", deleted=True),
        Row(id="2", parent="1", text="still here"),
        Row(id="3", deleted=True),
        Row(id="4", parent="3", deleted=True),
    ]
    assert [item.id for item in arrange(rows)] == ["1", "2"]


def test_a_chain_of_fifty_thousand_replies_is_linear():
    rows = [Row(id=str(at), parent=str(at - 1) if at else None, text=str(at)) for at in range(50_000)]
    start = time.process_time()
    items = arrange(reversed(rows))
    assert items[-1].depth == 49_999
    assert time.process_time() - start < 3


def test_equal_ids_stay_linear():
    start = time.process_time()
    assert len(arrange(Row(id="1", text=str(at)) for at in range(20_000))) == 20_000
    assert time.process_time() - start < 2


@given(
    st.lists(
        st.builds(
            Row,
            id=st.sampled_from(["", "1", "2", "3", "2-2", "c1"]),
            parent=st.sampled_from([None, "1", "2", "3", "9", ""]),
            indent=st.sampled_from([None, 0.0, 1.0, 5.0, 1e9, -3.0]),
            text=st.sampled_from(["a", "b", "c"]),
            deleted=st.booleans(),
        ),
        max_size=30,
    )
)
def test_any_rows_become_a_valid_thread(rows):
    assert_valid(arrange(rows))
