from artcli.core.sayings import Sayings, holding


def test_the_places_of_texts_that_hold_a_saying_are_found():
    assert holding(["read also", "the bridge", "see also: read also"], ("read also", "see")) == {
        0: "read also",
        2: "see",
    }


def test_a_saying_does_not_reach_over_two_texts():
    assert holding(["read", "also"], ("read also",)) == {}


def test_nothing_is_found_in_nothing():
    assert holding([], ("read",)) == {}
    assert holding(["", ""], ("read",)) == {}


def test_texts_of_all_scripts_are_searched():
    assert holding(["đọc thêm", "read more", "đọc more"], ("thêm", "more")) == {
        0: "thêm",
        1: "more",
        2: "more",
    }


def test_a_text_of_any_script_is_asked_for_any_saying():
    said = Sayings(("read also", "đọc thêm"))
    assert said.stand_in("now read also this")
    assert said.stand_in("mời đọc thêm")
    assert said.stand_in("đã read also")
    assert not said.stand_in("read this also")
    assert not said.stand_in("")
