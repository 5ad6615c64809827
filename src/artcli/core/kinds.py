"""What a page is, which decides what its `text` holds: article, discussion, listing or page."""

from __future__ import annotations

from urllib.parse import urlsplit

from artcli.core import structured
from artcli.core.draft import Draft, Role
from artcli.core.page import Page, Run
from artcli.model import ArticleKind
from artcli.patterns import lazy

_SHOP = frozenset(
    ("product", "productgroup", "offer", "aggregateoffer", "vehicle", "hotel", "localbusiness", "service")
)
_LISTS = frozenset(("collectionpage", "itemlist", "searchresultspage", "offercatalog"))
_PARAGRAPH = 150
_SHORT_PARAGRAPH = 80
"""As small Vietnamese papers write."""
_MUCH = 1500
"""Letters of a paragraph, and of prose that makes an article by itself, as `scripts.letters` counts them."""
_NOT_ARTICLES = lazy(r"^(?:product|og:product|website|business|profile|restaurant|hotel)")


def decide(page: Page, draft: Draft) -> Draft:
    """Set `kind`: what the steps before found out, unless the content contradicts it."""
    if draft.discussion:
        return draft.but(kind="discussion")
    if page.tree is None or draft.kind != "article":
        return draft
    content = [
        page.runs[index] for index in sorted([*draft.marked(Role.CONTENT), *draft.marked(Role.CAPTION)])
    ]
    return draft.but(kind=_kind(page, draft, content))


def _kind(page: Page, draft: Draft, content: list[Run]) -> ArticleKind:
    """Weigh what the page declares against what its content looks like."""
    total = sum(len(run.text) for run in content) or 1
    linked = sum(run.link_chars for run in content) / total
    if linked > 0.6:
        return "listing"
    evidence = _declared(page) + bool(draft.published) + bool(draft.authors)
    least = _PARAGRAPH if draft.language != "vi" else _SHORT_PARAGRAPH
    prose = sum(run.letters for run in content if run.letters > least and run.link_chars * 3 < len(run.text))
    share = prose / (sum(run.letters for run in content) or 1)
    evidence += (share > 0.6) + (prose > _MUCH) - (share < 0.25)
    if len(urlsplit(page.address or "x://x/x").path) <= 1:
        evidence -= 2
    if evidence >= 1:
        return "article"
    return "listing" if linked > 0.35 or _declares_list(page) else "page"


def _declared(page: Page) -> int:
    """Return +3 for a page that calls itself an article, below 0 for one that calls itself something else."""
    said = structured.of(page)
    og_type = said.first("og:type").lower()
    if said.articles:
        return 3
    types = {kind for found in said.objects for kind in structured.types_of(found)}
    evidence = 2 if og_type == "article" else -1 if _NOT_ARTICLES.match(og_type) else 0
    return evidence - 2 * bool(types & (_SHOP | _LISTS))


def _declares_list(page: Page) -> bool:
    return any(kind in _LISTS for found in structured.of(page).objects for kind in structured.types_of(found))
