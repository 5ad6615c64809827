"""Lemmy, its own pages."""

from __future__ import annotations

from artcli.comments.markup import Markup

MARKUPS = (
    Markup(
        system="lemmy",
        item="article.comment-node",
        author=("a.person-listing span", "a.person-listing@title", "a.person-listing"),
        author_url=("a.person-listing@href",),
        time=(".moment-time@data-tippy-content", "time@datetime"),
        body=(".comment-content .md-div", ".comment-content"),
        nested=False,
        wrapper="li.comment",
        likes=(
            "[data-tippy-content$='Upvotes']@data-tippy-content",
            "[data-tippy-content$='Upvote']@data-tippy-content",
        ),
        dislikes=(
            "[data-tippy-content$='Downvotes']@data-tippy-content",
            "[data-tippy-content$='Downvote']@data-tippy-content",
        ),
        permalink=("a[title=link][href*='/comment/']@href", "a[title=link]@href"),
        by_author="[aria-label=creator]",
        outside=Markup(
            system="lemmy",
            item=".post-listing",
            author=("a.person-listing span", "a.person-listing@title", "a.person-listing"),
            author_url=("a.person-listing@href",),
            time=(".moment-time@data-tippy-content", "time@datetime"),
            body=("#postContent .md-div", "#postContent"),
            title=("h1",),
            link=("a.thumbnail@href::\\A(https?:.*)", "h1 a@href::\\A(https?:.*)"),
        ),
        more=".comments-loading, button.more-comments",
        furniture=".comment-form",
    ),
)
