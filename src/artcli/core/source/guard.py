"""One linear pass over a page before the parser sees it: refuses the bombs that small pages can be.

HTML's own rules make some pages of a few kilobytes quadratic in time or in memory (80 kB of ``<font size=N><p>``
take 3 GB in any parser that obeys them), so a cap on bytes does not help. What is counted errs on the high side
where the tokenizer's state is in doubt. None of the 1,583 real pages at hand comes near a limit.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import compress, product
from operator import itemgetter

from artcli.errors import NothingToExtract
from artcli.patterns import lazy

MAX_CHARS = 20_000_000
MAX_TAGS = 400_000
"""Elements opened."""
MAX_DEPTH = 3_000
"""Open elements at once; browsers stop at 512, and Lexbor takes 10 ms for 3,000."""
MAX_FORMATTING = 400
"""Unclosed formatting elements with different attributes: each is copied into every later block."""
MAX_ATTRIBUTES = 3_000
MAX_WORK = 40_000_000
"""Sum over all tags of the elements open at that tag, and of the pairs of attributes in it: what a parser that
searches its stack, and each tag for a name that stands twice, may have to do."""

_SPACE = " \t\n\r\f"
_ATTRIBUTES = (
    rf"(?:[{_SPACE}/]++|[^{_SPACE}/>][^{_SPACE}/>=]*+(?:[{_SPACE}]*+=[{_SPACE}]*+"
    rf"(?:\"[^\"]*+\"|'[^']*+'|[^{_SPACE}>\"'][^{_SPACE}>]*+|(?=>)))?+)*+"
)
_TAG = lazy(rf"<(?:(!--)|(/?)([a-zA-Z][^{_SPACE}/>]*+)({_ATTRIBUTES}))")
_RAW = {name: f"(?i:{name})" for name in ("script", "style", "textarea")}
_TOKEN = lazy(
    r"<(?:!(?=--)(?s:.*?)(?:--!?>|\Z)|"
    + "|".join(
        rf"{name}(?=[{_SPACE}/>]){_ATTRIBUTES}(?:[^<]++|<(?!/{name}[{_SPACE}/>]))*+" for name in _RAW.values()
    )
    + rf"|/?[a-zA-Z][^{_SPACE}/>]*+{_ATTRIBUTES})"
)
"""A comment; a raw element with its attributes and text; or another tag with its attributes. No groups: whole tokens
are found five times as fast as their parts."""
_ATTRIBUTE = lazy(rf"[^{_SPACE}/>=]++(?:[{_SPACE}]*+=[{_SPACE}]*+(?:\"[^\"]*+\"|'[^']*+'|[^{_SPACE}>]++))?+")
_COMMENT_END = lazy("--!?>")
_RAW_END = {name: lazy(rf"</{name}[{_SPACE}/>]", re.IGNORECASE) for name in _RAW}
_START = lazy("<[a-zA-Z]")
_LONG = 1_000
"""Characters of a tag from which on its attributes are counted: a page of shorter ones costs a parser little."""
_LONG_TAG = lazy(rf"<[a-zA-Z][^>]{{{_LONG},}}")
_ATTRIBUTE_GAP = lazy(rf"[{_SPACE}/\"']")
_PLAIN_TAG = lazy(
    rf"<[a-zA-Z][^{_SPACE}/>\"']*+(?:[{_SPACE}/]++|[^{_SPACE}/>=\"']++(?:[{_SPACE}]*+=[{_SPACE}]*+"
    rf"(?:\"[^\"]*+\"|'[^']*+'|[^{_SPACE}>\"'=][^{_SPACE}>\"']*+))?+)*+>"
)
"""A tag without what tokenizers have to mend, such as a quote in a name."""
_QUOTED_ENDS = tuple(map(lazy, ('="[^">]*+>', "='[^'>]*+>", rf"=[{_SPACE}]++(?:\"[^\">]*+|'[^'>]*+)>")))
"""A quoted value up to the first ``>`` in it, in three patterns: one with alternatives takes twice the time."""
_PILING_TAG = lazy(
    rf"<(?=[bistuefc])(?:[bisu]|em|tt|big|code|font|small|strike|strong)[{_SPACE}/>]", re.IGNORECASE
)
_TAG_START = lazy(rf"</?[a-zA-Z][^{_SPACE}/>]*+({_ATTRIBUTES})")
_NAME = lazy(rf"<(/?[^{_SPACE}/>]*)")
_VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr frame keygen bgsound".split()
)
_FORMATTING = frozenset("a b big code em font i nobr s small strike strong tt u".split())
_PILING = _FORMATTING - {"a", "nobr"}
"""An open ``<a>`` or ``<nobr>`` is closed by the next one, so neither can pile up."""
_UNRAW = frozenset(("svg", "math", "select", "frameset"))
"""Inside these a <style> or <textarea> may be no raw text."""
_DOUBTFUL = frozenset(
    "".join(letters)
    for name in (*_RAW, *_UNRAW, *(f"/{name}" for name in _UNRAW))
    for letters in product(*((letter, letter.upper()) for letter in name[:3]))
)
"""How the tags of raw elements and of those begin."""
_NOAHS_ARK = 3
"""HTML keeps at most three formatting elements that are alike."""
_SIBLINGS = {
    name: frozenset(closed.split())
    for names, closed in (
        ("li", "li"), ("dt dd", "dt dd"), ("option optgroup", "option"), ("td th", "td th"), ("tr", "td th tr"),
        ("tbody thead tfoot", "td th tr tbody thead tfoot"), ("a", "a"), ("nobr", "nobr"),
    )
    for name in names.split()
}  # fmt: skip
"""Elements that a start tag closes when they stand open near the top, as its like."""
_CLOSES_P = frozenset(
    "address article aside blockquote center details dir div dl dd dt fieldset figcaption figure footer form h1 h2 h3 "
    "h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table ul".split()
)
_SCOPES = frozenset("table ul ol dl select template".split())
_NEAR = 8


def check(html: str) -> None:
    """Return when `html` is safe to parse. Raises NothingToExtract: ``too_large`` or ``too_complex``."""
    if len(html) > MAX_CHARS:
        raise NothingToExtract(f"larger than {MAX_CHARS // 1_000_000} million characters", code="too_large")
    signs = html.count("<")
    if signs > 3 * MAX_TAGS:
        raise _too_complex("tags")
    if signs < MAX_FORMATTING and len(html) < 2 * MAX_ATTRIBUTES:
        return
    # Whether no order of these tags could come near a limit takes a tenth of the time of following them.
    if not _has_few_tags(html, signs) and not _has_few_open(html):
        _walk(html)


def _has_few_tags(html: str, signs: int) -> bool:
    """Tell whether the limits hold wherever tags may begin and end: what looks like a tag in a script counts too.

    Nothing depends on the tokenizer's state, so three searches for short patterns are enough for most pages.
    """
    opened = signs if signs <= MAX_DEPTH else len(_START.findall(html))
    if opened > MAX_DEPTH or signs * opened > MAX_WORK:
        return False
    return len(_PILING_TAG.findall(html)) <= MAX_FORMATTING and not _may_have_many_attributes(html)


def _may_have_many_attributes(html: str) -> bool:
    """Tell whether a tag, or all of them, may have too many attributes; each takes two characters, one of them a gap.

    A tag ends at its first ``>`` that is not quoted. One without a quoted one is found by its length; one with such
    begins between the ``>`` before and the value with the first quoted one.
    """
    work = 0
    for tag in _LONG_TAG.finditer(html):
        gaps = len(_ATTRIBUTE_GAP.findall(tag[0]))
        work += _pairs(gaps)
        if gaps > MAX_ATTRIBUTES or work > MAX_WORK:
            return True
    for pattern in _QUOTED_ENDS:
        for found in pattern.finditer(html):
            before = html.rfind(">", 0, found.start()) + 1
            for start in _START.finditer(html, before, found.end()):
                plain = _PLAIN_TAG.match(html, start.start(), start.start() + 2 * MAX_ATTRIBUTES)
                if not plain:
                    return True
                if len(plain[0]) > _LONG:
                    work += _pairs(len(_ATTRIBUTE_GAP.findall(plain[0])))
    return work > MAX_WORK


def _has_few_open(html: str) -> bool:
    """Tell whether the limits hold for the tags that a tokenizer would find; False where its state is in doubt."""
    tokens = _TOKEN.findall(html)
    if _is_raw_in_doubt(tokens):
        return False
    work = 0
    for token in tokens:
        if len(token) > _LONG and (tag := _TAG_START.match(token)):
            count = _count_of(tag[1])
            work += _pairs(count)
            if count > MAX_ATTRIBUTES or work > MAX_WORK:
                return False
    kinds = Counter(map(itemgetter(1), tokens))
    opened = len(tokens) - kinds["/"] - kinds["!"]
    few = opened <= MAX_DEPTH and len(tokens) * opened <= MAX_WORK
    return (few and len(_PILING_TAG.findall(html)) <= MAX_FORMATTING) or _is_flat(tokens)


def _is_raw_in_doubt(tokens: list[str]) -> bool:
    """Tell whether what was read as raw text may hold tags: a script that nests, or raw text in an svg, select, ..."""
    inside = dict.fromkeys(_UNRAW, 0)
    for token in compress(tokens, map(_DOUBTFUL.__contains__, map(itemgetter(slice(1, 4)), tokens))):
        name = _name(token)
        if name in _RAW:
            if (name == "script" and _may_nest(token, 0, len(token))) or (
                token.find("<", 1) > 0 and any(inside.values())
            ):
                return True
        elif name in inside:
            inside[name] += 1
        elif name[0] == "/" and inside.get(name[1:]):
            inside[name[1:]] -= 1
    return False


def _is_flat(tokens: list[str]) -> bool:
    """Tell whether the limits hold where an end tag closes one element of its name and nothing else does any.

    A parser has fewer elements open than that, or as many.
    """
    opened: dict[str, int] = {}
    depth = piling = work = 0
    for token in tokens:
        name = _name(token)
        change = 1
        if name[0] == "/":
            name = name[1:]
            change = -1 if opened.get(name) else 0
        elif name[0] == "!" or name in _VOID:
            change = 0
        if change:
            opened[name] = opened.get(name, 0) + change
            depth += change
            if name in _PILING:
                piling += change
            if depth > MAX_DEPTH or piling > MAX_FORMATTING:
                return False
        work += depth + 1
    return work <= MAX_WORK and len(tokens) <= MAX_TAGS


def _name(token: str) -> str:
    """Return the name of a tag, lower case, with the slash of an end tag; ``!--`` for a comment."""
    found = _NAME.match(token)
    return found[1].lower() if found else ""


def _walk(html: str) -> None:
    """Follow the tags with a stack of names; the expensive cases of real parsers are bounds on that stack."""
    stack: list[str] = []
    formatting = _Formatting()
    tags = work = unraw = at = 0
    skipping = True
    search = _TAG.search
    while match := search(html, at):
        at = match.end()
        comment, closing, name, attributes = match.groups()
        if comment:
            if not skipping:
                continue
            end = _COMMENT_END.search(html, match.start() + 2)
            if end is None:
                return
            at = end.end()
            continue
        name = name.lower()
        tags += not closing
        count = _count_of(attributes)
        work += len(stack) + 1 + _pairs(count)
        if count > MAX_ATTRIBUTES:
            raise _too_complex("attributes")
        if tags > MAX_TAGS or work > MAX_WORK:
            raise _too_complex("tags")
        if closing:
            unraw -= _close(stack, name, formatting)
            continue
        if name in _VOID:
            continue
        if name in _RAW_END and skipping and not unraw:
            raw_end = _RAW_END[name].search(html, at)
            if raw_end is None:
                return
            if name == "script" and _may_nest(html, at, raw_end.start()):
                skipping = False  # "<!--<script>" lets the end tag count as text: what is raw is in doubt now
                continue
            at = raw_end.start()
            continue
        _open(stack, name)
        if name in _UNRAW:
            unraw += 1
        if name in _FORMATTING and formatting.opened(name, attributes) > MAX_FORMATTING:
            raise _too_complex("open formatting elements")
        if len(stack) > MAX_DEPTH:
            raise _too_complex("nested elements")


class _Formatting:
    """The open formatting elements, alike ones counted three at most."""

    def __init__(self) -> None:
        self._open: dict[str, list[str]] = {}
        self._alike: dict[str, int] = {}
        self._count = 0

    def opened(self, name: str, attributes: str) -> int:
        """Note a start tag; return how many elements a parser would have to reopen in the next block."""
        alike = name + attributes
        seen = self._alike.get(alike, 0)
        if seen < _NOAHS_ARK:
            self._alike[alike] = seen + 1
            self._open.setdefault(name, []).append(alike)
            self._count += 1
        return self._count

    def closed(self, name: str) -> None:
        """Note an end tag."""
        if self._open.get(name):
            self._alike[self._open[name].pop()] -= 1
            self._count -= 1


def _open(stack: list[str], name: str) -> None:
    """Push a start tag after closing what it implies closed (``<p>``, ``<li>``, ``<td>`` ... without end tags)."""
    closes = _SIBLINGS.get(name)
    if name in _CLOSES_P and stack and stack[-1] == "p":
        stack.pop()
    if closes:
        outermost = 0
        for back in range(1, min(_NEAR, len(stack)) + 1):
            if stack[-back] in _SCOPES:
                break
            if stack[-back] in closes:
                outermost = back
        if outermost:
            del stack[-outermost:]
    elif name in _CLOSES_P and "p" in stack[-_NEAR:]:
        while stack.pop() != "p":
            pass
    stack.append(name)


def _close(stack: list[str], name: str, formatting: _Formatting) -> int:
    """Pop to the element that an end tag names; return 1 when that ends an svg, math, select or frameset."""
    if name in _FORMATTING:
        formatting.closed(name)
    if stack and stack[-1] == name:
        stack.pop()
    elif name in stack:
        # The span that is searched is counted as work, so this is bounded too.
        while stack.pop() != name:
            pass
    else:
        return 0
    return 1 if name in _UNRAW else 0


def _count_of(attributes: str) -> int:
    """Return the number of attributes of a long tag; 0 for a short one."""
    return len(_ATTRIBUTE.findall(attributes)) if len(attributes) > _LONG else 0


def _pairs(attributes: int) -> int:
    return attributes * attributes // 2


def _may_nest(html: str, start: int, end: int) -> bool:
    comment = html.find("<!--", start, end)
    return comment >= 0 and "<script" in html[comment:end].lower()


def _too_complex(what: str) -> NothingToExtract:
    return NothingToExtract(f"the page is too complex to parse safely (too many {what})", code="too_complex")
