"""The language of a page: what it declares, unless its letters and words plainly say otherwise."""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import chain

from artcli.core import structured
from artcli.core.once import once
from artcli.core.page import Page
from artcli.core.words.languages import FREQUENT, SCRIPTS
from artcli.patterns import lazy

SAMPLE = 2500
"""Characters that are looked at: some four hundred words, where short words settle the matter."""

_TAG = lazy(r"^([a-zA-Z]{2,3})(?:[-_]|$)")
_WORD = lazy(r"\w+")
_DEVANAGARI = lazy(r"[\u0900-\u097f]")
_WORD_WITH_SIGNS = lazy(r"(?:[^\W\d_]|[\u0900-\u0903\u093a-\u094f\u0962\u0963])+")
"""Words with the vowel signs of Devanagari, which are no letters to Python; five times as slow."""
_ALIASES = {"nb": "no", "nn": "no", "iw": "he", "in": "id", "ua": "uk", "vn": "vi", "cz": "cs", "jp": "ja",
"kr": "ko",
            "cn": "zh", "gb": "en", "us": "en", "se": "sv", "dk": "da", "vie": "vi", "eng": "en", "deu": "de",
            "ger": "de", "fra": "fr", "spa": "es"}  # fmt: skip


_COUNTRY = lazy(r"https?://[^/:?#]+\.([a-z]{2})(?:[/:?#]|$)")
_OF_ENGLISH = frozenset("uk au nz ie in za ng ke my sg pk na tz hk".split())
"""Countries whose English is not that of the United States."""


def of(page: Page) -> str | None:
    """Return the page's language as a bare subtag ("vi", not "vi-VN"), or None."""
    said = primary(declared(page))
    if said and said not in FREQUENT and said not in _BY_SCRIPT:
        return said  # a language we cannot check
    guessed = guess(sample(page))
    if not said or not guessed or guessed[0] == said:
        return said or (guessed[0] if guessed else None)
    # Templates are left at "en"; neighbours such as no and da, or hr and sr, are hard to tell apart.
    return guessed[0] if guessed[1] >= (2.0 if said == "en" else 4.0) else said


@once
def declared(page: Page) -> str:
    """Return the language tag that the page declares ("vi-VN", "en_GB"), as it stands; '' for none."""
    found = structured.of(page)
    candidates = [
        found.language,
        found.first("content-language", "language", "dc.language", "dcterms.language"),
    ]
    candidates += [structured.text(item.get("inLanguage")) for item in found.objects]
    candidates += [found.first("og:locale"), found.first("inlanguage")]
    return next((tag for tag in candidates if primary(tag)), "")


def locale(page: Page) -> str | None:
    """Return the language with its region where one is told ("en-GB"), by tag or by the host's country."""
    tag = declared(page).replace("_", "-")
    if tag.lower() in ("en", "", "en-us"):
        found = structured.of(page).first("og:locale").replace("_", "-")
        host = _COUNTRY.match(page.address or "")
        if host and host[1] in _OF_ENGLISH:
            return f"en-{host[1]}"
        if found.lower().startswith("en-") and found.lower() != "en-us":
            return found
    return tag or None


def primary(tag: str) -> str | None:
    """Return the language of a tag: "vi" for "vi-VN", "no" for "nb_NO"; None for what is no tag."""
    found = _TAG.match(tag.strip())
    if not found:
        return None
    code = found[1].lower()
    return _ALIASES.get(code, code)


def sample(page: Page) -> str:
    """Return some of the page's longer runs, else of all, for a guess."""
    taken: list[str] = []
    length = 0
    for floor in (100, 1):
        for run in page.runs:
            if len(run.text) >= floor and run.link_chars * 2 < len(run.text):
                taken.append(run.text[:600])
                length += len(taken[-1])
                if length > SAMPLE:
                    return " ".join(taken)
        if length > 400:
            break
    return " ".join(taken)


def guess(text: str) -> tuple[str, float] | None:
    """Return the likeliest language and by what factor it leads the next; None when nothing can be said."""
    words = _words(text.lower())
    joined = "".join(words)
    if len(joined) < 20:
        return None
    by_script = _script(joined)
    if by_script:
        return by_script, 9.0
    table = _languages_of()
    hits = Counter(chain.from_iterable([table[word] for word in words if word in table]))
    best = hits.most_common(2)
    if not best or best[0][1] < max(3, len(words) // 20):
        doubly = sum(map(_VIETNAMESE.__contains__, joined))
        return ("vi", 2.0) if doubly * 40 > len(joined) else None
    return best[0][0], best[0][1] / max(1, best[1][1] if len(best) > 1 else 1)


def _words(text: str) -> list[str]:
    """Return the words of `text` that are nothing but letters."""
    if _DEVANAGARI.search(text):
        return _WORD_WITH_SIGNS.findall(text)
    return [word for word in _WORD.findall(text) if word.isalpha()]


_VIETNAMESE = frozenset("ấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự")
"""Letters with two marks, which no other language has."""
_BY_SCRIPT = frozenset(language for _, _, language in SCRIPTS)


def _script(letters: str) -> str | None:
    counts = (
        {language: sum(low <= char <= high for char in letters) for low, high, language in SCRIPTS}
        if (not letters.isascii() and max(letters) > "\u0530")
        else {}
    )
    if counts.get("ja", 0) * 20 > len(letters):  # kana beside many kanji
        return "ja"
    best = max(counts, key=counts.__getitem__, default=None)
    return best if best and counts[best] * 3 > len(letters) else None


@cache
def _languages_of() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for language, words in FREQUENT.items():
        for word in dict.fromkeys(words.split()):
            found[word] = (*found.get(word, ()), language)
    return found
