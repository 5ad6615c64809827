"""vBulletin 3, 4 and 5 forums."""

from __future__ import annotations

from artcli.comments.markup import Markup

MARKUPS = (
    Markup(
        system="vbulletin",
        item="li.postcontainer[id^=post_], li.postbit[id^=post_]",
        author=(".username_container .username strong", ".username_container .username", ".username"),
        author_url=(".username_container a.username@href",),
        time=(".postdate", ".posthead .date"),
        body=(".postcontent", "[id^=post_message_]"),
        leave=".signature, .after_content, .lastedited",
        nested=False,
        permalink=("a.postcounter@href",),
        opening="first",
        closed=".newcontent_textcontrol.closed",
        more=".pagination a[rel=next]",
        furniture=".pagination, .pagination_top, .pagination_bottom, .userinfo_extra, .signature, "
        ".quick_reply, #qr_form",
    ),
    Markup(
        system="vbulletin",
        item="li.b-post[data-node-id]",
        id=("@data-node-id",),
        author=(".b-userinfo .author", ".author"),
        author_url=(".b-userinfo .author a@href",),
        time=(".b-post__timestamp time@datetime", "time@datetime", ".b-post__timestamp"),
        body=(".js-post__content-text", ".b-post__content"),
        leave=".b-post__edit, .signature, .post-signature, .h-hide",
        nested=False,
        likes=(".js-post__vote-count", ".votecount"),
        permalink=("a.b-post__count@href",),
        opening="first",
        more=".pagenav-controls .right-arrow:not(.h-hide)",
        furniture=".b-toolbar, .b-userinfo, .pagenav-controls",
    ),
    Markup(
        system="vbulletin",
        item="table[id^=post].tborder, table[id^=post], section[id^=post].user-post",
        skip="table[id^=post_], table[id^=postmenu], table[id^=posts]",
        author=(".bigusername",),
        author_url=("a.bigusername@href",),
        time=("[itemprop=dateCreated]", "td.thead", ".thead", ".smallfont"),
        body=("[id^=post_message_]",),
        leave=".signature",
        nested=False,
        permalink=("a[id^=postcount]@href",),
        opening="first",
        more=".pagenav a[rel=next]",
        furniture=".pagenav",
    ),
)
