"""What holds of everything artcli says of any page, in every form: the manifest's invariants, checked on an article."""

import json
import re
from urllib.parse import urlsplit

from markdown_it import MarkdownIt

from artcli.model import Article
from artcli.render.lines import plain_text
from artcli.render.markdown import article_markdown
from artcli.render.options import Layout, Parts
from artcli.render.text import article_lines
from artcli.render.thread import thread_lines

CONTROLS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff\U000e0000-\U000e007f]"
)
_SAFE = ("http", "https", "mailto")


def forms(article: Article) -> dict[str, str]:
    """Return the article in every form that is written: comments and related links too."""
    layout = Layout(width=72, links="footnote")
    return {
        "json": article.to_json(),
        "text": plain_text(article_lines(article, layout, Parts(related=True)))
        + plain_text(thread_lines(article.comments, layout)),
        "markdown": article_markdown(article, related=True, comments=True),
    }


def broken(article: Article, written: dict[str, str]) -> list[str]:
    """Return which invariants do not hold; `written` is what `forms` gave."""
    found = [
        f"control character in {form}: {hit[0]!r}"
        for form, text in written.items()
        if (hit := CONTROLS.search(text))
    ]
    found += [
        f"not UTF-8: {form}"
        for form, text in written.items()
        if text != text.encode("utf-8", "ignore").decode()
    ]
    for name, value in strings(json.loads(written["json"], parse_constant=_no_constant)):
        if hit := CONTROLS.search(value):
            found.append(f"control character in the JSON's {name}: {hit[0]!r}")
        if name.endswith("url") and not _is_safe(value):
            found.append(f"address in {name}: {value[:80]!r}")
    return found


def markdown_injected(article: Article, source: str) -> list[str]:
    """Return what the article's Markdown became that the article is not: HTML, headings, pictures, links."""
    tokens = [
        part for token in MarkdownIt("commonmark").parse(source) for part in (token, *(token.children or ()))
    ]
    kinds = [token.type for token in tokens]
    blocks = json.loads(article.to_json())["blocks"]
    titles = bool(article.title) + bool(article.related) + 1  # the title, "Related" and "Comments"
    own = {
        "heading_open": titles + sum(block["type"] == "heading" for block in blocks),
        "image": sum(block["type"] == "figure" for block in blocks),
        "html_block": 0,
        "html_inline": 0,
        "link_open": source.count("](") + source.count("<http"),
    }
    found = [f"{kind}: {kinds.count(kind)}" for kind, count in own.items() if kinds.count(kind) > count]
    leads = [str(token.attrGet("href") or "") for token in tokens if token.type == "link_open"]
    return found + [f"link to {href[:80]!r}" for href in leads if not _is_safe(href)]


def markdown_text(source: str) -> str:
    """Return what a reader of the Markdown sees, white space folded."""
    shown: list[str] = []
    for token in MarkdownIt("commonmark").parse(source):
        parts = token.children or (token,)
        shown += (" " if part.type in ("softbreak", "hardbreak") else part.content for part in parts)
        shown.append(" ")
    return " ".join("".join(shown).split())


def _is_safe(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme in _SAFE and (parts.scheme == "mailto" or "@" not in parts.netloc)


def _no_constant(name: str) -> None:
    raise AssertionError(f"{name} is no JSON")


def strings(value: object) -> list[tuple[str, str]]:
    """Return every string of a JSON value with the key it stands under, without recursion."""
    found: list[tuple[str, str]] = []
    waiting: list[tuple[str, object]] = [("", value)]
    while waiting:
        name, one = waiting.pop()
        if isinstance(one, str):
            found.append((name, one))
        elif isinstance(one, dict):
            waiting += one.items()
        elif isinstance(one, list):
            waiting += ((name, each) for each in one)
    return found
