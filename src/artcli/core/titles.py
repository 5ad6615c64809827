"""The title: chosen among the page's own candidates by how many of its voices agree.

Headings, JSON-LD, OpenGraph and the parts of <title> each speak for a wording. A site's name is cut off
only where
comparison shows it: it stands in og:site_name, in the host, or what is left is another candidate.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import urlsplit

from artcli.core import dom, structured
from artcli.core.page import Box, Page
from artcli.sanitize import clean_line, clean_url

MAX_TITLE = 400
MAX_HEADINGS = 8
"""First-level headings of a page that can be its title."""
_NOT_ALNUM = re.compile(r"[\W_]+")
SEPARATOR = re.compile(
    r"\s+[|\-–—:·»«•/~>]+\s+|\s*[|｜»]\s*|\s*[–—]\s+|:\s+|(?<=[^\x00-\x7f])[\-–—:：](?=[^\x00-\x7f])"
)

WEIGHTS = {"h1": 2.0, "h1 again": 1.2, "json-ld": 2.6, "og": 2.0, "itemprop": 1.6, "twitter": 0.8,
           "title": 1.5,
           "meta": 0.6}  # fmt: skip
"""What each voice counts; measured on both development sets, see the tests."""


class Candidate(NamedTuple):
    """One wording and the voice it comes from; `box` is its heading, if it stands on the page."""

    text: str
    voice: str
    box: Box | None = None


def fold(text: str) -> str:
    """Return `text` as letters and digits alone, without case, for comparison."""
    return _NOT_ALNUM.sub("", text.casefold())


def choose(page: Page, site_name: str | None) -> Candidate | None:
    """Return the title, None when the page has none."""
    candidates = list(_candidates(page))
    names = site_names(page, site_name)
    candidates = [
        Candidate(text, found.voice, found.box)
        for found in candidates
        if (text := _unescaped(found.text)) and len(text) <= MAX_TITLE and fold(text)
    ]
    known = {fold(found.text): found for found in reversed(candidates)}
    slug = _words(urlsplit(page.url or "").path.rstrip("/").rpartition("/")[2])
    voices: dict[str, float] = {}
    first: dict[str, Candidate] = {}
    for found in candidates:
        for text, share in _wordings(found, names, known):
            key = fold(text)
            weight = WEIGHTS[found.voice]
            if found.box is not None:
                weight += _heading_bonus(found, candidates, slug) * (1.0 if found.voice == "h1" else 0.8)
            voices[key] = voices.get(key, 0.0) + weight * share
            if key not in first:
                first[key] = found._replace(text=text)
    if not voices:
        return None
    for key in voices:
        if key in names:
            voices[key] *= 0.1
    best = max(voices, key=lambda key: voices[key])
    return first[best]


def _unescaped(text: str) -> str:
    """Return `text` without the entities that were escaped twice: ``&amp;#8211;``."""
    if "&" not in text:
        return text.strip()
    from html import unescape

    return clean_line(unescape(text))


def runs_of(page: Page, chosen: Candidate) -> list[int]:
    """Return the runs that show the title: its heading's, else the first short run with the same wording."""
    key = fold(chosen.text)
    headings: list[int] = []
    for box in page.boxes:
        if box.tag in ("h1", "h2", "h3") and box.last > box.first:
            runs = list(range(box.first, box.last))
            said = fold(" ".join(page.runs[index].text for index in runs))
            if said == key or (box is chosen.box):
                return runs
            if (
                box.tag == "h1"
                and not headings
                and said
                and len(runs) <= 3
                and len(page.runs[box.first].text) < 300
            ):
                headings = runs
    for run in page.runs:
        if len(run.text) <= len(chosen.text) + 20 and fold(run.text) == key:
            return [run.index]
    if headings and _overlap(" ".join(page.runs[index].text for index in headings), chosen.text) >= 0.4:
        return headings
    return []


def site_names(page: Page, site_name: str | None) -> set[str]:
    """Return the folded names the site goes by: declared ones, and the labels of its host."""
    found = structured.of(page)
    names = {
        fold(name) for name in (site_name or "", found.first("og:site_name"), found.first("application-name"))
    }
    host = urlsplit(page.url).hostname if page.url else None
    if host:
        labels = host.removeprefix("www.").split(".")
        names |= {fold(host), fold(host.removeprefix("www.")), fold("".join(labels[:-1])), fold(labels[0])}
        names |= {label for label in labels[:-1] if len(label) > 3}
    return names - {""}


def _candidates(page: Page) -> Iterable[Candidate]:
    found = structured.of(page)
    voice = "h1"
    heads = 0
    for box in page.boxes:
        if box.tag == "h1" and box.last > box.first and heads < MAX_HEADINGS and not _leads_home(page, box):
            yield Candidate(" ".join(run.text for run in page.runs[box.first : box.last]), voice, box)
            voice = "h1 again"
            heads += 1
    for item in found.objects:
        if structured.is_article(item):
            yield Candidate(structured.text(item.get("headline") or item.get("name")), "json-ld")
            break
    yield Candidate(found.first("og:title"), "og")
    yield Candidate(found.first("twitter:title"), "twitter")
    yield Candidate(found.first("headline"), "itemprop")
    yield Candidate(
        found.first("title", "dc.title", "dcterms.title", "sailthru.title", "parsely-title"), "meta"
    )
    yield Candidate(found.title, "title")


def _leads_home(page: Page, box: Box) -> bool:
    """Say whether a heading is the site's name: all of it one link to the front page, or to the blog's."""
    run = page.runs[box.first]
    if box.last - box.first != 1 or not run.links or run.link_chars * 10 < len(run.text) * 9:
        return False
    target = urlsplit(clean_url(dom.attribute(run.links[0], "href"), page.base_url) or "")
    here = urlsplit(page.url or "")
    return len(target.path) <= 6 and len(target.path) < len(here.path)


def _wordings(found: Candidate, names: set[str], known: dict[str, Candidate]) -> Iterable[tuple[str, float]]:
    """Yield the wordings that a candidate speaks for, with the share of its weight each gets."""
    text = found.text
    if found.voice.startswith("h1"):
        yield text, 1.0
        return
    cuts = list(SEPARATOR.finditer(text))[:12]
    rest = text
    for cut in reversed(cuts):
        head, tail = rest[: cut.start()], rest[cut.end() :]
        if fold(head) and _is_site(tail, names):
            rest = head
        else:
            break
    for cut in list(SEPARATOR.finditer(rest))[:2]:
        head, tail = rest[: cut.start()], rest[cut.end() :]
        if _is_site(head, names) and fold(tail):
            rest = tail
            break
    yield rest, 1.0
    for cut in SEPARATOR.finditer(rest):
        for part in (rest[: cut.start()], rest[cut.end() :]):
            key = fold(part)
            if key in known and known[key].voice != found.voice and len(key) > 8:
                yield part, 0.7


HEADING_BONUS = 4.0
"""What a first heading that the machines' titles have words in common with counts more than any of them."""


def _heading_bonus(heading: Candidate, candidates: list[Candidate], slug: set[str]) -> float:
    """Return what the first heading counts beyond its weight.

    Less when it is only a longer or shorter form.
    """
    others = [other for other in candidates if other.box is None]
    share = max((_overlap(heading.text, other.text) for other in others), default=0.5)
    if len(slug) >= 3:
        share = max(share, len(slug & _words(_plain(heading.text))) / len(slug))
    bonus = HEADING_BONUS * share
    key = fold(heading.text)
    if heading.box is not None and "breadcrumb" in heading.box.names:
        return 0.0
    forms = {fold(other.text) for other in others if other.voice in ("json-ld", "og", "itemprop")}
    if len(forms) == 1 and key not in forms:
        form = forms.pop()
        if form.endswith(key) or key.endswith(form):  # a kicker is in one of them and not in the other
            return bonus * 0.4
    return bonus


_STROKED = str.maketrans("đĐøØłŁ", "dDoOlL")


def _plain(text: str) -> str:
    """Return `text` without marks on its letters, as addresses spell it: "xây dựng" as "xay dung"."""
    if text.isascii():
        return text
    letters = unicodedata.normalize("NFKD", text)
    return "".join(char for char in letters if not unicodedata.combining(char)).translate(_STROKED)


def _overlap(one: str, other: str) -> float:
    """Return what share of the shorter wording's words stand in the other.

    Letters where no spaces part words.
    """
    ours, theirs = _words(one), _words(other)
    return len(ours & theirs) / min(len(ours), len(theirs)) if ours and theirs else 0.0


def _words(text: str) -> set[str]:
    words = re.findall(r"[^\W_]+", text.casefold())
    return {part for word in words for part in (word if word[0] > "\u0e00" else (word,))}


def _is_site(part: str, names: set[str]) -> bool:
    key = fold(part)
    if key in names:
        return True
    host = max(names, key=len, default="")
    words = [word for word in re.findall(r"[^\W_]+", part.casefold()) if len(word) > 2]
    if words and all(word in host for word in words):
        return True
    # "The Guardian" of guardian.com, "VSI" of vsinstitute: one inside the other, and most of it.
    return 3 < len(key) <= 40 and any(
        (key in name and len(key) * 3 > len(name)) or (name in key and len(name) * 2 > len(key))
        for name in names
        if len(name) > 3
    )
