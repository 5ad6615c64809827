"""Who wrote a comment and when, as the line above or below it says: credits, ages, badges; and what is no word of it."""

import pytest

import artcli
from artcli.comments import names, values

PROSE = (
    "<p>"
    + "The ferry will stop at the old pier again from June, the harbour office said on Monday. " * 5
    + "</p>"
)
WORDS = (
    "We waited long enough for this ferry.",
    "The pier needs a roof first, said nobody but me.",
    "Will it take bicycles on board as well?",
    "Good news for the island, and for its only bakery.",
)


def page(thread, lang="en"):
    return (
        f"<html lang={lang}><body><article><h1>Ferry returns</h1>{PROSE * 2}</article>{thread}</body></html>"
    )


def items(thread, lang="en"):
    return artcli.parse(page(thread, lang), url="https://pier.example/2024/ferry").comments.items


CREDITS = [
    ("en", "Comment by {} — May 3, 2024 @ 9:15 am"),
    ("en", "Left by {} on May 3, 2024 9:15 am"),
    ("de", "Kommentar von {} — 03.05, 2024 @ 09:15"),
    ("de", "Verfasst von {} am 3. Mai 2024 um 09:15"),
    ("fr", "Commentaire par {} le 3 mai 2024 à 09h15"),
    ("es", "Comentario de {} el 3 de mayo de 2024 09:15"),
    ("it", "Scritto da {} il 3 maggio 2024 09:15"),
    ("nl", "Reactie van {} op 3 mei 2024 09:15"),
    ("ru", "Комментарий от {} — 3 мая 2024, 09:15"),
    ("ja", "投稿者：{} 2024年5月3日 09:15"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "line"), CREDITS, ids=[f"{lang}-{line[:9]}" for lang, line in CREDITS])
def test_the_line_of_a_classic_theme_is_parted_into_name_and_time(lang, line):
    who = ("Uta", "Sven Holm", "Ben 10", "M. Brandt")
    thread = "".join(
        f'<li id="comment-{at}"><p>{words}</p><p><cite>{line.format(name)}</cite></p></li>'
        for at, (name, words) in enumerate(zip(who, WORDS, strict=True), 7)
    )
    found = items(f'<ol id="commentlist">{thread}</ol>', lang)
    assert [item.author for item in found] == list(who)
    assert {item.published for item in found} == {"2024-05-03T09:15:00"}
    assert [item.text for item in found] == list(WORDS)


@pytest.mark.parametrize(
    ("shown", "name"),
    [
        ("Uta Brandt<br><span class=mark>Autor</span>", "Uta Brandt"),
        ("<b>Moderator</b> <i>Uta Brandt</i>", "Uta Brandt"),
        ("Uta Brandt (admin)", "Uta Brandt"),
        ("Uta Brandt [автор]", "Uta Brandt"),
        ("<i>山田はな</i> <em>投稿者</em>", "山田はな"),
        ("Lò Thị Mai <small>Tác giả</small>", "Lò Thị Mai"),
        ("Admin", "Admin"),
        ("Uta Autor", "Uta Autor"),
    ],
)
def test_a_badge_is_no_part_of_the_name_and_a_name_is_no_badge(shown, name):
    thread = "".join(
        f"<li class=comment id=comment-{at}><cite class=fn>{shown}</cite><time datetime=2024-05-03>3</time>"
        f"<div class=comment-content>{words}</div></li>"
        for at, words in enumerate(WORDS)
    )
    assert {item.author for item in items(f"<ol class=commentlist>{thread}</ol>")} == {name}


def test_what_every_post_shows_is_no_word_of_any_in_whatever_language():
    who = ("Aino", "Eero", "Ilta", "Veli")
    thread = "".join(
        f"<li><div class=hidden><h5>Kirjoita viesti</h5><p>Lähetä viesti</p></div><div class=nimi><strong>{name}</strong>"
        f" <span class=date>{at}.5.2024 09:15</span></div><p>{words}</p><div><a href=#>Vastaa viestiin</a>"
        f"<p>Arvostele</p><a href=#>Hyvä</a></div></li>"
        for at, (name, words) in enumerate(zip(who, ("Aa!", *WORDS[1:]), strict=True), 3)
    )
    found = items(f"<div id=comments><h2>Comments</h2><ol>{thread}</ol></div>")
    assert [item.text for item in found] == ["Aa!", *WORDS[1:]]
    assert [item.author for item in found] == list(who)


def test_what_a_share_button_sends_is_no_second_time_the_words():
    who = ("Ada Finch", "bo_the_builder", "Cyrus", "Dee Holm")
    thread = "".join(
        f"<div class='comment_item' id=comment_{at}><div class=top><div class=author_name><a href=/social/{at}>{name}</a>"
        f"<a class=fans_count href=/social/{at}/fans>{at * 7} Fans</a></div></div><div class=comment_body>"
        f"<div class=comment_time>{at} May 2024 09:15</div>{words}</div><div class=hidden>{name}: {words[:20]}</div>"
        f"<div class=hidden>https://pier.example/social/{at}.html</div><a href=#>Permalink</a></div>"
        for at, (name, words) in enumerate(zip(who, WORDS, strict=True), 3)
    )
    found = items(f"<div class=comments>{thread}</div>")
    assert [item.text for item in found] == list(WORDS)
    assert [item.author for item in found] == list(who)


def test_an_age_beside_the_name_is_neither_name_nor_words():
    who = ("Ada Finch", "bo_the_builder", "Cyrus", "Dee Holm")
    thread = "".join(
        f'<div class="comment depth-1" id="li-comment-{at}"><div class=entry><p>{name} <a href="#comment-{at}">{at} years</a></p>'
        f"<p>{words}</p></div></div>"
        for at, (name, words) in enumerate(zip(who, WORDS, strict=True), 3)
    )
    found = items(f"<div class=commentList>{thread}</div>")
    assert [item.author for item in found] == list(who)
    assert [item.text for item in found] == list(WORDS)


@pytest.mark.parametrize(
    "age",
    [
        "6d",
        "1 year",
        "3 giờ",
        "2 Wochen",
        "20h",
        "5mo edited",
        "3 天",
        "4 часа",
        "Oct 7",
        "Sep 21, 3:29 PM",
        "3 мая",
        "5月3日",
    ],
)
def test_an_age_alone_is_a_time(age):
    assert names.is_relative(age)


@pytest.mark.parametrize(
    "text", ["51 g", "60 pages", "7", "3 daggers", "2024 year", "5mo later", "Mark 7", "May be 3"]
)
def test_a_measure_is_none(text):
    assert not names.is_relative(text)


def test_a_credit_without_a_name_stays_what_it_is():
    assert values.name("Posted by") == "Posted by"
    assert values.name("Comment by Ann") == "Ann"


def test_degrees_behind_a_name_do_not_make_it_a_sentence():
    assert names.is_name("Dee Holm, PhD, MSc, FRGS, CEng, BSc, MBA", "", "en")
    assert not names.is_name("Well, I never thought that it would come", "", "en")


def test_a_pingback_is_called_by_the_whole_title_and_says_only_its_excerpt():
    title = "What the ferry means for the island, its only bakery and the nine people who bake there: a long story told in full"
    thread = (
        f"<li class=pingback id=comment-1><div class=comment-author><a class=url href=https://isle.example/a>{title} - Isle Notes</a>"
        "3 May 2024 - Answer</div><div class=comment-text><p>[…] the ferry returns […]</p></div></li>"
        "<li class=pingback id=comment-2><p>Pingback: <a class=url href=https://isle.example/b>Nine bakers</a></p></li>"
        "<li class=comment id=comment-3><cite class=fn>Uta</cite><div class=comment-text><p>Good.</p></div></li>"
    )
    found = items(f"<ol class=commentlist>{thread}</ol>")
    assert [(item.kind, item.author, item.text) for item in found] == [
        ("pingback", f"{title} - Isle Notes", "[…] the ferry returns […]"),
        ("pingback", "Nine bakers", ""),
        ("comment", "Uta", "Good."),
    ]


def test_markup_that_a_page_shows_as_text_is_no_part_of_a_name():
    thread = "".join(
        f"<article class=js-comment id=c{at}><div class=attribution><span class=comment-author>&lt;a href='/u/{at}'>{name}&lt;/a></span>"
        f" <span class=comment-time>Fri, 05/{at:02d}/2024 - 09:15</span></div><div class=body>{words}</div><button>Reply</button></article>"
        for at, (name, words) in enumerate(zip(("Uta", "The Editors", "Bo", "Cy"), WORDS, strict=True), 3)
    )
    assert [item.author for item in items(f"<div class=comments>{thread}</div>")] == [
        "Uta",
        "The Editors",
        "Bo",
        "Cy",
    ]


def test_a_head_that_is_all_link_is_no_title_of_another_page():
    thread = "".join(
        f"<div class=comments id=comment-{at}><a href=/c/{at}><b>{name}</b> on Sep {at}, 3:56 PM said:</a>"
        f"<div class=comment-text>{words}</div><a href=#>Reply</a></div>"
        for at, (name, words) in enumerate(
            zip(("depression", "zorba the meek", "facebook_expert", "Jamie Sims"), WORDS, strict=True), 3
        )
    )
    found = items(f"<div class=thread><h2>4 Comments</h2>{thread}</div>")
    assert [item.author for item in found] == [
        "depression",
        "zorba the meek",
        "facebook_expert",
        "Jamie Sims",
    ]


@pytest.mark.parametrize(
    "more", ["Read more", "Expand full comment", "Weiterlesen", "続きを読む", "Xem thêm", "Читать далее"]
)
def test_the_button_that_shows_the_rest_is_no_word_of_a_post(more):
    thread = "".join(
        f"<div class=comment id=c{at}><a href=/profile/{at}>{name}</a> <span>Oct {at}</span><div><p>{words}</p><p>{more}</p></div></div>"
        for at, (name, words) in enumerate(zip(("Uta", "Bo"), WORDS[:2], strict=True), 3)
    )
    found = items(f"<div class=comments>{thread}</div>")
    assert [(item.author, item.text) for item in found] == [("Uta", WORDS[0]), ("Bo", WORDS[1])]
