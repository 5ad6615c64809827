"""Invision Community 4 and 5."""

from __future__ import annotations

from artcli.comments.markup import Markup

MARKUPS = (
    Markup(
        system="invision",
        item="article.ipsComment[id^=elComment_], article.cPost[id^=elComment_], "
        "article.ipsEntry[id^=elComment_], "
        "div.ipsComment[id^=elComment_]",
        author=(
            ".cAuthorPane_author a",
            ".cAuthorPane_author",
            ".ipsComment_author h3",
            ".ipsEntry__username",
            ".ipsComment_authorName",
        ),
        author_url=(
            ".cAuthorPane_author a@href",
            ".ipsEntry__username a@href",
            ".ipsComment_author h3 a@href",
        ),
        time=("a[href*='findComment'] time@datetime", ".ipsComment_meta time@datetime", "time@datetime"),
        body=(
            ".cPost_contentWrap [data-role=commentContent]",
            "[data-role=commentContent]",
            ".ipsType_richText",
        ),
        leave=".ipsComment_signature, [data-role=memberSignature], .ipsType_reset.ipsType_light",
        nested=False,
        permalink=("a[href*='findComment']@href",),
        likes=("[data-role=reactCount]", ".ipsReact_reactCount"),
        opening="first",
        closed=".ipsMessage .fa-lock, [data-role=lockedMessage]",
        more=".ipsPagination_next:not(.ipsPagination_inactive)",
        furniture=".ipsPagination, .ipsComment_controls, #replyForm, [data-role=replyArea], .cAuthorPane, "
        "[data-role=memberSignature]",
    ),
)
