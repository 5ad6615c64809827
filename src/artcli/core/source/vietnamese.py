"""Legacy Vietnamese character sets, which no detector knows: TCVN3 (ABC), VNI, VISCII and windows-1258.

Such pages declare ``iso-8859-1`` or ``x-user-defined`` and relied on a font. They are recognised by what they say
under one of the four tables: several of the commonest words, or, in a text of a few words, nothing but syllables that
Vietnamese can have. Else the text is left alone.
"""

from __future__ import annotations

import unicodedata

from artcli.patterns import lazy
from artcli.sanitize import nfc

_COMMON = frozenset(
    "của được không người những này một với việc đã để về cũng đến từ tại trước đồng thành phố các bị khi trên "
    "hội nước đường nhiều nhất hiện đầu bộ sự chính".split()
) - {"các", "khi", "bị"}
_WORDS = lazy(r"[^\W\d_]+")
_ENOUGH = 4
"""Different common words that prove the table; the words all have letters outside Latin-1."""
_FEW = 3
"""Different syllables that prove it with next to nothing against them: of letters outside Latin-1 beside ASCII ones."""
_SHARE = 0.9
"""Of the words with such bytes, how many must be syllables then; French and Danish come to less than half."""
_SYLLABLE = lazy(
    r"(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?"
    r"(?:uyê|uya|iê|yê|ia|uô|ua|ươ|ưa|oa|oă|oe|oo|uâ|uê|uy|uơ|[aăâeêioôơuưy])"
    r"(?:ch|nh|ng|[cmnptiyou])?"
)
"""Onset, nucleus and coda of a syllable without its tone."""
_TONES = dict.fromkeys(map(ord, "\u0301\u0300\u0309\u0303\u0323"))

_TCVN3 = (
    "\xa0ĂÂÊÔƠƯĐăâêôơưđẶ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịò"
    "ỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ"
)
"""From 0xA0 on, as iconv's TCVN5712-1 has it; the fonts of the time lacked the capitals with two marks."""
_VISCII = (
    "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡư"
    "àáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ"
)
_ACUTE, _GRAVE, _HOOK, _TILDE, _DOT, _CIRCUMFLEX, _BREVE = "\u0301\u0300\u0309\u0303\u0323\u0302\u0306"
_VNI_MARKS = {
    0xF9: _ACUTE, 0xF8: _GRAVE, 0xFB: _HOOK, 0xF5: _TILDE, 0xEF: _DOT,
    0xE2: _CIRCUMFLEX, 0xE1: _CIRCUMFLEX + _ACUTE, 0xE0: _CIRCUMFLEX + _GRAVE, 0xE5: _CIRCUMFLEX + _HOOK,
    0xE3: _CIRCUMFLEX + _TILDE, 0xE4: _CIRCUMFLEX + _DOT,
    0xEA: _BREVE, 0xE9: _BREVE + _ACUTE, 0xE8: _BREVE + _GRAVE, 0xFA: _BREVE + _HOOK, 0xFC: _BREVE + _TILDE,
    0xEB: _BREVE + _DOT,
}  # fmt: skip
"""What a byte after a vowel adds to it; capitals are 0x20 below."""
_VNI_LETTERS = {
    0xF1: "đ", 0xD1: "Đ", 0xF6: "ư", 0xD6: "Ư", 0xF4: "ơ", 0xD4: "Ơ", 0xED: "í", 0xEC: "ì", 0xE6: "ỉ",
    0xF3: "ĩ", 0xF2: "ị", 0xEE: "ỵ", 0xCD: "Í", 0xCC: "Ì", 0xC6: "Ỉ", 0xD3: "Ĩ", 0xD2: "Ị", 0xCE: "Ỵ",
}  # fmt: skip

_TABLES: tuple[dict[int, str], ...] = (
    {0xA0 + i: letter for i, letter in enumerate(_TCVN3)},
    _VNI_MARKS | {byte - 0x20: marks for byte, marks in _VNI_MARKS.items()} | _VNI_LETTERS,
    {0x80 + i: letter for i, letter in enumerate(_VISCII)}
    | {2: "Ẳ", 5: "Ẵ", 6: "Ẫ", 0x14: "Ỷ", 0x19: "Ỹ", 0x1E: "Ỵ"},
    {byte: bytes((byte,)).decode("cp1258", "replace") for byte in range(128, 256)},
)


def legacy(data: bytes) -> str | None:
    """Return `data` as Vietnamese text in NFC when one of the four tables proves right, else None."""
    text = data.decode("latin-1")
    best, most = None, 0
    for table in _TABLES:
        found = _proof(_read(text[:40000], table).lower())
        if found > most:
            best, most = table, found
    return None if best is None else _read(text, best)


def _proof(text: str) -> int:
    """Return by how many different words `text` proves to be Vietnamese; 0 when it does not."""
    words = _WORDS.findall(text)
    common = len(_COMMON.intersection(words))
    if common >= _ENOUGH:
        return common * 100
    signed = [word for word in words if not word.isascii()][:200]
    syllables = [word for word in signed if _is_syllable(word)]
    # A letter alone may be a dash or a quotation mark of another character set.
    own = {word for word in syllables if max(word) > "\xff" and min(word) < "\x80"}
    return len(own) if len(own) >= _FEW and len(syllables) >= _SHARE * len(signed) else 0


def _is_syllable(word: str) -> bool:
    """Tell whether Vietnamese may have a syllable of these letters, with one tone at most."""
    letters = unicodedata.normalize("NFD", word)
    bare = letters.translate(_TONES)
    return len(letters) <= len(bare) + 1 < 12 and _SYLLABLE.fullmatch(nfc(bare)) is not None


def repaired(text: str) -> str:
    """Return `text`, or what it says when somebody saved a legacy font's letters as if they were Latin-1.

    Such a page is valid UTF-8 with nothing above U+00FF and reads "thµnh phè" for "thành phố".
    """
    if not _MOJIBAKE.search(text[:40000]):
        return text
    try:
        return legacy(text.encode("latin-1")) or text
    except UnicodeEncodeError:
        return text


_MOJIBAKE = lazy(r"[a-z][\xb5-\xb9\xa8-\xae\xf8\xfb\xfa][a-z ]")


def _read(text: str, table: dict[int, str]) -> str:
    return nfc(text.translate(table))
