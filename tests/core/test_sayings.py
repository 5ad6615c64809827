from artcli.core.sayings import holding


def test_the_places_of_texts_that_hold_a_saying_are_found():
    assert holding(["read also", "the bridge", "see also: read also"], ("read also", "see")) == {0, 2}


def test_a_saying_does_not_reach_over_two_texts():
    assert holding(["read", "also"], ("read also",)) == set()


def test_nothing_is_found_in_nothing():
    assert holding([], ("read",)) == set()
    assert holding(["", ""], ("read",)) == set()
