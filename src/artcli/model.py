"""The results: an article, its blocks, its thread, its related links; frozen, slotted, picklable.

The JSON of these records is the public contract (``"schema": 1``): every key is always there, unknown is
``null``, empty is ``[]``. Field order here is key order there.
"""

from __future__ import annotations

from typing import Any, Literal

import msgspec

ArticleKind = Literal["article", "discussion", "listing", "page"]
ThreadState = Literal["open", "closed", "unknown"]


class Span(msgspec.Struct, frozen=True, kw_only=True):
    """A run of style inside a block's `text`: characters ``start`` up to, not including, ``end``."""

    start: int
    end: int
    type: Literal["link", "bold", "italic", "code"]
    url: str | None = None
    """Where a link leads; None for the other types."""


class _Block(msgspec.Struct, frozen=True, kw_only=True, tag_field="type"):
    """One piece of the article, in page order, independent of any width.

    `text` is what the block adds to `Article.text`: nothing for a figure of an article, a rule, an embed.
    """

    text: str = ""


class Paragraph(_Block, frozen=True, kw_only=True, tag="paragraph"):
    """A paragraph; a single line break inside it stays a line break."""

    spans: tuple[Span, ...] = ()


class Heading(_Block, frozen=True, kw_only=True, tag="heading"):
    """A heading; `level` 1 to 6 as the page has it."""

    spans: tuple[Span, ...] = ()
    level: int = 2


class ListItem(msgspec.Struct, frozen=True, kw_only=True):
    """One item: its own text, then what stands nested in it (lists, paragraphs, code)."""

    text: str = ""
    spans: tuple[Span, ...] = ()
    blocks: tuple[Block, ...] = ()


class ListBlock(_Block, frozen=True, kw_only=True, tag="list"):
    """A list; `text` is all items, one a line, nested ones indented by two spaces a level."""

    ordered: bool = False
    items: tuple[ListItem, ...] = ()


class Quote(_Block, frozen=True, kw_only=True, tag="quote"):
    """A block quotation; its paragraphs are parted by a blank line."""

    spans: tuple[Span, ...] = ()


class Code(_Block, frozen=True, kw_only=True, tag="code"):
    """Preformatted text, white space as it stands."""

    language: str | None = None


class Table(_Block, frozen=True, kw_only=True, tag="table"):
    """A table of data (never of layout); `text` is its rows, cells parted by a tab."""

    header: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


class Figure(_Block, frozen=True, kw_only=True, tag="figure"):
    """A picture with what is said about it."""

    url: str | None = None
    alt: str | None = None
    caption: str | None = None
    credit: str | None = None


class Embed(_Block, frozen=True, kw_only=True, tag="embed"):
    """Something of another site shown in this one: a video, a post, a map."""

    url: str | None = None
    provider: str | None = None


class Rule(_Block, frozen=True, kw_only=True, tag="rule"):
    """A break of theme."""


Block = Paragraph | Heading | ListBlock | Quote | Code | Table | Figure | Embed | Rule


class Author(msgspec.Struct, frozen=True, kw_only=True):
    """A person, or the agency when nobody is named: no "By", no role."""

    name: str
    url: str | None = None


class Image(msgspec.Struct, frozen=True, kw_only=True):
    """The picture that stands for the article."""

    url: str
    alt: str | None = None
    caption: str | None = None
    credit: str | None = None


class RelatedLink(msgspec.Struct, frozen=True, kw_only=True):
    """A link to another article that the page itself recommends, with the teaser under it."""

    title: str
    url: str | None = None
    """None only on a page of plain text, which has no addresses."""
    teaser: str | None = None
    published: str | None = None
    image: str | None = None


class Comment(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One reader's comment. `depth` counts from 0; `parent_id` names an `id` of the same thread."""

    id: str
    parent_id: str | None = None
    depth: int = 0
    kind: Literal["comment", "pingback"] = "comment"
    author: str | None = None
    author_url: str | None = None
    by_article_author: bool = False
    published: str | None = None
    edited: str | None = None
    text: str = ""
    html: str | None = None
    """The comment's own markup, reduced to harmless inline and block tags; None where the source has only text."""
    likes: int | None = None
    dislikes: int | None = None
    replies: int = 0
    deleted: bool = False
    url: str | None = None


class ThreadSource(msgspec.Struct, frozen=True, kw_only=True):
    """A place where the thread lives, read or not, and why not."""

    system: str
    where: Literal["page", "remote"] = "page"
    url: str | None = None
    fetched: bool = False
    reason: str | None = None
    """Why it was not read: ``remote``, ``login``, ``key``, ``blocked``, ``no-comments-flag``, or what failed."""


class Thread(msgspec.Struct, frozen=True, kw_only=True):
    """The comments of an article: whether one can comment, how many there are said to be, and those at hand."""

    state: ThreadState = "unknown"
    count: int | None = None
    complete: bool = True
    sources: tuple[ThreadSource, ...] = ()
    items: tuple[Comment, ...] = ()


class ArticleThread(msgspec.Struct, frozen=True, kw_only=True):
    """A thread on its own, with the article it belongs to: what ``artcli comments --json`` writes."""

    schema: int = 1
    url: str | None = None
    title: str | None = None
    state: ThreadState = "unknown"
    count: int | None = None
    complete: bool = True
    sources: tuple[ThreadSource, ...] = ()
    items: tuple[Comment, ...] = ()


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """All that one page says, as the contract lays it out."""

    schema: int = 1
    kind: ArticleKind = "article"
    url: str | None = None
    canonical_url: str | None = None
    site_name: str | None = None
    language: str | None = None
    section: tuple[str, ...] = ()
    title: str | None = None
    lead: str | None = None
    authors: tuple[Author, ...] = ()
    published: str | None = None
    modified: str | None = None
    tags: tuple[str, ...] = ()
    image: Image | None = None
    blocks: tuple[Block, ...] = ()
    text: str = ""
    word_count: int = 0
    reading_minutes: int = 0
    related: tuple[RelatedLink, ...] = ()
    comments: Thread = Thread()
    warnings: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return the contract's JSON object as Python dicts, lists, strings and numbers."""
        plain: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(self))
        return plain

    def to_json(self, *, indent: int = 0) -> str:
        """Return the contract's JSON object as text; `indent` spaces a level, 0 for one line."""
        raw = msgspec.json.encode(self)
        return (msgspec.json.format(raw, indent=indent) if indent else raw).decode()

    def to_markdown(self) -> str:
        """Return the article as CommonMark that reads back as the same text."""
        from artcli.render.markdown import article_markdown

        return article_markdown(self)


class Summary(msgspec.Struct, frozen=True, kw_only=True):
    """Sentences of the article, word for word and in its order; or a model's text, labelled so."""

    schema: int = 1
    url: str | None = None
    title: str | None = None
    language: str | None = None
    method: str = "extractive"
    sentences: tuple[str, ...] = ()
    text: str = ""
    keywords: tuple[str, ...] = ()


class FeedEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One entry of a feed or sitemap; `url` is what ``artcli fetch -`` takes up."""

    url: str
    title: str | None = None
    published: str | None = None
    authors: tuple[str, ...] = ()
    teaser: str | None = None
    feed: str | None = None
    """The feed's name."""
    feed_url: str | None = None
    """Where the feed came from, and so who chose `url`."""
