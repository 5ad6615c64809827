"""Bytes -> page -> Article, the last as a literal list of steps: what is read out of a page, and in which order.

Each step is ``step(page, draft) -> draft``, pure, in a file of its own. `artcli parse --explain` prints what
each one changed.
"""

from __future__ import annotations

from collections.abc import Iterator

from artcli.comments import thread
from artcli.core import collector, kinds, metadata, paywall
from artcli.core.body import articlebody, blocks
from artcli.core.content import scoring
from artcli.core.draft import Draft, Step
from artcli.core.furniture import cleaning
from artcli.core.leads import lead
from artcli.core.links import recommended, related
from artcli.core.media import figures
from artcli.core.page import Page
from artcli.core.plain import plaintext
from artcli.core.source import decode
from artcli.errors import NothingToExtract
from artcli.model import Article
from artcli.sanitize import clean_url

STEPS: tuple[tuple[str, Step], ...] = (
    ("plain", plaintext.label),  # a page of plain text: what each line is; nothing to do for HTML
    ("identify", metadata.identify),  # url, canonical_url, site_name, language, kind as declared
    ("title", metadata.title),  # title; marks the headline's run
    ("thread", thread.find),  # comments; marks their runs, so that they are never article text
    ("score", scoring.score),  # how likely each run is content; marks CONTENT
    ("byline", metadata.byline),  # authors, published, modified; marks BYLINE and DATE runs
    ("own", thread.own),  # which comments are by the article's authors
    ("topics", metadata.topics),  # section, tags
    ("cards", recommended.claim),  # content runs that recommend other articles become RELATED
    ("lead", lead.find),  # lead; marks its run
    ("captions", figures.find),  # marks the runs that belong to a picture
    ("clean", cleaning.clean),  # doubles and furniture inside the content lose their mark
    ("kind", kinds.decide),  # article, discussion, listing, page
    ("blocks", blocks.build),  # blocks and text from the CONTENT and CAPTION runs and the media between them
    ("stated", articlebody.fill),  # the body that the page states for machines, where it shows next to none
    ("image", metadata.image),  # the picture that stands for the article
    ("related", related.find),  # related links with their teasers
    ("paywall", paywall.find),  # warns of a preview that stands in the article's place
)


@collector.uncollected
def read_page(
    source: str | bytes,
    url: str | None = None,
    charset: str | None = None,
    content_type: str = "",
    *,
    visible_only: bool = False,
) -> Page:
    """Return the page that `source` holds: HTML, XHTML or plain text.

    `charset` and `content_type` (a media type without parameters) are what the server declared; `visible_only`
    leaves out what the page hides. Raises NothingToExtract for what is empty, binary, data, or too hostile to parse.
    """
    given: object = source  # callers without a type checker pass anything
    if not isinstance(given, str | bytes):
        raise TypeError(f"a page is str or bytes, not {type(given).__name__}")
    text = decode.decode(source, charset) if isinstance(source, bytes) else source.removeprefix("\ufeff")
    if not text or text.isspace():
        raise NothingToExtract("the page is empty", code="empty")
    if plaintext.is_json(text):
        raise NothingToExtract("this is JSON data, not a page", code="not_a_page")
    base = clean_url(url)
    if plaintext.is_plain(text, content_type):
        return plaintext.read(text, base)
    return Page.from_html(text, base, visible_only=visible_only)


def article_of(page: Page) -> Article:
    """Return the article of a page. Raises NothingToExtract when there is none."""
    article = run(page)
    if not article.text and not article.comments.items and not article.blocks:
        raise NothingToExtract("no article found in the page", code="no_article")
    return article


@collector.uncollected
def run(page: Page, draft: Draft | None = None) -> Article:
    """Run every step over `page` and return the article."""
    draft = draft or Draft(url=page.url)
    for _, step in STEPS:
        draft = step(page, draft)
    return draft.article()


def explain(page: Page) -> Iterator[tuple[str, dict[str, object]]]:
    """Yield for every step its name and the fields it changed, with their new values."""
    draft = Draft(url=page.url)
    for name, step in STEPS:
        after = step(page, draft)
        yield (
            name,
            {
                field: getattr(after, field)
                for field in Draft.__struct_fields__
                if getattr(after, field) != getattr(draft, field)
            },
        )
        draft = after
