"""Threads drawn as nobody's system prints them: old tables, bare paragraphs, fieldsets, custom elements, in eleven languages."""

import pytest
from test_unknown_markup import LANGUAGES, TIMES, found, page_in

AGO = {
    "vi": "3 giờ trước", "en": "3 hours ago", "de": "vor 3 Stunden", "fr": "il y a 3 heures", "es": "hace 3 horas",
    "pt": "há 3 horas", "it": "3 ore fa", "ru": "3 часа назад", "zh": "3小时前", "ja": "3時間前", "ko": "3시간 전",
}  # fmt: skip
"""Three hours ago."""


def signed_below(one):
    return f"<li><p>{one.words}</p><p>— {one.name}, {one.date}</p></li>"


def two_cells(one):
    return (
        f"<tr><td width=120><b>{one.name}</b><br><font size=1>{one.date}</font></td><td>{one.words}</td></tr>"
    )


def line_in_paragraph(one):
    return f"<p><strong>{one.name}</strong> ({one.date})<br>{one.words}</p>"


def machine_time_alone(one):
    return f'<article data-date="{one.iso}"><h4>{one.name}</h4><p>{one.words}</p><a href=#>{one.reply}</a></article>'


def folded(one):
    return f"<details open><summary>{one.name} · {one.date}</summary><div>{one.words}</div></details>"


def bare_definitions(one):
    return f"<dt>{one.name}, {one.date}</dt><dd>{one.words}</dd>"


def foot_with_link(one):
    return (
        f'<div id="m{one.at}"><p>{one.words}</p><footer><a href="#m{one.at}">{one.date}</a> · '
        f'<a href="/u/{one.at}">{one.name}</a> · <a href=#>{one.reply}</a></footer></div>'
    )


def measured_classes(one):
    return (
        f'<div role="article" class="flex gap-2 py-4"><img class="w-8 h-8 rounded-full" src="/a/{one.at}.png" alt="{one.name}">'
        f'<div class="flex-1"><div class="text-sm font-medium">{one.name}</div><div class="text-xs text-gray-500">{one.date}</div>'
        f'<div class="mt-1 text-base">{one.words}</div><button class="text-xs">{one.reply}</button></div></div>'
    )


def custom_element(one):
    return f'<x-remark author="{one.name}" created="{one.iso}" key="k{one.at}"><p>{one.words}</p></x-remark>'


def frame_with_legend(one):
    return f"<fieldset><legend>{one.name} — {one.date}</legend>{one.words}</fieldset>"


def quotation(one):
    return f'<blockquote id="q{one.at}"><p>{one.words}</p><footer>— <cite>{one.name}</cite>, <time datetime="{one.iso}">{one.date}</time></footer></blockquote>'


def heads_and_words(one):
    return f"<h4>{one.name} <small>{one.date}</small></h4><p>{one.words}</p>"


def words_between_rules(one):
    return f"<div><b>{one.name}</b> | {one.date}</div><div>{one.words}</div><hr>"


def spoken_label(one):
    return (
        f'<section aria-label="{one.name}"><span><a href="/profile/{one.at}"><img src=/a.png alt="{one.name}"></a></span>'
        f"<span>{one.date}</span><div dir=auto>{one.words}</div><span role=button>{one.reply}</span></section>"
    )


def number_before_name(one):
    return f"<div><div><span>#{one.at}</span> <span>{one.name}</span> <span>{one.date}</span></div><div>{one.words}</div></div>"


def spread_over_rows(one):
    return (
        f"<tr><td>{one.name}</td><td align=right>{one.date}</td></tr><tr><td colspan=2>{one.words}</td></tr>"
    )


LAYOUTS = {
    signed_below: "<ul>{}</ul>",
    two_cells: "<table>{}</table>",
    line_in_paragraph: "<div>{}</div>",
    machine_time_alone: "<div>{}</div>",
    folded: "<div>{}</div>",
    bare_definitions: "<dl>{}</dl>",
    foot_with_link: "<div>{}</div>",
    measured_classes: '<div class="space-y-4">{}</div>',
    custom_element: "<div>{}</div>",
    frame_with_legend: "<div>{}</div>",
    quotation: "<div>{}</div>",
    heads_and_words: "<div>{}</div>",
    words_between_rules: "<div>{}</div>",
    spoken_label: "<div>{}</div>",
    number_before_name: "<div>{}</div>",
    spread_over_rows: "<table>{}</table>",
}


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda one: one.__name__)
@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.code)
def test_every_drawing_is_read_in_every_language(language, layout):
    drawn = "".join(map(layout, language.comments()))
    draft = found(page_in(language, LAYOUTS[layout].format(drawn)))
    items = draft.comments.items
    assert [item.author for item in items] == list(language.names)
    assert [item.published for item in items] == list(TIMES)
    assert [item.text for item in items] == list(language.words)
    assert draft.comments.count == 4


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.code)
def test_times_before_now_mark_a_post_and_are_no_date(language):
    drawn = "".join(
        f"<div class=row><div>{one.name}</div><div>{AGO[language.code]}</div><div>{one.words}</div><a href=#>{one.reply}</a></div>"
        for one in language.comments()
    )
    items = found(page_in(language, f"<div>{drawn}</div>")).comments.items
    assert [(item.author, item.published, item.text) for item in items] == [
        (one.name, None, one.words) for one in language.comments()
    ]


DEPTHS = (0, 1, 2, 0)
NESTED = {
    "lists": "<ol><li>{0}<ol><li>{1}<ol><li>{2}</li></ol></li></ol></li><li>{3}</li></ol>",
    "rem": "<div class=u id=u1>{0}</div><div class=u id=u2 style='margin-left:1.5rem'>{1}</div>"
    "<div class=u id=u3 style='margin-left:3rem'>{2}</div><div class=u id=u4>{3}</div>",
    "inline start": "<div class=u id=u1 style='padding-inline-start:0'>{0}</div><div class=u id=u2 style='padding-inline-start:24px'>{1}</div>"
    "<div class=u id=u3 style='padding-inline-start:48px'>{2}</div><div class=u id=u4 style='padding-inline-start:0'>{3}</div>",
    "aria-level": "<div class=u id=u1 aria-level=1>{0}</div><div class=u id=u2 aria-level=2>{1}</div>"
    "<div class=u id=u3 aria-level=3>{2}</div><div class=u id=u4 aria-level=1>{3}</div>",
    "custom property": "<div class=u id=u1 style='--depth:0'>{0}</div><div class=u id=u2 style='--depth:1'>{1}</div>"
    "<div class=u id=u3 style='--depth:2'>{2}</div><div class=u id=u4 style='--depth:0'>{3}</div>",
    "spacers": "<table><tr class=u id=u1><td><img src=s.gif width=0></td><td>{0}</td></tr><tr class=u id=u2><td><img src=s.gif width=40></td><td>{1}</td></tr>"
    "<tr class=u id=u3><td><img src=s.gif width=80></td><td>{2}</td></tr><tr class=u id=u4><td><img src=s.gif width=0></td><td>{3}</td></tr></table>",
    "parents": "<div class=u id=u1 data-parent=0>{0}</div><div class=u id=u2 data-parent=u1>{1}</div>"
    "<div class=u id=u3 data-parent=u2>{2}</div><div class=u id=u4 data-parent=0>{3}</div>",
    "parents by number": "<div class=u data-id=91>{0}</div><div class=u data-id=92 data-reply-to=91>{1}</div>"
    "<div class=u data-id=93 data-reply-to=92>{2}</div><div class=u data-id=94>{3}</div>",
}


@pytest.mark.parametrize("way", NESTED)
@pytest.mark.parametrize("language", LANGUAGES[::3], ids=lambda one: one.code)
def test_depth_is_read_from_lists_styles_levels_spacers_and_parents(language, way):
    said = [
        f"<div><b>{one.name}</b> <i>{one.date}</i></div><p>{one.words}</p><a href=#>{one.reply}</a>"
        for one in language.comments()
    ]
    items = found(page_in(language, NESTED[way].format(*said))).comments.items
    assert [(item.author, item.depth) for item in items] == list(zip(language.names, DEPTHS, strict=True))
    assert [item.text for item in items] == list(language.words)


def test_a_reply_names_its_parent_by_a_link():
    language = LANGUAGES[1]
    drawn = "".join(
        f"<div class=u id=u{one.at}><b>{one.name}</b> <i>{one.date}</i>{to}<p>{one.words}</p><a href=#>Reply</a></div>"
        for one, to in zip(
            language.comments(),
            ("", ' in reply to <a href="#u1">Ada Finch</a>', ' <a href="#u2">@bo_the_builder</a>', ""),
            strict=True,
        )
    )
    items = found(page_in(language, f"<div>{drawn}</div>")).comments.items
    assert [item.depth for item in items] == list(DEPTHS)
    assert [item.text for item in items] == list(language.words)


LIKES = {
    "icon": '<a href=#><svg viewBox="0 0 1 1"></svg> {0}</a>',
    "heart": "<span>♥ {0}</span>",
    "thumb": "<span>👍 {0}</span> <span>👎 1</span>",
    "named": '<span class="vote-count">{0}</span>',
    "spoken": '<button aria-label="{1} ({0})"><i class="fa fa-thumbs-up"></i></button>',
    "word": "<a href=#>{1} ({0})</a>",
    "word first": "<a href=#>{1}</a> <b>{0}</b>",
}
WORD = {"vi": "Thích", "ru": "Нравится", "ja": "いいね", "de": "Gefällt mir"}


@pytest.mark.parametrize("way", [way for way in LIKES if way != "icon"])
@pytest.mark.parametrize("language", [one for one in LANGUAGES if one.code in WORD], ids=lambda one: one.code)
def test_likes_are_read_from_words_names_and_signs(language, way):
    drawn = "".join(
        f"<div class=u id=u{one.at}><b>{one.name}</b> <i>{one.date}</i><p>{one.words}</p>"
        f"<div>{LIKES[way].format(one.at + 2, WORD[language.code])} <a href=#>{one.reply}</a></div></div>"
        for one in language.comments()
    )
    items = found(page_in(language, f"<div>{drawn}</div>")).comments.items
    assert [(item.author, item.likes) for item in items] == list(
        zip(language.names, (3, 4, 5, 6), strict=True)
    )
    assert [item.text for item in items] == list(language.words)
