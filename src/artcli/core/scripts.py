"""How much a text says, whatever its script: letters as an alphabet that writes its vowels would need them."""

from __future__ import annotations

from artcli.patterns import lazy

_TERSE = lazy("[\u0590-\u08ff\u0900-\u0dff]")
_SYLLABLES = lazy(
    "[\u0e00-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff]"
)


def letters(text: str) -> float:
    """Return how much `text` says: a letter without vowels counts for more, a sign of a syllable for two or three."""
    if text.isascii():
        return len(text)
    return len(text) + 0.4 * len(_TERSE.findall(text)) + 1.5 * len(_SYLLABLES.findall(text))
