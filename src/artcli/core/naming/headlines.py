"""The wordings a page offers as its title, and what speaks for each: voices, agreement, address, form.

Headings, JSON-LD, OpenGraph and the parts of <title> each speak for a wording. A site's name is cut off
only where comparison shows it: it stands in og:site_name, in the host, or what is left is another wording.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple
from urllib.parse import urlsplit

from artcli.core import dom, structured
from artcli.core.comparing import fold, overlap, plain, words
from artcli.core.naming.display import shown_heading
from artcli.core.naming.sitenames import cuts_of, site_names, without_site
from artcli.core.page import Box, Page, is_front_page
from artcli.sanitize import clean_line, clean_url

MAX_TITLE = 400
MAX_HEADINGS = 8
"""First-level headings of a page that can be its title."""
MAX_LOWER_HEADINGS = 12
"""Lower headings that are compared with what the machines are told."""
LONG = 120
"""Letters beyond which a heading is more of a sentence or two."""


class Candidate(NamedTuple):
    """One wording and the voice it comes from; `box` is its heading, if it stands on the page."""

    text: str
    voice: str
    box: Box | None = None


@dataclass(slots=True)
class Wording:
    """One wording of the title, with all that speaks for and against it."""

    text: str
    key: str
    """The folded text: wordings of the same letters and digits are one."""
    box: Box | None
    evidence: dict[str, float] = field(default_factory=dict)
    """Name of the evidence -> how much of it, mostly 0 to 1; what each is worth: `titles.WEIGHTS`."""


def wordings(page: Page, site_name: str | None) -> list[Wording]:
    """Return the wordings of a page's title in page order, each once; [] when it has none."""
    front = is_front_page(page.address or "")
    names: set[str] = (
        set() if front else site_names(page, site_name)
    )  # the front page is called as the site is
    candidates = [
        Candidate(text, found.voice, found.box)
        for found in _candidates(page)
        if (text := _unescaped(found.text)) and len(text) <= MAX_TITLE and fold(text)
    ]
    lower = _lower_headings(page)
    known = dict.fromkeys(lower, "h2")
    known.update((fold(found.text), found.voice) for found in reversed(candidates))
    slug = words(urlsplit(page.address or "").path.rstrip("/").rpartition("/")[2])
    found: dict[str, Wording] = {}
    for candidate in candidates:
        for text, reason in _readings(candidate, names, known):
            key = fold(text)
            wording = found.get(key)
            if wording is None:
                wording = found[key] = Wording(text, key, candidate.box)
            evidence = wording.evidence
            name = candidate.voice if reason == "whole" else f"{reason} of {candidate.voice}"
            evidence[name] = 1.0
            if candidate.box is not None and reason == "whole":
                _note_heading(wording, candidate, candidates)
    _note_lower_headings(lower, found)
    for wording in found.values():
        _note_form(wording, found, names, slug)
    return list(found.values())


def is_news(page: Page) -> bool:
    """Say whether the page calls itself a newspaper's article: what it tells machines is an editor's then."""
    return any(
        "newsarticle" in kind for item in structured.of(page).articles for kind in structured.types_of(item)
    )


def _note_heading(wording: Wording, heading: Candidate, candidates: list[Candidate]) -> None:
    """Note how much of a heading the machines' titles share, and whether it is the end of a breadcrumb."""
    others = [overlap(heading.text, other.text) for other in candidates if other.box is None]
    like = max(others, default=0.5)
    evidence = wording.evidence
    if heading.box is not None and "breadcrumb" in heading.box.names:
        del evidence[heading.voice]
        evidence["breadcrumb"] = 1.0
        return
    if heading.voice == "shown":
        return
    name = "heading like machines" if heading.voice == "h1" else "later heading like machines"
    evidence[name] = max(evidence.get(name, 0.0), like)


def _note_lower_headings(lower: dict[str, Box], found: dict[str, Wording]) -> None:
    """Note the wordings that a lower heading shows, with or without a kicker before them."""
    for shown, box in lower.items():
        for wording in found.values():
            if (len(wording.key) > 15 or "part of title" in wording.evidence) and shown.endswith(wording.key):
                wording.evidence["h2" if shown == wording.key else "end of h2"] = 1.0
                wording.box = wording.box or box


def _lower_headings(page: Page) -> dict[str, Box]:
    """Return the folded wordings of the first headings below the first level, each with its element."""
    boxes = (
        box
        for box in page.boxes
        if box.tag in ("h2", "h3", "h4") and 0 < box.last - box.first <= 4 and box.chars <= MAX_TITLE
    )
    found: dict[str, Box] = {}
    for box in islice(boxes, MAX_LOWER_HEADINGS):
        found.setdefault(fold(_said(page, box)), box)
    return found


VOICES = ("h1", "shown", "h1 again", "json-ld", "og", "twitter", "itemprop", "meta", "title")


def _note_form(wording: Wording, found: dict[str, Wording], names: set[str], slug: frozenset[str]) -> None:
    """Note what the wording is beside the others: longer, shorter, like the address, the site's own name."""
    evidence, key = wording.evidence, wording.key
    voices = [voice for voice in VOICES if voice in evidence]
    if len(voices) < 2:
        evidence["one voice"] = 1.0
    for other, rival in found.items():
        if other != key and len(other) > 8:
            weighty = sum(voice in rival.evidence for voice in VOICES) / 4
            if key.endswith(other):
                evidence["with kicker"] = max(evidence.get("with kicker", 0.0), weighty)
            elif other.endswith(key):
                evidence["without kicker"] = max(evidence.get("without kicker", 0.0), weighty)
            elif key.startswith(other):
                evidence["longer"] = max(evidence.get("longer", 0.0), weighty)
            elif other.startswith(key):
                evidence["shorter"] = max(evidence.get("shorter", 0.0), weighty)
    if len(slug) >= 3:
        ours = words(plain(wording.text))
        evidence["address"] = len(slug & ours) / len(slug)
        if "h1" in evidence:
            evidence["heading like address"] = evidence["address"]
        evidence["beyond address"] = 1 - len(slug & ours) / max(1, len(ours))
    if key in names or fold(plain(wording.text)) in names:
        evidence["site name"] = 1.0
    if len(key) < 12:
        evidence["short"] = (12 - len(key)) / 12
    evidence["length"] = min(len(key), LONG) / 60
    if len(key) > LONG:
        evidence["too long"] = (len(key) - LONG) / 60


def _unescaped(text: str) -> str:
    """Return `text` without the entities that were escaped twice, or three times: ``&amp;#8211;``."""
    if "&" not in text:
        return text.strip()
    from html import unescape

    return clean_line(unescape(unescape(text)))


def _candidates(page: Page) -> Iterable[Candidate]:
    found = structured.of(page)
    heads: list[str] = []
    for box in _first_headings(page):
        heads.append(_said(page, box))
        yield Candidate(heads[-1], "h1 again" if len(heads) > 1 else "h1", box)
    if not heads and (shown := shown_heading(page)) is not None:
        yield Candidate(shown.text, "shown", shown.box)
    yield Candidate(_headline(found, heads), "json-ld")
    yield Candidate(found.first("og:title"), "og")
    yield Candidate(found.first("twitter:title"), "twitter")
    yield Candidate(found.first("headline"), "itemprop")
    yield Candidate(
        found.first("title", "dc.title", "dcterms.title", "sailthru.title", "parsely-title"), "meta"
    )
    yield Candidate(found.title, "title")


def _first_headings(page: Page) -> list[Box]:
    """Return the first-level headings that are not the site's name.

    One in the main part, with which the page's title begins, comes before one in a menu above ("Lints - The Book").
    """
    headings = (box for box in page.boxes if box.tag == "h1" and box.last > box.first)
    found = list(islice((box for box in headings if not _leads_home(page, box)), MAX_HEADINGS))
    if len(found) < 2 or _is_in_main(found[0]):
        return found
    title = fold(structured.of(page).title)
    own = (box for box in found if (said := fold(_said(page, box))) and title.startswith(said))
    first = next((box for box in own if _is_in_main(box)), found[0])
    return [first, *(box for box in found if box is not first)]


def _is_in_main(box: Box) -> bool:
    return any(above.tag in ("main", "article") for above in box.up())


def _said(page: Page, heading: Box) -> str:
    """Return the words of a heading, without those of its buttons."""
    return " ".join(
        run.parted() for run in page.runs[heading.first : heading.last] if run.box.tag != "button"
    )


def _headline(found: structured.Structured, heads: list[str]) -> str:
    """Return the headline of the page's own JSON-LD article: of several, the one the page itself repeats."""
    told = [
        line[:MAX_TITLE]
        for item in found.articles
        if (line := structured.text(item.get("headline") or item.get("name")))
    ][:MAX_HEADINGS]
    if len(set(told)) < 2:
        return told[0] if told else ""
    rivals = [line[:MAX_TITLE] for line in (*heads[:1], found.first("og:title"), found.title) if line]
    return max(told, key=lambda line: sum(overlap(line, rival) for rival in rivals))


def _leads_home(page: Page, box: Box) -> bool:
    """Say whether a heading is the site's name: all of it one link to the front page, or to the blog's."""
    run = page.runs[box.first]
    if box.last - box.first != 1 or not run.links or run.link_chars * 10 < len(run.text) * 9:
        return False
    target = urlsplit(clean_url(dom.attribute(run.links[0], "href"), page.base_url) or "")
    here = urlsplit(page.address or "")
    # "Headline - The Times" says as much of a heading in a portal's deeper front page ("/web/guest").
    named = structured.of(page).title.endswith((f"- {run.text}", f"| {run.text}"))
    return (len(target.path) <= 6 or named) and len(target.path) < len(here.path)


def _readings(found: Candidate, names: set[str], known: dict[str, str]) -> Iterable[tuple[str, str]]:
    """Yield the wordings a candidate speaks for: the whole without the site's name, then its parts."""
    rest = found.text
    if not found.voice.startswith("h1"):
        rest = without_site(rest, names)
    yield rest, "whole"
    cuts = cuts_of(rest)
    for cut in cuts:
        for part in (rest[: cut.start()], rest[cut.end() :]):
            key = fold(part)
            if len(key) > 8 and known.get(key, found.voice) != found.voice:
                yield part, "part"
    if cuts:
        head = rest[: cuts[-1].start()]
        if len(fold(head)) > 15 and "|" in cuts[-1][0]:
            yield head, "head"
