"""Blogger, old and new comment layouts."""

from __future__ import annotations

from artcli.comments.markup import Markup

MARKUPS = (
    Markup(
        system="blogger",
        item=".comment-thread li.comment, #comments li.comment, .comment-replies li.comment",
        author=("cite.user", ".comment-header cite", ".comment-author"),
        author_url=("cite.user a@href", ".comment-author a@href"),
        time=(".datetime a", ".comment-timestamp", ".datetime"),
        body=(".comment-content", ".comment-body"),
        leave=".comment-actions, .comment-header",
        permalink=(".datetime a@href",),
        by_author=".icon.blog-author, .blog-author",
        count=("#comments h4", "#comments h3", ".comments h4"),
        closed="#comments .no-new-comments",
        open="#comment-editor, .comment-form, #comment-holder .comment-form",
        more=".loadmore:not(.hidden) a, .paging-control-container a",
        furniture=".comment-form, #comment-editor, .comment-footer, .loadmore, #comments h4",
    ),
)
