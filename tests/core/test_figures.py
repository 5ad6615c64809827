"""Captions find their pictures, and article text is never taken for one."""

import pytest

from artcli.core.draft import Draft, Role
from artcli.core.media import figures
from artcli.core.media.credits import has_credit, split_credit
from artcli.core.page import Page

PROSE = (
    "The lamps at the mouth of the harbour stood dark for eleven years, and the boats came home by ear alone."
)


def captions(html, title=None):
    page = Page.from_html(
        f"<div><p>{PROSE}</p>{html}<p>{PROSE} Then came spring.</p></div>", "https://news.example/a"
    )
    draft = Draft(title=title).mark(range(len(page.runs)), Role.CONTENT)
    return [page.runs[index].text for index in figures.find(page, draft).marked(Role.CAPTION)]


@pytest.mark.parametrize(
    "html",
    [
        "<figure><img src='a.jpg'><figcaption>The north lamp</figcaption></figure>",
        "<div class='wp-caption'><img src='a.jpg'><p class='wp-caption-text'>The north lamp</p></div>",
        "<table><tr><td><img src='a.jpg'></td></tr><tr><td>The north lamp</td></tr></table>",
        "<p><img src='a.jpg'></p><p><em>The north lamp</em></p>",
        "<p><img src='a.jpg'></p><p align='center'>The north lamp</p>",
        "<div class='pic'><img src='a.jpg'><div class='txt'>The north lamp</div></div>",
    ],
)
def test_captions_of_all_kinds_are_found(html):
    assert captions(html) == ["The north lamp"]


def test_a_credited_line_below_a_picture_is_its_caption():
    assert captions("<img src='a.jpg'><p>Ngọn đèn phía bắc. Ảnh: Văn Mực</p>") == [
        "Ngọn đèn phía bắc. Ảnh: Văn Mực"
    ]


def test_a_paragraph_below_a_picture_stays_text():
    assert captions("<p><img src='a.jpg'></p><p>Nobody knew who had paid for the lens.</p>") == []


def test_an_emphasised_paragraph_without_a_picture_stays_text():
    assert captions("<p><em>Nobody knew who had paid for the lens.</em></p>") == []


def test_the_headline_is_no_caption():
    assert (
        captions(
            "<div class='c'><img src='a.gif'><div class='t'>Harbour lights</div></div>", "Harbour lights"
        )
        == []
    )


@pytest.mark.parametrize(
    ("text", "caption", "credit"),
    [
        ("Hai ngọn đèn. Ảnh: Văn Mực", "Hai ngọn đèn.", "Văn Mực"),
        ("The old ferry (Photo by Ida Holm/Reuters)", "The old ferry", "Ida Holm/Reuters"),
        ("Der Hafen am Abend. Foto: dpa", "Der Hafen am Abend.", "dpa"),
        ("Le port. © Musée du port", "Le port.", "Musée du port"),
        ("The lamps at dusk. (Ida Holm/Harbour News)", "The lamps at dusk.", "Ida Holm/Harbour News"),
        ("Le port, le 12 juillet. HANDOUT / AFP", "Le port, le 12 juillet.", "HANDOUT / AFP"),
        ("灯台の明かり＝ＡＰ", "灯台の明かり", "ＡＰ"),
        ("Маяк вечером. Фото: Иван Море", "Маяк вечером.", "Иван Море"),
        ("The mayor (left) and the pilot (right)", "The mayor (left) and the pilot (right)", None),
        ("Người dân xem đèn. Ảnh tư liệu", "Người dân xem đèn. Ảnh tư liệu", None),
        ("", None, None),
    ],
)
def test_credits_are_parted_from_captions(text, caption, credit):
    assert split_credit(text) == (caption, credit)


def test_prose_has_no_credit():
    assert not has_credit("She said that the photo of the harbour had changed her life.")
    assert has_credit("Người dân xem đèn. Ảnh tư liệu")


@pytest.mark.parametrize(
    ("text", "caption", "credit"),
    [
        (
            "Les miches sont sorties du four. Photo Claire Vidal",
            "Les miches sont sorties du four.",
            "Claire Vidal",
        ),
        (
            "Varios socios colocan las butacas. / INÉS ROBLEDO",
            "Varios socios colocan las butacas.",
            "INÉS ROBLEDO",
        ),
        ("La cabina rossa in partenza. Foto di Elena Berti", "La cabina rossa in partenza.", "Elena Berti"),
        ("Parowóz przed odjazdem. Fot. Anna Krawczyk", "Parowóz przed odjazdem.", "Anna Krawczyk"),
        ("昼食を楽しむ住民ら=青葉町(共同)", "昼食を楽しむ住民ら=青葉町", "共同"),
        ("鄉親撐傘觀看首場演出。(記者張美玲攝)", "鄉親撐傘觀看首場演出。", "張美玲"),
        ("주민들이 지켜보고 있다. 사진=이은주 기자", "주민들이 지켜보고 있다.", "이은주"),
        ("Der Ort im Bild Berlin.", "Der Ort im Bild Berlin.", None),
    ],
)
def test_a_credit_is_told_from_the_caption_as_papers_of_many_languages_set_it(text, caption, credit):
    assert split_credit(text) == (caption, credit)
