"""Which languages a date in words is read in, also where its page has no language.

Each language that `dateparser` has not met yet costs 20 to 30 ms a process, and all that it knows cost 3.6 s
(measured), which any text that looks like a date and is none would make it try.
"""

from __future__ import annotations

from artcli.core.words.dates import MONTHS
from artcli.core.words.languages import FREQUENT
from artcli.patterns import lazy

MOST = 6
"""Languages tried for one text."""
_ALIASES = {"no": "nb", "nn": "nb"}
_WORD = lazy(r"[^\W\d_]{3,}")
_SCRIPTS = (
    ("\uac00", ("ko",)),
    ("\u3040", ("zh", "ja")),
    ("\u1e00", ("vi", "el")),
    ("\u1780", ("km",)),
    ("\u10a0", ("ka",)),
    ("\u0e00", ("th",)),
    ("\u0b80", ("ta", "te", "ml")),
    ("\u0980", ("bn",)),
    ("\u0900", ("hi", "mr", "ne")),
    ("\u0600", ("ar", "fa", "ur")),
    ("\u0590", ("he",)),
    ("\u0530", ("hy",)),
    ("\u0400", ("ru", "uk", "bg", "sr", "be", "kk")),
    ("\u0370", ("el",)),
)
"""First letter of a range of letters, and the languages of its script, the commonest first."""


def of(text: str, language: str | None = None) -> list[str]:
    """Return the languages that a date is read in, as `dateparser` calls them: the page's own `language` if it has one.

    Without one the letters and words of the text tell, the likeliest first.
    """
    code = (language or "").partition("-")[0].lower()
    if code:
        return [_ALIASES.get(code, code)]
    last = max(filter(str.isalpha, text), default="")
    for first, codes in _SCRIPTS:
        if last >= first:
            return list(codes)
    words = {word.lower() for word in _WORD.findall(text)}
    told = {code: sum(_is_of(word, code) for word in words) for code in MONTHS}
    ranked = sorted((code for code in told if told[code]), key=told.__getitem__, reverse=True)
    return list(dict.fromkeys([*(_ALIASES.get(code, code) for code in ranked[: MOST - 1]), "en"]))


def _is_of(word: str, code: str) -> bool:
    """Tell whether a word is one of a language's commonest, or begins as one of its months does."""
    return word in FREQUENT.get(code, "").split() or any(
        form.startswith(word[:3]) for forms in MONTHS[code] for form in forms.split()
    )
