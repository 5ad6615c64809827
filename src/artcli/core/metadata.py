"""The steps that read what a page says about itself: identity, title, byline, topics, picture.

Evidence is ranked in each part's own module: `titles`, `authors`, `publication`, `topics`,
`pictures`.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from artcli.core import languages, structured
from artcli.core import topics as filing
from artcli.core.bylines import authors, markedbylines, publication, shownbylines, signatories
from artcli.core.dating import dates, datewords
from artcli.core.draft import Draft, Role
from artcli.core.media import pictures
from artcli.core.naming import masthead, titles
from artcli.core.naming.siteclaims import APP_META
from artcli.core.page import Page, is_front_page
from artcli.sanitize import clean_url

_LONGEST_NAME = 100
"""Characters of a declared name."""
_SHORT = 80
"""Characters of a run that is no paragraph."""


def identify(page: Page, draft: Draft) -> Draft:
    """Find url, canonical_url, site_name and language."""
    return draft.but(
        url=page.url or draft.url,
        canonical_url=canonical_url(page),
        site_name=draft.site_name or site_name(page),
        language=languages.of(page),
    )


def canonical_url(page: Page) -> str | None:
    """Return the address that the page says is its own: link rel=canonical, og:url.

    Else where it came from.
    """
    for address in structured.of(page).own_addresses():
        url = clean_url(address, page.base_url)
        if url and url.startswith("http") and not _is_front_page(url, page.url):
            return url
    return page.url


def _is_front_page(url: str, came_from: str | None) -> bool:
    """Say whether a canonical address is the site's front page by a template's mistake."""
    return came_from is not None and len(urlsplit(came_from).path) > 1 and is_front_page(url)


def site_name(page: Page) -> str | None:
    """Return the name of the site: og:site_name, the publisher in JSON-LD, else the one the page shows, if any."""
    return declared_name(page) or masthead.find(page) or _as_name(structured.of(page).first(*APP_META))


def declared_name(page: Page) -> str | None:
    """Return the name that the page declares as its site's, None when it declares none."""
    said = structured.of(page)
    name = said.first("og:site_name")
    if not name:
        for item in said.objects:
            if structured.is_article(item) and item.get("publisher"):
                name = next((found.name for found in said.named(item["publisher"])), "")
                break
    for kind in ("website", "newsmediaorganization"):
        if not name:
            name = next(
                (text for item in said.of_type(kind) if (text := structured.text(item.get("name")))), ""
            )
    return _as_name(name)


def _as_name(text: str) -> str | None:
    return text if text and len(text) <= _LONGEST_NAME and not text.startswith("http") else None


def title(page: Page, draft: Draft) -> Draft:
    """Find the title and mark the headline's runs."""
    labelled = draft.marked(Role.TITLE)
    if page.tree is None:
        found = " ".join(page.runs[index].text for index in labelled)
        return draft.but(title=found or None)
    chosen = titles.choose(page, draft.site_name)
    if chosen is None:
        return draft
    return draft.but(title=chosen.text).mark(titles.runs_of(page, chosen), Role.TITLE)


def byline(page: Page, draft: Draft) -> Draft:
    """Find authors, published and modified; mark the runs that are a byline or a date."""
    locale = languages.locale(page)
    if not locale or (draft.language and languages.primary(locale) != draft.language):
        locale = draft.language  # the template's tag was not the text's
    if page.tree is None:
        return _plain_byline(page, draft, locale)
    if draft.authors and draft.published and draft.media is not None:
        return draft  # as the opening post of a discussion says, whose words are known
    marked = markedbylines.read(page, draft)
    shown = shownbylines.read(page, draft, locale)
    published, modified = publication.find(page, draft, marked, shown, locale)
    signature = signatories.signature(page, draft)
    people, runs = authors.find(page, draft, marked, shown, signature)
    if draft.authors:
        people, runs = draft.authors, []
    draft = draft.but(
        authors=people, published=draft.published or published, modified=draft.modified or modified
    )
    if signature is not None and signature in runs:
        draft = draft.mark(_below(page, draft, signature), Role.FURNITURE)
    return draft.mark(shown.date_runs, Role.DATE).mark({*shown.byline_runs, *runs}, Role.BYLINE)


def _below(page: Page, draft: Draft, signature: int) -> list[int]:
    """Return the runs of the content below the signature that it ends: labels of a form, a count.

    On a Vietnamese page also what stands in another column than the paragraphs do: teasers, the imprint.
    """
    above = [at for at in draft.marked(Role.CONTENT) if at < signature and len(page.runs[at].text) >= _SHORT]
    text = page.runs[above[-1]].box if above and draft.language == "vi" else None
    return [
        at
        for at in draft.marked(Role.CONTENT)
        if at > signature
        and (
            len(page.runs[at].text) < _SHORT
            or (text and page.runs[at].box is not text and page.runs[at].box.parent is not text.parent)
        )
    ]


def _plain_byline(page: Page, draft: Draft, locale: str | None) -> Draft:
    """Read authors and dates from the runs that `plaintext` marked."""
    people, houses = authors.parted(
        [(page.runs[index].text, "") for index in draft.marked(Role.BYLINE)], None, set()
    )
    zones = (dates.zone_of(run.text) for run in page.runs if len(run.text) < 120)
    zone = next((stated for stated in zones if stated), None)
    found: dict[bool, str] = {}
    for index in draft.marked(Role.DATE)[:6]:
        text = page.runs[index].text
        iso = dates.parse(text, locale, zone)
        if iso:
            found.setdefault(datewords.says_changed(text), iso)
    published = found.get(False) or found.get(True)
    changed = found.get(True) if found.get(True) != published else None
    return draft.but(authors=people or houses, published=published, modified=changed)


def topics(page: Page, draft: Draft) -> Draft:
    """Find section and tags."""
    return draft.but(section=draft.section or filing.section(page, draft), tags=filing.tags(page, draft))


def image(page: Page, draft: Draft) -> Draft:
    """Find the picture that stands for the article."""
    return draft.but(image=pictures.find(page, draft))
