"""Lists of headlines that a page sets as the lines of one paragraph, parted by ``<br>``."""

from __future__ import annotations

from typing import NamedTuple

from artcli.core.dom import Node, ancestors, attribute, line_of
from artcli.core.links.headlinelinks import BULLETS, DAY_AFTER, has_words, leads_away
from artcli.core.links.linkwords import folded, heads_related
from artcli.core.page import Run
from artcli.sanitize import clean_line

_MAX_INLINE = 6
"""Elements around a text among which its link is looked for."""


class Listed(NamedTuple):
    """A headline of such a list."""

    title: str
    href: str
    cue: str | None
    """The list's first line, where it recommends what stands below."""
    teaser: str = ""
    """The line below the headline, '' where headlines stand alone."""


def listed_in(run: Run, site: str | None) -> list[Listed]:
    """Return the headlines of a run that is a list: each opens a line that says no more than its day; else [].

    Below each a line without links may tell what it is about.
    """
    if not any(not isinstance(piece, str) and piece.tag == "br" for piece in run.pieces):
        return []
    found: list[Listed] = []
    cue: str | None = None
    for number, (text, links) in enumerate(_lines(run)):
        if not links:
            if not number and heads_related(folded(text)):
                cue = text
            elif found and not found[-1].teaser:
                found[-1] = found[-1]._replace(teaser=text)
            else:
                return []
            continue
        title = line_of(links[0])
        said = text.lstrip(BULLETS)
        rest = said.removeprefix(title)
        if len(links) > 1 or not said.startswith(title) or not has_words(title):
            return []
        if (rest and not DAY_AFTER.fullmatch(rest)) or not leads_away(links[0], site):
            return []
        found.append(Listed(title, attribute(links[0], "href"), cue))
    alike = len({bool(one.teaser) for one in found}) == 1  # else a paragraph whose first words are linked
    return found if len(found) > 1 and alike else []


def _lines(run: Run) -> list[tuple[str, list[Node]]]:
    """Return the lines of a run as a browser breaks them, each with its links."""
    lines: list[tuple[list[str], list[Node]]] = [([], [])]
    links = {link.mem_id: link for link in run.links}
    for piece in run.pieces:
        if isinstance(piece, str):
            return []
        if piece.tag == "br":
            lines.append(([], []))
            continue
        texts, linked = lines[-1]
        texts.append(piece.text_content or "")
        link = next((one for one in ancestors(piece, _MAX_INLINE) if one.mem_id in links), None)
        if link is not None and all(one.mem_id != link.mem_id for one in linked):
            linked.append(link)
    shown = [(clean_line("".join(texts)), linked) for texts, linked in lines]
    return [(text, linked) for text, linked in shown if text]
