"""Every field comes from the best source that has it: the ranking of evidence, one test a rule."""

import pytest

from artcli.core import comparing, languages, metadata
from artcli.core.bylines.bylinenames import names_in
from artcli.core.bylines.signedlines import is_signature
from artcli.core.draft import Draft, Role
from artcli.core.page import Page

BODY = (
    "<p>"
    + "The lamp on the pier has been lit again after a long winter of repairs by the harbour's own people. "
    * 3
    + "</p>"
)


def read(html: str, url: str | None = "https://courier.example/a/b") -> Draft:
    page = Page.from_html(html, url)
    draft = metadata.title(page, metadata.identify(page, Draft(url=page.url)))
    draft = draft.mark([run.index for run in page.runs if len(run.text) > 90], Role.CONTENT)
    for step in (metadata.byline, metadata.topics, metadata.image):
        draft = step(page, draft)
    return draft


def names(draft: Draft) -> list[str]:
    return [author.name for author in draft.authors]


def jsonld(fields: str) -> str:
    return '<script type="application/ld+json">{"@type":"NewsArticle",' + fields + "}</script>"


SOURCES = [
    (jsonld('"datePublished":"2021-01-01"'), "2021-01-01"),
    ('<meta property="article:published_time" content="2021-02-02">', "2021-02-02"),
    ('</head><body><h1>Pier</h1><i itemprop="datePublished" content="2021-03-03"></i>', "2021-03-03"),
    ('</head><body><h1>Pier</h1><time datetime="2021-04-04">4 April</time>', "2021-04-04"),
    ("</head><body><h1>Pier</h1><p>5 May 2021</p>", "2021-05-05"),
    ("", "2021-06-06"),  # the address
]


@pytest.mark.parametrize("best", range(len(SOURCES)))
def test_the_day_of_publication_is_taken_from_the_best_source(best):
    head = "".join(source for source, _ in SOURCES[best:] if "<body>" not in source)
    shown = "".join(source.split("<h1>Pier</h1>")[1] for source, _ in SOURCES[best:] if "<body>" in source)
    # A date shown that is days earlier than a stamp corrects it; here all are later.
    draft = read(
        f"<html lang=en><head>{head}</head><body><h1>Pier</h1>{shown}{BODY}</body></html>",
        "https://courier.example/2021/06/06/pier",
    )
    assert draft.published == SOURCES[best][1]


def test_a_time_of_another_source_completes_the_day_of_a_better_one():
    page = (
        jsonld('"datePublished":"2021-07-02"')
        + '<h1>Pier</h1><time datetime="2021-07-02T13:58:00+07:00">x</time>'
        + BODY
    )
    assert read(page).published == "2021-07-02T13:58:00+07:00"


def test_the_page_clock_is_never_the_date_but_states_the_zone():
    draft = read(
        f"<html lang=vi><div>Chủ nhật, 26/05/2024, 16:22 [GMT+7]</div><h1>Ngọn đèn</h1><div>02/07/2021 - 13:58'</div>{BODY}"
    )
    assert draft.published == "2021-07-02T13:58:00+07:00"
    assert (
        read(f"<html lang=vi><div>Chủ nhật, 26/05/2024, 16:22 [GMT+7]</div><h1>Ngọn đèn</h1>{BODY}").published
        is None
    )


def test_a_date_of_change_is_modified_and_stands_in_where_there_is_no_other():
    both = read(f"<h1>Pier</h1><p>Published 2 July 2021. Updated 5 July 2021</p>{BODY}")
    assert (both.published, both.modified) == ("2021-07-02", "2021-07-05")
    assert read(f"<h1>Pier</h1><p>Updated 5 July 2021</p>{BODY}").published == "2021-07-05"


def test_a_date_inside_a_sentence_is_text_and_no_date():
    assert (
        read(
            "<h1>Pier</h1><p>The pier was closed on 5 May 2021 when a storm took away the lamp and a part of the railings with it.</p>"
            + BODY
        ).published
        is None
    )


def test_a_person_shown_is_preferred_to_the_house_that_machines_name():
    page = (
        jsonld('"author":{"name":"Courier"}')
        + '<meta property="og:site_name" content="Courier"><h1>Pier</h1><p>By Noor Haddad</p>'
        + BODY
    )
    assert names(read(page)) == ["Noor Haddad"]


def test_the_house_is_named_when_nobody_else_is():
    assert names(read(f'<meta name="author" content="dpa"><h1>Regen</h1>{BODY}')) == ["dpa"]


def test_a_signature_below_the_body_is_the_author_of_a_vietnamese_page():
    body = (
        "<div>"
        + "<p>Bà con trong bản cùng nhau trồng lại rừng đầu nguồn để giữ nước cho ruộng và cho cả vùng thấp bên dưới đồi.</p>"
        * 3
    )
    draft = read(f"<html lang=vi><h1>Trồng rừng</h1>{body}<p><b>Lan Anh</b></p></div>")
    assert names(draft) == ["Lan Anh"]
    assert draft.marked(Role.BYLINE)


def test_bylines_and_dates_are_marked_and_sentences_are_not():
    draft = read(f"<h1>Pier</h1><p>By Noor Haddad</p><p>5 May 2021</p>{BODY}")
    assert (
        draft.marked(Role.TITLE),
        draft.marked(Role.BYLINE),
        draft.marked(Role.DATE),
        draft.marked(Role.CONTENT),
    ) == ([0], [1], [2], [3])


@pytest.mark.parametrize(
    ("byline", "expected"),
    [("By Ann Lee and Bo Berg", ["Ann Lee", "Bo Berg"]), ("Von Anna Muster und Karl Beispiel (dpa)", ["Anna Muster", "Karl Beispiel"]),
     ("Par Zoé Blanc et Luc Noir", ["Zoé Blanc", "Luc Noir"]), ("Tác giả: Lò Dinh", ["Lò Dinh"]), ("Lan Anh - Thu Hà", ["Lan Anh", "Thu Hà"]),
     ("Minh Đức và Thu Hà", ["Minh Đức", "Thu Hà"]), ("文/王小明、李雷", ["王小明", "李雷"]), ("Por Ana Sol y Juan Mar", ["Ana Sol", "Juan Mar"]),
     ("Ann Lee, Senior Reporter", ["Ann Lee"]), ("Ann Lee, PhD, RD", ["Ann Lee"]), ("Ann Lee @annlee ann@x.example", ["Ann Lee"]),
     ("By Ann Lee | 5 May 2021, 10:15 AM", ["Ann Lee"]), ("Ann Lee on behalf of the board", ["Ann Lee"]), ("View all posts by Ann Lee", ["Ann Lee"]),
     ("Ludwig van Berg", ["Ludwig van Berg"]), ("Share", []), ("https://x.example/ann", []), ("Lee, Ann", ["Ann Lee"])],
)  # fmt: skip
def test_names_are_split_and_cleaned(byline, expected):
    assert names_in(byline) == expected


@pytest.mark.parametrize(
    ("title", "site"),
    [("The lamp is lit | Courier", "Courier"), ("Courier: The lamp is lit", "Courier"), ("The lamp is lit - News - Courier Online", "Courier"), ("The lamp is lit", "The lamp")],
)  # fmt: skip
def test_a_sites_name_is_cut_off_by_comparison(title, site):
    assert read(
        f'<title>{title}</title><meta property="og:site_name" content="{site}"><h2>The lamp is lit</h2>{BODY}'
    ).title in ("The lamp is lit", "The lamp is lit - News")


def test_a_dash_that_belongs_to_the_title_stays():
    assert (
        read(f"<title>Lamp - lit again after years | Courier</title>{BODY}").title
        == "Lamp - lit again after years"
    )


def test_the_heading_wins_over_what_machines_are_told():
    assert (
        read(
            f'<title>Lamp lit on pier</title><meta property="og:title" content="Lamp lit on pier"><h1>The lamp on the pier is lit</h1>{BODY}'
        ).title
        == "The lamp on the pier is lit"
    )


def test_a_heading_that_leads_to_the_front_page_is_the_sites_name():
    assert (
        read(
            f'<title>The lamp is lit</title><h1><a href="/">Pier Notes</a></h1><h1>The lamp is lit</h1>{BODY}'
        ).title
        == "The lamp is lit"
    )


def test_folding_keeps_letters_and_digits_alone():
    assert comparing.fold("“Gỡ khó” – 2021!") == "gỡkhó2021"


@pytest.mark.parametrize(
    ("text", "language"),
    [("Bà con trong bản cùng nhau trồng lại rừng để giữ nước cho ruộng của các hộ", "vi"), ("Die Feuerwehr hat in der Nacht mit den Helfern auf der Brücke gewacht und ist nicht gegangen", "de"),
     ("港の灯台が百年ぶりに点灯し、住民らが集まった。静かな拍手が起きたという。", "ja"), ("地方居民在星期五晚上聚集在海港，灯塔再次亮起，人群安静地鼓掌。", "zh"), ("Местные жители собрались в пятницу на берегу, и маяк был снова зажжён", "ru"),
     ("Les habitants se sont réunis dans le port pour voir la lampe qui est allumée", "fr")],
)  # fmt: skip
def test_a_language_is_guessed_from_script_and_short_words(text, language):
    found = languages.guess(text)
    assert found is not None
    assert found[0] == language


def test_a_template_left_at_english_does_not_make_a_vietnamese_page_english():
    body = (
        "<p>Bà con trong bản cùng nhau trồng lại rừng để giữ nước cho ruộng của các hộ, và những cây đầu tiên đã cao.</p>"
        * 3
    )
    assert read(f"<html lang=en-US><h1>Trồng rừng</h1>{body}").language == "vi"


def test_a_page_without_an_address_works():
    draft = read(f'<link rel=canonical href="javascript:alert(1)"><h1>Pier</h1><img src=a.jpg>{BODY}', None)
    assert (draft.url, draft.canonical_url, draft.title) == (None, None, "Pier")


def test_a_date_in_words_we_lack_is_asked_of_dateparser():
    body = "<p>" + "ประภาคารที่ท่าเรือกลับมาส่องสว่างอีกครั้งหลังจากซ่อมแซมมานานหลายเดือน" * 4 + "</p>"
    assert read(f"<html lang=th><h1>ประภาคาร</h1><p>12 ก.ค. 2564</p>{body}").published == "2021-07-12"


def test_a_page_of_plain_text_takes_its_zone_from_the_clock():
    from artcli.core.plain import plaintext

    text = (
        "Chủ nhật, 26/05/2024, 16:22 [GMT+7]\n\nNgọn đèn trên bến\n\nThứ sáu, 02/07/2021 - 13:58'\n\n"
        + "Ngọn đèn trên bến lại sáng sau một mùa đông dài, và bà con cùng nhau ra xem rất đông vui suốt đêm. "
        * 3
    )
    page = plaintext.read(text, None)
    draft = Draft(url=None)
    for step in (plaintext.label, metadata.identify, metadata.title, metadata.byline):
        draft = step(page, draft)
    assert (draft.language, draft.title, draft.published) == (
        "vi",
        "Ngọn đèn trên bến",
        "2021-07-02T13:58:00+07:00",
    )


@pytest.mark.parametrize(
    "box",
    [
        '<p>Tags: <a href="/t/pier">pier</a>, <a href="/t/lamp">lamp</a></p>',
        '<div class="article-tags"><a href="/t/pier">pier</a> <a href="/t/lamp">lamp</a></div>',
    ],
    ids=["labelled", "named"],
)
def test_tags_are_read_where_only_readers_see_them(box):
    assert read(f"<h1>The lamp is lit</h1>{BODY}{box}").tags == ("pier", "lamp")


def test_links_inside_a_story_are_no_tags():
    link = '<a href="/t/pier">pier</a>'
    assert (
        read(f'<h1>The lamp is lit</h1>{BODY}<div class="story">Seen from the {link} at night.</div>').tags
        == ()
    )


def test_the_address_settles_which_number_is_the_month():
    page = "<html lang=en-US><h1>Seven wines</h1><p>03/10/2023</p>" + BODY
    assert read(page, "https://school.example/blog/2023/october/03/seven-wines/").published == "2023-10-03"
    assert read(page, "https://school.example/blog/seven-wines/").published == "2023-03-10"


def test_a_headline_without_h1_is_known_by_its_type():
    page = f"<title>Harbour Courier</title><div>Home | News</div><b><font size=5>The lamp is lit</font></b>{BODY}"
    assert read(page, None).title == "The lamp is lit"


def test_a_day_straight_above_the_headline_is_the_articles():
    head = "<div>Monday, 6 May 2024 10:00 GMT+1</div><nav>Home</nav><div><p>2 May 2024</p><h1>The lamp is lit</h1>"
    assert read(f"{head}{BODY}</div>").published == "2024-05-02"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Bài, ảnh: NGUYỄN VĂN A", ["NGUYỄN VĂN A"]),
        ("Bài: Lò Dinh - Ảnh: Hà Minh", ["Lò Dinh"]),
        ("(Theo baochinhphu.vn)", ["baochinhphu.vn"]),
        ("CTV Lò Dinh", ["Lò Dinh"]),
        ("Lò Dinh (tổng hợp)", ["Lò Dinh"]),
    ],
)
def test_a_signature_names_who_wrote_and_not_who_took_the_pictures(line, expected):
    assert is_signature(line)
    assert names_in(line) == expected


@pytest.mark.parametrize("line", ["Tin liên quan", "Thứ Sáu", "Bài học lớn.", "02/07/2021"])
def test_a_heading_or_a_day_is_no_signature(line):
    assert not is_signature(line)


@pytest.mark.parametrize(
    "line",
    [
        "<div class=post-meta><a>08/05/2024</a><a>by Lan Moor</a><a>No comments</a><i>Harbour, Lamps, Ships, Weather, Pier</i></div>",
        (
            "<div class=post-footer>This entry was posted on Wednesday, May 8th, 2024 at 10:12 am and is filed under Lamps and "
            "Harbour. You can follow any responses to this entry through the feed, or leave an answer of your own below.</div>"
        ),
        "<div class=post-footer>Dieser Artikel wurde am 8. Mai 2024 um 10:12 von Lan Moor geschrieben.</div>",
    ],
)
def test_the_day_in_a_blog_s_line_of_links_or_in_its_footer_is_found(line):
    above, below = (line, "") if "post-meta" in line else ("", line)
    draft = read(f"<html lang=en-GB><body>{above}<h1>The lamp is lit</h1>{BODY}{below}")
    assert draft.published is not None
    assert draft.published.startswith("2024-05-08")


def test_a_day_before_there_were_pages_is_of_what_the_page_tells():
    assert (
        read(f"<h1>The lamp is lit</h1><li>The old lamp was lit on May 8, 1935</li>{BODY}").published is None
    )


def test_a_hidden_stamp_of_a_rebuild_gives_way_to_the_day_shown():
    stamp = '<meta itemprop=dateCreated content="2024-05-08T17:00:52+02:00">'
    draft = read(f"<article><h1>The lamp is lit</h1><div class=date>12.10.2015, 19:16 Uhr</div>{stamp}{BODY}")
    assert (draft.published or "").startswith("2015-10-12")


def test_who_made_the_site_wrote_no_article():
    head = '<meta name=author content="Lamp Pages Ltd. - www.lamp-pages.example">'
    assert read(f"<head>{head}</head><h1>The lamp is lit</h1>{BODY}").authors == ()


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("By Lan Moor Tuesday", ["Lan Moor"]),
        ("Lan Moor, Print E-mail", ["Lan Moor"]),
        ("LAN MOOR Envoyés spéciaux", ["LAN MOOR"]),
        ("Super User", []),
    ],
)
def test_weekdays_buttons_and_roles_are_no_part_of_a_name(byline, expected):
    assert names_in(byline) == expected
