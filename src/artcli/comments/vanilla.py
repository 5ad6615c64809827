"""Vanilla forums: the opening discussion and its comments, one page."""

from __future__ import annotations

from artcli.comments.markup import Markup

MARKUPS = (
    Markup(
        system="vanilla",
        item="li.ItemComment[id^=Comment_], div.ItemComment[id^=Comment_]",
        author=(".Author a.Username", ".Author", ".CommentAuthor"),
        author_url=(".Author a.Username@href",),
        time=(".DateCreated time@datetime", "time@datetime"),
        edited=(".DateUpdated time@datetime",),
        body=(".Item-Body .Message", ".Message", ".userContent"),
        leave=".Signature, .Reactions, .UserSignature",
        nested=False,
        permalink=("a.Permalink@href",),
        opening="outside",
        opening_at=".ItemDiscussion, .Discussion.Item",
        closed=".Tag-Closed, .DismissMessage.Closed",
        open=".CommentForm, .GuestBox, .CommentFormWrap",
        more=".Pager .Next, a.Pager-next, .PageNavigation .Next",
        furniture=".GuestBox, .CommentForm, .PageControls, .Pager, .CommentHeading, .CommentFormWrap, "
        ".FootMenu",
    ),
)
