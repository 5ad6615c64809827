"""How long a text is to read: words and minutes."""

from __future__ import annotations

from artcli.patterns import lazy

# Thai, Lao, Myanmar, Khmer, kana, Han: scripts written without spaces between words.
_LETTER = "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
_UNSPACED = lazy(_LETTER)
_STRETCH = lazy(f"{_LETTER}+")
_LETTERS_A_WORD = 2
_MARKS = frozenset(
    "- – — | • · … & / = + * : ; , . ! ? « » “ ” „ ‘ ’ ( ) [ ] -- --- ... → ← » > < ° # © ® ™ ।".split()
)  # no words
_WORDS_A_MINUTE = 220


def word_count(text: str) -> int:
    """Return the number of words; in scripts without spaces every two characters count as one."""
    unspaced = 0
    if not text.isascii() and _UNSPACED.search(text):
        unspaced = sum((len(stretch) + 1) // _LETTERS_A_WORD for stretch in _STRETCH.findall(text))
        text = _STRETCH.sub(" ", text)
    tokens = text.split()
    return unspaced + len(tokens) - sum(map(_MARKS.__contains__, tokens))


def minutes(words: int) -> int:
    """Return the minutes it takes to read so many words, 220 a minute, at least 1; 0 for no words."""
    return max(1, round(words / _WORDS_A_MINUTE)) if words else 0
