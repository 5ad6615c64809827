"""Whether a single period ends a sentence: abbreviations, initials, ordinals, dates and units do not, or may.

What stands before it and the word behind decide; the lists are in `abbreviations`, and what is in none of them is
judged by its shape.
"""

from __future__ import annotations

import unicodedata

from artcli.patterns import lazy
from artcli.summary import abbreviations

_VOWELS = frozenset("aeiouyаеёиоуыэюяіїєαεηιουω")
_WORD = lazy(r"[\w’'-]+")
_MONEY = "€$£¥₹₫₽%§№"
_YEAR_LETTERS = ("ru", "uk", "be", "bg", "pl", "cs", "sk", "kk", "sv", "tr")
"""Languages that write a letter with a stop behind a year or a sum, in mid-sentence: ``1998 г.``, ``1920 r.``."""
_DATE_BEFORE = lazy(r".*\d\. ?")
_DATE_PART = lazy(r"\d{1,4}\b")
_FIGURE = lazy(r"\d+(?:[.,:-]\d+)*")
_MEASURED = lazy(r".*(?:(?:\d[.,]\d+|[º°ª]) ?\w|\b\d{1,3} ?[CFK])")
"""A measure or a door that ends with a capital: ``-3.5 C.``, ``3.º B.``; no initial behind a year or a day."""
_ORDINAL = lazy(r"\d+(?:st|nd|rd|th)\b")
_SHORT_FORMS = lazy(r"\w\. \w{1,5}\. ")
"""An initial and a short word behind it: ``Fed. R. Civ. P. 56``."""
_TITLED = lazy(r"(?:I|[^\W\d_a-z][^\W\d_A-Z]+)(?=[\s,’']|$)")
_NO_PROSE = frozenset("/@=\\_<>&#+.")
"""Signs of an address or of code: no sentence ends inside."""
_DOMAINS = frozenset("com net org info biz edu gov tv io co vn fr de uk js py ts exe pdf".split())
_VIETNAMESE = lazy(
    r"(?!.*(.)\1)(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?"
)
"""A syllable of Vietnamese without its marks; a name that is none (``John``) has its initial in the middle."""
_WRITTEN_AS = {"nb": "no", "nn": "no", "be": "ru", "bg": "ru"}
"""Languages that share another's abbreviations."""


def runs_on(text: str, at: int, end: int) -> bool:
    """Whether a stop at `at` ends a sentence though nothing parts it from the next, at `end`: ``tăng.Người dân``."""
    titled = _TITLED.match(text, end)
    if titled is None or not text[end].isupper() or titled[0].casefold() in _DOMAINS:
        return False
    begin = _beginning(text, at)
    token = text[begin:at]
    if begin == 0 or len(token) < 2 or not _NO_PROSE.isdisjoint(token):
        return False
    if text[at] != ".":
        return True
    opens = titled[0].casefold() in abbreviations.OPENERS
    if not token[-1].isalpha():
        return opens or not token[-1].isdigit() or (token.isdigit() and len(token) > 2)
    folded = token.casefold()
    if not token[-1].islower() or folded in abbreviations.BEFORE_NAMES or _has_no_vowel(folded):
        return False
    return opens or token[0].islower() or not token.isascii()


def period_ends(text: str, at: int, after: int, tongue: str) -> bool:
    """Whether the single period at `at` ends a sentence whose next one would begin at `after`."""
    if _is_plain_word(text[text.rfind(" ", max(0, at - 24), at) + 1 : at]) and text[after].isalpha():
        return True
    begin = _beginning(text, at)
    token = text[begin:at]
    elided = token[max(token.find("'"), token.find("’")) + 1 :]
    token = elided if len(elided) > 1 else token  # l'art. 5, but Mark's
    following = _WORD.match(text, after)
    next_word = following[0].casefold() if following else ""
    initial = len(next_word) == 1 and text[after + 1 : after + 2] == "."
    opens = _opens_sentence(next_word) and not initial
    counted = text[max(0, begin - 2) : begin].strip()[-1:].isdigit()
    if not token:
        return True
    if token.isdigit():
        if next_word not in abbreviations.MONTHS and _is_announced(text, begin, after, tongue):
            return True  # Nr. 6. Alles
        dated = _DATE_BEFORE.fullmatch(text, max(0, begin - 3), begin) is not None
        return _figure_ends(text, token, after, next_word, tongue, opens=opens, dated=dated)
    if text[after].isdigit() or text[after] in _MONEY:
        return _ends_before_figure(text, token, after, tongue, counted=counted)
    figured = initial or (text[after] == "(" and text[after + 1 : after + 2].isdigit())
    if figured and _announces_figure(token, tongue):
        return False  # Abs. (2), art. L. 121-1
    if len(token) == 1 and token.isalpha():
        if token.isupper():
            return not initial and _initial_ends(text, begin, after, tongue, opens=opens)
        if token.islower() and counted and tongue not in _YEAR_LETTERS:
            return not text.startswith(".", after + len(next_word))  # 12 m. Der, 44 a. C., 900 v. Chr.
        return opens if tongue != "ru" else text[max(0, begin - 3) : begin] == "т. "
    if initial and len(token) <= 4 and token[0].isupper() and _SHORT_FORMS.match(text, after):
        return False
    return _word_ends(token, next_word, tongue, opens=opens, counted=counted)


def _is_plain_word(token: str) -> bool:
    """Whether a word is nothing but a word: most sentences end with one, and need no second look."""
    folded = token.casefold()
    spoken = len(token) > 4 or (len(token) > 3 and not _VOWELS.isdisjoint(folded))
    return spoken and folded not in abbreviations.KNOWN and token.isalpha()


def _opens_sentence(word: str) -> bool:
    """Whether a folded word is one that sentences begin with, elided (``l’eau``) or contracted (``it’s``) too."""
    if word in abbreviations.OPENERS:
        return True
    head, mark, tail = word.replace("’", "'").partition("'")
    if not mark:
        return False
    return head in abbreviations.ELIDED or (
        tail in abbreviations.CONTRACTED and head in abbreviations.OPENERS
    )


def _beginning(text: str, at: int) -> int:
    """Return where the word begins that the period at `at` stands behind; a mark inside it (``ש"ח``) is a letter."""
    begin = at
    while begin and not text[begin - 1].isspace() and at - begin < 40:
        if text[begin - 1] in '("“„«[' and (begin in (at, 1) or not text[begin - 2].isalpha()):
            break
        begin -= 1
    return begin


def _figure_ends(
    text: str, token: str, after: int, next_word: str, tongue: str, *, opens: bool, dated: bool
) -> bool:
    """Whether a figure with a stop ends the sentence: no ordinal does, no day, and no part of a date (`dated`)."""
    if text[after].isdigit():
        part = _DATE_PART.match(text, after)
        if part is None or len(token) > 4:
            return True
        followed = text[part.end() : part.end() + 2]
        return not (followed == ". " and len(part[0]) <= 2) and not (dated and len(token) <= 2)
    if next_word in abbreviations.MONTHS or (dated and not text[after].isupper() and not opens):
        return len(token) > 2
    if len(token) > 2:
        return True
    large = text[after].isupper() and tongue not in abbreviations.LARGE_NOUNS
    return opens or large or tongue not in abbreviations.ORDINAL_DOTS


def _announces_figure(token: str, tongue: str) -> bool:
    """Whether a word with a stop is known to stand before figures: ``Abs.``, ``Hauptstr.``, ``Keizersgr.``."""
    folded = token.casefold()
    return folded.endswith(("str", "nr", "gr")) or _is_short_form(
        abbreviations.BEFORE_NUMBERS, folded, token, tongue
    )


def _is_announced(text: str, begin: int, after: int, tongue: str) -> bool:
    """Whether the figure at `begin` stands behind a word that announces figures, and a capital follows at `after`."""
    if begin < 2 or not text.startswith(". ", begin - 2) or not text[after].isupper():
        return False
    return _announces_figure(text[_beginning(text, begin - 2) : begin - 2], tongue)


def _ends_before_figure(text: str, token: str, after: int, tongue: str, *, counted: bool) -> bool:
    """Whether a word with a stop before a figure ends the sentence; a short one whose figure closes a phrase does not.

    ``fig. 3,`` and ``chap. 3.`` need no list: whoever begins a sentence with a figure does not end it there.
    """
    folded = token.casefold()
    if _announces_figure(token, tongue) or _is_short_form(abbreviations.BEFORE_NAMES, folded, token, tongue):
        return False
    if len(token) == 1 and _ORDINAL.match(text, after):
        return False  # E. 42nd St.
    if len(token) == 1 and (token.islower() or tongue == "fr"):
        return counted  # c. 1450, f. 1858, art. L. 121-1
    if folded in abbreviations.INSIDE or text[after] in _MONEY:
        return False
    if "." in token:
        return _dotted_ends(token, opens=False, figure=True)
    part = _FIGURE.match(text, after)
    closed = part is not None and text[part.end() : part.end() + 1] in ("", ",", ".", ";", ")", ":")
    return not (closed and len(token) <= 6 and token.isalpha() and folded[-1] not in _VOWELS)


def _word_ends(token: str, next_word: str, tongue: str, *, opens: bool, counted: bool) -> bool:
    """Whether a word of several letters with a stop ends the sentence before a word with a capital."""
    folded = token.casefold()
    if _is_short_form(abbreviations.BEFORE_NAMES, folded, token, tongue):
        return False
    if folded in abbreviations.UNITS and (counted or folded not in abbreviations.INSIDE):
        return True
    if folded in abbreviations.INSIDE:
        closes = folded in abbreviations.CLOSING and tongue not in abbreviations.LARGE_NOUNS
        return closes or (opens and token[0].isalpha())
    if "." in token:
        return next_word not in abbreviations.BEHIND_HOURS and _dotted_ends(token, opens=opens, figure=False)
    if "-" in token and len(token.rpartition("-")[2]) == 1 and token[-1].isupper() and token[0].isupper():
        return opens  # Karl-H. Baum
    if len(token) <= 4 and not token.isupper() and _has_no_vowel(folded):
        return opens or counted
    return not (len(token) == 2 and token.isupper() and token[0] == token[1] and not opens)  # EE. UU.


def _is_short_form(table: abbreviations.Table, folded: str, token: str, tongue: str) -> bool:
    """Whether a word is written short here; of those that are words elsewhere, without a language a capital decides."""
    languages = table.get(folded)
    if languages is None:
        return False
    if tongue == "vi" and token.islower() and not _has_no_vowel(folded):
        return False  # 15 ca.
    if "" in languages or folded not in abbreviations.ORDINARY:
        return True
    return _WRITTEN_AS.get(tongue, tongue) in languages if tongue else token[0].isupper()


def _has_no_vowel(folded: str) -> bool:
    """Whether a word of an alphabet cannot be spoken (``jl``, ``mgr``), and so is cut short."""
    plain = _unmarked(folded)
    return folded.isalpha() and plain[0] < "\u0530" and _VOWELS.isdisjoint(plain)  # up to Cyrillic


def _unmarked(folded: str) -> str:
    """Return the letters of a folded word without the marks above and below them."""
    return "".join(
        letter for letter in unicodedata.normalize("NFD", folded) if not unicodedata.combining(letter)
    )


def _initial_ends(text: str, begin: int, after: int, tongue: str, *, opens: bool) -> bool:
    """Whether a capital with a stop ends the sentence: in Vietnamese it closes a name, elsewhere it opens one."""
    if opens:
        beside = text[max(0, begin - 3) : begin].strip()
        return beside[-1:].isalnum() or (beside[-1:] == "." and beside[-2:-1].islower())  # Frankfurt a. M.
    if _MEASURED.fullmatch(text, max(0, begin - 6), begin + 1):
        return True
    if tongue != "vi" or text[after] == "(":
        return False
    before = text[max(0, begin - 40) : begin].split()
    return (
        bool(before)
        and before[-1][:1].isupper()
        and _VIETNAMESE.fullmatch(_unmarked(before[-1].casefold())) is not None
        and before[-1].casefold() not in abbreviations.BEFORE_NAMES
        and before[-1].casefold() not in abbreviations.FORMS_OF_ADDRESS
    )


def _dotted_ends(token: str, *, opens: bool, figure: bool) -> bool:
    """Whether a word with stops inside (``p.m``, ``D.C``, ``PGS.TS``, ``VnExpress.net``) ends the sentence."""
    parts = token.split(".")
    last = parts[-1]
    if token.islower() and len(parts[0]) > 2 and last in _DOMAINS:
        return True  # lemonde.fr
    if all(len(part.strip("-")) <= 1 for part in parts) and not token.replace(".", "").isdigit():
        return opens if token[0].isupper() else not figure and (opens or token in ("p.m", "a.m", "v.v"))
    return last.casefold() not in abbreviations.BEFORE_NAMES and not (
        "-" in token and len(last) <= 3 and last.isupper()
    )
