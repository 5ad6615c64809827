"""The page as the steps see it: boxes, text runs and media in page order, made by one walk over the DOM.

A *box* is a block-level element; a *run* is the text between two box borders, what a browser would set as one
paragraph; a *medium* is a picture, frame, player or rule between runs. Nothing is removed from the page: steps
write what a run is into the draft.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from artcli.core import dom
from artcli.core.dom import Node
from artcli.sanitize import clean_line

INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark meter nobr output progress q "
    "rb rp rt rtc ruby s samp small span strike strong sub sup time tt u var wbr "
    # MathML: a formula stands in its line
    "math semantics annotation annotation-xml mrow mi mn mo ms mtext mspace msup msub msubsup mfrac msqrt mroot mover "
    "munder munderover mmultiscripts mprescripts mtable mtr mtd mstyle mpadded mphantom menclose mfenced merror".split()
)
"""Elements that do not break a line. Everything else, custom elements too, is a box."""

SKIPPED = frozenset(
    "script style template svg select textarea nav datalist noframes head title canvas map".split()
)
"""Elements whose text is never read as part of the page's content (their nodes stay in the tree for `Page.css`)."""

MEDIA = frozenset("img iframe video audio embed object hr math".split())
PREFORMATTED = frozenset(("pre", "listing", "xmp", "plaintext"))


class Box:
    """A block-level element and the runs inside it: ``page.runs[box.first:box.last]``."""

    __slots__ = (
        "attrs",
        "chars",
        "depth",
        "first",
        "index",
        "last",
        "link_chars",
        "names",
        "node",
        "parent",
        "tag",
    )

    def __init__(
        self,
        node: Node | None,
        tag: str,
        attrs: dict[str, str | None],
        parent: Box | None,
        first: int,
        index: int = 0,
    ) -> None:
        self.node = node
        """The element; None on a page of plain text."""
        self.tag = tag
        self.attrs = attrs
        self.names = f"{attrs.get('class') or ''} {attrs.get('id') or ''}".lower() if attrs else ""
        """Class and id, lower case, for whole-word evidence."""
        self.parent = parent
        self.index = index
        """Its place in `page.boxes`."""
        self.depth: int = 0 if parent is None else parent.depth + 1
        self.first = first
        self.last = first
        self.chars = 0
        """Characters of text in all runs below."""
        self.link_chars = 0

    def __repr__(self) -> str:
        return f"<Box {self.tag} {self.names.strip()!r} {self.first}:{self.last}>"

    def up(self) -> Iterator[Box]:
        """This box, its parent, and so on to the root."""
        box: Box | None = self
        while box is not None:
            yield box
            box = box.parent


class Run:
    """The text between two box borders."""

    __slots__ = ("box", "index", "link_chars", "links", "pieces", "text")

    def __init__(
        self, index: int, text: str, box: Box, pieces: list[Node | str], links: list[Node], link_chars: int
    ) -> None:
        self.index = index
        self.text = text
        """Clean, white space folded; a line break is a space here."""
        self.box = box
        """The nearest box around it."""
        self.pieces = pieces
        """Its text nodes and ``<br>`` elements in order; plain strings on a page of plain text."""
        self.links = links
        """Its ``<a href>`` elements."""
        self.link_chars = link_chars
        """Characters of `text` that stand inside links."""

    def __repr__(self) -> str:
        return f"<Run {self.index} {self.box.tag} {self.text[:40]!r}>"


class Medium(NamedTuple):
    """A picture, frame, player, formula or rule; it stands before ``page.runs[at]``."""

    node: Node
    tag: str
    box: Box
    at: int


class Page:
    """One parsed page. `url` is where it came from, for relative links; None when unknown."""

    def __init__(
        self,
        *,
        url: str | None,
        html: str,
        tree: dom.Tree | None,
        boxes: list[Box],
        runs: list[Run],
        media: list[Medium],
    ) -> None:
        self.url = url
        self.html = html
        """The source text (for substring tests, which cost nothing beside a query)."""
        self.tree = tree
        """None on a page of plain text."""
        self.boxes = boxes
        """In page order; ``boxes[0]`` is the body."""
        self.runs = runs
        self.media = media

    @classmethod
    def from_html(cls, html: str, url: str | None = None) -> Page:
        """Parse `html` and walk it once. Raises NothingToExtract when it cannot be parsed."""
        tree = dom.parse(html)
        boxes, runs, media = _walk(tree)
        return cls(url=url, html=html, tree=tree, boxes=boxes, runs=runs, media=media)

    def css(self, selector: str) -> list[Node]:
        """Return the elements that match, in page order; [] on a page of plain text."""
        return dom.css(self.tree, selector)

    def css_first(self, selector: str) -> Node | None:
        """Return the first element that matches, or None."""
        return None if self.tree is None else self.tree.css_first(selector)

    @cached_property
    def base_url(self) -> str | None:
        """What relative links are resolved against: ``<base href>``, else `url`."""
        from artcli.core import structured
        from artcli.sanitize import clean_url

        # From the one query that reads the head: a search of the source costs 0.3 ms where it is not ASCII.
        return clean_url(structured.of(self).base, self.url) or self.url

    @cached_property
    def _box_of(self) -> dict[int, Box]:
        return {box.node.mem_id: box for box in self.boxes if box.node is not None}

    def box_of(self, node: Node) -> Box | None:
        """Return the box of `node`, or of the nearest box around an inline one; None outside the walk."""
        found: Node | None = node
        while found is not None:
            box = self._box_of.get(found.mem_id)
            if box is not None:
                return box
            if found.tag not in INLINE:
                return None
            found = found.parent
        return None

    def span_of(self, node: Node) -> range:
        """Return the indexes of the runs inside `node`; empty when the walk skipped it."""
        box = self.box_of(node)
        return range(0) if box is None else range(box.first, box.last)


_STYLES = frozenset("b strong i em font small big span".split())


def _parts_styles(br: Node) -> bool:
    """Tell whether a single ``<br>`` stands between inline elements of two kinds.

    Old pages part a date line from the standfirst so (``<font>..</font><br><b>..</b>``): two paragraphs to a reader.
    """
    before, after = br.prev, br.next
    while before is not None and before.tag == "-text" and not (before.text_content or "").strip():
        before = before.prev
    while after is not None and after.tag == "-text" and not (after.text_content or "").strip():
        after = after.next
    if before is None or after is None or before.tag == after.tag:
        return False
    return before.tag in _STYLES and after.tag in _STYLES


def _walk(tree: dom.Tree) -> tuple[list[Box], list[Run], list[Medium]]:  # noqa: PLR0915  # one loop is twice as fast as three
    """Walk the body once with an explicit stack: hostile pages nest deeper than Python recurses."""
    boxes: list[Box] = []
    runs: list[Run] = []
    media: list[Medium] = []
    top = tree.body or tree.root
    if top is None:
        return boxes, runs, media
    box = Box(top, top.tag or "", top.attributes, None, 0)
    boxes.append(box)

    pieces: list[Node | str] = []
    texts: list[str] = []
    links: list[Node] = []
    linked = 0  # characters of the current run inside links
    link_depth = 0  # open <a href> elements around the current node
    breaks = 0  # consecutive <br> at the end of the current run

    def flush() -> None:
        nonlocal pieces, texts, links, linked, breaks
        breaks = 0
        if not pieces:
            return
        text = clean_line("".join(texts))
        if text:
            linked = min(linked, len(text))
            runs.append(Run(len(runs), text, box, pieces, links, linked))
            box.chars += len(text)
            box.link_chars += linked
        pieces, texts, links, linked = [], [], [], 0

    # Open elements: (node, the box to return to or None for an inline element, whether it is a link).
    stack: list[tuple[Node, Box | None, bool]] = []
    node: Node | None = top.first_child
    while True:
        if node is None:
            if not stack:
                break
            closed, outer, was_link = stack.pop()
            if outer is not None:
                if pieces or breaks:
                    flush()
                box.last = len(runs)
                outer.chars += box.chars
                outer.link_chars += box.link_chars
                box = outer
            elif was_link:
                link_depth -= 1
            node = closed.next
            continue
        tag = node.tag
        if tag == "-text":
            raw = node.text_content or ""
            if raw.isspace():
                if pieces:
                    pieces.append(node)
                    texts.append(raw)
            elif raw:
                pieces.append(node)
                texts.append(raw)
                breaks = 0
                if link_depth:
                    linked += len(raw)
            node = node.next
            continue
        if tag == "br":
            breaks += 1
            if breaks >= 2 or (pieces and (not stack or stack[-1][1] is not None) and _parts_styles(node)):
                flush()
            elif pieces:
                pieces.append(node)
                texts.append("\n")
            node = node.next
            continue
        if tag is None or tag[0] == "-" or tag in SKIPPED:
            node = node.next
            continue
        if tag in MEDIA:
            if tag == "hr":
                flush()
            media.append(Medium(node, tag, box, len(runs)))
            if tag not in ("object", "math"):  # the others hold at most a fallback text
                node = node.next
                continue
        if tag in INLINE or tag == "math":
            is_link = tag == "a" and node.attributes.get("href") is not None
            if is_link:
                link_depth += 1
                links.append(node)
            stack.append((node, None, is_link))
        else:
            if pieces or breaks:
                flush()
            if link_depth:  # a box inside a link: its runs are the link's text
                links.extend(opened for opened, _, linking in stack if linking)
            stack.append((node, box, False))
            box = Box(node, tag, node.attributes, box, len(runs), len(boxes))
            boxes.append(box)
        node = node.first_child
    flush()
    boxes[0].last = len(runs)
    return boxes, runs, media
