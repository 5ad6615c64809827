"""The text of a page is found whatever the page says about its character set."""

import gzip
import unicodedata

import pytest

from artcli.core.source import vietnamese
from artcli.core.source.decode import decode
from artcli.errors import NothingToExtract

VIETNAMESE = (
    "Sáng nay thành phố họp bàn về việc xây dựng hồ nước; người dân hỏi về những tiếng ồn của đường này."
)
RUSSIAN = "Сегодня совет обсудил строительство нового водохранилища, и жители задали вопросы о дороге."


def page(text: str, head: str = "") -> str:
    return f"<!DOCTYPE html><html><head>{head}<title>x</title></head><body><p>{text}</p></body></html>"


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"])
def test_unicode_is_read_without_any_label(codec):
    assert decode(page(VIETNAMESE).encode(codec)) == page(VIETNAMESE)


@pytest.mark.parametrize("label", ["iso-8859-1", "windows-1258", "shift_jis", "unicode_escape", "utf-16"])
def test_valid_utf8_beats_every_label(label):
    text = page(VIETNAMESE, f'<meta charset="{label}">')
    assert decode(text.encode(), label) == text


def test_the_header_beats_the_page():
    text = page(RUSSIAN, '<meta charset="koi8-r">')
    assert decode(text.encode("cp1251"), "windows-1251") == text


@pytest.mark.parametrize(
    "head",
    [
        '<meta charset="windows-1251">',
        "<META HTTP-EQUIV=Content-Type CONTENT='text/html; charset=windows-1251'>",
        '<!-- <meta charset="shift_jis"> --><meta charset=windows-1251>',
        "<!-- " + "pad " * 500 + "--><meta charset=windows-1251>",
    ],
)
def test_the_label_of_the_page_is_found(head):
    text = page(RUSSIAN, head)
    assert decode(text.encode("cp1251")) == text


def test_an_xml_declaration_is_a_label():
    text = '<?xml version="1.0" encoding="windows-1251"?>' + page(RUSSIAN)
    assert decode(text.encode("cp1251")) == text


@pytest.mark.parametrize("codec", ["cp1251", "koi8-r"])
def test_an_undeclared_character_set_is_guessed_from_the_words(codec):
    text = page(RUSSIAN * 4)
    assert decode(text.encode(codec)) == text


def test_latin1_means_windows_1252():
    text = page("“Quotes” – dashes — and € signs…")
    assert decode(text.encode("cp1252"), "iso-8859-1") == text
    assert decode(text.encode("cp1252"), "us-ascii") == text


@pytest.mark.parametrize(
    "label", ["unicode_escape", "raw_unicode_escape", "utf-7", "idna", "rot13", "punycode"]
)
def test_codecs_of_python_are_never_used(label):
    text = page(r"A\x1b[31m +ADw-b+AD4-")
    assert decode(text.encode(), label) == text
    assert decode(text.replace("<head>", f"<head><meta charset={label}>").encode()).endswith(text[-30:])


def test_iso_2022_jp_shows_by_its_escapes():
    text = page("市議会は新しい貯水池について話し合った。")
    assert decode(text.encode("iso2022_jp")) == text


def test_damaged_utf8_keeps_the_rest():
    data = page(VIETNAMESE * 5).encode().replace("họp".encode(), b"h\xffp", 1)
    found = decode(data)
    assert "h\ufffdp" in found
    assert found.count("người dân") == 5


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"%PDF-1.4\n", "PDF"),
        (b"\x89PNG\r\n\x1a\n123", "PNG"),
        (gzip.compress(b"x" * 100, mtime=0), "gzip"),
        (b"PK\x03\x04" + b"\0" * 30 + b"word/document.xml", "Word"),
        (b"\0\0\0 ftypisom\0\0", "MP4"),
        (b"\0" * 4000, "bytes"),
        (bytes((i * 2654435761 >> 13) & 255 for i in range(9000)), "bytes"),
    ],
)
def test_what_is_no_text_is_refused_by_name(data, word):
    with pytest.raises(NothingToExtract, match=word) as caught:
        decode(data)
    assert caught.value.code == "binary"


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", b"\xef\xbb\xbf \n"])
def test_nothing_is_refused_as_empty(data):
    with pytest.raises(NothingToExtract) as caught:
        decode(data)
    assert caught.value.code == "empty"


def test_stray_control_characters_do_not_make_a_page_binary():
    assert "a\0b" in decode(page("a\0b \x1b[31m").encode())


def test_legacy_vietnamese_is_known_by_its_words():
    text = page(VIETNAMESE)
    combining = unicodedata.normalize("NFC", text)
    cp1258 = b"".join(_cp1258(letter) for letter in combining)
    assert unicodedata.normalize("NFC", decode(cp1258)) == text
    # As such pages look to this day where nobody knows the font.
    tcvn3 = "S¸ng nay thµnh phè häp bµn vÒ viÖc x©y dùng hå n\xadíc; ng\xadêi d©n hái vÒ nh÷ng tiÕng ån cña ®\xadêng nµy."
    assert decode(tcvn3.encode("latin-1"), "x-user-defined") == VIETNAMESE
    assert decode(tcvn3.encode(), "utf-8") == VIETNAMESE
    vni = "Saùng nay thaønh phoá hoïp baøn veà vieäc xaây döïng hoà nöôùc; ngöôøi daân hoûi veà nhöõng tieáng oàn cuûa ñöôøng naøy."
    assert decode(vni.encode("latin-1"), "iso-8859-1") == VIETNAMESE


@pytest.mark.parametrize(
    "written",
    [
        b"Ng\xad\xeai d\xa9n h\xe1i v\xd2 ti\xd5ng \xe5n.",  # TCVN3
        b"Ng\xf6\xf4\xf8i da\xe2n ho\xfbi ve\xe0 tie\xe1ng o\xe0n.",  # VNI
        b"Ng\xdf\xb6i d\xe2n h\xf6i v\xab ti\xaang \xb0n.",  # VISCII
        b"Ng\xfd\xf5\xcci d\xe2n ho\xd2i v\xea\xcc ti\xea\xecng \xf4\xccn.",  # windows-1258
    ],
)
def test_a_few_words_of_legacy_vietnamese_are_enough(written):
    for label in (None, "iso-8859-1", "windows-1252", "x-user-defined"):
        assert decode(b"<p>" + written, label) == "<p>Người dân hỏi về tiếng ồn."


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("à là né thé — dès où l’été", "cp1252"),
        ("È già là, può così", "cp1252"),
        ("på så få må nå gå", "cp1252"),
        ("“Ở” … — · « » “a” …", "cp1258"),
        ("café naïve São Zoë é à", "cp1252"),
        ("że się już był więc", "cp1250"),
    ],
)
def test_a_few_words_of_other_languages_stay_as_they_are(text, codec):
    data = text.encode(codec, "replace")
    assert vietnamese.legacy(data) is None


def test_french_is_not_taken_for_vietnamese():
    text = page("L’été dernier, la forêt où nous étions a brûlé ; où était-ce ? À Nîmes, très près. " * 9)
    assert decode(text.encode("cp1252"), "iso-8859-1") == text


def _cp1258(letter: str) -> bytes:
    try:
        return letter.encode("cp1258")
    except UnicodeEncodeError:
        *base, tone = unicodedata.normalize("NFD", letter)
        if tone in "\u0302\u0306":  # the dot below sorts before circumflex and breve
            base, tone = [base[0], tone], base[1]
        return unicodedata.normalize("NFC", "".join(base)).encode("cp1258") + tone.encode("cp1258")
