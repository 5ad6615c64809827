"""The headline of a page that marks none: known by how it is set, in large type, in bold, in a box named a title."""

from __future__ import annotations

from artcli.core.page import Page, Run
from artcli.patterns import lazy

MAX_HEADING = 400
MAX_ABOVE = 80
"""Runs from the top of a page without ``<h1>`` that are looked at for its headline."""
_PROSE = 120
_TITLED = lazy(r"(?:^|[\s_-])(?:\w{0,12}title|headline|tieu-?de)(?:$|[\s_-])")
_LARGE = lazy(r"font-size\s*:\s*(?:1[89]|[2-6]\d)(?:\.\d+)?\s*p[xt]|font-size\s*:\s*(?:x+-)?large")


def shown_heading(page: Page) -> Run | None:
    """Return the run that is set as the headline of a page without ``<h1>``; None for none.

    The last line in large type, in a box named a title or in a heading that stands above the first paragraph, else the
    bold one straight above the date or the text.
    """
    named: Run | None = None
    bold: Run | None = None
    for run in page.runs[:MAX_ABOVE]:
        if len(run.text) >= _PROSE and run.link_chars * 2 < len(run.text) and not _is_large(run):
            break
        if (
            not 10 <= len(run.text) <= MAX_HEADING
            or run.link_chars * 2 > len(run.text)
            or run.text.endswith(":")
        ):
            continue
        if _is_large(run) or run.box.tag in ("h2", "h3") or _TITLED.search(run.box.names):
            named = named or run
        elif _styles_around(run) & {"b", "strong"}:
            bold = bold or run
    else:
        return None
    return named or bold


def _is_large(run: Run) -> bool:
    return "large" in _styles_around(run)


def _styles_around(run: Run) -> set[str]:
    """Return the inline elements around the first text of a run, and "large" where its type is set large."""
    found: set[str] = set()
    piece = run.pieces[0]
    node = None if isinstance(piece, str) else piece.parent
    end = run.box.node.mem_id if run.box.node is not None else 0
    for _ in range(6):
        if node is None or node.tag is None:
            break
        found.add(node.tag)
        attrs = node.attributes
        if (
            node.tag == "font" and (attrs.get("size") or "").strip("+ ") in ("4", "5", "6", "7")
        ) or _LARGE.search(attrs.get("style") or ""):
            found.add("large")
        if node.mem_id == end:
            break
        node = node.parent
    return found
