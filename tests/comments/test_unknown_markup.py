"""Threads of no known system: nine ways to lay a comment out, in eleven languages; every field of every comment."""

from typing import NamedTuple

import pytest

from artcli.comments import thread
from artcli.core import metadata
from artcli.core.draft import Draft, Role
from artcli.core.page import Page


class Language(NamedTuple):
    code: str
    heading: str
    """What stands above the thread, with the total."""
    reply: str
    names: tuple[str, str, str, str]
    dates: tuple[str, str, str, str]
    """In words, all of May 2024: the 3rd 09:15, the 3rd 11:40, the 4th 07:05, the 6th 22:30."""
    words: tuple[str, str, str, str]
    prose: str

    def comments(self):
        """The four comments, each with what a layout may show of it."""
        rows = zip(self.names, self.dates, TIMES, self.words, strict=True)
        return [Drawn(at, *row, self.reply) for at, row in enumerate(rows, 1)]


class Drawn(NamedTuple):
    at: int
    name: str
    date: str
    iso: str
    words: str
    reply: str


TIMES = ("2024-05-03T09:15:00", "2024-05-03T11:40:00", "2024-05-04T07:05:00", "2024-05-06T22:30:00")
LANGUAGES = [
    Language("vi", "Bình luận (4)", "Trả lời", ("Lò Thị Mai", "Hà Văn Tú", "Quàng Dung", "Ngọc Ánh"),
        ("03/05/2024 09:15", "03/05/2024 11:40", "04/05/2024 07:05", "06/05/2024 22:30"),
        ("Cầu này dân bản mong đã mười năm, nay mới thấy khởi công.", "Mong nhà thầu làm đúng tiến độ.",
         "Đường vào bản vẫn còn lầy lắm, chưa biết bao giờ mới đổ bê tông xong.", "Cảm ơn bài viết."),
        "Sáng nay, huyện tổ chức lễ khởi công cầu treo bắc qua suối, nối hai bản với trung tâm xã. "),
    Language("en", "4 comments", "Reply", ("Ada Finch", "bo_the_builder", "Cyrus", "Dee Holm"),
        ("May 3, 2024 9:15 am", "May 3, 2024 11:40 am", "May 4, 2024 7:05 am", "May 6, 2024 10:30 pm"),
        ("We have waited ten years for this bridge, and now it is here.", "Let us hope they keep to the plan.",
         "The road to the village is still mud; nobody knows when they will pave it at last.", "Thanks for this."),
        "The district began work on a footbridge over the river on Friday, ten years after the first plans. "),
    Language("de", "4 Kommentare", "Antworten", ("Uta Brandt", "hinnerk", "Sören Mai", "K. Lehnert"),
        ("3. Mai 2024, 09:15 Uhr", "3. Mai 2024, 11:40 Uhr", "4. Mai 2024, 07:05 Uhr", "6. Mai 2024, 22:30 Uhr"),
        ("Zehn Jahre haben wir auf diese Brücke gewartet, nun ist sie endlich da.", "Hoffentlich bleibt es beim Zeitplan.",
         "Der Weg ins Dorf ist immer noch Schlamm, und niemand weiß, wann er gepflastert wird.", "Danke dafür."),
        "Der Kreis hat am Freitag mit dem Bau eines Stegs über den Fluss begonnen, zehn Jahre nach den ersten Plänen. "),
    Language("fr", "4 commentaires", "Répondre", ("Odile Garnier", "ptit_loup", "Rémi B.", "Jeanne"),
        ("3 mai 2024 à 09h15", "3 mai 2024 à 11h40", "4 mai 2024 à 07h05", "6 mai 2024 à 22h30"),
        ("Dix ans que nous attendions ce pont, et le voilà enfin.", "Espérons que les délais seront tenus.",
         "Le chemin du village reste boueux, personne ne sait quand il sera goudronné.", "Merci pour cet article."),
        "Le département a lancé vendredi la construction d'une passerelle, dix ans après les premiers plans. "),
    Language("es", "4 comentarios", "Responder", ("Nuria Pla", "el_vasco", "Tomás Rey", "Inés"),
        ("3 de mayo de 2024 09:15", "3 de mayo de 2024 11:40", "4 de mayo de 2024 07:05", "6 de mayo de 2024 22:30"),
        ("Diez años esperando este puente y por fin está aquí.", "Ojalá cumplan los plazos.",
         "El camino al pueblo sigue siendo barro y nadie sabe cuándo lo van a asfaltar.", "Gracias por contarlo."),
        "La comarca empezó el viernes las obras de una pasarela, diez años después de los primeros planos. "),
    Language("pt", "4 comentários", "Responder", ("Lídia Prates", "zeca", "Rui Tavares", "Inácia"),
        ("3 de maio de 2024 09:15", "3 de maio de 2024 11:40", "4 de maio de 2024 07:05", "6 de maio de 2024 22:30"),
        ("Há dez anos que esperávamos esta ponte e finalmente chegou.", "Tomara que cumpram o prazo.",
         "O caminho da aldeia continua em lama e ninguém sabe quando será asfaltado.", "Obrigada pelo texto."),
        "O concelho iniciou na sexta-feira a construção de uma ponte, dez anos depois dos primeiros planos. "),
    Language("it", "4 commenti", "Rispondi", ("Pia Neri", "gigi74", "Elio Sala", "Rosa"),
        ("3 maggio 2024 09:15", "3 maggio 2024 11:40", "4 maggio 2024 07:05", "6 maggio 2024 22:30"),
        ("Dieci anni ad aspettare questo ponte e finalmente è arrivato.", "Speriamo che rispettino i tempi.",
         "La strada per il paese è ancora fango e nessuno sa quando sarà asfaltata.", "Grazie dell'articolo."),
        "La provincia ha iniziato venerdì i lavori per una passerella, dieci anni dopo i primi progetti. "),
    Language("ru", "4 комментария", "Ответить", ("Ольга Ким", "sever", "Пётр Лихов", "Вера"),
        ("3 мая 2024, 09:15", "3 мая 2024, 11:40", "4 мая 2024, 07:05", "6 мая 2024, 22:30"),
        ("Десять лет мы ждали этот мост, и вот он наконец строится.", "Лишь бы уложились в срок.",
         "Дорога в деревню всё ещё в грязи, и никто не знает, когда её заасфальтируют.", "Спасибо за статью."),
        "В пятницу район начал строить пешеходный мост через реку, спустя десять лет после первых планов. "),
    Language("zh", "4条评论", "回复", ("林小雨", "山里人", "周立", "阿云"),
        ("2024年5月3日 09:15", "2024年5月3日 11:40", "2024年5月4日 07:05", "2024年5月6日 22:30"),
        ("这座桥我们盼了整整十年，现在终于开工了。", "希望能按期完成。",
         "进村的路到现在还是泥，谁也不知道什么时候才能铺好水泥。", "谢谢报道。"),
        "县里周五开始修建跨河的人行桥，距离最初的规划已经过去了十年，村民们期待已久。" * 2),
    Language("ja", "コメント（4）", "返信", ("山田はな", "kawa55", "佐藤健", "みどり"),
        ("2024年5月3日 09:15", "2024年5月3日 11:40", "2024年5月4日 07:05", "2024年5月6日 22:30"),
        ("この橋を十年待ちました。ようやく工事が始まりますね。", "予定通りに進むといいのですが。",
         "村への道はまだぬかるみで、いつ舗装されるのか誰も知りません。", "記事をありがとう。"),
        "町は金曜日、川に架かる歩道橋の工事を始めた。最初の計画から十年が経っている。" * 2),
    Language("ko", "댓글 4개", "답글", ("김하늘", "산아래", "이준서", "보라"),
        ("2024년 5월 3일 09:15", "2024년 5월 3일 11:40", "2024년 5월 4일 07:05", "2024년 5월 6일 22:30"),
        ("이 다리를 십 년이나 기다렸는데 이제야 공사가 시작되네요.", "예정대로 끝나면 좋겠습니다.",
         "마을로 가는 길은 아직 진흙탕이고 언제 포장될지 아무도 모릅니다.", "기사 고맙습니다."),
        "군은 금요일 강을 건너는 보행자 다리 공사를 시작했다. 첫 계획이 나온 지 십 년 만이다. " * 2),
]  # fmt: skip


def listed(at, name, date, iso, words, reply):
    return (
        f'<li class="cmt" id="c-{at}"><span class="who">{name}</span> <span class="when">{date}</span>'
        f'<p class="txt">{words}</p><a href="#">{reply}</a></li>'
    )


def one_line_head(at, name, date, iso, words, reply):
    return f"<div class=opinion><div>{name} · {date}</div><div>{words}</div><button>{reply}</button><a href=#>{reply}</a></div>"


def machine_times(at, name, date, iso, words, reply):
    return (
        f'<article class="rsp"><header><a href="/user/{at}">{name}</a><time datetime="{iso}">⏱</time></header>'
        f"<section>{words}</section><footer><a href=#>{reply}</a></footer></article>"
    )


def with_panel(at, name, date, iso, words, reply):
    joined = f"{at + 1}.{at * 3 + 1:02d}.201{(at * 7) % 9}"
    return (
        f'<div class="reply" id="reply{at}"><aside class="panel"><b class="nick">{name}</b><i>★★★</i>'
        f'<dl><dt>Posts</dt><dd>{at * 37}</dd><dt>Since</dt><dd class="since">{joined}</dd></dl></aside>'
        f'<div class="main"><div class="bar"><span class="date">{date}</span></div><div class="msg">{words}</div>'
        f'<div class="signature">{name}: per aspera</div></div></div>'
    )


def hashed_names(at, name, date, iso, words, reply):
    return (
        f'<div class="css-1x{at}ab sc-bZQ{at}"><div class="css-9k{at}c"><div class="css-3f{at}"><a href="/profile/{at}">{name}</a>'
        f'</div><div class="css-7d{at}">{date}</div></div><div class="css-5t{at}"><p>{words}</p></div>'
        f'<div class="css-2b{at}"><button>{reply}</button><a href=#>{reply}</a></div></div>'
    )


def table_turns(at, name, date, iso, words, reply):
    return f'<tr><td class="head"><a href="/member/{at}">{name}</a> {date}</td></tr><tr><td class="body">{words}</td></tr>'


def definitions(at, name, date, iso, words, reply):
    return f'<dt class="by">{name} ({date})</dt><dd class="say"><p>{words}</p></dd>'


LAYOUTS = {
    listed: "<ul>{}</ul>",
    one_line_head: "<div>{}</div>",
    machine_times: "<div>{}</div>",
    with_panel: "<div class=replies>{}</div>",
    hashed_names: "<div>{}</div>",
    table_turns: "<table>{}</table>",
    definitions: "<dl>{}</dl>",
}


def page_of(language, layout, thread_html=None):
    items = thread_html or "".join(layout(*one) for one in language.comments())
    return page_in(language, LAYOUTS[layout].format(items))


def page_in(language, drawn):
    """The page of an article with a drawn thread under its heading, and cards of other articles behind it."""
    article = f"<h1>{language.prose[:40]}</h1>" + f"<p>{language.prose * 4}</p>" * 3
    cards = "".join(
        f'<div class=card><h3><a href="/news/{at}">{language.prose[:30]} {at}</a></h3><p>{language.prose}</p></div>'
        for at in range(4)
    )
    return Page.from_html(
        f'<html lang="{language.code}"><body><article>{article}</article><section><h2>{language.heading}</h2>'
        f"{drawn}</section><aside>{cards}</aside></body></html>",
        "https://paper.example/news/bridge",
    )


def found(page):
    return thread.find(page, metadata.title(page, metadata.identify(page, Draft(url=page.url))))


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda one: one.__name__)
@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.code)
def test_every_layout_is_read_in_every_language(language, layout):
    draft = found(page_of(language, layout))
    items = draft.comments.items
    assert [item.author for item in items] == list(language.names)
    assert [item.published for item in items] == list(TIMES)
    assert [item.text for item in items] == list(language.words)
    assert {item.depth for item in items} == {0}
    assert draft.comments.count == 4


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.code)
def test_neither_the_article_nor_the_cards_are_comments(language):
    page = page_of(language, listed)
    marked = [page.runs[at].text for at in found(page).marked(Role.COMMENT)]
    assert not any(language.prose.strip()[:40] in text for text in marked)


NESTED = {
    "inside": "<div class=cmt id=c1>{0}<div class=kids><div class=cmt id=c2>{1}<div class=kids><div class=cmt id=c3>{2}</div>"
    "</div></div></div></div><div class=cmt id=c4>{3}</div>",
    "margins": '<div class=cmt id=c1>{0}</div><div class=cmt id=c2 style="margin-left: 20px">{1}</div>'
    '<div class=cmt id=c3 style="margin-left:40px">{2}</div><div class=cmt id=c4>{3}</div>',
    "numbers": "<div class=cmt id=c1 data-depth=0>{0}</div><div class=cmt id=c2 data-depth=1>{1}</div>"
    "<div class=cmt id=c3 data-depth=2>{2}</div><div class=cmt id=c4 data-depth=0>{3}</div>",
    "siblings": "<div class=cmt id=c1>{0}</div><div class=kids><div class=cmt id=c2>{1}</div><div class=kids>"
    "<div class=cmt id=c3>{2}</div></div></div><div class=cmt id=c4>{3}</div>",
    "levels": "<div class='cmt level-1' id=c1>{0}</div><div class='cmt level-2' id=c2>{1}</div>"
    "<div class='cmt level-3' id=c3>{2}</div><div class='cmt level-1' id=c4>{3}</div>",
}


@pytest.mark.parametrize("way", NESTED)
@pytest.mark.parametrize("language", LANGUAGES[:4], ids=lambda one: one.code)
def test_nesting_is_read_from_markup_margins_numbers_and_siblings(language, way):
    said = [
        f"<b class=who>{name}</b> <i class=when>{date}</i><p>{words}</p><a href=#>{language.reply}</a>"
        for name, date, words in zip(language.names, language.dates, language.words, strict=True)
    ]
    items = found(page_of(language, listed, NESTED[way].format(*said))).comments.items
    assert [(item.author, item.depth) for item in items] == list(
        zip(language.names, (0, 1, 2, 0), strict=True)
    )
    assert [item.text for item in items] == list(language.words)
