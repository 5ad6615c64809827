"""What a page hides from its readers, and who must not be told more than they see is not told: a language model.

The parser reads hidden text, since scripts reveal it: tabs, whole articles (without it, .012 of the F1 on the pages
at hand is lost). What a page tells machines alone is where instructions to a model are put.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from artcli.core import dom
from artcli.core.dom import Node, Tree
from artcli.patterns import lazy

_HIDING = lazy(
    r"(?:^|;)\s*(?:"
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|content-visibility\s*:\s*hidden"
    r"|font(?:-size)?\s*:\s*0*(?:\.0+)?(?:[a-z%]+|\s*(?=[;!/]|$))|zoom\s*:\s*0(?![.\d])|color\s*:\s*transparent"
    r"|(?:left|top|right|bottom|text-indent|margin-left|margin-top)\s*:\s*-\s*\d{3,}"
    r"|clip\s*:\s*rect\(\s*(?:0|1px)|clip-path\s*:\s*(?:inset\(\s*(?:50|100)%|circle\(\s*0)"
    r"|(?:max-)?(?:height|width)\s*:\s*[01](?:px)?\s*(?:;.*)?;\s*overflow\s*:\s*hidden"
    r"|overflow\s*:\s*hidden\s*;(?:.*;)?\s*(?:max-)?(?:height|width)\s*:\s*[01](?:px)?\s*(?=[;!]|$)"
    r"|transform\s*:\s*scale\(\s*0\s*\)"
    r")",
    re.IGNORECASE,
)
"""What in a style says that nobody sees the element."""
_FADED = lazy(r"(?:^|;)\s*opacity\s*:\s*0*(?:\.0+)?%?\s*(?=[;!]|$)", re.IGNORECASE)
_MOVED = lazy(r"(?:^|;)\s*(?:transform|transition|animation)\b", re.IGNORECASE)
"""Beside opacity 0: the element fades in when it is scrolled to."""
_COLOUR = lazy(r"(?:^|;)\s*(background(?:-color)?|color)\s*:\s*([^;!]+)", re.IGNORECASE)
_WHITE = frozenset(("white", "#fff", "#ffffff", "rgb(255,255,255)", "rgba(255,255,255,1)"))
_FOR_MACHINES = frozenset(
    "sr-only visually-hidden visuallyhidden screen-reader-text screen-reader-only screenreader-only".split()
)
"""Names of the classes that frameworks hide from the eye."""
_LONGEST_SELECTOR = 200
_SIMPLE = lazy(r"\s*(?:[a-z][a-z0-9]{0,10})?([.#][A-Za-z_][\w-]{0,80})\s*")
_COMMENT = lazy(r"/\*.*?\*/", re.DOTALL)
_MOST_STYLE = 500_000
_LONGEST_STYLE = 1_000
_SKIPPED = frozenset(("script", "style", "template", "svg", "head"))
_WHOLE = frozenset(("html", "body"))


def unseen(tree: Tree) -> frozenset[int]:
    """Return the ``mem_id`` of the elements that a page hides, by attribute, style or a plain rule of its style sheet.

    One with more text than all that can be seen is none of them: there a script reveals the page.
    """
    hidden, seen = _parted(tree)
    return frozenset(node.mem_id for node, size in hidden if size <= seen)


def _parted(tree: Tree) -> tuple[list[tuple[Node, int]], int]:
    """Return the outermost hidden elements with the letters in each, and the letters outside of them."""
    names = _hidden_names(tree)
    hidden: list[tuple[Node, int]] = []
    seen = 0
    stack = [tree.body.first_child] if tree.body is not None else []
    while stack:
        node = stack.pop()
        if node is None:
            continue
        stack.append(node.next)
        tag = node.tag or ""
        if tag == "-text":
            seen += len((node.text_content or "").strip())
        elif tag in _SKIPPED:
            continue
        elif tag not in _WHOLE and _is_hidden(node, tag, names):
            hidden.append((node, len(node.text(deep=True).strip())))
        else:
            stack.append(node.first_child)
    return hidden, seen


def _is_hidden(node: Node, tag: str, names: frozenset[str]) -> bool:
    """Whether an element says itself that nobody sees it."""
    attributes = node.attributes
    if tag == "noscript" or (tag == "dialog" and "open" not in attributes):
        return True
    if not attributes:
        return False
    if "hidden" in attributes and attributes["hidden"] != "until-found":
        return True
    classes = (attributes.get("class") or "").split()
    if not _FOR_MACHINES.isdisjoint(classes):
        return True
    if names and (f"#{attributes.get('id')}" in names or any(f".{name}" in names for name in classes)):
        return True
    style = attributes.get("style")
    return bool(style) and hides(style or "")


def hides(style: str) -> bool:
    """Whether the declarations of a style hide what has it."""
    style = style[:_LONGEST_STYLE]
    if _HIDING.search(style) or (_FADED.search(style) and not _MOVED.search(style)):
        return True
    colours = {name.lower()[:5]: "".join(value.lower().split()) for name, value in _COLOUR.findall(style)}
    ink, paper = colours.get("color"), colours.get("backg")
    return ink is not None and (ink == paper or (ink in _WHITE and paper in _WHITE))


def _hidden_names(tree: Tree) -> frozenset[str]:
    """Return the classes and ids (``.x``, ``#y``) that the page's own style sheets hide, media apart."""
    found: set[str] = set()
    size = 0
    for sheet in dom.css(tree, "style"):
        text = sheet.text(deep=True)
        size += len(text)
        if size > _MOST_STYLE:
            break
        found.update(_hidden_by(_COMMENT.sub("", text)))
    return frozenset(found)


def _hidden_by(sheet: str) -> Iterator[str]:
    """Yield the classes and ids that the rules of a style sheet hide; those within ``@media`` are for others."""
    depth = 0
    for piece in sheet.split("}"):
        opened = piece.count("{")
        selectors, _, style = piece.rpartition("{")
        if depth == 0 and opened == 1 and hides(style):
            for one in selectors.split(","):
                if match := _SIMPLE.fullmatch(one[-_LONGEST_SELECTOR:]):
                    yield match[1]
        depth = max(0, depth + opened - 1)
