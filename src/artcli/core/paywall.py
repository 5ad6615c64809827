"""A preview that stands in an article's place: noted as a warning, never silently taken for the whole.

Sites that declare ``isAccessibleForFree: false`` often send the whole text all the same (8 of 11 newspapers at hand),
so the declaration alone says nothing: the text must be short, or the page must say that the rest is for subscribers.
"""

from __future__ import annotations

import re

from artcli.core import structured
from artcli.core.draft import Draft
from artcli.core.page import Page
from artcli.core.words.paywalls import PHRASES
from artcli.patterns import lazy

WARNING = "behind a paywall: this may be only the beginning of the article"
_SHORT = 250
"""Words; the declared previews at hand have fewer, the whole articles more."""
_BARRIER = lazy(
    r"(?:class|id)\s?=\s?[\"'][^\"'<>]{0,120}(?:paywall|regwall|metered-?content|subscribers?-only|article-locked)",
    re.IGNORECASE,
)


def find(page: Page, draft: Draft) -> Draft:
    """Warn when the page holds only the part of its article that everybody may read."""
    if draft.kind != "article" or page.tree is None:
        return draft
    short = draft.word_count < _SHORT
    if _is_declared(page):
        previewed = short or _says_so(page)
    else:  # the source is searched last: it is long
        previewed = short and _says_so(page) and _BARRIER.search(page.html) is not None
    return draft.but(warnings=(*draft.warnings, WARNING)) if previewed else draft


def _is_declared(page: Page) -> bool:
    """Tell whether the page says in its data that not everybody may read all of it (schema.org, Open Graph)."""
    said = structured.of(page)
    tiers = {tier.lower() for tier in said.all("article:content_tier")}
    if tiers:
        return "free" not in tiers
    free = [found["isAccessibleForFree"] for found in said.everything if "isAccessibleForFree" in found]
    return any(str(value).lower() in ("false", "http://schema.org/false", "no") for value in free)


def _says_so(page: Page) -> bool:
    lines = "\n".join(run.text.lower() for run in page.runs if len(run.text) < 400)
    return any(phrase in lines for phrase in PHRASES)
