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


def test_the_newest_comments_of_the_site_in_the_sidebar_are_none_of_this_page():
    own = "".join(
        f"<li class=comment id=comment-{at}><cite class=fn>{name}</cite><div class=comment-content>Ride {at}.</div></li>"
        for at, name in enumerate(("Ada", "Bo"), 1)
    )
    newest = "".join(
        f"<li class=comment id=comment-{at}><cite class=fn>Cy</cite><div class=comment-content>Elsewhere {at}.</div></li>"
        for at in (91, 92, 93)
    )
    page = (
        f"<html lang=en><body><article><h1>Harbour tram returns</h1><p>{PROSE * 5}</p></article><ol class=commentlist>{own}</ol>"
        f"<aside class=widget><h3>Recent comments</h3><ol class=commentlist>{newest}</ol></aside></body></html>"
    )
    assert [item.text for item in artcli.parse(page).comments.items] == ["Ride 1.", "Ride 2."]


def _stories(end):
    return "".join(
        f"<article class='post-box comment' id=post-{at}><a href=/news/{at}></a><span class=title>Story {at}</span>"
        f"<p>{PROSE[:-2]} line {at}{end}</p><span class=author>Uma {name}</span><p class=date>May {at}, 2024</p></article>"
        for at, name in enumerate(("Frost", "Lind", "Maas", "Reed"), 3)
    )


@pytest.mark.parametrize("end", [" […]", "…", " [...]"])
def test_cut_off_words_are_those_of_teasers(end):
    page = f"<html lang=en><body><article><h1>Harbour tram returns</h1><p>{PROSE * 5}</p></article>{_stories(end)}</body></html>"
    assert artcli.parse(page, url="https://harbour.example/2024/tram").comments.items == ()


def test_the_form_below_the_posts_is_no_post():
    posts = "".join(
        f"<div class=comments-body><p>Ride number {at} was the best.</p>Posted by: <a href=/{at}>{name}</a> at May {at}, 2024 10:05 PM</div>"
        for at, name in enumerate(("John", "Karl Ek", "Mo"), 3)
    )
    form = "<div class=comments-body><form>Name: <input type=text> Remember me? <textarea></textarea></form></div>"
    page = f"<html lang=en><body><article><h1>Harbour tram returns</h1><p>{PROSE * 5}</p></article><h3>Comments</h3>{posts}{form}</body></html>"
    items = artcli.parse(page, url="https://harbour.example/2024/tram").comments.items
    assert [(item.author, item.published) for item in items] == [
        ("John", "2024-05-03T22:05:00"),
        ("Karl Ek", "2024-05-04T22:05:00"),
        ("Mo", "2024-05-05T22:05:00"),
    ]


TOPICS = {
    "en": ("{} Replies", "{} Views", "Last post by {} Wed May {}, 2014 10:44 am"),
    "de": ("Antworten: {}", "Aufrufe: {}", "Letzter Beitrag: {} am {}. Mai 2014, 10:44"),
    "fr": ("{} Réponses", "{} Vus", "Dernier message de {} le {} mai 2014 10:44"),
    "ru": ("Ответов: {}", "Просмотров: {}", "Последнее сообщение от {} — {} мая 2014, 10:44"),
    "vi": ("{} trả lời", "{} lượt xem", "Bài mới nhất: {} {}/05/2014 10:44"),
}


@pytest.mark.parametrize("lang", TOPICS)
def test_a_list_of_topics_is_no_thread(lang):
    replies, views, last = TOPICS[lang]
    rows = "".join(
        f'<li class="row post" id="topic-{at}"><dl><dt><a href="/t/{at}">{title}</a> <a href="/member/{at}">{name}</a></dt>'
        f"<dd>{replies.format(at)}</dd><dd>{views.format(at * 97)}</dd><dd>{last.format(name, at)}</dd></dl></li>"
        for at, (title, name) in enumerate(
            (("Oak or ash?", "Ada"), ("Oil", "Bo"), ("Glue for outdoors", "Cy"), ("Saw", "Dee")), 3
        )
    )
    page = f"<html lang={lang}><body><h1>Benches</h1><p>{PROSE}</p><ul class=topics>{rows}</ul></body></html>"
    assert artcli.parse(page, url="https://wood.example/forum/benches/topics").comments.items == ()


def test_short_posts_inside_a_link_that_was_never_closed_are_posts_all_the_same():
    posts = "".join(
        f"<div class=comment id=c{at}><b class=author>{name}</b> <i class=date>May {at}, 2024</i><p>Ride {at} it was.</p><button>Reply</button></div>"
        for at, name in enumerate(("Ada", "Bo", "Cy", "Dee"), 3)
    )
    page = (
        f"<html lang=en><body><article><h1>Harbour tram returns</h1><p>{PROSE * 5}</p></article><h2>Comments</h2>"
        f"<a href=/somewhere><span>broken{posts}</body></html>"
    )
    assert [item.author for item in artcli.parse(page).comments.items] == ["Ada", "Bo", "Cy", "Dee"]


def test_the_fields_of_a_form_are_no_comments_whatever_their_ids():
    page = (
        f"<html lang=en><body><article><h1>Harbour tram returns</h1><p>{PROSE * 5}</p></article><ol class=commentlist>"
        "<li class=comment id=comment-1><cite class=fn>Ada</cite><blockquote class=entry-content>Good.</blockquote></li></ol>"
        "<form id=comment-form action=/wp-comments-post.php><ol><li id=comment-submit><button>Submit</button>"
        "<p>Notify me of followup comments.</p></li></ol></form></body></html>"
    )
    assert [item.author for item in artcli.parse(page).comments.items] == ["Ada"]


def test_boxes_that_all_say_the_same_are_no_posts():
    box = "<div class=feedback id=box-{0}><h4>Detailed ratings</h4><p>Mean of the last twelve months</p><p>As described</p></div>"
    page = f"<html lang=en><body><article><h1>Harbour tram returns</h1><p>{PROSE * 5}</p></article>{box.format(1)}{box.format(2)}</body></html>"
    assert artcli.parse(page, url="https://harbour.example/2024/tram").comments.items == ()


def test_reviews_outside_any_thread_are_buyers_words():
    reviews = "".join(
        f"<div class=shop-review id=review-{at}><b class=name>{name}</b> <i class=date>May {at}, 2024</i><p>Ride {at} was worth it, every penny.</p></div>"
        for at, name in enumerate(("Ada", "Bo", "Cy", "Dee"), 3)
    )
    page = f"<html lang=en><body><main><h1>Harbour tram tours</h1><p>{PROSE * 5}</p></main><section>{reviews}</section></body></html>"
    article = artcli.parse(page, url="https://harbour.example/tours/tram")
    assert article.comments.items == ()
    assert "every penny" not in article.text


def test_a_list_of_articles_states_no_total_of_one():
    cards = "".join(
        f"<div class=card><h3><a href=/{at}>Story number {at} of the week</a></h3><p>{PROSE}</p><p class=comments>{total} comments</p></div>"
        for at, total in enumerate((8, 1, 16, 3))
    )
    page = f"<html lang=en><body><h1>News of the week</h1><p>{PROSE}</p>{cards}</body></html>"
    assert artcli.parse(page, url="https://harbour.example/week").comments.count is None


def test_the_card_that_opens_over_an_avatar_does_not_name_the_author():
    menu = "".join(
        f"<li><a href=/{what}>{what} this reader</a></li>"
        for what in ("Follow", "Unfollow", "Invite", "Flag", "Mute")
    )
    posts = "".join(
        f"<article class=reply id=reply-{at}><div class=author-hovercard><h4>{name}</h4><a href=/p>Profile</a><a href=/f>Follow</a></div>"
        f"<span class=author><a class=fn href=/{name}>{name}</a></span><time datetime=2024-05-0{at}>May {at}</time><ul>{menu}</ul>"
        f"<p>Ride {at} was the one on which I met the conductor who knew the old line.</p><a href=#>Reply</a></article>"
        for at, name in enumerate(("Ada", "Bo", "Cy", "Dee"), 3)
    )
    page = f"<html lang=en><body><article><h1>Harbour tram returns</h1><p>{PROSE * 5}</p></article><section>{posts}</section></body></html>"
    items = artcli.parse(page, url="https://harbour.example/2024/tram").comments.items
    assert [item.author for item in items] == ["Ada", "Bo", "Cy", "Dee"]
    assert all(item.text.endswith("the old line.") and item.text.startswith("Ride") for item in items)
