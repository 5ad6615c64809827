"""The trail that a page shows above its headline to say where it is filed: breadcrumbs, or the section's name alone."""

from __future__ import annotations

from urllib.parse import urlsplit

from artcli.core import dom
from artcli.core.comparing import fold
from artcli.core.dating import dates
from artcli.core.draft import Draft, Role
from artcli.core.page import Page, Run
from artcli.core.signposts import HEADINGS
from artcli.core.words.sections import HOME, NOT_SECTIONS
from artcli.patterns import lazy

MAX_TRAIL = 300
"""Characters of a breadcrumb trail."""
MAX_CRUMBS = 6
MAX_SECTION = 40
MAX_SECTION_WORDS = 5
NEAR = 2
"""Runs above the headline that a linked section's name and a day take."""
ABOVE = 4
"""Runs above the headline that a trail, a day and the section's name take."""
BELOW = 5
"""Runs below the headline among which the linked section's name stands beside day and author."""
_TEXT = 120
"""Letters of a run that is text."""
_TRAIL_NAMES = lazy(r"crumb|(?<![a-z])pathway(?![a-z])|duong-?dan")
_TRAIL_STEMS = ("crumb", "pathway", "duong")
_SECTION_NAMES = lazy(r"(?<![a-z])(?:cate?|category|chuyen-?muc|cat-?title|zone)(?![a-z])")
_STEP = lazy(r"^[\s>»›/\\→:·•▸❯|-]*$")
_NO_STEP = lazy(r"^[\s|•·]*$")
_HOMES = frozenset(fold(word) for word in HOME)


def is_home(name: str) -> bool:
    """Say whether a crumb leads to the site's front page: "Home", "Trang chủ"."""
    return fold(name) in _HOMES


def marked(page: Page) -> list[str]:
    """Return the names in a breadcrumb box: a list of links whose class, id or label says so; [] for none."""
    for box in page.boxes_named(_TRAIL_STEMS, _TRAIL_NAMES):
        if 0 < box.chars < MAX_TRAIL:
            linked = [dom.line_of(link) for run in page.runs[box.first : box.last] for link in run.links]
            return _beyond_home(linked)
    if "breadcrumb" in page.html:
        for node in page.css(
            "nav[class*=breadcrumb], nav[id*=breadcrumb], nav[aria-label=breadcrumb], nav [class*=breadcrumb]"
        )[:1]:
            return _beyond_home([dom.line_of(link) for link in node.css("a[href]")[:MAX_CRUMBS]])
    return []


def _beyond_home(names: list[str]) -> list[str]:
    """Return the names of crumbs; [] where they go no further than the front page."""
    kept = [name for name in names if name and not fold(name).isdigit()][:MAX_CRUMBS]
    return [] if len(kept) == 1 and is_home(kept[0]) else kept


def shown(page: Page, draft: Draft) -> list[str]:
    """Return the names that stand above the headline: a line of links from the front page on, else a section's own."""
    titles = draft.marked(Role.TITLE)
    if page.tree is None or not titles:
        return []
    above = page.runs[max(0, titles[0] - ABOVE) : titles[0]]
    for run in reversed(above):
        if crumbs := _crumbs(run):
            return crumbs
    for run in reversed(above):
        if _may_name(run) and _names_section(page, draft, run, titles[0]):
            return [run.text]
        if name := _beside_day(page, run):
            return [name]
    name = _below(page, titles[-1]) if draft.language == "vi" else ""  # elsewhere a person, a button
    return [name] if name else []


MAX_MENU = 150
"""Links of a page among which its menu is looked for."""


def _crumbs(run: Run) -> list[str]:
    """Return the links of a line that leads from the front page to the article, without the front page."""
    if not 2 <= len(run.links) <= MAX_CRUMBS or len(run.text) > MAX_TRAIL:
        return []
    names = [dom.line_of(link) for link in run.links]
    if not is_home(names[0]):
        return []
    rest = run.text
    for name in names:
        rest = rest.replace(name, "\n", 1)
    between = rest.split("\n")[1:-1]
    return names[1:] if all(_STEP.match(part) and not _NO_STEP.match(part) for part in between) else []


def _below(page: Page, headline: int) -> str:
    """Return the linked name between headline and text that the address or the menu knows as a section; else ""."""
    for run in page.runs[headline + 1 : headline + 1 + BELOW]:
        if run.letters >= _TEXT and not run.links:
            break
        if run.links and _may_name(run) and (_leads_to_section(page, run) or _is_in_menu(page, run)):
            return run.text
    return ""


def _path_of(run: Run) -> str:
    """Return where a line's link leads on its site, '' to the front page."""
    return urlsplit(dom.attribute(run.links[0], "href")).path.rstrip("/")


def _leads_to_section(page: Page, run: Run) -> bool:
    """Say whether the article's address begins with that of a line's link."""
    path = _path_of(run)
    return len(path) > 1 and urlsplit(page.address or "").path.startswith((f"{path}/", f"{path}."))


def _beside_day(page: Page, run: Run) -> str:
    """Return the name of the section that a line links before the day, where the menu lists it; '' for none."""
    if not run.links or len(run.text) > MAX_TRAIL or not dates.may_hold(run.text):
        return ""
    names = [line for link in run.links if (line := dom.line_of(link))]  # a picture's link has none
    name = names[0] if len(names) == 1 and run.text.startswith(names[0]) else ""
    if not 2 <= len(name) <= MAX_SECTION or is_home(name) or dates.may_hold(name):
        return ""
    return name if _is_in_menu(page, run, name) else ""


def _may_name(run: Run) -> bool:
    text = run.text
    if not 2 <= len(text) <= MAX_SECTION or len(text.split()) > MAX_SECTION_WORDS or text[-1] in ".!?:…":
        return False
    if run.links and (len(run.links) > 1 or run.link_chars < len(text) or not _path_of(run)):
        return False
    plain = fold(text)
    return bool(plain) and plain not in NOT_SECTIONS and not plain.isdigit() and not dates.may_hold(text)


def _names_section(page: Page, draft: Draft, run: Run, headline: int) -> bool:
    """Say whether a short line above the headline is the section's name.

    By its address, which the article's begins with; by its element's name; on a Vietnamese page by the menu, which
    lists it, or by standing straight above the headline.
    """
    if run.links and _leads_to_section(page, run):
        return True
    if any(_SECTION_NAMES.search(names) for names in _names_around(run)):
        return True
    if draft.language != "vi":
        return False
    box, below = run.box, page.runs[headline].box
    beside = box.tag in HEADINGS and box.parent is below.parent
    if not run.links and headline - run.index == 1 and (box is below or beside):
        return True
    if run.links and any(_is_menu_item(page.runs[at]) for at in (run.index - 1, run.index + 1) if at >= 0):
        return False
    if run.links and headline - run.index <= NEAR:
        return True
    return bool(run.links or headline - run.index == 1) and _is_in_menu(page, run)


def _is_in_menu(page: Page, run: Run, text: str = "") -> bool:
    """Say whether one of the page's first links, not the line's own, has its text, or a part of it."""
    name = fold(text or run.text)
    listed = [link for link in page.css("a[href]")[:MAX_MENU] if fold(dom.line_of(link)) == name]
    return len(listed) > sum(fold(dom.line_of(link)) == name for link in run.links)


def _is_menu_item(run: Run) -> bool:
    return len(run.links) == 1 and run.link_chars == len(run.text) <= MAX_SECTION


def _names_around(run: Run) -> list[str]:
    """Return the names of the box a line stands in, of that around it, and of its inline element, lower case."""
    names = [run.box.names]
    if run.box.parent is not None and run.box.parent.last - run.box.parent.first == 1:
        names.append(run.box.parent.names)
    piece = run.pieces[0]
    if (
        not isinstance(piece, str)
        and piece.parent is not None
        and piece.parent.tag in ("span", "font", "b", "strong", "a")
    ):
        attrs = piece.parent.attributes
        names.append(f"{attrs.get('class') or ''} {attrs.get('id') or ''}".lower())
    return [name for name in names if name.strip()]
