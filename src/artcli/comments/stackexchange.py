"""Stack Exchange: answers, and the comments under questions and answers."""

from __future__ import annotations

from artcli.comments.markup import Markup

MARKUPS = (
    Markup(
        system="stackexchange",
        item="div.answer[data-answerid], li.comment[data-comment-id]",
        id=("@data-answerid", "@data-comment-id"),
        author=("@data-author-username", ".comment-user", "[itemprop=author] [itemprop=name]"),
        author_url=(".comment-user@href", ".answercell [itemprop=author] a@href"),
        time=(
            ".answercell time[itemprop=dateCreated]@datetime",
            ".comment-date span@title::^([^,]+)",
            ".user-action-time .relativetime@title::^([^,]+)",
            "time@datetime",
        ),
        body=(".js-post-body", ".s-prose", ".comment-copy"),
        likes=("@data-score", "@data-comment-score"),
        permalink=(".comment-link@href", "a.js-share-link@href"),
        by_author=".comment-user.owner, .post-signature.owner",
        outside=Markup(
            system="stackexchange",
            item="#question",
            author=(
                ".owner .user-details a",
                ".owner .user-details [itemprop=name]",
                "[itemprop=author] [itemprop=name]",
            ),
            author_url=(".owner .user-details a@href",),
            time=(
                ".owner .user-action-time .relativetime@title::^([^,]+)",
                ".user-action-time .relativetime@title::^([^,]+)",
                "time@datetime",
            ),
            body=(".js-post-body", ".s-prose", ".post-text"),
        ),
        closed=".js-post-notice[data-is-locked]",
        open=".js-add-link:not(.disabled-link), #post-form",
        more=".js-show-link:not(.dno)",
        furniture="#answers-header, #post-form, .js-add-link, .js-show-link, .bottom-notice, .js-post-menu, "
        ".post-signature, .js-voting-container, .comments-link",
    ),
)
