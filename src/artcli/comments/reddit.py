"""Reddit: the old pages, and what the new ones hold before their scripts run."""

from __future__ import annotations

from artcli.comments.markup import Markup

MARKUPS = (
    Markup(
        system="reddit",
        item="div.thing.comment",
        id=("@data-fullname",),
        author=("@data-author", ".tagline .author"),
        author_url=(".tagline a.author@href",),
        time=(".tagline time.live-timestamp@datetime", ".tagline time@datetime"),
        edited=("time.edited-timestamp@datetime",),
        body=(".usertext-body .md",),
        likes=(".score.unvoted@title",),
        permalink=("a.bylink@href", "@data-permalink"),
        by_author=".tagline a.submitter",
        deleted=".thing.comment.deleted",
        outside=Markup(
            system="reddit",
            item="#siteTable .thing.link",
            author=("@data-author", ".tagline .author"),
            author_url=(".tagline a.author@href",),
            time=(".tagline time@datetime", "@data-timestamp"),
            edited=(".tagline time.edited-timestamp@datetime",),
            body=(".usertext-body .md",),
            title=("a.title",),
            link=("@data-url::\\A(https?:.*)",),
        ),
        count=(".panestack-title",),
        closed=".archived-infobar, .locked-infobar",
        open=".commentarea > form.usertext, .commentsignupbar, a.login-required.reply",
        more=".morecomments",
        furniture=".panestack-title, .commentarea .menuarea, .commentsignupbar, form.usertext.cloneable, "
        ".commentarea .infobar, .morecomments, .side .sidebox, .side form",
    ),
    Markup(
        system="reddit",
        item="shreddit-comment",
        id=("@thingid",),
        parent=("@parentid",),
        author=("@author",),
        author_url=("a[href^='/user/']@href",),
        time=("@created", "faceplate-timeago@ts", "time@datetime"),
        body=("[slot=comment]",),
        nested=True,
        indent=("@depth",),
        likes=("@score",),
        permalink=("@permalink",),
        outside=Markup(
            system="reddit",
            item="shreddit-post",
            author=("@author",),
            author_url=("a[href^='/user/']@href",),
            time=("@created-timestamp", "faceplate-timeago@ts"),
            body=("[slot=text-body] .md", "[slot=text-body]"),
            title=("@post-title", "[slot=title]"),
            link=("@content-href::\\A(https?:.*)",),
        ),
        count=("shreddit-post@comment-count",),
        more="faceplate-partial[src*='comments'], faceplate-partial[src*='more-comments']",
        furniture="comment-body-header, shreddit-comment-tree-header, comment-composer-host",
    ),
)
