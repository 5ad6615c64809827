"""WordPress core: classic and block themes, nested lists, pingbacks."""

from __future__ import annotations

from artcli.comments.markup import Markup

MARKUPS = (
    Markup(
        system="wordpress",
        item='li.comment, li.pingback, li.trackback, li[id^="comment-"], li[id^="li-comment-"], '
        "div.comment[id], "
        'article.comment[id], div[class*="depth-"].comment, .pingback[class*="depth-"]',
        skip="#respond, .comment-respond, #commentform, li.comment-reply-form, form li",
        author=(
            ".comment-author .fn",
            ".fn",
            ".wp-block-comment-author-name",
            ".comment-author-name",
            "cite",
            ".comment-author a.url",
            ".comment-author",
            ".comment_author",
            ".comment__author",
            ".author",
            ".comment-author-link",
            "a.url",
        ),
        author_url=(
            ".fn a@href",
            "a.url@href",
            ".wp-block-comment-author-name a@href",
            ".comment-author a@href",
            "a.author@href",
        ),
        time=(
            "time@datetime",
            ".comment-metadata",
            ".comment-meta a",
            ".commentmetadata a",
            ".comment-date",
            ".commentmetadata",
            ".comment-meta",
            ".comment-time",
            ".comment_date",
            "time",
            ".date",
            "small",
        ),
        body=(
            ".comment-content",
            ".wp-block-comment-content",
            ".comment-text",
            ".commenttext",
            ".comment_text",
            ".comment-entry",
            ".comment__content",
            ".comment_content",
            ".comment-body-content",
            ".entry-comment",
            ".comment-body",
            ".",
        ),
        leave=".comment-author, .comment-meta, .commentmetadata, .comment-metadata, .reply, "
        ".comment-reply-link, "
        ".comment-awaiting-moderation, .says, .comment-edit-link, .comment-date, .vcard, .avatar, .children, "
        ".comment-actions, #respond, .comment-respond, .sharedaddy, .comment-likes, .comment-head, "
        ".comment-header, "
        "cite.fn, time, .comment-time, .comment-info, .comment-rating",
        indent=("@class::\\bdepth-(\\d+)",),
        likes=(".comment-like-count", ".comment-rating-likes", ".cld-like-count-wrap"),
        permalink=(
            ".comment-metadata a[href*='#']@href",
            ".comment-meta a[href*='#']@href",
            ".commentmetadata a[href*='#']@href",
            ".wp-block-comment-date a@href",
            ".comment-date a@href",
            "a.comment-permalink@href",
        ),
        pingback="li.pingback, li.trackback, .pingback, .trackback",
        by_author=".bypostauthor",
        count=(
            "#comments .comments-title",
            ".comments-title",
            "#comments-title",
            "h2#comments",
            "h3#comments",
            ".wp-block-comments-title",
        ),
        closed="p.nocomments",
        open="form#commentform, form[action*='wp-comments-post']",
        way_in="[id*=respond], [class*=respond], .comment-reply-link, .must-log-in, textarea, iframe",
        more=".comment-navigation a, .nav-previous a[href*='comment-page'], "
        "a.page-numbers[href*='comment-page']",
        furniture="#respond, .comment-respond, #commentform, .comments-title, .comment-navigation, "
        ".no-comments, "
        ".nocomments, .must-log-in",
    ),
)
