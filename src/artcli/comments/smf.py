"""Simple Machines forums (SMF 2)."""

from __future__ import annotations

from artcli.comments.markup import Markup

MARKUPS = (
    Markup(
        system="smf",
        item="div.post_wrapper",
        id=(".inner@data-msgid", "[id^=msg_]@id", "[id^=subject_]@id"),
        author=(".poster h4 a", ".poster h4"),
        author_url=(".poster h4 a@href",),
        time=(".postinfo a.smalltext", ".postinfo", ".keyinfo .smalltext", ".keyinfo"),
        body=(".post .inner", ".inner"),
        leave=".signature, .moderatorbar, .attachments, .moderation_message",
        nested=False,
        permalink=(".postinfo a@href", ".keyinfo h5 a@href"),
        opening="first",
        more=".pagelinks .nav_page, .pagelinks strong + a",
        furniture=".pagelinks, .poster, .moderatorbar, #quickreply_options, .signature, .pagesection",
    ),
)
