"""What a page says about itself to machines: JSON-LD, meta and link tags, microdata, tolerantly read.

Nothing here raises on what a page holds: broken JSON is repaired or mined for its plain string fields, a number where
a string belongs becomes one, a list where one value belongs gives its first. No recursion: nests can be deeper than
Python's stack.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any, NamedTuple

from artcli.core import dom, loosejson
from artcli.core.dom import Node
from artcli.core.once import once
from artcli.core.page import Page
from artcli.patterns import lazy
from artcli.sanitize import clean_line

JsonObject = dict[str, Any]

MAX_OBJECTS = 2000
"""JSON-LD objects of a page that are looked at; the article's own come first on every real page."""

_QUERY = "html,title,meta,link,base,script,time,[itemprop],[rel~=author],[class*=author i],[class*=byline i]"
"""One query for everything: each costs a walk over the whole tree, about 0.15 ms on an average page."""

MAX_MARKS = 400
_ASIDE = frozenset(
    ("itemListElement", "hasPart", "isPartOf", "comment", "comments", "mentions", "relatedLink", "review",
    "about",
     "citation", "suggestedAnswer", "acceptedAnswer", "publisher", "image", "video", "potentialAction",
     "isBasedOn")
)  # fmt: skip
"""Properties that lead away from the page's main matter to other articles, people or media."""

_ARTICLE = lazy(r"(?:article|posting|^report|^review|^analysis|^opinion|story|^recipe|^howto)$")
_SECONDARY = lazy(
    r"^(?:creativework|webpage|itempage|qapage|discussionforumposting|videoobject|podcastepisode|event|medicalwebpage|episode|newscast|book|course|product|audioobject)$"
)


class Named(NamedTuple):
    """A person, organisation or thing that structured data names; `kind` is its type in lower case.

    '' unknown.
    """

    name: str
    url: str
    kind: str


class Structured:
    """The readings of one page."""

    def __init__(self) -> None:
        """Start with nothing read."""
        self.title = ""
        """The <title>, one line."""
        self.language = ""
        """<html lang>, as it stands."""
        self.meta: dict[str, list[str]] = {}
        """Meta tags: property, name, itemprop or http-equiv in lower case -> contents, in page order."""
        self.base = ""
        """<base href>, as it stands."""
        self.marks: list[Node] = []
        """Elements that may mark a byline or a date: <time>, itemprop, rel=author.

        Author and byline classes.
        """
        self.timed = False
        """Whether a <time> stands anywhere."""
        self.links: dict[str, list[Node]] = {}
        """Link tags by each word of rel, lower case."""
        self.scripts: list[str] = []
        """The addresses of scripts, as they stand: they name the services that a page uses."""
        self.objects: list[JsonObject] = []
        """Every JSON-LD object of the page's own matter (not of the lists on it), outer ones first."""
        self.by_id: dict[str, JsonObject] = {}
        self.everything: list[JsonObject] = []
        """All JSON-LD objects, those of lists, comments and publishers too."""

    def first(self, *names: str) -> str:
        """Return the first non-empty content of the meta tags `names`, tried in that order; '' for none."""
        for name in names:
            for content in self.meta.get(name, ()):
                if content:
                    return content
        return ""

    def all(self, *names: str) -> list[str]:
        """Return all contents of the meta tags `names`."""
        return [content for name in names for content in self.meta.get(name, ()) if content]

    def own_addresses(self) -> list[str]:
        """Return what the page calls its address, as it stands: link rel=canonical, og:url."""
        return [dom.attribute(node, "href") for node in self.links.get("canonical", ())] + self.all("og:url")

    def of_type(self, *types: str) -> list[JsonObject]:
        """Return the objects, wherever they stand, with one of `types` (lower case)."""
        return [found for kinds, found in self._typed if any(kind in types for kind in kinds)]

    @cached_property
    def articles(self) -> list[JsonObject]:
        """Those of `objects` that are an article, a post, a report or the like."""
        return [found for found in self.objects if is_article(found)]

    @cached_property
    def works(self) -> list[JsonObject]:
        """Those of `objects` that are a page, video or other work that can stand for an article."""
        return [found for found in self.objects if is_work(found)]

    @cached_property
    def _typed(self) -> list[tuple[list[str], JsonObject]]:
        return [(types_of(found), found) for found in self.everything]

    def resolved(self, value: Any) -> Any:
        """Return the object that a bare ``{"@id": ...}`` points to; anything else as it is."""
        if isinstance(value, dict) and len(value) <= 2 and isinstance(value.get("@id"), str):
            return self.by_id.get(value["@id"], value)
        return value

    def named(self, value: Any) -> list[Named]:
        """Return who or what `value` names: strings, objects with a name, references, or lists of these."""
        found: list[Named] = []
        for part in _flat(value):
            thing = self.resolved(part)
            if isinstance(thing, dict):
                names = texts(thing.get("name") or thing.get("@value"))
                if not names:
                    names = [" ".join(texts(thing.get("givenName"))[:1] + texts(thing.get("familyName"))[:1])]
                urls = texts(thing.get("url")) or texts(thing.get("sameAs"))
                kinds = types_of(thing)
                found += [
                    Named(name, urls[0] if urls else "", kinds[0] if kinds else "") for name in names if name
                ]
            else:
                found += [Named(name, "", "") for name in texts(thing)]
        return found


@once
def of(page: Page) -> Structured:
    """Return the readings of `page`, made once."""
    found = Structured()
    roots: list[Any] = []
    for node in page.css(_QUERY):
        _note(found, node, roots)
    for root in roots:
        _collect(found, root)
    return found


def types_of(found: JsonObject) -> list[str]:
    """Return the types of a JSON-LD object, lower case, without namespace."""
    return [kind.rsplit("/", 1)[-1].rsplit(":", 1)[-1].lower() for kind in texts(found.get("@type"))]


def is_article(found: JsonObject) -> bool:
    """Say whether a JSON-LD object is an article, a post, a report or the like."""
    return any(_ARTICLE.search(kind) for kind in types_of(found))


def is_work(found: JsonObject) -> bool:
    """Say whether a JSON-LD object is a page, video or other work that can stand for an article."""
    return any(_SECONDARY.search(kind) for kind in types_of(found))


def texts(value: Any) -> list[str]:
    """Return the strings in a JSON value: itself, those of a list, ``@value`` of objects.

    Each one clean line.
    """
    found = []
    for part in _flat(value):
        if isinstance(part, dict):
            part = part.get("@value") or part.get("@id") or part.get("name") or part.get("url")  # noqa: PLW2901
        if isinstance(part, str):
            line = clean_line(part)
            if line:
                found.append(line)
        elif isinstance(part, int | float) and not isinstance(part, bool):
            found.append(str(part))
    return found


def text(value: Any) -> str:
    """Return the first string of a JSON value, '' for none."""
    found = texts(value)
    return found[0] if found else ""


def _note(found: Structured, node: Node, roots: list[Any]) -> None:
    """Note what an element states; what stands in a JSON-LD script goes to `roots`."""
    tag = node.tag
    attrs = node.attributes
    if tag == "meta":
        _meta(found, attrs)
        if "itemprop" in attrs and len(found.marks) < MAX_MARKS:
            found.marks.append(node)
    elif tag == "link":
        for word in (attrs.get("rel") or "").lower().split():
            found.links.setdefault(word, []).append(node)
    elif tag == "script":
        if "ld+json" in (attrs.get("type") or "").lower():
            roots.append(loosejson.load(node.text() or ""))
        elif attrs.get("src"):
            found.scripts.append(attrs["src"] or "")
    elif tag == "html":
        found.language = clean_line(attrs.get("lang") or attrs.get("xml:lang") or "")
    elif tag == "title":
        found.title = found.title or dom.line_of(node)
    elif tag == "base":
        found.base = found.base or attrs.get("href") or ""
    else:
        found.timed = found.timed or tag == "time"
        if len(found.marks) < MAX_MARKS:
            found.marks.append(node)


def _meta(found: Structured, attrs: dict[str, str | None]) -> None:
    content = attrs.get("content")
    if not content:
        return
    content = clean_line(content)
    for key in ("property", "name", "itemprop", "http-equiv"):
        names = attrs.get(key)
        if names:
            for name in names.lower().split():
                found.meta.setdefault(name, []).append(content)


def _collect(found: Structured, root: Any) -> None:
    """Add all objects below `root`, breadth first, telling the page's own matter from what it only lists."""
    todo: list[tuple[Any, bool]] = [(root, True)]
    for value, own in todo:
        if len(todo) > 4 * MAX_OBJECTS or len(found.everything) > MAX_OBJECTS:
            break
        if isinstance(value, list):
            todo += [(part, own) for part in value if isinstance(part, dict | list)]
        elif isinstance(value, dict):
            if "@type" in value:
                found.everything.append(value)
                if own:
                    found.objects.append(value)
            identity = value.get("@id")
            if isinstance(identity, str) and len(value) > 2:
                found.by_id.setdefault(identity, value)
            todo += [
                (part, own and key not in _ASIDE and key not in ("author", "creator"))
                for key, part in value.items()
                if isinstance(part, dict | list)
            ]


def _flat(value: Any) -> Iterator[Any]:
    """Yield the members of nested lists, at most 200, in order."""
    todo = [value]
    count = 0
    while todo and count < 200:
        part = todo.pop()
        if isinstance(part, list):
            todo.extend(reversed(part[:200]))
        elif part is not None:
            count += 1
            yield part
