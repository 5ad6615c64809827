"""wpDiscuz, the comment plugin of WordPress."""

from __future__ import annotations

from artcli.comments.markup import Markup

MARKUPS = (
    Markup(
        system="wpdiscuz",
        item=".wpd-comment, .wc-comment",
        id=("@id::wpd-comm-(\\d+)_", "@id::wc-comm-(\\d+)_", ".wpd-comment-right@id::comment-(\\d+)", "@id"),
        parent=("@id::wpd-comm-\\d+_([1-9]\\d*)", "@id::wc-comm-\\d+_([1-9]\\d*)"),
        author=(".wpd-comment-author", ".wc-comment-author"),
        author_url=(".wpd-comment-author a@href", ".wc-comment-author a@href"),
        time=(".wpd-comment-date@title", ".wpd-comment-date", ".wc-comment-date"),
        body=(".wpd-comment-text", ".wc-comment-text"),
        likes=(".wpd-vote-result-like", ".wpd-vote-result", ".wc-vote-result"),
        dislikes=(".wpd-vote-result-dislike",),
        by_author=".wpd-blog-post_author, .wc-blog-post_author",
        count=(".wpdtc", ".wpd-thread-info", ".wc-comment-count"),
        open="#wpdcom .wpd_comm_form, .wc_comm_form",
        furniture=".wpd-form-wrap, .wpd-form, .wpd-thread-head, .wpd-login-prompt, #wpdcom "
        ".wpdiscuz-form-bottom-bar",
    ),
)
