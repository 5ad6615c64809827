"""Lobsters: the comment tree of a story page, as nested lists."""

from __future__ import annotations

from artcli.comments.markup import Markup

MARKUPS = (
    Markup(
        system="lobsters",
        item="div.comment[data-shortid]",
        id=("@data-shortid",),
        author=(".byline a[href^='/~']", ".byline a[href^='/u/']"),
        author_url=(".byline a[href^='/~']@href", ".byline a[href^='/u/']@href"),
        time=("time@data-at-unix", "time@datetime"),
        body=(".comment_text",),
        nested=False,
        wrapper="li.comments_subtree",
        likes=(".upvoter", ".score"),
        permalink=(".byline a[href^='/c/']@href",),
        by_author=".user_is_author",
        outside=Markup(
            system="lobsters",
            item="li.story",
            author=(".byline .u-author", ".byline a[href^='/~']", ".byline a[href^='/u/']"),
            author_url=(".byline a[href^='/~']@href", ".byline a[href^='/u/']@href"),
            time=(".byline time@data-at-unix", ".byline time@datetime", ".byline span[title]@title"),
            body=(".story_text",),
            title=("a.u-url", ".link a"),
            link=("a.u-url@href::\\A(https?:.*)", ".link a@href::\\A(https?:.*)"),
        ),
        count=(".comments_label a::(\\d+)\\s+comment",),
        open="form#new_comment",
        furniture="form#new_comment, .comment_form_container",
    ),
)
