"""A line of facts breaks between two of them; code is torn only where even the screen ends."""

from artcli.model import Code
from artcli.render.blocks import blocks_lines
from artcli.render.facts import fact_lines
from artcli.render.inline import Footnotes
from artcli.render.lines import one, plain, plain_text
from artcli.render.options import Layout

FACTS = [one("Ida Marlow"), one("20 November 2026"), one("2 min read"), one("Notes from a small machine")]


def test_a_line_breaks_between_two_facts():
    assert [plain(line) for line in fact_lines(FACTS, 50)] == [
        "Ida Marlow · 20 November 2026 · 2 min read",
        "Notes from a small machine",
    ]
    assert [plain(line) for line in fact_lines(FACTS, 0)] == [" · ".join(plain(fact) for fact in FACTS)]


def test_a_fact_longer_than_the_line_is_wrapped():
    assert [plain(line) for line in fact_lines(FACTS[3:], 16)] == ["Notes from a", "small machine"]


def code(text, **layout):
    return plain_text(blocks_lines([Code(text=text)], Layout(**layout), Footnotes()))


def test_code_reaches_over_the_measure_to_the_end_of_the_screen():
    assert code("x" * 60, width=40, room=64) == "    " + "x" * 60 + "\n"


def test_code_longer_than_the_screen_goes_on_under_a_mark():
    first = "    ab ab ab ab ab ab\n"
    assert code("ab " * 20, width=24) == first + (f"    ↪ {first[4:]}" * 2) + "    ↪ ab ab\n"
    assert code("x" * 60, width=0) == "x" * 60 + "\n"
