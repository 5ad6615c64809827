"""OPML 2.0, the form in which feed readers hand over what they follow: read, and written.

https://opml.org/spec2.opml: an outline with ``xmlUrl`` is a feed, one around it a folder; ``category`` lists tags.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from xml.etree import ElementTree as ET

from artcli.errors import UsageError
from artcli.library.records import Subscription
from artcli.sanitize import clean_line

_MOST_OUTLINES = 100_000
_DEEPEST = 3
"""Folders around a feed that count as its tags, from the inside."""


class Outline(NamedTuple):
    """One feed of a file."""

    url: str
    title: str
    tags: tuple[str, ...]


def feeds(text: str) -> Iterator[Outline]:
    """Yield the feeds of an OPML file; folders and categories are their tags. Raises UsageError for broken ones."""
    if re.search("<!(?:DOCTYPE|ENTITY)", text, re.IGNORECASE):
        raise UsageError("this OPML file declares entities, and is refused for safety")
    above: list[str] = []
    count = 0
    try:
        # No document type has got here, and with it no entities.
        events = ET.iterparse(  # noqa: S314 - entities are refused above
            io.BytesIO(text.encode("utf-8", "replace")), ("start", "end")
        )
        for event, element in events:
            if element.tag.lower() != "outline" or count > _MOST_OUTLINES:
                continue
            if event == "end":
                above.pop()
                element.clear()
                continue
            name = element.get("title") or element.get("text") or ""
            url = element.get("xmlUrl") or element.get("xmlurl")
            if url:
                categories = re.split("[,/]", element.get("category") or "")
                count += 1
                yield Outline(url, name, tuple(filter(None, (*above[-_DEEPEST:], *categories))))
            above.append("" if url else name)
    except ET.ParseError as error:
        raise UsageError(f"this OPML file is broken: {error}") from error


def document(followed: Iterable[Subscription], created: str) -> bytes:
    """Return the followed feeds as an OPML file: in the folder of its first tag each, with all tags as categories.

    `created` is a date as RFC 822 has it.
    """
    root = ET.Element("opml", version="2.0")
    head = ET.SubElement(root, "head")
    ET.SubElement(head, "title").text = "Feeds followed by artcli"
    ET.SubElement(head, "dateCreated").text = created
    body = ET.SubElement(root, "body")
    folders: dict[str, ET.Element] = {}
    for feed in followed:
        title = clean_line(feed.title or feed.url)
        outline = ET.Element("outline", type="rss", text=title, title=title, xmlUrl=clean_line(feed.url))
        place = body
        if feed.tags:
            outline.set("category", clean_line(",".join(feed.tags)))
            first = clean_line(feed.tags[0])
            if first not in folders:
                folders[first] = ET.SubElement(body, "outline", text=first)
            place = folders[first]
        place.append(outline)
    ET.indent(root)
    return b"%s\n" % ET.tostring(root, encoding="utf-8", xml_declaration=True)
