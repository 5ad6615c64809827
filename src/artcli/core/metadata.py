"""The steps that read what a page says about itself: identity, title, byline, topics, picture.

Evidence is ranked in each part's own module: `titles`, `authors`, `bylines`, `publication`, `topics`,
`pictures`.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from artcli.core import (
    authors,
    bylines,
    dates,
    languages,
    pictures,
    publication,
    signatories,
    structured,
    titles,
)
from artcli.core import topics as filing
from artcli.core.comparing import fold
from artcli.core.draft import Draft, Role
from artcli.core.page import Page, is_front_page
from artcli.core.sitenames import site_names
from artcli.model import Author
from artcli.patterns import lazy
from artcli.sanitize import clean_url


def identify(page: Page, draft: Draft) -> Draft:
    """Find url, canonical_url, site_name and language."""
    return draft.but(
        url=page.url or draft.url,
        canonical_url=canonical_url(page),
        site_name=site_name(page),
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
    """Return the name of the site: og:site_name, the publisher in JSON-LD, application-name."""
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
    name = name or said.first("application-name", "apple-mobile-web-app-title")
    return name if name and len(name) <= 100 and not name.startswith("http") else None


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
    marked = bylines.marked_up(page, draft)
    shown = bylines.visible(page, draft, locale)
    published, modified = publication.find(page, draft, marked, shown, locale)
    signature = signatories.signature(page, draft)
    people, runs = _authors(page, draft, marked, shown, signature)
    if draft.authors:
        people, runs = draft.authors, []
    draft = draft.but(
        authors=people, published=draft.published or published, modified=draft.modified or modified
    )
    if signature is not None and signature in runs:
        draft = draft.mark(_below(page, draft, signature), Role.FURNITURE)
    return draft.mark(shown.date_runs, Role.DATE).mark({*shown.byline_runs, *runs}, Role.BYLINE)


_SITE = lazy(r"://|\bwww\.", re.IGNORECASE)
AUTHOR_META = (
    "author", "article:author", "dc.creator", "byl", "parsely-author", "sailthru.author", "dcterms.creator",
    "citation_author", "article:author_name", "cxenseparse:author", "twitter:data1",
)  # fmt: skip


def _authors(
    page: Page, draft: Draft, marked: bylines.Marked, shown: bylines.Visible, signature: int | None
) -> tuple[tuple[Author, ...], list[int]]:
    """Return the authors by the best source that names a person, and the runs that name them."""
    said = structured.of(page)
    keys = site_names(page, draft.site_name)
    own, others = publication.main_articles(page, draft)
    near = [(place.text, place.url) for place in marked.authors if place.rank <= 1]
    # An address beside the name is of who made the site.
    metas = [(text, "") for text in said.all(*AUTHOR_META)[:8] if not _SITE.search(text)]
    sources = [
        *(
            [(found.name, found.url) for found in said.named(item.get("author") or item.get("creator"))]
            for item in own
        ),
        metas[:1] if metas and "," in metas[0][0] else metas,
        near[:3],
        [(place.text, place.url) for place in shown.authors if not authors.names_source(place.text)],
        [(page.runs[signature].text, "")] if signature is not None else [],
        *([(found.name, found.url) for found in said.named(item.get("author"))] for item in others),
        [(place.text, place.url) for place in marked.authors[:3]],
        [(place.text, place.url) for place in shown.authors if authors.names_source(place.text)],
    ]
    best = _best_source(page, sources, keys)
    if not any(authors.looks_personal(person.name) for person in best):
        houses_only = all(authors.is_house(person.name) or fold(person.name) in keys for person in best)
        best = (houses_only and _best_source(page, [signatories.first_line(page, draft)], keys)) or best
    if not any(authors.looks_personal(person.name) for person in best):
        below = [signatories.names_alone(page, draft, shown), signatories.said_below(page, draft)]
        named = _best_source(page, below, keys)
        best = named if named and (not best or signatories.PERSON_PATH.search(named[0].url or "")) else best
    best = best or _best_source(page, [signatories.agency(page, draft)], keys)
    runs = _runs_naming(page, draft, best)
    if signature is not None:
        wanted = {person.name.casefold() for person in best}
        signed = authors.names(page.runs[signature].text)
        if not signed or any(name.casefold() in wanted for name in signed):
            runs.append(signature)
    return best, runs


def _below(page: Page, draft: Draft, signature: int) -> list[int]:
    """Return the runs of the content below the signature that it ends: labels of a form, a count.

    On a Vietnamese page also what stands in another column than the paragraphs do: teasers, the imprint.
    """
    above = [at for at in draft.marked(Role.CONTENT) if at < signature and len(page.runs[at].text) >= SHORT]
    text = page.runs[above[-1]].box if above and draft.language == "vi" else None
    return [
        at
        for at in draft.marked(Role.CONTENT)
        if at > signature
        and (
            len(page.runs[at].text) < SHORT
            or (text and page.runs[at].box is not text and page.runs[at].box.parent is not text.parent)
        )
    ]


SHORT = 80
"""Characters of a run that is no paragraph."""


def _best_source(page: Page, sources: list[list[tuple[str, str]]], keys: set[str]) -> tuple[Author, ...]:
    """Return the people of the first source that names a person, else the first names of any."""
    best: tuple[Author, ...] = ()
    for source in sources:
        people, houses = authors.cleaned(source, page.base_url, keys)
        if any(authors.looks_personal(person.name) for person in people):
            return people
        best = best or people or houses
    return best


def _runs_naming(page: Page, draft: Draft, people: tuple[Author, ...]) -> list[int]:
    """Return the short runs near the headline that are little more than the authors' names."""
    wanted = [person.name.casefold() for person in people]
    found: list[int] = []
    for index in bylines.zone_of_headline(page, draft) if wanted else ():
        text = page.runs[index].text.casefold()
        if len(text) <= 120 and draft.roles.get(index) not in (Role.TITLE, Role.LEAD, Role.COMMENT):
            named = sum(len(name) for name in wanted if name in text)
            if named and (len(text) - named) <= max(24, named):
                found.append(index)
    return found


def _plain_byline(page: Page, draft: Draft, locale: str | None) -> Draft:
    """Read authors and dates from the runs that `plaintext` marked."""
    people, houses = authors.cleaned(
        [(page.runs[index].text, "") for index in draft.marked(Role.BYLINE)], None, set()
    )
    zones = (dates.zone_of(run.text) for run in page.runs if len(run.text) < 120)
    zone = next((stated for stated in zones if stated), None)
    found: dict[bool, str] = {}
    for index in draft.marked(Role.DATE)[:6]:
        text = page.runs[index].text
        iso = dates.parse(text, locale, zone)
        if iso:
            found.setdefault(bylines.says_changed(text), iso)
    published = found.get(False) or found.get(True)
    changed = found.get(True) if found.get(True) != published else None
    return draft.but(authors=people or houses, published=published, modified=changed)


def topics(page: Page, draft: Draft) -> Draft:
    """Find section and tags."""
    return draft.but(section=filing.section(page, draft), tags=filing.tags(page, draft))


def image(page: Page, draft: Draft) -> Draft:
    """Find the picture that stands for the article."""
    return draft.but(image=pictures.find(page, draft))
