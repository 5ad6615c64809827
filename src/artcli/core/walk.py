"""The one walk over the DOM: which elements are boxes, and the runs and media between their borders.

The loop is the parser's hottest: what an element means is looked up by Lexbor's number for its name, which spares
making the name's string for every node.
"""

from __future__ import annotations

from artcli.core.boxes import Box, Medium, Run
from artcli.core.dom import Node, Tree
from artcli.sanitize import clean_line, nfc

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
_STYLES = frozenset("b strong i em font small big span".split())

_TEXT, _BOX, _INLINE, _LINK, _BREAK, _MEDIUM, _SKIP = range(7)
_STANDARD_TAGS = 256
"""Lexbor numbers the elements of HTML, SVG and MathML below this; numbers of custom ones change from page to page."""
_MEANINGS: dict[int, tuple[int, str]] = {}


def walk(tree: Tree, unseen: frozenset[int] = frozenset()) -> tuple[list[Box], list[Run], list[Medium]]:  # noqa: PLR0915  # one loop is twice as fast as three
    """Return the boxes, runs and media of the body, each in page order; none of what is in `unseen` (``mem_id``).

    Linear, with an explicit stack: hostile pages nest deeper than Python recurses.
    """
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

    # Open elements: (node, the box to return to or None for an inline element, whether it is a link).
    stack: list[tuple[Node, Box | None, bool]] = []
    node: Node | None = top.first_child
    meaning_of = _MEANINGS.get
    while True:
        if node is None:
            if not stack:
                break
            node, outer, was_link = stack.pop()
            if outer is not None:
                if pieces:
                    _end_run(runs, box, pieces, texts, links, linked)
                    pieces, texts, links, linked = [], [], [], 0
                breaks = 0
                box.last = len(runs)
                outer.chars += box.chars
                outer.link_chars += box.link_chars
                box = outer
            elif was_link:
                link_depth -= 1
            node = node.next
            continue
        kind, tag = meaning_of(node.tag_id) or _meaning(node)
        if unseen and node.mem_id in unseen:
            kind = _SKIP
        if kind == _TEXT:
            raw = node.text_content or ""
            if not raw.isspace():
                if raw:
                    pieces.append(node)
                    texts.append(raw)
                    breaks = 0
                    if link_depth:
                        linked += len(raw)
            elif pieces:
                pieces.append(node)
                texts.append(raw)
            node = node.next
            continue
        if kind == _MEDIUM:
            if tag == "hr" and pieces:
                _end_run(runs, box, pieces, texts, links, linked)
                pieces, texts, links, linked = [], [], [], 0
            media.append(Medium(node, tag, box, len(runs)))
            # The others hold at most a fallback text.
            kind = _BOX if tag == "object" else _INLINE if tag == "math" else _SKIP
        if kind == _BOX:
            if pieces:
                _end_run(runs, box, pieces, texts, links, linked)
                pieces, texts, links, linked = [], [], [], 0
            breaks = 0
            if link_depth:  # a box inside a link: its runs are the link's text
                links.extend(opened for opened, _, linking in stack if linking)
            stack.append((node, box, False))
            box = Box(node, tag, node.attributes, box, len(runs), len(boxes))
            boxes.append(box)
        elif kind == _INLINE:
            stack.append((node, None, False))
        elif kind == _LINK:
            is_link = node.attributes.get("href") is not None
            if is_link:
                link_depth += 1
                links.append(node)
            stack.append((node, None, is_link))
        else:
            if kind == _BREAK:
                breaks += 1
                if pieces:
                    if breaks >= 2 or ((not stack or stack[-1][1] is not None) and _parts_styles(node)):
                        _end_run(runs, box, pieces, texts, links, linked)
                        pieces, texts, links, linked = [], [], [], 0
                        breaks = 0
                    else:
                        pieces.append(node)
                        texts.append("\n")
            node = node.next
            continue
        node = node.first_child
    if pieces:
        _end_run(runs, box, pieces, texts, links, linked)
        pieces, texts, links, linked = [], [], [], 0
    boxes[0].last = len(runs)
    return boxes, runs, media


def _end_run(
    runs: list[Run], box: Box, pieces: list[Node | str], texts: list[str], links: list[Node], linked: int
) -> None:
    """Add what the `texts` since the last border make, if it is anything; `linked` characters stand in links."""
    said = texts[0] if len(texts) == 1 else "".join(texts)
    text = clean_line(said)
    if not text:
        return
    if linked:
        if not said.isascii():
            linked = linked * len(nfc(said)) // len(said)  # letters and marks apart count as one
        linked = min(linked, len(text))
        box.link_chars += linked
    runs.append(Run(len(runs), text, box, pieces, links, linked))
    box.chars += len(text)


def _meaning(node: Node) -> tuple[int, str]:
    """Return what an element of this name is to the walk, and the name; remembered for standard ones."""
    tag = node.tag or "-"
    if tag[0] == "-":
        kind = _TEXT if tag == "-text" else _SKIP
    elif tag in SKIPPED:
        kind = _SKIP
    elif tag in MEDIA:
        kind = _MEDIUM
    elif tag == "br":
        kind = _BREAK
    elif tag == "a":
        kind = _LINK
    else:
        kind = _INLINE if tag in INLINE else _BOX
    if node.tag_id < _STANDARD_TAGS:
        _MEANINGS[node.tag_id] = kind, tag
    return kind, tag


def _parts_styles(br: Node) -> bool:
    """Tell whether a single ``<br>`` stands between inline elements of two kinds, or of two classes, sizes or styles.

    Old pages part a date line from the standfirst so (``<font>..</font><br><b>..</b>``): two paragraphs to a reader.
    """
    before, after = br.prev, br.next
    while before is not None and before.tag == "-text" and not (before.text_content or "").strip():
        before = before.prev
    while after is not None and after.tag == "-text" and not (after.text_content or "").strip():
        after = after.next
    if before is None or after is None or before.tag not in _STYLES or after.tag not in _STYLES:
        return False
    if before.tag != after.tag:
        return True
    mine, theirs = before.attributes, after.attributes
    return any(mine.get(name) != theirs.get(name) for name in ("class", "size", "style"))
