"""The headline of a page that marks none: known by how it is set, in large type, in bold, in a box named a title."""

from __future__ import annotations

from artcli.core import structured
from artcli.core.dating import dates
from artcli.core.page import Page, Run
from artcli.patterns import lazy

MIN_HEADING = 6
MAX_HEADING = 400
MAX_DAY = 80
"""Characters of the line below a headline that can tell the day."""
MAX_ABOVE = 80
"""Runs from the top of a page without ``<h1>`` that are looked at for its headline."""
_PROSE = 120
_TITLED = lazy(r"(?:^|[\s_-])(?:\w{0,12}title|headline|(?:lbl)?tieu-?de\w{0,8})(?:$|[\s_-])")
_LARGE = lazy(r"font-size\s*:\s*(?:1[89]|[2-6]\d)(?:\.\d+)?\s*p[xt]|font-size\s*:\s*(?:x+-)?large")


def shown_heading(page: Page) -> Run | None:
    """Return the run that is set as the headline of a page without ``<h1>``; None for none.

    A line in large type, in a box or element named a title or in a heading that stands above the first paragraph, else
    a bold one. Of several the one that ``<title>`` holds most of, else the one straight above the day, else the first.
    """
    named: list[Run] = []
    bold: list[Run] = []
    for run in page.runs[:MAX_ABOVE]:
        if run.letters >= _PROSE and run.link_chars * 2 < len(run.text) and not _is_large(run):
            break
        if (
            not run.letters >= MIN_HEADING
            or len(run.text) > MAX_HEADING
            or run.link_chars * 2 > len(run.text)
            or run.text.endswith(":")
        ):
            continue
        styles = _styles_around(run)
        if styles & {"large", "title"} or run.box.tag in ("h2", "h3") or _TITLED.search(run.box.names):
            named.append(run)
        elif styles & {"b", "strong"}:
            bold.append(run)
    else:
        return None
    title = _letters(structured.of(page).title)
    return max(named or bold, key=lambda run: (_held(run, title), _above_day(page, run)), default=None)


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _held(run: Run, title: str) -> int:
    """Return how many letters of a line the page's title holds: all of them or none."""
    letters = _letters(run.text)
    return len(letters) if len(letters) >= MIN_HEADING and letters in title else 0


def _above_day(page: Page, run: Run) -> bool:
    below = page.runs[run.index + 1] if run.index + 1 < len(page.runs) else None
    return below is not None and len(below.text) <= MAX_DAY and dates.may_hold(below.text)


def _is_large(run: Run) -> bool:
    return "large" in _styles_around(run)


def _styles_around(run: Run) -> set[str]:
    """Return the inline elements around the first text of a run; "large" where its type is set so, "title" by name."""
    found: set[str] = set()
    piece = run.pieces[0]
    node = None if isinstance(piece, str) else piece.parent
    end = run.box.node.mem_id if run.box.node is not None else 0
    for _ in range(6):
        if node is None or node.tag is None:
            break
        found.add(node.tag)
        attrs = node.attributes
        if node.tag == "span" and _TITLED.search(
            f"{attrs.get('class') or ''} {attrs.get('id') or ''}".lower()
        ):
            found.add("title")
        if (
            node.tag == "font" and (attrs.get("size") or "").strip("+ ") in ("4", "5", "6", "7")
        ) or _LARGE.search(attrs.get("style") or ""):
            found.add("large")
        if node.mem_id == end:
            break
        node = node.parent
    return found
