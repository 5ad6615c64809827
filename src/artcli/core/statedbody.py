"""The body of the article as the page states it for machines, in JSON-LD."""

from __future__ import annotations

from collections.abc import Iterable

from artcli.core import structured
from artcli.core.page import Page
from artcli.patterns import lazy

LONGEST = 60_000
"""Characters of a stated body that is cheap enough to be read."""
MARKUP = lazy(r"<[^<>]{1,400}>")


def of_article(page: Page) -> str:
    """Return the longest body that the page states for an article, with its markup; '' for none or too long a one."""
    return longest(found.get("articleBody") for found in structured.of(page).articles)


def of_product(page: Page) -> str:
    """Return the longest description that the page states for a product, with its markup; '' as above."""
    objects = structured.of(page).objects
    return longest(found.get("description") for found in objects if "product" in structured.types_of(found))


def longest(values: Iterable[object]) -> str:
    """Return the longest text among `values`, its entities resolved."""
    found = max((value for value in values if isinstance(value, str)), key=len, default="")
    if not found or len(found) > LONGEST:
        return ""
    from html import unescape  # only here: few pages state their body

    return unescape(found)
