"""The stated step: the body as the page states it for machines, where it shows next to nothing of it."""

from __future__ import annotations

import re

from artcli.core import statedbody
from artcli.core.body.blocks import with_blocks
from artcli.core.draft import Draft
from artcli.core.page import Page
from artcli.model import Paragraph
from artcli.patterns import lazy
from artcli.sanitize import clean_line

_PARAGRAPH_END = lazy(r"\s*(?:\n|<br\s*/?>|</(?:p|div|li|h[1-6])>)\s*", re.IGNORECASE)
_SHORTEST = 150
"""Characters of a stated body that is more than a teaser."""
_SHOWN = 0.25
"""Share of the stated body up to which the page shows next to nothing."""


def fill(page: Page, draft: Draft) -> Draft:
    """Take the stated body as the text where the page shows next to nothing of it: a script was to set it.

    Only the body of an article and the description of a product are such bodies; pictures and embeds stay.
    """
    if page.tree is None or draft.discussion:
        return draft
    body = max(statedbody.of_article(page), statedbody.of_product(page), key=len)
    if len(body) < _SHORTEST or len(draft.text) > _SHOWN * len(body):
        return draft
    lines = [clean_line(statedbody.MARKUP.sub(" ", line)) for line in _PARAGRAPH_END.split(body)]
    pictures = [block for block in draft.blocks if not block.text]
    return with_blocks(draft, (*pictures, *(Paragraph(text=line) for line in lines if line)))
