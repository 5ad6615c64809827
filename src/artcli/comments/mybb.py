"""MyBB forums: the posts of one page of a topic."""

from __future__ import annotations

from artcli.comments.markup import Markup

MARKUPS = (
    Markup(
        system="mybb",
        item="div.post[id^=post_], table[id^=post_].tborder",
        author=(
            ".author_information .largetext",
            ".author_information strong",
            ".post_author .largetext",
            ".post_author strong",
        ),
        author_url=(".author_information a@href", ".post_author .largetext a@href"),
        time=(".post_date", ".post_head .smalltext"),
        body=(".post_body",),
        leave=".signature, .post_edit, .post_attachments",
        nested=False,
        permalink=(".post_head .float_right a@href",),
        opening="first",
        closed=".closed_button, a.button.closed_button",
        more=".pagination_next",
        furniture=".pagination, .post_controls, .signature, #quick_reply_form, .author_statistics, "
        ".author_information",
    ),
)
