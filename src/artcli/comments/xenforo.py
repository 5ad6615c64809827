"""XenForo 1 and 2 forums."""

from __future__ import annotations

from artcli.comments.markup import Markup

MARKUPS = (
    Markup(
        system="xenforo",
        item="article.message--post",
        id=("@data-content", "@id"),
        author=("@data-author", ".message-name"),
        author_url=(".message-name a.username@href", "a.username@href"),
        time=(".message-attribution-main time@datetime", "time@datetime"),
        edited=(".message-lastEdit time@datetime",),
        body=(".message-body .bbWrapper", ".bbWrapper"),
        leave=".message-signature, .bbCodeBlock-expandLink, .js-selectToQuoteEnd",
        nested=False,
        permalink=(
            ".message-attribution-main a[href*='post-']@href",
            ".message-attribution-opposite a[href*='post-']@href",
        ),
        likes=(".reactionsBar-link::and (\\d+) other",),
        opening="first",
        closed=".blockStatus-message--locked, .structItem-status--locked",
        open=".js-quickReply, a.button--wrap[href*='login']",
        more=".pageNav-jump--next, .pageNavSimple-el--next",
        furniture=".block-outer, .blockStatus, .js-quickReply, .message-signature, .shareButtons, "
        ".block-outer-opposite",
    ),
    Markup(
        system="xenforo",
        item="li.message[data-author][id^=post-]",
        author=("@data-author", ".messageUserBlock a.username"),
        author_url=(".messageUserBlock a.username@href",),
        time=(
            ".datePermalink .DateTime@data-time",
            ".datePermalink .DateTime@title",
            ".datePermalink .DateTime",
        ),
        edited=(".editDate .DateTime@data-time", ".editDate .DateTime@title"),
        body=("blockquote.messageText", ".messageContent"),
        leave=".messageTextEndMarker, .quoteExpand, .signature",
        nested=False,
        permalink=("a.datePermalink@href",),
        deleted=".deletedNote",
        opening="first",
        closed=".lockedAlert",
        open="#QuickReply, .quickReply",
        more=".PageNav a.text[href*='page-']",
        furniture=".messageUserInfo, .messageMeta, .likesSummary, .signature, .PageNav, .pageNavLinkGroup",
    ),
)
