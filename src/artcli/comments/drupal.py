"""Drupal 7 and later."""

from __future__ import annotations

from artcli.comments.markup import Markup

MARKUPS = (
    Markup(
        system="drupal",
        item="article.comment, div.comment[about], div.comment, article[id^=comment-], "
        "article[about*='/comment/']",
        id=(
            "@about",
            "@id",
            "a[id^=comment-]@id",
            "@data-comment-id",
            ".permalink@href",
            "mark@data-comment-timestamp",
        ),
        author=(".username", ".comment__author", "[typeof*=Person]", ".author", ".submitted a"),
        author_url=("a.username@href", ".comment__author a@href"),
        time=(
            "time@datetime",
            "[property*='dc:date']@content",
            ".submitted",
            ".comment__time",
            ".comment-time",
            "mark@data-comment-timestamp",
        ),
        body=(
            ".field-name-comment-body",
            ".field--name-comment-body",
            ".comment__content .text-formatted",
            ".content",
        ),
        leave=".links, .user-signature, .comment__meta, .submitted, h3",
        nested=False,
        wrapper="div.indented, .indented",
        permalink=("a.permalink@href", "h3 a[href*='comment']@href", "a[href*='/comment/']@href"),
        by_author=".by-node-author, .comment-by-node-author",
        count=(".comment-count", ".comments-count"),
        open="form.comment-form, #comment-form",
        furniture="form.comment-form, #comment-form, .comment-add, .links.inline",
    ),
)
