"""What an article is filed under: its section, outermost first, and its tags."""

from __future__ import annotations

from typing import Any

from artcli.core import dom, structured, trails
from artcli.core.comparing import as_cue, fold
from artcli.core.draft import Draft, Role
from artcli.core.naming.sitenames import site_names
from artcli.core.page import Page
from artcli.core.words.plaintext import TOPIC_CUES
from artcli.patterns import lazy
from artcli.sanitize import clean_line

MAX_TAGS = 30
MAX_TAG = 60
MAX_TAG_WORDS = 5
MAX_TAGS_BOX = 400
"""Characters of a box that can be a list of tags."""
MAX_LABEL = 24
"""Characters in which the colon of "Tags:" stands."""
_SPLIT = lazy(r"\s*[,;、，]\s*")


def section(page: Page, draft: Draft) -> tuple[str, ...]:
    """Return the section: breadcrumbs without home and title, else what meta tags or JSON-LD name."""
    said = structured.of(page)
    drop = site_names(page, draft.site_name) | {fold(draft.title or ""), ""}
    for item in said.of_type("breadcrumblist"):
        crumbs = _crumbs(item.get("itemListElement"))
        kept = _kept(crumbs, drop)
        if kept:
            return kept
    for source in (trails.marked(page), said.all("article:section", "og:article:section")[:1]):
        kept = _kept(source, drop)
        if kept:
            return kept
    for item in said.articles:
        kept = _kept(structured.texts(item.get("articleSection"))[:3], drop)
        if kept:
            return kept
    return _kept(said.all("section", "parsely-section", "dc.subject.section")[:1], drop) or _kept(
        trails.shown(page, draft), drop
    )


def tags(page: Page, draft: Draft) -> tuple[str, ...]:
    """Return the article's tags: article:tag, rel=tag links, else keywords; each once, in page order."""
    if page.tree is None:
        return draft.tags  # read from the line that names them
    said = structured.of(page)
    found = said.all("article:tag", "og:article:tag")
    if not found and 'rel="tag"' in page.html:
        found = [dom.line_of(node) for node in page.css("a[rel~=tag]")[:MAX_TAGS]]
    if not found and said.articles:
        found = structured.texts(said.articles[0].get("keywords"))
    found = found or _labelled(page, draft)
    if not found:
        found = said.all("news_keywords", "parsely-tags", "sailthru.tags")[:1] or _own_keywords(page, draft)
    found = found or _named_tags(page, draft)
    drop = {fold(draft.title or ""), ""}
    kept: dict[str, str] = {}
    for line in found:
        for tag in _SPLIT.split(line):
            tag = clean_line(tag).strip("#\"' ")  # noqa: PLW2901
            if tag and len(tag) <= MAX_TAG and fold(tag) not in drop:
                kept.setdefault(fold(tag), tag)
    return tuple(kept.values())[:MAX_TAGS]


def _own_keywords(page: Page, draft: Draft) -> list[str]:
    """Return the page's keywords, [] for a site's that a template gives to every page.

    Then none of them stands in the article, or the one there is ends every title.
    """
    said = structured.of(page).all("keywords")[:1]
    if not said:
        return []
    keywords = _SPLIT.split(said[0])[:MAX_TAGS]
    words = [fold(word) for word in keywords]
    title, content = fold(draft.title or ""), draft.marked(Role.CONTENT)
    alone = len(words) == 1 and words[0] not in fold(structured.of(page).title)
    if alone or any(word in title for word in words if word):
        return said
    text = " ".join([page.runs[index].text for index in content]).casefold()
    if any(word.casefold() in text for word in keywords if fold(word)):
        return said
    text = fold(text)
    return said if any(word in text for word in words if word) else []


def _labelled(page: Page, draft: Draft) -> list[str]:
    """Return the tags of the line below the headline that opens with "Tags:" or the like."""
    titles = draft.marked(Role.TITLE)
    for run in page.runs[titles[-1] if titles else 0 :]:
        colon = run.text.find(":", 0, MAX_LABEL + 1)
        if colon < 0 or as_cue(run.text[:colon]) not in TOPIC_CUES:
            continue
        rest = run.text[colon + 1 : MAX_TAGS_BOX]
        if run.links and run.link_chars * 10 >= len(rest.strip(" ,;")) * 7:
            return [dom.line_of(link) for link in run.links[:MAX_TAGS]]
        parts = _SPLIT.split(rest)
        if rest.strip() and not run.links and all(len(part.split()) <= MAX_TAG_WORDS + 1 for part in parts):
            return parts
    return []


_TAG_NAMES = lazy(
    r"(?<![a-z])(?:tags?|topics?|keywords?|tag-?list|themen|schlagwort(?:e|er)?|tu-?khoa|etiquetas)(?![a-z])"
)
_TAG_STEMS = ("tag", "topic", "keyword", "themen", "schlagwort", "khoa", "etiquetas")


def _named_tags(page: Page, draft: Draft) -> list[str]:
    """Return the links of a small box below the headline that is named tags or topics and holds nothing else."""
    titles = draft.marked(Role.TITLE)
    top = titles[-1] if titles else 0
    for box in page.boxes_named(_TAG_STEMS, _TAG_NAMES):
        if not 0 < box.chars <= MAX_TAGS_BOX or box.first <= top:
            continue
        if box.link_chars * 10 < box.chars * 7 or draft.roles.get(box.first) in (Role.COMMENT, Role.RELATED):
            continue
        names = [dom.line_of(link) for run in page.runs[box.first : box.last] for link in run.links]
        if names and all(len(name.split()) <= MAX_TAG_WORDS for name in names):
            return names[:MAX_TAGS]
    return []


def _crumbs(elements: Any) -> list[str]:
    """Return the names of a BreadcrumbList in order of position."""
    rows: list[tuple[float, str]] = []
    for number, element in enumerate(elements if isinstance(elements, list) else [elements]):
        if isinstance(element, dict):
            name = structured.text(element.get("name")) or structured.text(
                element["item"].get("name") if isinstance(element.get("item"), dict) else None
            )
            position = element.get("position")
            try:
                order = float(position) if isinstance(position, str | int | float) else float(number)
            except ValueError:
                order = float(number)
            rows.append((order, name))
    return [name for _, name in sorted(rows, key=lambda row: row[0]) if name]


def _kept(names: list[str], drop: set[str]) -> tuple[str, ...]:
    kept: dict[str, str] = {}
    for position, name in enumerate(names):
        key = fold(name)
        home = position == 0 and len(names) > 1 and trails.is_home(name)
        if key not in drop and not home and len(name) <= MAX_TAG and "http" not in name:
            kept.setdefault(key, name)
    return tuple(kept.values())[:5]
