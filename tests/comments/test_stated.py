"""What a page says of its thread by a nought or by a sign: nobody yet, in twenty languages; a topic that is closed."""

import pytest

from artcli.comments import thread
from artcli.core.draft import Draft
from artcli.core.page import Page
from artcli.core.words.comments import LOCKED, THREAD_WORDS
from shared import FIXTURES

PROSE = "<p>" + "The council met on Monday to talk about the bridge, and nobody was surprised. " * 6 + "</p>"


def found(html, url=None):
    return thread.find(Page.from_html(html, url), Draft(url=url)).comments


@pytest.mark.parametrize("label", ["{} (0)", "{}: 0", "0 {}", "{} [0]"])
@pytest.mark.parametrize("language", THREAD_WORDS)
def test_a_nought_beside_the_threads_name_is_a_total(language, label):
    said = label.format(THREAD_WORDS[language].heading[0])
    for area in (
        f"<div id=comments><h3>{said}</h3></div>",
        f"<h3>{said}</h3>",
        f"<div><div>{said}</div><form><textarea></textarea></form></div>",
    ):
        comments = found(f"<h1>T</h1>{PROSE}{area}{PROSE}")
        assert (comments.count, comments.items) == (0, ())


@pytest.mark.parametrize("language", THREAD_WORDS)
def test_noughts_under_the_cards_of_a_list_are_no_total(language):
    said = f"{THREAD_WORDS[language].heading[0]} (0)"
    cards = "".join(f"<div><h3><a href=/{at}>Card {at}</a></h3><span>{said}</span></div>" for at in range(5))
    assert found(f"<h1>T</h1>{PROSE}<div>{cards}</div>").count is None


def topic(head, after=""):
    posts = "".join(
        f'<div class="post" id="post-{at}"><b class=user>Ada {at}</b> <time datetime="2024-06-0{at}T10:00:00">June</time>'
        f'<p>Words of {at}, which go on for a while. <i class="fa fa-lock"></i></p></div>'
        for at in range(1, 5)
    )
    return f"{head}<div>{posts}</div>{after}"


URL = "https://forum.example/thread/12-felt-on-oak"
SIGNS = {
    "in the title": ('<h1>Felt on oak <i class="fas fa-lock"></i></h1>', ""),
    "beside the title": ('<div class=topic-title><h1>Felt on oak</h1><span class="icon icon-locked"></span></div>', ""),
    "drawn": ('<div class=subject><h1>Felt</h1><svg><use href="/sprite.svg#lock"></use></svg></div>', ""),
    "for a button": ("<h1>Felt on oak</h1>", '<div class=buttons><a class="btn" title="Thema geschlossen"></a></div>'),
    "a picture": ("<h1>Felt on oak</h1>", '<div class="thread-actions"><img src=l.gif alt="Chủ đề đã khóa"></div>'),
}  # fmt: skip


@pytest.mark.parametrize("sign", SIGNS)
def test_a_lock_closes_its_topic(sign):
    comments = found(topic(*SIGNS[sign]), URL)
    assert len(comments.items) == 3 and comments.state == "closed"


@pytest.mark.parametrize("phrase", LOCKED)
def test_a_lock_says_so_in_every_language(phrase):
    sign = f'<div class=topic-status><span aria-label="{phrase.capitalize()}"></span></div>'
    assert found(topic(f"<h1>Felt on oak</h1>{sign}"), URL).state == "closed"


@pytest.mark.parametrize(
    "other",
    [
        '<form><i class="fa fa-lock"></i><input type=password></form>',
        '<ul class=topic-list><li><i class="fa fa-lock" title="Topic locked"></i> Another topic</li></ul>',
        '<div class=topic-actions><i class="fa fa-lock-open"></i></div>',
        '<div class=topic-title><span class="block inline-block"></span></div>',
        '<div class=cookies><span class="lock-screen"></span></div>',
    ],
)
def test_other_locks_do_not(other):
    assert found(topic(f"<h1>Felt on oak</h1>{other}"), URL).state == "unknown"


def test_a_hacker_news_item_that_asks_to_discuss_it_has_no_comments_yet():
    page = (FIXTURES / "comments--hackernews-link.html").read_text()
    head, _, tree = page.partition("<table border=\"0\" class='comment-tree'>")
    assert tree
    new = head.replace("3&nbsp;comments", "discuss") + "</table></td></tr></table></center></body></html>"
    comments = found(new, "https://news.ycombinator.com/item?id=41000001")
    assert (comments.count, comments.items) == (0, ())
