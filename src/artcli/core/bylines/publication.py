"""When an article was published and changed: all that the page says, ranked by how seldom each is wrong.

Ranking: JSON-LD of the main article > meta tags > microdata near the headline > <time> near the headline > a date
shown near the headline > JSON-LD of the page > the address > dates further off. A day that a better source gives
without a time takes the time of another source for the same day; a time without a zone takes the zone that the page
states elsewhere. The clock of the page view is none of these.
"""

from __future__ import annotations

from datetime import date, datetime

from artcli.core import structured
from artcli.core.bylines import distantdates
from artcli.core.bylines.markedbylines import Marked
from artcli.core.bylines.shownbylines import Visible
from artcli.core.comparing import fold
from artcli.core.dating import dates
from artcli.core.draft import Draft, Role
from artcli.core.page import Page
from artcli.patterns import lazy

PUBLISHED_META = (
    "article:published_time", "og:article:published_time", "og:published_time", "article:published",
    "datepublished", "article.published", "published_time", "parsely-pub-date", "sailthru.date", "dc.date.issued",
    "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date", "pubdate", "publishdate", "publish-date",
    "publish_date", "publication_date", "publication-date", "cxenseparse:recs:publishtime", "article_date_original",
    "originalpublicationdate", "date", "cdate", "citation_publication_date", "citation_date", "bt:pubdate",
    "article-published-time", "lastpubdate", "dcterms.date", "rnews:datepublished", "published", "created",
)  # fmt: skip
MODIFIED_META = (
    "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified",
    "last-modified", "lastmod", "modified", "article:modified", "revision_date",
)  # fmt: skip
_URL_DAY = lazy(r"[/\-_](20[0-3]\d|19[89]\d)[/\-_]?([01]\d)[/\-_]?([0-3]\d)(?=[/\-_.?#]|$|\d{0,6}\b)")
_URL_NAMED = lazy(r"/(20[0-3]\d|19[89]\d)/([a-z]{3,9})/(\d{1,2})(?=/)")
_URL_SLASHED = lazy(r"/((?:19[89]|20[0-3])\d)/(\d{1,2})/(\d{1,2})/")


def find(
    page: Page, draft: Draft, marked: Marked, shown: Visible, locale: str | None
) -> tuple[str | None, str | None]:
    """Return published and modified, ISO 8601, None where the page says nothing."""
    candidates = _published(page, draft, marked, shown, locale)
    published = next((iso for iso in candidates if iso), None)
    if published and _is_of_rebuild(published, marked, shown):
        published = shown.published[0][1].iso
    changed = _modified(page, marked, shown, locale)
    if published is None:
        # A page that shows only "Updated 9 July" has no other day of its own. A machine's stamp of the last
        # change that no reader sees is none: it was right on 2 of 9 pages.
        near = next((reading.iso for _, reading in shown.modified), None)
        near = near or distantdates.lone(page, draft, locale)
        zone = stated_zone(page, draft)
        published, changed = dates.with_zone(near, zone), dates.with_zone(changed, zone)
        return published, changed if changed != published else None
    stamps = (
        [_read(place.text, locale) for place in marked.published[:3]] if published.endswith("+00:00") else []
    )
    published = _local(published, [*candidates, *stamps])
    zone = stated_zone(page, draft) if len(published) == 19 or len(published) == 10 else None
    if len(published) == 10:
        published = next(
            (iso for iso in candidates if iso and iso[:10] == published and len(iso) > 10), published
        )
    if len(published) == 19:
        published = next(
            (iso for iso in candidates if iso and iso[:16] == published[:16] and len(iso) > 19), published
        )
    published = dates.with_zone(published, zone) or published
    published = _as_in_address(published, shown, page.address)
    changed = dates.with_zone(changed, zone)
    return published, changed if changed != published else None


def _is_of_rebuild(stamp: str, marked: Marked, shown: Visible) -> bool:
    """Say whether a stamp is later than the one day shown beside the headline: of a rebuild of the site.

    Not where <time> beside the headline gives the stamp's day, nor where a zone explains the other day.
    """
    if len({reading.iso[:10] for _, reading in shown.published}) != 1:
        return False
    day = shown.published[0][1].iso[:10]
    if day >= stamp[:10] or any(
        place.rank in (3, 4) and stamp[:10] in place.text for place in marked.published
    ):
        return False
    of_zone = stamp.endswith("+00:00") and stamp[11:13] < "14"
    return _days_between(day, stamp) > (1 if of_zone else 0)


def _days_between(one: str, other: str) -> int:
    return abs((date.fromisoformat(other[:10]) - date.fromisoformat(one[:10])).days)


def _local(published: str, candidates: list[str | None]) -> str:
    """Return the same moment in the page's own zone where another source gives it so: 02:41 UTC is 21:41 -05:00."""
    if not published.endswith("+00:00"):
        return published
    moment = datetime.fromisoformat(published)
    for iso in candidates:
        if (
            iso
            and len(iso) > 19
            and not iso.endswith("+00:00")
            and abs((datetime.fromisoformat(iso) - moment).total_seconds()) < 120
        ):
            return iso
    for iso in candidates:
        if iso and len(iso) > 19 and not iso.endswith("+00:00"):
            own = moment.astimezone(datetime.fromisoformat(iso).tzinfo).isoformat()
            # Another stamp of the page tells its zone; the day that is shown proves that it holds here too.
            if own[:10] != published[:10] and any(other and other == own[:10] for other in candidates):
                return own
    return published


def stated_zone(page: Page, draft: Draft) -> str | None:
    """Return the zone that the page states anywhere outside text and comments: "[GMT+7]" beside its clock."""
    for run in page.runs:
        if len(run.text) < 120 and ("GMT" in run.text or "UTC" in run.text):
            zone = dates.zone_of(run.text)
            if zone and draft.roles.get(run.index) not in (Role.COMMENT, Role.CONTENT):
                return zone
    return None


def _published(
    page: Page, draft: Draft, marked: Marked, shown: Visible, locale: str | None
) -> list[str | None]:
    """Return the days the page gives, best first."""
    said = structured.of(page)
    own, others = main_articles(page, draft)
    near = [place for place in marked.published if place.rank in (0, 1)]
    times = [place for place in marked.published if place.rank in (3, 4)]
    found = [
        _machine(item.get("datePublished") or item.get("dateCreated") or item.get("uploadDate"))
        for item in own
    ]
    found += [_read(content, locale) for content in said.all(*PUBLISHED_META)]
    named = [
        _read(contents[0], locale)
        for name, contents in said.meta.items()
        if "publish" in name and ("date" in name or "time" in name)
    ]
    # "published-date" of 2021 beside "published-time" of 2026: the later ones are of publishing once more
    found += sorted(filter(None, named))
    found += [_read(place.text, locale) for place in near]
    found += [_read(place.text, locale) for place in times]
    top = next(iter(draft.marked(Role.TITLE)), 0)  # above the headline stands the clock of some sites
    changed = [reading.iso for at, reading in shown.modified if at > top]
    found += [
        reading.iso
        for at, reading in sorted(shown.published, key=lambda one: one[0] < top)
        if at > top or not changed or reading.iso <= changed[0]  # nothing is changed before it is published
    ]
    found += [_machine(item.get("datePublished") or item.get("dateCreated")) for item in others]
    found.append(from_url(page.address))
    if (
        not any(found) and not shown.modified
    ):  # "Updated" beside the headline is nearer than what stands far off
        found += [_read(place.text, locale) for place in marked.published[:6]]
        found += [distantdates.named(page, draft, locale) or distantdates.worded(page, draft, locale)]
    return found


def _modified(page: Page, marked: Marked, shown: Visible, locale: str | None) -> str | None:
    said = structured.of(page)
    own, others = main_articles(page, None)
    found = [_machine(item.get("dateModified")) for item in own]
    found += [_read(content, locale) for content in said.all(*MODIFIED_META)]
    found += [_read(place.text, locale) for place in marked.modified]
    found += [reading.iso for _, reading in shown.modified]
    found += [_machine(item.get("dateModified")) for item in others]
    return next((iso for iso in found if iso), None)


def main_articles(
    page: Page, draft: Draft | None
) -> tuple[list[structured.JsonObject], list[structured.JsonObject]]:
    """Return the JSON-LD objects of the page's own article, best first, and other works that may stand for it."""
    said = structured.of(page)
    articles = said.articles
    if len(articles) > 1 and draft is not None and draft.title:
        key = fold(draft.title)
        articles = sorted(
            articles,
            key=lambda item: fold(structured.text(item.get("headline") or item.get("name"))) != key,
        )
    return articles[:2], said.works[:4]


def _machine(value: object) -> str | None:
    return _read(structured.text(value), None)


def _read(text: str, locale: str | None) -> str | None:
    found = dates.find(text[:120], locale) if text else None
    return found.iso if found else None


def from_url(url: str | None) -> str | None:
    """Return the day in an address like ``/2021/07/02/`` or ``-20210702``; None for none."""
    if not url:
        return None
    found = _URL_SLASHED.search(url) or _URL_DAY.search(url)
    if found:
        return dates.parse(f"{found[1]}-{found[2]}-{found[3]}")
    found = _URL_NAMED.search(url)
    return dates.parse(f"{found[3]} {found[2]} {found[1]}", "en") if found else None


def _as_in_address(published: str, shown: Visible, url: str | None) -> str:
    """Return the day as the address has it, where the two differ only as a zone or the order of numbers explains.

    02:41 UTC of the 19th is the evening of the 18th that address and page show; 03/10 of ``/october/03/`` is October.
    """
    day = from_url(url)
    if day is None or day == published[:10]:
        return published
    if len(published) == 10 and f"{published[:4]}-{published[8:10]}-{published[5:7]}" == day:
        return day
    of_zone = published.endswith("+00:00") and published[11:13] < "14" and _days_between(day, published) == 1
    beside = next((reading.iso for _, reading in shown.published if reading.iso[:10] == day), None)
    return beside if of_zone and beside and day < published[:10] else published
