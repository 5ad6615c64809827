from artcli.core.once import once
from artcli.core.page import Page


def test_a_page_is_read_once_whatever_is_found_and_other_pages_for_themselves():
    asked = []

    @once
    def has_bridge(page):
        asked.append(page)
        return "bridge" in page.html

    one, other = Page.from_html("<p>bridge"), Page.from_html("<p>ford")
    assert [has_bridge(page) for page in (one, other, other, one)] == [True, False, False, True]
    assert asked == [one, other]
