"""The article while it is being made: what the steps have found so far, and what each run of the page is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cached_property
from typing import Any, Protocol

import msgspec

from artcli.core.page import Page
from artcli.model import Article, ArticleKind, Author, Block, Image, RelatedLink, Thread


class Role(StrEnum):
    """What a run of the page is. A run that no step claimed has no role and is furniture."""

    TITLE = "title"
    LEAD = "lead"
    BYLINE = "byline"
    DATE = "date"
    CONTENT = "content"
    CAPTION = "caption"
    COMMENT = "comment"
    """Inside the thread or its furniture: form, count, "be the first"."""
    RELATED = "related"
    FURNITURE = "furniture"
    """Claimed as not content: navigation, share bars, subscription boxes, the page clock."""


class Draft(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """What the steps have found so far; fields as in `Article`, and some more. `but` gives the next draft.

    `roles` maps a run's index to what it is; `scores` has for each run how likely it is content (0 to 1), [] before
    the scoring step; `discussion` is True once the page's main matter is known to be a thread of posts; `about` is the
    address that a link post is about; `media` are the indexes into ``page.media`` that stand in the opening post, None
    where no post is known.
    """

    roles: Mapping[int, Role] = {}
    scores: tuple[float, ...] = ()
    pictures: Mapping[int, tuple[int, ...]] = {}
    """Indexes into ``page.media`` -> the runs that are the picture's caption and credit."""
    discussion: bool = False
    about: str | None = None
    media: range | None = None

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

    def but(self, **found: Any) -> Draft:
        """Return this draft with some fields replaced."""
        return msgspec.structs.replace(self, **found)

    def mark(self, runs: Iterable[int], role: Role) -> Draft:
        """Return this draft with `runs` given `role`; the last word counts."""
        return self.but(roles={**self.roles, **dict.fromkeys(runs, role)})

    def marked(self, role: Role) -> list[int]:
        """Return the indexes of the runs with `role`, in page order: one list for all who ask, not to be changed."""
        found = self._marked.get(role)
        if found is None:
            found = self._marked[role] = sorted([index for index, has in self.roles.items() if has is role])
        return found

    @cached_property
    def _marked(self) -> dict[Role, list[int]]:
        return {}

    def article(self) -> Article:
        """Return the finished record."""
        return Article(
            **{name: getattr(self, name) for name in Article.__struct_fields__ if name != "schema"}
        )


class Step(Protocol):
    """One named step of the pipeline."""

    def __call__(self, page: Page, draft: Draft) -> Draft:
        """Return the draft with what this step found in `page`."""
