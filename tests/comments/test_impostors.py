"""What looks like a thread and is none: the page's own columns, polls, boxes of a sidebar, two teasers."""

import pytest

import artcli

PROSE = (
    "The council voted on Monday to reopen the old tram line along the harbour after nine years of argument. "
)
COLUMNS = f"""<html lang=en><body><ul class=share><li class="platform comments">Comment</li><li>Tweet</li></ul>
<div class="left-container"><h1>Harbour tram returns</h1><div class=author><a href="/author/uma">Uma Frost</a></div>
<div class=post-time>posted on Saturday, March 2nd, 2024</div><div class=body>{"<p>" + PROSE * 3 + "</p>"}{"<p>" + PROSE * 4 + "</p>"}</div></div>
<div class="right-container"><h2>Jobs</h2><ul><li><a href="/jobs/1">Night conductor</a></li><li>Welder</li></ul>
<h2>Events</h2><div class=event>Open depot day</div><div class=date>October 1st, 2024</div><p>{PROSE}</p></div></body></html>"""
POLLS = f"""<html lang=en><body><article><h1>Harbour tram returns</h1><p>{PROSE * 5}</p><p>{PROSE * 4}</p></article>
<h2>Comments</h2><div class=side><div class=box id=poll-4><h3>Reader Poll</h3><p>Will you ride the tram this year, or wait for it?</p>
<input type=radio name=a>Yes<input type=radio name=a>No</div><div class=box id=poll-7><h3>Weekend Poll</h3>
<p>Which stop should open first on the line?</p><input type=radio name=b>Pier<input type=radio name=b>Mill</div>
<div class=box id=poll-9><h3>Old Poll</h3><p>Should bicycles be let on board in the summer?</p>
<input type=radio name=c>Yes<input type=radio name=c>No</div></div></body></html>"""
PREVIEWS = f"""<html lang=en><body><article><h1>Harbour tram returns</h1><p>{PROSE * 5}</p><p>{PROSE * 4}</p></article>
<h2>Beiträge</h2><div><div class=preview id=p1><b>Nine stops by the sea</b><p>Click through and see where the line will run.</p></div>
<div class=preview id=p2><b>Depot in pictures</b><p>The old sheds, as they were in the last year of the line.</p></div></div></body></html>"""


@pytest.mark.parametrize("page", [COLUMNS, POLLS, PREVIEWS], ids=["columns", "polls", "previews"])
def test_boxes_beside_the_article_are_no_comments(page):
    article = artcli.parse(page, url="https://harbour.example/2024/tram")
    assert article.comments.items == ()
    assert article.title == "Harbour tram returns"
    assert article.text.count("The council voted on Monday") >= 7


def test_two_stories_of_a_front_are_no_thread_for_the_headline_is_in_the_first():
    stories = "".join(
        f"<div class=post id=post-{at}><h2>{title}</h2><span class=author>{name}</span>"
        f"<span class=date>{at} May 2024</span><p>{PROSE * 3}</p><a href=#>Share</a></div>"
        for at, (title, name) in enumerate(
            (("Harbour tram returns", "Uma Frost"), ("Mill to close", "Ove Lind")), 3
        )
    )
    page = f"<html lang=en><head><title>Harbour tram returns</title></head><body><main>{stories}</main></body></html>"
    assert artcli.parse(page, url="https://harbour.example/news/week-18").comments.items == ()
