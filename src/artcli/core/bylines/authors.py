"""Who wrote an article: what names its authors, ranked; people before houses.

Ranking of evidence: JSON-LD `author` of the main article, `author` meta tags, marked-up bylines (itemprop, rel, class)
near the title, a visible "By ..." near the title, a signature below the body. A name that is the site's own counts only
when no person is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from artcli.core import structured
from artcli.core.bylines import publication, signatories
from artcli.core.bylines.bylinenames import MAX_NAMES, names_in
from artcli.core.bylines.bylineplaces import zone_of_headline
from artcli.core.bylines.bywords import source_in
from artcli.core.bylines.markedbylines import Marked
from artcli.core.bylines.namelooks import is_house, looks_personal
from artcli.core.bylines.shownbylines import Visible
from artcli.core.comparing import fold
from artcli.core.draft import Draft, Role
from artcli.core.naming.sitenames import site_names
from artcli.core.page import Page
from artcli.model import Author
from artcli.patterns import lazy
from artcli.sanitize import clean_url

Said = list[tuple[str, str]]
"""What names authors in one place: texts, and where each leads ('' nowhere)."""

_META = (
    "author", "article:author", "dc.creator", "byl", "parsely-author", "sailthru.author", "dcterms.creator",
    "citation_author", "article:author_name", "cxenseparse:author", "twitter:data1",
)  # fmt: skip
_SITE = lazy(r"://|\bwww\.", re.IGNORECASE)
"""An address beside the name is of who made the site."""
_BYLINE = 120
"""Characters of a run that may be little more than names."""


def find(
    page: Page, draft: Draft, marked: Marked, shown: Visible, signature: int | None
) -> tuple[tuple[Author, ...], list[int]]:
    """Return the authors by the best source that names a person, and the runs that name them."""
    keys = site_names(page, draft.site_name)
    best = _best(page, _sources(page, draft, marked, shown, signature), keys)
    if not _names_person(best) and all(is_house(one.name) or fold(one.name) in keys for one in best):
        best = _best(page, [signatories.first_line(page, draft)], keys) or best
    if not _names_person(best):
        below = [signatories.names_alone(page, draft, shown), signatories.said_below(page, draft)]
        named = _best(page, below, keys)
        best = named if named and (not best or signatories.PERSON_PATH.search(named[0].url or "")) else best
    best = best or _best(page, [signatories.agency(page, draft)], keys)
    runs = _runs_naming(page, draft, best)
    if signature is not None:
        wanted = {person.name.casefold() for person in best}
        signed = names_in(page.runs[signature].text)
        if not signed or any(name.casefold() in wanted for name in signed):
            runs.append(signature)
    return best, runs


def _sources(
    page: Page, draft: Draft, marked: Marked, shown: Visible, signature: int | None
) -> Iterator[Said]:
    """Yield what names the authors, the best sources first."""
    said = structured.of(page)
    own, others = publication.main_articles(page, draft)
    for item in own:
        yield [(found.name, found.url) for found in said.named(item.get("author") or item.get("creator"))]
    metas = [(text, "") for text in said.all(*_META)[:8] if not _SITE.search(text)]
    yield metas[:1] if metas and "," in metas[0][0] else metas
    yield [(place.text, place.url) for place in marked.authors if place.rank <= 1][:3]
    yield [(place.text, place.url) for place in shown.authors if source_in(place.text) is None]
    if signature is not None:
        yield [(page.runs[signature].text, "")]
    for item in others:
        yield [(found.name, found.url) for found in said.named(item.get("author"))]
    yield [(place.text, place.url) for place in marked.authors[:3]]
    yield [(place.text, place.url) for place in shown.authors if source_in(place.text) is not None]


def _best(page: Page, sources: Iterable[Said], keys: set[str]) -> tuple[Author, ...]:
    """Return the people of the first source that names a person, else the first names of any."""
    best: tuple[Author, ...] = ()
    for source in sources:
        people, houses = parted(source, page.base_url, keys) if source else ((), ())
        if _names_person(people):
            return people
        best = best or people or houses
    return best


def _names_person(people: tuple[Author, ...]) -> bool:
    return any(looks_personal(person.name) for person in people)


def _runs_naming(page: Page, draft: Draft, people: tuple[Author, ...]) -> list[int]:
    """Return the short runs near the headline that are little more than the authors' names."""
    wanted = [person.name.casefold() for person in people]
    found: list[int] = []
    for index in zone_of_headline(page, draft) if wanted else ():
        text = page.runs[index].text
        if len(text) <= _BYLINE and draft.roles.get(index) not in (Role.TITLE, Role.LEAD, Role.COMMENT):
            folded = text.casefold()
            named = sum(len(name) for name in wanted if name in folded)
            if named and (len(folded) - named) <= max(24, named):
                found.append(index)
    return found


def parted(
    found: Said, base: str | None, site_keys: set[str]
) -> tuple[tuple[Author, ...], tuple[Author, ...]]:
    """Return the people and the houses that texts name, each once; the site's own names are a house's."""
    people: dict[str, Author] = {}
    houses: dict[str, Author] = {}
    for text, url in found:
        names = names_in(text)
        for name in names:
            key = fold(name)
            house = is_house(name) or key in site_keys or source_in(text) is not None
            link = clean_url(url, base) if url and len(names) == 1 else None
            link = link if link and link.startswith("http") else None
            into = houses if house else people
            if key not in into or (link and not into[key].url):
                into[key] = Author(name=name, url=link)
    people = _distinct(people)
    return tuple(people.values())[:MAX_NAMES], tuple(houses.values())[:MAX_NAMES]


def _distinct(people: dict[str, Author]) -> dict[str, Author]:
    """Drop "capital von Jemima Kelly" and "capital" beside "Jemima Kelly"."""
    if len(people) < 2:
        return people
    personal = [key for key, person in people.items() if looks_personal(person.name)]
    return {
        key: person
        for key, person in people.items()
        if not any(other != key and other in key for other in personal)
        and not (personal and person.name.islower() and " " not in person.name)
    }
