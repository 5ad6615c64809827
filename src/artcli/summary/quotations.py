"""Quotations and brackets: where one closes, and whether a sentence ends with it or goes on to say who spoke."""

from __future__ import annotations

from artcli.patterns import lazy

_LONGEST = 600
"""Letters; what is longer between two marks is text with a mark lost, and is cut."""

CLOSERS = {
    "“": "”",
    "«": "»",
    "„": "“”",
    "‘": "’",
    "‹": "›",
    "「": "」",
    "『": "』",
    "(": ")",
    "（": "）",
    "[": "]",
    "【": "】",
    "《": "》",
    "〈": "〉",
    "»": "«",
    "”": "”",
    '"': '"',
}
_SINGLE_OPENS = lazy(r"(?<!\w)‘(?=[^\W\d_a-z])")
"""A single opening mark, before a capital only: ``the ‘90s``."""
_SINGLE_CLOSES = lazy(r"’(?!\w)")
"""A single closing mark: between letters it is an apostrophe."""
_BOTH_WAYS = '"»”'
"""Marks that close in one language and open in another: the spaces beside them tell."""
WIDE_STOPS = "。！？｡"
OWN_STOPS = "।॥؟۔։።။។"
"""Stops of Indic, Arabic, Armenian, Ethiopic, Burmese and Khmer writing: nothing else looks like them."""
_STOPS_BEFORE_CLOSER = f".!?…{WIDE_STOPS}{OWN_STOPS}"
_INNER_CLOSERS = ' \u00a0\u202f’”»"』'
"""What may stand between the last stop of a quotation and its end."""
_AFTER = lazy(r"[\s\u00a0]*")
_WORDS_BEFORE_VERB = r"(?:(?!not\b|never\b|không\b|chẳng\b|chưa\b)[^\s.!?…,]+ ){1,5}?"
_SAID = lazy(
    "[^.!?…।؟\n]{0,40}?(?:말했|외쳤|물었|답했|전했|밝혔|कहा|कही|पूछा|बोला|बोली|قال|قالت|سأل|سألت|أجاب|گفت|پرسید|אמר|שאל|ענה)"
    rf"|{_WORDS_BEFORE_VERB}(?:asked|said|says|shouted|cried|called|replied|whispered|yelled|screamed|wondered"
    "|hỏi|nói|đáp|kêu|hét|quát|thốt|gắt|reo|la|trả lời|thắc mắc"
    "|demande|demanda|lance|crie|cria|répond|répondit|s[’']exclame|preguntó|gritó|dijo|exclamó|respondió"
    r"|chiese|chiede|gridò|disse|perguntou|gritou|disse|exclamou|sordu|bağırdı|dedi)\b"
)
"""A clause that says who asked or called, where no small letter tells that the sentence goes on behind a quotation."""
_SAID_WIDE = lazy(
    "[\u3041-\u309f、，,]"
    "|[^。！？\n]{0,30}?(?:说|說|问|問|喊|叫|答|表示|称|稱|指出|写|寫|强调|強調|道[：，。]|言っ|述べ|話し|聞い|尋ね|叫ん|答え|つぶや|語っ|訴え)"
)
"""The same where words stand without spaces; in Japanese a particle (``と``) ties a quotation to what follows."""


def opens(text: str, at: int) -> bool:
    """Whether a quotation mark that can do both opens at `at`: space before it, a word or dots after it."""
    return (
        (at == 0 or text[at - 1].isspace() or text[at - 1] in "(—–-[:")
        and at + 1 < len(text)
        and not text[at + 1].isspace()
        and (text[at + 1] not in ".,;:!?)" or text.startswith("..", at + 1))
    )


def closing(text: str, at: int) -> int:
    """Return where the quotation or bracket that opens at `at` closes; -1 when it does not, or opens nothing."""
    sign = text[at]
    if sign in _BOTH_WAYS and not opens(text, at):
        return -1
    limit = at + _LONGEST
    if sign == "‘":
        found = _SINGLE_OPENS.match(text, at) and _SINGLE_CLOSES.search(text, at + 1, limit)
        close = found.start() if found else -1
    else:
        close = min(
            (place for mark in CLOSERS[sign] if (place := text.find(mark, at + 1, limit)) >= 0), default=-1
        )
    lost = sign == '"' and close > 0 and opens(text, close)  # the next quotation
    return -1 if lost or "\n" in text[at:close] else close


def ends_after(text: str, start: int, opening: int, close: int) -> bool:
    """Whether the sentence that begins at `start` ends with the quotation or bracket from `opening` to `close`.

    It does with a stop inside and no reporting clause behind. Without spaces only a quotation that begins the sentence,
    or that a colon or comma announces, can end it.
    """
    inner = text[max(opening, close - 4) : close].rstrip(_INNER_CLOSERS)[-1:]
    if inner not in _STOPS_BEFORE_CLOSER:
        return False
    after = skip_space(text, close + 1)
    if after >= len(text):
        return True
    if text[after] in "-–—":
        return False  # “Go!” – she said
    if after == close + 1 and inner in WIDE_STOPS:
        if text[after] in "「『“【":
            return True
        announced = text[max(0, opening - 2) : opening].rstrip()[-1:] in ("：", ":", "，")
        whole = text[start:opening].isspace() or start == opening
        return text[after].isalpha() and (announced or (whole and not _SAID_WIDE.match(text, after)))
    if after == close + 1 and not text[after].isupper():  # a comma, a hyphen
        return False
    return may_open(text, after) and (inner in ".।۔" or not says_who(text, after))


def says_who(text: str, at: int) -> bool:
    """Whether the words from `at` say who asked or called what stands before them: ``Lan hỏi``, ``Smith asked``."""
    return _SAID.match(text, at) is not None


def skip_space(text: str, at: int) -> int:
    """Return where the next thing that is not white space stands, from `at` on."""
    gap = _AFTER.match(text, at)
    return gap.end() if gap else at


def may_open(text: str, at: int) -> bool:
    """Whether a sentence may begin at `at`: not with a small letter or a comma; a dash defers to the word behind."""
    letter = text[at]
    if letter in "-–—":
        at = skip_space(text, at + 1)
        if at >= len(text):
            return False
        letter = text[at]
    if letter.islower():
        return text[at : at + 5].startswith(("iP", "iO", "eB", "mR", "eS"))
    return letter not in ",;:)]}”»’/"
