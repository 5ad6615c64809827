import re

from artcli.core.page import Page


def texts(html: str) -> list[str]:
    return [run.text for run in Page.from_html(html).runs]


def test_inline_elements_do_not_break_a_run_and_boxes_do():
    assert texts("<p>one <b>two</b> three</p><p>four</p>") == ["one two three", "four"]


def test_two_line_breaks_part_runs_and_one_does_not():
    assert texts("<div>one<br>two<br><br>three</div>") == ["one two", "three"]


def test_noscript_is_read_and_scripts_are_not():
    assert texts("<div>a</div><noscript><div>thread</div></noscript><script>x</script>") == ["a", "thread"]


def test_a_ruby_reading_keeps_its_parentheses():
    assert texts("<p><ruby>尹<rp>（</rp><rt>ユン</rt><rp>）</rp></ruby>氏</p>") == ["尹（ユン）氏"]


def test_boxes_know_their_place_and_their_runs():
    page = Page.from_html("<main><p>one</p><div><p>two</p><p>three</p></div></main>")
    assert [box.index for box in page.boxes] == list(range(len(page.boxes)))
    div = next(box for box in page.boxes if box.tag == "div")
    assert [run.text for run in page.runs[div.first : div.last]] == ["two", "three"]


def test_characters_inside_links_are_counted():
    (run,) = Page.from_html('<p>see <a href="/x">this</a></p>').runs
    assert run.link_chars == 4
    assert len(run.links) == 1


def test_deep_nesting_does_not_recurse():
    assert texts("<div>" * 2000 + "x" + "</div>" * 2000) == ["x"]


def test_boxes_are_found_by_words_of_their_class_and_id_in_page_order():
    page = Page.from_html(
        '<div class="Tags"><p>a</p></div><p id="stage">b</p><div class="post-tags"><p>c</p></div>'
    )
    found = page.boxes_named(("tag",), re.compile(r"(?<![a-z])tags"))
    assert [page.runs[box.first].text for box in found] == ["a", "c"]
    assert page.boxes_named(("topic",), re.compile("topic")) == []
    assert len(page.names_holding(("tag",))) == 3
