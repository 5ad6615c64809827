"""The own system of ZEIT ONLINE and papers that use it."""

from __future__ import annotations

from artcli.comments.markup import Markup

MARKUPS = (
    Markup(
        system="zeit",
        item="article.comment[data-ct-column], article.comment[data-ct-row]",
        author=(".comment-meta__name", ".comment__name", ".comment__user"),
        author_url=(
            "a.comment-meta__name@href",
            ".comment-meta__name a@href",
            "a.comment__name@href",
            ".comment__name a@href",
        ),
        time=("time@datetime", ".comment-meta__date@title", ".comment__date"),
        body=(".comment__body", ".comment__text"),
        leave=".comment__reactions, .comment__origin, .comment__actions",
        nested=False,
        indent=("@data-ct-column",),
        likes=(".js-comment-recommendations", ".comment__recommendations"),
        by_author=".comment--author, .comment__role--author",
        count=(".comment-section__headline", ".comment-section__total"),
        closed=".comment-section__closed",
        more=".comment-section__pager a, .pager__button--next",
        furniture=".comment-section__head, .comment-form, .pager",
    ),
)
