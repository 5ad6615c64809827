from artcli.core import signposts
from artcli.core.page import Page


def signs(html: str) -> list[int]:
    page = Page.from_html(f"<body>{html}")
    found = signposts.find(page)
    return [found.get(run.index, 0) for run in page.runs]


def test_headings_of_lists_are_told_apart():
    found = signs("<h3>Related articles</h3><h3>Most read</h3><h3>Share</h3><h3>The bridge</h3>")
    assert found == [4, 2, 1, 0]


def test_a_line_that_speaks_of_related_and_popular_articles_is_related():
    assert signs("<p>Popular related articles</p>") == [4]


def test_a_sentence_that_holds_the_words_is_no_sign():
    assert signs("<p>The two most read books of the year are related articles of faith, he said.</p>") == [0]


def test_signs_are_read_in_any_case_and_language():
    assert signs("<p>TIN LIÊN QUAN</p><p>相关阅读</p><p>Lesen Sie auch</p>") == [4, 4, 4]


def test_threads_and_reviews_are_announced():
    assert signs("<h2>Customer reviews</h2><h2>Comments (12)</h2><h2>Bình luận</h2>") == [3, 3, 3]
